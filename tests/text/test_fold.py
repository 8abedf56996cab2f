"""Folding for search: variants match, and hits lead back to the text."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.errors import SpanError
from alliance_corpus.testing.text import spans, texts
from alliance_corpus.text.fold import fold
from alliance_corpus.text.span import Span

ANY = st.one_of(texts(), st.text(max_size=20))


@given(ANY, st.data())
def test_a_hit_leads_back_to_words_that_fold_to_it(text: str, data: st.DataObject) -> None:
    found = fold(text)
    hit = data.draw(spans(found.folded))
    back = found.to_text(hit)
    start, end = hit.start, hit.end
    if len(hit):  # clusters count whole
        start = found.starts.index(found.starts[start])
        end = len(found.starts) - found.starts[::-1].index(found.starts[end - 1])
    assert fold(back.of(text)).folded == found.folded[start:end]


@given(ANY, st.data())
def test_a_hit_begins_and_ends_with_what_was_found(text: str, data: st.DataObject) -> None:
    found = fold(text)
    hit = data.draw(spans(found.folded))
    words = found.to_text(hit).of(text)
    assert bool(words) == bool(len(hit))
    assert words == words.strip()


@given(ANY)
def test_each_folded_character_has_a_place(text: str) -> None:
    found = fold(text)
    assert found.text == text
    assert len(found.starts) == len(found.folded)
    assert list(found.starts) == sorted(found.starts)
    assert not any(char.isspace() for char in found.folded)


@given(st.text(st.characters(exclude_categories=["Z", "Cc", "Cf", "Cs", "Cn", "M"]), max_size=20))
def test_without_spaces_and_marks_it_is_nfkc_with_case_folded(text: str) -> None:
    expected = normalize("NFKC", normalize("NFKC", text).casefold())
    assert fold(text).folded == "".join(expected.split())


@given(ANY, st.data())
def test_spaces_and_line_breaks_between_words_do_not_matter(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    space = data.draw(st.text(" \n\r\t　\u00a0", min_size=1, max_size=3))
    apart = fold(text[:cut]).folded + fold(text[cut:]).folded
    assert fold(text[:cut] + space + text[cut:]).folded == apart


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E)))
def test_width_and_case_do_not_matter(text: str) -> None:
    wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    assert fold(wide).folded == fold(text).folded == fold(text.upper()).folded == text.lower()


@pytest.mark.parametrize(
    ("text", "folded", "starts"),
    [
        ("", "", []),
        ("ＳＣＣ\n2＋2", "scc2+2", [0, 1, 2, 4, 5, 6]),
        ("ｶﾞｰﾄﾞ　lines", "ガードlines", [0, 2, 3, 6, 7, 8, 9, 10]),
        ("㍿𠮷", "株式会社𠮷", [0, 0, 0, 0, 1]),
        ("か\u3099 \u3099", "が\u3099", [0, 3]),
        ("葛\U000e0100城", "葛城", [0, 2]),
        ("한", "한", [0]),
        ("Straße", "strasse", [0, 1, 2, 3, 4, 4, 5]),
    ],
)
def test_examples(text: str, folded: str, starts: list[int]) -> None:
    found = fold(text)
    assert (found.folded, list(found.starts)) == (folded, starts)


def test_a_part_of_a_character_gives_the_whole() -> None:
    found = fold("a㍿ ｶﾞ")
    assert found.folded == "a株式会社ガ"
    assert found.to_text(Span(2, 3)) == Span(1, 2)
    assert found.to_text(Span(5, 6)) == Span(3, 5)
    assert found.to_text(Span(6, 6)) == Span(5, 5)


def test_a_span_outside_the_folded_text_is_refused() -> None:
    with pytest.raises(SpanError, match="outside the folded text of 1"):
        fold("a b c"[:1]).to_text(Span(0, 2))
