"""Graphs read by rdflib and PyLD, and records as plain data made of them again."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

import rdflib
from rdflib import RDF, Literal, URIRef
from rdflib.term import Node

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.export.iris import TERMS
from alliance_corpus.records.plain import plain
from alliance_corpus.records.schema import describe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records.schema import FieldSchema, RecordSchema

AC: Final = rdflib.Namespace(TERMS)
OA: Final = rdflib.Namespace("http://www.w3.org/ns/oa#")
SCHEMA: Final = rdflib.Namespace("https://schema.org/")

Triples = set[tuple[Node, ...]]


def from_turtle(text: str) -> rdflib.Graph:
    """The graph, read by rdflib."""
    return rdflib.Graph().parse(data=text, format="turtle")


def from_jsonld(text: str) -> Triples:
    """The triples, read by PyLD, as terms of rdflib."""
    jsonld: Any = import_module("pyld.jsonld")
    dataset = jsonld.to_rdf(json.loads(text), {"documentLoader": _refuse})
    assert set(dataset) <= {"@default"}
    return {
        tuple(_term(triple[part]) for part in ("subject", "predicate", "object"))
        for triple in dataset["@default"]
    }


def _refuse(url: str, _options: Any) -> Any:
    raise AssertionError(f"{url} is fetched")


def _term(found: dict[str, str]) -> Node:
    assert found["type"] in ("IRI", "literal")
    if found["type"] == "IRI":
        return URIRef(found["value"])
    if "language" in found:
        return Literal(found["value"], lang=found["language"])
    return Literal(found["value"], datatype=URIRef(found["datatype"]))


def triples(graph: rdflib.Graph) -> Triples:
    """The triples of a graph; a plain text has its datatype, as in JSON-LD."""
    return {(s, p, _typed(o)) for s, p, o in graph}


def _typed(term: Node) -> Node:
    if isinstance(term, Literal) and term.datatype is None and term.language is None:
        return Literal(str(term), datatype=rdflib.XSD.string)
    return term


class Reader:
    """Makes plain data of the records of a graph."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self._graph = graph
        (self.dataset,) = graph.subjects(RDF.type, SCHEMA.Dataset)

    def rows(self, table: str) -> dict[str, dict[str, Any]]:
        """The records of a table by id."""
        schema = describe(TABLES[table].record_type)
        found = self._graph.subjects(RDF.type, AC[schema.name])
        made = [self._row(node, schema) for node in found]
        rows = {row["id"]: row for row in made}
        assert len(rows) == len(made)
        return rows

    def _row(self, node: Node, schema: RecordSchema) -> dict[str, Any]:
        return {field.name: self._field(node, field) for field in schema.fields}

    def _field(self, node: Node, field: FieldSchema) -> Any:
        terms = list(self._graph.objects(node, AC[field.name]))
        if field.many:
            return [self._value(term, field) for term in self._ordered(node, field, terms)]
        assert len(terms) <= 1
        return self._value(terms[0], field) if terms else None

    def _ordered(self, node: Node, field: FieldSchema, terms: list[Node]) -> Iterable[Node]:
        if field.type in ("record", "span", "pair"):
            places = {int(self._one(term, AC.position)): term for term in terms}
            assert sorted(places) == list(range(1, len(terms) + 1))
            return [places[number] for number in sorted(places)]
        orders = [
            order
            for order in self._graph.objects(node, AC.inOrder)
            if self._one(order, AC.orderOf) == AC[field.name]
        ]
        if not orders:
            assert len(terms) <= 1
            return terms
        (order,) = orders
        found: dict[int, Node] = {
            int(str(p).rpartition("_")[2]): o
            for p, o in self._graph.predicate_objects(order)
            if str(p).startswith(f"{RDF}_")
        }
        assert set(found.values()) == set(terms)
        return [found[number] for number in sorted(found)]

    def _one(self, node: Node, predicate: URIRef) -> Any:
        (found,) = self._graph.objects(node, predicate)
        return found

    def _value(self, term: Node, field: FieldSchema) -> Any:
        if field.record is not None:
            return self._row(term, field.record)
        if field.type == "span":
            return [int(self._one(term, OA.start)), int(self._one(term, OA.end))]
        if field.type == "pair":
            return [str(self._one(term, SCHEMA[name])) for name in ("propertyID", "value")]
        if isinstance(term, URIRef):
            return self._name(term)
        assert isinstance(term, Literal)
        if field.type in ("text", "edtf"):
            return str(term)
        found = term.toPython()
        return float(found) if isinstance(found, Decimal) else found

    def _name(self, term: URIRef) -> str:
        """The id of a record, or the value that a concept stands for."""
        ids = list(self._graph.objects(term, AC.id))
        if ids:
            return str(ids[0])
        start = TERMS if term.startswith(TERMS) else f"{self.dataset}:"
        assert term.startswith(start)
        name = term.removeprefix(start)
        return unquote(name.partition(":")[2] if start == TERMS else name)


def expected(corpus: Corpus, table: str) -> dict[str, dict[str, Any]]:
    """The records of a table by id, as plain data."""
    fields = describe(TABLES[table].record_type).fields
    rows = [
        {field.name: plain(field.read(record)) for field in fields}
        for record in corpus.records(table)
    ]
    return {row["id"]: row for row in rows}
