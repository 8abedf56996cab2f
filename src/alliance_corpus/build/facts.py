"""Facts: records of the desk, their evidence turned from quotations into spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.errors import DeskError, nearest
from alliance_corpus.records import Evidence, Provision, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.build.desk import DeskEvidence, DeskProvision, DeskRelation
    from alliance_corpus.text.quotes import Quotable


def evidence_of(
    record: str, entries: Iterable[DeskEvidence], texts: Mapping[str, Quotable]
) -> tuple[Evidence, ...]:
    """The evidence of a record, in the order of the desk.

    Raises:
        DeskError: naming line, record and quotation, if there is no such document, or the
            quotation is not found or found twice.
    """
    found = []
    for entry in entries:
        if entry.document not in texts:
            raise DeskError(
                f"line {entry.line}: {record!r}: there is no document {entry.document!r}."
                f"{nearest(entry.document, texts)}"
            )
        text = texts[entry.document]
        try:
            span = text.locate(entry)
        except DeskError as error:
            raise DeskError(f"{record!r}: {entry.document}: {error}") from None
        found.append(
            Evidence(
                id=f"{entry.document}:evidence:{span.start}-{span.end}",
                document=entry.document,
                span=span,
                text=span.of(text.text),
                made_by="editor",
                date=entry.date,
                claimed_by=entry.claimed_by,
            )
        )
    return tuple(found)


def relations_of(
    entries: Iterable[DeskRelation], texts: Mapping[str, Quotable]
) -> tuple[Relation, ...]:
    """The relations with their evidence."""
    return tuple(
        Relation(
            id=entry.id,
            subject=entry.subject,
            predicate=entry.predicate,
            object=entry.object,
            valid=entry.valid,
            evidence=evidence_of(entry.id, entry.evidence, texts),
            sources=entry.sources,
            note=entry.note,
        )
        for entry in entries
    )


def provisions_of(
    entries: Iterable[DeskProvision], texts: Mapping[str, Quotable]
) -> tuple[Provision, ...]:
    """The points of the instruments with the place where a document lists them."""
    return tuple(
        Provision(
            id=entry.id,
            instrument=entry.instrument,
            path=entry.path,
            level=entry.level,
            text=entry.text,
            topic=entry.topic,
            evidence=evidence_of(entry.id, entry.evidence, texts),
        )
        for entry in entries
    )
