"""Columns of a terminal, in which a Japanese character counts double."""

from __future__ import annotations

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.testing import words
from alliance_corpus.text.columns import (
    beside,
    pad,
    print_width,
    printable,
    shorten,
    visible,
    width,
    wrap,
)


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


@given(st.text())
def test_printable_text_says_what_it_replaces(text: str) -> None:
    """Characters that are printable stay; of the others an escape stands there, as in ``repr``."""
    shown = printable(text)
    assert shown.isprintable()
    pieces = [char if char.isprintable() else repr(char)[1:-1] for char in text]
    assert shown == "".join(pieces)


@given(st.text("aあｱ漢①é\u0301\u200b　"), st.text("aあｱ漢①é\u0301\u200b　"))
def test_widths_add_up(one: str, other: str) -> None:
    assert width(one + other) == width(one) + width(other)
    assert width(pad(one, 30)) == max(30, width(one))
    assert print_width(one + other) == print_width(one) + print_width(other) >= len(one + other)


def test_a_character_takes_two_columns_one_or_none() -> None:
    for wide in "あ漢ア　Ａ":
        assert width(wide) == print_width(wide) == 2
    for narrow in "aｱ ":
        assert width(narrow) == print_width(narrow) == 1
    for mark in "\u0301\u20dd\u200b":  # an accent, a circle around, a joint
        assert width(f"a{mark}") == 1
    assert (width("①"), print_width("①")) == (1, 2)
