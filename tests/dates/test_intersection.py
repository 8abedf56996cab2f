"""The time that two values share."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.dates.spans import lasts, written
from alliance_corpus.errors import DateError
from alliance_corpus.testing import days, edtf_values

NEAR = st.sampled_from(
    [
        "1978",
        "1978-11",
        "1978-11-27",
        "1979",
        "197X",
        "1978~",
        "1978?",
        "1978-11-27%",
        "1978-23",
        "1978-XX-27",
        "1978/1979",
        "1978-11/1979-02",
        "1977~/1978?",
        "1976/1980",
        "1978/..",
        "../1978",
        "1978/",
        "/1978",
        "../..",
        "/..",
        "../",
        "1978-11-28/",
        "[1978,1980]",
        "{1978,1980}",
        "[1978-01..1978-11]",
        "[..1978]",
        "{1979..}",
        "{1976,1978-11..1979-02}",
        "[1978~..]",
        "{1977,1979~..1981~}",
        "-0044",
        "-0044/0001-03",
        "Y12345",
    ]
).map(EDTF) | edtf_values().filter(lambda value: value.precision != "time")


@pytest.mark.parametrize(
    ("one", "two", "shared"),
    [
        ("1976/1980", "1978/1985", "1978/1980"),
        ("1978", "1978-11", "1978-11"),
        ("1978", "1979", None),
        ("1978-11/1979-02", "1979", "1979-01/1979-02"),
        ("1978-11-25/1978-12-05", "1978-12", "1978-12-01/1978-12-05"),
        ("2006-23", "2006-11/2007", "2006-11"),
        ("197X", "1978/1982", "1978/1979"),
        ("../1985", "1980/..", "1980/1985"),
        ("1978/..", "1950/..", "1978/.."),
        ("-0044-06/0010", "-0050/-0043", "-0044-06/-0043-12"),
        # a doubt stays with the end that it belongs to
        ("1950~/1954", "1940/1952", "1950~/1952"),
        ("1950~/1954?", "1940/1960", "1950~/1954?"),
        ("1950~/1954?", "1954?/1960", "1954?"),
        ("1978?", "1970/1990", "1978?"),
        # sets, and limits
        ("{1667,1669}", "1668/1670", "1669"),
        ("{1667,1669,1671}", "1668/1680", "{1669,1671}"),
        ("[1667,1669,1671]", "1668/1680", "[1669,1671]"),
        ("[..2014]", "2010/2020", "[2010..2014]"),
        ("[1978..]", "../1980-06", "[1978-01..1980-06]"),
        ("1952/1953", "[1950..1960]", "[1952..1953]"),
        ("1952", "[1950..1960]", "1952"),
        # an unknown end may lie in what is shared
        ("1951/", "1940/1960", "[1951..1960]"),
        ("1951/", "1940/..", "1951/"),
        ("1951/", "1960/1970", "[1960..1970]"),
        ("/1951", "1940/", "[1940..1951]"),
        ("1955", "1951/", "1955"),
        ("../..", "/..", "/.."),
        ("../", "/..", "../"),
        # of the same days, the doubtful one, then the shorter one
        ("1978", "1978~", "1978~"),
        ("1978-01/1978-12", "1978", "1978"),
    ],
)
def test_cases(one: str, two: str, shared: str | None) -> None:
    expected = None if shared is None else EDTF(shared)
    assert EDTF(one).intersection(two) == expected
    assert EDTF(two).intersection(EDTF(one)) == expected


@given(NEAR, NEAR)
def test_it_lies_inside_both(one: EDTF, two: EDTF) -> None:
    shared = _intersection(one, two)
    if shared is None:
        assert not written(str(one)).meets(written(str(two)))
        return
    for value in (one, two):
        assert shared.during(value) is not Answer.NO
        assert written(str(shared)).within(written(str(value)))
        plain = not (shared.approximate or shared.uncertain or value.uncertain)
        if plain and None not in (value.earliest, value.latest):
            assert shared.during(value) is Answer.YES


@given(NEAR, NEAR, days(-60, 60) | days(1975, 1983))
def test_a_day_that_lies_in_both_lies_in_it(one: EDTF, two: EDTF, day: Day) -> None:
    shared = _intersection(one, two)
    probe = ((day, day),)

    def has(value: EDTF | None) -> bool:
        return value is not None and written(str(EDTF(day))).within(written(str(value)))

    assert has(shared) is (has(one) and has(two)), probe


@given(NEAR, NEAR)
def test_the_order_does_not_matter(one: EDTF, two: EDTF) -> None:
    assert _intersection(one, two) == _intersection(two, one)


@example(EDTF("{..0000,0000,0000..}"))
@given(NEAR)
def test_a_value_shares_itself_with_itself_and_with_all_time(value: EDTF) -> None:
    assert value.intersection(value) == value
    shared = value.intersection("../..")
    whole = written(str(value)).spans == written("../..").spans  # all time, in other words
    assert shared == value or (whole and shared == EDTF("../.."))


@given(NEAR, NEAR)
def test_it_lasts_only_if_nothing_is_loose(one: EDTF, two: EDTF) -> None:
    shared = _intersection(one, two)
    if shared is None or shared in (one, two) or not lasts(str(shared)):
        return
    for value in (one, two):
        assert str(value)[0] != "["
        assert None not in (value.earliest, value.latest)


def _intersection(one: EDTF, two: EDTF) -> EDTF | None:
    try:
        return one.intersection(two)
    except DateError:
        # 9999-24 ends in the year 10000, which no interval or set can have.
        assert "9999-" in f"{one} {two}"
        return EDTF("9999")
