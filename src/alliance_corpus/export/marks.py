"""Annotations as elements in the text: which are inside of which, and which are cut into parts.

TEI and the reading room write them so. Elements nest, annotations need not. Those that cross are
cut at the borders of others (in TEI, the parts are linked with ``next`` and ``prev``: P5, 21.4); so
are those that run over several blocks. Emendations are cut last: others are cut at their borders.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from attrs import frozen

from alliance_corpus.records import Emendation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.records import Annotation, Block

_OUTERMOST: Final = ("Emendation", "Citation", "DateExpression", "Mention")
"""Which of annotations with the same words is around the others."""


class Step(NamedTuple):
    """A step in writing a block.

    ``open`` and ``close`` an annotation's part, an ``empty`` one, a ``point``, or ``text``. Parts
    are counted from 1 in the order of the text, which differs from that of the elements in notes.
    """

    what: Literal["open", "close", "empty", "point", "text"]
    start: int = 0
    end: int = 0
    annotation: Annotation | None = None
    part: int = 0


@frozen
class Layout:
    """How the blocks of a document are written.

    Attributes:
        steps: for the id of each block, what is written one after the other.
        parts: for the id of each annotation, how many elements it has.
    """

    steps: Mapping[str, Sequence[Step]]
    parts: Mapping[str, int]


def owner(blocks: Sequence[Block], starts: Sequence[int], offset: int) -> Block:
    """The block where something at an offset is written.

    What is between two blocks belongs to the end of the earlier one.

    Args:
        blocks: one or more blocks in the order of the text.
        starts: where each begins.
        offset: a place in the text.
    """
    return blocks[_owning(starts, offset)]


def _owning(starts: Sequence[int], offset: int) -> int:
    return max(bisect_right(starts, offset) - 1, 0)


def lay_out(
    blocks: Sequence[Block], annotations: Iterable[Annotation], points: Iterable[int]
) -> Layout:
    """Decide how annotations and points stand in the blocks.

    Args:
        blocks: those of one document, in the order of the text.
        annotations: those of the document.
        points: offsets in the text where something without extent stands.
    """
    starts = [block.span.start for block in blocks]
    inside: dict[str, list[tuple[int, int, Annotation]]] = defaultdict(list)
    for one in annotations:
        for block, start, end in _pieces(blocks, starts, one):
            inside[block.id].append((start, end, one))
    at: dict[str, set[int]] = defaultdict(set)
    for point in points:
        at[owner(blocks, starts, point).id].add(point)
    parts: dict[str, int] = defaultdict(int)
    steps = {
        block.id: [_counted(step, parts) for step in _steps(block, inside[block.id], at[block.id])]
        for block in blocks
    }
    return Layout(steps, parts)


def _counted(step: Step, parts: dict[str, int]) -> Step:
    """The step with the number of the part that it opens."""
    if step.annotation is None or step.what == "close":
        return step
    parts[step.annotation.id] += 1
    return step._replace(part=parts[step.annotation.id])


def _pieces(
    blocks: Sequence[Block], starts: Sequence[int], one: Annotation
) -> list[tuple[Block, int, int]]:
    """What of an annotation is in which block; at least one piece, which may be empty."""
    number = _owning(starts, one.span.start)
    first = blocks[number]
    pieces = []
    for at in range(number, len(blocks)):
        block = blocks[at]
        if block.span.start >= one.span.end:
            break
        start, end = max(one.span.start, block.span.start), min(one.span.end, block.span.end)
        if start < end:
            pieces.append((block, start, end))
    at = min(max(one.span.start, first.span.start), first.span.end)
    return pieces or [(first, at, at)]


def _steps(
    block: Block, pieces: Sequence[tuple[int, int, Annotation]], points: set[int]
) -> list[Step]:
    span = block.span
    steps: list[Step] = []
    stack: list[tuple[int, Annotation]] = []
    opening: dict[int, list[tuple[int, Annotation]]] = defaultdict(list)
    empty: dict[int, list[Annotation]] = defaultdict(list)
    for start, end, one in sorted(pieces, key=lambda piece: _order(*piece)):
        if start == end:
            empty[start].append(one)
        else:
            opening[start].append((end, one))
    standing: dict[int, list[int]] = defaultdict(list)
    for point in sorted(points):
        standing[min(max(point, span.start), span.end)].append(point)
    ends = {end for _, end, _ in pieces}
    stops = sorted({span.start, span.end, *opening, *empty, *ends, *standing})
    for at, following in zip(stops, [*stops[1:], None], strict=True):
        wanted = _nested([one for one in stack if one[0] > at], opening[at])
        kept = 0
        while kept < min(len(stack), len(wanted)) and stack[kept] is wanted[kept]:
            kept += 1
        steps += [Step("close", annotation=one) for _, one in reversed(stack[kept:])]
        steps += [Step("point", point) for point in standing[at]]
        steps += [Step("empty", at, at, one) for one in empty[at]]
        steps += [Step("open", at, end, one) for end, one in wanted[kept:]]
        stack = wanted
        if following is not None:
            steps.append(Step("text", at, following))
    return steps


def _order(start: int, end: int, one: Annotation) -> tuple[int, int, int, str]:
    return start, -end, _OUTERMOST.index(type(one).__name__), one.id


def _nested(
    stack: list[tuple[int, Annotation]], opening: Sequence[tuple[int, Annotation]]
) -> list[tuple[int, Annotation]]:
    """The open elements from the outermost in, with others that open.

    An emendation goes around those that end before it; these are cut where it begins.
    """
    wanted = list(stack)
    for end, one in opening:
        at = len(wanted)
        if isinstance(one, Emendation):
            while at and wanted[at - 1][0] < end and not isinstance(wanted[at - 1][1], Emendation):
                at -= 1
        wanted.insert(at, (end, one))
    return wanted
