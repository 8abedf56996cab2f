"""Facts: what the documents say, each with the words that support it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.records.annotations import Evidence
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.vocabularies import (
    EVENT_KINDS,
    EVENT_STATUSES,
    PREDICATES,
    ROLES,
    one_of,
)

if TYPE_CHECKING:
    from attrs import Attribute


@frozen
class Participation:
    """An entity in an event, and the role it has there."""

    entity: str
    role: str = field(validator=one_of("roles", ROLES))


@frozen
class ExternalDate:
    """A better date from outside, with the page that gives it."""

    value: EDTF
    source: ExternalSource


def _supported(fact: Any, _attribute: Attribute[Any], _value: Any) -> None:
    if not fact.evidence and not fact.sources:
        raise AllianceCorpusError(
            f"fact {fact.id!r} has neither evidence nor sources: expected at least one of them"
        )


@frozen(kw_only=True)
class Fact:
    """What events and relations share: at least one of ``evidence`` and ``sources``."""

    id: str
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[ExternalSource, ...] = field(default=(), validator=_supported)
    note: str | None = None


@frozen(kw_only=True)
class Event(Fact):
    """A dated happening.

    Attributes:
        date: the most precise date compatible with all the evidence.
        external_date: a better date from outside, with its source.
        status: reported, ongoing, planned, forecast or alleged.
        label: in Japanese; ``label_en`` in English.
        kind: see ``EVENT_KINDS``.
        participants: entities with their roles.
        instruments: ids of the instruments concerned.
        place: name of the place, as the document gives it.
    """

    date: EDTF
    label: str
    label_en: str
    kind: str = field(validator=one_of("kinds of event", EVENT_KINDS))
    status: str = field(default="reported", validator=one_of("statuses", EVENT_STATUSES))
    external_date: ExternalDate | None = None
    participants: tuple[Participation, ...] = ()
    instruments: tuple[str, ...] = ()
    place: str | None = None

    @property
    def best_date(self) -> EDTF:
        """The better date from outside where there is one, else ``date``."""
        return self.date if self.external_date is None else self.external_date.value


@frozen(kw_only=True)
class Relation(Fact):
    """A lasting tie, read subject–verb–object; stored once, the inverse is computed.

    Attributes:
        subject: id of the record that it is said of.
        predicate: see ``PREDICATES``.
        object: id of the other record.
        valid: EDTF interval from begin to end, each known, unknown (``1990-12-26/``) or still open
            (``1990-12-26/..``); None where neither end is known.
        attested: times at which a document or a source says that it held.
    """

    subject: str
    predicate: str = field(validator=one_of("predicates", PREDICATES))
    object: str
    valid: EDTF | None = None
    attested: tuple[EDTF, ...] = ()
