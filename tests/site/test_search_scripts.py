"""The scripts of the search, under Node: they fold as Python does, lose no hit, add no false one."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_corpus.site.index.folds import LOOSE
from alliance_corpus.site.room import Room
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.text import texts
from alliance_corpus.text.fold import fold
from tests.site.helpers.searching import (
    Search,
    begins_within,
    otherwise,
    searching,
    write_index,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus import Corpus

ODD = st.text(
    "々人 　Aß\u200dかカ\u3099ﾞ゜㍿ﬁΣςİ〇二零\U0001f468\u0301\ufe0f각\u11a8ｶ學", max_size=12
)


@pytest.fixture(scope="module")
def search(shipped: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    folder = tmp_path_factory.mktemp("search")
    write_index(shipped, folder)
    with searching(folder) as found:
        yield found


def units(text: str) -> list[int]:
    """Where each code point begins, in the code units of JavaScript."""
    found = [0]
    for char in text:
        found.append(found[-1] + (2 if ord(char) > 0xFFFF else 1))
    return found


def folded_by(search: Search, text: str) -> None:
    expected, found = fold(text), search.ask("fold", text)
    at = units(text)
    assert found["folded"] == expected.folded
    pairs = zip(expected.folded, expected.starts, strict=True)
    assert found["starts"] == [at[start] for c, start in pairs for _ in range(1 + (c > "\uffff"))]


def test_every_character_is_folded_as_in_python(search: Search) -> None:
    every = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF)
    known = [char for char in every if category(char) != "Cn"]
    for at in range(0, len(known), 5_000):
        folded_by(search, "x".join(known[at : at + 5_000]))


@given(st.one_of(ODD, texts(), st.text(st.characters(exclude_categories=["Cn", "Cs"]))))
def test_any_text_is_folded_as_in_python(search: Search, text: str) -> None:
    folded_by(search, text)
    loose = search.ask("fold", text, {"kinds": True})["folded"]
    assert loose == fold(text).folded.translate(LOOSE)


def test_no_hit_is_lost_and_none_is_false(search: Search, shipped: Corpus) -> None:
    draw, room = random.Random(7), Room(shipped, "ja")
    blocks = [(room.passage(b.document, b.span.start), b.text) for b in shipped.blocks]
    folded = {path: fold(text).folded for path, text in blocks}
    for _ in range(400):
        path, text = draw.choice(blocks)
        at = draw.randrange(len(text))
        part = text[at : at + draw.randint(1, 12)]
        words = fold(part).folded
        if not words or begins_within(part) or set(part) & set('"“”„＂々'):
            continue
        found = search.paragraphs(f'"{otherwise(part, draw)}"')
        assert path in found
        assert found == [one for one, whole in folded.items() if words in whole]


def test_the_paragraphs_are_those_of_python(search: Search, shipped: Corpus) -> None:
    room = Room(shipped, "ja")
    for query in ("事前協議", "條約", "ＳＣＣ", "日米", "の", "5", "ガイドライン", "2015年"):
        expected = {room.passage(hit.document, hit.span.start) for hit in shipped.search(query)}
        assert set(search.paragraphs(query)) == expected


def test_a_word_that_begins_with_a_repetition_is_found(search: Search, shipped: Corpus) -> None:
    text = next(block.text for block in shipped.blocks if "々" in block.text)
    at = text.index("々")
    answers = search.ask("all", text[at : at + 4])["units"]
    assert text in [name for one in answers for name in one["texts"]]


@settings(max_examples=15)
@given(corpora(), st.randoms(use_true_random=False))
def test_any_corpus_finds_its_paragraphs(corpus: Corpus, draw: random.Random) -> None:
    with TemporaryDirectory() as folder:
        write_index(corpus, Path(folder), limit=draw.choice([5, 1_000_000]))
        with searching(Path(folder)) as found:
            for block in corpus.blocks:
                at = draw.randrange(max(1, len(block.text)))
                part = block.text[at : at + draw.randint(1, 12)]
                if not fold(part).folded or begins_within(part):
                    continue
                answers = found.ask("all", part)["units"]
                assert block.text in [name for one in answers for name in one["texts"]]


def test_several_words_stand_in_one_paragraph_and_quoted_ones_together(search: Search) -> None:
    one, other = (set(search.paragraphs(word)) for word in ("事前協議", "基地"))
    assert set(search.paragraphs("事前協議　基地")) == one & other != set()
    assert search.paragraphs('"事前協議 基地"') == search.paragraphs("事前協議基地")
    assert [term["strict"] for term in search.ask("terms", '"a b" C　"d e')] == ["ab", "c", "de"]
    assert [term["strict"] for term in search.ask("terms", '"')] == ['"']


def test_kana_and_numerals_are_the_same_on_request(search: Search) -> None:
    assert search.paragraphs("がいどらいん") == []
    loose = search.paragraphs("がいどらいん", kinds=True)
    assert loose == search.paragraphs("ガイドライン", kinds=True)
    assert set(search.paragraphs("ガイドライン")) <= set(loose) != set()
    assert search.paragraphs("二〇一五年", kinds=True) == search.paragraphs("2015年")


def test_a_kind_or_a_document_can_be_searched_alone(search: Search) -> None:
    every = search.ask("all", "事前協議")["units"]
    assert {one["kind"] for one in every} >= {"events", "statements"}
    for kind in ("events", "statements", "people"):
        only = search.ask("all", "事前協議", {"kind": kind})["units"]
        assert only == [one for one in every if one["kind"] == kind and not one["document"]]
    texts_ = search.ask("all", "事前協議", {"kind": "paragraphs"})["units"]
    assert texts_ == [one for one in every if one["document"]]
    for name in {one["document"]["id"] for one in texts_}:
        here = search.ask("all", "事前協議", {"document": name})["units"]
        assert here == [one for one in texts_ if one["document"]["id"] == name]
    assert search.ask("all", "事前協議", {"document": "no-such"})["units"] == []


@pytest.mark.parametrize(
    "query",
    [
        "", " 　\n", "<script>alert(1)</script>", "[.*]+(?=", "\\", "\ud800", "\udc00条", "$&",
        "安" * 10_000, "a b " * 2_500, "\u202e\u2066", "__proto__", "constructor", "\n", "\nkito-2024",
    ],
)  # fmt: skip
def test_odd_queries_are_harmless(search: Search, query: str) -> None:
    answer: dict[str, Any] = search.ask("all", query)
    for one in answer["units"]:
        assert all(marks is not None for marks in one["marks"])
    assert search.ask("near", query) is not None
    assert search.paragraphs("事前協議")


def test_what_is_near_is_offered(search: Search) -> None:
    names = [one["ja"] for one in search.ask("near", "日米安保協議委員会")]
    assert "日米安全保障協議委員会" in names
    assert search.ask("shorter", "事前協議機構") == ["事前協議", "機構"]
    assert search.ask("shorter", "事前協議機構ＸＹＺ") == ["事前協議"]  # there is a Z somewhere


def test_marks_are_the_words_themselves(search: Search) -> None:
    for query in ("ＳＣＣ", "條約", "事前協議 基地"):
        terms = [fold(word).folded for word in query.split()]
        for one in search.ask("all", query)["units"]:
            marked = [
                text[start:end]
                for text, marks in zip(one["texts"], one["marks"], strict=True)
                for start, end in marks
            ]
            assert {fold(words).folded for words in marked} <= set(terms)
