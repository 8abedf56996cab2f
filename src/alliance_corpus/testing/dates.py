"""Strategies for dates: EDTF strings and values, days, era dates, and their Japanese spellings.

The strings are built from the words of the standard, not from the parser's pattern, so that
they test it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, ERAS, Day, EraDate, to_japanese
from alliance_corpus.dates.day import month_length
from alliance_corpus.dates.eras import GREGORIAN_SINCE, format_number

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn, SearchStrategy

    from alliance_corpus.dates.eras import Digits

_QUALIFIERS: Final = st.sampled_from("?~%")


@st.composite
def days(draw: DrawFn, min_year: int = -9999, max_year: int = 9999) -> Day:
    """Days of the proleptic Gregorian calendar; years may be of any size.

    Args:
        draw: Given by Hypothesis.
        min_year: The first year, astronomical.
        max_year: The last year.
    """
    year = draw(st.integers(min_year, max_year))
    month = draw(st.integers(1, 12))
    return Day(year, month, draw(st.integers(1, month_length(year, month))))


def edtf_values(level: int | None = None) -> SearchStrategy[EDTF]:
    """Values of the standard; see `edtf_strings`."""
    return edtf_strings(level).map(EDTF)


def edtf_strings(level: int | None = None) -> SearchStrategy[str]:
    """Strings of the standard.

    Args:
        level: Only strings that need just this level, 0, 1 or 2; None for all.
    """
    if level is None:
        return st.one_of(_level_0(), _level_1(), _level_2())
    return {0: _level_0, 1: _level_1, 2: _level_2}[level]()


# Level 0


@st.composite
def _plain_dates(draw: DrawFn, *, negative: bool = False) -> str:
    """A year, month or day, of four-digit years before or after year 0."""
    day = draw(days(-9999, -1) if negative else days(0, 9999))
    length = draw(st.sampled_from((4, 7, 10)))
    return str(day)[: length + negative]


@st.composite
def _date_times(draw: DrawFn, *, negative: bool = False) -> str:
    day = draw(days(-9999, -1) if negative else days(0, 9999))
    time = draw(st.times()).strftime("%H:%M:%S")
    return f"{day}T{time}{draw(_zones())}"


@st.composite
def _zones(draw: DrawFn) -> str:
    """Nothing, Z, or a shift of hours, or of hours and minutes."""
    hours, minutes = draw(st.tuples(st.integers(0, 13), st.integers(0, 59)))
    sign = draw(st.sampled_from("+-" if hours else "+"))
    shift = f"{sign}{hours:02d}"
    return draw(st.sampled_from(("", "Z", shift, f"{shift}:{minutes:02d}")))


def _level_0() -> SearchStrategy[str]:
    plain = _plain_dates()
    return st.one_of(plain, _date_times(), _intervals(plain))


@st.composite
def _intervals(draw: DrawFn, ends: SearchStrategy[str]) -> str:
    """Two dates in order: the start of the one no later than the end of the other."""
    first, last = draw(st.tuples(ends, ends))
    if _first_year(first) > _first_year(last):
        first, last = last, first
    if EDTF(first).sort_key[0] > EDTF(last).sort_key[1]:
        first, last = last, first
    return f"{first}/{last}"


def _first_year(date: str) -> int:
    earliest = EDTF(date).earliest
    return earliest.year if isinstance(earliest, Day) else 0


# Level 1


@st.composite
def _right_masked(draw: DrawFn) -> str:
    """X from the right, as level 1 allows."""
    day = str(draw(days(0, 9999)))
    year, month = day[:4], day[5:7]
    forms = (f"{year[:3]}X", f"{year[:2]}XX", f"{year}-XX", f"{year}-{month}-XX", f"{year}-XX-XX")
    return draw(st.sampled_from(forms))


@st.composite
def _seasons(draw: DrawFn, first: int, last: int) -> str:
    year = draw(_years())
    return f"{year}-{draw(st.integers(first, last))}"


def _years() -> SearchStrategy[str]:
    return days().map(lambda day: str(day)[: 5 if day.year < 0 else 4])


def _end_qualified(dates: SearchStrategy[str]) -> SearchStrategy[str]:
    return st.tuples(dates, _QUALIFIERS).map("".join)


def _long_years() -> SearchStrategy[str]:
    years = st.integers(10_000, 10**18 - 1) | st.integers(-(10**18) + 1, -10_000)
    return years.map("Y{}".format)


def _level_1() -> SearchStrategy[str]:
    negative = _plain_dates(negative=True)
    dates = st.one_of(_plain_dates(), negative)
    qualified = _end_qualified(dates)
    open_or_unknown = st.sampled_from(("", ".."))
    return st.one_of(
        negative,
        qualified,
        _date_times(negative=True),
        _long_years(),
        _seasons(21, 24),
        _right_masked(),
        _end_qualified(_right_masked()),
        _intervals(qualified),
        st.tuples(dates | qualified, open_or_unknown).map("/".join),
        st.tuples(open_or_unknown, dates | qualified).map("/".join),
        st.sampled_from(("../..", "/..", "../")),
    )


# Level 2


@st.composite
def masked_dates(draw: DrawFn) -> tuple[str, Day]:
    """A year, month or day with some digits replaced by X, and a day that it can mean."""
    day = draw(days())
    sign = "-" if day.year < 0 else ""
    digits = list(str(day).removeprefix("-")[: draw(st.sampled_from((4, 7, 10)))])
    places = [place for place, digit in enumerate(digits) if digit != "-"]
    for place in draw(st.lists(st.sampled_from(places), min_size=1, max_size=4)):
        digits[place] = "X"
    return sign + "".join(digits), day


@st.composite
def _inner_qualified(draw: DrawFn, dates: SearchStrategy[str]) -> str:
    """Qualifiers left or right of components, not only at the end."""
    date = draw(dates)
    sign = "-" if date[0] == "-" else ""
    components = date.removeprefix("-").split("-")
    components[0] = sign + components[0]
    place = draw(st.integers(0, len(components) - 1))
    for number, component in enumerate(components):
        if number == place or draw(st.booleans()):
            qualifier = draw(_QUALIFIERS)
            right = draw(st.booleans()) and (number != place or number < len(components) - 1)
            components[number] = component + qualifier if right else qualifier + component
    return "-".join(components)


@st.composite
def _sets(draw: DrawFn) -> str:
    """Members of every kind, ranges of one precision, open ends first and last."""
    dates = st.one_of(_plain_dates(), _plain_dates(negative=True))
    member = st.one_of(
        dates, masked_dates().map(lambda pair: pair[0]), _inner_qualified(dates), _ranges()
    )
    members = draw(st.lists(member, min_size=1, max_size=4))
    if draw(st.booleans()):
        members.insert(0, f"..{draw(dates)}")
    if draw(st.booleans()):
        members.append(f"{draw(dates)}..")
    brackets = draw(st.sampled_from(("[]", "{}")))
    return brackets[0] + ",".join(members) + brackets[1]


@st.composite
def _ranges(draw: DrawFn) -> str:
    first, last = sorted(draw(st.tuples(days(0, 9999), days(0, 9999))))
    length = draw(st.sampled_from((4, 7, 10)))
    return f"{str(first)[:length]}..{str(last)[:length]}"


@st.composite
def _numbers(draw: DrawFn) -> str:
    """Exponents and significant digits."""
    mantissa = draw(st.integers(1, 10**6)) * draw(st.sampled_from((1, -1)))
    exponential = f"Y{mantissa}E{draw(st.integers(1, 18))}"
    significant = f"S{draw(st.integers(1, 9))}"
    return draw(
        st.one_of(
            st.just(exponential),
            st.just(exponential + significant),
            st.tuples(_years() | _long_years(), st.just(significant)).map("".join),
        )
    )


def _level_2() -> SearchStrategy[str]:
    dates = st.one_of(_plain_dates(), _plain_dates(negative=True))
    masked = masked_dates().map(lambda pair: pair[0])
    qualified = _inner_qualified(dates | masked)
    return st.one_of(
        masked.filter(lambda text: EDTF(text).level == 2),
        qualified,
        _seasons(25, 41),
        _numbers(),
        _sets(),
        _intervals(qualified),
        _intervals(st.one_of(masked, qualified)),
        st.tuples(qualified, st.sampled_from(("", ".."))).map("/".join),
    )


# Strings that no reading of the standard allows

_BREAKS: Final[tuple[Callable[[str], str], ...]] = (
    lambda day: day[:2],  # a century of two digits
    lambda day: day[:3],
    lambda day: "0" + day[:4],
    lambda day: day.replace("-", ""),  # the basic format
    lambda day: day.replace("-", "/"),
    lambda day: day.replace("-", "-", 1)[:7].replace("-", ""),
    lambda day: f"{day[:4]}-13",
    lambda day: f"{day[:4]}-00-10",
    lambda day: f"{day[:4]}-42",
    lambda day: f"{day[:7]}-00",
    lambda day: f"{day[:7]}-32",
    lambda day: f"{day[:4]}-02-30",
    lambda day: f"{day[:4]}-02-3X",
    lambda day: f"{day[:3]}1-02-29",  # no year that ends in 1 is a leap year
    lambda day: f"XXX{'1' if day else ''}-02-29",
    lambda day: f"{day[:4]}-0{day[6]}-{day[8]}",
    lambda day: f" {day}",
    lambda day: f"{day}\n",
    lambda day: day.replace("-", " - "),
    lambda day: day.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    lambda day: f"{day[:3]}u",
    lambda day: f"{day[:3]}x",
    lambda day: f"{day}?~",
    lambda day: f"{day}??",
    lambda day: f"{day[:4]}-21?",
    lambda day: f"{day[:4]}-21/{day[:4]}-22",
    lambda day: f"unknown/{day}",
    lambda day: f"{day}/open",
    lambda day: f"{day}/{int(day[:4]) - 1:04d}",  # ends before it starts
    lambda day: f"{day}T10:00:00/{day}",
    lambda day: f"{day}T25:00:00",
    lambda day: f"{day}T10:00",
    lambda day: f"{day}T10:00:00+0900",
    lambda day: f"{day[:7]}T10:00:00",
    lambda day: f"{day}/{day}/{day}",
    lambda day: f"y{day[:4]}7",
    lambda day: f"Y{day[:4]}",
    lambda day: f"Y{day[:4]}7-01",
    lambda day: "Y1E19" if day else day,
    lambda day: f"{day[:4]}S0",
    lambda day: "-0000" if day else day,
    lambda day: f"[{day}",
    lambda day: f"[{day}}}",
    lambda day: f"[{day},]",
    lambda day: f"[{day}, {day}]",
    lambda day: f"[{day}..,{day}]",
    lambda day: f"[{day[:4]}..{int(day[:4]) + 1:04d}-01]",
    lambda day: f"{{{day},[{day}]}}",
    lambda day: "" if day else day,
)


@st.composite
def malformed_edtf_strings(draw: DrawFn) -> str:
    """Strings that are close to the standard, but not valid."""
    day = str(draw(days(1000, 9989)))
    return draw(st.sampled_from(_BREAKS))(day)


# The Japanese calendar


@st.composite
def era_dates(draw: DrawFn) -> EraDate:
    """Years, months and days of the eras 明治 to 令和 (to 2100); months and days from 1873."""
    era = draw(st.sampled_from(ERAS))
    last = era.last if isinstance(era.last, Day) else Day(2100, 12, 31)
    if draw(st.booleans()):
        return EraDate(era, draw(st.integers(1, last.year - era.base)))
    start = max(era.first, GREGORIAN_SINCE)
    day = Day.from_ordinal(draw(st.integers(start.ordinal, last.ordinal)))
    return EraDate(era, day.year - era.base, day.month, draw(st.sampled_from((day.day, None))))


_DIGITS: Final[tuple[Digits, ...]] = ("ascii", "fullwidth", "kanji")
_BRACKETS: Final = (("（", "）"), ("(", ")"))


@st.composite
def japanese_renderings(draw: DrawFn, value: EDTF | Day | dt.date | str) -> str:
    """Ways to write a plain year, month or day in Japanese.

    In the Gregorian calendar, in the Japanese one, or in both, either of them in brackets after
    the other's year, before or after 年; in ASCII, full-width or kanji digits, with 元 or 1.

    Args:
        draw: Given by Hypothesis.
        value: A value that `to_japanese` takes; a string is taken as EDTF. Where it has no
            Japanese name only the Gregorian ones are drawn.
    """
    text = str(EDTF(value) if isinstance(value, str) else value)
    year, *rest = (int(part) for part in text.split("-"))
    digits = draw(st.sampled_from(_DIGITS))
    tail = "".join(
        format_number(part, digits) + unit for part, unit in zip(rest, "月日", strict=False)
    )
    gregorian = _gregorian_year(year, digits)
    if year <= 1868 or (rest and year < GREGORIAN_SINCE.year):
        return f"{gregorian}年{tail}"
    name = draw(st.sampled_from(to_japanese(EDTF(text))))
    first = draw(st.sampled_from(("元", "")))
    era = EraDate(name.era, name.year).format(digits, first=first).removesuffix("年")
    left, right = draw(st.sampled_from(_BRACKETS))
    return draw(
        st.sampled_from(
            (
                f"{gregorian}年{tail}",
                f"{era}年{tail}",
                f"{gregorian}年{left}{era}年{right}{tail}",
                f"{gregorian}{left}{era}{right}年{tail}",
                f"{era}年{left}{gregorian}年{right}{tail}",
                f"{era}{left}{gregorian}{right}年{tail}",
            )
        )
    )


def _gregorian_year(year: int, digits: Digits) -> str:
    """Write a Gregorian year; kanji digit by digit, 一九七八."""
    if digits != "kanji":
        return format_number(year, digits)
    return f"{year:04d}".translate(str.maketrans("0123456789", "〇一二三四五六七八九"))
