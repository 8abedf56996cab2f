"""The records that rest on a document, paragraph by paragraph."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any

from alliance_corpus.site.page import Page
from alliance_corpus.site.paths import pages_of
from alliance_corpus.site.reading.cut import on_pages, page_numbers, room_for, weight
from alliance_corpus.site.reading.supported import by_piece, cost_of
from alliance_corpus.site.words.reading import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from alliance_corpus.records import Document
    from alliance_corpus.site.reading.index import Support
    from alliance_corpus.site.reading.pieces import Piece
    from alliance_corpus.site.room import Room


class Records:
    """The pages that list the records by paragraph.

    Args:
        room: the corpus, and the language.
        document: the document.
    """

    def __init__(self, room: Room, document: Document) -> None:
        self._room, self._document = room, document
        self.first = room.beside(document.id, "records")
        pieces = room.plan(document.id).pieces
        support = room.plans.index.support(document.id)
        self._support = by_piece(pieces, support)
        self._listed = [
            (piece, one) for piece in pieces for one in self._support.get(piece.anchor, ())
        ]
        self.count = len({one.record.id for one in support})

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many records rest on each piece, by its anchor."""
        return {
            anchor: len({one.record.id for one in found}) for anchor, found in self._support.items()
        }

    def at(self, piece: Piece) -> str:
        """Where the records of a piece begin."""
        return self._begin(piece.anchor)

    def around(self, offset: int) -> str:
        """Where the records are that rest on the piece of a character."""
        anchor = self._room.passage(self._document.id, offset).partition("#")[2]
        return self._begin(anchor)

    def _begin(self, anchor: str) -> str:
        return f"{self._paths[self._first_pages[anchor]]}#{anchor}"

    def pages(self) -> Iterator[Page]:
        """The pages, one after the other."""
        by_page = on_pages(self._listed, self._numbers)
        for number, path in enumerate(self._paths):
            yield Page(
                path,
                "document-records.html",
                self._room.say("What rests on {title}", title=self._room.label(self._document)),
                {
                    "document": self._document,
                    "listed": list(_grouped(by_page[number])),
                    "count": self.count,
                    "verbs": VERBS,
                    "number": number,
                    "pages": self._paths,
                },
                record=self._document,
                scripts=("reading.js",),
            )

    @cached_property
    def _numbers(self) -> Sequence[int]:
        corpus = self._room.corpus
        costs = [cost_of(corpus, one) for _, one in self._listed]
        for number, (piece, _) in enumerate(self._listed):
            if not number or self._listed[number - 1][0] is not piece:
                costs[number] += 500 + 2 * weight(piece.anchor) + weight(piece.block.text[:60])
        return page_numbers(costs, room_for(self._room.plans.frame(self._document)))

    @cached_property
    def _paths(self) -> Sequence[str]:
        return pages_of(self.first, self._numbers)

    @cached_property
    def _first_pages(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for (piece, _), number in zip(self._listed, self._numbers, strict=True):
            found.setdefault(piece.anchor, number)
        return found


def _grouped(listed: Sequence[tuple[Piece, Support]]) -> Iterator[tuple[Piece, Any]]:
    """Each piece with its records by table."""
    for _, group in groupby(listed, key=lambda one: one[0].anchor):
        members = list(group)
        tables = groupby((one for _, one in members), key=lambda one: one.table)
        yield members[0][0], [(table, list(found)) for table, found in tables]
