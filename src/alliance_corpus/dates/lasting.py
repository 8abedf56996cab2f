"""Whether a date goes on, begins or ends in a period.

An interval lasts: it begins on its first day and ends on its last. Any other value is an event on
some day of its days (``1978``, ``[..2014]``): it goes on, begins and ends when it happens. With an
open end (``1978/..``) it never ends; an unknown end (``1978/``) may be anywhere on its side.

A period that somebody asks for means all of its days: what happened in November 1978 is not earlier
than 1978, whereas `EDTF.before` takes 1978 for some day of the year, and says maybe.
"""

from __future__ import annotations

from contextlib import suppress

from alliance_corpus.dates import compare
from alliance_corpus.dates.answer import Answer
from alliance_corpus.dates.day import Open
from alliance_corpus.dates.edtf import EDTF
from alliance_corpus.dates.spans import lasts
from alliance_corpus.errors import DateError


def ongoing(date: EDTF, period: EDTF) -> Answer:
    """Whether a date shares time with a period, which means all of its days."""
    if not lasts(str(date)):
        return date.during(period)
    # Where one end is uncertain, the other may still lie in the period.
    ends = (date.lower, date.upper) if date.is_interval else ()
    if any(isinstance(end, EDTF) and end.during(period) is Answer.YES for end in ends):
        return Answer.YES
    return date.overlaps(_all_days(period))


def earlier(date: EDTF, period: EDTF) -> Answer:
    """Whether a date lies before the first day of a period; maybe if only a part of it does."""
    days = _all_days(period)
    answer = date.before(days)
    partly = answer is Answer.NO and compare.starts_before(str(date), str(days))
    return Answer.MAYBE if partly else answer


def later(date: EDTF, period: EDTF) -> Answer:
    """Whether a date lies after the last day of a period; maybe if only a part of it does."""
    days = _all_days(period)
    answer = date.after(days)
    partly = answer is Answer.NO and compare.ends_after(str(date), str(days))
    return Answer.MAYBE if partly else answer


def beginning(date: EDTF, period: EDTF) -> Answer:
    """Whether a date begins in a period; with an open start it never does."""
    return _end_during(date, date.lower, period) if date.is_interval else date.during(period)


def ending(date: EDTF, period: EDTF) -> Answer:
    """Whether a date ends in a period; with an open end it never does."""
    return _end_during(date, date.upper, period) if date.is_interval else date.during(period)


def _end_during(date: EDTF, end: EDTF | Open | None, period: EDTF) -> Answer:
    if isinstance(end, Open) or ongoing(date, period) is Answer.NO:
        return Answer.NO
    if end is None:
        return Answer.MAYBE
    # ``1978-06/1978`` ends in the period 1978-06/1978: in 1978, and not before its begin.
    return Answer.YES if date.during(period) is Answer.YES else end.during(period)


def _all_days(period: EDTF) -> EDTF:
    """All the days of a period; ``1976`` by itself means one of its days."""
    if period.is_interval or period.is_set or period.precision == "time":
        return period
    # The standard allows no season or time of day in a set, and no long year in a set or interval.
    for words in (f"{{{period}}}", f"{period.earliest}/{period.latest}"):
        with suppress(DateError):
            return EDTF(words)
    return period
