"""A report of an error: for any record of any dataset, under the headings of the issue forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from attrs import evolve
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.cli import commands
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.correction import FIELDS
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.errors import QueryError, UnknownIdError
from alliance_corpus.records import Annotation
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.text import Span
from alliance_corpus.text.columns import visible
from tests.helpers.everything import everything
from tests.helpers.figures import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("data-correction*.yml"))


def records(corpus: Corpus) -> Iterator[Any]:
    for table in corpus.tables.values():
        yield from table


def parts(report: str) -> dict[str, list[str]]:
    """The headings, each with the lines below it."""
    found: dict[str, list[str]] = {}
    for line in report.split("\n"):
        if line and not line.startswith("  "):
            assert line.endswith(":")
            assert line[:-1] not in found
            found[line[:-1]] = below = []
        elif line:
            below.append(line.removeprefix("  "))
    return found


@given(corpora(), st.data())
def test_every_record_of_every_dataset_has_a_report(corpus: Corpus, data: st.DataObject) -> None:
    everyone = list(records(corpus))
    if not everyone:
        return
    record = data.draw(st.sampled_from(everyone))
    report = corpus.report(record)
    found = parts(report)
    assert tuple(found) == FIELDS
    assert found["Record id"][0] == record.id
    assert found["Record id"][1].partition(":")[0] == type(record).__name__
    name = visible(" ".join(corpus.name.splitlines()))
    assert found["Version"] == [f"{name} {corpus.version}"]
    assert found["Evidence"]
    in_its_places(record, found["Evidence"])
    assert found["What is wrong"] == found["Source"] == []
    assert len(report.splitlines()) == len(report.split("\n"))  # no other line breaks
    if type(corpus[record.id]) is type(record):  # not a work, where the id gives its document
        assert corpus.report(record.id) == report


def in_its_places(record: Any, lines: list[str]) -> None:
    """Each passage is told with its document and its offsets."""
    places = [record] if isinstance(record, Annotation) else getattr(record, "evidence", ())
    for place, line in zip(places, lines, strict=False):
        assert line.startswith(f"{place.document}, ")
        (found,) = re.findall(r"characters (\d+)-(\d+): 「", line)[:1]
        assert Span(*map(int, found)) == place.span
    assert len(lines) >= min(len(places), 10)


def test_a_report_of_an_event() -> None:
    assert Corpus(everything()).report("meeting-1978").splitlines() == [
        "Record id:", "  meeting-1978", "  Event: 会談", "",
        "Version:", "  everything 1.2.3", "",
        "Evidence:", "  harbour, section 1, characters 27-34: 「東京で会談した」",
        "  outside source: https://example.org/page (A page, 2024-05-01)", "",
        "What is wrong:", "", "Source:",
    ]  # fmt: skip


def test_names_old_ids_notes_and_sentences_are_taken() -> None:
    corpus = Corpus(everything())
    assert corpus.report("talks") == corpus.report("meeting-1978")
    assert corpus.report("ＳＣＣ") == corpus.report("scc")
    note = parts(corpus.report(corpus.notes[0].id))
    assert ", note 1, characters " in note["Evidence"][0]
    sentence = corpus.sentences[0]
    assert f"「{sentence.text}」" in corpus.report(sentence.id)


def test_a_work_is_where_it_is_cited_and_what_shares_its_id_a_document() -> None:
    corpus = Corpus(everything())
    assert len(parts(corpus.report("book"))["Evidence"]) == 2
    document = parts(corpus.report("harbour"))
    assert document["Record id"] == ["harbour", "Document: 船と港"]
    assert document["Evidence"] == [f"harbour.txt, SHA-256 {corpus.documents[0].source.sha256}"]
    work = parts(corpus.report(corpus.works["harbour"]))
    assert work["Record id"] == ["harbour", "Work: 船と港"]
    assert work["Evidence"] == ["nothing in the documents supports 'harbour'"]


def test_many_or_long_passages_are_cut_and_it_says_so() -> None:
    whole = everything()
    full, ibid = whole.tables["citations"]
    many = (*(evolve(full, id=f"citation-{n}") for n in range(12)), ibid)
    tables = {**whole.tables, "citations": many}
    cited = Corpus(Dataset(name="x", version="1.2.3", licence="CC0-1.0", tables=tables))
    found = parts(cited.report("book"))["Evidence"]
    assert (len(found), found[10]) == (11, "and 3 more passages")
    corpus = ac.load()
    block = max(corpus.blocks, key=lambda one: len(one.text))
    assert f"「{block.text[:200]}…」" in corpus.report(block)


def test_an_edition_without_texts_is_named() -> None:
    found = parts(ac.load().records_only().report("scc-established-1960"))
    assert found["Version"] == [f"alliance-corpus {ac.load().version}, records-only"]
    assert "「1960年(昭和35年)…」" in found["Evidence"][0]


def test_what_is_not_a_record_of_the_dataset_has_no_report() -> None:
    corpus = Corpus(everything())
    with pytest.raises(UnknownIdError, match="'nothing'"):
        corpus.report("nothing")
    with pytest.raises(UnknownIdError, match="scc-established-1960"):
        corpus.report(ac.load().events["scc-established-1960"])
    with pytest.raises(UnknownIdError):
        corpus.report(ac.read_dates("1978年")[0])
    with pytest.raises(QueryError, match="names several"):
        ac.load().report("日米防衛協力のための指針")


def test_words_cannot_pass_for_a_heading() -> None:
    hostile = "x\nSource:\r\x85\u2028What is wrong:\x1b[31m\u202e"
    whole = everything()
    (rule,) = whole.tables["exceptions"]
    tables = {**whole.tables, "exceptions": (evolve(rule, reason=hostile),)}
    corpus = Corpus(Dataset(name="x", version="1.2.3", licence="CC0-1.0", tables=tables))
    report = corpus.report("exception-1")
    assert tuple(parts(report)) == FIELDS
    assert r"\x1b" in report
    assert r"\u202e" in report


@pytest.mark.parametrize("name", ["scc", "ＳＣＣ", "kito-2024:note-8", "fukuda-2006"])
def test_the_command_prints_it(name: str) -> None:
    done = CliRunner().invoke(commands.cli, ["report", name, "--lang", "en"])
    assert done.output == ac.load().report(name) + "\n"


def test_the_command_takes_several() -> None:
    done = CliRunner().invoke(commands.cli, ["report", "scc", "sdc", "--lang", "en"])
    assert done.output == "\n\n\n".join(map(ac.load().report, ("scc", "sdc"))) + "\n"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_has_the_headings_of_the_report(form: Any) -> None:
    read = yaml.safe_load(form.read_text(encoding="utf-8"))
    language = "ja" if form.stem.endswith("-ja") else "en"
    fields = [one for one in read["body"] if one["type"] != "markdown"]
    done = CliRunner().invoke(commands.cli, ["report", "scc", "--lang", language])
    assert [one["attributes"]["label"] for one in fields] == list(parts(done.output))
    assert [one["id"] for one in fields] == ["record", "version", "evidence", "wrong", "source"]
    assert [one["validations"]["required"] for one in fields] == [True, True, True, True, False]
    assert {one["type"] for one in fields} <= {"input", "textarea"}
    assert all(one["attributes"]["description"] for one in fields)
    assert {"name", "description", "body"} <= set(read)  # what GitHub asks of a form


def test_there_is_a_form_in_each_language() -> None:
    assert [form.name for form in FORMS] == ["data-correction-ja.yml", "data-correction.yml"]
