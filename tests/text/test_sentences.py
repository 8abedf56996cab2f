"""Sentences: they tile a block, white space aside, and end where a reader would say."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.testing.corpora import corpora
from alliance_corpus.text.sentences import sentence_spans

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus

ALPHABET = '日米Aa. 。！？!?「」『』（）()"”’\u3000\n1'


@given(st.text(ALPHABET, max_size=40) | st.text(max_size=40))
def test_sentences_tile_the_text_but_for_white_space(text: str) -> None:
    spans = sentence_spans(text)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    assert edges == sorted(edges)
    between = [text[start:end] for start, end in list(pairwise(edges))[::2]]
    assert "".join(between).strip() == ""
    assert all(words and words == words.strip() for words in (s.of(text) for s in spans))


@given(st.text("日米。！？「」『』（）()", max_size=40))
def test_a_japanese_sentence_ends_only_with_an_end(text: str) -> None:
    for span in sentence_spans(text)[:-1]:
        words = span.of(text)
        assert words.rstrip("」』）)")[-1] in "。！？"


@given(corpora())
def test_sentences_of_a_corpus_stand_in_their_blocks(corpus: Corpus) -> None:
    for sentence in corpus.sentences:
        block = corpus.blocks[sentence.block]
        assert block.span.contains(sentence.span)
        assert sentence.document == block.document
        assert sentence.text == sentence.span.of(corpus.documents[sentence.document].text)
    assert len(set(corpus.sentences.ids)) == len(corpus.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "船が来た。|港は静かである。",
        "来たか？|来た！|そうだ",
        "彼は「来た。見た。」と述べた。|次の文。",
        "条約（旧条約。1951年）を結ぶ。|改めた。",
        "本当か！？|本当だ。",
        "合意した。」|次の文。",
        "開いた（括弧。|閉じない。",
        "閉じた）括弧。|終わり",
        "(注。)である。|終わり",
        "『船（第1版。）』を読む。|終わり",
        "米国(U.S. Forces)が来た。|終わり",
        "1.船　2.港",
        "The ships came. |They left.",
        "The U.S. Forces came. |They left! |“Why?” |Nobody knows.",
        "He said: “Come.” |They came.",
        "See Vol. 5, No. 2, pp. 3-4. |J. Smith wrote it.",
        "It cost 3.5 million. |That is all",
        "Dr. Smith (U.S. Navy. Retired) came. |He left.",
        "【港。海。】次の文。|終わり",
        "〔注。〕《船。》を読む。|［訳者。］終わり",
        "港は静か｡|海も静か｡",
        "港は静かだ．|水深は3．5メートル、三．五倍である．|終わり",
        "ア．港である．|イ．海である．|終わり",
        "港は静かだ.|日本語.jpを見る...と書いた.|終わり",
        "本当か?!|そうだ!|Yahoo!の件だ!|終わり",
        "He left?! |Why?",
        "Sgt. Hale met Hon. Reed. |Then Brig. Gen. Lowe and Messrs. Grant left.",
        "Asst. Sec. Hale spoke. |Cmdr. Reed, Amb. Lowe, Gov. Grant and Supt. Dean did not.",
        "He said no. |Then he read Art. V and vol. II. |It was art. |Nobody knew.",
        "",
    ],
)
def test_sentences_by_example(text: str) -> None:
    pieces = text.split("|") if text else []
    whole = "".join(pieces)
    assert [span.of(whole) for span in sentence_spans(whole)] == [p.strip() for p in pieces]


SHORTENED = """
Mr. Mrs. Ms. Messrs. Mme. Mlle. Dr. Drs. Prof. Profs. St. Mt. Ft. Hon. Rev. Fr. Msgr. Esq. Pres. Gov.
Sen. Sens. Rep. Reps. Amb. Sec. Secy. Asst. Assoc. Dir. Atty. Supt. Insp. Gen. Lt. Col. Maj. Capt.
Cpt. Sgt. Cpl. Pvt. Adm. Cdr. Cmdr. Brig. Ens. Det. Pfc. ed. eds. trans. transl. comp. comps. repr.
ret. cf. al. vs. viz. etc. ca. approx. incl. esp. Ibid. op. cit. loc. Jan. Feb. Mar. Apr. Jun. Jul.
Aug. Sept. Sep. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Univ. Dept. Govt. Inst. Natl.
Intl. Inc. Ltd. Co. Corp. Bros. Bn. Div. Regt. Ave. Blvd. Rd. tel. ext. Art. Vol. Fig. Chap. No. Pt.
Para. Bk. Ser. Nos. Vols. Pp. Figs. Arts. Paras.
"""
"""What English shortens with a full stop: titles, ranks, words of citations, months, days, firms."""


@pytest.mark.parametrize("word", SHORTENED.split())
def test_no_sentence_ends_after_a_shortened_word(word: str) -> None:
    for written in (word, word.title()):
        text = f"The old {written} Hale came home. They left."
        assert [span.of(text) for span in sentence_spans(text)] == [text[:-11], "They left."]


@pytest.mark.parametrize("word", ["ship", "Harbour", "art", "no", "fig", "navy.", "Julia", "handy"])
def test_a_sentence_ends_after_other_words(word: str) -> None:
    text = f"He saw the {word.strip('.')}. Hale came home."
    assert len(sentence_spans(text)) == 2


def test_hostile_texts_take_no_longer_than_others() -> None:
    for text in (
        "「" * 50_000,
        "」" * 50_000,
        "「（" * 20_000 + "」" * 20_000,
        "a." * 50_000,
        "A" * 50_000 + ". A",
    ):
        assert sentence_spans(text)
