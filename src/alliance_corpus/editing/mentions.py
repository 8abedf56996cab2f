"""Mentions in the documents: what the reader of names finds, and what editors decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.editing.decisions import with_decisions
from alliance_corpus.readers.names import read_document_names
from alliance_corpus.records import Mention

if TYPE_CHECKING:
    from alliance_corpus.editing.desk import DeskDocument
    from alliance_corpus.readers.names import Gazetteer
    from alliance_corpus.records import Document
    from alliance_corpus.text.quotes import Quotable


def mentions_of(
    entry: DeskDocument, document: Document, text: Quotable, gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """The mentions in a document in the order of its text.

    A decision of the desk takes the place of what the reader found under the same words.

    Raises:
        DeskError: if a quotation of the desk is not found, or found twice.
    """
    decided = {text.locate(item): item for item in entry.mentions}
    made = [
        Mention(
            id=f"{document.id}:mention:{span.start}-{span.end}",
            document=document.id,
            span=span,
            text=span.of(text.text),
            made_by="editor",
            entity=item.entity,
        )
        for span, item in decided.items()
        if item.entity is not None
    ]
    read = read_document_names(document.text, gazetteer, document.id)
    return with_decisions(read, decided, made)
