"""Records as nodes: a property for each field, and a node for each record, span or pair inside."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.export.iris import record_iri
from alliance_corpus.export.rdf.graph import Graph, Node, Term, checked, literal
from alliance_corpus.export.rdf.standard import CLASSES, add_standard, standard_properties
from alliance_corpus.export.rdf.terms import ORDER, PAIR, RECORD, SPAN, concept, iri, term
from alliance_corpus.records.schema import describe
from alliance_corpus.records.vocabularies import TOPICS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.export.protocols import Exportable
    from alliance_corpus.records.schema import FieldSchema, RecordSchema

_APART: Final = ("context_rules",)
"""Tables whose records may have the id of a record of another table; theirs follows their name."""

_NODES: Final = ("record", "span", "pair")
"""Field types whose values have nodes of their own."""


class RecordWriter:
    """Adds the records of a dataset to a graph."""

    def __init__(self, corpus: Exportable, graph: Graph) -> None:
        self._corpus = corpus
        self._graph = graph
        self._iris = {
            one.id: self._iri_in(table, one.id)
            for table in sorted(TABLES, key=lambda name: name not in _APART)
            for one in corpus.records(table)
        }
        self._kinds = {
            **{one.id: _organisation(one) for one in corpus.records("institutions")},
            **{one.id: "Person" for one in corpus.records("people")},
        }

    def node(self, name: str) -> Node:
        """The node of an IRI."""
        return self._graph.node(name)

    def iri(self, id: str) -> str:  # noqa: A002
        """The IRI of the record with an id."""
        return self._iris.get(id) or self._iri_in("", id)

    def _iri_in(self, table: str, id: str) -> str:  # noqa: A002
        return record_iri(
            self._corpus, f"{table}:{checked(id)}" if table in _APART else checked(id)
        )

    def kind(self, id: str) -> str:  # noqa: A002
        """What ORG calls a record: Person, Organization or Post; empty for everything else."""
        return self._kinds.get(id, "")

    def add(self, table: str) -> None:
        """Add the records of a table."""
        for record in self._corpus.records(table):
            name = self._iri_in(table, record.id)
            self.node(name).is_a(*classes_of(describe(type(record))), RECORD)
            self._fill(name, f"{name}#", record)

    def _fill(self, name: str, inside: str, record: Any) -> None:
        """Add the fields of a record to its node; the IRIs of nodes inside it begin alike."""
        node, schema = self.node(name), describe(type(record))
        for field in schema.fields:
            value = field.read(record)
            if value is None:
                continue
            terms = self._terms(f"{inside}{field.name}", field, value)
            for predicate in (term(field.name), *standard_properties(schema, field.name)):
                node.add(predicate, *terms)
            if len(terms) > 1 and field.type not in _NODES:
                self._add_order(node, f"{inside}{field.name}", field.name, terms)
        add_standard(self, name, record)

    def _terms(self, inside: str, field: FieldSchema, value: Any) -> list[Term]:
        if not field.many:
            return [self._term(inside, field, value)]
        terms = [
            self._term(f"{inside}-{number}", field, one)
            for number, one in enumerate(value, start=1)
        ]
        if field.type in _NODES:
            for number, one in enumerate(terms, start=1):
                self.node(str(one)).add(term("position"), literal(number))
        return terms

    def _term(self, name: str, field: FieldSchema, value: Any) -> Term:
        if field.type == "record":
            self.node(name).is_a(*classes_of(describe(type(value))))
            self._fill(name, f"{name}-", value)
            return name
        if field.type == "span":
            return self._span(name, value)
        if field.type == "pair":
            return self._pair(name, value)
        if field.vocabulary is not None:
            return concept(field.vocabulary, value)
        if field.links == ("*",) and value in TOPICS and value not in self._iris:
            return concept("topics", value)
        return self.iri(value) if field.links else literal(value)

    def _span(self, name: str, span: Any) -> str:
        node = self.node(name)
        node.is_a(SPAN)
        node.add(iri("oa:start"), literal(span.start))
        node.add(iri("oa:end"), literal(span.end))
        return name

    def _pair(self, name: str, pair: tuple[str, str]) -> str:
        node = self.node(name)
        node.is_a(PAIR)
        node.add(iri("schema:propertyID"), literal(pair[0]))
        node.add(iri("schema:value"), literal(pair[1]))
        return name

    def _add_order(self, node: Node, name: str, field: str, terms: Sequence[Term]) -> None:
        """Values are a set in RDF; this keeps their order, and which of them come twice."""
        order = self.node(name)
        order.is_a(ORDER)
        order.add(term("orderOf"), term(field))
        for number, one in enumerate(terms, start=1):
            order.add(iri(f"rdf:_{number}"), one)
        node.add(term("inOrder"), name)


def _organisation(institution: Any) -> str:
    return "Post" if institution.kind == "office" else "Organization"


def classes_of(schema: RecordSchema) -> tuple[str, ...]:
    """The classes of all records of a type: our own, and those of standards."""
    return _classes((schema.name, *schema.bases))


@cache
def _classes(names: tuple[str, ...]) -> tuple[str, ...]:
    standard = dict.fromkeys(iri(one) for name in names for one in CLASSES.get(name, ()))
    return (*map(term, names), *standard)
