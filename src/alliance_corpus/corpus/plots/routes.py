"""Lines that pass between the boxes of a column, never behind one; names in even lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from alliance_corpus.text.columns import width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

Place: TypeAlias = tuple[float, float]
"""Column (0, 1 or 2, the boxes in the middle being 1) and height."""

_FLAT: Final = 0.64  # from here to the middle column a line runs level: boxes are no wider
_STEPS: Final = 24


def through_gaps(
    lines: Sequence[tuple[Place, Place]], boxes: Sequence[tuple[float, float]]
) -> list[float | None]:
    """The height at which each line passes the middle column.

    A line that would run behind a box is led through the nearest gap; several in one gap keep
    their order and an equal distance.

    Args:
        lines: start and end of each.
        boxes: height of the middle of each box, and half of its own height.

    Returns:
        A height for each line, in their order; None for one that runs straight.
    """
    gaps = _gaps(boxes)
    led: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(lines):
        if {start[0], end[0]} == {0, 2} and _hits(start, end, boxes):
            middle = (start[1] + end[1]) / 2
            nearest = min(range(len(gaps)), key=lambda gap: abs(sum(gaps[gap]) / 2 - middle))
            led.setdefault(nearest, []).append(number)
    found: list[float | None] = [None] * len(lines)
    for gap, numbers in led.items():
        top, bottom = gaps[gap]
        numbers.sort(key=lambda number: lines[number][0][1] + lines[number][1][1])
        for at, number in enumerate(numbers, start=1):
            found[number] = top + (bottom - top) * at / (len(numbers) + 1)
    return found


def _gaps(boxes: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The free heights: above the first box, between each two, below the last."""
    ordered = sorted(boxes)
    edges = [(middle - half, middle + half) for middle, half in ordered]
    between = [(one[1], other[0]) for one, other in pairwise(edges) if one[1] < other[0]]
    outer = [(edges[0][0] - 0.6, edges[0][0]), (edges[-1][1], edges[-1][1] + 0.6)] if edges else []
    return [*outer[:1], *between, *outer[1:]]


def _hits(start: Place, end: Place, boxes: Sequence[tuple[float, float]]) -> bool:
    """Whether a straight line runs behind a box, anywhere over the width of the boxes."""
    share = _FLAT / 2
    heights = [start[1] + (end[1] - start[1]) * at for at in (share, 1 - share)]
    return any(
        min(heights) < middle + half and max(heights) > middle - half for middle, half in boxes
    )


def bent(start: Place, end: Place) -> tuple[list[float], list[float]]:
    """The points of a straight line; one that ends at a box of the middle comes to it level."""
    (x, y), (x2, y2) = start, end
    if x2 == 1:
        return [x, x + (1 - x) * _FLAT, 1], [y, y2, y2]
    if x == 1:
        return [1, x2 + (1 - x2) * _FLAT, x2], [y, y, y2]
    return [x, x2], [y, y2]


def number_place(start: Place, end: Place, gap: float | None) -> Place:
    """Where the number of a line stands: on the line, in the middle of its way between columns."""
    (x, y), (x2, y2) = start, end
    if 1 in (x, x2):
        side = x2 if x == 1 else x
        return side + (1 - side) * _FLAT / 2, (y + y2) / 2
    return (x + x2) / 2, (y + y2) / 2 if gap is None else gap


def curve(start: Place, end: Place, gap: float) -> tuple[list[float], list[float]]:
    """The points of a line that passes the middle at a height: their columns, their heights."""
    steps = [step / _STEPS for step in range(_STEPS + 1)]
    eased = [(3 - 2 * step) * step * step for step in steps]
    there, back = (
        [
            (x + (1 - x) * _FLAT * step, y + (gap - y) * ease)
            for step, ease in zip(steps, eased, strict=True)
        ]
        for x, y in (start, end)
    )
    points = [*there, *reversed(back)]
    return [point[0] for point in points], [point[1] for point in points]


def balanced(text: str, columns: int) -> list[str]:
    """The text in as few lines as ``columns`` allows, all about equally long."""
    lines = list(wrap(text, columns))
    for narrower in range(max(width(text) // max(len(lines), 1), 1), columns):
        tried = list(wrap(text, narrower))
        if len(tried) == len(lines):
            return tried
    return lines
