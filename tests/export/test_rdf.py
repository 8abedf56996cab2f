"""RDF: both files hold one graph, in which every field of every record is, and comes back."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
import rdflib
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import RDF, BNode, Literal, URIRef

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.export.iris import TERMS, dataset_iri, record_iri
from alliance_corpus.export.rdf import jsonld, to_jsonld, to_rdfs, to_turtle, turtle
from alliance_corpus.export.rdf.graph import Graph, literal, words
from alliance_corpus.export.rdf.terms import OWN, PREFIXES
from alliance_corpus.testing import corpora
from alliance_corpus.text import AlignedText
from tests.export.helpers.rdf_back import (
    AC,
    Reader,
    expected,
    from_jsonld,
    from_turtle,
    triples,
)
from tests.helpers.everything import everything

SHIPPED = ac.load()
EVERYTHING = Corpus(everything())


def check(corpus: Corpus) -> rdflib.Graph:
    text = to_turtle(corpus)
    graph = from_turtle(text)
    assert triples(graph) == from_jsonld(to_jsonld(corpus))
    reader = Reader(graph)
    for table in TABLES:
        assert reader.rows(table) == expected(corpus, table)
    for triple in graph:
        for term in triple:
            assert not isinstance(term, BNode)
            assert not (isinstance(term, Literal) and term.ill_typed)
    assert to_turtle(corpus) == text
    return graph


@settings(max_examples=20)  # each is written, parsed twice and compared whole
@given(corpus=corpora())
def test_all_records_of_any_dataset_come_back(corpus: Corpus) -> None:
    check(corpus)


def test_records_with_every_field_come_back() -> None:
    check(EVERYTHING)


@pytest.fixture(scope="module")
def shipped() -> rdflib.Graph:
    return check(SHIPPED)


def test_the_shipped_records_come_back(shipped: rdflib.Graph) -> None:
    names = {term for triple in shipped for term in triple if isinstance(term, URIRef)}
    own = {name.removeprefix(TERMS) for name in names if name.startswith(TERMS)}
    declared = {str(name).removeprefix(TERMS) for name in from_turtle(to_rdfs()).subjects()}
    assert own <= declared, own - declared


def test_a_dataset_without_texts_and_one_as_of_a_time_come_back() -> None:
    dataset = everything()
    bare = tuple(
        evolve(one, source=evolve(one.source, text=None), alignment=None)
        for one in dataset.tables["documents"]
    )
    graph = check(Corpus(evolve(dataset, tables={**dataset.tables, "documents": bare})))
    assert not set(graph.subjects(RDF.type, AC.Document)) & set(graph.subjects(AC.text))
    check(EVERYTHING.as_of("1979"))


def test_what_is_lost() -> None:
    """The order of the records of a table, and where the words of a text stood in its source."""
    dataset = everything()
    turned = {name: tuple(reversed(EVERYTHING.records(name))) for name in TABLES}
    turned["documents"] = tuple(
        evolve(one, alignment=AlignedText.of(one.text)) for one in turned["documents"]
    )
    other = to_turtle(Corpus(evolve(dataset, tables=turned)))
    assert triples(from_turtle(other)) == triples(from_turtle(to_turtle(EVERYTHING)))


def both(graph: Graph) -> list[set[Any]]:
    """What the readers of both formats find in a graph."""
    return [
        triples(from_turtle(turtle.write(graph, {}))),
        from_jsonld(jsonld.write(graph, {})),
    ]


ANY = st.text(st.characters(exclude_categories=["Cs"]))


@given(text=ANY, language=st.sampled_from(["", "ja", "en-GB", "zh-Hant-TW", "日本", "a b", "x_"]))
def test_any_text_is_the_same_in_both_formats(text: str, language: str) -> None:
    graph = Graph()
    graph.node("urn:x:a").add("urn:x:b", literal(text), words(text, language))
    tagged = [Literal(text, lang=language)] if language[:2] in ("ja", "en", "zh") else []
    plain = Literal(text, datatype=rdflib.XSD.string)
    subject, predicate = URIRef("urn:x:a"), URIRef("urn:x:b")
    for found in both(graph):
        assert found == {(subject, predicate, one) for one in (plain, *tagged)}


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans())
def test_any_number_is_the_same_in_both_formats(value: float) -> None:
    graph = Graph()
    graph.node("urn:x:a").add("urn:x:b", literal(value))
    for found in both(graph):
        ((_, _, read),) = found
        assert type(value)(read.toPython()) == value
        assert isinstance(read.toPython(), Decimal if type(value) is float else type(value))
        assert not read.ill_typed


@example(name="terms", id_="a.")
@example(name="a.b", id_="-a-")
@example(name="a:b", id_=".a")
@example(name="%41", id_="a~b/c#d%20e")
@given(name=ANY, id_=ANY)
def test_any_id_gives_an_iri_that_both_formats_have(name: str, id_: str) -> None:
    corpus = Corpus(evolve(everything(), name=name))
    iri = record_iri(corpus, id_)
    graph = Graph()
    graph.node(f"{iri}#names-1").add(f"{TERMS}id", iri)
    prefixes = {"r": f"{dataset_iri(corpus)}:"}
    wanted = {(URIRef(f"{iri}#names-1"), AC.id, URIRef(iri))}
    assert triples(from_turtle(turtle.write(graph, prefixes))) == wanted
    assert from_jsonld(jsonld.write(graph, prefixes)) == wanted


def test_a_context_rule_may_have_the_id_of_an_entity() -> None:
    dataset = everything()
    rules = tuple(evolve(rule, id="scc") for rule in dataset.tables["context_rules"])
    corpus = Corpus(evolve(dataset, tables={**dataset.tables, "context_rules": rules}))
    graph = check(corpus)
    both_types = set(graph.subjects(RDF.type, AC.ContextRule)) & set(
        graph.subjects(RDF.type, AC.Institution)
    )
    assert both_types == set()


@pytest.mark.parametrize("where", ["name", "id", "text"])
def test_half_a_character_is_refused(where: str) -> None:
    dataset = everything()
    event = dataset.tables["events"][0]
    broken = {
        "name": evolve(dataset, name="a\ud800"),
        "id": evolve(dataset, tables={**dataset.tables, "events": (evolve(event, id="a\udfff"),)}),
        "text": evolve(
            dataset, tables={**dataset.tables, "events": (evolve(event, note="so \ud83d here"),)}
        ),
    }[where]
    for write in (to_turtle, to_jsonld):
        with pytest.raises(ac.ExportError, match=r"U\+D.*expected text of whole characters"):
            write(Corpus(broken))


def test_records_of_a_dataset_called_terms_are_no_terms() -> None:
    corpus = Corpus(evolve(everything(), name="terms"))
    assert not record_iri(corpus, "Event").startswith(TERMS)
    check(corpus)


def test_rdflib_reads_the_json_ld_too() -> None:
    with pytest.warns(DeprecationWarning, match="ConjunctiveGraph|default_context"):
        graph = rdflib.Graph().parse(data=to_jsonld(EVERYTHING), format="json-ld")
    assert triples(graph) == triples(from_turtle(to_turtle(EVERYTHING)))


@pytest.mark.parametrize("number", [2**53 - 1, 2**53, -(2**53), 10**40])
def test_numbers_that_javascript_cannot_hold_are_texts_with_a_datatype(number: int) -> None:
    graph = Graph()
    graph.node("urn:x:a").add("urn:x:b", literal(number))
    value = json.loads(jsonld.write(graph, {}))["@graph"][0]["urn:x:b"]
    assert (value == number) is (abs(number) < 2**53)
    assert from_jsonld(jsonld.write(graph, {})) == triples(from_turtle(turtle.write(graph, {})))


# The context


def test_a_name_means_one_thing_in_the_context() -> None:
    """Terms that were prefixes, too, would change the IRIs of each other."""
    from alliance_corpus.export.rdf.vocabulary import classes, properties

    context = json.loads(to_jsonld(EVERYTHING))["@context"]
    prefixes = {*PREFIXES, "r"}
    assert len(context) == 1 + len(prefixes) + len(classes()) + len(properties())
    assert not prefixes & (classes().keys() | properties().keys())
    assert not classes().keys() & properties().keys()
    assert not OWN.keys() & properties().keys()


def test_every_key_of_the_json_ld_is_in_its_context() -> None:
    """A processor leaves out keys that it cannot expand."""
    whole = json.loads(to_jsonld(EVERYTHING))
    known = whole["@context"]
    for node in whole["@graph"]:
        for key in node:
            prefix, colon, _ = key.partition(":")
            assert key in ("@id", "@type") or key in known or (colon and prefix in known), key


def test_every_node_is_of_a_class(shipped: rdflib.Graph) -> None:
    for graph in (shipped, from_turtle(to_turtle(EVERYTHING))):
        assert set(graph.subjects()) == set(graph.subjects(RDF.type))
