"""The strokes of a date as paths of SVG.

The shape tells without colour what is known: a full circle is a day; an outline a month, year or
the like, somewhere in which the day lies; a full bar lasts, with an arrow where it goes on and dots
where its start or end is not known; a line with uprights is some time within limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from alliance_corpus.corpus.plots.strokes import Stroke
    from alliance_corpus.dates import EDTF

HALF: Final = 4.0
"""Half the height of a shape, in units of the picture."""

REACH: Final = 18.0
"""How far dots, and the line of a limit, reach where nothing tells where they end."""

_LEAST: Final = {"day": 2 * HALF, "vague": 2 * HALF, "span": 4.0, "unknown": REACH, "limit": 6.0}
"""The least width of each shape."""

_TIP: Final = 7.0  # length of an arrow


@frozen
class View:
    """The part of the picture in which times are drawn, and the time that it shows.

    Attributes:
        left: where it begins, in units of the picture.
        right: where it ends.
        first: the time at its left, as a number of years.
        last: the time at its right.
    """

    left: float
    right: float
    first: float
    last: float

    def x(self, time: float) -> float:
        """Where a time is; one outside of the view is at its nearer side."""
        share = (time - self.first) / (self.last - self.first)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


@frozen
class Drawn:
    """A stroke as a path around the height 0.

    Attributes:
        shape: the shape of the stroke.
        path: the path.
        start: where it begins, in units of the picture.
        end: where it ends.
    """

    shape: str
    path: str
    start: float
    end: float


def is_rough(date: EDTF) -> bool:
    """Whether a date is marked ``~`` or ``?`` or has unknown digits, as a decade has."""
    return date.approximate or date.uncertain or date.unspecified


def draw(stroke: Stroke, view: View) -> Drawn:
    """Draw a stroke in a view."""
    before = stroke.start is None or stroke.start < view.first
    after = stroke.end is None or stroke.end > view.last
    left = view.left if stroke.start is None else view.x(stroke.start)
    right = view.right if stroke.end is None else view.x(stroke.end)
    if stroke.shape in ("unknown", "limit"):
        if stroke.start is None and (stroke.shape == "unknown" or not after):
            left = right - REACH
        elif stroke.end is None and (stroke.shape == "unknown" or not before):
            right = left + REACH
    lacking = max(_LEAST[stroke.shape] - (right - left), 0.0) / 2
    left, right = left - lacking, right + lacking
    if stroke.shape == "limit":
        path = _line(left, right, before=before, after=after)
    elif stroke.shape == "unknown":
        path = _dots(left, right, stroke.arrows)
    elif stroke.shape == "span":
        path = _bar(left, right, stroke.arrows)
    else:
        path = _capsule(left, right)
    return Drawn(stroke.shape, path, left, right)


def _capsule(left: float, right: float) -> str:
    """A circle or, where it is longer, a bar with round ends."""
    height, arc = number(2 * HALF), f"a{number(HALF)} {number(HALF)} 0 0 1 0 "
    start, end = number(left + HALF), number(right - HALF)
    return f"M{start} {number(-HALF)}H{end}{arc}{height}H{start}{arc}-{height}z"


def _bar(left: float, right: float, arrows: str) -> str:
    """A bar, with the head of an arrow at each end that goes on."""
    tip, half, wide = min(_TIP, (right - left) / 2), HALF - 1, HALF + 1
    start = number(left + tip if "<" in arrows else left)
    end = number(right - tip if ">" in arrows else right)
    path = f"M{start} {number(-half)}H{end}"
    if ">" in arrows:
        path += f"V{number(-wide)}L{number(right)} 0L{end} {number(wide)}"
    path += f"V{number(half)}H{start}"
    if "<" in arrows:
        path += f"V{number(wide)}L{number(left)} 0L{start} {number(-wide)}"
    return f"{path}z"


def _dots(left: float, right: float, arrows: str) -> str:
    """Three dots; where it goes on, the last is the head of an arrow."""
    path = f"M{number(left + 2)} -1.5h3v3h-3zM{number(left + 8)} -1.5h3v3h-3z"
    if ">" in arrows:
        return f"{path}M{number(right - HALF)} {number(-HALF)}l4 4l-4 4z"
    return f"{path}M{number(left + 14)} -1.5h3v3h-3z"


def _line(left: float, right: float, *, before: bool, after: bool) -> str:
    """A line, with an upright at each end that is a limit, and the head of an arrow at others."""
    path = f"M{number(left)} 0H{number(right)}"
    for at, inwards, is_open in ((left, HALF, before), (right, -HALF, after)):
        if is_open:
            aside = number(at + inwards)
            path += f"M{aside} {number(-HALF)}L{number(at)} 0L{aside} {number(HALF)}"
        else:
            path += f"M{number(at)} {number(-HALF - 1)}V{number(HALF + 1)}"
    return path


def number(value: float) -> str:
    """A coordinate, in tenths."""
    return f"{round(value, 1) + 0.0:.10g}"  # no negative zero
