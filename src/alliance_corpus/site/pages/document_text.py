"""The reading text of a document, with its notes, its marks, and what they tell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from alliance_corpus.records import DateExpression, Emendation, Mention
from alliance_corpus.site.foreign import JAPANESE
from alliance_corpus.site.page import Page
from alliance_corpus.site.paths import relative
from alliance_corpus.site.reading.flow import in_lists, outline, rows
from alliance_corpus.site.reading.plan import layout_of, notes_by_call
from alliance_corpus.site.reading.prose import Prose, call_anchor
from alliance_corpus.site.reading.told import SHOWN, Entries, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.records import Document
    from alliance_corpus.site.pages.document_records import Records
    from alliance_corpus.site.pages.document_source import SourcePages
    from alliance_corpus.site.reading.pieces import Piece
    from alliance_corpus.site.room import Room


class Reading:
    """The pages with the text of a document.

    Args:
        room: the corpus, and the language.
        document: the document.
        source: the pages with its source.
        records: the pages with the records that rest on it.
    """

    def __init__(
        self, room: Room, document: Document, source: SourcePages, records: Records
    ) -> None:
        self._room, self._document = room, document
        self._source, self._records = source, records
        self._plan = room.plan(document.id)
        self._annotations = room.plans.index.annotations(document.id)

    def pages(self) -> Iterator[Page]:
        """The pages, one after the other."""
        for number, pieces in enumerate(self._plan.by_page()):
            yield self._page(number, pieces)

    def _page(self, number: int, pieces: list[Piece]) -> Page:
        room, document, here = self._room, self._document, self._plan.paths[number]
        entries = Entries(self._keys, room.corpus.events)
        where = {id_: self._seen(here, place) for id_, place in self._notes.items()}
        prose = Prose(self._layout, entries, self._calls, where, room.plans.readings)
        found = list(rows(pieces))
        shipped = document.shipped_text is not None
        return Page(
            here,
            "document.html",
            room.label(document),
            {
                "document": document,
                "shipped": shipped,
                "number": number,
                "pages": self._plan.paths,
                "flow": in_lists(found),
                "outline": outline(found, self._headings),
                "uncalled": [piece for piece in pieces if not piece.called],
                "noted": any(row.notes for row in found),
                "entries": entries,
                "headings": self._headings,
                "tokens_of": prose.tokens if shipped else prose.found,
                "calls_of": lambda note: self._calls_of(here, note),
                "line_of": lambda piece: self._line(here, piece),
                "rests": self._records.counts,
                "record_page": lambda piece: self._seen(here, self._records.at(piece)),
                "japanese": self._is_japanese,
                "record_of": lambda one: self._seen(here, self._records.around(one.span.start)),
                "shown_events": SHOWN,
                "source_page": self._source.first,
                "records_page": self._records.first,
                "records_count": self._records.count,
                "counts": self._counted,
            },
            record=document,
            scripts=("reading.js",),
        )

    def _is_japanese(self, words: str) -> bool:
        """Whether words are Japanese on a page in another language."""
        return self._room.language != "ja" and JAPANESE.search(words) is not None

    def _seen(self, here: str, target: str) -> str:
        """The link from a page to another, which may be the same."""
        path, _, fragment = target.partition("#")
        return f"#{fragment}" if path == here else relative(here, target)

    def _calls_of(self, here: str, note: Piece) -> list[str]:
        """The way back to each call of a note."""
        places = [self._plan.at(call).partition("#")[0] for call in note.block.calls]
        return [
            self._seen(here, f"{path}#{call_anchor(note, number)}")
            for number, path in enumerate(places, start=1)
        ]

    def _line(self, here: str, piece: Piece) -> str | None:
        """Where the source of a piece begins: for the first page of the source, the anchor."""
        place = self._source.line_of(piece)
        if place is None:
            return None
        path, _, fragment = place.partition("#")
        return f"#{fragment}" if path == self._source.first else self._seen(here, place)

    @cached_property
    def _notes(self) -> Mapping[str, str]:
        """Where each note is, by its id."""
        return {
            piece.block.id: f"{self._plan.paths[page]}#{piece.anchor}"
            for piece, page in zip(self._plan.pieces, self._plan.pages, strict=True)
            if piece.block.kind == "note"
        }

    @cached_property
    def _counted(self) -> Mapping[str, Any]:
        dates = [one for one in self._annotations if isinstance(one, DateExpression)]
        names = [one for one in self._annotations if isinstance(one, Mention)]
        problems = {
            "{count} dates with a problem": sum(one.problem is not None for one in dates),
            "{count} dates without a value": sum(one.value is None for one in dates),
            "{count} names undecided": sum(one.entity is None for one in names),
        }
        return {
            "emendations": sum(isinstance(one, Emendation) for one in self._annotations),
            "problems": [(text, count) for text, count in problems.items() if count],
        }

    @cached_property
    def _keys(self) -> Mapping[str, Any]:
        return keys_of(self._annotations, self._room.plans.index.support(self._document.id))

    @cached_property
    def _layout(self) -> Any:
        return layout_of(self._plan.pieces, self._annotations)

    @cached_property
    def _calls(self) -> Any:
        return notes_by_call(self._plan.pieces)

    @cached_property
    def _headings(self) -> Mapping[int, str]:
        return {section.span.start: section.heading for section in self._document.sections}
