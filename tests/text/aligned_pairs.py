"""Aligned texts, each with the slow model of the same history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from hypothesis import strategies as st

from alliance_corpus.testing.text import arrangements_of, edits_of, texts
from alliance_corpus.text import AlignedText
from tests.text import aligned_model as naive

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


@frozen
class Pair:
    """An aligned text and its model, now and before the last step (None without steps)."""

    aligned: AlignedText
    chars: list[naive.Char]
    before: AlignedText | None = None
    chars_before: tuple[naive.Char, ...] = ()


@st.composite
def pairs(draw: DrawFn, max_steps: int = 5) -> Pair:
    source = draw(texts())
    pair = Pair(AlignedText.of(source), naive.of(source))
    for _ in range(draw(st.integers(0, max_steps))):
        pair = draw(_next(pair))
    return pair


@st.composite
def _next(draw: DrawFn, pair: Pair) -> Pair:
    aligned, chars = pair.aligned, pair.chars
    step = draw(st.sampled_from(["lines", "spaces", "width"]))
    if draw(st.integers(0, 2)):
        edits = draw(edits_of(aligned.text))
        return Pair(
            aligned.edit(edits, step), naive.edit(chars, edits, step), aligned, tuple(chars)
        )
    groups = draw(arrangements_of(aligned.text))
    separator = draw(st.sampled_from(["", "\n\n", "-"]))
    after = aligned.arrange(groups, step, separator)
    return Pair(after, naive.arrange(chars, groups, step, separator), aligned, tuple(chars))
