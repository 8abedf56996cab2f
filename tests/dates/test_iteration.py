"""The years and days of values."""

from __future__ import annotations

from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Day
from alliance_corpus.dates.spans import written
from alliance_corpus.errors import DateError
from alliance_corpus.testing import days, edtf_values

CASES = (
    "1978 1978-11 1978-11-27 197X 2003-24 1976-05/1978 {1667,1669-02} {2004-01,2004-03..2004-05}"
)
SHORT = st.sampled_from(CASES.split()).map(EDTF)


@pytest.mark.parametrize(
    ("text", "years", "number_of_days"),
    [
        ("1978", [1978], 365),
        ("2004", [2004], 366),
        ("1976-05/1978", [1976, 1977, 1978], 245 + 365 + 365),
        ("1978~/1979?", [1978, 1979], 730),
        ("2003-24", [2003, 2004], 31 + 31 + 29),
        ("-0001/0001", [-1, 0, 1], 365 + 366 + 365),
        ("{1667,1669-02}", [1667, 1669], 365 + 28),
        ("{2004-01,2004-03}", [2004], 62),
        ("[1978-11-27,1978-11-29]", [1978], 2),
        ("1985-04-12T23:20:30Z", [1985], 1),
    ],
)
def test_cases(text: str, years: list[int], number_of_days: int) -> None:
    assert list(EDTF(text).years()) == years
    assert len(list(EDTF(text).days())) == number_of_days


@given(days(-3000, 3000), st.integers(0, 800))
def test_the_days_of_an_interval_are_those_from_its_first_to_its_last(day: Day, more: int) -> None:
    last = day.plus_days(more)
    value = EDTF(f"{day}/{last}")
    found = list(value.days())
    assert (found[0], found[-1], len(found)) == (value.earliest, value.latest, more + 1)
    assert all(two == one.plus_days(1) for one, two in pairwise(found))
    assert list(value.years()) == list(range(day.year, last.year + 1))


@given(SHORT)
def test_the_days_are_those_that_lie_in_the_value(value: EDTF) -> None:
    found = set(value.days())
    assert isinstance(value.earliest, Day)
    assert isinstance(value.latest, Day)
    day = value.earliest
    while day <= value.latest:
        assert (day in found) is bool(EDTF(day).during(value))
        day = day.plus_days(1)
    assert list(value.years()) == sorted({day.year for day in found})


@given(edtf_values())
def test_what_has_both_bounds_starts_with_them_and_what_has_not_is_quoted(value: EDTF) -> None:
    if isinstance(value.earliest, Day) and isinstance(value.latest, Day):
        assert next(value.days()) == value.earliest
        assert next(value.years()) == value.earliest.year
        years = list(islice(value.years(), 50))
        assert years == sorted(set(years))
        last = written(str(value)).last
        assert len(years) == 50 or (isinstance(last, Day) and years[-1] == last.year)
        return
    for walk in (value.years, value.days):
        with pytest.raises(DateError) as caught:
            walk()
        assert repr(str(value)) in str(caught.value)
        unknown = None in (value.earliest, value.latest)
        assert ("unknown end" if unknown else "open end") in str(caught.value)
