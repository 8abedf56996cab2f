"""The references of our five documents, compared with checked answers.

The answers were made from what the reader found: each was compared with the text and corrected, and
what it does not find was added: dates, authors and referents that are elsewhere in the sentence.
They show that nothing is lost, not how well the reader does on unseen text.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import alliance_corpus as ac
from alliance_corpus.readers.references import read_references, resolve
from tests.readers.references.helpers.fields import filled

ANSWERS = [
    json.loads(line)
    for line in Path(__file__).with_name("five_documents.jsonl").read_text("utf-8").splitlines()
]
DOCUMENTS = sorted({answer["document"] for answer in ANSWERS})


def _facts(answers: list[dict[str, Any]]) -> Counter[str]:
    """Every field of every reference, each once; the same reference at two places counts twice."""
    times: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    for answer in answers:
        times[answer["text"]] += 1
        for name, value in answer.items():
            if name not in ("document", "text", "repeats", "rest"):
                facts[f"{answer['text']} {times[answer['text']]} {name} {value}"] += 1
    return facts


def _score(*, in_text: bool) -> float:
    """Share of right fields among all that are expected or given."""
    right = all_ = 0
    for document in DOCUMENTS:
        expected = [a for a in ANSWERS if a["document"] == document]
        found = [
            {"text": reference.text, **filled(reference)}
            for reference in read_references(ac.load().documents[document].text)
        ]
        kept = [
            _facts([one for one in answers if (one["form"] == "in-text") == in_text])
            for answers in (expected, found)
        ]
        right += (kept[0] & kept[1]).total()
        all_ += (kept[0] | kept[1]).total()
    return right / all_


def test_every_field_of_the_notes_and_lists_is_right() -> None:
    assert _score(in_text=False) >= 0.99


def test_most_fields_of_the_running_text_are_right() -> None:
    assert _score(in_text=True) >= 0.8


@pytest.mark.parametrize("document", DOCUMENTS)
def test_nothing_else_is_taken_for_a_reference(document: str) -> None:
    expected = [answer["text"] for answer in ANSWERS if answer["document"] == document]
    found = read_references(ac.load().documents[document].text)
    assert not Counter(reference.text for reference in found) - Counter(expected)


def test_every_ibid_is_resolved() -> None:
    references = resolve(read_references(ac.load().documents["kito-2024"].text))
    ibids = [(r.container_title or r.edition, r.locator) for r in references if r.form == "ibid"]
    assert ibids == [
        ("国際安全保障", "46"),
        ("レファレンス", "158"),
        ("レファレンス", "163"),
        ("令和5年版", "104"),
    ]


def test_a_note_alone_reads_as_it_does_in_the_document() -> None:
    document = ac.load().documents["kito-2024"]
    whole = [filled(r) for r in read_references(document.text) if r.form == "full"]
    alone = [
        filled(r) for note in document.notes for r in read_references(note.text) if r.form == "full"
    ]
    assert whole == alone
