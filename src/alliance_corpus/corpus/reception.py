"""How documents use a work: what they say about it, and the facts that rest on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from alliance_corpus.corpus.reasons import Reason, reason_of
from alliance_corpus.errors import UnknownIdError, nearest
from alliance_corpus.records import (
    Citation,
    Document,
    Event,
    Fact,
    Provision,
    Relation,
    Statement,
    Work,
)
from alliance_corpus.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.tables import CorpusTables

T = TypeVar("T", Document, Work)


@frozen(kw_only=True, repr=False)
class Reception:
    """What documents say about works; see `Corpus.reception`.

    Attributes:
        documents: ids of the documents.
        works: ids of the works.
        citations: the citations, in the order of the corpus.
        reasons: for each citation its sentence, with the sentence that calls its note.
        events: the events with evidence that rests on these citations; likewise ``relations``,
            ``statements`` and ``provisions``.
    """

    documents: tuple[str, ...]
    works: tuple[str, ...]
    citations: Table[Citation]
    reasons: tuple[Reason, ...]
    events: Table[Event]
    relations: Table[Relation]
    statements: Table[Statement]
    provisions: Table[Provision]

    def __repr__(self) -> str:
        """The works, the documents, and how much of what was found."""
        parts = ("citations", "events", "relations", "statements", "provisions")
        counts = ", ".join(f"{len(getattr(self, part))} {part}" for part in parts)
        works, documents = " and ".join(self.works), " and ".join(self.documents)
        return f"<Reception of {works} by {documents}: {counts}>"

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
        for statement in self.statements:
            yield f"claimed: {statement.stance}: {statement.label} ({statement.id})"
        for provision in self.provisions:
            yield f"claimed: {provision.text} ({provision.id})"


def reception(corpus: CorpusTables, work: str, *, by: str | None = None) -> Reception:
    """How documents use a work; see `Corpus.reception`."""
    speaking = corpus.documents if by is None else _of(corpus, by, corpus.documents, "document")
    documents = tuple(document.id for document in speaking)
    works = tuple(w.id for w in _of(corpus, work, corpus.works, "work"))
    citations = corpus.citations.where(document=documents, work=works)
    claimed = frozenset(citations.ids)

    def by_them(fact: Fact | Provision) -> bool:
        return any(evidence.citation in claimed for evidence in fact.evidence)

    return Reception(
        documents=documents,
        works=works,
        citations=citations,
        reasons=tuple(reason_of(corpus, citation) for citation in citations),
        events=corpus.events.where(by_them),
        relations=corpus.relations.where(by_them),
        statements=corpus.statements.where(by_them),
        provisions=corpus.provisions.where(by_them),
    )


def _of(corpus: CorpusTables, name: str, table: Table[T], what: str) -> Table[T]:
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
            f"{name!r} is neither a {what} of the corpus nor the author of one: expected an id, or "
            f"the id or name of an author.{nearest(name, table.ids)}"
        )
    return found
