"""The earliest and latest day of valid EDTF strings, and their precision.

The functions expect text that the grammar has accepted. Qualifiers do not change bounds.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates.day import Bound, Day, End, Open, month_length

if TYPE_CHECKING:
    from collections.abc import Iterator

# Sub-year grouping → its first month (12 at most) and its length in months. The standard does not
# define the months of seasons: ours begin in March, June, September and December, and a winter ends
# in February of the next year. The south mirrors the north.
GROUPINGS: Final = (
    {21 + n: (3 + 3 * (n % 4), 3) for n in range(8)}
    | {29 + n: (3 + 3 * ((n + 2) % 4), 3) for n in range(4)}
    | {33 + n: (1 + 3 * n, 3) for n in range(4)}
    | {37 + n: (1 + 4 * n, 4) for n in range(3)}
    | {40 + n: (1 + 6 * n, 6) for n in range(2)}
)

FIRST_FISCAL_YEAR: Final = 1886
"""明治19年度, the first fiscal year from April to March."""

_GROUPING_NAMES: Final = {3: "quarter", 4: "quadrimester", 6: "half"}
_UNQUALIFIED: Final = {ord(sign): None for sign in "?~%"}
_YEARS: Final = ("year", "decade", "century", "millennium")


def bounds(text: str) -> tuple[Bound, Bound]:
    """The earliest and the latest day of any EDTF string.

    Returns:
        Two days; `Open.PAST` or `Open.FUTURE` for an open end, None for an unknown one.
    """
    if text[0] in "[{":
        spans = [range_bounds(member) for member in text[1:-1].split(",")]
        return min(first for first, _ in spans), max(last for _, last in spans)
    if "/" in text:
        lower, _, upper = text.partition("/")
        earliest = Open.PAST if lower == ".." else date_bounds(lower)[0] if lower else None
        latest = Open.FUTURE if upper == ".." else date_bounds(upper)[1] if upper else None
        return earliest, latest
    return date_bounds(text)


def range_bounds(member: str) -> tuple[End, End]:
    """The bounds of one member of a set: a date, or a range ``a..b``, ``..b``, ``a..``."""
    lower, dots, upper = member.partition("..")
    if not dots:
        return date_bounds(member)
    return (
        date_bounds(lower)[0] if lower else Open.PAST,
        date_bounds(upper)[1] if upper else Open.FUTURE,
    )


def date_bounds(text: str) -> tuple[Day, Day]:
    """The first and the last day that a date, date-time, season or year can mean."""
    if text[0] == "Y" or "S" in text:
        first, last, _ = written_years(text)
        return Day(first, 1, 1), Day(last, 12, 31)
    year, month, day = split_date(text)
    if "X" in text:
        return _masked_bounds(year, month, day)
    number = int(year)
    if day:
        only = Day(number, int(month), int(day))
        return only, only
    if not month:
        return Day(number, 1, 1), Day(number, 12, 31)
    start, length = GROUPINGS.get(int(month), (int(month), 1))
    more_years, end = divmod(start + length - 2, 12)
    return Day(number, start, 1), last_of_month(number + more_years, end + 1)


def split_date(text: str) -> tuple[str, str, str]:
    """Split a date or date-time into year (with its sign), month and day, without qualifiers.

    Missing components are empty strings.
    """
    text = text.translate(_UNQUALIFIED)
    year = text[: 5 if text[0] == "-" else 4]
    rest = text[len(year) :]
    return year, rest[1:3], rest[4:6]


def components(text: str) -> tuple[int | None, int | None, int | None]:
    """Year, month and day as any EDTF string writes them; see `EDTF.year`."""
    if "/" in text or text[0] in "[{":
        return None, None, None
    if text[0] == "Y" or "S" in text:
        first, last, _ = written_years(text)
        return (first if first == last else None), None, None
    year, month, day = split_date(text)
    return (
        None if "X" in year else int(year),
        int(month) if month.isdigit() and int(month) <= 12 else None,
        int(day) if day.isdigit() else None,
    )


def last_of_month(year: int, month: int) -> Day:
    """The last day of a month."""
    return Day(year, month, month_length(year, month))


def written_years(text: str) -> tuple[int, int, int]:
    """Read a year with a letter Y, an exponent or significant digits.

    Returns:
        The first year, the last year, and the number of digits that are not significant.
    """
    number, _, significant = text.removeprefix("Y").partition("S")
    mantissa, _, exponent = number.partition("E")
    year = int(mantissa) * 10 ** int(exponent or 0)
    digits = len(str(abs(year)))
    vague = max(0, digits - int(significant)) if significant else 0
    step = 10**vague
    first = abs(year) // step * step
    last = first + step - 1
    return (first, last, vague) if year >= 0 else (-last, -first, vague)


def precision(text: str) -> str:
    """The precision of any EDTF string; see `EDTF.precision` for the words."""
    if text[0] in "[{":
        return "set"
    if "/" in text:
        return "interval"
    return date_precision(text)


def date_precision(text: str) -> str:
    """The precision of a date, date-time, season or year."""
    if "T" in text:
        return "time"
    if text[0] == "Y" or "S" in text:
        return _of_years(written_years(text)[2])
    year, month, day = split_date(text)
    if day:
        return "day"
    if not month:
        return _of_years(len(year) - len(year.rstrip("X")))
    if month < "21" or "X" in month:
        return "month"
    length = GROUPINGS[int(month)][1]
    return "season" if month < "33" else _GROUPING_NAMES[length]


def _of_years(unwritten_digits: int) -> str:
    return _YEARS[unwritten_digits] if unwritten_digits < len(_YEARS) else "millennia"


def year_bounds(year: str) -> tuple[int, int]:
    """The smallest and the largest year that fit a four-digit year with sign and X."""
    if year[0] != "-":
        return int(year.replace("X", "0")), int(year.replace("X", "9"))
    least = int(year[1:].replace("X", "0"))
    if not least:  # there is no year minus zero: the last X is at least 1
        least = 10 ** (len(year) - 1 - year.rindex("X"))
    return int(year.replace("X", "9")), -least


def _masked_bounds(year: str, month: str, day: str) -> tuple[Day, Day]:
    """The first and the last day that fit unspecified digits."""
    first, last = year_bounds(year)
    if not month:
        return Day(first, 1, 1), Day(last, 12, 31)
    months = fitting(month, 12)
    if not day:
        return Day(first, months[0], 1), last_of_month(last, months[-1])
    days = fitting(day, 31)
    return (
        _first_day(_years(year), months, days),
        _first_day(_years(year, down=True), months[::-1], days[::-1]),
    )


def fitting(mask: str, greatest: int) -> list[int]:
    """The numbers from 1 that fit a two-digit mask such as ``1X``."""
    return [number for number in range(1, greatest + 1) if _fits(number, mask)]


def _fits(number: int, mask: str) -> bool:
    tens, ones = divmod(number, 10)
    return mask[0] in ("X", str(tens)) and mask[1] in ("X", str(ones))


def _years(year: str, *, down: bool = False) -> Iterator[int]:
    """Yield the years that fit a mask, in order of time, or in reverse with ``down``."""
    negative = year[0] == "-"
    digits = "9876543210" if negative != down else "0123456789"
    for number in product(*(digits if sign == "X" else sign for sign in year.lstrip("-"))):
        value = int("".join(number))
        if value or not negative:
            yield -value if negative else value


def _first_day(years: Iterator[int], months: list[int], days: list[int]) -> Day:
    """The first combination, in the order given, that is a day of the calendar."""
    return next(
        Day(year, month, day)
        for year in years
        for month in months
        for day in days
        if day <= month_length(year, month)
    )
