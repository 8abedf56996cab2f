"""What goes on, begins or ends in a period.

An interval lasts: it begins on its first day and ends on its last. Any other value is a happening
somewhere in its days (``1978``, ``[..2014]``): it goes on, begins and ends when it happens. An open
end (``1978/..``) is none; an unknown one (``1978/``) may lie anywhere on its side.
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
    """Whether a date shares time with a period, all of whose days are meant."""
    return date.overlaps(_all_days(period)) if _lasts(date) else date.during(period)


def beginning(date: EDTF, period: EDTF) -> Answer:
    """Whether a date begins in a period; an open start begins in none."""
    if not date.is_interval:
        return date.during(period)
    return _end_during(date.lower, period, lambda: _excluded(date.upper, period.after))


def ending(date: EDTF, period: EDTF) -> Answer:
    """Whether a date ends in a period; an open end ends in none."""
    if not date.is_interval:
        return date.during(period)
    return _end_during(date.upper, period, lambda: _excluded(date.lower, period.before))


def _end_during(end: EDTF | Open | None, period: EDTF, excluded: Callable[[], bool]) -> Answer:
    if isinstance(end, EDTF):
        return end.during(period)
    return Answer.NO if isinstance(end, Open) or excluded() else Answer.MAYBE


def _excluded(other_end: EDTF | Open | None, lies: Callable[[EDTF], Answer]) -> bool:
    """Whether an unknown end cannot lie in a period that lies beyond the other end."""
    return isinstance(other_end, EDTF) and lies(other_end) is Answer.YES


def _lasts(date: EDTF) -> bool:
    return date.is_interval or str(date)[0] == "{"


def _all_days(period: EDTF) -> EDTF:
    """All the days of a period, where ``1976`` alone means one of them."""
    if period.is_interval or period.is_set or period.uncertain:
        return period
    # The standard allows no season or time of day in a set, and no long year in either form.
    for words in (f"{{{period}}}", f"{period.earliest}/{period.latest}"):
        with suppress(DateError):
            return EDTF(words)
    return period
