"""Beside our own terms, a graph has those of SKOS, PROV-O, CiTO, ORG and schema.org."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from rdflib import RDF, RDFS, SKOS, Literal, Namespace, URIRef

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset.tables import ENTITIES, FACTS
from alliance_corpus.export.iris import record_iri
from alliance_corpus.export.rdf import to_rdfs, to_turtle
from alliance_corpus.export.rdf.terms import concept, scheme
from alliance_corpus.export.rdf.vocabulary import record_types
from alliance_corpus.records import Name
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.testing import corpora
from tests.export.helpers.rdf_back import AC, OA, SCHEMA, from_turtle
from tests.helpers.everything import everything

if TYPE_CHECKING:
    import rdflib


XL = Namespace("http://www.w3.org/2008/05/skos-xl#")
PROV = Namespace("http://www.w3.org/ns/prov#")
CITO = Namespace("http://purl.org/spar/cito/")
ORG = Namespace("http://www.w3.org/ns/org#")
SHIPPED = ac.load()


@pytest.fixture(scope="module")
def shipped() -> rdflib.Graph:
    return from_turtle(to_turtle(SHIPPED))


def iri(corpus: Corpus, id_: str) -> URIRef:
    return URIRef(record_iri(corpus, id_))


def check_names(corpus: Corpus, graph: rdflib.Graph) -> None:
    """SKOS, S13 and S14: no word twice, and one preferred word in a language."""
    for table in ENTITIES:
        for entity in corpus.tables[table]:
            node = iri(corpus, entity.id)
            best = list(graph.objects(node, SKOS.prefLabel))
            other = list(graph.objects(node, SKOS.altLabel))
            tags = [word.language for word in best if isinstance(word, Literal)]
            assert len(set(tags)) == len(tags) == len(best)
            assert not set(best) & set(other)
            texts = {str(word) for word in (*best, *other)}
            assert texts == {name.text for name in entity.names}
            labels = [*graph.objects(node, XL.prefLabel), *graph.objects(node, XL.altLabel)]
            forms = Counter(str(graph.value(label, XL.literalForm)) for label in labels)
            assert forms == Counter(name.text for name in entity.names)


def check_evidence(corpus: Corpus, graph: rdflib.Graph) -> None:
    """From a fact to the words and the place that support it, in terms of PROV-O."""
    for table in FACTS:
        for fact in corpus.tables[table]:
            found = {
                (
                    str(graph.value(one, PROV.value)),
                    graph.value(one, PROV.wasQuotedFrom),
                    _offset(graph, one, "start"),
                    _offset(graph, one, "end"),
                    str(graph.value(one, PROV.wasAttributedTo)),
                )
                for one in graph.objects(iri(corpus, fact.id), PROV.wasDerivedFrom)
                if (one, RDF.type, AC.Evidence) in graph
            }
            assert found == {
                (
                    one.text,
                    iri(corpus, one.document),
                    one.span.start,
                    one.span.end,
                    concept("annotators", one.annotator),
                )
                for one in fact.evidence
            }


def _offset(graph: rdflib.Graph, evidence: Any, end: str) -> int:
    span = graph.value(evidence, AC.span)
    found = graph.value(span, OA[end])
    assert isinstance(found, Literal)
    return int(found)


def check_relations(corpus: Corpus, graph: rdflib.Graph) -> None:
    for one in corpus.relations:
        subject, object_ = iri(corpus, one.subject), iri(corpus, one.object)
        predicate = URIRef(concept("predicates", one.predicate))
        assert (subject, predicate, object_) in graph
        found = [
            graph.value(iri(corpus, one.id), RDF[part])
            for part in ("subject", "predicate", "object")
        ]
        assert found == [subject, predicate, object_]


def check_citations(corpus: Corpus, graph: rdflib.Graph) -> None:
    assert set(graph.subject_objects(CITO.cites)) == {
        (iri(corpus, one.document), iri(corpus, one.work))
        for one in corpus.citations
        if one.document is not None and one.work is not None
    }


def check(corpus: Corpus, graph: rdflib.Graph) -> None:
    check_names(corpus, graph)
    check_evidence(corpus, graph)
    check_relations(corpus, graph)
    check_citations(corpus, graph)


@given(corpora())
def test_standard_terms_of_any_dataset(corpus: Corpus) -> None:
    check(corpus, from_turtle(to_turtle(corpus)))


def test_standard_terms_of_the_shipped_dataset(shipped: rdflib.Graph) -> None:
    check(SHIPPED, shipped)


def test_labels_have_one_preferred_form_whatever_the_case_of_the_language() -> None:
    dataset = everything()
    person = evolve(
        dataset.tables["people"][0],
        names=(Name("a", "en"), Name("b", "EN"), Name("a", "En"), Name("c", "?"), Name("d", "!")),
    )
    corpus = Corpus(evolve(dataset, tables={**dataset.tables, "people": (person,)}))
    check_names(corpus, from_turtle(to_turtle(corpus)))


def test_organisations_have_members_and_posts_have_holders(shipped: rdflib.Graph) -> None:
    for predicate, subject, object_ in (
        (ORG.holds, AC.Person, ORG.Post),
        (ORG.subOrganizationOf, ORG.Organization, ORG.Organization),
        (ORG.postIn, ORG.Post, ORG.Organization),
    ):
        found = list(shipped.subject_objects(predicate))
        assert found
        for one, other in found:
            assert (one, RDF.type, subject) in shipped
            assert (other, RDF.type, object_) in shipped
    for relation in SHIPPED.relations.where(predicate="holds"):
        person, post = iri(SHIPPED, relation.subject), iri(SHIPPED, relation.object)
        assert (person, ORG.holds, post) in shipped
    members = list(shipped.subjects(RDF.type, ORG.Membership))
    assert members
    for membership in members:
        found_member = shipped.value(membership, ORG.member)
        assert (found_member, ORG.memberOf, shipped.value(membership, ORG.organization)) in shipped


def test_an_event_has_labels_in_both_languages(shipped: rdflib.Graph) -> None:
    for event in SHIPPED.events:
        assert set(shipped.objects(iri(SHIPPED, event.id), RDFS.label)) == {
            Literal(event.label, lang="ja"),
            Literal(event.label_en, lang="en"),
        }


def test_addresses_are_links_if_they_are_addresses(shipped: rdflib.Graph) -> None:
    pages = {str(one) for one in shipped.objects(None, SCHEMA.url)}
    told = {str(one) for one in (*shipped.objects(None, AC.url), *shipped.objects(None, AC.URL))}
    assert pages
    assert pages <= told
    assert {one for one in told - pages if one.isascii() and " " not in one} == set()


# The vocabulary


def test_every_field_is_described_as_in_its_record_type() -> None:
    graph = from_turtle(to_rdfs())
    for record in record_types().values():
        assert Literal(record.doc, lang="en") in graph.objects(AC[record.name], RDFS.comment)
        for field in record.fields:
            comments = {str(one) for one in graph.objects(AC[field.name], RDFS.comment)}
            assert f"{record.name}: {field.doc}" in comments
            assert AC[record.name] in graph.objects(AC[field.name], SCHEMA.domainIncludes)
            assert list(graph.objects(AC[field.name], SCHEMA.rangeIncludes))


def test_every_value_is_a_concept_in_its_scheme() -> None:
    graph = from_turtle(to_rdfs())
    for name, values in vocabularies.items():
        whole = URIRef(scheme(name))
        assert (whole, RDF.type, SKOS.ConceptScheme) in graph
        found = {
            (str(graph.value(one, SKOS.notation)), str(graph.value(one, SKOS.definition)))
            for one in graph.subjects(SKOS.inScheme, whole)
        }
        assert found == set(values.items())
