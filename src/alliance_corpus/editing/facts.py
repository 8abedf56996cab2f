"""Facts: records of the desk, their evidence turned from quotations into spans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from attrs import fields, frozen

from alliance_corpus.editing.citations import Claims
from alliance_corpus.errors import DeskError, nearest
from alliance_corpus.records import Event, Evidence, Provision, Relation
from alliance_corpus.text.quotes import Quotable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.editing.desk import DeskEvent, DeskEvidence, DeskProvision, DeskRelation

T = TypeVar("T", Event, Relation, Provision)


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
    return tuple(_supported(Event, entry, supports) for entry in entries)


def relations_of(entries: Iterable[DeskRelation], supports: Supports) -> tuple[Relation, ...]:
    """The relations with their evidence."""
    return tuple(_supported(Relation, entry, supports) for entry in entries)


def provisions_of(entries: Iterable[DeskProvision], supports: Supports) -> tuple[Provision, ...]:
    """The points of the instruments with the place where a document lists them."""
    return tuple(_supported(Provision, entry, supports) for entry in entries)


def _supported(
    kind: type[T], entry: DeskEvent | DeskRelation | DeskProvision, supports: Supports
) -> T:
    """The record of an entry, whose fields are those of the record but for the evidence."""
    values = {field.name: getattr(entry, field.name) for field in fields(kind)}
    return kind(**{**values, "evidence": supports.evidence(entry.id, entry.evidence)})
