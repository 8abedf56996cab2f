"""Web Annotations read back by PyLD, a JSON-LD processor, and made records again."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any, Final
from urllib.parse import unquote

from alliance_corpus.dates import EDTF
from alliance_corpus.export.iris import TERMS
from alliance_corpus.records import (
    Citation,
    DateExpression,
    Emendation,
    Evidence,
    ExternalSource,
    Mention,
    Speaker,
)
from alliance_corpus.text import Span

OA: Final = "http://www.w3.org/ns/oa#"
AS: Final = "http://www.w3.org/ns/activitystreams#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DCTERMS: Final = "http://purl.org/dc/terms/"

_NODES: Final = {
    "body": f"{OA}hasBody", "target": f"{OA}hasTarget", "source": f"{OA}hasSource",
    "selector": f"{OA}hasSelector", "refinedBy": f"{OA}refinedBy",
    "creator": f"{DCTERMS}creator", "rights": f"{DCTERMS}rights",
    "partOf": f"{AS}partOf", "first": f"{AS}first",
}  # fmt: skip
_WORDS: Final = {
    "motivation": f"{OA}motivatedBy", "purpose": f"{OA}hasPurpose",
}  # fmt: skip
_LITERALS: Final = {
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "name": "http://xmlns.com/foaf/0.1/name", "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "value": f"{RDF}value", "start": f"{OA}start", "end": f"{OA}end", "exact": f"{OA}exact",
    "prefix": f"{OA}prefix", "suffix": f"{OA}suffix", "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
}  # fmt: skip
_TYPES: Final = {
    "Annotation": f"{OA}Annotation", "TextualBody": f"{OA}TextualBody",
    "SpecificResource": f"{OA}SpecificResource", "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector", "Text": "http://purl.org/dc/dcmitype/Text",
    "Software": f"{AS}Application", "Organization": "http://xmlns.com/foaf/0.1/Organization",
    "AnnotationCollection": f"{AS}OrderedCollection", "AnnotationPage": f"{AS}OrderedCollectionPage",
    "describing": f"{OA}describing", "identifying": f"{OA}identifying", "linking": f"{OA}linking",
    "editing": f"{OA}editing",
}  # fmt: skip
STANDARD: Final = {
    "id": "@id",
    "type": "@type",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    **{term: {"@id": iri, "@type": "@id"} for term, iri in _NODES.items()},
    **{term: {"@id": iri, "@type": "@vocab"} for term, iri in _WORDS.items()},
    **_LITERALS,
    **_TYPES,
}
"""The terms of http://www.w3.org/ns/anno.jsonld that are used (vocabulary of 2017-02-23, app. A)."""


def _loaded(url: str, _options: Any) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url,
            "document": {"@context": STANDARD}}  # fmt: skip


def expanded(text: str) -> dict[str, Any]:
    """The collection, as JSON-LD without abbreviations."""
    jsonld: Any = import_module("pyld.jsonld")
    (whole,) = jsonld.expand(json.loads(text), {"documentLoader": _loaded})
    found: dict[str, Any] = whole
    return found


def quads(text: str) -> Any:
    """The same as RDF."""
    jsonld: Any = import_module("pyld.jsonld")
    return jsonld.to_rdf(json.loads(text), {"documentLoader": _loaded})["@default"]


def items(whole: dict[str, Any]) -> list[dict[str, Any]]:
    (page,) = whole[f"{AS}first"]
    found: list[dict[str, Any]] = page[f"{AS}items"][0]["@list"]
    return found


def one(node: dict[str, Any], key: str) -> Any:
    """The only value of a property: a literal, the IRI of what has nothing but it, or a node."""
    values = node.get(key, [])
    assert len(values) <= 1, (key, values)
    if not values:
        return None
    value = values[0]
    return value.get("@value", value["@id"] if set(value) == {"@id"} else value)


def several(node: dict[str, Any], key: str) -> list[Any]:
    """The values of a list."""
    values = node.get(key, [])
    return [value.get("@value", value) for value in values[0]["@list"]] if values else []


