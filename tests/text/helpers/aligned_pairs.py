"""Aligned texts, each with the slow model of the same history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from hypothesis import strategies as st

from alliance_corpus.testing.text import arrangements_of, edits_of, spans, texts
from alliance_corpus.text import AlignedText, Edit
from tests.text.helpers import aligned_model as naive

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
    kind = draw(st.sampled_from(["edit", "edit", "replace", "arrange", "arrange"]))
    if kind != "arrange":
        # One long replacement, besides the usual batches, leaves words that later steps cut.
        long = st.builds(Edit, spans(aligned.text), st.just("ABCDEF")).map(lambda one: [one])
        edits = draw(long if kind == "replace" else edits_of(aligned.text))
        after = aligned.edit(edits, step)
        return Pair(after, naive.edit(chars, edits, step), aligned, tuple(chars))
    groups = draw(arrangements_of(aligned.text))
    separator = draw(st.sampled_from(["", "\n\n", "-"]))
    after = aligned.arrange(groups, step, separator)
    return Pair(after, naive.arrange(chars, groups, step, separator), aligned, tuple(chars))
