"""What of a dataset belongs to one document: its annotations, and what they lead to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.records import Annotation, Document, Evidence
from alliance_corpus.records.links import references

if TYPE_CHECKING:
    from alliance_corpus.export.protocols import Exportable

ENTITIES: Final = ("people", "institutions", "instruments")
FACTS: Final = ("events", "relations", "provisions", "statements")


@frozen
class Selection:
    """The records that one document leads to.

    Attributes:
        document: the document.
        annotations: its dates, mentions, citations and emendations.
        facts: by table, the facts for which it gives evidence, and its statements.
        evidence: its evidence, by id; evidence with the same words is there once.
        entities: by table, those that any of these refer to, and those that such entities do.
        works: the works that any of these refer to, without the document itself.
        kinds: for the id of every entity of the dataset, its table.
    """

    document: Document
    annotations: Sequence[Annotation]
    facts: Mapping[str, Sequence[Any]]
    evidence: Mapping[str, Evidence]
    entities: Mapping[str, Sequence[Any]]
    works: Sequence[Any]
    kinds: Mapping[str, str]

    def ids(self) -> set[str]:
        """The ids of all that stands in the TEI document."""
        listed = (
            self.document.blocks, self.document.sections, self.annotations, self.works,
            *self.facts.values(), *self.entities.values(),
        )  # fmt: skip
        return {self.document.id, *self.evidence, *(one.id for some in listed for one in some)}


def select(corpus: Exportable, document: Document) -> Selection:
    """Find what belongs to a document."""
    tables, name = corpus.tables, document.id
    annotations = [
        one
        for table in ("dates", "mentions", "citations")
        for one in tables[table]
        if one.document == name
    ]
    annotations += document.emendations
    facts = {
        table: [
            one
            for one in tables[table]
            if getattr(one, "document", None) == name
            or any(evidence.document == name for evidence in one.evidence)
        ]
        for table in FACTS
    }
    listed = [one for table in FACTS for one in facts[table]]
    evidence = {one.id: one for fact in listed for one in fact.evidence if one.document == name}
    kinds = {one.id: table for table in ENTITIES for one in tables[table]}
    wanted = _reached(corpus, kinds, [document, *annotations, *listed])
    entities = {table: [one for one in tables[table] if one.id in wanted] for table in ENTITIES}
    works = [one for one in tables["works"] if one.id in wanted and one.id != name]
    return Selection(document, annotations, facts, evidence, entities, works, kinds)


def _reached(corpus: Exportable, kinds: Mapping[str, str], records: Sequence[Any]) -> set[str]:
    """The ids that records refer to, and those that entities and works among these do."""
    tables, reached, waiting = corpus.tables, set[str](), list(records)
    while waiting:
        record = waiting.pop()
        for id in (*references(record), *getattr(record, "candidates", ())):  # noqa: A001
            if not isinstance(id, str) or id in reached:
                continue
            reached.add(id)
            found = tables[kinds[id]][id] if id in kinds else tables["works"].get(id)
            if found is not None:
                waiting.append(found)
    return reached
