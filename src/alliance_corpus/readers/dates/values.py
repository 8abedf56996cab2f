"""From years, months and days to EDTF: what 前半, 上旬, 年度 and ごろ mean."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Point, Unit

_DECADE_PARTS: Final = {
    "first": (0, 4), "mid": (4, 6), "second": (5, 9), "early": (0, 1), "end": (8, 9),
    "enter": (0, 0),
}  # fmt: skip
_YEAR_PARTS: Final = {
    "early": (1, 3), "first": (1, 6), "mid": (5, 8), "second": (7, 12), "end": (12, 12),
}  # fmt: skip
_FISCAL_PARTS: Final = {  # months counted from the January before
    "start": (4, 4), "early": (4, 6), "first": (4, 9), "mid": (8, 11), "second": (10, 15),
    "end": (15, 15),
}  # fmt: skip
_MONTH_PARTS: Final = {
    "early": (1, 10), "mid": (11, 20), "late": (21, 31), "first": (1, 15), "second": (16, 31),
}  # fmt: skip
_SEASON_MONTHS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_US_FISCAL_CHANGE: Final = 1977


class Date(NamedTuple):
    """A resolved year, month and day; what is not known is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


NOWHEN: Final = Date()
"""Nothing known."""


class Extent(NamedTuple):
    """A value as one EDTF date, if it is one, and as the dates that it starts and ends with."""

    value: str | None
    start: str
    end: str


@lru_cache(maxsize=4096)
def edtf(text: str) -> EDTF:
    """The EDTF value of a string; documents repeat the same few dates."""
    return EDTF(text)


def written_year(year: int) -> str:
    """A year as EDTF writes it."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _one(value: str) -> Extent:
    return Extent(value, value, value)


def _months(year: int, first: int, last: int) -> Extent:
    """Months of a year, those above 12 in the next one."""
    start, end = (
        f"{written_year(year + (month - 1) // 12)}-{(month - 1) % 12 + 1:02d}"
        for month in (first, last)
    )
    return Extent(start if first == last else None, start, end)


def _years(first: int, last: int) -> Extent:
    start = written_year(first)
    return Extent(start if first == last else None, start, written_year(last))


def last_day(year: int, month: int) -> int:
    """The last day of a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _decade(point: Point, year: int, size: int) -> Extent:
    """A decade or century; ``size`` is the years in a tenth of it."""
    part = _DECADE_PARTS.get(point.part or "")
    if point.part == "enter":
        return _years(year, year)
    if part is not None:
        return _years(year + part[0] * size, year + part[1] * size + size - 1)
    whole = _years(year, year + 10 * size - 1)
    if year < 0 and size == 10:
        return whole._replace(value=f"-{-year // 100:02d}XX")
    if point.era is not None or year < 0:
        return whole
    digits = f"{year:04d}"
    return whole._replace(value=digits[:3] + "X" if size == 1 else digits[:2] + "XX")


def _fiscal(point: Point, year: int) -> Extent:
    if point.us_fiscal:
        first = -2 if year >= _US_FISCAL_CHANGE else -5
        return _months(year, first, first + 11)
    if point.quarter is not None:
        first = 1 + 3 * point.quarter
        return _months(year, first, first + 2)
    return _months(year, *_FISCAL_PARTS.get(point.part or "", (4, 15)))


def _of_month(point: Point, year: int, month: int) -> Extent:
    head = f"{written_year(year)}-{month:02d}"
    last = last_day(year, month)
    if point.part == "last":
        return _one(f"{head}-{last:02d}")
    part = _MONTH_PARTS.get(point.part or "")
    if part is None:
        return _one(head)
    return Extent(None, f"{head}-{part[0]:02d}", f"{head}-{min(part[1], last):02d}")


def _of_year(point: Point, year: int) -> Extent:
    if point.quarter is not None:
        months = _months(year, 3 * point.quarter - 2, 3 * point.quarter)
        return months._replace(value=f"{written_year(year)}-{32 + point.quarter}")
    part = _YEAR_PARTS.get(point.part or "")
    return _one(written_year(year)) if part is None else _months(year, *part)


def extent(point: Point, date: Date) -> Extent | None:
    """What a point covers, once its year, month and day are known; else None."""
    year, month, day = date
    unit: Unit = point.unit
    if year is None or abs(year) > 9990:
        return None
    if unit == "day":
        if month is None or day is None:
            return None
        return _one(f"{written_year(year)}-{month:02d}-{day:02d}")
    if unit == "month":
        return None if month is None else _of_month(point, year, month)
    if unit == "week":
        return None if month is None or day is None else _week(year, month, day)
    if unit == "season":
        months = _months(year, *_SEASON_MONTHS[point.season or 21])
        return months._replace(value=f"{written_year(year)}-{point.season}")
    if unit == "fiscal":
        return _fiscal(point, year)
    if unit in ("decade", "century"):
        return _decade(point, year, 1 if unit == "decade" else 10)
    return _of_year(point, year)


def _week(year: int, month: int, day: int) -> Extent | None:
    """Monday to Sunday of the week that holds a day."""
    try:
        monday = dt.date(year, month, day)
        monday -= dt.timedelta(days=monday.weekday())
        sunday = monday + dt.timedelta(days=6)
    except (ValueError, OverflowError):
        return None
    return Extent(None, monday.isoformat(), sunday.isoformat())


def one_value(extent: Extent, *, mark: str, opens: str | None) -> str:
    """The EDTF string of one point with its qualifiers."""
    if opens == "after":
        return f"{extent.start}{mark}/.."
    if opens == "before":
        return f"../{extent.end}{mark}"
    season = extent.value is not None and extent.value != extent.start
    # The standard qualifies no seasons: their months are taken then. 195X~ is one value.
    if extent.value is not None and not (mark and season and "X" not in extent.value):
        return extent.value + mark
    return f"{extent.start}{mark}/{extent.end}{mark}"


def many_value(extents: list[Extent], *, together: bool, mark: str, opens: str | None) -> str:
    """The EDTF string of a range, of a list of neighbours (one interval), or of a list."""
    whole = Extent(None, extents[0].start, extents[-1].end)
    values = [each.value for each in extents]
    if together or opens or not all(value and "X" not in value for value in values):
        return one_value(whole, mark=mark, opens=opens)
    return "{" + ",".join(f"{value}{mark}" for value in values) + "}"


def shifted(date: Date, days: int) -> Date | None:
    """The day some days after another; None if it is outside the calendar."""
    try:
        moved = dt.date(date.year or 0, date.month or 0, date.day or 0)
        moved += dt.timedelta(days=days)
    except (ValueError, OverflowError):
        return None
    return Date(moved.year, moved.month, moved.day)


def weekday_of(date: Date) -> int | None:
    """The day of the week, Monday 0; None if the day is not known."""
    try:
        return dt.date(date.year or 0, date.month or 0, date.day or 0).weekday()
    except ValueError:
        return None


def checked(text: str) -> tuple[EDTF | None, str | None]:
    """The value of a string, or why it has none."""
    try:
        return edtf(text), None
    except DateError as error:
        return None, str(error)
