"""Temporal expressions of the documents: what the reader finds, and what editors decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dates import EDTF
from alliance_corpus.editing.decisions import with_decisions
from alliance_corpus.readers.dates import read_block_dates
from alliance_corpus.records import DateExpression

if TYPE_CHECKING:
    from alliance_corpus.editing.desk import DeskDate, DeskDocument
    from alliance_corpus.records import Document
    from alliance_corpus.text.quotes import Quotable


def dates_of(entry: DeskDocument, document: Document, text: Quotable) -> tuple[DateExpression, ...]:
    """The expressions of a document in the order of its text.

    A reading of the desk takes the place of what the reader found under the same words.

    Raises:
        DeskError: if a quotation of the desk is not found, or found twice.
    """
    decided = {text.locate(item): item for item in entry.dates}
    made = [
        DateExpression(
            id=f"{document.id}:date:{span.start}-{span.end}",
            document=document.id,
            span=span,
            text=span.of(text.text),
            made_by="editor",
            value=_value(item),
            kind=item.kind,
            calendar=item.calendar,
            relative=item.antecedent is not None,
            antecedent=item.antecedent,
            frequency=item.frequency,
        )
        for span, item in decided.items()
        if item.value is not None
    ]
    read = read_block_dates(document.blocks, document.id, document.written)
    return with_decisions(read, decided, made)


def _value(item: DeskDate) -> EDTF | str | None:
    if item.value is None or item.kind in ("duration", "set"):
        return item.value
    return EDTF(item.value)
