"""Mentions in the documents: what the reader of names finds, and what editors decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.readers.names import ContextRule, read_document_names
from alliance_corpus.records import Mention

if TYPE_CHECKING:
    from alliance_corpus.build.desk import DeskDocument, DeskNameRule
    from alliance_corpus.readers.names import Gazetteer
    from alliance_corpus.records import Document
    from alliance_corpus.text.quotes import Quotable


def rule_of(entry: DeskNameRule) -> ContextRule:
    """A rule of the desk as the reader of names takes it."""
    return ContextRule(
        name=entry.name,
        entity=entry.entity,
        preceded_by=entry.preceded_by,
        not_preceded_by=entry.not_preceded_by,
        followed_by=entry.followed_by,
        not_followed_by=entry.not_followed_by,
        document=entry.document,
        reason=entry.reason,
    )


def mentions_of(
    entry: DeskDocument, document: Document, text: Quotable, gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """The mentions in a document in the order of its text.

    A decision of the desk takes the place of what the reader found under the same words.

    Raises:
        DeskError: if a quotation of the desk is not found, or found twice.
    """
    decided = {text.locate(item): item for item in entry.mentions}
    found = [
        mention
        for mention in read_document_names(document.text, gazetteer, document.id)
        if not any(span.overlaps(mention.span) for span in decided)
    ]
    found += [
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
    return tuple(sorted(found, key=lambda mention: mention.span))
