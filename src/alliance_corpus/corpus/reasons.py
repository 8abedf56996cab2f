"""Find the sentences that support a record, ready to quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, overload

from attrs import evolve, field, frozen

from alliance_corpus.corpus.around import calling, notes_called_in, sentences_around
from alliance_corpus.corpus.claims import Claim, claim_of
from alliance_corpus.corpus.repeats import Repeat, annotated, repeats_in
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError
from alliance_corpus.records import (
    Annotation,
    Block,
    Citation,
    Document,
    Emendation,
    Entity,
    Event,
    Evidence,
    ExternalSource,
    Fact,
    Provision,
    Section,
    Sentence,
    Speaker,
    Statement,
    Work,
)
from alliance_corpus.records.labels import title_of
from alliance_corpus.records.places import DocumentPlaces
from alliance_corpus.records.plain import plain
from alliance_corpus.text.columns import printable, shorten
from alliance_corpus.text.phrases import Say, in_english
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sized

    from alliance_corpus.corpus.tables import CorpusTables

Supported: TypeAlias = Fact | Provision | Entity | Work | Document | Annotation | Block | Sentence
"""What can be asked for its reasons."""


@frozen(kw_only=True, repr=False)
class Reason:
    """One passage that supports a record.

    Attributes:
        id: id of the evidence, or of the annotation, block or sentence itself.
        document: id of the document; ``title`` is its title, or a description.
        creators: who wrote it.
        span: code points of ``document.text``: the words themselves.
        words: the words themselves.
        sentence: the whole sentence around them, or sentences, from the first that they touch to
            the last; None where the dataset does not ship the text, or no sentence is touched.
        emended: ``sentence`` with its misprints corrected, None if there are none to correct.
        emendations: the misprints in it, even those without a known correction.
        sections: the innermost section; for a note, one for each place where it is called.
        note: label of the note around it, None in the body.
        called_from: for a note, the sentences that call it.
        notes: the notes that are called inside the sentence.
        date: the date that this passage gives, None where it gives none.
        claim: whose claim it is, None for the author's own.
        speaker: who says it at a meeting, None for the author or a cited work.
        repeats: the words in the quotation that refer to a work without naming it (同上), with the
            work; the quotation itself stays as printed.
        note_repeats: the same for ``notes``.
    """

    id: str
    document: str
    title: str
    creators: tuple[str, ...] = ()
    span: Span
    words: str
    sentence: str | None = None
    emended: str | None = None
    emendations: tuple[Emendation, ...] = field(default=(), repr=False)
    sections: tuple[Section, ...] = field(default=(), repr=False)
    note: str | None = None
    called_from: tuple[str, ...] = ()
    notes: tuple[Block, ...] = field(default=(), repr=False)
    date: EDTF | None = None
    claim: Claim | None = None
    speaker: Speaker | None = None
    repeats: tuple[Repeat, ...] = ()
    note_repeats: tuple[Repeat, ...] = ()

    def __repr__(self) -> str:
        """Its id and the beginning of its words."""
        return f"<Reason {self.id} {printable(shorten(self.words, 25))}>"

    @property
    def quotation(self) -> str:
        """The whole sentence, or the words alone where there is none."""
        return self.words if self.sentence is None else self.sentence

    @property
    def place(self) -> str:
        """Document, section and note, as a reference names them."""
        return self._placed(in_english)

    def _placed(self, say: Say) -> str:
        parts = ["、".join(self.creators) + f"「{self.title}」"]
        parts += [_named(section, say) for section in self.sections]
        if self.note is not None:
            parts.append(say("note {label}", label=self.note))
        return ", ".join(parts)

    def __str__(self) -> str:
        """The quotation with its place; below it the emended reading, claim, date and notes.

        The works of 同上 and the like are in square brackets: after a quotation, inside a note.
        """
        return "\n".join(self.lines())

    def lines(self, say: Say = in_english) -> Iterator[str]:
        """The lines of the printed passage.

        Args:
            say: puts place, emended reading, claim, speaker, date and notes into words.
        """
        yield f"{_quoted(self)}（{self._placed(say)}）"
        if self.emended is not None:
            yield "  " + say("emended: 「{text}」", text=self.emended)
        if self.claim is not None:
            yield "  " + say("according to {claim}", claim=self.claim)
        if self.speaker is not None:
            yield "  " + say("said by {speaker}", speaker=self.speaker)
        if self.date is not None:
            yield "  " + say("dated {date}", date=self.date)
        for sentence in self.called_from:
            yield "  " + say("called from: 「{text}」", text=sentence)
        yield from (f"  {line}" for line in _noted(self, say))

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON: dates as EDTF, spans as [start, end]."""
        return {
            "id": self.id,
            "document": self.document,
            "title": self.title,
            "creators": list(self.creators),
            "span": [self.span.start, self.span.end],
            "words": self.words,
            "sentence": self.sentence,
            "emended": self.emended,
            "emendations": [
                {"printed": e.text, "correction": e.correction, "certainty": e.certainty}
                for e in self.emendations
            ],
            "sections": [{"path": s.path, "heading": s.heading} for s in self.sections],
            "note": self.note,
            "called_from": list(self.called_from),
            "repeats": [repeat.to_dict() for repeat in self.repeats],
            "notes": [
                {
                    "label": note.label,
                    "text": note.text,
                    "repeats": [repeat.to_dict() for repeat in _within(note, self.note_repeats)],
                }
                for note in self.notes
            ],
            "date": None if self.date is None else str(self.date),
            "claim": None if self.claim is None else self.claim.to_dict(),
            "speaker": None if self.speaker is None else plain(self.speaker),
        }


