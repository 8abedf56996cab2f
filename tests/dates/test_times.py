"""Date-times as instants."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.dates.times import FURTHEST_ZONE, instants

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.MAYBE

SOME_DAYS = st.datetimes(dt.datetime(1978, 11, 26), dt.datetime(1978, 11, 29)).map(  # noqa: DTZ001
    lambda one: one.replace(microsecond=0)
)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda n: dt.timezone(dt.timedelta(minutes=n)))
ZONED = st.builds(lambda moment, zone: moment.replace(tzinfo=zone), SOME_DAYS, ZONES)


@pytest.mark.parametrize(
    ("text", "other", "before", "during", "after"),
    [
        ("1985-04-12T10:00:00Z", "1985-04-12T12:00:00Z", YES, NO, NO),
        ("1985-04-12T10:00:00Z", "1985-04-12T19:00:00+09", NO, YES, NO),
        ("1985-04-12T23:00:00-05", "1985-04-13T09:00:00+09:00", NO, NO, YES),  # 4:00 and 0:00
        ("1985-04-12T24:00:00Z", "1985-04-13T00:00:00Z", NO, YES, NO),
        ("1985-04-12T10:00:00", "1985-04-12T12:00:00Z", MAYBE, MAYBE, MAYBE),
        ("1985-04-12T10:00:00", "1985-04-12T12:00:00", MAYBE, MAYBE, MAYBE),  # of two zones?
        ("1985-04-12T10:00:00", "1985-04-13T00:00:01Z", YES, NO, NO),  # 14 hours and more
        ("1985-04-12T10:00:00", "1990-04-12T10:00:00", YES, NO, NO),
        ("1990-04-12T10:00:00", "1985-04-12T10:00:00", NO, NO, YES),
        # beside what is no time, the local day counts
        ("1985-04-12T23:30:00-05", "1985-04-12", NO, YES, NO),
        ("1985-04-12T23:30:00-05", "1985-04-13", YES, NO, NO),
        ("1985-04-12T23:30:00", "1985-04/..", NO, YES, NO),
    ],
)
def test_cases(text: str, other: str, before: Answer, during: Answer, after: Answer) -> None:
    value = EDTF(text)
    assert (value.before(other), value.during(other), value.after(other)) == (
        before, during, after
    )  # fmt: skip
    assert value.overlaps(other) is during
    assert EDTF(other).contains(value) is during


@given(ZONED, ZONED)
def test_times_with_zones_compare_like_aware_datetimes(one: dt.datetime, two: dt.datetime) -> None:
    value, other = EDTF(one), EDTF(two)
    assert value.before(other) is (YES if one < two else NO)
    assert value.after(other) is (YES if one > two else NO)
    assert value.during(other) is value.overlaps(other) is (YES if one == two else NO)
    assert value.intersection(other) in ((value, other) if one == two else (None,))


@given(SOME_DAYS, ZONED, ZONES)
def test_an_answer_without_a_zone_holds_in_every_zone(
    local: dt.datetime, other: dt.datetime, zone: dt.timezone
) -> None:
    vague, exact = EDTF(local), EDTF(local.replace(tzinfo=zone))
    for ask in (EDTF.before, EDTF.after, EDTF.during, EDTF.overlaps):
        for one, two in (((vague, exact), (other, other)), ((other, other), (vague, exact))):
            answer = ask(EDTF(one[0]), two[0])
            assert answer is MAYBE or answer is ask(EDTF(one[1]), two[1])


@given(SOME_DAYS, SOME_DAYS)
def test_times_without_zones_that_are_close_may_be_in_any_order(
    one: dt.datetime, two: dt.datetime
) -> None:
    close = abs((one - two).total_seconds()) < 2 * FURTHEST_ZONE
    assert (EDTF(one).before(EDTF(two)) is MAYBE) is close


def test_instants_are_seconds_of_universal_time() -> None:
    first, last = instants("1978-11-27T10:00:00+09:00")
    assert first == last == instants("1978-11-27T01:00:00Z")[0]
    first, last = instants("1978-11-27T10:00:00")
    assert last - first == 2 * FURTHEST_ZONE
