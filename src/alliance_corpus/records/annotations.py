"""Annotations: statements about a span of a document's text, stored apart from the text."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.records.reading import Brief, Readable
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.vocabularies import (
    ANNOTATORS,
    CALENDARS,
    CERTAINTIES,
    CITATION_FORMS,
    DATE_KINDS,
    SPEAKER_ROLES,
    Annotator,
    Calendar,
    Certainty,
    CitationForm,
    DateKind,
    SpeakerRole,
    one_of,
)
from alliance_corpus.text.span import Span

GAP: Final = "…"
"""What stands for the words that shortened evidence leaves out."""


@frozen(kw_only=True, repr=False)
class Annotation(Readable):
    """The base of all annotations.

    Attributes:
        id: derived from document, kind and span (``report:date:1203-1215``); it may change
            between versions.
        document: id of the document; None for free text.
        span: place in ``document.text``, in code points.
        text: always the words in the span.
        annotator: ``rule`` (a reader found it) or ``editor`` (a person wrote it).
    """

    id: str
    document: str | None
    span: Span
    text: str
    annotator: Annotator = field(default="rule", validator=one_of("annotators", ANNOTATORS))


@frozen(kw_only=True, repr=False)
class Speaker(Brief):
    """The person or body that says something at a meeting, as far as the document names them.

    Attributes:
        entity: id of the person or body; None if not named.
        side: id of the state whose side they represent.
        role: their role; see ``SPEAKER_ROLES``.
        occasion: id of the event where they speak.
    """

    entity: str | None = None
    side: str | None = None
    role: SpeakerRole | None = field(
        default=None, validator=one_of("roles of speakers", SPEAKER_ROLES)
    )
    occasion: str | None = None

    def __str__(self) -> str:
        """For example ``reporter, japan, seminar-2007-session-1``."""
        parts = (self.entity, self.role, self.side, self.occasion)
        return ", ".join(part for part in parts if part is not None)


@frozen(kw_only=True, repr=False)
class Evidence(Annotation):
    """The words that support a fact.

    Attributes:
        date: the date that this passage gives, if any.
        citation: id of the citation that makes the claim, if any.
        speaker: who says it, if not the author or a cited work.

    Without citation and speaker, it is the author's own statement.

    In a records-only edition, a document without its text has only a part of the words of long
    evidence, with … for each gap: see `shortened`.
    """

    _shown = ("date", "citation", "speaker")

    date: EDTF | None = None
    citation: str | None = None
    speaker: Speaker | None = None

    @property
    def shortened(self) -> bool:
        """Whether ``text`` is only a part of the words, as the dataset lacks the text."""
        return GAP in self.text and len(self.text) < len(self.span)


@frozen(kw_only=True, repr=False)
class DateExpression(Annotation):
    """A time expression and its value in the text.

    Attributes:
        value: EDTF for a date; the ISO 8601 duration as ``str`` if ``kind`` is ``duration`` or
            ``set``; None if undecided or contradictory.
        kind: date, time, duration or set (the TIMEX3 types); a day with its time of day is one
            expression, a time.
        calendar: the calendar as printed: gregorian, japanese, both, none.
        relative: whether it was resolved from another expression or from the date of writing.
        antecedent: the words it was resolved from; ``written`` for the date of writing.
        frequency: for a set, how often in its period (``1~2``), as TIMEX3 ``freq``.
        candidates: the possible readings, if undecided; beside a value the other readings of its
            year; for a year that its era never had, what counting gives (昭和111年: 2036).
        problem: why there is no value, or what contradicts itself in the expression.
    """

    _shown = ("value", "kind")

    value: EDTF | str | None
    kind: DateKind = field(default="date", validator=one_of("kinds of date", DATE_KINDS))
    calendar: Calendar = field(default="gregorian", validator=one_of("calendars", CALENDARS))
    relative: bool = False
    antecedent: str | None = None
    frequency: str | None = None
    candidates: tuple[EDTF, ...] = ()
    problem: str | None = None


@frozen(kw_only=True, repr=False)
class Mention(Annotation):
    """A name of an entity in the text.

    Attributes:
        entity: id of the entity; None if undecided.
        candidates: ids of the entities that it may mean, if undecided.
    """

    _shown = ("entity",)

    entity: str | None
    candidates: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class Citation(Annotation):
    """One work cited at one place.

    Attributes:
        work: id of the work.
        note: label of the note that contains it; None in running text.
        locator: pages or articles as printed, with ASCII hyphens.
        form: full, ibid, short or in-text.
        repeats: id of the citation that an ibid (同上) repeats.
    """

    _shown = ("form", "work", "locator")

    work: str | None
    note: str | None = None
    locator: str | None = None
    form: CitationForm = field(default="full", validator=one_of("citation forms", CITATION_FORMS))
    repeats: str | None = None


@frozen(kw_only=True, repr=False)
class Emendation(Annotation):
    """A misprint or scanning error; the text keeps it.

    Attributes:
        correction: the right form; None if it is not certain.
        certainty: ``high`` (certain) or ``low`` (probable).
        reason: why it is an error.
        sources: pages that confirm the right form.
    """

    _shown = ("certainty",)

    correction: str | None
    certainty: Certainty = field(validator=one_of("certainties", CERTAINTIES))
    reason: str
    sources: tuple[ExternalSource, ...] = ()

    def _label(self) -> str:
        return f"{self.text} → {self.correction or '?'}"
