"""Earliest and latest days, and the precision of a value."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Bound, Day, Open
from alliance_corpus.dates.bounds import date_bounds
from alliance_corpus.dates.day import is_leap_year, month_length
from alliance_corpus.dates.spans import widened
from alliance_corpus.errors import DateError
from alliance_corpus.testing import days, edtf_values, masked_dates
from tests.dates.helpers.edtf_examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator


def written(bound: Bound) -> str:
    return "?" if bound is None else "-" if isinstance(bound, Open) else str(bound)


@pytest.mark.parametrize(("text", "level", "precision", "earliest", "latest"), EXAMPLES)
def test_examples_of_the_specification(
    text: str, level: int, precision: str, earliest: str, latest: str
) -> None:
    value = EDTF(text)
    assert (written(value.earliest), written(value.latest)) == (earliest, latest)
    assert value.precision == precision


def test_open_ends_point_the_right_way() -> None:
    assert EDTF("../1985").earliest is Open.PAST
    assert EDTF("1985/..").latest is Open.FUTURE
    assert EDTF("[..1985]").earliest is Open.PAST
    assert EDTF("[1985..]").latest is Open.FUTURE
    assert EDTF("1985/").latest is None
    assert EDTF("/1985").earliest is None


@pytest.mark.parametrize(
    ("codes", "earliest", "latest"),
    [
        ((21, 25, 31), "2001-03-01", "2001-05-31"),  # southern autumn mirrors northern spring
        ((22, 26, 32), "2001-06-01", "2001-08-31"),
        ((23, 27, 29), "2001-09-01", "2001-11-30"),
        ((24, 28, 30), "2001-12-01", "2002-02-28"),
        ((33,), "2001-01-01", "2001-03-31"),
        ((34,), "2001-04-01", "2001-06-30"),
        ((35,), "2001-07-01", "2001-09-30"),
        ((36,), "2001-10-01", "2001-12-31"),
        ((37,), "2001-01-01", "2001-04-30"),
        ((38,), "2001-05-01", "2001-08-31"),
        ((39,), "2001-09-01", "2001-12-31"),
        ((40,), "2001-01-01", "2001-06-30"),
        ((41,), "2001-07-01", "2001-12-31"),
    ],
)
def test_sub_year_groupings(codes: tuple[int, ...], earliest: str, latest: str) -> None:
    for code in codes:
        value = EDTF(f"2001-{code}")
        assert (str(value.earliest), str(value.latest)) == (earliest, latest)


def test_winter_ends_on_a_leap_day() -> None:
    assert EDTF("2003-24").latest == Day(2004, 2, 29)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("-198X", "-1989-01-01", "-1980-12-31"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("-00X0", "-0090-01-01", "-0010-12-31"),
        ("-XXXX", "-9999-01-01", "-0001-12-31"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("XX00-02-29", "0000-02-29", "9600-02-29"),
        ("-XXXX-02-29", "-9996-02-29", "-0004-02-29"),
        ("2001-X2-30", "2001-12-30", "2001-12-30"),
        ("200X-02-2X", "2000-02-20", "2009-02-28"),
        ("2004-XX-3X", "2004-01-30", "2004-12-31"),
        ("2001-XX-29", "2001-01-29", "2001-12-29"),
        ("1984-X0", "1984-10-01", "1984-10-31"),
        ("Y1E18", f"{10**18}-01-01", f"{10**18}-12-31"),
        ("-1950S2", "-1999-01-01", "-1900-12-31"),
        ("0850S1", "0800-01-01", "0899-12-31"),
        ("1950S9", "1950-01-01", "1950-12-31"),
        ("1985-04-12T24:00:00", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:30:00-05", "1985-04-12", "1985-04-12"),  # the local day
        ("{1961-12,1960}", "1960-01-01", "1961-12-31"),
        ("[1984~,198X]", "1980-01-01", "1989-12-31"),
    ],
)
def test_bounds(text: str, earliest: str, latest: str) -> None:
    value = EDTF(text)
    assert (str(value.earliest), str(value.latest)) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1X60", "year"),
        ("XXXX", "millennia"),
        ("1XXX", "millennium"),
        ("Y17E7", "year"),
        ("1956S3", "decade"),
        ("2001-40", "half"),
        ("2001-38", "quadrimester"),
        ("-0044-24", "season"),
        ("~201X", "decade"),
        ("1984-1X", "month"),
    ],
)
def test_precisions(text: str, precision: str) -> None:
    assert EDTF(text).precision == precision


@given(edtf_values())
def test_bounds_are_in_order(value: EDTF) -> None:
    earliest, latest = value.earliest, value.latest
    if earliest is not None and latest is not None:
        assert earliest <= latest


@given(masked_dates())
def test_a_masked_date_reaches_to_the_day_it_was_made_from(pair: tuple[str, Day]) -> None:
    text, day = pair
    value = EDTF(text)
    assert isinstance(value.earliest, Day)
    assert isinstance(value.latest, Day)
    assert value.earliest <= day <= value.latest


@given(masked_dates())
def test_the_bounds_of_a_mask_fit_the_mask(pair: tuple[str, Day]) -> None:
    text, _ = pair
    fits = re.compile(text.replace("X", "[0-9]"))
    for bound in date_bounds(text):
        assert fits.match(str(bound))


def _masks_of(text: str) -> Iterator[str]:
    """List all ways to write a text with some of its digits as X."""
    return map("".join, product(*((sign, "X") if sign.isdigit() else sign for sign in text)))


_ALL_MASKS = list(product("0123456789X", repeat=2))


@pytest.mark.parametrize("year", ["2001", "2004", "19XX"])
def test_every_mask_of_month_and_day(year: str) -> None:
    """Bounds and refusals agree with trying every day of the years, for all 14,641 masks."""
    fitting: dict[str, list[Day]] = {}
    for number in range(1900, 2000) if "X" in year else [int(year)]:
        for month in range(1, 13):
            for day in range(1, month_length(number, month) + 1):
                for mask in _masks_of(f"{month:02d}-{day:02d}"):
                    fitting.setdefault(mask, []).append(Day(number, month, day))
    for month_mask, day_mask in product(map("".join, _ALL_MASKS), repeat=2):
        mask = f"{month_mask}-{day_mask}"
        if mask in fitting:
            found = date_bounds(str(EDTF(f"{year}-{mask}")))
            assert found == (fitting[mask][0], fitting[mask][-1])
        else:
            with pytest.raises(DateError):
                EDTF(f"{year}-{mask}")


@pytest.mark.parametrize("sign", ["", "-"])
def test_every_mask_of_a_leap_year(sign: str) -> None:
    """29 February is taken exactly in the masks of years that a leap year fits."""
    leap = {
        mask
        for year in range(1 if sign else 0, 10_000)
        if is_leap_year(-year)
        for mask in _masks_of(f"{year:04d}")
    }
    for digits in product("0123456789X", repeat=4):
        mask = "".join(digits)
        if mask in leap:
            assert EDTF(f"{sign}{mask}-02-29").earliest is not None
        else:
            with pytest.raises(DateError):
                EDTF(f"{sign}{mask}-02-29")


@given(days(0, 9999), st.sampled_from((4, 7, 10)), st.sampled_from("?~%"))
def test_a_qualifier_never_narrows(day: Day, length: int, qualifier: str) -> None:
    text = str(day)[:length]
    plain, qualified = widened(text), widened(text + qualifier)
    assert qualified.first <= plain.first
    assert qualified.last >= plain.last
    assert (qualified == plain) is (qualifier == "?")
    assert EDTF(text + qualifier).earliest == EDTF(text).earliest
    assert EDTF(text + qualifier).latest == EDTF(text).latest


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1947~", "1946-01-01", "1948-12-31"),
        ("~1947", "1946-01-01", "1948-12-31"),
        ("1947%", "1946-01-01", "1948-12-31"),
        ("195X~", "1940-01-01", "1969-12-31"),
        ("19XX~", "1800-01-01", "2099-12-31"),
        ("2004-02~", "2004-01-01", "2004-03-31"),
        ("2004-06-11~", "2004-06-10", "2004-06-12"),
        ("2004-01-01~", "2003-12-31", "2004-01-02"),
        ("2004~-06-11", "2003-06-11", "2005-06-11"),
        ("2004-~06-11", "2004-05-11", "2004-07-11"),
        ("2004-~03-31", "2004-02-29", "2004-04-30"),
        ("?2004-06-~11", "2004-06-10", "2004-06-12"),
        ("~-0044", "-0045-01-01", "-0043-12-31"),
        ("1984~/2004", "1983-01-01", "2004-12-31"),
        ("1984/2004-06~", "1984-01-01", "2004-07-31"),
        ("[1984~,1990]", "1983-01-01", "1990-12-31"),
    ],
)
def test_approximation_widens_by_one_unit(text: str, first: str, last: str) -> None:
    EDTF(text)
    days = widened(text)
    assert (str(days.first), str(days.last)) == (first, last)
