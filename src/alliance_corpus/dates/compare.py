"""Compare two EDTF values by the days that they can mean: yes, no or maybe.

An answer is certain if no reading of the two values contradicts it. Three things make it a maybe:

- A ``~`` may add a unit of the precision on either side, and need not. So yes is claimed only of
  what lies inside the days as written, no only of what lies outside the widened ones.
- A value that does not last (`spans.lasts`) means some of its days: before and after are certain
  only if they hold, or fail, for all of them.
- A ``?`` turns yes into maybe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dates import times
from alliance_corpus.dates.answer import Answer
from alliance_corpus.dates.spans import lasts, widened, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dates.day import End


def before(text: str, other: str) -> Answer:
    """Answer `EDTF.before` for two valid strings."""
    if "T" in text and "T" in other:
        return times.before(text, other)
    (soonest, latest), (earliest, last) = _end(text), _begin(other)
    if latest < earliest:
        return _yes(text, other)
    return Answer.NO if soonest >= last else Answer.MAYBE


def after(text: str, other: str) -> Answer:
    """Answer `EDTF.after` for two valid strings."""
    return before(other, text)


def starts_before(text: str, other: str) -> bool:
    """Whether a value that lasts may begin before another does."""
    return lasts(text) and _begin(text)[0] < _begin(other)[1]


def ends_after(text: str, other: str) -> bool:
    """Whether a value that lasts may end after another does."""
    return lasts(text) and _end(text)[1] > _end(other)[0]


def during(text: str, other: str) -> Answer:
    """Answer `EDTF.during` for two valid strings."""
    if "T" in text and "T" in other:
        return times.same(text, other)
    mine, theirs = widened(text), written(other)
    if not mine.meets(widened(other, theirs)):
        return Answer.NO
    if theirs.start_unknown or theirs.end_unknown or not mine.within(theirs):
        return Answer.MAYBE
    return _yes(text, other)


def overlaps(text: str, other: str) -> Answer:
    """Answer `EDTF.overlaps` for two valid strings."""
    if "T" in text and "T" in other:
        return times.same(text, other)
    mine, theirs = written(text), written(other)
    if not widened(text, mine).meets(widened(other, theirs)):
        return Answer.NO
    unknown = mine[1:] + theirs[1:]
    if lasts(text) and lasts(other) and not any(unknown) and mine.meets(theirs):
        return _yes(text, other)
    known = ((text, other), (other, text), *_known_ends(text, other), *_known_ends(other, text))
    if any(during(one, two) is Answer.YES for one, two in known):
        return Answer.YES
    return Answer.MAYBE


def _begin(text: str) -> tuple[End, End]:
    """The first and the last day on which what a value means can begin."""
    plain = written(text)
    days = widened(text, plain)
    if days.start_unknown or not lasts(text):  # at the latest, it begins on its last day
        return days.first, days.last
    return days.first, plain.first


def _end(text: str) -> tuple[End, End]:
    """The first and the last day on which what a value means can end."""
    plain = written(text)
    days = widened(text, plain)
    if days.end_unknown or not lasts(text):
        return days.first, days.last
    return plain.last, days.last


def _known_ends(text: str, other: str) -> Iterator[tuple[str, str]]:
    """The known end of an interval whose other end is unknown; it is part of the interval."""
    lower, slash, upper = text.partition("/")
    if slash and not (lower and upper):
        for end in (lower, upper):
            if end not in ("", ".."):
                yield end, other


def _yes(text: str, other: str) -> Answer:
    """YES, or MAYBE if one of the two is uncertain."""
    doubtful = any(sign in text or sign in other for sign in "?%")
    return Answer.MAYBE if doubtful else Answer.YES
