"""Antecedents: what the reader remembers from one expression to the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from attrs import define, field

from alliance_corpus.dates import EDTF
from alliance_corpus.readers.dates.era_problems import era_problem
from alliance_corpus.readers.dates.model import AnyEra, Clock
from alliance_corpus.readers.dates.values import NOWHEN, Date, last_day, shifted, weekday_of

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Point

WRITTEN: Final = "written"
NO_ANTECEDENT: Final = "nothing before it says which {} is meant"
_PLAIN: Final = re.compile(r"(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?![\dX])")


@define
class Context:
    """The last dates that were read.

    Attributes:
        written: the date of writing.
        date: the last year, month and day.
        fiscal: the fiscal year that months belong to, while the text is about one.
        words: the expression that gave the date.
        era: the last era.
        style: whether years were last counted in the Gregorian calendar or in an era.
        shift: the years from the date of writing, if the last year was given that way (来年).
        reference: the last year or decade; short years (84年) are near it.
        first_day: the first day of the last event, for 二日目.
        first_words: the expression that gave it.
        end: offset just after the last expression.
        clock: the last time of day, if no date came after it.
        zone: its zone.
        aside: a year that was only mentioned since the last date.
    """

    written: Date = NOWHEN
    date: Date = NOWHEN
    fiscal: int | None = None
    words: str | None = None
    era: AnyEra | None = None
    style: Literal["gregorian", "japanese"] | None = None
    shift: int | None = None
    reference: int | None = None
    first_day: Date | None = None
    first_words: str | None = None
    end: int = field(default=-1)
    clock: Clock | None = None
    zone: str | None = None
    aside: int | None = None

    def copy(self) -> Context:
        """A context to try things in."""
        return Context(
            self.written, self.date, self.fiscal, self.words, self.era, self.style,
            self.shift, self.reference, self.first_day, self.first_words, self.end, self.clock,
            self.zone, self.aside,
        )  # fmt: skip


def date_of_writing(written: str | EDTF | None) -> Date:
    """Take year, month and day from a date of writing; of an interval its start.

    Raises:
        DateError: the string is not EDTF.
    """
    if written is None:
        return Date()
    found = _PLAIN.match(str(written if isinstance(written, EDTF) else EDTF(written)))
    if found is None:
        return Date()
    return Date(*(int(part) if part else None for part in found.groups()))


class Dated(NamedTuple):
    """The date of a point, with the words it depends on, or why it has none."""

    date: Date
    antecedent: str | None = None
    problem: str | None = None

    @property
    def relative(self) -> bool:
        """Whether it depends on something else."""
        return self.antecedent is not None


def _base(point: Point, context: Context) -> tuple[Date, str]:
    """The date that a relative point depends on, and its words."""
    if point.anchor != WRITTEN and context.date.year is not None:
        return context.date, context.words or ""
    return context.written, WRITTEN


def _fiscal_base(base: Date, words: str, context: Context) -> int | None:
    if words != WRITTEN and context.fiscal is not None:
        return context.fiscal
    if base.year is None:
        return None
    return base.year - 1 if base.month is not None and base.month <= 3 else base.year


def _far(point: Point) -> bool:
    """Whether a word leads two steps away (翌々年, 前々月)."""
    return any(step in (-2, 2) for step in (point.years, point.months, point.days, point.weeks))


def _missing(unit: str) -> Dated:
    return Dated(Date(), problem=NO_ANTECEDENT.format(unit))


def dated(point: Point, context: Context) -> Dated:
    """Give a point its year, month and day, from what it prints and from the context."""
    if point.problem is not None:
        return Dated(Date(point.year, point.month, point.day), problem=point.problem)
    if point.nth_day is not None:
        first = shifted(context.first_day, point.nth_day - 1) if context.first_day else None
        return Dated(first, context.first_words) if first else _missing("day")
    if point.year is not None:
        return _explicit(point, context)
    base, words = _base(point, context)
    if words == WRITTEN and point.anchor == "text" and _far(point):
        base = NOWHEN  # 翌々年 is seldom counted from the day of writing
    if point.years is not None:
        return _by_year(point, context, base, words)
    if point.weekday is not None and point.nearest is not None:
        return _by_nearest(point.nearest, point.weekday, base, words)
    if point.weeks is not None and point.weekday is not None:
        return _by_weekday(point.weeks, point.weekday, base, words)
    if point.weeks is not None or (point.days is not None and point.month is None):
        if base.day is None and point.anchor == "text" and context.first_day:
            base, words = context.first_day, context.first_words or ""
        return _by_days(point, base, words)
    if point.months is not None or point.month is not None:
        return _by_month(point, context, base, words)
    return _by_day(point, context, base, words)


def _explicit(point: Point, context: Context) -> Dated:
    """A point with its own year; the year of a fiscal year's spring is the next one."""
    year, month, day = point.year, point.month, point.day
    words = WRITTEN if point.anchor == WRITTEN else context.words or WRITTEN
    if point.months == 0 and month is None:
        month = context.date.month
    if point.days == 0 and day is None:
        day = context.date.day
    if year is not None and _spring(point):
        year += 1
    date = Date(year, month, day)
    return Dated(date, words if point.anchor else None, era_problem(point, date))


def _spring(point: Point) -> bool:
    return point.fiscal_month and point.month is not None and point.month <= 3