@frozen(repr=False)
class Reasons:
    """What supports a record: a sequence of `Reason`, and apart from it the outside sources.

    Attributes:
        id: id of the record.
        reasons: the passages, in the order of the record's evidence.
        sources: pages outside the documents that the record rests on.
    """

    id: str
    reasons: tuple[Reason, ...] = ()
    sources: tuple[ExternalSource, ...] = ()

    def __iter__(self) -> Iterator[Reason]:
        return iter(self.reasons)

    def __len__(self) -> int:
        return len(self.reasons)

    def __bool__(self) -> bool:
        """Whether anything supports the record: a passage or an outside source."""
        return bool(self.reasons or self.sources)

    @overload
    def __getitem__(self, key: int) -> Reason: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Reason, ...]: ...
    def __getitem__(self, key: int | slice) -> Reason | tuple[Reason, ...]:
        return self.reasons[key]

    def __repr__(self) -> str:
        """The record, and how many passages and outside sources support it."""
        passages = _counted(self.reasons, "passage")
        sources = _counted(self.sources, "outside source")
        return f"<Reasons for {printable(self.id)}: {passages}, {sources}>"

    def _repr_html_(self) -> str:
        """The first passages as a table, then the outside sources, for notebooks."""
        from alliance_corpus.records.html import table

        rows = [
            (
                _quoted(reason),
                reason.place,
                None if reason.date is None else str(reason.date),
                None if reason.claim is None else str(reason.claim),
                list(_noted(reason)),
            )
            for reason in self.reasons
        ]
        columns = ("passage", "place", "date", "according to", "notes")
        passages = table(f"{len(rows)} passages for {self.id}", columns, rows)
        pages = [(str(source),) for source in self.sources]
        return passages + (table("outside sources", ("page",), pages) if pages else "")

    def __str__(self) -> str:
        """The passages ready to quote, then the outside sources."""
        return "\n".join(self.lines())

    def lines(self, say: Say = in_english) -> Iterator[str]:
        """The lines of the printed passages and sources.

        Args:
            say: puts what stands around the quotations into words; see `Reason.lines`.
        """
        for reason in self.reasons:
            yield from reason.lines(say)
        for source in self.sources:
            yield say("outside source: {source}", source=source)
        if not self:
            yield say("nothing in the documents supports {id!r}", id=self.id)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The passages as plain data, ready for JSON."""
        return [reason.to_dict() for reason in self.reasons]


def _quoted(reason: Reason) -> str:
    """The quotation, followed by the works that 同上 and the like in it refer to."""
    return "".join((f"「{reason.quotation}」", *(f" {repeat}" for repeat in reason.repeats)))


def _noted(reason: Reason, say: Say = in_english) -> Iterator[str]:
    """The notes that the sentence calls; 同上 and the like with their works."""
    for note in reason.notes:
        repeats = _within(note, reason.note_repeats)
        ends = [(repeat.span.end - note.span.start, repeat) for repeat in repeats]
        words = annotated(note.text, ends)
        yield say("note {label}: {text}", label=note.label, text=words)


def _within(note: Block, repeats: Iterable[Repeat]) -> list[Repeat]:
    return [repeat for repeat in repeats if note.span.contains(repeat.span)]


def _counted(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def _named(section: Section, say: Say) -> str:
    if section.path == section.heading:
        return say("section {path}", path=section.heading)
    return say("section {path} {heading}", path=section.path, heading=section.heading)


def why(corpus: CorpusTables, record: Supported | str) -> Reasons:
    """The passages that support a record; see `Corpus.why`.

    For an event, relation, statement or provision: its evidence and sources, with that of its
    external date. For an entity: its first mention in each document. For a work or document: each
    citation of it.
    An annotation, block or sentence is its own reason.

    Raises:
        UnknownIdError: if nothing has the id or name, or the corpus lacks the record's document.
        QueryError: if a name has several entities, or such a record has no words in a document.
    """
    asked: Any = named_one(corpus, record) if isinstance(record, str) else record
    match asked:
        case Statement():
            speaker = None if asked.by_author else asked.said_by
            places: Iterable[Any] = (evolve(one, speaker=speaker) for one in asked.evidence)
        case Fact() | Provision():
            places = asked.evidence
        case Entity():
            places = _first_mentions(corpus, asked.id)
        case Work() | Document():
            places = (c for c in corpus.citations if c.work == asked.id)
        case Annotation() | Block() | Sentence():
            places = (asked,)
        case _:
            raise QueryError(
                f"{asked!r} has no reasons: expected an event, relation, statement, provision, "
                "entity, work or annotation, or its id"
            )
    reasons = tuple(reason_of(corpus, place) for place in places)
    return Reasons(str(asked.id), reasons, tuple(_sources(asked)))


def named_one(corpus: CorpusTables, id_or_name: str) -> Any:
    """The one record of an id, or of a name of entities.

    Raises:
        UnknownIdError: if nothing has the id or name; the message names the nearest.
        QueryError: if several entities have the name; the message lists their ids.
    """
    ids = sorted(corpus.resolve(id_or_name))
    if len(ids) > 1:
        raise QueryError(f"{id_or_name!r} names several: expected one of {', '.join(ids)}")
    return corpus[ids[0]]


def _first_mentions(corpus: CorpusTables, entity: str) -> Iterable[Annotation]:
    first: dict[str | None, Annotation] = {}
    for mention in corpus.mentions:
        if mention.entity == entity:
            known = first.get(mention.document)
            if known is None or mention.span < known.span:
                first[mention.document] = mention
    return [first[document.id] for document in corpus.documents if document.id in first]


def _sources(record: Any) -> Iterator[ExternalSource]:
    """The pages that a record names, each once."""
    sources = list(getattr(record, "sources", ()))
    if isinstance(record, Event) and record.external_date is not None:
        sources.append(record.external_date.source)
    for name in getattr(record, "names", ()):
        sources += name.sources
    yield from dict.fromkeys(sources)


def reason_of(corpus: CorpusTables, place: Annotation | Block | Sentence) -> Reason:
    """One passage with the sentence around it.

    Raises:
        QueryError: if it belongs to no document.
        UnknownIdError: if the corpus does not have its document.
    """
    if place.document is None:
        raise QueryError(f"{place.id!r} was read from free text: it belongs to no document")
    document = corpus.documents[place.document]
    places = DocumentPlaces(document)
    note = places.note_at(place.span.start)
    whole = sentences_around(document, place.span)
    emendations = tuple(e for e in document.emendations if e.span.overlaps(whole or place.span))
    sentence = emended = None
    if whole is not None:
        sentence, emended = document.reading(whole), document.reading(whole, emended=True)
    evidence = place if isinstance(place, Evidence) else None
    notes = () if whole is None else tuple(notes_called_in(document, whole))
    return Reason(
        id=place.id,
        document=document.id,
        title=title_of(document.work),
        creators=document.creators,
        span=place.span,
        words=place.text,
        sentence=sentence,
        emended=emended if emended != sentence else None,
        emendations=emendations,
        sections=tuple(places.sections_at(place.span.start)),
        note=_note(place, note),
        called_from=tuple(calling(document, () if note is None else note.calls)),
        notes=notes,
        date=None if evidence is None else evidence.date,
        claim=None if evidence is None else claim_of(corpus, evidence.citation),
        speaker=None if evidence is None else evidence.speaker,
        repeats=repeats_in(corpus, document.id, whole or place.span),
        note_repeats=tuple(r for n in notes for r in repeats_in(corpus, document.id, n.span)),
    )


def _note(place: Annotation | Block | Sentence, note: Block | None) -> str | None:
    """The label of the note; a citation knows it even where the text is not shipped."""
    if note is not None:
        return note.label
    return place.note if isinstance(place, Citation) else None
