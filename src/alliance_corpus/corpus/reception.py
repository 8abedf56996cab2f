"""What the questions across tables find, where no table of records alone can say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.corpus.reasons import Reason
from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Citation,
    Event,
    Evidence,
    Institution,
    Instrument,
    Person,
    Provision,
    Relation,
    Work,
)
from alliance_corpus.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class Implementation:
    """What carried out an instrument, and when.

    Attributes:
        id: id of the relation ``implements``.
        subject: id of what carried it out: a body, a paper or an event; ``label`` is its name.
        object: id of the instrument, or of the event concerning it, that was carried out.
        date: when, None where nothing says; for a body, when it was founded.
        events: ids of the events that the date comes from, or might have come from.
        evidence: the passages that say so.
    """

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


@frozen(kw_only=True)
class Told:
    """What each of several documents tells; every part is a table.

    Attributes:
        documents: ids of the documents.
        events: events with evidence in each document; ``relations`` and ``provisions`` alike.
        works: works that each of them cites.
        institutions: institutions that each of them mentions; ``people`` and ``instruments``
            alike.
    """

    documents: tuple[str, ...]
    events: Table[Event]
    relations: Table[Relation]
    provisions: Table[Provision]
    works: Table[Work]
    institutions: Table[Institution]
    people: Table[Person]
    instruments: Table[Instrument]

    def __repr__(self) -> str:
        """The documents, and how much of what they share."""
        parts = ("events", "relations", "provisions", "works", "institutions", "people",
                 "instruments")  # fmt: skip
        counts = ", ".join(f"{len(getattr(self, part))} {part}" for part in parts)
        return f"<Told in {' and '.join(self.documents)}: {counts}>"


@frozen(kw_only=True)
class Said:
    """What documents say of works.

    Attributes:
        documents: ids of the documents that speak.
        works: ids of the works that they speak of.
        citations: the citations, in the order of the corpus.
        reasons: of each citation its sentence, with that which calls its note.
        events: the events of which they take some evidence from there; ``relations`` and
            ``provisions`` alike.
    """

    documents: tuple[str, ...]
    works: tuple[str, ...]
    citations: Table[Citation]
    reasons: tuple[Reason, ...]
    events: Table[Event]
    relations: Table[Relation]
    provisions: Table[Provision]

    def __str__(self) -> str:
        """The sentences ready to quote, then the facts that are claimed there."""
        lines = [str(reason) for reason in self.reasons]
        lines += list(self._claims())
        return "\n".join(lines) or (
            f"{' and '.join(self.documents)} {'cites' if len(self.documents) == 1 else 'cite'} "
            f"nothing of {' and '.join(self.works)}"
        )

    def _claims(self) -> Iterator[str]:
        for event in self.events:
            yield f"claimed: {event.date}  {event.label} ({event.id})"
        for relation in self.relations:
            words = f"{relation.subject} {relation.predicate} {relation.object}"
            yield f"claimed: {words} ({relation.id})"
        for provision in self.provisions:
            yield f"claimed: {provision.text} ({provision.id})"