def _by_year(point: Point, context: Context, base: Date, words: str) -> Dated:
    """同年, 翌年8月, 昨年度, 今世紀."""
    shift = point.years or 0
    fiscal = point.unit == "fiscal" or point.fiscal_month
    year = _fiscal_base(base, words, context) if fiscal else base.year
    if year is None:
        return _missing("year")
    if point.unit == "century":
        return Dated(Date(year // 100 * 100 + shift), words)
    year += shift
    month, day = point.month, point.day
    if point.months is not None and month is None:
        month = base.month
        if month is None:
            return _missing("month")
    if fiscal and month is not None and month <= 3:
        year += 1
    if point.days == 0 and day is None:
        day = base.day
    return Dated(Date(year, month, day), words)


def _by_days(point: Point, base: Date, words: str) -> Dated:
    """翌日, 先週, 翌4日."""
    if point.day is not None:
        if (point.days or 0) < 0:
            return _last_numbered(point.day, base, words)
        return _next_numbered(point.day, base, words)
    shift = point.days if point.weeks is None else 7 * point.weeks
    moved = shifted(base, shift or 0) if base.day is not None else None
    if moved is None:
        return _missing("day")
    return Dated(moved, words)


def _by_weekday(weeks: int, weekday: int, base: Date, words: str) -> Dated:
    """来週の月曜日: a day of the week, a number of weeks from the anchor's week."""
    here = weekday_of(base)
    moved = shifted(base, 7 * weeks + weekday - here) if here is not None else None
    return Dated(moved, words) if moved else _missing("day")


def _by_nearest(nearest: int, weekday: int, base: Date, words: str) -> Dated:
    """On Tuesday, last Tuesday, next Tuesday: the nearest such day before or after the anchor's."""
    here = weekday_of(base)
    if here is None:
        return _missing("day")
    back = (here - weekday) % 7
    days = 7 - back if nearest > 0 else -(back or (7 if nearest < 0 else 0))
    moved = shifted(base, days)
    return Dated(moved, words) if moved else _missing("day")


def _next_numbered(day: int, base: Date, words: str) -> Dated:
    """翌4日: the next day that has this number."""
    if base.year is None or base.month is None:
        return _missing("month")
    if base.day is not None and day <= base.day:
        month = base.month % 12 + 1
        return Dated(Date(base.year + (month == 1), month, day), words)
    return Dated(Date(base.year, base.month, day), words)


def _last_numbered(day: int, base: Date, words: str) -> Dated:
    """昨10日: the last day before the day of writing that has this number."""
    if base.year is None or base.month is None:
        return _missing("month")
    if base.day is not None and day >= base.day:
        month = (base.month - 2) % 12 + 1
        return Dated(Date(base.year - (month == 12), month, day), words)
    return Dated(Date(base.year, base.month, day), words)


def _by_month(point: Point, context: Context, base: Date, words: str) -> Dated:
    """同月, 翌月, 翌2月, a bare 2月 or 10月29日."""
    year, month = base.year, point.month
    if year is None:
        return _missing("year")
    if month is None:
        if base.month is None:
            return _missing("month")
        total = year * 12 + base.month - 1 + (point.months or 0)
        year, month = total // 12, total % 12 + 1
    elif point.months is not None:
        year += _turns(month, base.month, point.months)
    elif point.part == "turn":  # 年明け: of the next year, unless it has just begun
        year += base.month is None or base.month > 3
    elif words != WRITTEN and context.fiscal is not None:
        year = context.fiscal + (month <= 3)
    elif words != WRITTEN and _back_now(context, month):
        year, words = context.written.year or year, WRITTEN
    day = base.day if point.days == 0 and point.day is None else point.day
    return Dated(Date(year, None if point.unit == "season" else month, day), words)


def _turns(month: int, base: int | None, step: int) -> int:
    """Years from the anchor's year to the next (翌2月) or last month of a name (last November)."""
    if base is None:
        return min(step, 0)
    if step < 0:
        return -1 if month >= base else 0
    return 1 if step > 0 and month <= base else 0


def _back_now(context: Context, month: int) -> bool:
    """Whether a bare month after 来年1月 or 昨年12月 is one of the year of writing again.

    It is if it lies between the date of writing and the last date.
    """
    now, said = context.written.month, context.date.month
    if now is None or said is None or context.shift is None:
        return False
    if context.shift == 1:
        return said < now <= month
    return context.shift == -1 and month <= now and month < said


def _by_day(point: Point, context: Context, base: Date, words: str) -> Dated:
    """A bare 10日, 同10日."""
    if base.month is None and words != WRITTEN and context.written.month is not None:
        base, words = context.written, WRITTEN
    if base.month is None or base.year is None:
        return _missing("month")
    return Dated(Date(base.year, base.month, point.day), words)


def remember(context: Context, point: Point, date: Date, words: str) -> None:
    """Make this expression the antecedent of later ones."""
    if date.year is None:
        return
    if point.unit == "century":
        return
    context.reference = date.year
    if point.unit == "decade":
        if point.era is not None:
            context.era, context.style = point.era, "japanese"
        elif point.year is not None and point.gregorian:
            context.style = "gregorian"
        return
    context.date, context.words = date, words
    if point.unit == "fiscal":
        context.fiscal = date.year
    elif point.fiscal_month:
        context.fiscal = date.year - (date.month is not None and date.month <= 3)
    elif point.year is not None or point.short is not None or point.years is not None:
        context.fiscal = None
    if point.has_year:
        context.shift = point.years if point.anchor == WRITTEN else None
    elif point.month is not None and context.written.year == date.year:
        context.shift = None
    if point.era is not None:
        context.era = point.era
    if point.year is not None and (point.gregorian or point.japanese):
        japanese = point.japanese and (point.era_first or not point.gregorian)
        context.style = "japanese" if japanese else "gregorian"
    if point.unit == "day" and point.nth_day is None and date.month and date.day:
        context.first_day, context.first_words = date, words


def day_exists(date: Date) -> bool:
    """Whether a date's day is one of its month."""
    if date.year is None or date.month is None or date.day is None:
        return True
    return 1 <= date.day <= last_day(date.year, date.month)
