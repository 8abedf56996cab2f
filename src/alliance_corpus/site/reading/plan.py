"""On which page each character of a document is shown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from alliance_corpus.export.marks import Layout, lay_out
from alliance_corpus.records import Emendation
from alliance_corpus.records.labels import LANGUAGES, label
from alliance_corpus.site.paths import pages_of
from alliance_corpus.site.reading.cut import on_pages, page_numbers, room_for, weight
from alliance_corpus.site.reading.index import Index
from alliance_corpus.site.reading.pieces import Piece, in_order, in_pieces
from alliance_corpus.site.reading.prose import alone, readings_of
from alliance_corpus.site.reading.supported import by_piece
from alliance_corpus.site.reading.told import cost_of, keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.export.marks import Step
    from alliance_corpus.records import Block, Document
    from alliance_corpus.site.reading.told import Key

_FRAME: Final = 8_000
"""Bytes of a page without its content, and without what is said of the document, at most."""

_TITLES: Final = 12
"""How often the title of the document stands on a page, at most."""

_PIECE: Final = 190
"""Bytes of the frame of a piece, with its links, at most; ids come besides."""

_RESTS: Final = 110
"""Bytes of the link to the records that rest on a piece, at most; ids come besides."""

_TEXT: Final = 43
"""Bytes of the markup of words that are marked, at most."""

_OPEN: Final = 56
"""Bytes of the markup of what is around other marks, at most."""

_CALL: Final = 95
"""Bytes of the call of a note, at most; ids come besides."""

_BACK: Final = 115
"""Bytes of the way back to a call, at most; ids come besides."""


@frozen
class Plan:
    """How a document is cut into pages.

    Attributes:
        pieces: its pieces, in the order in which they are read.
        pages: for each, the number of its page, from 0.
        paths: the pages.
    """

    pieces: Sequence[Piece] = field(repr=False)
    pages: Sequence[int] = field(repr=False)
    paths: Sequence[str]
    _starts: Sequence[int] = field(repr=False)
    _places: Sequence[str] = field(repr=False)

    @classmethod
    def of(cls, pieces: Sequence[Piece], pages: Sequence[int], base: str) -> Plan:
        """The plan of pieces on numbered pages; the first page is that of the document itself."""
        paths = pages_of(base, pages)
        shown = sorted(
            zip(pieces, pages, strict=True), key=lambda one: (one[0].block.span.start, one[1])
        )
        return cls(
            pieces,
            pages,
            paths,
            [piece.block.span.start for piece, _ in shown],
            [f"{paths[page]}#{piece.anchor}" for piece, page in shown],
        )

    def at(self, offset: int) -> str:
        """Where a character is shown: page and anchor. Gaps are with the block before."""
        if not self._places:
            return self.paths[0]
        return self._places[max(bisect_right(self._starts, offset) - 1, 0)]

    def by_page(self) -> list[list[Piece]]:
        """The pieces of each page."""
        return on_pages(self.pieces, self.pages)


class Plans:
    """The plans of the documents of a corpus, each made when first asked for.

    The plan of a document is the same in all languages.

    Args:
        corpus: any corpus.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.index = Index(corpus)
        self._corpus = corpus
        self._plans: dict[str, Plan] = {}

    @cached_property
    def readings(self) -> Mapping[str, tuple[str, str]]:
        """How the names of people are read; see `readings_of`."""
        return readings_of(self._corpus.people)

    def of(self, document: str, base: str) -> Plan:
        """The plan of a document.

        Args:
            document: its id.
            base: the path of its first page.
        """
        if document not in self._plans:
            self._plans[document] = self._made(self._corpus.documents[document], base)
        return self._plans[document]

    def frame(self, document: Document) -> int:
        """The bytes of a page of a document without its content, at most."""
        rights, work = document.rights, document.work
        said = (rights.statement, rights.holder, rights.attribution, rights.url, work.note)
        people = 3 * weight("".join(document.creators)) + 80 * len(document.creators)
        return _FRAME + _TITLES * title_weight(document) + weight(*said) + people

    def _made(self, document: Document, base: str) -> Plan:
        annotations = self.index.annotations(document.id)
        pieces = in_order(in_pieces(document.layout, annotations))
        if not pieces:
            return Plan.of((), (), base)
        layout = layout_of(pieces, annotations)
        keys = keys_of(annotations, self.index.support(document.id))
        sizes: dict[Key, int] = {}
        for one in annotations:
            if (key := keys[one.id]) not in sizes:
                sizes[key] = cost_of(self._corpus, one, key)
        rests = by_piece(pieces, self.index.support(document.id))
        costs, shared = [], []
        for piece in pieces:
            steps = layout.steps[piece.block.id]
            marked = {step.annotation.id: step for step in steps if step.annotation is not None}
            costs.append(_cost(piece, steps, rests=piece.anchor in rests))
            shared.append({keys[id_]: sizes[keys[id_]] for id_ in marked})
        breaks = [piece.block.kind == "heading" and piece.first for piece in pieces]
        return Plan.of(
            pieces, page_numbers(costs, room_for(self.frame(document)), shared, breaks), base
        )


def layout_of(pieces: Sequence[Piece], annotations: Sequence[Any]) -> Layout:
    """The steps of all pieces of a document, with the calls of notes as points."""
    blocks = sorted((piece.block for piece in pieces), key=_start)
    if not blocks:
        return Layout({}, {})
    calls = {at for block in blocks for at in block.calls}
    return lay_out(blocks, annotations, calls)


def _start(block: Block) -> int:
    return block.span.start


def title_weight(document: Document) -> int:
    """The bytes of the label of a document, in the language where it is longer."""
    return max(weight(label(document, language)) for language in LANGUAGES)


def _cost(piece: Piece, steps: Sequence[Step], *, rests: bool) -> int:
    """The bytes of a piece in a page, without what its marks tell, at most."""
    block = piece.block
    cost = _PIECE + 2 * weight(piece.anchor)
    cost += _RESTS + weight(block.document, piece.anchor) if rests else 0
    cost += weight(block.text, block.label)
    if block.kind == "heading":
        cost += 200 + weight(piece.anchor, block.text, block.label)  # the line of the outline
    cost += len(block.calls) * (_BACK + weight(block.document) + 4 * weight(piece.anchor))
    depth = 0
    for number, step in enumerate(steps):
        if step.what == "point":
            cost += _CALL + weight(block.document)
        elif step.what == "text":
            cost += _TEXT if depth else 0
        elif step.what == "close":
            depth -= 1
        else:
            depth += step.what == "open"
            cost += 0 if alone(steps, number + 1) else _OPEN
        if isinstance(step.annotation, Emendation) and step.what != "close":
            cost += _OPEN + weight(step.annotation.correction)
        if not block.text and step.annotation is not None:
            cost += _OPEN + weight(step.annotation.text)
    return cost


def notes_by_call(pieces: Sequence[Piece]) -> Mapping[int, list[tuple[Piece, int]]]:
    """The notes called at each offset, each with the number of the call, from 1."""
    found: dict[int, list[tuple[Piece, int]]] = {}
    for piece in pieces:
        for number, at in enumerate(piece.block.calls, start=1):
            found.setdefault(at, []).append((piece, number))
    return found
