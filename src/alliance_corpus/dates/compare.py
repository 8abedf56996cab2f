"""Compare two EDTF values by the days that they can mean: yes, no or maybe."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from alliance_corpus.dates.bounds import date_bounds, date_precision, split_date
from alliance_corpus.dates.day import Day, End, Open
from alliance_corpus.errors import AllianceCorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Span: TypeAlias = tuple[End, End]
"""A first and a last day, both included."""


class MaybeError(AllianceCorpusError, TypeError):
    """`Answer.MAYBE` was used as true or false."""


class Answer(Enum):
    """The result of comparing dates. YES is true, NO is false, MAYBE raises an error as bool."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"

    def __bool__(self) -> bool:
        """True for YES, False for NO.

        Raises:
            MaybeError: The answer is MAYBE; compare it with ``is Answer.MAYBE`` instead.
        """
        if self is Answer.MAYBE:
            raise MaybeError(
                "maybe is neither true nor false: expected a test such as"
                " 'is Answer.YES' or 'is not Answer.NO'"
            )
        return self is Answer.YES


class Extent(NamedTuple):
    """The days that a value can mean, widened by its ``~``.

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


def before(text: str, other: str) -> Answer:
    """Answer `EDTF.before` for two valid strings."""
    mine, theirs = extent(text), extent(other)
    if mine.last < theirs.first:
        return _yes(text, other)
    # An unknown start is, at the latest, where the interval ends.
    start = theirs.last if theirs.start_unknown else theirs.first
    return Answer.NO if mine.first >= start else Answer.MAYBE


def after(text: str, other: str) -> Answer:
    """Answer `EDTF.after` for two valid strings."""
    mine, theirs = extent(text), extent(other)
    if mine.first > theirs.last:
        return _yes(text, other)
    end = theirs.first if theirs.end_unknown else theirs.last
    return Answer.NO if mine.last <= end else Answer.MAYBE


def during(text: str, other: str) -> Answer:
    """Answer `EDTF.during` for two valid strings."""
    mine, theirs = extent(text), extent(other)
    if not _meet(mine.spans, theirs.spans):
        return Answer.NO
    if theirs.start_unknown or theirs.end_unknown or not _within(mine.spans, theirs.spans):
        return Answer.MAYBE
    return _yes(text, other)


def overlaps(text: str, other: str) -> Answer:
    """Answer `EDTF.overlaps` for two valid strings."""
    mine, theirs = extent(text), extent(other)
    if not _meet(mine.spans, theirs.spans):
        return Answer.NO
    unknown = mine[1:] + theirs[1:]
    if _lasts(text) and _lasts(other) and not any(unknown):
        return _yes(text, other)
    known = ((text, other), (other, text), *_known_ends(text, other), *_known_ends(other, text))
    if any(during(one, two) is Answer.YES for one, two in known):
        return Answer.YES
    return Answer.MAYBE


def _known_ends(text: str, other: str) -> Iterator[tuple[str, str]]:
    """The known end of an interval whose other end is unknown; it is part of the interval."""
    lower, slash, upper = text.partition("/")
    if slash and not (lower and upper):
        for end in (lower, upper):
            if end not in ("", ".."):
                yield end, other


def extent(text: str) -> Extent:
    """The days that a valid string can mean, widened by its ``~``."""
    if text[0] in "[{":
        return Extent(_merged(_member_span(member) for member in text[1:-1].split(",")))
    lower, slash, upper = text.partition("/")
    if not slash:
        return Extent((_widened(text),))
    first = _widened(lower)[0] if lower not in ("", "..") else Open.PAST
    last = _widened(upper)[1] if upper not in ("", "..") else Open.FUTURE
    return Extent(((first, last),), not lower, not upper)


def _yes(text: str, other: str) -> Answer:
    """YES, or MAYBE if one of the two is uncertain."""
    doubtful = any(sign in text or sign in other for sign in "?%")
    return Answer.MAYBE if doubtful else Answer.YES


def _lasts(text: str) -> bool:
    """Whether a value means all its days, not just some of them."""
    return "/" in text or text[0] == "{"


def _member_span(member: str) -> Span:
    lower, dots, upper = member.partition("..")
    if not dots:
        return _widened(member)
    return (
        _widened(lower)[0] if lower else Open.PAST,
        _widened(upper)[1] if upper else Open.FUTURE,
    )


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


def _meet(spans: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(
        first <= other_last and other_first <= last
        for first, last in spans
        for other_first, other_last in others
    )


def _within(spans: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return all(
        any(other_first <= first and last <= other_last for other_first, other_last in others)
        for first, last in spans
    )


# The unit of a precision, in months.
_MONTHS: Final = {
    "month": 1,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12_000,
    "millennia": 120_000,
}


def _widened(date: str) -> Span:
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
    if "~" not in date and "%" not in date:
        return None
    # A minus sign can only be one of the first two characters.
    head, *rest = date[2:].split("-")
    components = zip(("year", "month", "day"), (date[:2] + head, *rest), strict=False)
    unit = next(name for name, written in components if "~" in written or "%" in written)
    return date_precision(split_date(date)[0]) if unit == "year" else unit
