"""The source of a document, line by line."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from alliance_corpus.site.page import Page
from alliance_corpus.site.paths import page_of
from alliance_corpus.site.reading.cut import cut, room_for
from alliance_corpus.site.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.records import Document
    from alliance_corpus.site.reading.pieces import Piece
    from alliance_corpus.site.reading.source import Line
    from alliance_corpus.site.room import Room


_STEPS: Final = {
    "lines": "cleaning step: lines",
    "blocks": "cleaning step: blocks",
    "spaces": "cleaning step: spaces",
    "labels": "cleaning step: labels",
    "markup": "cleaning step: markup",
    "calls": "cleaning step: calls",
    "width": "cleaning step: width",
}
"""What the interface calls the steps of the cleaning; others by their own name."""


class SourcePages:
    """The pages with the source of a document; one that says so where it is not shipped.

    Args:
        room: the corpus, and the language.
        document: the document.
    """

    def __init__(self, room: Room, document: Document) -> None:
        self._room, self._document = room, document
        self.first = room.beside(document.id, "source")
        self._source = (
            None
            if document.shipped_text is None
            else Source(document, room.plans.index.changes(document.id))
        )

    def line_of(self, piece: Piece) -> str | None:
        """Where the source of a piece begins; None if it has none."""
        if self._source is None or not self._source.lines:
            return None
        spans = self._document.to_source(piece.block.span)
        if not spans:
            return None
        line = self._source.line_at(spans[0].start)
        return f"{self._paths[self._numbers[line]]}#{self._source.lines[line].anchor}"

    def pages(self) -> Iterator[Page]:
        """The pages, one after the other."""
        lines = [] if self._source is None else self._source.lines
        fates = Counter(part.fate for line in lines for words, part in line.parts for _ in words)
        by_page: list[list[Line]] = [[] for _ in self._paths]
        for line, number in zip(lines, self._numbers, strict=True):
            by_page[number].append(line)
        for number, path in enumerate(self._paths):
            yield Page(
                path,
                "document-source.html",
                self._room.say("Source of {title}", title=self._room.label(self._document)),
                {
                    "document": self._document,
                    "shipped": self._source is not None,
                    "lines": by_page[number],
                    "fates": fates,
                    "places_of": self._places,
                    "step_in_words": self._in_words,
                    "number": number,
                    "pages": self._paths,
                },
                record=self._document,
                scripts=("reading.js",),
            )

    def _in_words(self, step: str) -> str:
        """A step of the cleaning, as the interface names it."""
        return self._room.word(_STEPS.get(step, step))

    def _places(self, line: Line) -> list[str]:
        """The paragraphs that the words of a line are in."""
        plan = self._room.plan(self._document.id)
        return list(dict.fromkeys(map(plan.at, line.places)))

    @cached_property
    def _numbers(self) -> Sequence[int]:
        if self._source is None:
            return []
        costs = [line.cost + 130 * len(self._places(line)) for line in self._source.lines]
        return cut(costs, room_for(self._room.plans.frame(self._document)))

    @cached_property
    def _paths(self) -> Sequence[str]:
        count = max(self._numbers, default=0) + 1
        return [page_of(self.first, number=number) for number in range(count)]
