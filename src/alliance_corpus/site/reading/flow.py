"""The pieces of a page in rows: a paragraph with its notes beside it, items in their lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from attrs import frozen

from alliance_corpus.site.reading.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@frozen
class Row:
    """What stands side by side.

    Attributes:
        piece: a piece of the running text; None on a page that begins with notes.
        notes: the pieces of notes that it calls first.
        rank: for a heading, its rank on this page, from 2: ranks follow each other without gaps.
    """

    piece: Piece | None
    notes: Sequence[Piece]
    rank: int | None = None


class Item(NamedTuple):
    """A part of a page: a row, or where a list or an item of it begins or ends."""

    what: Literal["row", "list", "end-list", "item", "end-item"]
    row: Row | None = None


class Heading(NamedTuple):
    """A line of the outline: rank from 2, printed label, words, and anchor."""

    rank: int
    label: str | None
    words: str
    anchor: str


def rows(pieces: Iterable[Piece]) -> Iterator[Row]:
    """The rows of a page; notes that nothing calls are left out.

    Args:
        pieces: those of the page, in the order in which they are read.
    """
    piece: Piece | None = None
    notes: list[Piece] = []
    ranks: list[int] = []
    for one in pieces:
        if not one.called:
            continue
        if one.block.kind == "note":
            notes.append(one)
            continue
        if piece is not None or notes:
            yield Row(piece, notes, _rank(piece, ranks))
        piece, notes = one, []
    if piece is not None or notes:
        yield Row(piece, notes, _rank(piece, ranks))


def _rank(piece: Piece | None, ranks: list[int]) -> int | None:
    if piece is None or piece.block.kind != "heading" or not piece.first:
        return None
    level = piece.block.level or 1
    while ranks and ranks[-1] >= level:
        ranks.pop()
    ranks.append(level)
    return len(ranks) + 1


def in_lists(found: Iterable[Row]) -> Iterator[Item]:
    """The rows of a page with the lists around its items; lists of deeper levels stand in items."""
    levels: list[int] = []
    for row in found:
        block = None if row.piece is None else row.piece.block
        level = (block.level or 1) if block is not None and block.kind == "list-item" else 0
        while levels and levels[-1] > level:
            levels.pop()
            yield Item("end-item")
            yield Item("end-list")
        if not level:
            yield Item("row", row)
            continue
        if levels and levels[-1] == level:
            yield Item("end-item")
        else:
            levels.append(level)
            yield Item("list")
        yield Item("item", row)
    for _ in levels:
        yield Item("end-item")
        yield Item("end-list")


def outline(found: Iterable[Row], headings: Mapping[int, str]) -> list[Heading]:
    """The headings of a page.

    Args:
        found: its rows.
        headings: the words of the headings by their offset, where the text is not shipped.
    """
    lines = []
    for row in found:
        if row.rank is not None and row.piece is not None:
            block = row.piece.block
            words = block.text or headings.get(block.span.start, "")
            lines.append(Heading(row.rank, block.label, words, row.piece.anchor))
    return lines
