"""The days that an EDTF value can mean, in spans: as written, and widened by its ``~``.

The functions expect text that the grammar has accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from alliance_corpus.dates.bounds import date_bounds, date_precision, split_date
from alliance_corpus.dates.day import Day, End, Open

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Span: TypeAlias = tuple[End, End]
"""A first and a last day, both included."""


class Extent(NamedTuple):
    """The days that a value can mean.

    Attributes:
        spans: In order of time, without overlap; unknown ends are treated as open here.
        start_unknown: Whether the first span's start is unknown.
        end_unknown: Whether the last span's end is unknown.
    """

    spans: tuple[Span, ...]
    start_unknown: bool = False
    end_unknown: bool = False

    @property
    def first(self) -> End:
        """The first day."""
        return self.spans[0][0]

    @property
    def last(self) -> End:
        """The last day."""
        return self.spans[-1][1]

    def meets(self, other: Extent) -> bool:
        """Whether the two have a day in common."""
        return any(
            first <= other_last and other_first <= last
            for first, last in self.spans
            for other_first, other_last in other.spans
        )

    def within(self, other: Extent) -> bool:
        """Whether each day is a day of the other."""
        return all(
            any(
                other_first <= first and last <= other_last
                for other_first, other_last in other.spans
            )
            for first, last in self.spans
        )


def written(text: str) -> Extent:
    """The days of a value as it is written; its ``~`` does not count."""
    return _extent(text, date_bounds)


def widened(text: str, plain: Extent | None = None) -> Extent:
    """The days that a value can mean if ``~`` adds one unit of its precision on both sides.

    Args:
        text: The value.
        plain: Its days as `written`, if they are there already.
    """
    return _extent(text, _widened) if approximate(text) else plain or written(text)


def approximate(text: str) -> bool:
    """Whether any part is marked ``~`` or ``%``."""
    return "~" in text or "%" in text


def lasts(text: str) -> bool:
    """Whether a value means all its days, not just some of them."""
    return "/" in text or text[0] == "{"


def _extent(text: str, span: Callable[[str], tuple[Day, Day]]) -> Extent:
    if text[0] in "[{":
        return Extent(_merged(_member_span(member, span) for member in text[1:-1].split(",")))
    lower, slash, upper = text.partition("/")
    if not slash:
        return Extent((span(text),))
    first = span(lower)[0] if lower not in ("", "..") else Open.PAST
    last = span(upper)[1] if upper not in ("", "..") else Open.FUTURE
    return Extent(((first, last),), not lower, not upper)


def _member_span(member: str, span: Callable[[str], tuple[Day, Day]]) -> Span:
    lower, dots, upper = member.partition("..")
    if not dots:
        return span(member)
    return span(lower)[0] if lower else Open.PAST, span(upper)[1] if upper else Open.FUTURE


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that overlap or touch."""
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and _reaches(merged[-1][1], first):
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)


def _reaches(last: End, first: End) -> bool:
    """Whether there is no day between a last day and the next first one."""
    if isinstance(last, Day) and last < first:
        return last.plus_days(1) == first
    return True


# The unit of a precision, in months.
_MONTHS: Final = {
    "month": 1,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12_000,
    "millennia": 120_000,
}


def _widened(date: str) -> tuple[Day, Day]:
    """The bounds of a date, widened by one unit on each side if it is approximate."""
    first, last = date_bounds(date)
    unit = _approximate_unit(date)
    if unit == "day":
        return first.plus_days(-1), last.plus_days(1)
    if unit:
        months = _MONTHS[unit]
        return first.plus_months(-months), last.plus_months(months, to_end=True)
    return first, last


def _approximate_unit(date: str) -> str | None:
    """The unit by which ``~`` widens a date; None if there is no ``~``.

    A ``~`` or ``%`` to the right of a component covers everything up to it; to the left, only that
    component. The unit is that of the component in both cases. The largest counts.
    """
    if not approximate(date):
        return None
    # A minus sign can only be one of the first two characters.
    head, *rest = date[2:].split("-")
    components = zip(("year", "month", "day"), (date[:2] + head, *rest), strict=False)
    unit = next(name for name, written in components if "~" in written or "%" in written)
    return date_precision(split_date(date)[0]) if unit == "year" else unit
