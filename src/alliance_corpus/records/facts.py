"""Facts: what the documents say, with the words that support each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.records.annotations import Evidence
from alliance_corpus.records.reading import Brief, Readable
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.vocabularies import (
    EVENT_KINDS,
    EVENT_STATUSES,
    PREDICATES,
    QUALIFIERS,
    ROLES,
    EventKind,
    EventStatus,
    Predicate,
    Qualifier,
    Role,
    one_of,
)

if TYPE_CHECKING:
    from attrs import Attribute


@frozen(repr=False)
class Participation(Brief):
    """An entity in an event, with its role.

    Attributes:
        entity: id of the entity.
        role: what it does there; see ``ROLES``.
    """

    entity: str
    role: Role = field(validator=one_of("roles", ROLES))

    def __str__(self) -> str:
        """For example ``scc (host)``."""
        return f"{self.entity} ({self.role})"


@frozen(repr=False)
class ExternalDate(Brief):
    """A better date from an outside source, with the page that gives it.

    Attributes:
        value: the date.
        source: the page.
    """

    value: EDTF
    source: ExternalSource

    def __str__(self) -> str:
        """The date, and the page that gives it."""
        return f"{self.value}, from {self.source}"


def _number(value: float | None) -> float | None:
    """Return a whole number as int, so that it is written as it was read."""
    return int(value) if value is not None and value == int(value) else value


@frozen(kw_only=True, repr=False)
class Quantity(Brief):
    """A number that a passage gives.

    Attributes:
        value: the number; None if the passage gives a range.
        unit: what is counted, in English (``warheads``, ``meetings per year``).
        qualifier: about, at-least, at-most, more-than, less-than; None if exact.
        low: lower end of a range.
        high: upper end of a range.

    Raises:
        AllianceCorpusError: if it has neither a number nor a range, or the range is reversed.
    """

    value: float | None = field(default=None, converter=_number)
    unit: str
    qualifier: Qualifier | None = field(default=None, validator=one_of("qualifiers", QUALIFIERS))
    low: float | None = field(default=None, converter=_number)
    high: float | None = field(default=None, converter=_number)

    def __attrs_post_init__(self) -> None:
        ends = (self.low, self.high)
        if (self.value is None) == (ends == (None, None)) or not self.unit.strip():
            raise AllianceCorpusError(
                f"quantity {self.value!r}, {ends!r} {self.unit!r}: expected a number or a range, "
                "and a unit"
            )
        if self.low is not None and self.high is not None and self.low > self.high:
            raise AllianceCorpusError(f"quantity {ends!r}: expected the lower end first")

    def __str__(self) -> str:
        """For example ``about 40 participants`` or ``1–2 meetings per year``."""
        qualifier = f"{self.qualifier.replace('-', ' ')} " if self.qualifier else ""
        number = f"{self.low or ''}–{self.high or ''}" if self.value is None else str(self.value)
        return f"{qualifier}{number} {self.unit}"


def _supported(fact: Any, _attribute: Attribute[Any], _value: Any) -> None:
    if not fact.evidence and not fact.sources:
        raise AllianceCorpusError(
            f"fact {fact.id!r} has neither evidence nor sources: expected at least one of them"
        )


@frozen(kw_only=True, repr=False)
class Fact(Readable):
    """The base of events, relations and statements; it has ``evidence``, ``sources`` or both.

    Attributes:
        id: permanent slug.
        evidence: the words of the documents that support it.
        sources: pages outside the documents that support it.
        note: what a reader should know of it, such as a date that a document gets wrong.
    """

    id: str
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[ExternalSource, ...] = field(default=(), validator=_supported)
    note: str | None = None


@frozen(kw_only=True, repr=False)
class Event(Fact):
    """An event with a date.

    Attributes:
        date: the most precise date compatible with all the evidence.
        external_date: a better date from an outside source, with that source.
        status: reported, ongoing, planned, forecast or alleged.
        label: what happened, in Japanese.
        label_en: the same in English.
        kind: see ``EVENT_KINDS``.
        participants: entities with their roles.
        instruments: ids of the instruments concerned.
        place: name of the place, as the document gives it.
        place_en: the same in English.
        quantities: the numbers that its evidence gives.
    """

    _shown = ("date", "kind", "status")

    date: EDTF
    label: str
    label_en: str
    kind: EventKind = field(validator=one_of("kinds of event", EVENT_KINDS))
    status: EventStatus = field(default="reported", validator=one_of("statuses", EVENT_STATUSES))
    external_date: ExternalDate | None = None
    participants: tuple[Participation, ...] = ()
    instruments: tuple[str, ...] = ()
    place: str | None = None
    place_en: str | None = None
    quantities: tuple[Quantity, ...] = ()

    @property
    def best_date(self) -> EDTF:
        """The better date from an outside source if there is one, else ``date``."""
        return self.date if self.external_date is None else self.external_date.value


@frozen(kw_only=True, repr=False)
class Relation(Fact):
    """A lasting relation, read subject–verb–object; stored once, the inverse is computed.

    Attributes:
        subject: id of the record that is the subject.
        predicate: see ``PREDICATES``.
        object: id of the other record.
        valid: EDTF interval from begin to end, each known, unknown (``1990-12-26/``) or still open
            (``1990-12-26/..``); None if neither end is known.
        attested: times when a document or source says that it held.
        quantities: the numbers that its evidence gives.
    """

    _shown = ("valid",)
    _cut = 80

    subject: str
    predicate: Predicate = field(validator=one_of("predicates", PREDICATES))
    object: str
    valid: EDTF | None = None
    attested: tuple[EDTF, ...] = ()
    quantities: tuple[Quantity, ...] = ()
