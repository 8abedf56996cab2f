"""Ways to break the rules of facts: support, relations and times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import evolve

from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.rules.facts import ORDERS
from alliance_corpus.dataset.rules.predicates import kinds_of, takes
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.dates import EDTF
from alliance_corpus.records import DateExpression, Event, Name, Speaker
from alliance_corpus.records.beginnings import LASTING
from alliance_corpus.testing.damage_tools import added, changed, replaced

if TYPE_CHECKING:
    from alliance_corpus.records import Relation

Broken: TypeAlias = Iterator[Dataset]

_EARLY, _LATE = EDTF("1850"), EDTF("2150")


def _unsupported(dataset: Dataset) -> Broken:
    for provision in dataset.tables["provisions"]:
        yield changed(dataset, "provisions", provision, evidence=())


def _relations(dataset: Dataset) -> Iterator[tuple[Relation, Relation]]:
    """Each relation, with one the other way round."""
    for relation in dataset.tables["relations"]:
        turned = evolve(relation, subject=relation.object, object=relation.subject)
        yield relation, turned


def _turned_relation(dataset: Dataset) -> Broken:
    kinds = kinds_of(dataset)
    for relation, turned in _relations(dataset):
        if not takes(turned.predicate, kinds[turned.subject], kinds[turned.object]):
            others = (turned if r is relation else r for r in dataset.tables["relations"])
            yield replaced(dataset, "relations", others)


def _to_itself(dataset: Dataset) -> Broken:
    for relation in dataset.tables["relations"]:
        yield changed(dataset, "relations", relation, object=relation.subject)


def _said_twice(dataset: Dataset) -> Broken:
    for relation in dataset.tables["relations"]:
        yield added(dataset, "relations", evolve(relation, id="again"))


def _said_inversely(dataset: Dataset) -> Broken:
    for _, turned in _relations(dataset):
        yield added(dataset, "relations", evolve(turned, id="turned"))
        if turned.predicate == "leads-to":
            yield added(dataset, "relations", evolve(turned, id="turned", predicate="follows"))


def _circle(dataset: Dataset) -> Broken:
    """Through a third record: a circle of two records would be a relation and its inverse."""
    ordering = {predicate for order in ORDERS for predicate in order}
    kinds = {name: kind for name, (kind, _) in kinds_of(dataset).items()}
    relations = dataset.tables["relations"]
    related = {frozenset((one.subject, one.object)) for one in relations}
    for relation in relations:
        ends = (relation.subject, relation.object)
        if relation.predicate not in ordering:
            continue
        for third, kind in kinds.items():
            # An edge that faces a stored one would be its inverse, which breaks another rule.
            faced = related & {frozenset((third, end)) for end in ends}
            if third not in ends and {kinds[end] for end in ends} == {kind} and not faced:
                yield added(
                    dataset,
                    "relations",
                    evolve(relation, id="on", subject=relation.object, object=third),
                    evolve(relation, id="back", subject=third, object=relation.subject),
                )


def _name_before_its_entity(dataset: Dataset) -> Broken:
    for table in ENTITIES:
        for entity in dataset.tables[table]:
            old = Name("an old name", valid=_EARLY)
            yield changed(dataset, table, entity, valid=EDTF("1978/.."), names=(*entity.names, old))


def _attested_before(dataset: Dataset) -> Broken:
    for table in (*ENTITIES, "relations"):
        for record in dataset.tables[table]:
            yield changed(dataset, table, record, valid=EDTF("1978/.."), attested=(_EARLY,))


def _outliving(dataset: Dataset) -> Broken:
    entities = {one.id: (table, one) for table in ENTITIES for one in dataset.tables[table]}
    for relation in dataset.tables["relations"]:
        if relation.predicate not in LASTING and relation.subject in entities:
            table, entity = entities[relation.subject]
            gone = changed(dataset, table, entity, valid=EDTF("1978/1981"), attested=())
            yield changed(gone, "relations", relation, valid=EDTF("1980/.."), attested=())


def _speaking_elsewhere(dataset: Dataset) -> Broken:
    for event in dataset.tables["events"]:
        for evidence in event.evidence[:1]:
            speaker = Speaker(side="nowhere", occasion=event.id)
            yield changed(dataset, "events", event, evidence=(evolve(evidence, speaker=speaker),))


def _undated(dataset: Dataset) -> Broken:
    for event in dataset.tables["events"]:
        if event.evidence:
            evidence = tuple(evolve(one, date=None) for one in event.evidence)
            yield changed(dataset, "events", event, evidence=evidence, sources=())
            early = (evolve(event.evidence[0], date=_EARLY),)
            changes: dict[str, Any] = {"date": _LATE, "evidence": early, "note": None}
            yield changed(dataset, "events", event, **changes)


def _misdated_evidence(dataset: Dataset) -> Broken:
    for event in dataset.tables["events"]:
        for evidence in event.evidence[:1]:
            printed = DateExpression(
                id="printed",
                document=evidence.document,
                span=evidence.span,
                text=evidence.text,
                value=_LATE,
            )
            early = (evolve(evidence, date=_EARLY),)
            yield changed(replaced(dataset, "dates", (printed,)), "events", event, evidence=early)


def _absent(dataset: Dataset) -> Broken:
    """A participant that had ended, one that did not exist yet, and an ended instrument."""
    tables = {one.id: (table, one) for table in ENTITIES for one in dataset.tables[table]}
    for event in dataset.tables["events"]:
        parts = [part.entity for part in event.participants if part.role != "subject"]
        for name in (*parts, *event.instruments):
            yield _at(changed(dataset, *tables[name], valid=_EARLY), event, _LATE)
        for name in parts if event.status == "reported" else ():
            if event.kind != "establishment":
                yield _at(changed(dataset, *tables[name], valid=_LATE), event, _EARLY)


def _at(dataset: Dataset, event: Event, date: EDTF) -> Dataset:
    return changed(dataset, "events", event, date=date)


def _against_time(dataset: Dataset) -> Broken:
    tables = {
        one.id: (table, one) for table in (*ENTITIES, "events") for one in dataset.tables[table]
    }
    for relation in dataset.tables["relations"]:
        if relation.predicate not in ("leads-to", "follows", "implements", "succeeds", "revises"):
            continue
        times = (_LATE, _EARLY) if relation.predicate == "leads-to" else (_EARLY, _LATE)
        moved = dataset
        for name, time in zip((relation.subject, relation.object), times, strict=True):
            table, record = tables[name]
            field = "date" if table == "events" else "valid"
            moved = changed(moved, table, record, **{field: time})
        yield moved


def _told_again(dataset: Dataset) -> Broken:
    for event in dataset.tables["events"]:
        if event.evidence:
            yield added(dataset, "events", evolve(event, id="again", label="再び"))


FACT_DAMAGE: Final[Mapping[str, Callable[[Dataset], Broken]]] = {
    "fact-supported": _unsupported,
    "relation-kinds": _turned_relation,
    "relation-self": _to_itself,
    "relation-once": _said_twice,
    "relation-inverse": _said_inversely,
    "relation-circle": _circle,
    "validity-within": _name_before_its_entity,
    "attested-within": _attested_before,
    "relation-outlives": _outliving,
    "speaker-there": _speaking_elsewhere,
    "event-dated": _undated,
    "evidence-date": _misdated_evidence,
    "participant-existed": _absent,
    "relation-time": _against_time,
    "event-once": _told_again,
}
"""As `damage.DAMAGE`, for the rules of facts."""
