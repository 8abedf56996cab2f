"""Where a record is found in the documents: its own place, or the places of its evidence."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import attrs

from alliance_corpus.errors import QueryError
from alliance_corpus.records.documents import Document
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.records.documents import Block, Section


_EVERYWHERE: Final = Span(0, sys.maxsize)


def places(record: Any) -> Iterator[tuple[str, Span]]:
    """Yield the spans of text that a record is about: its own, and those of its evidence."""
    if isinstance(record, Document):
        yield record.id, _EVERYWHERE
        return
    for place in (record, *getattr(record, "evidence", ())):
        document, span = getattr(place, "document", None), getattr(place, "span", None)
        if document is not None and span is not None:
            yield document, span


def documents_of(record: Any) -> Iterator[str]:
    """Yield the documents where a record is found; an id may come more than once."""
    document = getattr(record, "document", None)
    if document is not None:
        yield document
    for name, _ in places(record):
        yield name


def check_placed(record_type: type[Any], *, spans: bool) -> None:
    """Refuse a query about places for records without a place.

    Raises:
        QueryError: if such records have no place; the message names their type.
    """
    names = {attribute.name for attribute in attrs.fields(record_type)}
    placed = {"document", "span"} <= names if spans else "document" in names
    if not placed and "evidence" not in names and record_type is not Document:
        raise QueryError(
            f"{record_type.__name__} records have no place in a document: expected records with "
            f"a document{' and span' if spans else ''}, or with evidence"
        )


class Cover:
    """Spans of documents, to check whether something overlaps any of them."""

    __slots__ = ("_spans",)

    def __init__(self, stretches: Iterable[tuple[str, Span]]) -> None:
        self._spans: dict[str, tuple[list[int], list[int]]] = {}
        found: dict[str, list[Span]] = defaultdict(list)
        for document, span in stretches:
            found[document].append(span)
        for document, spans in found.items():
            self._spans[document] = _joined(sorted(spans))

    def overlaps(self, document: str, span: Span) -> bool:
        """Whether ``span`` shares a character with one of the spans of the document."""
        starts, ends = self._spans.get(document, ([], []))
        before = bisect_right(starts, span.end - 1)  # those that begin inside it or before
        return before > 0 and ends[before - 1] > span.start and len(span) > 0

    def meets(self, record: Any) -> bool:
        """Whether any place of a record overlaps one of the spans."""
        return any(self.overlaps(document, span) for document, span in places(record))


def _joined(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for span in spans:
        if not len(span):
            continue
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends


class DocumentPlaces:
    """Find the note and the sections of a place in a document.

    The sections of a note are those where it is called.
    """

    __slots__ = ("_starts", "document")

    def __init__(self, document: Document) -> None:
        self.document = document
        self._starts = [block.span.start for block in document.layout]

    def note_at(self, offset: int) -> Block | None:
        """The note that contains the character at an offset, if any."""
        at = bisect_right(self._starts, offset) - 1
        block = self.document.layout[at] if at >= 0 else None
        return block if block is not None and block.kind == "note" else None

    def sections_at(self, offset: int, *, nested: bool = False) -> list[Section]:
        """The innermost section of the character, or of each call of its note; ``nested``: all.

        They come in the order of the text, outermost first.
        """
        note = self.note_at(offset)
        if note is None:
            offsets: Iterable[int] = (offset,)
        else:
            offsets = (max(call - 1, 0) for call in note.calls)  # the character before the call
        found: set[Section] = set()
        for read in offsets:
            around = [s for s in self.document.sections if s.span.start <= read < s.span.end]
            found.update(around if nested else around[-1:])
        return [section for section in self.document.sections if section in found]

    def name_of(self, offset: int) -> str | None:
        """The place as in a reference: ``note 8`` or ``section 2.1``; None outside both."""
        note = self.note_at(offset)
        if note is not None:
            return f"note {note.label}"
        sections = self.sections_at(offset)
        return f"section {sections[0].path}" if sections else None
