"""The IRIs of the terms that the graph of a dataset uses: those of standards, and our own."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from alliance_corpus.export.iris import TERMS

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ac": TERMS,
        "cito": "http://purl.org/spar/cito/",
        "dcterms": "http://purl.org/dc/terms/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "skosxl": "http://www.w3.org/2008/05/skos-xl#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""The vocabularies by the prefix that stands for each in the files."""

OWN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "position": "the place of an item in its list, from 1",
        "inOrder": "the values of a field of this record in their order, as rdf:_1, rdf:_2 …",
        "orderOf": "the field whose values are in this order",
    }
)
"""Our properties that are no fields, and what they say."""


@cache
def iri(short: str) -> str:
    """The IRI of a term from its short form: ``skos:prefLabel``.

    Raises:
        KeyError: for another prefix.
    """
    prefix, _, name = short.partition(":")
    return PREFIXES[prefix] + name


def term(name: str) -> str:
    """The IRI of a record type or of a field."""
    return f"{TERMS}{name}"


def scheme(vocabulary: str) -> str:
    """The IRI of a controlled vocabulary: ``urn:alliance-corpus:terms:kinds-of-event``."""
    return f"{TERMS}{vocabulary.replace(' ', '-')}"


def concept(vocabulary: str, value: str) -> str:
    """The IRI of a value: ``urn:alliance-corpus:terms:kinds-of-event:meeting``."""
    return f"{scheme(vocabulary)}:{quote(value, safe='')}"


TYPE: Final = iri("rdf:type")
SPAN: Final = iri("oa:TextPositionSelector")
PAIR: Final = iri("schema:PropertyValue")
ORDER: Final = iri("rdf:Seq")
RECORD: Final = term("Record")
"""The class of all records of tables."""
