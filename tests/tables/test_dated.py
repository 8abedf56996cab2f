"""What tables say of what goes on, begins and ends, and the times that a question takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.errors import QueryError
from alliance_corpus.tables.dated import DATED, read_query_date
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import dates

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.dates import EDTF

TABLES = ("events", "relations", "dates", "institutions", "people", "instruments", "works")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("1978-11", "1978-11"),
        (" 1978 ", "1978"),
        ("昭和50年代", "1975/1984"),
        ("昭和", "1926-12-25/1989-01-07"),
        ("令和", "2019-05-01/.."),
        ("Heisei", "1989-01-08/2019-04-30"),
        ("80s", "198X"),
        ("’50s", "195X"),
        ("1980s", "198X"),
        ("1975/1980", "1975/1980"),
    ],
)
def test_times_that_can_be_asked_for(asked: str, meant: str) -> None:
    assert str(read_query_date(asked)) == meant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("1975-1980", r"Did you mean '1975/1980'\?"),
        ("1980-1975", r"Did you mean '1975/1980'\?"),
        ("1975–1980", r"Did you mean '1975/1980'\?"),
        ("1980/1975", "a start before the end, not '1980' before '1975'"),
        ("20s", "is not one date"),  # of which century?
        ("昭和史", "is not one date"),
        ("1978年と1979年", "read: '1978年' as 1978, '1979年' as 1979"),
        ("", "is not one date"),
    ],
)
def test_times_that_are_refused_with_what_may_be_meant(asked: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        read_query_date(asked)


def test_our_events_in_1978_and_1980() -> None:
    events = ac.load().events
    assert "asdf-fighter-training-1978" in events.ongoing("昭和53年").ids
    assert "cold-war-intensifies-1947" in events.ongoing("昭和53年").ids
    assert events.beginning("1980").ids == ("msdf-joins-rimpac-1980",)


def test_what_is_attested_goes_on() -> None:
    corpus = ac.load()
    tie = corpus.relations["sdc-member-indopacom"]
    assert tie.valid is None
    assert tie in corpus.relations.ongoing("2024")
    assert tie not in corpus.relations.ongoing("2010")
    assert tie in corpus.relations.ongoing("2010", possible=True)
    assert tie not in corpus.relations.during("2024", possible=True)


def test_every_table_that_is_dated_is_tried() -> None:
    corpus = ac.load()
    assert {corpus.tables[name]._type for name in TABLES} == DATED.keys() - {ac.Document}


@given(corpora(), dates())
def test_each_question_gives_at_least_what_a_narrower_one_gives(corpus: Corpus, when: EDTF) -> None:
    for name in TABLES:
        table = corpus.tables[name]
        for possible in (False, True):
            whole = set(table.ongoing(when, possible=possible).ids)
            for part in (table.during, table.beginning, table.ending):
                assert set(part(when, possible=possible).ids) <= whole
        for question in (table.ongoing, table.beginning, table.ending):
            assert set(question(when).ids) <= set(question(when, possible=True).ids)
