"""Days of the proleptic Gregorian calendar in any year, and the two open ends of time."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from functools import total_ordering
from typing import NamedTuple, Self, TypeAlias

from alliance_corpus.errors import DateError

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CYCLE_YEARS = 400
_CYCLE_DAYS = 146_097  # the Gregorian calendar repeats after 400 years


def is_leap_year(year: int) -> bool:
    """Whether an astronomical year (0 = 1 BC) has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % _CYCLE_YEARS == 0)


def month_length(year: int, month: int) -> int:
    """The number of days of a month (1–12) of an astronomical year."""
    return 29 if month == 2 and is_leap_year(year) else _LENGTHS[month]


class _Parts(NamedTuple):
    year: int
    month: int
    day: int


class Day(_Parts):
    """One day of the proleptic Gregorian calendar, in any year.

    A named tuple: it unpacks, compares, hashes and pickles as ``(year, month, day)``, and
    compares with the open ends of `Open` too.

    Attributes:
        year: The astronomical year; 0 is 1 BC. Any size.
        month: 1–12.
        day: 1–31.

    Raises:
        DateError: The day does not exist.
    """

    __slots__ = ()

    def __new__(cls, year: int, month: int, day: int) -> Self:
        """Check that the day exists and make it."""
        if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
            raise DateError(f"{year}-{month}-{day} is not a day: expected one of the calendar")
        return super().__new__(cls, year, month, day)

    @classmethod
    def from_date(cls, date: dt.date) -> Self:
        """Make it from a `datetime.date`, or the date of a datetime."""
        return cls(date.year, date.month, date.day)

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Self:
        """The day with this `ordinal`."""
        cycle, rest = divmod(ordinal - 1, _CYCLE_DAYS)
        date = dt.date.fromordinal(rest + 1)
        return cls(date.year + cycle * _CYCLE_YEARS, date.month, date.day)

    @property
    def ordinal(self) -> int:
        """Number of the day as in `datetime.date.toordinal`, for any year: 0001-01-01 is 1."""
        cycle, rest = divmod(self.year - 1, _CYCLE_YEARS)
        return dt.date(rest + 1, self.month, self.day).toordinal() + cycle * _CYCLE_DAYS

    def plus_days(self, days: int) -> Self:
        """The day that is ``days`` later (earlier if negative)."""
        return self.from_ordinal(self.ordinal + days)

    def plus_months(self, months: int, *, to_end: bool = False) -> Self:
        """The day ``months`` later; if that month has no such day, its last day.

        Args:
            months: How many calendar months; negative goes back.
            to_end: Keep a month's last day a month's last day (28 February → 31 March).
        """
        years, month = divmod(self.month - 1 + months, 12)
        year, month = self.year + years, month + 1
        length = month_length(year, month)
        at_end = to_end and self.day == month_length(self.year, self.month)
        return type(self)(year, month, length if at_end else min(self.day, length))

    def to_date(self) -> dt.date:
        """Convert it to a `datetime.date`.

        Raises:
            DateError: The year lies outside 1–9999.
        """
        if not dt.MINYEAR <= self.year <= dt.MAXYEAR:
            raise DateError(f"'{self}' has no dt.date: expected a year from 1 to 9999")
        return dt.date(self.year, self.month, self.day)

    def __str__(self) -> str:
        """As in EDTF, ``1978-11-27``; years of more than four digits are written in full."""
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"


@total_ordering
class Open(Enum):
    """An open end: earlier or later than every day.

    It means that there is no bound. A bound that exists but is unknown is None, a different value
    that cannot be compared.
    """

    PAST = "-∞"
    FUTURE = "+∞"

    def __lt__(self, other: Day | Open) -> bool:
        """Whether it is earlier: the open past is earlier than everything but itself."""
        if isinstance(other, Day | Open):
            return self is Open.PAST and other is not Open.PAST
        return NotImplemented

    def __str__(self) -> str:
        """``-∞`` or ``+∞``."""
        return self.value

    def __repr__(self) -> str:
        """``Open.PAST`` or ``Open.FUTURE``."""
        return f"Open.{self.name}"


End: TypeAlias = Day | Open
"""A known end: a day, or open."""

Bound: TypeAlias = Day | Open | None
"""What ``earliest`` and ``latest`` return: a day, an open end, or None if unknown."""
