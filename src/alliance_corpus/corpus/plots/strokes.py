"""How a time is drawn: what kind of line or bar, from when to when, and how it ends.

Times are numbers of years: 1978.0 is the beginning of 1978, 1979.0 its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.dates import EDTF, Day, Open
from alliance_corpus.dates.spans import widened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dates import Bound

Shape: TypeAlias = Literal["day", "vague", "span", "unknown", "limit"]


@frozen
class Stroke:
    """A part of the drawing of a time.

    Attributes:
        shape: ``day``: one day; ``vague``: a day of which only the season, month, year … is known,
            or that is marked ``~`` or ``?``; ``span``: a time that something lasts; ``unknown``:
            it lasts for some of this time, but where it begins or ends is not known; ``limit``:
            some time within limits (an EDTF set of one).
        start: where it begins, None if nothing limits it.
        end: where it ends, None if nothing limits it.
        arrows: ``<``, ``>`` or both if it goes on without limit.
    """

    shape: Shape
    start: float | None
    end: float | None
    arrows: str = ""


def strokes_of(date: EDTF) -> tuple[Stroke, ...]:
    """What is to be drawn for a date; its ``~`` widens it, as in comparisons."""
    text = str(date)
    if text[0] == "{":  # all of them: each is drawn
        members = text[1:-1].split(",")
        return tuple(stroke for one in members for stroke in _member(one))
    if text[0] == "[":
        return (Stroke("limit", *_ends(text)),)
    return tuple(_interval(date) if date.is_interval else _point(date))


def _member(text: str) -> tuple[Stroke, ...]:
    """A member of a set: a range in it lasts as an interval does."""
    lower, dots, upper = text.partition("..")
    return strokes_of(EDTF(f"{lower or '..'}/{upper or '..'}" if dots else text))


def _point(date: EDTF) -> Iterator[Stroke]:
    known = date.earliest == date.latest and not (date.approximate or date.uncertain)
    yield Stroke("day" if known else "vague", *_ends(str(date)))


def _interval(date: EDTF) -> Iterator[Stroke]:
    start, end = _ends(str(date))
    lower, upper = date.lower, date.upper
    arrows = "<" * (lower is Open.PAST) + ">" * (upper is Open.FUTURE)
    if lower is not None and upper is not None:
        yield Stroke("span", start, end, arrows)
    elif isinstance(lower, EDTF):
        first, last = _ends(str(lower))
        yield Stroke("span", first, last)
        yield Stroke("unknown", last, None)
    elif isinstance(upper, EDTF):
        first, last = _ends(str(upper))
        yield Stroke("unknown", None, first)
        yield Stroke("span", first, last)
    else:
        yield Stroke("unknown", None, None, arrows)


def _ends(text: str) -> tuple[float | None, float | None]:
    """The beginning of its first possible day and the end of its last one."""
    days = widened(text)
    return _years(days.first), _years(days.last, end=True)


def _years(bound: Bound, *, end: bool = False) -> float | None:
    """A day as a number of years, its beginning or its end; None if there is no bound."""
    if not isinstance(bound, Day):
        return None
    first, next_first = (Day(year, 1, 1).ordinal for year in (bound.year, bound.year + 1))
    return bound.year + (bound.ordinal - first + end) / (next_first - first)
