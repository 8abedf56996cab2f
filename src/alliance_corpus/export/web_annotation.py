"""All annotations and evidence of a dataset as W3C Web Annotations, in JSON-LD.

Source: W3C Web Annotation Data Model and Vocabulary, recommendations of 2017-02-23.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.export.iris import EDTF_TYPE, TERMS, dataset_iri, licence_iri, record_iri
from alliance_corpus.records import Citation, DateExpression, Emendation, Evidence, Mention
from alliance_corpus.records.labels import label
from alliance_corpus.records.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.export.protocols import Exportable
    from alliance_corpus.records import Annotation, Document
    from alliance_corpus.text import Span

__all__ = ["CONTEXT", "to_web_annotation"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


_IDS: Final = ("citation", "entity", "occasion", "repeats", "section", "side", "work")
_DATES: Final = ("date", "edtf", "issued")
_LISTS: Final = ("candidates", "sources")

CONTEXT: Final[tuple[Any, ...]] = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "ac": TERMS,
        **{f"ac:{name}": {"@id": f"ac:{name}", "@type": "@id"} for name in _IDS},
        **{f"ac:{name}": {"@id": f"ac:{name}", "@type": EDTF_TYPE} for name in _DATES},
        **{f"ac:{name}": {"@id": f"ac:{name}", "@container": "@list"} for name in _LISTS},
    },
)
"""The ``@context``: that of the standard, and the fields of records, which begin with ``ac:``."""

_TABLES: Final = ("dates", "mentions", "citations", "emendations")
_FACTS: Final = ("events", "relations", "provisions", "statements")
_FIRST: Final = 16
_ANNOTATORS: Final = {"editor": "Organization", "rule": "Software"}


def to_web_annotation(corpus: Exportable) -> str:
    """Write the annotations of all documents, and the evidence of all facts.

    Each annotation has an ``id`` that is the IRI of its record (`export.iris`); evidence has the
    IRI of its fact with ``#evidence-1`` and so on. The ``target`` is a span of the clean text of a
    document, with its SHA-256 (of UTF-8), in two selectors or more: ``TextPositionSelector`` in
    Unicode code points, and ``TextQuoteSelector`` with as many characters before and after as
    make the words unique. Where the span lies in a section, a third one selects the section and
    is refined by the place of the span in it. The ``body`` says what is annotated, in the terms
    of the standard and, under ``ac:``, in all fields of the record that say something.

    A text that is not in the dataset has neither SHA-256 nor words before and after.

    Args:
        corpus: the dataset.

    Returns:
        An ``AnnotationCollection`` with one page, one line for each annotation; always the same
        for the same dataset.
    """
    items = list(_Writer(corpus).items())
    collection = f"{dataset_iri(corpus)}:annotations"
    head: dict[str, Any] = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": f"{corpus.name} {corpus.version}",
        "ac:version": corpus.version,
        "ac:licence": corpus.licence,
        "total": len(items),
    }
    if corpus.issued is not None:
        head["ac:issued"] = str(corpus.issued)
    if (licence := licence_iri(corpus.licence)) is not None:
        head["rights"] = licence
    page = {
        "id": f"{collection}#page-1",
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
    }
    lines = ",\n".join(map(_json, items))
    before = _json({**head, "first": page}).removesuffix("}}")
    return f'{before}, "items": [\n{lines}\n]}}}}\n'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@frozen
class _Text:
    """A document as the target of annotations."""

    source: dict[str, Any]
    text: str | None


class _Writer:
    """Makes the annotations of a dataset, one after the other."""

    def __init__(self, corpus: Exportable) -> None:
        self._corpus = corpus
        self._texts = {document.id: self._text(document) for document in corpus.documents}

    def _text(self, document: Document) -> _Text:
        text = document.shipped_text
        source: dict[str, Any] = {
            "id": record_iri(self._corpus, f"{document.id}:text"),
            "type": "Text",
            "format": "text/plain",
        }
        if document.work.language is not None:
            source["language"] = document.work.language
        if text is not None:
            source["ac:sha256"] = hashlib.sha256(text.encode()).hexdigest()
        return _Text(source, text)

    def items(self) -> Iterator[dict[str, Any]]:
        """The annotations by table, then the evidence of facts by table."""
        for table in _TABLES:
            for one in self._corpus.tables[table]:
                iri = record_iri(self._corpus, one.id)
                yield self._annotation(iri, one, *self._body(one))
        for table in _FACTS:
            for fact in self._corpus.tables[table]:
                for number, one in enumerate(fact.evidence, start=1):
                    iri = f"{record_iri(self._corpus, fact.id)}#evidence-{number}"
                    yield self._annotation(iri, one, "describing", self._evidence(fact, one))

    def _annotation(
        self, iri: str, one: Annotation, motivation: str, body: dict[str, Any]
    ) -> dict[str, Any]:
        return {
            "id": iri,
            "type": "Annotation",
            "motivation": motivation,
            "creator": {
                "id": f"{TERMS}annotator-{one.annotator}",
                "type": _ANNOTATORS[one.annotator],
                "name": one.annotator,
            },
            "body": body,
            "target": self._target(one),
        }

    def _target(self, one: Annotation) -> dict[str, Any]:
        found = self._texts[one.document or ""]
        selectors = [_position(one.span), *_quote(one, found.text), *self._in_section(one)]
        return {"source": found.source, "selector": selectors}

    def _in_section(self, one: Annotation) -> Iterator[dict[str, Any]]:
        """The section of a span, refined by the span's place in it; nothing outside sections."""
        section = self._corpus.documents[one.document or ""].section_at(one.span.start)
        if section is not None and section.span.contains(one.span):
            inside = _position(one.span.shift(-section.span.start))
            iri = record_iri(self._corpus, section.id)
            yield {**_position(section.span), "ac:section": iri, "refinedBy": inside}

    def _iri(self, id: str | None) -> str | None:  # noqa: A002
        return None if id is None else record_iri(self._corpus, id)

    def _body(self, one: Any) -> tuple[str, dict[str, Any]]:
        """Why it is annotated, and with what."""
        if isinstance(one, DateExpression):
            return "describing", self._date(one)
        if isinstance(one, Mention):
            names = {"ac:entity": self._iri(one.entity), "ac:candidates": self._all(one.candidates)}
            return "identifying", self._resource(one, one.entity, "identifying", names)
        if isinstance(one, Citation):
            fields = {
                "ac:work": self._iri(one.work),
                "ac:note": one.note,
                "ac:locator": one.locator,
                "ac:form": one.form,
                "ac:repeats": self._iri(one.repeats),
            }
            return "linking", self._resource(one, one.work, "linking", fields)
        return "editing", self._emendation(one)

    def _all(self, ids: tuple[str, ...]) -> list[dict[str, str]]:
        return [{"id": record_iri(self._corpus, id)} for id in ids]  # noqa: A001

    def _resource(
        self, one: Any, source: str | None, purpose: str, fields: dict[str, Any]
    ) -> dict[str, Any]:
        """A body that is a record of its own."""
        kind = f"ac:{type(one).__name__}"
        if source is None:
            return _filled({"type": kind, **fields})
        standard = {"type": ["SpecificResource", kind], "source": self._iri(source)}
        return _filled({**standard, "purpose": purpose, **fields})

    def _date(self, one: DateExpression) -> dict[str, Any]:
        value = None if one.value is None else str(one.value)
        exact = "ac:edtf" if isinstance(one.value, EDTF) else "ac:duration"
        return _filled(
            {
                "type": "ac:DateExpression"
                if value is None
                else ["TextualBody", "ac:DateExpression"],
                "value": value,
                exact: value,
                "ac:kind": one.kind,
                "ac:calendar": one.calendar,
                "ac:relative": one.relative or None,
                "ac:antecedent": one.antecedent,
                "ac:frequency": one.frequency,
                "ac:candidates": [{"@type": EDTF_TYPE, "@value": str(c)} for c in one.candidates],
                "ac:problem": one.problem,
            }
        )

    def _emendation(self, one: Emendation) -> dict[str, Any]:
        known = one.correction is not None
        return _filled(
            {
                "type": ["TextualBody", "ac:Emendation"] if known else "ac:Emendation",
                "value": one.correction,
                "purpose": "editing" if known else None,
                "ac:certainty": one.certainty,
                "ac:reason": one.reason,
                "ac:sources": [_prefixed(source) for source in one.sources],
            }
        )

    def _evidence(self, fact: Any, one: Evidence) -> dict[str, Any]:
        speaker = one.speaker and {
            "ac:entity": self._iri(one.speaker.entity),
            "ac:side": self._iri(one.speaker.side),
            "ac:role": one.speaker.role,
            "ac:occasion": self._iri(one.speaker.occasion),
        }
        fields = {
            "ac:evidence": one.id,
            "ac:date": None if one.date is None else str(one.date),
            "ac:citation": self._iri(one.citation),
            "ac:said": speaker and {"type": "ac:Speaker", **_filled(speaker)},
        }
        body = self._resource(one, fact.id, "describing", fields)
        body["source"] = {
            "id": body["source"],
            "type": f"ac:{type(fact).__name__}",
            "label": label(fact),
        }
        return body


def _quote(one: Annotation, text: str | None) -> Iterator[dict[str, Any]]:
    """The words, with those around them if the text is there; shortened evidence quotes none."""
    if isinstance(one, Evidence) and one.shortened:
        return
    quote = {"type": "TextQuoteSelector", "exact": one.text}
    if text is not None:
        quote["prefix"], quote["suffix"] = _around(text, one.span.start, one.span.end)
    yield quote


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value is not None and value != []}


def _prefixed(source: Any) -> dict[str, Any]:
    return {f"ac:{key}": value for key, value in plain(source).items() if value is not None}


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """As many characters before and after as make the words unique, 16 or a power of 2 times that.

    With the whole text before and after, they always are.
    """
    size = _FIRST
    while True:
        before, after = max(start - size, 0), min(end + size, len(text))
        first = text.find(text[before:after])
        whole = before == 0 and after == len(text)
        if whole or (first == before and text.find(text[before:after], first + 1) < 0):
            return text[before:start], text[end:after]
        size *= 2
