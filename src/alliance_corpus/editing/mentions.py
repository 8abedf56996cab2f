"""Mentions in the documents: what the reader of names finds, and what editors decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.editing.decisions import annotation, decided, with_decisions
from alliance_corpus.readers.names import read_document_names
from alliance_corpus.records import Mention

if TYPE_CHECKING:
    from alliance_corpus.editing.entries import DocumentEntry, MentionEntry
    from alliance_corpus.readers.names import Gazetteer
    from alliance_corpus.records import Document
    from alliance_corpus.text.quotes import Quotable
    from alliance_corpus.text.span import Span


def mentions_of(
    entry: DocumentEntry, document: Document, text: Quotable, gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """The mentions in a document in the order of its text.

    An editor's decision replaces what the reader found in the same words.

    Raises:
        EditingError: if an editor's quotation is not found, or is found twice.
    """

    def make(item: MentionEntry, span: Span) -> Mention | None:
        if item.entity is None:
            return None
        return annotation(Mention, "mention", document.id, span, text, entity=item.entity)

    read = read_document_names(document.text, gazetteer, document.id)
    return with_decisions(read, decided(entry.mentions, text, make))
