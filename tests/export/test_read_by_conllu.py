"""The package conllu reads our CoNLL-U and writes the same bytes; words are those of Sudachi."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.export.nlp import words
from alliance_corpus.export.nlp.conllu import to_conllu_folder
from alliance_corpus.export.nlp.report import REPORT
from alliance_corpus.export.nlp.words import word_reader
from alliance_corpus.testing import corpora
from tests.export.helpers.hostile_texts import hostile_corpora, texts
from tests.export.helpers.needed import judge
from tests.export.helpers.token_model import check_folders

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.export.nlp.tagged import Borders

conllu = judge("conllu")
judge("sudachidict_core")

READ = word_reader("sudachi")
BORDERS = st.sampled_from(["cut", "widen"])
MANY = settings(max_examples=settings().max_examples // 2)


def check_same(corpus: Corpus, borders: Borders = "cut") -> None:
    files = to_conllu_folder(corpus, borders=borders)
    for name in files.keys() - {REPORT}:
        text = files[name].decode()
        sentences = conllu.parse(text)
        assert "".join(sentence.serialize() for sentence in sentences) == text
        assert len(sentences) == text.count("# sent_id = ")


@MANY
@given(corpora() | hostile_corpora(), BORDERS)
def test_what_conllu_reads_it_writes_the_same(corpus: Corpus, borders: Borders) -> None:
    check_same(corpus, borders)


def test_conllu_reads_the_shipped_corpus() -> None:
    check_same(ac.load())


@MANY
@given(corpora() | hostile_corpora(), BORDERS)
def test_all_comes_back_with_words_too(corpus: Corpus, borders: Borders) -> None:
    check_folders(corpus, "sudachi", borders)


def test_the_shipped_corpus_comes_back_with_words() -> None:
    check_folders(ac.load(), "sudachi", "cut")
    check_folders(ac.load(), "sudachi", "widen")


@given(texts(30))
def test_words_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    found = READ(text)
    covered = "".join(text[word.start : word.end] for word in found)
    assert covered == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(texts(30), st.integers(60, 100))
def test_the_parts_of_a_long_text_are_short_and_all_of_it(text: str, limit: int) -> None:
    parts = list(words._digestible(text, limit))
    assert "".join(parts) == text
    for part in parts:
        assert len(part.encode()) <= limit
        assert len(unicodedata.normalize("NFKC", part).encode()) <= limit


def test_a_long_text_is_cut_between_sentences() -> None:
    sentence = "日米両政府は、防衛協力のための指針を了承した。"
    text = sentence * 3000
    assert len(READ(text)) == 3000 * len(READ(sentence))
    assert all(part.endswith("。") for part in words._digestible(text))
    for char in ("あ", "㍿", "\ufdfa", "𠮷", "a"):
        assert READ(char * 50_000)[-1].end == 50_000


def test_the_words_of_sudachi_are_its_shortest() -> None:
    text = "日米防衛協力のための指針"
    found = READ(text)
    assert [text[w.start : w.end] for w in found] == [
        "日米",
        "防衛",
        "協力",
        "の",
        "ため",
        "の",
        "指針",
    ]
    assert (found[2].lemma, found[2].tag) == ("協力", "名詞-普通名詞-サ変可能")
