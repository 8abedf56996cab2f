"""Emendations: misprints that editors quote become annotations with spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.editing.decisions import annotation, decided, with_decisions
from alliance_corpus.records import Emendation

if TYPE_CHECKING:
    from alliance_corpus.editing.entries import DocumentEntry, EmendationEntry
    from alliance_corpus.text.quotes import Quotable
    from alliance_corpus.text.span import Span


def emendations_of(entry: DocumentEntry, text: Quotable) -> tuple[Emendation, ...]:
    """The emendations of a document in the order of its text.

    Raises:
        EditingError: if a quotation is not found, or found twice.
    """

    def make(item: EmendationEntry, span: Span) -> Emendation:
        return annotation(
            Emendation,
            "emendation",
            entry.id,
            span,
            text,
            correction=item.correction,
            certainty=item.certainty,
            reason=item.reason,
            sources=item.sources,
        )

    return with_decisions((), decided(entry.emendations, text, make))
