"""Whether a date goes on, begins or ends in a period.

An interval lasts: it begins on its first day and ends on its last. Any other value is an event on
some day of its days (``1978``, ``[..2014]``): it goes on, begins and ends when it happens. With an
open end (``1978/..``) it never ends; an unknown end (``1978/``) may be anywhere on its side.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from alliance_corpus.dates.compare import Answer
from alliance_corpus.dates.day import Open
from alliance_corpus.dates.edtf import EDTF
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable


def ongoing(date: EDTF, period: EDTF) -> Answer:
    """Whether a date shares time with a period, which means all of its days."""
    return date.overlaps(_all_days(period)) if _lasts(date) else date.during(period)


def beginning(date: EDTF, period: EDTF) -> Answer:
    """Whether a date begins in a period; with an open start it never does."""
    if not date.is_interval:
        return date.during(period)
    return _end_during(date.lower, period, lambda: _excluded(date.upper, period.after))


def ending(date: EDTF, period: EDTF) -> Answer:
    """Whether a date ends in a period; with an open end it never does."""
    if not date.is_interval:
        return date.during(period)
    return _end_during(date.upper, period, lambda: _excluded(date.lower, period.before))


def _end_during(end: EDTF | Open | None, period: EDTF, excluded: Callable[[], bool]) -> Answer:
    if isinstance(end, EDTF):
        return end.during(period)
    return Answer.NO if isinstance(end, Open) or excluded() else Answer.MAYBE


def _excluded(other_end: EDTF | Open | None, lies: Callable[[EDTF], Answer]) -> bool:
    """Whether an unknown end cannot be in a period, because it is beyond the other end."""
    return isinstance(other_end, EDTF) and lies(other_end) is Answer.YES


def _lasts(date: EDTF) -> bool:
    return date.is_interval or str(date)[0] == "{"


def _all_days(period: EDTF) -> EDTF:
    """All the days of a period; ``1976`` by itself means one of its days."""
    if period.is_interval or period.is_set or period.uncertain:
        return period
    # The standard allows no season or time of day in a set, and no long year in a set or interval.
    for words in (f"{{{period}}}", f"{period.earliest}/{period.latest}"):
        with suppress(DateError):
            return EDTF(words)
    return period
