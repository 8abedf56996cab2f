"""Find what several documents all report, cite and mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from alliance_corpus.records import (
    Event,
    Institution,
    Instrument,
    Person,
    Provision,
    Relation,
    Statement,
    Work,
)
from alliance_corpus.records.places import documents_of
from alliance_corpus.tables.table import Table

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Entity


@frozen(kw_only=True)
class Shared:
    """What several documents have in common; every part is a table.

    Attributes:
        documents: ids of the documents.
        events: events with evidence in each document; likewise ``relations`` and
            ``provisions``.
        statements: their statements about something of which each of them has one.
        works: works that each of them cites.
        institutions: institutions that each of them mentions; likewise ``people`` and
            ``instruments``.
    """

    documents: tuple[str, ...]
    events: Table[Event]
    relations: Table[Relation]
    provisions: Table[Provision]
    statements: Table[Statement]
    works: Table[Work]
    institutions: Table[Institution]
    people: Table[Person]
    instruments: Table[Instrument]

    def __repr__(self) -> str:
        """The documents, and how much of what they share."""
        parts = ("events", "relations", "provisions", "statements", "works", "institutions",
                 "people", "instruments")  # fmt: skip
        counts = ", ".join(f"{len(getattr(self, part))} {part}" for part in parts)
        return f"<Shared in {' and '.join(self.documents)}: {counts}>"


def shared_by(corpus: CorpusTables, first: str, second: str, *more: str) -> Shared:
    """What several documents have in common; see `Corpus.shared_by`."""
    names = [corpus.documents[name].id for name in (first, second, *more)]

    def reported(record: Any) -> bool:
        return set(names) <= set(documents_of(record))

    mentioning = {(mention.entity, mention.document) for mention in corpus.mentions}
    citing = {(citation.work, citation.document) for citation in corpus.citations}

    def mentioned(entity: Entity) -> bool:
        return all((entity.id, name) in mentioning for name in names)

    def cited(work: Work) -> bool:
        return all((work.id, name) in citing for name in names)

    subjects = [
        {one for statement in corpus.statements.where(document=name) for one in statement.about}
        for name in names
    ]
    common = set.intersection(*subjects)

    def said(statement: Statement) -> bool:
        return statement.document in names and not common.isdisjoint(statement.about)

    return Shared(
        documents=tuple(names),
        events=corpus.events.where(reported),
        relations=corpus.relations.where(reported),
        provisions=corpus.provisions.where(reported),
        statements=corpus.statements.where(said),
        works=corpus.works.where(cited),
        institutions=corpus.institutions.where(mentioned),
        people=corpus.people.where(mentioned),
        instruments=corpus.instruments.where(mentioned),
    )
