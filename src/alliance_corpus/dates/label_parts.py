"""What the labels of all languages need: the parts of a date, and spans that have a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.dates.bounds import (
    FIRST_FISCAL_YEAR,
    fitting,
    last_of_month,
    split_date,
    written_years,
)
from alliance_corpus.dates.day import month_length

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LEAP_YEAR: Final = 2000
"""Any year with all the days that a year can have."""


class Parts(NamedTuple):
    """A date, as it is written.

    Attributes:
        year: Four digits or X with a sign; or all digits of a longer year.
        month: Two digits or X (21–41 for parts of a year); empty if there is none.
        day: Two digits or X; empty if there is none.
        clock: The time of day, ``23:20:30``; empty if there is none.
        zone: ``Z``, ``+09:00``, ``-04``; empty if there is none.
        approximate: Whether a part is marked ``~`` or ``%``.
        uncertain: Whether a part is marked ``?`` or ``%``.
        between: The first and the last year, if only some digits are significant.
    """

    year: str
    month: str
    day: str
    clock: str
    zone: str
    approximate: bool
    uncertain: bool
    between: tuple[int, int] | None

    @property
    def is_exact(self) -> bool:
        """Whether it is a plain year, month or day, so that a neighbour may share its year."""
        plain = not (self.approximate or self.uncertain or self.between)
        return plain and "X" not in self.year + self.month + self.day

    @property
    def longest_month(self) -> int:
        """The most days that its month can have."""
        year = LEAP_YEAR if "X" in self.year else int(self.year)
        return max(month_length(year, month) for month in fitting(self.month, 12))


def parts(text: str) -> Parts:
    """Take a valid date apart; not an interval or a set."""
    doubts = ("~" in text or "%" in text), ("?" in text or "%" in text)
    if text[0] == "Y" or "S" in text:
        first, last, _ = written_years(text)
        number = text.partition("S")[0]
        year = str(written_years(number)[0])
        return Parts(year, "", "", "", "", *doubts, None if first == last else (first, last))
    date, _, time = text.partition("T")
    return Parts(*split_date(date), time[:8], time[8:], *doubts, None)


class Named(NamedTuple):
    """A span with a name of its own.

    Attributes:
        kind: ``fiscal-year``; or, of a year, a decade or a month, ``early``, ``middle``, ``late``.
        year: Its year, as `Parts` has it; ``195X`` for a part of a decade.
        month: Its month, for a part of a month.
    """

    kind: str
    year: str
    month: str = ""


_PARTS_OF_YEAR: Final = {("01", "06"): "early", ("07", "12"): "late"}
_PARTS_OF_DECADE: Final = {("0", "4"): "early", ("5", "9"): "late"}
_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR: Final = re.compile(r"([0-9]{3})([0-9])")


def named_span(lower: str, upper: str) -> Named | None:
    """The name of an interval of plain dates: a half of a year or decade, a third of a month, 年度.

    The readers read these names as the same intervals.
    """
    years = _YEAR.fullmatch(lower), _YEAR.fullmatch(upper)
    if years[0] and years[1] and years[0][1] == years[1][1]:
        kind = _PARTS_OF_DECADE.get((years[0][2], years[1][2]))
        return Named(kind, f"{years[0][1]}X") if kind else None
    months = _MONTH.fullmatch(lower), _MONTH.fullmatch(upper)
    if months[0] and months[1]:
        year, next_year = months[0][1], months[1][1]
        ends = months[0][2], months[1][2]
        follows = int(next_year) == int(year) + 1 > FIRST_FISCAL_YEAR
        if ends == ("04", "03") and follows:
            return Named("fiscal-year", year)
        kind = _PARTS_OF_YEAR.get(ends) if year == next_year else None
        return Named(kind, year) if kind else None
    return _third_of_month(lower, upper)


def _third_of_month(lower: str, upper: str) -> Named | None:
    month = lower[:7]
    if upper[:7] != month or not _MONTH.fullmatch(month) or len(lower) != 10 or len(upper) != 10:
        return None
    year, number = month.split("-")
    last = last_of_month(int(year), int(number)).day
    thirds = {("01", "10"): "early", ("11", "20"): "middle", ("21", f"{last}"): "late"}
    kind = thirds.get((lower[8:], upper[8:]))
    return Named(kind, year, number) if kind else None


def runs(mask: str, greatest: int) -> tuple[list[int], bool]:
    """The numbers that fit a mask, and whether they are three or more without a gap."""
    numbers = fitting(mask, greatest)
    is_run = len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1
    return numbers, is_run


class Words(NamedTuple):
    """How a language says dates.

    Attributes:
        date: Says one date.
        span: Says a span that has a name.
        from_to: Says an interval by its two ends.
        since: Template for an open end.
        until: Template for an open start.
        end_unknown: Follows `since` where the end is unknown, not open.
        start_unknown: Follows `until` where the start is unknown.
        endless: For intervals without a date, by their two ends.
        some_time: Template for one of the days of a range with an open end.
        some_time_from: Template for one of the days of a range with two ends.
        some_time_in: Template for one of the days of a span that has a name.
        up_to: Template for a range with an open start, in a set.
        or_later: Template for a range with an open end, in a set.
        one_of: Joins the members of a set of which one is meant.
        all_of: Joins the members of a set of which all are meant.
    """

    date: Callable[[Parts], str]
    span: Callable[[Named], str]
    from_to: Callable[[Parts, Parts], str]
    since: str
    until: str
    end_unknown: str
    start_unknown: str
    endless: Mapping[tuple[str, str], str]
    some_time: str
    some_time_from: str
    some_time_in: str
    up_to: str
    or_later: str
    one_of: Callable[[Sequence[str]], str]
    all_of: Callable[[Sequence[str]], str]
