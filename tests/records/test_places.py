"""Overlaps with many stretches at once are those with each of them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from alliance_corpus.records.places import Cover
from alliance_corpus.testing.text import spans
from alliance_corpus.text import Span

PLACES = st.lists(st.tuples(st.sampled_from("ab"), spans(20)), max_size=6)


@example([("a", Span(0, 9)), ("a", Span(2, 4))], "a", Span(5, 6))  # one inside the other
@given(PLACES, st.sampled_from("ab"), spans(20))
def test_a_cover_overlaps_what_one_of_its_stretches_overlaps(
    places: list[tuple[str, Span]], document: str, span: Span
) -> None:
    characters = {(name, offset) for name, s in places for offset in range(s.start, s.end)}
    expected = any((document, offset) in characters for offset in range(span.start, span.end))
    assert Cover(places).overlaps(document, span) == expected
