"""Words as places of another text: they come back whole, and no run of the text is written."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.errors import SpanError
from alliance_corpus.testing.text import ALPHABET, texts
from alliance_corpus.text.copies import LEAST, Copies


@given(text=texts(60), words=texts(60), near=st.integers(0, 80))
def test_any_words_come_back(text: str, words: str, near: int) -> None:
    copies = Copies(text)
    assert copies.read(copies.write(words, near)) == words


@given(
    text=st.text(ALPHABET, max_size=60), cuts=st.lists(st.integers(0, 60), min_size=2, max_size=8)
)
def test_no_run_of_the_text_is_written(text: str, cuts: list[int]) -> None:
    stretches = [text[min(a, b) : max(a, b)] for a, b in itertools.pairwise(cuts)]
    words = "x".join([*stretches, text[::-1]])
    for piece in Copies(text).write(words):
        if isinstance(piece, str):
            runs = {piece[at : at + LEAST] for at in range(len(piece) - LEAST + 1)}
            assert not any(run in text for run in runs)


def test_a_narrow_form_is_a_copy_and_the_near_place_is_first() -> None:
    copies = Copies("ＡＢＣ１２３、ＡＢＣ１２３")
    assert copies.write("ABC123") == [[13, 19]]
    assert copies.write("ABC123", 7) == [[20, 26]]
    assert copies.write("港ＡＢＣ１?") == ["港", [0, 4], "?"]
    assert copies.write("ＡＢＣ") == ["ＡＢＣ"]


@pytest.mark.parametrize(
    "wrong", ["abc", [[0, 9]], [[3, 3]], [[-1, 2]], [[0]], [[0, True]], [1], [["a", "b"]], None, {}]
)
def test_what_is_no_list_of_pieces_is_refused(wrong: Any) -> None:
    with pytest.raises(SpanError, match="expected"):
        Copies("abcd").read(wrong)
