"""Terms of standards that stand beside our own, because other tools know them.

Sources: schema.org 29; SKOS and SKOS-XL (W3C, 2009); PROV-O (W3C, 2013); ORG (W3C, 2014); CiTO 2.8;
DCMI Metadata Terms; RDF Schema 1.1.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol

from alliance_corpus.export.rdf.graph import words
from alliance_corpus.export.rdf.terms import concept, iri

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from alliance_corpus.export.rdf.graph import Literal, Node
    from alliance_corpus.records.schema import RecordSchema


class Writer(Protocol):
    """What writes the records of a dataset."""

    def node(self, name: str) -> Node:
        """The node of an IRI."""

    def iri(self, id: str) -> str:  # noqa: A002
        """The IRI of the record with an id."""

    def kind(self, id: str) -> str:  # noqa: A002
        """What ORG calls a record: Person, Organization or Post; empty for everything else."""


CLASSES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Annotation": ("prov:Entity",),
        "Citation": ("cito:Citation",),
        "Document": ("schema:DigitalDocument", "prov:Entity"),
        "Event": ("schema:Event",),
        "ExternalSource": ("schema:WebPage", "prov:Entity"),
        "Fact": ("prov:Entity",),
        "Name": ("skosxl:Label",),
        "Person": ("schema:Person",),
        "Provision": ("schema:CreativeWork",),
        "Quantity": ("schema:QuantitativeValue",),
        "Relation": ("rdf:Statement",),
        "Section": ("schema:CreativeWork",),
        "SourceFile": ("schema:MediaObject",),
        "Statement": ("schema:Claim",),
        "Work": ("schema:CreativeWork",),
    }
)
"""The classes of each record type beside its own, always; more depend on the record."""

PROPERTIES: Final[Mapping[tuple[str, str], tuple[str, ...]]] = MappingProxyType(
    {
        ("Annotation", "annotator"): ("prov:wasAttributedTo",),
        ("Annotation", "document"): ("prov:wasQuotedFrom",),
        ("Citation", "document"): ("cito:hasCitingEntity",),
        ("Citation", "work"): ("cito:hasCitedEntity",),
        ("Creator", "family"): ("schema:familyName",),
        ("Creator", "given"): ("schema:givenName",),
        ("Document", "source"): ("schema:isBasedOn", "prov:wasDerivedFrom"),
        ("Emendation", "sources"): ("prov:wasDerivedFrom",),
        ("Entity", "sources"): ("prov:wasDerivedFrom",),
        ("Event", "place"): ("schema:location",),
        ("Evidence", "text"): ("prov:value",),
        ("ExternalDate", "source"): ("prov:wasDerivedFrom",),
        ("ExternalSource", "title"): ("schema:name",),
        ("Fact", "evidence"): ("prov:wasDerivedFrom",),
        ("Fact", "sources"): ("prov:wasDerivedFrom",),
        ("Name", "sources"): ("prov:wasDerivedFrom",),
        ("Provision", "evidence"): ("prov:wasDerivedFrom",),
        ("Provision", "instrument"): ("schema:isPartOf",),
        ("Provision", "topics"): ("schema:about",),
        ("Quantity", "high"): ("schema:maxValue",),
        ("Quantity", "low"): ("schema:minValue",),
        ("Quantity", "unit"): ("schema:unitText",),
        ("Quantity", "value"): ("schema:value",),
        ("Redirect", "to"): ("dcterms:isReplacedBy",),
        ("Relation", "object"): ("rdf:object",),
        ("Relation", "predicate"): ("rdf:predicate",),
        ("Relation", "subject"): ("rdf:subject",),
        ("Section", "document"): ("schema:isPartOf",),
        ("Section", "heading"): ("schema:name",),
        ("SourceFile", "file"): ("schema:name",),
        ("SourceFile", "sha256"): ("schema:sha256",),
        ("Statement", "about"): ("schema:about",),
        ("Statement", "document"): ("schema:isPartOf",),
        ("Statement", "speaker"): ("prov:wasAttributedTo",),
        ("Work", "author"): ("schema:author",),
        ("Work", "edition"): ("schema:bookEdition",),
        ("Work", "editor"): ("schema:editor",),
        ("Work", "genre"): ("schema:genre",),
        ("Work", "issue"): ("schema:issueNumber",),
        ("Work", "issued"): ("dcterms:issued",),
        ("Work", "language"): ("schema:inLanguage",),
        ("Work", "page"): ("schema:pagination",),
        ("Work", "publisher"): ("dcterms:publisher",),
        ("Work", "translator"): ("schema:translator",),
        ("Work", "volume"): ("schema:volumeNumber",),
    }
)
"""The properties that say the same as a field, of the same values, also in what extends a type."""

PREDICATES: Final[Mapping[str, str]] = MappingProxyType(
    {"holds": "org:holds", "member-of": "org:memberOf", "part-of": "org:subOrganizationOf"}
)
"""What ORG calls our predicates, where subject and object are what it takes them to be."""

OTHER: Final = (
    "cito:cites", "dcterms:isPartOf", "org:member", "org:organization", "org:postIn", "rdf:type",
    "rdfs:label", "schema:name", "schema:sameAs", "schema:url", "skos:altLabel", "skos:prefLabel",
    "skosxl:altLabel", "skosxl:literalForm", "skosxl:prefLabel",
)  # fmt: skip
"""More properties of standards that records have."""

_WORKS: Final = {
    "article": "Article", "article-journal": "ScholarlyArticle", "article-magazine": "Article",
    "article-newspaper": "NewsArticle", "book": "Book", "chapter": "Chapter",
    "legislation": "Legislation", "report": "Report", "thesis": "Thesis", "treaty": "Legislation",
    "webpage": "WebPage",
}  # fmt: skip
_LEGAL: Final = ("treaty", "executive-agreement", "law", "un-resolution")
_PART: Final = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_ADDRESS: Final = re.compile(f"https?://{_PART}+(?:#{_PART}*)?")
"""Addresses as in RFC 3986, but without literal ones of IPv6; others stay texts."""

_DOI: Final = re.compile(r"10\.[0-9]{4,9}/[A-Za-z0-9._;()/:-]+")
_ITEM: Final = re.compile("Q[1-9][0-9]*")


def standard_properties(record: RecordSchema, field: str) -> tuple[str, ...]:
    """The properties of standards that stand beside our own for a field of a record type."""
    lines = (record.name, *record.bases)
    return tuple(iri(one) for name in lines for one in PROPERTIES.get((name, field), ()))


def add_standard(writer: Writer, name: str, record: Any) -> None:
    """Add to the node of a record what no single field says.

    Args:
        writer: what writes the records of the dataset.
        name: the IRI of the node.
        record: the record, or a record inside one.
    """
    add = _MORE.get(type(record).__name__)
    if add is not None:
        add(writer, name, record)


def _entity(writer: Writer, name: str, entity: Any) -> None:
    """Its names as labels: SKOS has one preferred label in a language, and no label twice."""
    node = writer.node(name)
    said: set[Literal] = set()
    preferred: set[str | None] = set()
    for number, one in enumerate(entity.names, start=1):
        word = words(one.text, one.language)
        kind = "altLabel" if word.language in preferred else "prefLabel"
        preferred.add(word.language)
        node.add(iri(f"skosxl:{kind}"), f"{name}#names-{number}")
        if word not in said:
            node.add(iri(f"skos:{kind}"), word)
        said.add(word)
    for schema, found in entity.identifiers:
        if schema == "wikidata" and _ITEM.fullmatch(found):
            node.add(iri("schema:sameAs"), f"http://www.wikidata.org/entity/{found}")


def _name(writer: Writer, name: str, one: Any) -> None:
    writer.node(name).add(iri("skosxl:literalForm"), words(one.text, one.language))


def _institution(writer: Writer, name: str, institution: Any) -> None:
    node = writer.node(name)
    if institution.kind == "office":
        node.is_a(iri("org:Post"))
    else:
        node.is_a(iri("org:Organization"), iri("schema:Organization"))
    if institution.kind == "state":
        node.is_a(iri("schema:Country"))
    _entity(writer, name, institution)


def _instrument(writer: Writer, name: str, instrument: Any) -> None:
    legal = instrument.kind in _LEGAL
    writer.node(name).is_a(iri("schema:Legislation" if legal else "schema:CreativeWork"))
    _entity(writer, name, instrument)


def _work(writer: Writer, name: str, work: Any) -> None:
    node = writer.node(name)
    if work.type in _WORKS:
        node.is_a(iri(f"schema:{_WORKS[work.type]}"))
    if work.title:
        node.add(iri("schema:name"), words(work.title, work.language or ""))
    if work.DOI and _DOI.fullmatch(work.DOI):
        node.add(iri("schema:sameAs"), f"https://doi.org/{work.DOI}")
    _address(writer, name, work.URL)


def _address(writer: Writer, name: str, url: str | None) -> None:
    if url is not None and _ADDRESS.fullmatch(url):
        writer.node(name).add(iri("schema:url"), url)


def _page(writer: Writer, name: str, source: Any) -> None:
    _address(writer, name, source.url)


def _creator(writer: Writer, name: str, creator: Any) -> None:
    node = writer.node(name)
    if str(creator):
        node.add(iri("schema:name"), words(str(creator), ""))
    if creator.literal is None:
        node.is_a(iri("schema:Person"))
    if creator.entity is not None:
        node.add(iri("schema:sameAs"), writer.iri(creator.entity))


def _labelled(writer: Writer, name: str, fact: Any) -> None:
    node = writer.node(name)
    node.add(iri("rdfs:label"), words(fact.label, "ja"), words(fact.label_en, "en"))


def _provision(writer: Writer, name: str, provision: Any) -> None:
    node = writer.node(name)
    node.add(iri("rdfs:label"), words(provision.text, "ja"))
    if provision.label_en is not None:
        node.add(iri("rdfs:label"), words(provision.label_en, "en"))


def _citation(writer: Writer, _name: str, citation: Any) -> None:
    if citation.document is not None and citation.work is not None:
        document = writer.node(writer.iri(citation.document))
        document.add(iri("cito:cites"), writer.iri(citation.work))


def _relation(writer: Writer, name: str, relation: Any) -> None:
    """The relation as one triple, and in the terms of ORG where they fit."""
    subject, object_ = writer.iri(relation.subject), writer.iri(relation.object)
    writer.node(subject).add(concept("predicates", relation.predicate), object_)
    kinds = writer.kind(relation.subject), writer.kind(relation.object)
    if relation.predicate == "part-of":
        writer.node(subject).add(iri("dcterms:isPartOf"), object_)
    if kinds == ("Post", "Organization") and relation.predicate in ("part-of", "member-of"):
        writer.node(subject).add(iri("org:postIn"), object_)
    elif kinds in _TAKEN.get(relation.predicate, ()):
        writer.node(subject).add(iri(PREDICATES[relation.predicate]), object_)
    if relation.predicate == "member-of" and kinds in _TAKEN["member-of"]:
        membership = writer.node(name)
        membership.is_a(iri("org:Membership"))
        membership.add(iri("org:member"), subject)
        membership.add(iri("org:organization"), object_)


_TAKEN: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "holds": (("Person", "Post"),),
    "member-of": (("Person", "Organization"), ("Organization", "Organization")),
    "part-of": (("Organization", "Organization"),),
}

_MORE: Final[Mapping[str, Callable[[Writer, str, Any], None]]] = MappingProxyType(
    {
        "Citation": _citation, "Creator": _creator, "Event": _labelled, "ExternalSource": _page,
        "Institution": _institution, "Instrument": _instrument, "Name": _name, "Person": _entity,
        "Provision": _provision, "Relation": _relation, "Rights": _page, "Statement": _labelled,
        "Work": _work,
    }
)  # fmt: skip
