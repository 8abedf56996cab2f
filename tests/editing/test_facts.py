"""Entities, mentions, facts and citations in the editing files, and what happens when one is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import alliance_corpus as ac
from alliance_corpus.editing import build
from alliance_corpus.editing.compile import compile_corpus
from alliance_corpus.errors import EditingError

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "sources/ships.txt": """1 船

海洋協議会は1951年に設けられたとされる¹。協議会は港で開かれる。協議会員は会を協議会と呼ぶ²。

¹ 『船の本』3頁。

² 同上、5頁。
""",
    "works.yaml": """works:
  - {id: ships, type: report, title: 船の話}
  - {id: book, type: book, title: 船の本}
""",
    "institutions.yaml": """institutions:
  - id: council
    kind: consultative-body
    names:
      - {text: 海洋協議会}
      - {text: 協議会, kind: short}
  - id: assembly
    kind: consultative-body
    names:
      - {text: 協議会, kind: short}
  - id: harbour
    kind: base
    names: [{text: 港}]
""",
    "names.yaml": """rules:
  - {id: members, name: 協議会, followed-by: [員], reason: the members}
  - {id: so-called, name: 協議会, followed-by: [と], entity: assembly, reason: so called}
""",
    "exceptions.yaml": """exceptions:
  - {rule: name-unique, records: [council, assembly], words: [協議会], reason: the text decides}
  - {rule: name-mentioned, records: [council, assembly], words: [協議会], reason: 協議会員 are its members}
""",
    "citations.yaml": """citations:
  - {document: ships, quote: 同上、5頁, work: book, note: '2', locator: '5', form: ibid}
  - {document: ships, quote: 『船の本』3頁, work: book, note: '1', locator: '3', form: full}
""",
    "events.yaml": """events:
  - id: council-established-1951
    date: "1951"
    label: 海洋協議会の設置
    label-en: The council is set up
    kind: establishment
    participants: [{entity: council, role: subject}]
    evidence:
      - {document: ships, quote: 1951年に設けられた, date: "1951", claimed-by: book}
""",
    "relations.yaml": """relations:
  - id: council-at-harbour
    subject: council
    predicate: part-of
    object: assembly
    evidence:
      - {document: ships, quote: 会を協議会と呼ぶ, claimed-by: book}
""",
}


@pytest.fixture
def full(editing_files: Path) -> Path:
    for name, text in FILES.items():
        (editing_files / name).write_bytes(text.encode())
    path = editing_files / "documents" / "ships.yaml"
    text = path.read_text(encoding="utf-8")
    kept = text[: text.index("repairs:")]
    path.write_text(kept + """mentions:
  - {quote: 協議会, after: は港, entity: council, reason: the council of the sentence before}
""", encoding="utf-8")  # fmt: skip
    return editing_files


def test_names_are_found_and_decided_by_rules_and_editors(full: Path) -> None:
    mentions = compile_corpus(full).tables["mentions"]
    assert [(m.text, m.entity, m.annotator) for m in mentions] == [
        ("海洋協議会", "council", "rule"),
        ("協議会", "council", "editor"),
        ("港", "harbour", "rule"),
        ("協議会", "assembly", "rule"),
    ]


def test_an_ibid_repeats_the_citation_before_it(full: Path) -> None:
    first, second = compile_corpus(full).tables["citations"]
    assert (first.text, first.locator, first.repeats) == ("『船の本』3頁", "3", None)
    assert (second.text, second.form, second.repeats) == ("同上、5頁", "ibid", first.id)


def test_evidence_names_the_next_citation_of_the_work_that_claims_it(full: Path) -> None:
    tables = compile_corpus(full).tables
    first, second = tables["citations"]
    assert tables["events"][0].evidence[0].citation == first.id
    assert tables["relations"][0].evidence[0].citation == second.id


def test_a_note_for_a_whole_section_is_named(full: Path) -> None:
    path = full / "events.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("claimed-by: book", "claimed-by: book, claimed-in: '2'"), "utf-8")
    tables = compile_corpus(full).tables
    assert tables["events"][0].evidence[0].citation == tables["citations"][1].id


def test_what_is_built_can_be_loaded(full: Path, tmp_path: Path) -> None:
    dataset = build(full, tmp_path / "data")
    corpus = ac.load(tmp_path / "data")
    assert tuple(corpus.events) == dataset.tables["events"]
    assert tuple(corpus.mentions) == dataset.tables["mentions"]
    assert corpus.events[0].evidence[0].text == "1951年に設けられた"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("citations.yaml", "ships, quote: 同上", "ship, quote: 同上",
         r"citations\.yaml: line 2: there is no document 'ship'\. Did you mean 'ships'"),
        ("citations.yaml", "quote: 『船の本』3頁", "quote: 『馬の本』", r"line 3: .*'『馬の本』' is not found"),
        ("citations.yaml", "work: book, note: '2'", "work: ships, note: '2'",
         r"'同上、5頁' repeats 'book', the citation before it: expected 'ships'"),
        ("citations.yaml", "form: full", "form: ibid", r"'『船の本』3頁' repeats nothing before it"),
        ("events.yaml", "claimed-by: book", "claimed-by: ships",
         r"events\.yaml: 'council-established-1951': ships: claimed-by 'ships': 'ships' does not cite"),
        ("events.yaml", "claimed-by: book", "claimed-by: book, claimed-in: '3'",
         r"claimed-in '3': this note of 'ships' does not cite 'book'"),
        ("events.yaml", "quote: 1951年に", "quote: 1952年に", r"line 9: quotation '1952年に設けられた'"),
        ("events.yaml", "kind: establishment", "kind: founding", r"kind 'founding' is not one of"),
        ("events.yaml", 'date: "1951"', 'date: "1951-13"', r"events\.yaml, line 3: .*1951-13"),
        ("relations.yaml", "document: ships", "document: boats", r"there is no document 'boats'"),
        ("names.yaml", "id: members, ", "", r"names\.yaml: the rule for '協議会' has no id"),
        ("names.yaml", "entity: assembly", "entity: assembli", r"names\.yaml: .*'assembli'"),
        ("names.yaml", "name: 協議会, followed-by: [と]", "name: 審議会", r"names\.yaml: .*'審議会'"),
        ("documents/ships.yaml", "after: は港", "after: は湊", r"ships\.yaml: .*not found"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(full: Path, file: str, old: str, new: str, said: str) -> None:
    path = full / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(EditingError, match=said):
        compile_corpus(full)
