"""The controlled vocabularies: small sets of allowed values; other values are refused.

Each is a type, so that code editors complete its values and mark wrong ones, and also a tuple of
its values. `alliance_corpus.records.definitions` says what each value means.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, get_args

from attrs import frozen

from alliance_corpus.errors import VocabularyError, nearest

if TYPE_CHECKING:
    from attrs import Attribute

BlockKind: TypeAlias = Literal[
    "title", "subtitle", "byline", "heading", "paragraph", "list-item", "caption", "note",
    "notice", "metadata", "table-row",
]  # fmt: skip
NameKind: TypeAlias = Literal[
    "official", "short", "acronym", "former", "variant", "reading", "romanised",
]  # fmt: skip
InstitutionKind: TypeAlias = Literal[
    "ministry", "cabinet-body", "legislature", "consultative-body", "mechanism", "military",
    "office", "diplomatic-mission", "international-organisation", "framework", "think-tank",
    "university", "archive", "library", "learned-society", "political-party", "base",
    "publisher", "state", "territory",
]  # fmt: skip
InstrumentKind: TypeAlias = Literal[
    "treaty", "executive-agreement", "law", "guideline", "plan", "joint-statement",
    "policy-document", "un-resolution", "secret-agreement", "initiative",
]  # fmt: skip
PersonKind: TypeAlias = Literal["politician", "official", "military-officer", "scholar", "author"]
EventKind: TypeAlias = Literal[
    "agreement", "legislation", "establishment", "reorganisation", "meeting", "statement",
    "review", "deployment", "exercise", "operation", "crisis", "conflict", "publication",
    "scholarship", "estimate", "appointment", "other",
]  # fmt: skip
EventStatus: TypeAlias = Literal["reported", "ongoing", "planned", "forecast", "alleged"]
Role: TypeAlias = Literal["actor", "party", "host", "attendee", "target", "subject"]
Predicate: TypeAlias = Literal[
    "part-of", "member-of", "chairs", "holds", "counterpart-of", "succeeds", "party-to",
    "allied-with", "adopts", "revises", "implements", "leads-to", "follows",
]  # fmt: skip
SpeakerRole: TypeAlias = Literal[
    "keynote", "reporter", "floor", "rapporteur", "author", "summary", "official",
]  # fmt: skip
Stance: TypeAlias = Literal[
    "asserts", "judges", "finds", "doubts", "expects", "fears", "recommends", "agrees", "raises",
    "defines", "asks",
]  # fmt: skip
ProvisionLevel: TypeAlias = Literal["section", "point", "subpoint", "research-item", "article"]
Topic: TypeAlias = Literal[
    "purpose", "premises", "posture", "extended-deterrence", "planning",
    "coordination-mechanism", "common-standards", "information", "peacetime",
    "imminent-threat", "armed-attack", "regional", "third-party-attack", "logistics-support",
    "operations", "humanitarian", "global", "space-cyber", "equipment-technology",
    "training-education",
]  # fmt: skip
CitationForm: TypeAlias = Literal["full", "ibid", "short", "in-text"]
DateKind: TypeAlias = Literal["date", "time", "duration", "set"]
Calendar: TypeAlias = Literal["gregorian", "japanese", "both", "none"]
Annotator: TypeAlias = Literal["rule", "editor"]
Certainty: TypeAlias = Literal["high", "low"]
Need: TypeAlias = Literal["context", "date"]
Redistribution: TypeAlias = Literal["permitted", "unknown", "forbidden"]
Qualifier: TypeAlias = Literal["about", "at-least", "at-most", "more-than", "less-than"]

BLOCK_KINDS: Final = get_args(BlockKind)
NAME_KINDS: Final = get_args(NameKind)
INSTITUTION_KINDS: Final = get_args(InstitutionKind)
INSTRUMENT_KINDS: Final = get_args(InstrumentKind)
PERSON_KINDS: Final = get_args(PersonKind)
EVENT_KINDS: Final = get_args(EventKind)
EVENT_STATUSES: Final = get_args(EventStatus)
ROLES: Final = get_args(Role)
PREDICATES: Final = get_args(Predicate)
SPEAKER_ROLES: Final = get_args(SpeakerRole)
STANCES: Final = get_args(Stance)
PROVISION_LEVELS: Final = get_args(ProvisionLevel)
TOPICS: Final = get_args(Topic)
CITATION_FORMS: Final = get_args(CitationForm)
DATE_KINDS: Final = get_args(DateKind)
CALENDARS: Final = get_args(Calendar)
ANNOTATORS: Final = get_args(Annotator)
CERTAINTIES: Final = get_args(Certainty)
NEEDS: Final = get_args(Need)
REDISTRIBUTION: Final = get_args(Redistribution)
QUALIFIERS: Final = get_args(Qualifier)


@frozen
class _OneOf:
    name: str
    vocabulary: Collection[str]

    def __call__(self, _record: Any, attribute: Attribute[Any], value: str | None) -> None:
        if value is not None:
            check_value(attribute.name, value, self.name, self.vocabulary)


@frozen
class _SomeOf:
    name: str
    vocabulary: Collection[str]

    def __call__(self, _record: Any, attribute: Attribute[Any], values: tuple[str, ...]) -> None:
        if not values or len(set(values)) < len(values):
            raise VocabularyError(
                f"{attribute.name} {values!r}: expected one or more {self.name}, each only once"
            )
        for value in values:
            check_value(attribute.name, value, self.name, self.vocabulary)


def one_of(name: str, vocabulary: Collection[str]) -> _OneOf:
    """An attrs validator: the value is in ``vocabulary``, or None if the field allows it.

    Raises:
        VocabularyError: from the validator; it quotes the value and lists the vocabulary.
    """
    return _OneOf(name, vocabulary)


def some_of(name: str, vocabulary: Collection[str]) -> _SomeOf:
    """An attrs validator: one or more values, all in ``vocabulary``, each only once.

    Raises:
        VocabularyError: from the validator.
    """
    return _SomeOf(name, vocabulary)


def check_value(field: str, value: str, name: str, vocabulary: Collection[str]) -> None:
    """Refuse a value that is not in a vocabulary.

    Args:
        field: the name of the field, for the message.
        value: the value.
        name: what the vocabulary lists (``kinds of event``).
        vocabulary: the allowed values.

    Raises:
        VocabularyError: quoting the value and listing the vocabulary.
    """
    if value not in vocabulary:
        raise VocabularyError(
            f"{field} {value!r} is not one of the {name}: "
            f"{', '.join(vocabulary)}.{nearest(str(value), vocabulary)}"
        )
