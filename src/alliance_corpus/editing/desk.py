"""What stands on the editors' desk: the shape of the files that people write."""

from __future__ import annotations

from attrs import field, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.editing.layouts.options import LayoutOptions, Part, Repair, Rule
from alliance_corpus.records.context_rules import ContextRule
from alliance_corpus.records.documents import Rights
from alliance_corpus.records.entities import Institution, Instrument, Person
from alliance_corpus.records.facts import KnownDate, Participation
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.vocabularies import (
    CALENDARS,
    CERTAINTIES,
    CITATION_FORMS,
    DATE_KINDS,
    EVENT_KINDS,
    EVENT_STATUSES,
    PREDICATES,
    PROVISION_LEVELS,
    TOPICS,
    one_of,
)
from alliance_corpus.records.works import Work


@frozen(kw_only=True)
class DeskCorpus:
    """``corpus.yaml``: what the dataset is called, and its documents in order.

    ``without_text`` names documents whose text and source the dataset leaves out.
    """

    name: str
    version: str
    issued: EDTF | None = None
    licence: str
    documents: tuple[str, ...]
    without_text: tuple[str, ...] = ()


@frozen(kw_only=True)
class DeskEmendation:
    """A misprint, by quotation; see ``records.Emendation`` for what the fields mean."""

    quote: str
    certainty: str = field(validator=one_of("certainties", CERTAINTIES))
    reason: str
    correction: str | None = None
    before: str = ""
    after: str = ""
    sources: tuple[ExternalSource, ...] = ()
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class DeskDate:
    """A temporal expression that only a reader of the document can know, by quotation.

    It takes the place of what the reader of dates found under these words; without a ``value``
    the words are no temporal expression. The other fields are those of
    ``records.DateExpression``.
    """

    quote: str
    reason: str
    value: str | None = None
    kind: str = field(default="date", validator=one_of("kinds of date", DATE_KINDS))
    calendar: str = field(default="none", validator=one_of("calendars", CALENDARS))
    antecedent: str | None = None
    frequency: str | None = None
    before: str = ""
    after: str = ""
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class DeskMention:
    """What a name means at one place, by quotation: no rule can know it.

    It takes the place of what the reader of names found under these words; without an ``entity``
    the words are no mention.
    """

    quote: str
    reason: str
    entity: str | None = None
    before: str = ""
    after: str = ""
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class DeskDocument:
    """``documents/<id>.yaml``: layout, rights, date of writing, repairs, emendations, readings.

    ``written_reason`` says how the date of writing is known.
    """

    id: str
    source: str
    layout: str
    rights: Rights
    written: EDTF | None = None
    written_reason: str | None = None
    parts: tuple[Part, ...] = (Part(),)
    rules: tuple[Rule, ...] = ()
    repairs: tuple[Repair, ...] = ()
    emendations: tuple[DeskEmendation, ...] = ()
    dates: tuple[DeskDate, ...] = ()
    mentions: tuple[DeskMention, ...] = ()

    @property
    def options(self) -> LayoutOptions:
        """What the layout needs to know."""
        return LayoutOptions(parts=self.parts, rules=self.rules, repairs=self.repairs)


@frozen(kw_only=True)
class DeskWorks:
    """``works.yaml``: everything bibliographic."""

    works: tuple[Work, ...]


@frozen(kw_only=True)
class DeskInstitutions:
    """``institutions.yaml``."""

    institutions: tuple[Institution, ...] = ()


@frozen(kw_only=True)
class DeskPeople:
    """``people.yaml``."""

    people: tuple[Person, ...] = ()


@frozen(kw_only=True)
class DeskInstruments:
    """``instruments.yaml``."""

    instruments: tuple[Instrument, ...] = ()


@frozen(kw_only=True)
class DeskEvidence:
    """Words that support a fact, by quotation.

    ``date`` is the date that this passage gives; ``claimed_by`` the id of the work whose claim
    it is, cited there or in the next note; ``claimed_in`` the label of the note, where that is
    another (a note for a whole section).
    """

    document: str
    quote: str
    before: str = ""
    after: str = ""
    date: EDTF | None = None
    claimed_by: str | None = None
    claimed_in: str | None = None
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class DeskProvision:
    """A point of an instrument; see ``records.Provision``."""

    id: str
    instrument: str
    path: str
    level: str = field(validator=one_of("levels of provision", PROVISION_LEVELS))
    text: str
    topic: str = field(validator=one_of("topics", TOPICS))
    evidence: tuple[DeskEvidence, ...]


@frozen(kw_only=True)
class DeskProvisions:
    """``provisions.yaml``."""

    provisions: tuple[DeskProvision, ...] = ()


@frozen(kw_only=True)
class DeskRelation:
    """A lasting tie; see ``records.Relation``."""

    id: str
    subject: str
    predicate: str = field(validator=one_of("predicates", PREDICATES))
    object: str
    valid: EDTF | None = None
    evidence: tuple[DeskEvidence, ...] = ()
    sources: tuple[ExternalSource, ...] = ()
    note: str | None = None


@frozen(kw_only=True)
class DeskRelations:
    """``relations.yaml``."""

    relations: tuple[DeskRelation, ...] = ()


@frozen(kw_only=True)
class DeskEvent:
    """A dated happening; see ``records.Event``."""

    id: str
    date: EDTF
    label: str
    label_en: str
    kind: str = field(validator=one_of("kinds of event", EVENT_KINDS))
    status: str = field(default="reported", validator=one_of("statuses", EVENT_STATUSES))
    date_known: KnownDate | None = None
    participants: tuple[Participation, ...] = ()
    instruments: tuple[str, ...] = ()
    place: str | None = None
    evidence: tuple[DeskEvidence, ...] = ()
    sources: tuple[ExternalSource, ...] = ()
    note: str | None = None


@frozen(kw_only=True)
class DeskEvents:
    """``events.yaml``."""

    events: tuple[DeskEvent, ...] = ()


@frozen(kw_only=True)
class DeskCitation:
    """A work cited at one place, by quotation; see ``records.Citation``.

    One of the form ``ibid`` repeats the citation just before it in the document.
    """

    document: str
    quote: str
    work: str
    form: str = field(validator=one_of("citation forms", CITATION_FORMS))
    note: str | None = None
    locator: str | None = None
    before: str = ""
    after: str = ""
    line: int = field(default=0, eq=False)


@frozen(kw_only=True)
class DeskCitations:
    """``citations.yaml``."""

    citations: tuple[DeskCitation, ...] = ()


@frozen(kw_only=True)
class DeskNames:
    """``names.yaml``: what names mean where certain words stand beside them."""

    rules: tuple[ContextRule, ...] = ()


@frozen(kw_only=True)
class DeskException:
    """What breaks a rule of integrity and is right so; see ``dataset.tables.Allowance``."""

    rule: str
    records: tuple[str, ...]
    reason: str
    words: tuple[str, ...] = ()


@frozen(kw_only=True)
class DeskExceptions:
    """``exceptions.yaml``."""

    exceptions: tuple[DeskException, ...] = ()
