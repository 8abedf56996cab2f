"""Hypothesis strategies for texts, spans, edits, rearrangements and aligned texts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from alliance_corpus.text import AlignedText, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

# Few characters, so that they repeat; among them what offsets stumble over: line breaks of both
# kinds, wide and narrow forms, combining marks, characters outside the basic plane.
ALPHABET = "ab1 \n\r漢かｱ１ａ　ﾞ\u3099\u0301é㍿ß𠮷😀"


def texts(max_size: int = 30) -> SearchStrategy[str]:
    """Short texts of few characters, the awkward ones among them; the empty text too."""
    some = min(8, max_size)
    return st.text(ALPHABET, max_size=max_size) | st.text(
        ALPHABET, min_size=some, max_size=max_size
    )


def spans(text: str | int) -> SearchStrategy[Span]:
    """Spans inside a text, or a text of that length; empty ones too."""
    offsets = st.integers(0, text if isinstance(text, int) else len(text))
    return st.tuples(offsets, offsets).map(lambda ends: Span(min(ends), max(ends)))


@st.composite
def _cuts(draw: DrawFn, size: int) -> Sequence[int]:
    return sorted(draw(st.lists(st.integers(0, size), max_size=12)))


@st.composite
def edits_of(draw: DrawFn, text: str) -> list[Edit]:
    """Batches of edits that a text takes: in order, some touching, some without effect."""
    cuts = draw(_cuts(len(text)))
    edits = []
    for start, end in pairwise(cuts):
        kind = draw(st.sampled_from(["keep", "delete", "replace", "by_char"]))
        if kind == "by_char":
            size = end - start
            new = draw(st.text(alphabet=ALPHABET, min_size=size, max_size=size))
            edits.append(Edit(Span(start, end), new, by_char=True))
        elif kind != "keep":
            new = "" if kind == "delete" else draw(texts(4))
            edits.append(Edit(Span(start, end), new))
    return edits


@st.composite
def arrangements_of(draw: DrawFn, text: str) -> list[list[Span]]:
    """Groups of spans of a text: in any order, none overlapping, some of the text in none."""
    cuts = draw(_cuts(len(text)))
    # Mostly the whole text, so that not every rearrangement begins and ends with a loss.
    if draw(st.integers(0, 3)):
        cuts = [0, *cuts, len(text)]
    pieces = [Span(start, end) for start, end in pairwise(cuts)]
    dropped = draw(st.sets(st.sampled_from(pieces), max_size=3)) if pieces else set()
    kept = draw(st.permutations([piece for piece in pieces if piece not in dropped]))
    ends = [0, *draw(_cuts(len(kept))), len(kept)]
    return [list(kept[start:end]) for start, end in pairwise(ends)]


@st.composite
def aligned_texts(draw: DrawFn, max_steps: int = 5) -> AlignedText:
    """Aligned texts after a few steps of edits and rearrangements; step names may repeat."""
    aligned = AlignedText.of(draw(texts()))
    for _ in range(draw(st.integers(0, max_steps))):
        name = draw(st.sampled_from(["lines", "spaces", "width"]))
        if draw(st.integers(0, 2)):
            aligned = aligned.edit(draw(edits_of(aligned.text)), name)
        else:
            separator = draw(st.sampled_from(["", "\n\n", "-"]))
            aligned = aligned.arrange(draw(arrangements_of(aligned.text)), name, separator)
    return aligned
