"""Rules of facts: what supports them, and which relations are possible."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.rules.circles import circles
from alliance_corpus.dataset.rules.model import Finding, Rule
from alliance_corpus.dataset.rules.predicates import kinds_of, takes
from alliance_corpus.dataset.tables import FACTS
from alliance_corpus.dates import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import Relation


def _supported(dataset: Dataset) -> Iterator[Finding]:
    for table in FACTS:
        for record in dataset.tables[table]:
            if not record.evidence and not getattr(record, "sources", ()):
                yield Finding(table, record.id, "nothing supports it")


def _kinds(dataset: Dataset) -> Iterator[Finding]:
    kinds = kinds_of(dataset)
    for relation in dataset.tables["relations"]:
        subject, object_ = kinds.get(relation.subject), kinds.get(relation.object)
        if subject and object_ and not takes(relation.predicate, subject, object_):
            message = (
                f"{subject[1]} {relation.predicate} {object_[1]}: the predicate takes other kinds"
            )
            yield Finding("relations", relation.id, message)


def _not_oneself(dataset: Dataset) -> Iterator[Finding]:
    for relation in dataset.tables["relations"]:
        if relation.subject == relation.object:
            message = f"{relation.subject!r} {relation.predicate} itself"
            yield Finding("relations", relation.id, message)


def _by_triple(relations: Iterable[Relation]) -> dict[tuple[str, str, str], list[Relation]]:
    """The relations by subject, predicate and object, without those to oneself."""
    triples: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.subject != relation.object:
            triples[relation.subject, relation.predicate, relation.object].append(relation)
    return triples


def _once(dataset: Dataset) -> Iterator[Finding]:
    """The same relation may be recorded twice only for separate times."""
    for relations in _by_triple(dataset.tables["relations"]).values():
        for one, two in combinations(relations, 2):
            if not apart(one.valid, two.valid):
                yield Finding("relations", two.id, f"{one.id} says the same", (one.id,))


def apart(one: EDTF | None, two: EDTF | None) -> bool:
    """Whether two times have certainly no day in common; None is an unknown time."""
    if one is None or two is None or one.uncertain or two.uncertain:
        return False
    return one.overlaps(two) is Answer.NO


_SAYS_LESS: Final = {"leads-to": "follows"}
"""Predicates, and another one that says it from the other end, but less."""


def _not_inverse(dataset: Dataset) -> Iterator[Finding]:
    """Of two inverse relations, the finding names the later one."""
    triples = _by_triple(dataset.tables["relations"])
    order = {triple: number for number, triple in enumerate(triples)}
    for (subject, predicate, object_), relations in triples.items():
        for inverse in {predicate, _SAYS_LESS.get(predicate, predicate)}:
            other = (object_, inverse, subject)
            if other not in triples:
                continue
            if inverse != predicate or order[other] < order[subject, predicate, object_]:
                one = triples[other][0]
                message = f"{one.id} says the inverse: {object_} {inverse} {subject}"
                yield Finding("relations", relations[0].id, message, (one.id,))


ORDERS: Final = (
    ("part-of",), ("member-of",), ("succeeds",), ("revises",), ("implements",),
    ("leads-to", "follows"),
)  # fmt: skip
"""Predicates that put records in an order; the last two give the same one, from either end."""


def _no_circle(dataset: Dataset) -> Iterator[Finding]:
    triples = _by_triple(dataset.tables["relations"])
    for predicates in ORDERS:
        edges: dict[tuple[str, str], Any] = {}
        for (subject, predicate, object_), (relation, *_) in triples.items():
            if predicate not in predicates:
                continue
            edge = (object_, subject) if predicate == "follows" else (subject, object_)
            if (object_, predicate, subject) not in triples:  # that is the inverse, another rule's
                edges.setdefault(edge, relation)
        for circle in circles(edges):
            members = [edges[edge].id for edge in edges if {*edge} <= circle]
            message = f"a circle: {', '.join(sorted(circle))}"
            yield Finding("relations", members[0], message, tuple(members[1:]))


FACT_RULES: Final = (
    Rule("fact-supported", "a fact has evidence or a source, a provision evidence", _supported),
    Rule("relation-kinds", "subject and object are of kinds that the predicate takes", _kinds),
    Rule("relation-self", "nothing is related to itself", _not_oneself),
    Rule("relation-once", "a relation is recorded once for one time", _once),
    Rule("relation-inverse", "no relation has its inverse beside it", _not_inverse),
    Rule("relation-circle", "parts, successors and consequences form no circle", _no_circle),
)  # fmt: skip
