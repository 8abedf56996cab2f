"""The source of a document, line by line."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.site.page import Page
from alliance_corpus.site.paths import pages_of
from alliance_corpus.site.reading.cut import on_pages, page_numbers, room_for
from alliance_corpus.site.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from alliance_corpus.records import Document
    from alliance_corpus.site.reading.pieces import Piece
    from alliance_corpus.site.room import Room


_STEPS: Final = ("lines", "blocks", "spaces", "labels", "markup", "calls", "width")
"""The steps of the cleaning for which the interface has words; others have their own name."""


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
        fates: Counter[Any] = Counter()
        for line in lines:
            for words, part in line.parts:
                fates[part.fate] += len(words)
        by_page = on_pages(lines, self._numbers)
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
                    "places_of": lambda line: self._places[line.anchor],
                    "step_in_words": self._in_words,
                    "number": number,
                    "pages": self._paths,
                },
                record=self._document,
                scripts=("reading.js",),
            )

    def _in_words(self, step: str) -> str:
        """A step of the cleaning, as the interface names it."""
        return self._room.word(f"cleaning step: {step}" if step in _STEPS else step)

    @cached_property
    def _places(self) -> Mapping[str, list[str]]:
        """The paragraphs that the words of each line are in, by its anchor."""
        plan = self._room.plan(self._document.id)
        lines = [] if self._source is None else self._source.lines
        return {line.anchor: list(dict.fromkeys(map(plan.at, line.places))) for line in lines}

    @cached_property
    def _numbers(self) -> Sequence[int]:
        if self._source is None:
            return []
        costs = [line.cost + 130 * len(self._places[line.anchor]) for line in self._source.lines]
        return page_numbers(costs, room_for(self._room.plans.frame(self._document)))

    @cached_property
    def _paths(self) -> Sequence[str]:
        return pages_of(self.first, self._numbers)
