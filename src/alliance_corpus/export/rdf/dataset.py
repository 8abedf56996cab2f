"""The graph of a dataset: what it says of itself, the vocabulary, and all records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.export.iris import dataset_iri, licence_iri
from alliance_corpus.export.rdf.graph import Graph, checked, literal
from alliance_corpus.export.rdf.records import RecordWriter
from alliance_corpus.export.rdf.terms import iri
from alliance_corpus.export.rdf.vocabulary import add_vocabulary

if TYPE_CHECKING:
    from alliance_corpus.export.protocols import Exportable


def prefixes_of(corpus: Exportable) -> dict[str, str]:
    """The prefix that stands for the records of a dataset in its files: ``r``."""
    return {"r": f"{dataset_iri(corpus)}:"}


def graph_of(corpus: Exportable) -> Graph:
    """The graph of a dataset.

    Raises:
        ExportError: if a text has half of a surrogate pair.
    """
    checked(corpus.name)  # it is part of every IRI
    graph = Graph()
    writer = RecordWriter(corpus, graph)
    _add_dataset(graph, corpus, writer)
    for table in TABLES:
        writer.add(table)
    add_vocabulary(graph)
    return graph


def _add_dataset(graph: Graph, corpus: Exportable, writer: RecordWriter) -> None:
    node = graph.node(dataset_iri(corpus))
    node.is_a(iri("schema:Dataset"))
    node.add(iri("schema:name"), literal(corpus.name))
    node.add(iri("schema:version"), literal(corpus.version))
    node.add(iri("dcterms:rights"), literal(corpus.licence))
    if (page := licence_iri(corpus.licence)) is not None:
        node.add(iri("schema:license"), page)
    if corpus.issued is not None:
        node.add(iri("dcterms:issued"), literal(corpus.issued))
    node.add(iri("schema:hasPart"), *(writer.iri(document.id) for document in corpus.documents))
