"""Spans are sets of places in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.errors import SpanError
from alliance_corpus.testing import spans
from alliance_corpus.text import Span

TEXT = "港の同盟 and the sea"
SPANS = spans(TEXT)


def places(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(SPANS, SPANS)
def test_spans_overlap_if_they_share_a_place(one: Span, other: Span) -> None:
    assert one.overlaps(other) is other.overlaps(one) is bool(places(one) & places(other))


@given(SPANS, SPANS)
def test_a_span_contains_what_has_no_other_places(one: Span, other: Span) -> None:
    if len(other):
        assert one.contains(other) is (places(other) <= places(one))
    assert one.contains(one)


@given(SPANS, st.integers(0, 5))
def test_a_span_has_its_words_and_can_be_moved(span: Span, by: int) -> None:
    assert span.of(TEXT) == "".join(TEXT[at] for at in sorted(places(span)))
    assert len(span) == len(places(span))
    assert places(span.shift(by)) == {at + by for at in places(span)}
    assert span.shift(by).of("x" * by + TEXT) == span.of(TEXT)


@given(st.integers(-3, 20), st.integers(-3, 20))
def test_only_what_lies_in_a_text_is_a_span_of_it(start: int, end: int) -> None:
    if not 0 <= start <= end:
        with pytest.raises(SpanError, match="expected 0 <= start <= end"):
            Span(start, end)
    elif end > len(TEXT):
        with pytest.raises(SpanError, match="outside the text"):
            Span(start, end).of(TEXT)
    else:
        assert Span(start, end).of(TEXT) == TEXT[start:end]
