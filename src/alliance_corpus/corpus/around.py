"""The sentences around a passage, and the notes that they call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.text.sentences import sentence_spans
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.records import Block, Document


def sentences_around(document: Document, span: Span) -> Span | None:
    """From the start of the first sentence that a span touches to the end of the last."""
    touched = [
        sentence
        for block in document.blocks
        if block.span.start < max(span.end, span.start + 1) and span.start < block.span.end
        for sentence in (s.shift(block.span.start) for s in sentence_spans(block.text))
        if sentence.start < max(span.end, span.start + 1) and span.start < sentence.end
    ]
    if not touched:
        return None
    return Span(min(s.start for s in touched), max(s.end for s in touched))


def calling(document: Document, calls: Iterable[int]) -> Iterator[str]:
    """The sentences that call a note: a call is placed after the character that it follows."""
    for call in calls:
        around = sentences_around(document, Span(max(call - 1, 0), max(call, 1)))
        if around is not None:
            yield document.reading(around)


def notes_called_in(document: Document, span: Span) -> Iterator[Block]:
    """The notes that are called in a span."""
    for note in document.notes:
        if any(span.start < call <= span.end for call in note.calls):
            yield note
