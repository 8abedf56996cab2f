"""A whole dataset as RDF, in Turtle and JSON-LD, with its vocabulary and its SHACL shapes.

Both files hold the same graph, made from the description of record types
(`alliance_corpus.records.schema`): each field is a property of our own, and standard terms stand
beside it where they fit. There are no blank nodes in it. We write both by ourselves, not by rdflib:
a bare install can write them, a file has one order, and it reads like the records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alliance_corpus.export.protocols import Exportable

__all__ = ["to_jsonld", "to_rdfs", "to_shacl", "to_turtle"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


def to_turtle(corpus: Exportable) -> str:
    """Write a dataset as Turtle (W3C, RDF 1.1 Turtle, 2014): records, vocabulary and values.

    Args:
        corpus: the dataset.

    Returns:
        A Turtle file, to be written as UTF-8; always the same for the same dataset.

    Raises:
        ExportError: if a text has half of a surrogate pair, which RDF cannot hold.
    """
    from alliance_corpus.export.rdf.dataset import graph_of, prefixes_of
    from alliance_corpus.export.rdf.turtle import write

    return write(graph_of(corpus), prefixes_of(corpus))


def to_jsonld(corpus: Exportable) -> str:
    """Write the graph of `to_turtle` as JSON-LD 1.1 with its context inside.

    Args:
        corpus: the dataset.

    Returns:
        A JSON-LD file, one node a line; always the same for the same dataset.

    Raises:
        ExportError: if a text has half of a surrogate pair, which RDF cannot hold.
    """
    from alliance_corpus.export.rdf.dataset import graph_of, prefixes_of
    from alliance_corpus.export.rdf.jsonld import write

    return write(graph_of(corpus), prefixes_of(corpus))


def to_rdfs() -> str:
    """Write the vocabulary alone as Turtle: classes, properties, and the values of fields.

    Classes and properties are described in RDFS and OWL, the values in SKOS. The files of a dataset
    hold the same.
    """
    from alliance_corpus.export.rdf.graph import Graph
    from alliance_corpus.export.rdf.turtle import write
    from alliance_corpus.export.rdf.vocabulary import add_vocabulary

    graph = Graph()
    add_vocabulary(graph)
    return write(graph, {})


def to_shacl() -> str:
    """Write the shapes that the graph of any dataset has, as Turtle (W3C, SHACL, 2017).

    They tell how many values a field has, of which datatype or vocabulary, and to what kind of
    record a link leads; and that a record has no other properties.
    """
    from alliance_corpus.export.rdf.shapes import shapes

    return shapes()
