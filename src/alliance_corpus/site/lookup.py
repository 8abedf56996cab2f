"""What belongs to each record of a corpus, looked up once: no page searches whole tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

from alliance_corpus.corpus.history import in_time
from alliance_corpus.corpus.profile import roles_in
from alliance_corpus.records.beginnings import Presence
from alliance_corpus.records.documents import written
from alliance_corpus.records.labels import LANGUAGES, label
from alliance_corpus.records.links import taking_part
from alliance_corpus.records.works import CREATORS
from alliance_corpus.site.ties import Tie, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.dates import EDTF
    from alliance_corpus.dates.answer import Answer
    from alliance_corpus.records import (
        Citation,
        DateExpression,
        Event,
        Fact,
        Mention,
        Provision,
        Relation,
        Statement,
        Work,
    )


class Lookup:
    """The records of a corpus by what they belong to, each group in the order of the corpus.

    Args:
        corpus: any corpus; it need not be whole.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def ties(self, id_: str) -> tuple[Tie, ...]:
        """The relations of a record, under their headings; one with itself has both its ends."""
        found = dict.fromkeys(
            Tie.of(relation, end)
            for relation in self._relations.get(id_, ())
            for end in ("subject", "object")
            if getattr(relation, end) == id_
        )
        return in_order(found)

    def history(self, id_: str) -> list[Event | Relation]:
        """The events and relations of an entity in order of time, those without a time last."""
        found = [*self._events.get(id_, ()), *self._relations.get(id_, ())]
        return sorted(found, key=lambda record: in_time(self._corpus, record))

    def roles(self, id_: str, event: Event) -> list[str]:
        """What an entity is in an event: its roles, ``instrument``, ``place``."""
        return roles_in(self._corpus, event, id_)

    def statements(self, id_: str) -> tuple[Statement, ...]:
        """The statements by an entity, for it or about it, or about its provisions."""
        ids = (id_, *(provision.id for provision in self.provisions(id_)))
        found = (one for each in ids for one in self._statements.get(each, ()))
        return tuple(dict.fromkeys(found))

    def said_at(self, id_: str) -> list[Statement]:
        """The statements made at an event."""
        return self._said_at.get(id_, [])

    def dates(self, document: str) -> list[DateExpression]:
        """The date expressions of a document, in the order of the text."""
        return self._dates.get(document, [])

    def mentions(self, id_: str) -> list[Mention]:
        """The mentions of an entity in the documents."""
        return self._mentions.get(id_, [])

    def provisions(self, id_: str) -> list[Provision]:
        """The provisions of an instrument."""
        return self._provisions.get(id_, [])

    def works(self, id_: str) -> list[Work]:
        """The works that an entity made, and those that are the text of an instrument."""
        return self._works.get(id_, [])

    def citations(self, id_: str) -> list[Citation]:
        """The citations of a work."""
        return self._citations.get(id_, [])

    def cited_by(self, id_: str) -> dict[str, int]:
        """The works that a document cites, in the order of the text, and how often."""
        return self._cited_by.get(id_, {})

    def claims(self, id_: str) -> list[Fact | Provision]:
        """What rests on a citation: facts and provisions with evidence that names it."""
        return self._claims.get(id_, [])

    @cached_property
    def presence(self) -> Presence:
        """When entities existed and relations held."""
        corpus = self._corpus
        return Remembering.of(corpus.entities(), corpus.events, corpus.relations)

    @cached_property
    def comparable(self) -> tuple[str, ...]:
        """The instruments to set side by side, as they share topics; none if there are not two.

        They are those that are laid out in points; if there are none, those with articles.
        """
        topics = {
            id_: {topic for provision in found for topic in provision.topics}
            for id_, found in self._provisions.items()
        }
        laid_out = [
            id_
            for id_, found in self._provisions.items()
            if any(provision.level != "article" for provision in found)
        ]
        known = self._corpus.instruments.ids
        for some in (laid_out, list(topics)):
            times = Counter(topic for id_ in some for topic in topics[id_])
            wanted = set(some)
            found = tuple(
                id_ for id_ in known if id_ in wanted and any(times[one] > 1 for one in topics[id_])
            )
            if len(found) > 1:
                return found
        return ()

    @cached_property
    def latest_year(self) -> int | None:
        """The last year in which a document was written or issued: what is known ends there."""
        dates = (written(document) for document in self._corpus.documents)
        years = (getattr(date.latest, "year", None) for date in dates if date is not None)
        return max((year for year in years if year is not None), default=None)

    @cached_property
    def shared_labels(self) -> Mapping[str, frozenset[str]]:
        """For each language, the labels that several entities have."""
        return {language: self._shared(language) for language in LANGUAGES}

    def _shared(self, language: Any) -> frozenset[str]:
        seen: set[str] = set()
        found: set[str] = set()
        for entity in self._corpus.entities():
            called = label(entity, language)
            (found if called in seen else seen).add(called)
        return frozenset(found)

    @cached_property
    def names(self) -> Mapping[str, int]:
        """How many entities have each name."""
        entities = self._corpus.entities()
        return Counter(text for one in entities for text in {name.text for name in one.names})

    @cached_property
    def _relations(self) -> dict[str, list[Relation]]:
        return _by(self._corpus.relations, lambda relation: (relation.subject, relation.object))

    @cached_property
    def _events(self) -> dict[str, list[Event]]:
        called = self._corpus.called
        return _by(
            self._corpus.events,
            lambda event: (*taking_part(event), *(called(event.place) if event.place else ())),
        )

    @cached_property
    def _statements(self) -> dict[str, list[Statement]]:
        return _by(self._corpus.statements, lambda one: (one.speaker, one.side, *one.about))

    @cached_property
    def _said_at(self) -> dict[str, list[Statement]]:
        return _by(self._corpus.statements, lambda one: (one.occasion,))

    @cached_property
    def _dates(self) -> dict[str, list[DateExpression]]:
        in_order = sorted(self._corpus.dates, key=lambda date: date.span)
        return _by(in_order, lambda date: (date.document,))

    @cached_property
    def _mentions(self) -> dict[str, list[Mention]]:
        found = (mention for mention in self._corpus.mentions if mention.document is not None)
        return _by(found, lambda mention: (mention.entity,))

    @cached_property
    def _provisions(self) -> dict[str, list[Provision]]:
        return _by(self._corpus.provisions, lambda provision: (provision.instrument,))

    @cached_property
    def _works(self) -> dict[str, list[Work]]:
        return _by(
            self._corpus.works,
            lambda work: (work.instrument, *(c.entity for r in CREATORS for c in getattr(work, r))),
        )

    @cached_property
    def _citations(self) -> dict[str, list[Citation]]:
        found = (citation for citation in self._corpus.citations if citation.document is not None)
        return _by(found, lambda citation: (citation.work,))

    @cached_property
    def _cited_by(self) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for citation in self._corpus.citations:
            if citation.document is not None and citation.work is not None:
                works = found.setdefault(citation.document, {})
                works[citation.work] = works.get(citation.work, 0) + 1
        return found

    @cached_property
    def _claims(self) -> dict[str, list[Fact | Provision]]:
        corpus = self._corpus
        facts = (corpus.events, corpus.relations, corpus.statements, corpus.provisions)
        found: Iterable[Any] = (fact for table in facts for fact in table)
        return _by(found, lambda fact: (one.citation for one in fact.evidence))


def _by(records: Iterable[Any], owners: Any) -> dict[str, list[Any]]:
    """Records by each id that they belong to, once for each; ids that are None are left out."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        for owner in dict.fromkeys(owners(record)):
            if owner is not None:
                groups[owner].append(record)
    return dict(groups)


class Remembering(Presence):
    """`Presence` that asks only once whether an entity existed at a time."""

    def there(self, entity: Any, when: EDTF) -> Answer:
        """Whether an entity existed during the whole of a time."""
        known: dict[tuple[str, EDTF], Answer] = self.__dict__.setdefault("known", {})
        key = (entity.id, when)
        if key not in known:
            known[key] = super().there(entity, when)
        return known[key]
