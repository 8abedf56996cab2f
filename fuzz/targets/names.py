"""The reader of names, with the shipped names; folding and sentences on the same text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import alliance_corpus as ac
from alliance_corpus.readers import read_names
from alliance_corpus.text.fold import fold
from alliance_corpus.text.sentences import sentence_spans
from alliance_corpus.text.span import Span
from fuzz.targets.texts import blocks, in_place, written_and_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.readers.names import Gazetteer


@cache
def _gazetteer() -> Gazetteer:
    return ac.load().gazetteer


def seeds() -> Iterable[bytes]:
    """Paragraphs of the documents."""
    return blocks(("paragraph",))


def words() -> Iterable[str]:
    """The names themselves, and what stands beside names."""
    return [
        *_gazetteer().names,
        "氏",
        "日本の",
        "同国",
        "President ",
        "（",
        "）",
        "ー",
        "・",
        "1990年",
    ]


def check(data: bytes) -> None:
    """Mentions in their places, each decided or with candidates; folding keeps every place."""
    written, text = written_and_text(data)
    found = read_names(text, _gazetteer(), written)
    in_place(text, found)
    for one in found:
        assert (one.entity is None) == bool(one.candidates), repr(one)
    folded = fold(text)
    assert len(folded.starts) == len(folded.folded)
    whole = folded.to_text(Span(0, len(folded.folded)))
    assert 0 <= whole.start <= whole.end <= len(text)
    end = 0
    for span in sentence_spans(text):
        assert end <= span.start < span.end <= len(text), f"sentence {span}"
        end = span.end
