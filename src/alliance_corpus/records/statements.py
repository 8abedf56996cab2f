"""Statements: the positions that a document gives, with who takes them, of what, how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.records.annotations import Speaker
from alliance_corpus.records.facts import Fact
from alliance_corpus.records.vocabularies import (
    SPEAKER_ROLES,
    STANCES,
    SpeakerRole,
    Stance,
    one_of,
)

if TYPE_CHECKING:
    from attrs import Attribute

OWN_VOICE = ("author", "rapporteur", "summary")
"""The roles in which the author of a document speaks, unless ``speaker`` names another."""


def _counted(statement: Any, _attribute: Attribute[Any], number: int | None) -> None:
    if (statement.series is None) != (number is None) or (number is not None and number < 1):
        raise AllianceCorpusError(
            f"statement {statement.id!r} has series {statement.series!r} and number {number!r}: "
            "expected both, the number from 1, or neither"
        )


@frozen(kw_only=True, repr=False)
class Statement(Fact):
    """A position: somebody asserts, judges, expects, recommends … something.

    What happened is an `Event`; a statement that judges or reports a happening names the event in
    ``about``. How statements are taken is in ``docs/explanation/statements.md``.

    Attributes:
        document: id of the document that contains it.
        stance: what is done with the words; see ``STANCES``.
        role: in what role it is said; see ``SPEAKER_ROLES``.
        speaker: id of the person or body whose position it is; None for the author of the
            document, or for somebody at a meeting whom the document does not name.
        side: id of the state for which the speaker speaks; None if the document does not say so.
        occasion: id of the event at which it is said; None for what an author writes.
        about: what it is about, the main thing first: ids of entities, events, works and
            provisions, and topics of guidelines (``TOPICS``).
        label: what is said, in Japanese, near the words.
        label_en: the same in English.
        series: slug of the list in which the text counts it off; None if it is in none.
        number: its place in the list, from 1.
        responds_to: id of the statement that it answers, if the text says so.
        hedged: the words that weaken it (思われる), as they stand in its evidence.
    """

    _shown = ("stance",)

    document: str
    stance: Stance = field(validator=one_of("stances", STANCES))
    role: SpeakerRole = field(
        default="author", validator=one_of("roles of speakers", SPEAKER_ROLES)
    )
    speaker: str | None = None
    side: str | None = None
    occasion: str | None = None
    about: tuple[str, ...] = ()
    label: str
    label_en: str
    series: str | None = None
    number: int | None = field(default=None, validator=_counted)
    responds_to: str | None = None
    hedged: str | None = None

    @property
    def by_author(self) -> bool:
        """Whether the author of the document says it in his or her own voice."""
        return self.speaker is None and self.role in OWN_VOICE

    @property
    def said_by(self) -> Speaker:
        """Who says it, in one value."""
        return Speaker(entity=self.speaker, side=self.side, role=self.role, occasion=self.occasion)
