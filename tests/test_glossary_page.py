"""The glossary: what it names is there, in both languages, and in the words that the program uses."""

from __future__ import annotations

import re

import pytest

import alliance_corpus as ac
from alliance_corpus.records.headings import WORDS
from alliance_corpus.records.labels import TOPIC_LABELS
from tests.helpers import glossary
from tests.helpers.figures import ROOT

PAGE = (ROOT / "docs" / "reference" / "glossary.md").read_text(encoding="utf-8")

LIBRARY = [
    row
    for heading in ("### The texts", "### The records", "### Evidence and time")
    for row in glossary.rows(PAGE, heading)
]
FIELD = glossary.rows(PAGE, "## Terms of the field")


def said(record: object) -> tuple[str, str]:
    """The Japanese words of an event, statement or provision, and its English label."""
    words = [str(getattr(record, name, None) or "") for name in ("label", "text")]
    words += [evidence.text for evidence in getattr(record, "evidence", ())]
    return "".join(" ".join(words).split()), str(getattr(record, "label_en", None) or "")


def test_the_page_has_terms_of_both_kinds() -> None:
    assert len(LIBRARY) > 30
    assert len(FIELD) > 30


@pytest.mark.parametrize("row", LIBRARY, ids=lambda row: row[0])
def test_a_term_of_the_library_is_in_the_library(row: list[str]) -> None:
    term, japanese, where, meaning, meant = row
    found = re.fullmatch(r"`(\w+)\.(\w+)`", where)
    assert found, where
    owner, name = found.groups()
    places = {"ac": ac, "corpus": ac.load()}
    assert hasattr(places[owner] if owner in places else getattr(ac, owner), name), where
    assert term
    assert meaning
    assert not meant.isascii()
    if owner == "corpus" and name in WORDS:
        assert WORDS[name] in japanese, "as the command line has it"


@pytest.mark.parametrize(("japanese", "english", "record"), FIELD, ids=lambda cell: cell)
def test_a_term_of_the_field_is_in_a_record(japanese: str, english: str, record: str) -> None:
    assert ac.load().named(japanese) == (), "it has a row among the names"
    words, label = said(ac.load()[record.strip("`")])
    assert japanese in words
    assert english.casefold() in label.casefold()


def test_no_term_stands_twice() -> None:
    for terms in (
        [row[0] for row in LIBRARY],
        [row[0] for row in FIELD],
        [row[1] for row in FIELD],
    ):
        assert len(set(terms)) == len(terms)


def test_the_kinds_are_those_of_the_records() -> None:
    assert set(glossary.INSTRUMENTS) == set(ac.vocabularies["kinds of instrument"])
    assert set(glossary.BODIES) < set(ac.vocabularies["kinds of institution"])
    assert set(TOPIC_LABELS) == set(ac.vocabularies["topics"])


@pytest.mark.parametrize("name", ["institutions", "instruments"])
def test_every_record_has_a_row_of_its_own(name: str) -> None:
    table = glossary.bodies() if name == "institutions" else glossary.instruments()
    kinds = glossary.BODIES if name == "institutions" else glossary.INSTRUMENTS
    rows = re.findall(r"^\| (.+) \| [^|]* \| `([\w-]+)` \|$", table, re.MULTILINE)
    wanted = {one.id for one in ac.load().tables[name] if one.kind in kinds}
    assert {record for _, record in rows} == wanted
    assert len({names for names, _ in rows}) == len(rows), "two records with the same names"


def test_what_no_page_confirms_is_marked() -> None:
    confirmed = ac.load().institutions["scc"]
    unsure = ac.load().institutions["acg"]
    assert [name.kind for name in unsure.names if name.language == "en"] == ["variant", "acronym"]
    table = glossary.bodies()
    assert f"| {confirmed.label('en')} |" in table
    assert f"| {unsure.label('en')}{glossary.UNSURE} |" in table


def test_rows_end_with_the_next_heading() -> None:
    page = "## One\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n## Two\n\n| a |\n| --- |\n| 3 |\n"
    assert glossary.rows(page, "## One") == [["1", "2"]]
    assert glossary.rows(page, "## Two") == [["3"]]
