"""Compare date-times as instants.

A time with a zone is one second of universal time. A time without one is some second of those that
the zones of the world give it, so it answers for certain only from what lies more than these apart.

The functions expect date-times that the grammar has accepted.
"""

from __future__ import annotations

from typing import Final

from alliance_corpus.dates.answer import Answer
from alliance_corpus.dates.bounds import date_bounds

FURTHEST_ZONE: Final = 14 * 3600
"""The seconds by which a zone can differ from universal time: the most that the grammar allows."""


def before(text: str, other: str) -> Answer:
    """Whether one instant is before another."""
    (first, last), (other_first, other_last) = instants(text), instants(other)
    if last < other_first:
        return Answer.YES
    return Answer.NO if first >= other_last else Answer.MAYBE


def same(text: str, other: str) -> Answer:
    """Whether two instants are the same."""
    mine, theirs = instants(text), instants(other)
    if mine[1] < theirs[0] or theirs[1] < mine[0]:
        return Answer.NO
    return Answer.YES if has_zone(text) and has_zone(other) else Answer.MAYBE


def has_zone(text: str) -> bool:
    """Whether a date-time has a zone, Z or a shift."""
    return len(text.partition("T")[2]) > len("23:20:30")


def instants(text: str) -> tuple[int, int]:
    """The first and the last second of universal time that a date-time can mean.

    Returns:
        Seconds since the day before 0001-01-01; two equal numbers if there is a zone.
    """
    day, _, time = text.partition("T")
    local = date_bounds(day)[0].ordinal * 86_400 + _seconds(time[:8])
    zone = time[8:]
    if not zone:
        return local - FURTHEST_ZONE, local + FURTHEST_ZONE
    ahead = 0 if zone == "Z" else _seconds(zone[1:])
    instant = local + ahead if zone[0] == "-" else local - ahead
    return instant, instant


def _seconds(clock: str) -> int:
    """The seconds of ``23:20:30``, ``04:30`` or ``04``."""
    units = zip(clock.split(":"), (3600, 60, 1), strict=False)
    return sum(int(number) * unit for number, unit in units)
