"""The vocabulary: a class for each record type, a property for each field, a concept for a value.

All of it is read from the description of record types and from `vocabularies`.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus import records
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.export.iris import EDTF_TYPE, TERMS
from alliance_corpus.export.rdf.graph import BOOLEAN, DECIMAL, INTEGER, STRING, Literal, words
from alliance_corpus.export.rdf.standard import CLASSES, standard_properties
from alliance_corpus.export.rdf.terms import (
    OWN,
    PAIR,
    RECORD,
    SPAN,
    concept,
    iri,
    scheme,
    term,
)
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.records.labels import TOPIC_LABELS
from alliance_corpus.records.schema import FieldSchema, describe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.export.rdf.graph import Graph
    from alliance_corpus.records.schema import RecordSchema

DATATYPES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "text": (STRING,),
        "edtf": (EDTF_TYPE,),
        "integer": (INTEGER,),
        "number": (INTEGER, DECIMAL),
        "flag": (BOOLEAN,),
    }
)
"""The datatypes of the values of a field, by its type; fields of other types lead to nodes."""

_OR_DURATION: Final = frozenset({("DateExpression", "value")})
"""Fields of dates that may also hold an ISO 8601 duration, which is a plain text."""


@frozen
class Use:
    """A property: the fields that it stands for, each with the name of its record type."""

    fields: tuple[tuple[str, FieldSchema], ...]

    @property
    def leads_to_nodes(self) -> bool:
        """Whether it always leads to nodes, never to values."""
        return all(is_node(field) for _, field in self.fields)

    @property
    def is_date(self) -> bool:
        """Whether it always leads to dates."""
        return self.datatypes == {EDTF_TYPE} and not any(is_node(one) for _, one in self.fields)

    @property
    def datatypes(self) -> set[str]:
        """The datatypes of its values."""
        return {one for record, field in self.fields for one in datatypes(record, field)}


def is_node(field: FieldSchema) -> bool:
    """Whether the values of a field are nodes: records, concepts, spans or pairs."""
    return bool(field.links or field.vocabulary) or field.type not in DATATYPES


def datatypes(record: str, field: FieldSchema) -> tuple[str, ...]:
    """The datatypes that values of a field of a record type may have; none if they are nodes."""
    if is_node(field):
        return ()
    extra = (STRING,) if (record, field.name) in _OR_DURATION else ()
    return (*DATATYPES[field.type], *extra)


@cache
def tables() -> Mapping[str, RecordSchema]:
    """The description of the records of each table, by its name."""
    return MappingProxyType({name: describe(table.record_type) for name, table in TABLES.items()})


@cache
def record_types() -> Mapping[str, RecordSchema]:
    """The record types by name: those of tables, and those inside them."""
    found: dict[str, RecordSchema] = {}
    waiting = list(tables().values())
    while waiting:
        one = waiting.pop(0)
        found.setdefault(one.name, one)
        waiting += [field.record for field in one.fields if field.record is not None]
    return MappingProxyType(found)


@cache
def classes() -> Mapping[str, str]:
    """Our classes by name, each with what it is: record types, and what these extend."""
    types = record_types()
    bases = dict.fromkeys(base for one in types.values() for base in one.bases)
    return MappingProxyType(
        {
            "Record": "A record of a table.",
            **{base: describe(getattr(records, base)).doc for base in bases},
            **{name: one.doc for name, one in types.items()},
        }
    )


@cache
def properties() -> Mapping[str, Use]:
    """Our properties by name: each stands for all fields of this name."""
    found: dict[str, list[tuple[str, FieldSchema]]] = {}
    for record in record_types().values():
        for field in record.fields:
            found.setdefault(field.name, []).append((record.name, field))
    return MappingProxyType({name: Use(tuple(fields)) for name, fields in found.items()})


def target(field: FieldSchema) -> str | None:
    """The class of what a field leads to; None if it leads to values, or to concepts."""
    if field.record is not None:
        return term(field.record.name)
    if field.type in ("span", "pair"):
        return SPAN if field.type == "span" else PAIR
    if not field.links:
        return None
    if field.links == ("*",):
        return RECORD
    lines = [(tables()[name].name, *tables()[name].bases) for name in field.links]
    return term(next(name for name in (*lines[0], "Record") if all(name in one for one in lines)))


def add_vocabulary(graph: Graph) -> None:
    """Add classes, properties, and values with their schemes to a graph."""
    head = graph.node(TERMS)
    head.is_a(iri("owl:Ontology"))
    head.add(iri("rdfs:label"), words("Terms of alliance_corpus", "en"))
    for name, doc in classes().items():
        _add_class(graph, name, doc)
    for name, use in properties().items():
        _add_property(graph, name, use)
    for name, doc in OWN.items():
        node = graph.node(term(name))
        node.is_a(iri("rdf:Property"))
        node.add(iri("rdfs:comment"), words(doc, "en"))
    for vocabulary in vocabularies:
        _add_scheme(graph, vocabulary)


def _add_class(graph: Graph, name: str, doc: str) -> None:
    node = graph.node(term(name))
    node.is_a(iri("owl:Class"))
    node.add(iri("rdfs:label"), words(name, "en"))
    if doc:
        node.add(iri("rdfs:comment"), words(doc, "en"))
    found = record_types().get(name)
    bases = () if found is None else found.bases
    node.add(iri("rdfs:subClassOf"), *map(term, bases), *map(iri, CLASSES.get(name, ())))
    if any(one.name == name for one in tables().values()):
        node.add(iri("rdfs:subClassOf"), RECORD)


def _add_property(graph: Graph, name: str, use: Use) -> None:
    node = graph.node(term(name))
    if use.leads_to_nodes:
        node.is_a(iri("owl:ObjectProperty"))
    elif not any(is_node(field) for _, field in use.fields):
        node.is_a(iri("owl:DatatypeProperty"))
    else:
        node.is_a(iri("rdf:Property"))
    node.add(iri("rdfs:label"), words(name, "en"))
    for record, field in use.fields:
        if field.doc:
            node.add(iri("rdfs:comment"), words(f"{record}: {field.doc}", "en"))
        node.add(iri("schema:domainIncludes"), term(record))
        node.add(iri("schema:rangeIncludes"), *_ranges(record, field))
        beside = standard_properties(record_types()[record], field.name)
        node.add(iri("rdfs:seeAlso"), *beside)


def _ranges(record: str, field: FieldSchema) -> Iterator[str]:
    yield from datatypes(record, field)
    if field.vocabulary is not None:
        yield scheme(field.vocabulary)
    elif (found := target(field)) is not None:
        yield found


def _add_scheme(graph: Graph, vocabulary: str) -> None:
    whole = graph.node(scheme(vocabulary))
    whole.is_a(iri("skos:ConceptScheme"))
    whole.add(iri("skos:prefLabel"), words(vocabulary, "en"))
    for value, definition in vocabularies[vocabulary].items():
        node = graph.node(concept(vocabulary, value))
        node.is_a(iri("skos:Concept"))
        if vocabulary == "predicates":
            node.is_a(iri("owl:ObjectProperty"))
        node.add(iri("skos:inScheme"), whole.iri)
        node.add(iri("skos:topConceptOf"), whole.iri)
        node.add(iri("skos:notation"), Literal(value))
        node.add(iri("skos:prefLabel"), words(value, "en"))
        if vocabulary == "topics":
            node.add(iri("skos:prefLabel"), words(TOPIC_LABELS[value], "ja"))
        node.add(iri("skos:definition"), words(definition, "en"))
        if vocabulary == "annotators":
            node.is_a(iri("prov:SoftwareAgent" if value == "rule" else "prov:Agent"))
