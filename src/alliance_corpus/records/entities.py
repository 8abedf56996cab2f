"""Entities: institutions, people and instruments, with names that are valid over time."""

from __future__ import annotations

from attrs import field, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.records.annotations import Evidence
from alliance_corpus.records.labels import Language, label
from alliance_corpus.records.reading import Brief, Readable
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.vocabularies import (
    INSTITUTION_KINDS,
    INSTRUMENT_KINDS,
    NAME_KINDS,
    PERSON_KINDS,
    PROVISION_LEVELS,
    TOPICS,
    InstitutionKind,
    InstrumentKind,
    NameKind,
    PersonKind,
    ProvisionLevel,
    Topic,
    one_of,
    some_of,
)


@frozen(repr=False)
class Name(Brief):
    """A name of an entity.

    Attributes:
        text: the name.
        language: BCP 47 tag (``ja``, ``en``).
        kind: official, short, acronym, former, variant, reading or romanised.
        valid: EDTF interval when it was in use; None if unlimited or unknown.
        sources: pages that say so, if the documents do not.
        attested: times at which a document or a source uses it.
    """

    text: str
    language: str = "ja"
    kind: NameKind = field(default="official", validator=one_of("kinds of name", NAME_KINDS))
    valid: EDTF | None = None
    sources: tuple[ExternalSource, ...] = ()
    attested: tuple[EDTF, ...] = ()

    def __str__(self) -> str:
        """For example ``防衛庁 (ja, official, 1954/2007)``."""
        valid = "" if self.valid is None else f", {self.valid}"
        return f"{self.text} ({self.language}, {self.kind}{valid})"


@frozen(kw_only=True, repr=False)
class Entity(Readable):
    """The base of institutions, people and instruments.

    Attributes:
        id: permanent slug.
        kind: what it is; each type has its own vocabulary.
        names: its names, the usual one first.
        identifiers: pairs of a scheme (``wikidata``, ``ndl``) and an identifier.
        valid: EDTF interval from its begin to its end; None if neither is known. See
            `alliance_corpus.records.beginnings`.
        attested: times when a document or source says that it existed.
        sources: pages that say so, if the documents do not.
    """

    _shown = ("kind", "valid")

    id: str
    kind: str
    names: tuple[Name, ...]
    identifiers: tuple[tuple[str, str], ...] = ()
    valid: EDTF | None = None
    attested: tuple[EDTF, ...] = ()
    sources: tuple[ExternalSource, ...] = ()

    def label(self, language: Language = "ja") -> str:
        """A name in a language, ``ja`` or ``en``; if it has none, a name in the other language.

        Raises:
            QueryError: for another language.
        """
        return label(self, language)


@frozen(kw_only=True, repr=False)
class Institution(Entity):
    """A body, office, state or base.

    Attributes:
        kind: see ``INSTITUTION_KINDS``.
        countries: ids of the states that it belongs to.
    """

    kind: InstitutionKind = field(validator=one_of("kinds of institution", INSTITUTION_KINDS))
    countries: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class Person(Entity):
    """A person.

    Attributes:
        kind: see ``PERSON_KINDS``.
    """

    kind: PersonKind = field(validator=one_of("kinds of person", PERSON_KINDS))


@frozen(kw_only=True, repr=False)
class Instrument(Entity):
    """A treaty, law, guideline, plan or other paper that binds or guides.

    Attributes:
        kind: see ``INSTRUMENT_KINDS``.
    """

    kind: InstrumentKind = field(validator=one_of("kinds of instrument", INSTRUMENT_KINDS))


@frozen(kw_only=True, repr=False)
class Provision(Readable):
    """A point of an instrument.

    Attributes:
        id: permanent, from instrument and path.
        instrument: id of the instrument.
        path: year of the guidelines, section, point, sub-point (``1997.5.2.イ``), or the number
            of an article.
        level: section, point, subpoint, research-item or article.
        text: its words in the document that lists it.
        label_en: the same in English.
        topics: what it is about, main topic first; see ``TOPICS``.
        evidence: where the document lists it.
    """

    _shown = ("level",)

    id: str
    instrument: str
    path: str
    level: ProvisionLevel = field(validator=one_of("levels of provision", PROVISION_LEVELS))
    text: str
    label_en: str | None = None
    topics: tuple[Topic, ...] = field(validator=some_of("topics", TOPICS))
    evidence: tuple[Evidence, ...] = ()
