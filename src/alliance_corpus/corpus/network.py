"""The corpus as a network: a directed multigraph of networkx.

Nodes are institutions, people, instruments, events, statements and works, by id. Every attribute is
a string, and unknown ones are left out, so that the graph can be written as GraphML, GEXF or JSON.

| node attribute | of | what |
| --- | --- | --- |
| ``table`` | all | where its record is; of a document of the corpus ``documents`` |
| ``kind`` | all | kind of the entity or event, stance of the statement, CSL type of the work |
| ``label`` | all | first name, label of the event or statement, title of the work; else the id |
| ``label_en`` | entities, events, statements | first English name, English label |
| ``valid``, ``countries`` | entities | EDTF; ids of states joined by a space |
| ``date``, ``status`` | events | EDTF; see ``EVENT_STATUSES`` |
| ``role``, ``series``, ``number`` | statements | see `Statement` |
| ``issued`` | works | EDTF |

| edge | from, to | key | attributes besides ``type`` and ``id`` |
| --- | --- | --- | --- |
| ``relation`` | subject, object | id of the relation | ``predicate``, ``valid`` |
| ``participation`` | entity, event | id of the event, number | ``role`` |
| ``instrument`` | event, instrument | id of the event, number | |
| ``speaker``, ``side`` | entity, statement | id of the statement, type | |
| ``occasion`` | statement, event | id of the statement, type | |
| ``response`` | statement, statement | id of the statement, type | |
| ``about`` | statement, what it is about | id of the statement, number | |
| ``citation`` | document, work | id of the citation | ``form``, ``note``, ``locator`` |
| ``creator`` | entity, work | id of the work, role, number | ``role``: author, editor, translator |

A statement about a provision leads to its instrument; a topic is no record and has no edge.
Citations with an undecided work and creators without a record have no edge. If an edge needs a
record that no table has, it becomes a node of the table ``unknown``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.lazy import require
from alliance_corpus.records.labels import label, label_in
from alliance_corpus.records.vocabularies import TOPICS
from alliance_corpus.records.works import CREATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeAlias

    import networkx as nx

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Entity, Event, Statement, Work

    Edge: TypeAlias = tuple[str, str, str, dict[str, Any]]
    """From, to, key, attributes."""


def graph(corpus: CorpusTables) -> nx.MultiDiGraph[str]:
    """Entities, events and works as nodes; relations, participations and citations as edges.

    Raises:
        MissingExtraError: if networkx is not installed (extra ``graph``).
    """
    networkx = require("networkx", "graph")
    made: nx.MultiDiGraph[str] = networkx.MultiDiGraph(name=f"{corpus.name} {corpus.version}")
    for name, attributes in _nodes(corpus):
        made.add_node(name, **_known(attributes))
    for start, end, key, attributes in _edges(corpus):
        for name in (start, end):
            if name not in made:
                made.add_node(name, table="unknown", kind="unknown", label=name)
        made.add_edge(start, end, key=key, **_known({"id": key, **attributes}))
    return made


def _known(attributes: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in attributes.items() if value not in (None, "")}


def _nodes(corpus: CorpusTables) -> Iterator[tuple[str, dict[str, Any]]]:
    for table in ENTITIES:
        for entity in getattr(corpus, table):
            yield entity.id, {"table": table, **_entity(entity)}
    for event in corpus.events:
        yield event.id, {"table": "events", **_event(event)}
    for statement in corpus.statements:
        yield statement.id, {"table": "statements", **_statement(statement)}
    documents = corpus.documents.ids
    for work in corpus.works:
        table = "documents" if work.id in documents else "works"
        yield work.id, {"table": table, **_work(work)}


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "kind": entity.kind,
        "label": label(entity),
        "label_en": label_in(entity, "en"),
        "valid": entity.valid,
        "countries": " ".join(getattr(entity, "countries", ())),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "kind": event.kind,
        "label": label(event),
        "label_en": label_in(event, "en"),
        "date": event.date,
        "status": event.status,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "kind": statement.stance,
        "label": label(statement),
        "label_en": label_in(statement, "en"),
        "role": statement.role,
        "series": statement.series,
        "number": statement.number,
    }


def _work(work: Work) -> dict[str, Any]:
    return {"kind": work.type, "label": label(work), "issued": work.issued}


def _edges(corpus: CorpusTables) -> Iterator[Edge]:
    for relation in corpus.relations:
        about = {"type": "relation", "predicate": relation.predicate, "valid": relation.valid}
        yield relation.subject, relation.object, relation.id, about
    for event in corpus.events:
        yield from _edges_of_event(event)
    points = {point.id: point.instrument for point in corpus.provisions}
    for statement in corpus.statements:
        yield from _edges_of_statement(statement, points)
    for citation in corpus.citations:
        if citation.work is not None and citation.document is not None:
            about = {
                "type": "citation",
                "form": citation.form,
                "note": citation.note,
                "locator": citation.locator,
            }
            yield citation.document, citation.work, citation.id, about
    for work in corpus.works:
        yield from _edges_of_work(work)


def _edges_of_event(event: Event) -> Iterator[Edge]:
    for number, part in enumerate(event.participants, start=1):
        about = {"type": "participation", "role": part.role}
        yield part.entity, event.id, f"{event.id}:participant-{number}", about
    for number, instrument in enumerate(event.instruments, start=1):
        yield event.id, instrument, f"{event.id}:instrument-{number}", {"type": "instrument"}


def _edges_of_statement(statement: Statement, points: Mapping[str, str]) -> Iterator[Edge]:
    """Edges to and from a statement; ``points`` has the instrument of each provision."""
    name = statement.id
    for kind, who in (("speaker", statement.speaker), ("side", statement.side)):
        if who is not None:
            yield who, name, f"{name}:{kind}", {"type": kind}
    for kind, at in (("occasion", statement.occasion), ("response", statement.responds_to)):
        if at is not None:
            yield name, at, f"{name}:{kind}", {"type": kind}
    for number, subject in enumerate(statement.about, start=1):
        if subject not in TOPICS:
            to = points.get(subject, subject)
            yield name, to, f"{name}:about-{number}", {"type": "about"}


def _edges_of_work(work: Work) -> Iterator[Edge]:
    for role in CREATORS:
        for number, creator in enumerate(getattr(work, role), start=1):
            if creator.entity is not None:
                about = {"type": "creator", "role": role}
                yield creator.entity, work.id, f"{work.id}:{role}-{number}", about
