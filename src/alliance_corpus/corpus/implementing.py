"""What carried out an instrument, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError
from alliance_corpus.records import (
    Event,
    Evidence,
    Relation,
)
from alliance_corpus.records.beginnings import founding_events
from alliance_corpus.records.labels import label
from alliance_corpus.records.reading import Readable
from alliance_corpus.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.corpus.tables import CorpusTables

MAKING: Final = ("agreement", "legislation", "establishment")
"""The kinds of event that bring a paper into being."""


@frozen(kw_only=True, repr=False)
class Implementation(Readable):
    """What carried out an instrument, and when.

    Attributes:
        id: id of the relation ``implements``.
        subject: id of what carried it out: a body, a paper or an event; ``label`` is its name.
        object: id of the instrument, or of the event concerning it, that was carried out.
        date: when, None if unknown; for a body, when it was founded.
        events: ids of the events that the date comes from, or may come from.
        evidence: the passages that say so.
    """

    _shown = ("date",)

    id: str
    subject: str
    label: str
    object: str
    date: EDTF | None = None
    events: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def __str__(self) -> str:
        """Date, name and id."""
        return f"{self.date or 'undated'}  {self.label} ({self.subject})"


class Implementations(Table[Implementation]):
    """Implementations in order of time, those without a date last; a table like any other."""

    __slots__ = ()

    def _date_field(self) -> str:
        return "date"

    def __str__(self) -> str:
        """All of them, one a line."""
        return "\n".join(map(str, self))


def implementing(corpus: CorpusTables, instrument: str) -> Implementations:
    """What carried out an instrument, and when; see `Corpus.implementing`.

    It looks at relations ``implements`` whose object is the instrument or an event that concerns
    it. The date is that of the event that carried it out; else of the foundation of the body, or of
    the one event that made the paper; else the start of the relation's ``valid``; else the one date
    that its passages give.
    """
    ids = corpus.resolve(instrument)
    known = ids & frozenset(corpus.instruments.ids)
    if not known:
        raise QueryError(
            f"{instrument!r} is not an instrument: expected the id or a name of a treaty, law, "
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
    corpus: CorpusTables, relation: Relation, founded: Mapping[str, list[Event]]
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
        label=label(subject),
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
