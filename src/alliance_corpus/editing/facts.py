"""Turn the facts that editors write into records, and their quotations into spans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, fields, frozen

from alliance_corpus.editing.citations import Claims
from alliance_corpus.editing.decisions import annotation
from alliance_corpus.errors import EditingError, nearest
from alliance_corpus.records import Evidence
from alliance_corpus.text.quotes import Quotable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.editing.entries import (
        EvidenceEntry,
    )

T = TypeVar("T")


@frozen
class Supports:
    """Turns quoted evidence into records; needs the texts and the places where works are cited."""

    texts: Mapping[str, Quotable]
    claims: Claims

    def record(self, record_type: type[T], entry: Any) -> T:
        """The record of an entry, which has the same fields except for the evidence.

        Raises:
            EditingError: see `evidence`.
        """
        if isinstance(entry, record_type):
            return entry
        values = {field.name: getattr(entry, field.name) for field in fields(type(entry))}
        document = values.get("document", "")
        evidence = (evolve(e, document=e.document or document) for e in entry.evidence)
        return record_type(**{**values, "evidence": self.evidence(entry.id, evidence)})

    def evidence(self, record: str, entries: Iterable[EvidenceEntry]) -> tuple[Evidence, ...]:
        """The evidence of a record, in the order of the file.

        Raises:
            EditingError: naming line, record and quotation, if there is no such document, the
                quotation is not found or found twice, or the work claiming it is not cited.
        """
        return tuple(self._evidence(record, entry) for entry in entries)

    def _evidence(self, record: str, entry: EvidenceEntry) -> Evidence:
        name = entry.document
        if name not in self.texts:
            raise EditingError(
                f"line {entry.line}: {record!r}: there is no document {name!r}."
                f"{nearest(name, self.texts)}"
            )
        text, claim = self.texts[name], None
        try:
            span = text.locate(entry)
            if entry.claimed_by is not None:
                claim = self.claims.citation(name, span, entry.claimed_by, entry.claimed_in)
        except EditingError as error:
            raise EditingError(f"{record!r}: {name}: {error}") from None
        return annotation(
            Evidence,
            "evidence",
            name,
            span,
            text,
            date=entry.date,
            citation=claim,
            speaker=entry.speaker,
        )
