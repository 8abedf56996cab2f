"""Emendations: misprints quoted on the desk become annotations with spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.records import Emendation

if TYPE_CHECKING:
    from alliance_corpus.editing.desk import DeskDocument
    from alliance_corpus.text.quotes import Quotable


def emendations_of(entry: DeskDocument, text: Quotable) -> tuple[Emendation, ...]:
    """The emendations of a document in the order of its text.

    Raises:
        DeskError: if a quotation is not found, or found twice.
    """
    found = []
    for item in entry.emendations:
        span = text.locate(item)
        found.append(
            Emendation(
                id=f"{entry.id}:emendation:{span.start}-{span.end}",
                document=entry.id,
                span=span,
                text=span.of(text.text),
                made_by="editor",
                correction=item.correction,
                certainty=item.certainty,
                reason=item.reason,
                sources=item.sources,
            )
        )
    return tuple(sorted(found, key=lambda emendation: emendation.span))
