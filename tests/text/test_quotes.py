"""Quotations: the exact words, white space aside, once in the text; found as a naive search does."""

from __future__ import annotations

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.errors import EditingError
from alliance_corpus.testing.text import spans
from alliance_corpus.text.quotes import Quotable
from alliance_corpus.text.span import Span

TEXT = "日米両政府は会談した。\n両政府は　会談を終えた。"
REPEATING = st.text("あい \n　", max_size=12)
"""Texts of few characters, in which most words occur more than once."""


@frozen
class Quoted:
    """A quotation as an editor writes it."""

    quote: str
    before: str = ""
    after: str = ""
    line: int = 0


def dense(text: str) -> str:
    return "".join(text.split())


def naive(text: str, exact: str, before: str, after: str) -> list[Span]:
    """Every stretch that begins and ends with a character of the quotation and says it."""
    return [
        Span(start, end)
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
        if dense(text[start:end]) == dense(exact)
        and not text[start].isspace()
        and not text[end - 1].isspace()
        and dense(text[:start]).endswith(dense(before))
        and dense(text[end:]).startswith(dense(after))
    ]


@pytest.mark.parametrize(
    ("quote", "before", "after", "found"),
    [
        ("日米両政府", "", "", "日米両政府"),
        ("会談を", "", "", "会談を"),
        ("両政府は", "日米", "", "両政府は"),
        ("両政府は", "した。", "", "両政府は"),
        ("両政府は", "", "会談を", "両政府は"),
        ("両政府は会談を", "", "", "両政府は　会談を"),
        ("会談した。両政府は", "", "", "会談した。\n両政府は"),
        (" 終 え\nた。 ", "", "", "終えた。"),
    ],
)
def test_the_words_are_found_with_what_stands_around_them(
    quote: str, before: str, after: str, found: str
) -> None:
    span = Quotable.of(TEXT).find(quote, before, after)
    assert span.of(TEXT) == found
    assert dense(TEXT[: span.start]).endswith(before)
    assert dense(TEXT[span.end :]).startswith(after)


@pytest.mark.parametrize(
    ("quote", "before", "after", "said"),
    [
        ("", "", "", "quotation '' is empty: expected words of the text"),
        (" \n", "日米", "", r"quotation ' \n' is empty: expected words of the text"),
        ("三政府", "", "", "quotation '三政府' is not found in the text: expected exactly once"),
        (
            "両政府は", "三", "会談",
            (
                "quotation '三…両政府は…会談' is not found in the text: expected exactly once; "
                "with other words around it, it is found 2 times"
            ),
        ),
        (
            "会談した", "三", "",
            (
                "quotation '三…会談した' is not found in the text: expected exactly once; "
                "with other words around it, it is found 1 time"
            ),
        ),
        (
            "両政府は", "", "会談",
            (
                "quotation '両政府は…会談' is found 2 times: expected exactly once;"
                " add a few words before or after it"
            ),
        ),
    ],
)  # fmt: skip
def test_what_is_empty_missing_or_repeated_is_quoted(
    quote: str, before: str, after: str, said: str
) -> None:
    with pytest.raises(EditingError) as caught:
        Quotable.of(TEXT).find(quote, before, after)
    assert str(caught.value) == said


@given(st.integers(4, 9), st.data())
def test_a_wrong_quotation_is_told_what_the_text_has_there(right: int, data: st.DataObject) -> None:
    text = "日米安全保障協議委員会は防衛協力小委員会を設置し、共同計画を検討した。"
    start = data.draw(st.integers(0, len(text) - right - 2))
    words = text[start : start + right + 2]
    wrong = data.draw(st.sampled_from([f"{words[:right]}猫{words[right:]}", f"猫{words[1:]}"]))
    with pytest.raises(EditingError) as caught:
        Quotable.of(text).find(wrong)
    nearest = str(caught.value).rpartition("the nearest words are '")[2].rstrip("'")
    assert len(nearest) > right - 2
    assert nearest in text
    assert any(part in nearest for part in (words[:4], words[-4:]))


def test_words_that_overlap_themselves_are_found_twice() -> None:
    with pytest.raises(EditingError, match="found 2 times"):
        Quotable.of("あ あ\nあ").find("ああ")


def test_a_quotation_of_a_file_is_located_or_its_line_named() -> None:
    text = Quotable.of(TEXT)
    assert text.locate(Quoted("両政府は", before="日米", line=3)) == Span(2, 6)
    with pytest.raises(EditingError, match=r"^line 3: quotation '両政府は' is found 2 times"):
        text.locate(Quoted("両政府は", line=3))
    with pytest.raises(EditingError, match=r"^quotation '両政府は…終' is not found"):
        text.locate(Quoted("両政府は", after="終"))


@given(
    REPEATING,
    st.text("あい ", max_size=3),
    st.text("あい ", max_size=2),
    st.text("あい ", max_size=2),
)
def test_a_quotation_is_found_where_a_naive_search_finds_it_once(
    text: str, exact: str, before: str, after: str
) -> None:
    if not dense(exact):
        return
    places = naive(text, exact, before, after)
    quotable = Quotable.of(text)
    if len(places) == 1:
        assert quotable.find(exact, before, after) == places[0]
        return
    count = f"found {len(places)} times" if places else "not found"
    with pytest.raises(EditingError, match=count):
        quotable.find(exact, before, after)


@given(REPEATING.filter(dense), st.data())
def test_a_stretch_with_all_that_stands_around_it_is_found_again(
    text: str, data: st.DataObject
) -> None:
    span = data.draw(spans(text).filter(lambda one: bool(dense(one.of(text)))))
    found = Quotable.of(text).find(span.of(text), text[: span.start], text[span.end :])
    assert span.contains(found)
    assert found.of(text) == span.of(text).strip()


@given(REPEATING.filter(dense), st.data())
def test_white_space_in_a_quotation_does_not_matter(text: str, data: st.DataObject) -> None:
    quotable = Quotable.of(text)
    whole = quotable.find(text)
    spaced = "".join(char + data.draw(st.sampled_from(["", " ", "\n", "　"])) for char in text)
    assert quotable.find(spaced) == quotable.find(dense(text)) == whole
    assert whole.of(text) == text.strip()
