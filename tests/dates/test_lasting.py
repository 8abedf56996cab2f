"""What goes on, begins and ends in a period."""

from __future__ import annotations

import pytest
from hypothesis import given

from alliance_corpus.dates import EDTF, Answer, beginning, earlier, ending, later, ongoing
from alliance_corpus.testing.dates import edtf_values

SURE = {Answer.NO: 0, Answer.MAYBE: 1, Answer.YES: 2}


@pytest.mark.parametrize(
    ("date", "period", "goes_on", "begins", "ends"),
    [
        ("1978-11-27", "1978", "yes", "yes", "yes"),
        ("1978", "1978-11", "maybe", "maybe", "maybe"),  # some day of the year
        ("1976/1978", "1977", "yes", "no", "no"),
        ("1976/1978", "1976", "yes", "yes", "no"),
        ("1976/1978", "1978", "yes", "no", "yes"),
        ("1976/1978", "1979", "no", "no", "no"),
        ("1978/", "1978", "yes", "yes", "maybe"),  # its first day is known
        ("1978/", "1990", "maybe", "no", "maybe"),
        ("1978/", "1977", "no", "no", "no"),
        ("1978/..", "1990", "yes", "no", "no"),  # an open end is none
        ("/1978", "1978", "yes", "maybe", "yes"),
        ("/1978", "1979", "no", "no", "no"),
        ("../1978", "1950", "yes", "no", "no"),
        ("/..", "1950", "maybe", "maybe", "no"),
        ("[..2014]", "2010", "maybe", "maybe", "maybe"),
        ("[2006-09..2007-03]", "2000/2010", "yes", "yes", "yes"),
        ("[2006-09..2007-03]", "2008", "no", "no", "no"),
        ("1970?/1980", "1975", "maybe", "no", "no"),
    ],
)
def test_cases(date: str, period: str, goes_on: str, begins: str, ends: str) -> None:
    found = [ask(EDTF(date), EDTF(period)).value for ask in (ongoing, beginning, ending)]
    assert found == [goes_on, begins, ends]


@given(edtf_values(), edtf_values())
def test_what_lies_begins_or_ends_in_a_period_goes_on_in_it(date: EDTF, period: EDTF) -> None:
    whole = SURE[ongoing(date, period)]
    assert SURE[date.during(period)] <= whole
    assert SURE[beginning(date, period)] <= whole
    assert SURE[ending(date, period)] <= whole


@given(edtf_values(), edtf_values())
def test_what_lies_before_or_after_a_period_does_not_go_on_in_it(date: EDTF, period: EDTF) -> None:
    if Answer.YES in (date.before(period), date.after(period)):
        assert ongoing(date, period) is Answer.NO


@given(edtf_values(), edtf_values())
def test_what_lies_in_a_period_begins_and_ends_in_it(date: EDTF, period: EDTF) -> None:
    closed = None not in (date.earliest, date.latest) and ".." not in str(date)
    if closed and date.during(period) is Answer.YES:
        assert beginning(date, period) is ending(date, period) is Answer.YES


@pytest.mark.parametrize(
    ("date", "period", "is_earlier", "is_later"),
    [
        ("1977", "1978", "yes", "no"),
        ("1978-11", "1978", "no", "no"),  # a period means all its days
        ("1978", "1978", "no", "no"),
        ("1978", "1978-11", "maybe", "maybe"),
        ("1976/1978", "1977", "maybe", "maybe"),  # a part of it
        ("1976/1978", "1978", "maybe", "no"),
        ("1976/..", "1980", "maybe", "maybe"),
        ("1976/..", "1970", "no", "yes"),
        ("1978/", "1980", "maybe", "maybe"),
        ("/1978", "1980", "yes", "no"),
        ("[1977,1979]", "1978", "maybe", "maybe"),
        ("1978", "[1977,1979]", "maybe", "maybe"),
        ("1978-11?", "1978?", "no", "no"),
        ("1977?", "1978", "maybe", "no"),
        ("1977", "1978~", "maybe", "no"),
        ("1976", "1978~", "yes", "no"),
        ("1985-04-12T10:00:00Z", "1985-04-12", "no", "no"),
        ("1985-04-12T10:00:00Z", "1985-04-12T11:00:00Z", "yes", "no"),
    ],
)
def test_what_is_earlier_and_later_than_a_period(
    date: str, period: str, is_earlier: str, is_later: str
) -> None:
    assert [ask(EDTF(date), EDTF(period)).value for ask in (earlier, later)] == [
        is_earlier, is_later
    ]  # fmt: skip


@given(edtf_values(), edtf_values())
def test_what_is_surely_before_or_after_a_period_is_earlier_or_later(
    date: EDTF, period: EDTF
) -> None:
    for ask, whole in ((earlier, date.before(period)), (later, date.after(period))):
        assert (ask(date, period) is Answer.YES) is (whole is Answer.YES)
    if Answer.YES in (earlier(date, period), later(date, period)):
        assert date.during(period) is Answer.NO
