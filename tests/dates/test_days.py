"""Days in any year, and open ends."""

from __future__ import annotations

import copy
import itertools
import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Day, Open
from alliance_corpus.errors import DateError
from alliance_corpus.testing import days

if TYPE_CHECKING:
    import datetime as dt


@given(st.dates(), st.dates())
def test_days_agree_with_datetime(one: dt.date, two: dt.date) -> None:
    day, other = Day.from_date(one), Day.from_date(two)
    assert (day < other, day == other) == (one < two, one == two)
    assert day.ordinal == one.toordinal()
    assert day.to_date() == one
    assert str(day) == one.isoformat()
    assert EDTF(str(day)).to_date() == one


@given(days(-(10**20), 10**20), st.integers(-(10**6), 10**6))
def test_counting_days_in_any_year(day: Day, count: int) -> None:
    assert Day.from_ordinal(day.ordinal) == day
    assert day.plus_days(count).plus_days(-count) == day
    assert (day.plus_days(count) > day) is (count > 0)
    assert day.plus_days(1).ordinal == day.ordinal + 1


@pytest.mark.parametrize(
    ("day", "months", "to_end", "expected"),
    [
        ((2004, 1, 31), 1, False, (2004, 2, 29)),
        ((2004, 2, 29), 1, False, (2004, 3, 29)),
        ((2004, 2, 29), 1, True, (2004, 3, 31)),
        ((2004, 2, 29), 12, True, (2005, 2, 28)),
        ((2004, 1, 15), -1, False, (2003, 12, 15)),
        ((2004, 12, 1), 1, False, (2005, 1, 1)),
        ((0, 1, 1), -1, False, (-1, 12, 1)),
    ],
)
def test_counting_months(
    day: tuple[int, int, int], months: int, to_end: bool, expected: tuple[int, int, int]
) -> None:
    assert Day(*day).plus_months(months, to_end=to_end) == expected


@pytest.mark.parametrize(
    "parts", [(2001, 2, 29), (1900, 2, 29), (2001, 13, 1), (2001, 0, 1), (2001, 4, 31), (1, 1, 0)]
)
def test_days_that_do_not_exist(parts: tuple[int, int, int]) -> None:
    with pytest.raises(DateError, match=f"{parts[0]}-{parts[1]}-{parts[2]}"):
        Day(*parts)


@pytest.mark.parametrize("year", [0, -1, 10_000])
def test_years_outside_datetime(year: int) -> None:
    with pytest.raises(DateError, match="from 1 to 9999"):
        Day(year, 1, 1).to_date()


def test_days_are_values() -> None:
    day = Day(1978, 11, 27)
    year, month, number = day
    assert (year, month, number) == (1978, 11, 27)
    assert repr(day) == "Day(year=1978, month=11, day=27)"
    assert pickle.loads(pickle.dumps(day)) == copy.deepcopy(day) == day
    assert str(Day(-44, 3, 15)) == "-0044-03-15"
    with pytest.raises(AttributeError):
        day.year = 1979  # type: ignore[misc]


@given(days())
def test_open_ends_lie_outside_all_days(day: Day) -> None:
    in_order: list[Day | Open] = [Open.PAST, day, Open.FUTURE]
    for (i, one), (j, two) in itertools.product(enumerate(in_order), repeat=2):
        assert (one < two, one <= two, one == two, one >= two, one > two) == (
            i < j,
            i <= j,
            i == j,
            i >= j,
            i > j,
        )
    assert max(in_order) is Open.FUTURE
    assert min(in_order) is Open.PAST
    assert pickle.loads(pickle.dumps(Open.PAST)) is Open.PAST


def test_an_open_end_does_not_compare_with_the_unknown() -> None:
    with pytest.raises(TypeError):
        assert Open.PAST < None  # type: ignore[operator]
    assert str(Open.PAST) == "-∞"
    assert repr(Open.FUTURE) == "Open.FUTURE"
