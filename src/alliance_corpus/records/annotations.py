"""Annotations: statements about one stretch of a document's text, standing off from it."""

from __future__ import annotations

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


@frozen(kw_only=True, repr=False)
class Annotation(Readable):
    """What all annotations share.

    Attributes:
        id: derived from document, kind and span (``report:date:1203-1215``); it may change
            between versions.
        document: id of the document, or None on free text.
        span: code points of ``document.text``.
        text: always the words under the span.
        annotator: ``rule`` (a reader found it) or ``editor`` (a person wrote it).
    """

    id: str
    document: str | None
    span: Span
    text: str
    annotator: Annotator = field(default="rule", validator=one_of("annotators", ANNOTATORS))


@frozen(kw_only=True, repr=False)
class Speaker(Brief):
    """Who says something at a meeting, as far as the document names them.

    Attributes:
        entity: id of the person or body, None where it is not named.
        side: id of the state for whose side they speak.
        role: in which role; see ``SPEAKER_ROLES``.
        occasion: id of the event at which they speak.
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
        date: the date that this passage gives, or None where it gives none.
        citation: id of the citation whose claim it is.
        speaker: who says it, where that is neither the author nor a cited work.

    With neither, it is the author's own statement.
    """

    _shown = ("date", "citation", "speaker")

    date: EDTF | None = None
    citation: str | None = None
    speaker: Speaker | None = None


@frozen(kw_only=True, repr=False)
class DateExpression(Annotation):
    """A temporal expression and the value that the text gives it.

    Attributes:
        value: EDTF of a date; the ISO 8601 duration as ``str`` where ``kind`` is ``duration`` or
            ``set``; None where undecided or contradictory.
        kind: date, time, duration or set (the TIMEX3 types).
        calendar: the calendar that is printed: gregorian, japanese, both, none.
        relative: resolved from another expression or from the date of writing.
        antecedent: the words it was resolved from, ``written`` for the date of writing.
        frequency: of a set, how often in its period (``1~2``), as TIMEX3 ``freq``.
        candidates: the readings between which nothing decides.
        problem: why there is no value, or what in the expression contradicts itself.
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
    """A name in the text: of ``entity``, or of one of ``candidates`` where undecided."""

    _shown = ("entity",)

    entity: str | None
    candidates: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class Citation(Annotation):
    """One work cited at one place.

    Attributes:
        work: id of the work.
        note: label of the note it stands in, None in running text.
        locator: pages or articles as printed, the hyphen ASCII.
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
    """A misprint or scanning error, which the text keeps.

    Attributes:
        correction: what should stand there, None where the right form is not certain.
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
