"""pySHACL: what we write has the shapes that we ship, and a fault of any kind is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from rdflib import RDF, SH, XSD, Graph, Literal, URIRef

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.export.rdf import to_shacl, to_turtle
from alliance_corpus.export.rdf.vocabulary import is_node, record_types, tables
from alliance_corpus.testing import corpora
from tests.export.helpers.needed import judge
from tests.export.helpers.rdf_back import AC, OA, SCHEMA, Reader, from_turtle
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alliance_corpus.records.schema import FieldSchema

pyshacl = judge("pyshacl")
SHAPES = from_turtle(to_shacl())
GOOD = from_turtle(to_turtle(Corpus(everything())))
DATASET = Reader(GOOD).dataset

Finding = tuple[Any, Any, str]
"""The node with a fault, the property that is wrong, and the kind of rule that found it."""


def findings(graph: Graph) -> set[Finding]:
    """What pySHACL reports."""
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=SHAPES, inplace=True)
    found = {
        (
            report.value(one, SH.focusNode),
            report.value(one, SH.resultPath),
            str(report.value(one, SH.sourceConstraintComponent)).removeprefix(str(SH)),
        )
        for one in report.subjects(RDF.type, SH.ValidationResult)
    }
    assert conforms == (not found)
    return found


def copy() -> Graph:
    graph = Graph()
    for triple in GOOD:
        graph.add(triple)
    return graph


def fields() -> Iterator[tuple[Any, str, FieldSchema, Any]]:
    """Every filled field of the graph: the node, its record type, the field and one value."""
    for record in record_types().values():
        for node in GOOD.subjects(RDF.type, AC[record.name]):
            for field in record.fields:
                for value in GOOD.objects(node, AC[field.name]):
                    yield node, record.name, field, value


def test_the_shipped_corpus_has_the_shapes() -> None:
    assert findings(from_turtle(to_turtle(ac.load()))) == set()


@settings(max_examples=20)
@given(corpus=corpora())
def test_any_dataset_has_the_shapes(corpus: Corpus) -> None:
    assert findings(from_turtle(to_turtle(corpus))) == set()


def test_a_record_with_every_field_has_the_shapes() -> None:
    assert findings(GOOD) == set()
    told = {(record, field.name) for _, record, field, _ in fields()}
    assert told == {
        (record.name, field.name) for record in record_types().values() for field in record.fields
    }


def check(spoil: Callable[[Graph], Iterator[Finding]]) -> None:
    """Every fault is found where it was made."""
    graph = copy()
    made = set(spoil(graph))
    assert made
    assert made <= findings(graph)


def test_a_missing_value_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node, _, field, _ in fields():
            if not (field.many or field.optional):
                graph.remove((node, AC[field.name], None))
                yield node, AC[field.name], "MinCountConstraintComponent"

    check(spoil)


def test_a_second_value_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node, _, field, value in fields():
            if not field.many:
                again = DATASET if isinstance(value, URIRef) else Literal("again")
                graph.add((node, AC[field.name], again))
                yield node, AC[field.name], "MaxCountConstraintComponent"

    check(spoil)


WRONG = Literal("2024-13-45", datatype=XSD.gYear, normalize=False)


def test_a_value_of_another_datatype_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node, record, field, value in fields():
            if not is_node(field):
                graph.remove((node, AC[field.name], value))
                graph.add((node, AC[field.name], WRONG))
                several = field.type == "number" or (record, field.name) == (
                    "DateExpression",
                    "value",
                )
                kind = "Or" if several else "Datatype"
                yield node, AC[field.name], f"{kind}ConstraintComponent"

    check(spoil)


def test_a_value_outside_the_vocabulary_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node, _, field, value in fields():
            if field.vocabulary is not None:
                graph.remove((node, AC[field.name], value))
                graph.add((node, AC[field.name], URIRef(f"{value}x")))
                yield node, AC[field.name], "InConstraintComponent"

    check(spoil)


def test_a_link_to_something_else_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node, _, field, value in fields():
            if is_node(field) and field.vocabulary is None:
                graph.remove((node, AC[field.name], value))
                graph.add((node, AC[field.name], DATASET))
                kind = "Or" if field.links == ("*",) else "Class"
                yield node, AC[field.name], f"{kind}ConstraintComponent"

    check(spoil)


@pytest.mark.parametrize("table", ["blocks", "relations", "emendations", "people"])
def test_a_link_to_a_record_of_another_kind_is_found(table: str) -> None:
    """Also of one that extends the same record type."""
    other = next(GOOD.subjects(RDF.type, AC[tables()[table].name]))

    def spoil(graph: Graph) -> Iterator[Finding]:
        for node, _, field, value in fields():
            if field.links and field.links != ("*",) and table not in field.links:
                graph.remove((node, AC[field.name], value))
                graph.add((node, AC[field.name], other))
                yield node, AC[field.name], "ClassConstraintComponent"

    check(spoil)


def test_a_property_that_is_none_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for record in record_types().values():
            for node in GOOD.subjects(RDF.type, AC[record.name]):
                graph.add((node, AC.lable, Literal("a slip")))
                yield node, AC.lable, "ClosedConstraintComponent"

    check(spoil)


def test_a_field_of_another_record_type_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node in GOOD.subjects(RDF.type, AC.Person):
            graph.add((node, AC.predicate, DATASET))
            yield node, AC.predicate, "ClosedConstraintComponent"

    check(spoil)


def test_a_wrong_offset_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for number, span in enumerate(GOOD.subjects(RDF.type, OA.TextPositionSelector)):
            graph.set((span, OA.start, Literal((-1, 10**9)[number % 2])))
            rule = ("MinInclusive", "LessThan")[number % 2]
            rule = rule if rule == "MinInclusive" else "LessThanOrEquals"
            yield span, OA.start, f"{rule}ConstraintComponent"
        for node, _, field, value in fields():
            if field.unit is not None and field.type == "integer":
                graph.remove((node, AC[field.name], value))
                graph.add((node, AC[field.name], Literal(-1)))
                yield node, AC[field.name], "MinInclusiveConstraintComponent"

    check(spoil)


@pytest.mark.parametrize("name", ["name", "version", "hasPart"])
def test_what_a_dataset_says_of_itself_is_checked_too(name: str) -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        graph.set((DATASET, SCHEMA[name], DATASET))
        rule = "Class" if name == "hasPart" else "Datatype"
        yield DATASET, SCHEMA[name], f"{rule}ConstraintComponent"

    check(spoil)


def test_a_fact_without_any_support_is_found() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for name in ("Event", "Relation", "Statement"):
            for node in GOOD.subjects(RDF.type, AC[name]):
                graph.remove((node, AC.evidence, None))
                graph.remove((node, AC.sources, None))
                yield node, None, "OrConstraintComponent"

    check(spoil)


@pytest.mark.parametrize("name", ["position", "orderOf"])
def test_lists_are_checked_too(name: str) -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node in set(GOOD.subjects(AC[name])):
            graph.set((node, AC[name], Literal(0)))
            rule = "NodeKind" if name == "orderOf" else "MinInclusive"
            yield node, AC[name], f"{rule}ConstraintComponent"

    check(spoil)


def test_identifiers_are_checked_too() -> None:
    def spoil(graph: Graph) -> Iterator[Finding]:
        for node in GOOD.subjects(RDF.type, SCHEMA.PropertyValue):
            graph.remove((node, SCHEMA.value, None))
            yield node, SCHEMA.value, "MinCountConstraintComponent"

    check(spoil)
