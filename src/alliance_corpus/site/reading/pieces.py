"""The blocks of a document as they are shown; blocks too long for a page are cut."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from alliance_corpus.export.marks import owner
from alliance_corpus.records import Block
from alliance_corpus.site.paths import anchor
from alliance_corpus.site.reading.cut import weight
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.records import Annotation

_LARGEST: Final = 60_000
"""Bytes of a piece, about."""

_MARK: Final = 400
"""Bytes that an annotation takes, about."""

_STRETCH: Final = 200
"""A block is cut after some of such stretches, in characters, or at the last full stop in one."""


@frozen
class Piece:
    """A block, or a part of a long one.

    Attributes:
        block: the block; for a part, with the words, the place and an id of the part.
        anchor: where it stands on its page.
        first: whether the block begins here.
        called: for a note, whether the running text calls it.
    """

    block: Block
    anchor: str
    first: bool = True
    called: bool = True


def in_pieces(blocks: Sequence[Block], annotations: Sequence[Annotation]) -> list[Piece]:
    """The blocks of a document as pieces, in the order of the text.

    Args:
        blocks: the blocks, in the order of the text.
        annotations: what is marked in them.
    """
    starts = sorted(one.span.start for one in annotations)
    return [
        Piece(part, anchor(part.id), first=number == 0)
        for block in blocks
        for number, part in enumerate(_parts(block, starts))
    ]


def _parts(block: Block, marks: Sequence[int]) -> Iterator[Block]:
    count = bisect_left(marks, block.span.end) - bisect_left(marks, block.span.start)
    if weight(block.text) + count * _MARK <= _LARGEST:
        yield block
        return
    ends = [*_ends(block, marks), len(block.text)]
    for number, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
        at = block.span.start
        yield evolve(
            block,
            id=block.id if not number else f"{block.id}.{number + 1}",
            span=Span(at + start, at + end),
            text=block.text[start:end],
            calls=block.calls if not number else (),
        )


def _ends(block: Block, marks: Sequence[int]) -> Iterator[int]:
    used, begin = 0, 0
    for start in range(0, len(block.text), _STRETCH):
        at = block.span.start + start
        count = bisect_left(marks, at + _STRETCH) - bisect_left(marks, at)
        cost = weight(block.text[start : start + _STRETCH]) + count * _MARK
        if used and used + cost > _LARGEST:
            stop = block.text.rfind("。", max(start - _STRETCH, begin), start) + 1
            begin, used = stop or start, 0
            yield begin
        used += cost


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces as they are read: each note after the first piece that calls it, or at the end.

    Args:
        pieces: in the order of the text.
    """
    blocks = [piece.block for piece in pieces]
    starts = [block.span.start for block in blocks]
    notes: dict[str, list[Piece]] = defaultdict(list)
    uncalled: list[Piece] = []
    caller: str | None = None
    for piece in pieces:
        if piece.block.kind != "note":
            continue
        if piece.first:
            callers = (owner(blocks, starts, at) for at in sorted(piece.block.calls))
            caller = next((one.id for one in callers if one.kind != "note"), None)
        if caller is None:
            uncalled.append(evolve(piece, called=False))
        else:
            notes[caller].append(piece)
    shown = []
    for piece in pieces:
        if piece.block.kind != "note":
            shown += [piece, *notes[piece.block.id]]
    return shown + uncalled
