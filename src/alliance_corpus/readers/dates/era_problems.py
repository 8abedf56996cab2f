"""Why the date of an era has no value: what no era had, and what is not converted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.dates import Era, EraDate, fiscal_year
from alliance_corpus.dates.eras import GREGORIAN_SINCE
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    from alliance_corpus.dates.old_eras import YearName
    from alliance_corpus.readers.dates.model import AnyEra, Point
    from alliance_corpus.readers.dates.values import Date

LUNISOLAR: Final = "{} is a date of the lunisolar calendar, which is not converted"
_ENDED: Final = "{0}{1}年 does not exist: {0} ended in its year {2}"
_NO_YEAR: Final = "{0}{1}年 does not exist: expected a year of {0} from 1 (元年)"
_AHEAD: Final = "{0}{1}年 is too far ahead: expected a year of {0} below 100"
_TOO_FAR: Final = 100
_ABROAD: Final = "the years of {} are not converted"


def era_problem(point: Point, date: Date) -> str | None:
    """Why a point with an era has no value, or None if it has one.

    Args:
        point: the point, with its era and the era's year.
        date: its Gregorian year, and its month and day as printed.
    """
    era, year = point.era, point.era_year
    if era is None or year is None:
        return None
    if point.unit == "decade":
        ended = era.last_year is not None and year > era.last_year
        return _ENDED.format(era, year, era.last_year) if ended else None
    if year >= _TOO_FAR and isinstance(era, Era) and era.last_year is None:
        return _AHEAD.format(era, year)
    if point.gregorian and era.last_year is not None and year > era.last_year:
        return None  # 平成32(2020)年度: the Gregorian year decides
    if not isinstance(era, Era):
        return _name_problem(era, year, point, date)
    fiscal = point.unit == "fiscal" or point.fiscal_month
    inside = year >= 1 and (era.last_year is None or year < era.last_year)
    if inside and (fiscal or _gregorian(era, year)):
        return None
    try:
        if fiscal:
            fiscal_year(era, year)
        else:
            EraDate(era, year, date.month, date.day)
    except DateError as error:
        return str(error)
    return None


def _gregorian(era: Era, year: int) -> bool:
    return year > 1 and era.base + year >= GREGORIAN_SINCE.year


def _name_problem(era: YearName, year: int, point: Point, date: Date) -> str | None:
    if era.realm == "abroad" and not point.gregorian:
        return _ABROAD.format(era)
    if year < 1:
        return _NO_YEAR.format(era, year)
    if era.last_year is not None and year > era.last_year:
        return _ENDED.format(era, year, era.last_year)
    old = era.realm != "count" or era.gregorian(year) < GREGORIAN_SINCE.year
    if old and date.month is not None:
        return LUNISOLAR.format(f"{era}{year}年{date.month}月")
    return None


def is_lunisolar(point: Point) -> bool:
    """Whether a point prints a month of a year before the Gregorian calendar came to Japan."""
    era: AnyEra | None = point.era
    if era is None or point.era_year is None or point.month is None:
        return False
    return era.gregorian(point.era_year) < GREGORIAN_SINCE.year
