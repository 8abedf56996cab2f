"""The reading text: every character once and in order, every annotation on exactly its words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_corpus.corpus import Corpus
from alliance_corpus.records.labels import LANGUAGES, Language
from alliance_corpus.site.foreign import allowed
from alliance_corpus.site.reading.told import keys_of
from alliance_corpus.testing import corpora
from tests.export.helpers.hostile_texts import hostile_corpora
from tests.helpers.everything import everything
from tests.site.helpers.read_documents import Read, characters, marked, normal, passages, read

if TYPE_CHECKING:
    from alliance_corpus.site.reading.pieces import Piece
    from alliance_corpus.site.room import Room

ANY = st.one_of(corpora(), hostile_corpora())
TEXTS = {"document.html"}


def texts(pages: list[Read], document: str) -> list[Read]:
    return [
        one
        for one in pages
        if one.page.template == "document.html" and one.page.context["document"].id == document
    ]


def shown(text: str) -> str:
    return normal(allowed(text))


def expected(room: Room, document: str, pieces: list[Piece]) -> dict[Any, dict[str, set[int]]]:
    """Which characters an annotation with each key has in each piece, from the records alone."""
    found: dict[Any, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    annotations = room.plans.index.annotations(document)
    keys = keys_of(annotations, room.plans.index.support(document))
    for one in annotations:
        for piece in pieces:
            span = piece.block.span
            common = range(max(one.span.start, span.start), min(one.span.end, span.end))
            places = {at - span.start for at in common}
            if places:
                found[keys[one.id]][piece.anchor] |= places
    return {key: dict(places) for key, places in found.items()}


@settings(max_examples=8)
@given(ANY, st.sampled_from(LANGUAGES))
def test_every_character_stands_once_in_the_order_of_reading(
    corpus: Corpus, language: Language
) -> None:
    room, pages = read(corpus, language)
    for document in corpus.documents:
        pieces = room.plan(document.id).pieces
        assert sorted("".join(p.block.text for p in pieces)) == sorted(
            "".join(block.text for block in document.blocks)
        )
        words = [
            (anchor, "".join(one for one, _ in characters(found)))
            for one in texts(pages, document.id)
            for anchor, found in passages(one.root)
        ]
        assert words == [(piece.anchor, shown(piece.block.text)) for piece in pieces]


@settings(max_examples=8)
@given(ANY)
def test_every_annotation_is_marked_on_exactly_its_words(corpus: Corpus) -> None:
    room, pages = read(corpus)
    for document in corpus.documents:
        annotations = room.plans.index.annotations(document.id)
        keys = keys_of(annotations, room.plans.index.support(document.id))
        plan, told = room.plan(document.id), set()
        for number, one in enumerate(texts(pages, document.id)):
            pieces = [p for p in plan.by_page()[number] if "\r\n" not in p.block.text]
            anchors = {piece.anchor for piece in pieces}
            wanted, found = expected(room, document.id, pieces), marked(one.root)
            for entry in one.page.context["entries"]:
                told.add(keys[entry.record.id])
                places = found.get(entry.id, {})
                kept = {anchor: where for anchor, where in places.items() if anchor in anchors}
                assert kept == wanted.get(keys[entry.record.id], {})
        assert told == set(keys.values()) or not plan.pieces


@given(ANY)
def test_each_entry_stands_once_and_is_told_of(corpus: Corpus) -> None:
    _, pages = read(corpus)
    for one in pages:
        if one.page.template not in TEXTS:
            continue
        ids = [str(found) for found in one.root.xpath("//*[@class='entries']//li/@id")]
        assert ids == [entry.id for entry in one.page.context["entries"]]
        links = {str(href)[1:] for href in one.root.xpath("//*[@class='text']//a/@href")}
        links |= {str(id_) for id_ in one.root.xpath("//*[@class='text']//@data-told")}
        assert set(ids) <= links


@given(corpora())
def test_every_call_leads_to_its_note_and_back(corpus: Corpus) -> None:
    _, pages = read(corpus)
    for document in corpus.documents:
        for one in texts(pages, document.id):
            for note in (block for block in document.blocks if block.kind == "note"):
                anchor = note.id.partition(":")[2]
                calls = one.root.xpath(f"//a[@class='call'][@href='#{anchor}']")
                (element,) = one.root.xpath(f"//*[@id='{anchor}']")
                back = [str(found) for found in element.xpath("a[@class='back']/@href")]
                assert sorted(f"#{call.get('id')}" for call in calls) == sorted(back)
                assert len(calls) == len(note.calls)


@pytest.fixture(scope="module")
def tiny() -> Corpus:
    return Corpus(everything())


def test_a_text_that_is_not_shipped_shows_what_is_known(tiny: Corpus) -> None:
    corpus = tiny.records_only()
    missing = [one for one in corpus.documents if one.shipped_text is None]
    assert missing
    room, pages = read(corpus, "en")
    for document in missing:
        (one,) = texts(pages, document.id)
        assert "The text is not shipped" in one.root.xpath("string(//*[@class='missing'])")
        words = [link.text_content() for link in one.root.xpath("//*[@class='text']//bdi")]
        for annotation in room.plans.index.annotations(document.id):
            assert annotation.text in words
        for section in document.sections:
            assert section.heading in words


def test_a_misprint_stands_as_printed_beside_its_correction(tiny: Corpus) -> None:
    _, pages = read(tiny)
    for document in tiny.documents:
        for emendation in document.emendations:
            (one,) = texts(pages, document.id)
            pairs = [
                (
                    mark.text_content(),
                    "".join(mark.xpath("following-sibling::*[1][@class='correction']//text()")),
                )
                for mark in one.root.xpath("//span[@class='misprint']")
            ]
            assert (emendation.text, emendation.correction or "") in pairs
