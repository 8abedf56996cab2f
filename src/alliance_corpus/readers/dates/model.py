"""What the parsers pass to the resolver: points of time and phrases, not yet dated."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from attrs import define

from alliance_corpus.dates import Era
from alliance_corpus.dates.old_eras import YearName

AnyEra: TypeAlias = Era | YearName
"""明治 to 令和, or another name of years."""

Anchor: TypeAlias = Literal["text", "written"]
"""What a relative word refers to: an expression before it, or the date of writing."""

Unit: TypeAlias = Literal[
    "century", "decade", "fiscal", "year", "quarter", "half", "season", "month", "week", "day"
]


@define
class Point:
    """One point of time as the text prints it; what it leaves out is None.

    Attributes:
        end: offset just after it.
        unit: the finest unit that it names.
        year: the Gregorian year: of a decade its first, of a century its first (1900, negative
            before our era, counted astronomically).
        short: a year without its century or era (84年, 同9年).
        apostrophe: whether the short year is marked as Gregorian (’84年).
        spelled: whether the short year spells out kanji digits (八四年), as lengths do not.
        era: the era that is printed.
        era_year: its year.
        anchor: what the relative words in it refer to.
        years: years from the anchor's year.
        months: months from the anchor's month.
        weeks: weeks from the anchor's week.
        weekday: the day of that week, Monday 0 (来週の月曜日).
        nearest: which such weekday without a week: −1 the last before the anchor's day, 0 the last
            with that day itself, 1 the next after it.
        days: days from the anchor's day.
        nth_day: n of the nth day of an event (二日目).
        month: 1–12.
        day: 1–31.
        part: which part of the unit (``early``, ``first``, ``mid``, ``second``, ``end`` …).
        season: 21–24.
        quarter: 1–4.
        fiscal_month: whether it is a month or day of a fiscal year (平成29年度3月).
        us_fiscal: whether the fiscal year is that of the United States.
        same: whether there is a bare 同 before it.
        gregorian: whether a Gregorian year is printed.
        japanese: whether an era is printed.
        era_first: whether the era comes before the Gregorian year.
        others: other years that a short year may mean.
        problem: why it cannot have a value.
    """

    end: int
    unit: Unit
    year: int | None = None
    short: int | None = None
    apostrophe: bool = False
    spelled: bool = False
    era: AnyEra | None = None
    era_year: int | None = None
    anchor: Anchor | None = None
    years: int | None = None
    months: int | None = None
    weeks: int | None = None
    weekday: int | None = None
    nearest: int | None = None
    days: int | None = None
    nth_day: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    season: int | None = None
    quarter: int | None = None
    fiscal_month: bool = False
    us_fiscal: bool = False
    same: bool = False
    gregorian: bool = False
    japanese: bool = False
    era_first: bool = False
    others: tuple[int, ...] = ()
    problem: str | None = None

    @property
    def has_year(self) -> bool:
        """Whether a year is printed or given by a relative word."""
        return self.year is not None or self.short is not None or self.years is not None


class Clock(NamedTuple):
    """A time of day, and how it is said.

    Attributes:
        hours: from 0; above 23 on the next day.
        minutes: 0–59.
        seconds: 0–59.
        daytime: ``am``, ``pm``, ``night`` or None where only the number stands.
    """

    hours: int
    minutes: int = 0
    seconds: int = 0
    daytime: str | None = None


@define
class Phrase:
    """A whole expression: its place, its points and its qualifiers.

    Attributes:
        start: offset of its first character.
        end: offset just after it.
        kind: date, time, duration or set.
        points: the points of a date: one, or the members of a list or range.
        ranged: whether the points are the two ends of a range.
        approximate: whether it says about (ごろ, 約).
        uncertain: whether it says that this is a guess ((?), 推定).
        opens: ``after`` (以降), ``before`` (以前) or None.
        duration: the ISO 8601 duration of a duration or set.
        frequency: of a set, how often.
        clock: the time of day; a date with one is a moment.
        zone: the offset of its zone, as EDTF writes it (+09:00, Z); empty if it is not known.
        same: 同 or 翌 before a time: of the same half of the day, of the next day.
        offset: of 3年後: the number, unit and direction (+1, −1).
        demonstrative: whether その or この comes before a relative duration.
        weak: whether it counts only if it can be dated (二日目, a bare 年末).
        silent: whether later expressions ignore it (the year of a citation).
    """

    start: int
    end: int
    kind: str = "date"
    points: tuple[Point, ...] = ()
    ranged: bool = False
    approximate: bool = False
    uncertain: bool = False
    opens: str | None = None
    duration: str | None = None
    frequency: str | None = None
    clock: Clock | None = None
    zone: str | None = None
    same: str | None = None
    offset: tuple[int, str, int] | None = None
    demonstrative: bool = False
    weak: bool = False
    silent: bool = False

    @property
    def mark(self) -> str:
        """The qualifier as EDTF writes it."""
        if self.uncertain:
            return "%" if self.approximate else "?"
        return "~" if self.approximate else ""
