"""Tokenisers without a dictionary, words and phrases by document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.analysis import (
    character_ngrams,
    phrases_by_document,
    script_runs,
    word_counts,
)
from alliance_corpus.errors import QueryError
from alliance_corpus.testing import corpora
from tests.analysis.helpers.small import blocks

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("日米防衛協力のための指針", ["日米防衛協力", "指針"]),
        ("ミサイル防衛を強化した。", ["ミサイル", "防衛", "強化"]),
        ("ＳＣＣとscc", ["scc", "scc"]),
        ("ｶﾞｲﾄﾞﾗｲﾝ・シーレーン", ["ガイドライン", "シーレーン"]),
        ("人々の1978年", ["人々", "年"]),
        ("Japan-U.S. allies’ forces", ["japan-u.s", "allies", "forces"]),
        ("", []),
        ("これは、その。", []),
    ],
)
def test_words_by_script(text: str, words: list[str]) -> None:
    assert script_runs(text) == words


def test_ngrams_do_not_cross_punctuation() -> None:
    assert character_ngrams(2)("防衛協力、ＳＣＣ") == ["防衛", "衛協", "協力", "sc", "cc"]
    assert character_ngrams(1)("ab c") == ["a", "b", "c"]
    assert character_ngrams(3)("ab cd") == []
    for wrong in (0, -1, 1.5, True):
        with pytest.raises(QueryError, match=f"n-grams of {wrong}"):
            character_ngrams(wrong)  # type: ignore[arg-type]


@given(st.text())
def test_words_stand_in_their_text_in_order(text: str) -> None:
    from unicodedata import normalize

    folded, at = normalize("NFKC", text).casefold(), 0
    for word in script_runs(text):
        at = folded.index(word, at) + len(word)


@given(st.text(), st.integers(1, 4))
def test_ngrams_are_as_many_as_they_must_be(text: str, n: int) -> None:
    ngrams, letters = list(character_ngrams(n)(text)), list(character_ngrams(1)(text))
    assert all(len(ngram) == n for ngram in ngrams)
    assert len(ngrams) <= len(letters)


def test_word_counts_sum_up_by_document() -> None:
    table = blocks("d", "指針と指針", "指針、協力")
    rows = [(r.word, r.count, r.per_thousand) for r in word_counts(table)]
    assert rows == [("指針", 3, 750.0), ("協力", 1, 250.0)]
    assert [r.word for r in word_counts(table, minimum=2)] == ["指針"]
    assert [r.word for r in word_counts(table, str.split, minimum=1)] == [
        "指針と指針",
        "指針、協力",
    ]


@given(corpora())
def test_rates_sum_to_a_thousand(corpus: Corpus) -> None:
    rows = word_counts(corpus.blocks, character_ngrams(1))
    for document in {row.document for row in rows}:
        assert sum(row.per_thousand for row in rows.where(document=document)) == pytest.approx(1000)


def test_phrases_are_counted_as_they_are_found() -> None:
    corpus = ac.load()
    rows = phrases_by_document(corpus, ["ＳＣＣ", "抑止"])
    assert [row.document for row in rows[:3]] == ["fujishige-2007", "mod-2018", "kito-2024"]
    assert [row.date for row in rows[:5]] == ["2007", "2018", "2024", None, None]
    for row in rows:
        assert row.count == len(corpus.search(row.phrase, documents=row.document))
        assert row.characters == len(corpus.documents[row.document].text)
        assert row.per_ten_thousand == pytest.approx(1e4 * row.count / row.characters)
    assert phrases_by_document(corpus, "抑止") == rows[5:]
    assert phrases_by_document(corpus, "SCC").where(document="kito-2024")[0].count > 0
    with pytest.raises(QueryError, match="empty"):
        phrases_by_document(corpus, "")
