"""The page of what each format keeps says what changing the records shows."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.files import FORMATS, Format
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import ExportError, MissingExtraError
from alliance_corpus.records.plain import plain
from tests.helpers import changes, kept

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables

PAGE = kept.PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_the_page_says_what_a_format_keeps(name: str) -> None:
    try:
        holds_records = kept.holds_records(name)
    except MissingExtraError as error:
        if os.environ.get("ALLIANCE_CORPUS_JUDGES"):
            raise
        pytest.skip(f"{error}, which is in the extra test-all")
    written = kept.read_page(PAGE)
    assert (name in written) == holds_records, "python -m tests.helpers.kept --write"
    if holds_records:
        found = kept.kept(name)
        assert found - written[name] == set(), "kept, but the page says lost"
        assert written[name] - found == set(), "lost, but the page says kept"


def test_the_page_has_every_field_and_no_more() -> None:
    rows = [line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `")]
    assert rows == [str(place) for place in changes.places()]


def test_every_field_is_changed_in_some_way() -> None:
    before = changes.base()
    for place in changes.places():
        assert changes.variants(place), place
        for changed in changes.variants(place):
            tables = [name for name in TABLES if changed.tables[name] != before.tables[name]]
            assert place.table in tables or place.path[-1] == "text", place


def test_a_format_that_drops_a_field_loses_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_title(corpus: CorpusTables) -> bytes:
        return repr([plain(evolve(work, title="")) for work in corpus.works]).encode()

    formats = {"untitled": Format("text", "works without title", without_title)}
    monkeypatch.setattr(kept, "FORMATS", formats)
    found = kept.kept("untitled")
    assert changes.Place("works", ("title",)) not in found
    assert changes.Place("works", ("publisher",)) in found
    assert changes.Place("events", ("label",)) not in found


def test_a_format_that_refuses_every_change_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def only_the_base(corpus: CorpusTables) -> bytes:
        if corpus.events != Corpus(changes.base()).events:
            raise ExportError("another corpus")
        return b"1"

    monkeypatch.setattr(kept, "FORMATS", {"strict": Format("text", "nothing", only_the_base)})
    with pytest.raises(AssertionError, match="strict"):
        kept.kept("strict")
