"""Facts: records of the desk, their evidence turned from quotations into spans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.build.citations import Claims
from alliance_corpus.errors import DeskError, nearest
from alliance_corpus.records import Event, Evidence, Provision, Relation
from alliance_corpus.text.quotes import Quotable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.build.desk import DeskEvent, DeskEvidence, DeskProvision, DeskRelation


@frozen
class Supports:
    """What turns evidence of the desk into records: the texts, and where works are cited."""

    texts: Mapping[str, Quotable]
    claims: Claims

    def evidence(self, record: str, entries: Iterable[DeskEvidence]) -> tuple[Evidence, ...]:
        """The evidence of a record, in the order of the desk.

        Raises:
            DeskError: naming line, record and quotation, if there is no such document, the
                quotation is not found or found twice, or the work claiming it is not cited.
        """
        return tuple(self._evidence(record, entry) for entry in entries)

    def _evidence(self, record: str, entry: DeskEvidence) -> Evidence:
        name = entry.document
        if name not in self.texts:
            raise DeskError(
                f"line {entry.line}: {record!r}: there is no document {name!r}."
                f"{nearest(name, self.texts)}"
            )
        text, claim = self.texts[name], None
        try:
            span = text.locate(entry)
            if entry.claimed_by is not None:
                claim = self.claims.citation(name, span, entry.claimed_by, entry.claimed_in)
        except DeskError as error:
            raise DeskError(f"{record!r}: {name}: {error}") from None
        return Evidence(
            id=f"{name}:evidence:{span.start}-{span.end}",
            document=name,
            span=span,
            text=span.of(text.text),
            made_by="editor",
            date=entry.date,
            claimed_by=claim,
        )


def events_of(entries: Iterable[DeskEvent], supports: Supports) -> tuple[Event, ...]:
    """The events with their evidence."""
    return tuple(
        Event(
            id=entry.id,
            date=entry.date,
            date_known=entry.date_known,
            status=entry.status,
            label=entry.label,
            label_en=entry.label_en,
            kind=entry.kind,
            participants=entry.participants,
            instruments=entry.instruments,
            place=entry.place,
            evidence=supports.evidence(entry.id, entry.evidence),
            sources=entry.sources,
            note=entry.note,
        )
        for entry in entries
    )


def relations_of(entries: Iterable[DeskRelation], supports: Supports) -> tuple[Relation, ...]:
    """The relations with their evidence."""
    return tuple(
        Relation(
            id=entry.id,
            subject=entry.subject,
            predicate=entry.predicate,
            object=entry.object,
            valid=entry.valid,
            evidence=supports.evidence(entry.id, entry.evidence),
            sources=entry.sources,
            note=entry.note,
        )
        for entry in entries
    )


def provisions_of(entries: Iterable[DeskProvision], supports: Supports) -> tuple[Provision, ...]:
    """The points of the instruments with the place where a document lists them."""
    return tuple(
        Provision(
            id=entry.id,
            instrument=entry.instrument,
            path=entry.path,
            level=entry.level,
            text=entry.text,
            topic=entry.topic,
            evidence=supports.evidence(entry.id, entry.evidence),
        )
        for entry in entries
    )