class Reader:
    """Makes records of the annotations of one dataset."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self.base = whole["@id"].removesuffix(":annotations") + ":"

    def id(self, iri: str | None) -> str | None:
        if iri is None:
            return None
        assert iri.startswith(self.base)
        return unquote(iri.removeprefix(self.base))

    def field(self, node: dict[str, Any], name: str) -> Any:
        return one(node, f"{TERMS}{name}")

    def link(self, node: dict[str, Any], name: str) -> str | None:
        return self.id(self.field(node, name))

    def place(self, annotation: dict[str, Any]) -> dict[str, Any]:
        """What all annotations have, but the id."""
        target = one(annotation, f"{OA}hasTarget")
        position, quote, *_ = target[f"{OA}hasSelector"]
        source = one(target, f"{OA}hasSource")
        return {
            "document": (self.id(source["@id"]) or "").removesuffix(":text"),
            "span": Span(one(position, f"{OA}start"), one(position, f"{OA}end")),
            "text": one(quote, f"{OA}exact"),
            "annotator": one(
                one(annotation, f"{DCTERMS}creator"), "http://xmlns.com/foaf/0.1/name"
            ),
        }

    def record(self, annotation: dict[str, Any]) -> Any:
        """A record, or for evidence the id of its fact, its number and itself."""
        body, place = one(annotation, f"{OA}hasBody"), self.place(annotation)
        kind = next(t for t in body["@type"] if t.startswith(TERMS)).removeprefix(TERMS)
        if kind == "Evidence":
            fact, number = annotation["@id"].split("#evidence-")
            source = one(body, f"{OA}hasSource")
            assert source["@id"] == fact
            return self.id(fact), int(number), self._evidence(body, place)
        made = getattr(self, f"_{kind.lower()}")(body)
        types: dict[str, Any] = {
            t.__name__: t for t in (DateExpression, Mention, Citation, Emendation)
        }
        return types[kind](id=self.id(annotation["@id"]), **place, **made)

    def _dateexpression(self, body: dict[str, Any]) -> dict[str, Any]:
        edtf, duration = self.field(body, "edtf"), self.field(body, "duration")
        value = one(body, f"{RDF}value")
        assert value == (duration if edtf is None else edtf)
        return {
            "value": duration if edtf is None else EDTF(edtf),
            **{name: self.field(body, name) for name in ("kind", "calendar", "antecedent", "frequency", "problem")},
            "relative": bool(self.field(body, "relative")),
            "candidates": tuple(map(EDTF, several(body, f"{TERMS}candidates"))),
        }  # fmt: skip

    def _mention(self, body: dict[str, Any]) -> dict[str, Any]:
        entity = self.link(body, "entity")
        assert self.id(one(body, f"{OA}hasSource")) == entity
        candidates = several(body, f"{TERMS}candidates")
        return {"entity": entity, "candidates": tuple(self.id(c["@id"]) for c in candidates)}

    def _citation(self, body: dict[str, Any]) -> dict[str, Any]:
        work = self.link(body, "work")
        assert self.id(one(body, f"{OA}hasSource")) == work
        plain = {name: self.field(body, name) for name in ("note", "locator", "form")}
        return {"work": work, "repeats": self.link(body, "repeats"), **plain}

    def _emendation(self, body: dict[str, Any]) -> dict[str, Any]:
        pages = several(body, f"{TERMS}sources")
        return {
            "correction": one(body, f"{RDF}value"),
            "certainty": self.field(body, "certainty"),
            "reason": self.field(body, "reason"),
            "sources": tuple(
                ExternalSource(*(self.field(page, name) for name in ("url", "title", "accessed")))
                for page in pages
            ),
        }

    def _evidence(self, body: dict[str, Any], place: dict[str, Any]) -> Evidence:
        date, said = self.field(body, "date"), self.field(body, "said")
        speaker = said and Speaker(
            entity=self.link(said, "entity"),
            side=self.link(said, "side"),
            role=self.field(said, "role"),
            occasion=self.link(said, "occasion"),
        )
        return Evidence(
            id=self.field(body, "evidence"),
            **place,
            date=date and EDTF(date),
            citation=self.link(body, "citation"),
            speaker=speaker,
        )
