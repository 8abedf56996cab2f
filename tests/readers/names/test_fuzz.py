"""No text makes the reader of names, the folding or the sentences fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import alliance_corpus as ac
from alliance_corpus.readers import read_names
from alliance_corpus.text.fold import fold
from alliance_corpus.text.sentences import sentence_spans
from alliance_corpus.text.span import Span
from tests.readers.helpers.fuzzing import fuzz, misplaced

if TYPE_CHECKING:
    import random

GAZETTEER = ac.load().gazetteer
PIECES = (
    *GAZETTEER.names,
    *GAZETTEER.names,
    *("の", "は", "、", "。", "前", "元", "氏", "花子", "（", "）", "フランス", "英", "同国", "政権", "内閣"),
    *("1990年", "2003年3月", "昭和五十三年", "前1年前年", "President ", "Mr. ", "of ", "The ", "Sgt. "),
    *("\u200b", "\u00ad", " ", "\n", "\n\n", "’", "–", "々", "十五", "?!", "．", "｡", "【", "】", "・", "ー"),
    *("http://a.jp/", "\ud800", "゛", "\u3099", "İ", "ß", "０", "𠮷"),
)  # fmt: skip
WRITTEN = (None, "1955", "2015", "199X", "1990/2000")


def _names(text: str, choose: random.Random) -> str | None:
    found = read_names(text, GAZETTEER, written=choose.choice(WRITTEN))
    both = [one for one in found if (one.entity is None) != bool(one.candidates)]
    return f"entity and candidates of {both[0]!r}" if both else misplaced(text, found)


def _text(text: str, choose: random.Random) -> str | None:
    folded = fold(text, kana=choose.random() < 0.5, numerals=choose.random() < 0.5)
    if len(folded.starts) != len(folded.folded):
        return "folded characters without a place"
    folded.to_text(Span(0, len(folded.folded)))
    end = 0
    for span in sentence_spans(text):
        if span.start < end:
            return f"sentence {span} begins before {end}"
        end = span.end
    return None


def test_no_text_makes_the_reader_of_names_fail() -> None:
    fuzz(PIECES, _names)


def test_no_text_makes_folding_and_sentences_fail() -> None:
    fuzz(PIECES, _text)
