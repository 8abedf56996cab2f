"""The controlled vocabularies: small sets of values, a value outside them is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import VocabularyError, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from attrs import Attribute

BLOCK_KINDS: Final = (
    "title", "subtitle", "byline", "heading", "paragraph", "list-item",
    "caption", "note", "notice", "metadata",
)  # fmt: skip
NAME_KINDS: Final = ("official", "short", "acronym", "former", "variant", "reading", "romanised")
INSTITUTION_KINDS: Final = (
    "ministry", "cabinet-body", "legislature", "consultative-body", "mechanism", "military",
    "office", "diplomatic-mission", "international-organisation", "framework", "think-tank",
    "university", "archive", "library", "learned-society", "political-party", "base",
    "publisher", "state", "territory",
)  # fmt: skip
INSTRUMENT_KINDS: Final = (
    "treaty", "executive-agreement", "law", "guideline", "plan", "joint-statement",
    "policy-document", "un-resolution", "secret-agreement", "initiative",
)  # fmt: skip
PERSON_KINDS: Final = ("politician", "official", "military-officer", "scholar", "author")
EVENT_KINDS: Final = (
    "agreement", "legislation", "establishment", "reorganisation", "meeting", "statement",
    "review", "deployment", "exercise", "operation", "crisis", "conflict", "publication",
    "scholarship", "estimate", "appointment", "other",
)  # fmt: skip
EVENT_STATUSES: Final = ("reported", "ongoing", "planned", "forecast", "alleged")
ROLES: Final = ("actor", "party", "host", "attendee", "target", "subject")
PREDICATES: Final = (
    "part-of", "member-of", "chairs", "holds", "counterpart-of", "succeeds", "party-to",
    "adopts", "revises", "implements", "leads-to", "follows",
)  # fmt: skip
PROVISION_LEVELS: Final = ("section", "point", "subpoint", "research-item")
TOPICS: Final = (
    "purpose", "premises", "posture", "extended-deterrence", "planning",
    "coordination-mechanism", "common-standards", "information", "peacetime",
    "imminent-threat", "armed-attack", "regional", "third-party-attack", "logistics-support",
    "operations", "humanitarian", "global", "space-cyber", "equipment-technology",
    "training-education",
)  # fmt: skip
CITATION_FORMS: Final = ("full", "ibid", "short", "in-text")
DATE_KINDS: Final = ("date", "time", "duration", "set")
CALENDARS: Final = ("gregorian", "japanese", "both", "none")
ANNOTATORS: Final = ("rule", "editor")
CERTAINTIES: Final = ("high", "low")
REDISTRIBUTION: Final = ("permitted", "unknown", "forbidden")


def one_of(
    name: str, vocabulary: Collection[str]
) -> Callable[[Any, Attribute[str], str | None], None]:
    """An attrs validator: the value is in ``vocabulary``, or None where the field allows it.

    Raises:
        VocabularyError: from the validator; it quotes the value and lists the vocabulary.
    """

    def check(_record: Any, attribute: Attribute[str], value: str | None) -> None:
        if value is not None:
            check_value(attribute.name, value, name, vocabulary)

    return check


def check_value(field: str, value: str, name: str, vocabulary: Collection[str]) -> None:
    """Refuse a value that is not in a vocabulary.

    Args:
        field: what it is the value of, for the message.
        value: the value.
        name: what the vocabulary lists (``kinds of event``).
        vocabulary: the values there are.

    Raises:
        VocabularyError: quoting the value and listing the vocabulary.
    """
    if value not in vocabulary:
        raise VocabularyError(
            f"{field} {value!r} is not one of the {name}: "
            f"{', '.join(vocabulary)}.{nearest(str(value), vocabulary)}"
        )
