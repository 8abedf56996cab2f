"""Questions that need records of several tables: what was, what carried out what, who says what."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar

from alliance_corpus.corpus.claims import label_of
from alliance_corpus.corpus.reasons import reason_of
from alliance_corpus.corpus.reception import Implementation, Implementations, Said, Told
from alliance_corpus.corpus.timeline import Timeline, ordered, timeline_date
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.errors import DateError, QueryError, UnknownIdError, nearest
from alliance_corpus.records import Document, Event, Institution, Provision, Relation, Work
from alliance_corpus.records.beginnings import founding_events, instruments_carried_out
from alliance_corpus.records.places import documents_of
from alliance_corpus.records.vocabularies import INSTITUTION_KINDS, check_value
from alliance_corpus.tables.fields import moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Entity
    from alliance_corpus.tables.table import Table

T = TypeVar("T", Document, Work)

BODIES: Final = ("consultative-body", "mechanism", "framework")
"""The kinds of institution that the alliance sets up to consult and to coordinate."""

MAKING: Final = ("agreement", "legislation", "establishment")
"""The kinds of event by which a paper comes into being."""


# Which bodies there were


def bodies_in(
    corpus: Corpus,
    when: EDTF | str,
    kinds: str | Iterable[str] | None = None,
    *,
    possible: bool = False,
) -> Table[Institution]:
    """The bodies that were in being on some day of a time; see `Corpus.bodies_in`.

    The ``valid`` interval of a body decides. Where it has none, its foundation does: a reported
    event of the kind establishment whose subject it is. In the time of its foundation it was
    there; later it may have been, for nothing says that it was not dissolved. It was there, too,
    while a tie held in which it stands, and not before an instrument that it carries out. A body
    of which nothing is told may have been there at any time.
    """
    time = _lasting(moment(when))
    wanted = (kinds,) if isinstance(kinds, str) else BODIES if kinds is None else tuple(kinds)
    for kind in wanted:
        check_value("kind", kind, "kinds of institution", INSTITUTION_KINDS)
    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)
    founded = founding_events(corpus.events)
    carried_out = instruments_carried_out(corpus.relations, corpus.instruments)
    return corpus.institutions.where(kind=list(wanted)).where(
        lambda body: (
            _in_being(corpus, body, founded[body.id], carried_out[body.id], time) in accepted
        )
    )


def _in_being(
    corpus: Corpus,
    body: Institution,
    founded: Iterable[Event],
    carried_out: Iterable[EDTF],
    time: EDTF,
) -> Answer:
    if body.valid is not None:
        return _lasting(body.valid).overlaps(time)
    ties = (tie.valid for tie in corpus.relations if body.id in (tie.subject, tie.object))
    if any(valid and _lasting(valid).overlaps(time) is Answer.YES for valid in ties):
        return Answer.YES
    later = any(_lasting(valid).after(time) is Answer.YES for valid in carried_out)
    answer = Answer.NO if later else Answer.MAYBE
    for event in founded:
        date = timeline_date(event, known=True)
        if date.after(time) is Answer.YES:
            answer = Answer.NO
        elif event.status == "reported" and date.during(time) is Answer.YES:
            return Answer.YES
    return answer


def _lasting(value: EDTF) -> EDTF:
    """All the days of a value, where ``1976`` alone means one of them."""
    if value.is_interval or value.uncertain or str(value)[0] in "[{":
        return value
    # The standard allows no season or time of day in a set, and no long year in either form.
    for words in (f"{{{value}}}", f"{value.earliest}/{value.latest}"):
        with suppress(DateError):
            return EDTF(words)
    return value


# What carried out an instrument


def implementing(corpus: Corpus, instrument: str) -> Implementations:
    """What carried out an instrument, and when; see `Corpus.implementing`.

    Relations ``implements`` whose object is the instrument or an event that concerns it. When:
    the date of the event that carried it out; else of the foundation of the body, or of the one
    event that made the paper; else the start of the time for which the relation holds; else the one
    date that its passages give.
    """
    ids = corpus.resolve(instrument)
    known = ids & frozenset(corpus.instruments.ids)
    if not known:
        raise QueryError(
            f"{instrument!r} is no instrument: expected the id or a name of a treaty, law, "
            "guideline or the like"
        )
    concerning = {event.id for event in corpus.events if known & set(event.instruments)}
    relations = corpus.relations.where(predicate="implements").where(
        lambda relation: relation.object in known | concerning
    )
    founded = founding_events(corpus.events)
    found = [_implementation(corpus, relation, founded) for relation in relations]
    found.sort(key=lambda one: (one.date is None, *(one.date.sort_key if one.date else ()), one.id))
    return Implementations("implementations", Implementation, found, corpus)


def _implementation(
    corpus: Corpus, relation: Relation, founded: Mapping[str, list[Event]]
) -> Implementation:
    subject = corpus[relation.subject]
    events: list[Event] = founded[relation.subject]
    if isinstance(subject, Event):
        events = [subject]
    elif not events:
        about = corpus.events.where(instruments=relation.subject)
        events = list(about.where(kind=MAKING) or about)
    date = events[0].date if len(events) == 1 else _start(relation)
    return Implementation(
        id=relation.id,
        subject=relation.subject,
        label=label_of(subject) or relation.subject,
        object=relation.object,
        date=date,
        events=tuple(event.id for event in events),
        evidence=relation.evidence,
    )


def _start(relation: Relation) -> EDTF | None:
    """The start of its time, or else the one date that its passages give."""
    lower = None if relation.valid is None else relation.valid.lower
    given = {evidence.date for evidence in relation.evidence if evidence.date is not None}
    if not isinstance(lower, EDTF) and len(given) == 1:
        return given.pop()
    return lower if isinstance(lower, EDTF) else None


# What happened between


def between(
    corpus: Corpus,
    first: Event | str,
    second: Event | str,
    *,
    possible: bool = False,
    known: bool = False,
) -> Timeline:
    """The events after one event and before another; see `Corpus.between`."""
    one, two = (_event(corpus, event) for event in (first, second))
    start, end = (timeline_date(event, known=known) for event in (one, two))
    if start.after(end) is Answer.YES:
        raise QueryError(
            f"{one.id!r} ({start}) lies after {two.id!r} ({end}): expected the earlier one first"
        )
    events = (
        corpus.events.after(start, possible=possible, known=known)
        .before(end, possible=possible, known=known)
        .where(lambda event: event.id not in (one.id, two.id))
    )
    return ordered(corpus, events, known=known)


def _event(corpus: Corpus, event: Event | str) -> Event:
    if isinstance(event, Event):
        return event
    found = corpus[event]
    if not isinstance(found, Event):
        raise QueryError(f"{event!r} is no event but a {type(found).__name__}")
    return found


# What several documents tell


def told_in_both(corpus: Corpus, first: str, second: str, *more: str) -> Told:
    """What each of several documents tells; see `Corpus.told_in_both`."""
    names = [corpus.documents[name].id for name in (first, second, *more)]

    def told(record: Any) -> bool:
        return set(names) <= set(documents_of(record))

    mentioning = {(mention.entity, mention.document) for mention in corpus.mentions}
    citing = {(citation.work, citation.document) for citation in corpus.citations}

    def mentioned(entity: Entity) -> bool:
        return all((entity.id, name) in mentioning for name in names)

    def cited(work: Work) -> bool:
        return all((work.id, name) in citing for name in names)

    return Told(
        documents=tuple(names),
        events=corpus.events.where(told),
        relations=corpus.relations.where(told),
        provisions=corpus.provisions.where(told),
        works=corpus.works.where(cited),
        institutions=corpus.institutions.where(mentioned),
        people=corpus.people.where(mentioned),
        instruments=corpus.instruments.where(mentioned),
    )


# What one author says of another's work


def says_of(corpus: Corpus, speaker: str, work: str) -> Said:
    """What a document says of a work; see `Corpus.says_of`."""
    documents = tuple(d.id for d in _of(corpus, speaker, corpus.documents, "document"))
    works = tuple(w.id for w in _of(corpus, work, corpus.works, "work"))
    citations = corpus.citations.where(document=documents, work=works)
    claimed = frozenset(citations.ids)

    def by_them(fact: Event | Relation | Provision) -> bool:
        return any(evidence.claimed_by in claimed for evidence in fact.evidence)

    return Said(
        documents=documents,
        works=works,
        citations=citations,
        reasons=tuple(reason_of(corpus, citation) for citation in citations),
        events=corpus.events.where(by_them),
        relations=corpus.relations.where(by_them),
        provisions=corpus.provisions.where(by_them),
    )


def _of(corpus: Corpus, name: str, table: Table[T], what: str) -> Table[T]:
    """The documents or works that an id names, or that a person or body wrote."""
    if name in table:
        return table.where(id=name)
    ids = corpus.resolve(name)

    def by_them(record: T) -> bool:
        work = record.work if isinstance(record, Document) else record
        return record.id in ids or any(creator.entity in ids for creator in work.author)

    found = table.where(by_them)
    if not found:
        raise UnknownIdError(
            f"{name!r} is no {what} of the corpus, and nobody who wrote one: expected an id, or "
            f"the id or name of an author.{nearest(name, table.ids)}"
        )
    return found
