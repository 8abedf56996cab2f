"""Columns of a terminal, in which a Japanese character counts double."""

from __future__ import annotations

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.testing import words
from alliance_corpus.text.columns import beside, shorten, visible, width, wrap


@given(words(40), st.integers(1, 12))
def test_wrapped_lines_keep_all_words_and_fit(text: str, columns: int) -> None:
    lines = list(wrap(text, columns))
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert width(line) <= columns or len(line.strip()) == 1 or width(line) == width(line[0])


@given(words(40), st.integers(2, 12))
def test_shortened_words_show_the_cut(text: str, columns: int) -> None:
    short = shorten(text, columns)
    if short != " ".join(text.split()):
        assert short.endswith("…")
        assert width(short) <= max(columns, 4)


def test_words_break_at_spaces_and_japanese_anywhere() -> None:
    assert list(wrap("the joint plan", 8)) == ["the", "joint", "plan"]
    assert list(wrap("共同計画の策定", 8)) == ["共同計画", "の策定"]
    assert list(beside([["あ", "b"], ["c"]], 4)) == ["あ    c", "b"]
    assert list(beside([], 4)) == []


@given(st.text())
def test_visible_text_steers_nothing_and_the_rest_stays(text: str) -> None:
    shown = visible(text)
    assert not any(
        category(char) in ("Cc", "Cs", "Zl", "Zp") for char in shown if char not in "\n\t"
    )
    assert visible(shown) == shown
    if not any(category(char) in ("Cc", "Cs", "Zl", "Zp", "Cf") for char in text):
        assert shown == text
