"""Events by kind and period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.analysis import events_by_period
from alliance_corpus.errors import QueryError
from alliance_corpus.testing import corpora
from tests.analysis.helpers.small import event, events

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

TABLE = events(
    event("a", "1978-11-27"),
    event("b", "1980~"),
    event("c", "1970/1974"),
    event("d", "1979/1981"),
    event("e", "1979", "agreement"),
    event("f", "1985/..", "agreement"),
)


def test_what_may_lie_in_a_period_is_possible_only() -> None:
    rows = events_by_period(TABLE)
    assert [(r.period, r.kind, r.certain, r.possible) for r in rows] == [
        ("197X", "agreement", 1, 1),
        ("197X", "meeting", 2, 4),
        ("198X", "agreement", 0, 1),
        ("198X", "meeting", 0, 2),
    ]


def test_periods_can_be_years_or_any() -> None:
    years = events_by_period(TABLE.where(kind="agreement"), "year")
    assert [(r.period, r.certain, r.possible) for r in years] == [
        ("1979", 1, 1), ("1980", 0, 0), ("1981", 0, 0), ("1982", 0, 0), ("1983", 0, 0),
        ("1984", 0, 0), ("1985", 0, 1),
    ]  # fmt: skip
    named = events_by_period(TABLE, ["昭和50年代", ac.EDTF("1970/1989")])
    assert [(r.period, r.kind, r.certain) for r in named] == [
        ("1975/1984", "agreement", 1), ("1975/1984", "meeting", 3),
        ("1970/1989", "agreement", 1), ("1970/1989", "meeting", 4),
    ]  # fmt: skip
    assert not events_by_period(TABLE[:0])


def test_known_dates_count_where_they_are_wanted() -> None:
    table = ac.load().events.where(lambda one: one.external_date is not None)
    period = [table[0].external_date.value]  # type: ignore[union-attr]
    assert sum(row.certain for row in events_by_period(table, period, best_dates=True)) >= 1


@pytest.mark.parametrize("periods", ["month", ["soon"]])
def test_errors_quote_the_period(periods: str | list[str]) -> None:
    with pytest.raises(QueryError, match=r"month|soon"):
        events_by_period(TABLE, periods)


@given(corpora())
def test_decades_part_the_events(corpus: Corpus) -> None:
    rows = events_by_period(corpus.events)
    assert all(0 <= row.certain <= row.possible for row in rows)
    kinds = {one.kind for one in corpus.events}
    assert not rows or {row.kind for row in rows} == kinds
    assert len(rows) == len({row.period for row in rows}) * len({row.kind for row in rows})
    for kind in kinds:
        table = corpus.events.where(kind=kind)
        assert sum(row.certain for row in rows.where(kind=kind)) <= len(table)
        for row in rows.where(kind=kind):
            assert row.certain == len(table.during(row.period))
            assert row.possible == len(table.during(row.period, possible=True))


def test_the_shipped_events() -> None:
    table = ac.load().events
    rows = events_by_period(table)
    decade = rows.where(period="197X", kind="establishment")[0]
    assert 1 <= decade.certain <= decade.possible  # the subcommittee of 1976
    assert sum(row.certain for row in rows) <= len(table) <= sum(row.possible for row in rows)
