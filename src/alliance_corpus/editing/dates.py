"""Temporal expressions of the documents: what the reader finds, and what editors decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dates import EDTF
from alliance_corpus.editing.decisions import annotation, decided, with_decisions
from alliance_corpus.readers.dates import read_block_dates
from alliance_corpus.records import DateExpression

if TYPE_CHECKING:
    from alliance_corpus.editing.entries import DateEntry, DocumentEntry
    from alliance_corpus.records import Document
    from alliance_corpus.text.quotes import Quotable
    from alliance_corpus.text.span import Span


def dates_of(
    entry: DocumentEntry, document: Document, text: Quotable
) -> tuple[DateExpression, ...]:
    """The expressions of a document in the order of its text.

    An editor's reading replaces what the reader found in the same words.

    Raises:
        EditingError: if an editor's quotation is not found, or is found twice.
    """

    def make(item: DateEntry, span: Span) -> DateExpression | None:
        if item.value is None:
            return None
        worded = item.kind in ("duration", "set")
        return annotation(
            DateExpression,
            "date",
            document.id,
            span,
            text,
            value=item.value if worded else EDTF(item.value),
            kind=item.kind,
            calendar=item.calendar,
            relative=item.antecedent is not None,
            antecedent=item.antecedent,
            frequency=item.frequency,
        )

    read = read_block_dates(document.blocks, document.id, document.written)
    return with_decisions(read, decided(entry.dates, text, make))
