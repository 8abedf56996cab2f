"""Web Annotations: read by a JSON-LD processor, they are the records again."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.export.iris import TERMS
from alliance_corpus.export.web_annotation import to_web_annotation
from alliance_corpus.testing import corpora
from tests.export.helpers.annotations_back import OA, Reader, expanded, items, one, quads
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIPPED = ac.load()
EVERYTHING = Corpus(everything())
TABLES = ("dates", "mentions", "citations", "emendations")
FACTS = ("events", "relations", "provisions", "statements")


def expected(corpus: Corpus) -> Iterator[Any]:
    for table in TABLES:
        yield from corpus.tables[table]
    for table in FACTS:
        for fact in corpus.tables[table]:
            for number, evidence in enumerate(fact.evidence, start=1):
                yield fact.id, number, evidence


def check_selectors(corpus: Corpus, reader: Reader, found: list[dict[str, Any]]) -> None:
    """Both selectors find the same words, and the quotation finds them only once."""
    for annotation in found:
        target = one(annotation, f"{OA}hasTarget")
        position, quote, *refined = target[f"{OA}hasSelector"]
        text = corpus.documents[reader.place(annotation)["document"]].text
        digest = one(one(target, f"{OA}hasSource"), f"{TERMS}sha256")
        assert digest == hashlib.sha256(text.encode()).hexdigest()
        start, end = one(position, f"{OA}start"), one(position, f"{OA}end")
        check_refined(reader, refined, start, end)
        before, words, after = (one(quote, f"{OA}{key}") for key in ("prefix", "exact", "suffix"))
        assert text[start:end] == words
        first = text.find(before + words + after)
        assert first + len(before) == start
        assert text.find(before + words + after, first + 1) == -1


def check_refined(reader: Reader, selectors: list[dict[str, Any]], start: int, end: int) -> None:
    """The place within the section is the place in the text."""
    for section in selectors:
        inside = one(section, f"{OA}refinedBy")
        begin = one(section, f"{OA}start")
        assert begin <= start <= end <= one(section, f"{OA}end")
        assert begin + one(inside, f"{OA}start") == start
        assert begin + one(inside, f"{OA}end") == end
        assert reader.link(section, "section") is not None


def check(corpus: Corpus) -> None:
    text = to_web_annotation(corpus)
    whole = expanded(text)
    found, reader = items(whole), Reader(whole)
    assert [reader.record(annotation) for annotation in found] == list(expected(corpus))
    names = [annotation["@id"] for annotation in found]
    assert len(set(names)) == len(names)
    assert one(whole, "http://www.w3.org/ns/activitystreams#totalItems") == len(names)
    check_selectors(corpus, reader, found)
    assert to_web_annotation(corpus) == text


@given(corpus=corpora())
def test_all_annotations_of_any_dataset_come_back(corpus: Corpus) -> None:
    check(corpus)


def test_the_shipped_annotations_come_back() -> None:
    check(SHIPPED)


def test_what_lies_in_a_section_has_a_selector_for_it() -> None:
    found = items(expanded(to_web_annotation(SHIPPED)))
    reader = Reader(expanded(to_web_annotation(SHIPPED)))
    for annotation in found:
        place = reader.place(annotation)
        section = SHIPPED.documents[place["document"]].section_at(place["span"].start)
        target = one(annotation, f"{OA}hasTarget")
        refined = target[f"{OA}hasSelector"][2:]
        assert len(refined) == (section is not None and section.span.contains(place["span"]))
        if refined and section is not None:
            assert reader.link(refined[0], "section") == section.id


def test_records_with_every_field_come_back() -> None:
    check(EVERYTHING)


def test_every_annotation_is_a_line_in_the_terms_of_the_standard() -> None:
    lines = to_web_annotation(SHIPPED).splitlines()[1:-1]
    for line in lines:
        annotation = json.loads(line.removesuffix(","))
        assert annotation["type"] == "Annotation"
        assert annotation["motivation"] in ("describing", "identifying", "linking", "editing")
        assert [s["type"] for s in annotation["target"]["selector"][:2]] == [
            "TextPositionSelector",
            "TextQuoteSelector",
        ]
    assert len(lines) == len(list(expected(SHIPPED)))


def test_no_key_is_dropped_on_the_way_to_rdf() -> None:
    """A processor leaves out keys that the context does not know."""
    text = to_web_annotation(EVERYTHING)
    left = {quad["predicate"]["value"] for quad in quads(text)}
    written = {key for key in _keys(json.loads(text)) if key.startswith("ac:")}
    assert {f"{TERMS}{key.removeprefix('ac:')}" for key in written} <= left


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one_of_them in value:
            yield from _keys(one_of_them)
    if isinstance(value, dict):
        for key, inside in value.items():
            if key != "@context":
                yield key
                yield from _keys(inside)


def test_a_text_that_is_not_there_has_no_digest_and_no_words_around() -> None:
    dataset = everything()
    first, second = dataset.tables["documents"]
    without = evolve(first, source=evolve(first.source, text=None), alignment=None)
    corpus = Corpus(evolve(dataset, tables={**dataset.tables, "documents": (without, second)}))
    whole = expanded(to_web_annotation(corpus))
    reader = Reader(whole)
    assert [reader.record(found) for found in items(whole)] == list(expected(EVERYTHING))
    for annotation in items(whole):
        target = one(annotation, f"{OA}hasTarget")
        assert one(one(target, f"{OA}hasSource"), f"{TERMS}sha256") is None
        assert {f"{OA}prefix", f"{OA}suffix"}.isdisjoint(target[f"{OA}hasSelector"][1])


@pytest.mark.parametrize(
    ("licence", "rights"),
    [("CC-BY-4.0", "https://spdx.org/licenses/CC-BY-4.0"), ("all rights reserved", None)],
)
def test_a_licence_with_a_known_form_is_a_link(licence: str, rights: str | None) -> None:
    corpus = Corpus(evolve(everything(), licence=licence))
    whole = expanded(to_web_annotation(corpus))
    assert one(whole, "http://purl.org/dc/terms/rights") == rights
    assert one(whole, f"{TERMS}licence") == licence
