"""Values from dates, years and values; their components; dates beside `datetime.date`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.errors import DateError
from alliance_corpus.testing import days, edtf_values

if TYPE_CHECKING:
    from collections.abc import Callable

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.MAYBE

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda n: dt.timezone(dt.timedelta(minutes=n)))


@given(st.dates())
def test_a_date_is_the_value_of_its_text(date: dt.date) -> None:
    value = EDTF(date)
    assert value == EDTF(date.isoformat()) == EDTF(Day.from_date(date))
    assert str(value) == date.isoformat()
    assert value.to_date() == date


@given(st.integers(-9999, 9999))
def test_a_year_is_the_value_of_its_digits(year: int) -> None:
    value = EDTF(year)
    assert str(value) == f"{'-' if year < 0 else ''}{abs(year):04d}"
    assert value.year == year
    assert (value.earliest, value.latest) == (Day(year, 1, 1), Day(year, 12, 31))


@given(st.integers(10_000, 10**18 - 1) | st.integers(-(10**18) + 1, -10_000))
def test_a_year_of_more_digits_takes_the_letter(year: int) -> None:
    assert EDTF(year) == EDTF(f"Y{year}")
    assert EDTF(year).year == year


@given(edtf_values())
def test_a_value_is_itself(value: EDTF) -> None:
    assert EDTF(value) is value


@given(st.datetimes().map(lambda one: one.replace(microsecond=0)))
def test_a_time_is_written_to_the_second(moment: dt.datetime) -> None:
    assert str(EDTF(moment)) == moment.isoformat()


@given(st.datetimes(), ZONES)
def test_a_time_with_a_zone_is_the_same_instant(moment: dt.datetime, zone: dt.timezone) -> None:
    aware = moment.replace(microsecond=0, tzinfo=zone)
    value = EDTF(aware)
    assert dt.datetime.fromisoformat(str(value)) == aware
    assert str(value).endswith("Z") is (aware.utcoffset() == dt.timedelta(0))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "True is not an EDTF date"),
        (19.78, "19.78 is not an EDTF date"),
        (None, "None is not an EDTF date"),
        (b"1978", "b'1978' is not an EDTF date"),
        ([1978], r"\[1978\] is not an EDTF date"),
        (10**19, "'Y10000000000000000000' is not an EDTF date: expected numbers of at most 18"),
        (Day(12345, 1, 1), "'12345-01-01' is not an EDTF date"),
        (dt.datetime(1978, 11, 27, 10, 0, 0, 5), "00.000005' has a fraction"),  # noqa: DTZ001
        (
            dt.datetime(1978, 11, 27, tzinfo=dt.timezone(dt.timedelta(seconds=30))),
            r"'1978-11-27 00:00:00\+00:00:30' has seconds in its zone",
        ),
        (
            dt.datetime(1978, 11, 27, tzinfo=dt.timezone(dt.timedelta(hours=15))),
            r"'1978-11-27T00:00:00\+15:00' is not an EDTF date",
        ),
    ],
)
def test_what_is_no_date_is_quoted(value: object, said: str) -> None:
    with pytest.raises(DateError, match=said):
        EDTF(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("make", [int, lambda year: Day(year, 1, 1)])
def test_a_number_too_long_for_python_to_write_is_refused_too(
    make: Callable[[int], object],
) -> None:
    for year in (10**5000, -(10**5000)):
        with pytest.raises(DateError, match="a year of 16610 bits is not an EDTF date"):
            EDTF(make(year))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("1978", 1978, None, None),
        ("1978-11", 1978, 11, None),
        ("1978-11-27", 1978, 11, 27),
        ("?1978-~11-27%", 1978, 11, 27),
        ("-0043-03-15", -43, 3, 15),
        ("0000", 0, None, None),
        ("1985-04-12T23:20:30Z", 1985, 4, 12),
        ("2006-24", 2006, None, None),
        ("2001-34", 2001, None, None),
        ("195X", None, None, None),
        ("156X-12-25", None, 12, 25),
        ("2004-XX-15", 2004, None, 15),
        ("2004-1X-0X", 2004, None, None),
        ("Y17E7", 170_000_000, None, None),
        ("1950S2", None, None, None),
        ("1950S4", 1950, None, None),
        ("1978/1978", None, None, None),
        ("[1978]", None, None, None),
    ],
)
def test_components(text: str, year: int | None, month: int | None, day: int | None) -> None:
    value = EDTF(text)
    assert (value.year, value.month, value.day) == (year, month, day)


@given(days(), st.sampled_from((4, 7, 10)))
def test_components_of_plain_dates(day: Day, length: int) -> None:
    value = EDTF(str(day)[: length + (day.year < 0)])
    count = (length - 1) // 3
    assert (value.year, value.month, value.day) == (*day[:count], None, None)[:3]


@given(edtf_values())
def test_components_lie_between_the_bounds(value: EDTF) -> None:
    first, last = value.earliest, value.latest
    for number, component in enumerate((value.year, value.month, value.day)):
        if component is not None:
            assert isinstance(first, Day)
            assert isinstance(last, Day)
            assert first[number] == component
            assert last[number] == component or value.precision == "season"


NEAR = st.sampled_from(
    ["1978", "1978-11", "1978-11-27", "1978-11-27~", "197X", "1978/1979", "[..1978]", "1978-11-27?"]
).map(EDTF)
ASKS: tuple[Callable[..., object], ...] = (
    EDTF.before, EDTF.after, EDTF.during, EDTF.contains, EDTF.overlaps, EDTF.intersection
)  # fmt: skip


@given(NEAR | edtf_values(), st.dates(dt.date(1977, 1, 1), dt.date(1980, 1, 1)) | st.dates())
def test_a_date_answers_like_its_value(value: EDTF, date: dt.date) -> None:
    for ask in ASKS:
        assert ask(value, date) == ask(value, EDTF(date)) == ask(value, date.isoformat())
    key, other = value.sort_key, EDTF(date).sort_key
    assert (value < date, value <= date, value > date, value >= date) == (
        key < other, key <= other, key > other, key >= other
    )  # fmt: skip
    assert (date > value, date >= value, date < value, date <= value) == (
        key < other, key <= other, key > other, key >= other
    )  # fmt: skip
    assert (value == date) is (date == value) is (str(value) == date.isoformat())


@given(st.dates())
def test_a_day_is_equal_to_its_date_and_found_like_it(date: dt.date) -> None:
    assert {EDTF(date): 1}[date] == 1  # type: ignore[index]
    assert hash(EDTF(date)) == hash(date)
    assert EDTF(f"{date}?") != date
    assert EDTF(date) != dt.datetime.combine(date, dt.time())


@given(NEAR | edtf_values(), st.integers(1970, 1985))
def test_a_year_answers_like_its_value(value: EDTF, year: int) -> None:
    for ask in ASKS:
        assert ask(value, year) == ask(value, str(year))


def test_cases_with_a_date() -> None:
    date = dt.date(1978, 11, 27)
    assert EDTF("1977").before(date) is YES
    assert EDTF("1978").before(date) is MAYBE
    assert EDTF("1979").after(date) is YES
    assert EDTF("1978-11").contains(date) is YES
    assert EDTF("1978-11-27").during(date) is YES
    assert EDTF("1978-11-27") <= date <= EDTF("1978-11-27")
    assert EDTF("1978-11-27") >= date >= EDTF("1978-11-27")
    with pytest.raises(TypeError):
        assert EDTF("1978") < dt.datetime(1978, 11, 27)  # noqa: DTZ001
    with pytest.raises(TypeError):
        assert EDTF("1978") >= "1978"  # type: ignore[operator]


@given(edtf_values(), st.integers(0, 60), st.sampled_from("<>^"), st.sampled_from(" .*"))
def test_a_value_is_formatted_like_its_text(value: EDTF, width: int, side: str, fill: str) -> None:
    spec = f"{fill}{side}{width}"
    assert format(value, spec) == format(str(value), spec)
    assert f"{value}" == str(value)
