"""Words of a corpus stay text, whatever is in them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.records.labels import LANGUAGES, Language
from alliance_corpus.site.foreign import allowed, foreign, told
from tests.site.helpers.characters import forbidden

ANY = st.text(st.characters() | st.sampled_from("<>&\"'{}\x00\u202e\ud800日"))


def parsed(html: object) -> Any:
    root: Any = import_module("lxml.html").fragment_fromstring(allowed(str(html)), "p")
    return root


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))), st.sampled_from(LANGUAGES))
def test_words_are_shown_as_they_are(text: str, language: Language) -> None:
    root = parsed(foreign(text, language))
    assert root.text_content() == text
    assert [element.tag for element in root] == ["bdi"]


@given(ANY, st.sampled_from(LANGUAGES))
def test_any_words_make_one_element(text: str, language: Language) -> None:
    root = parsed(foreign(text, language))
    assert [element.tag for element in root] == ["bdi"]
    assert {element.tag for element in root[0]} <= {"span"}


@pytest.mark.parametrize(
    ("text", "language", "lang"),
    [
        ("事前協議", "en", "ja"),
        ("ガイドライン", "en", "ja"),
        ("ｶﾞｲﾄﾞﾗｲﾝ", "en", "ja"),
        ("SCC の会合だ", "en", "ja"),
        ("事前協議", "ja", None),
        ("Prior consultation", "en", None),
        ("", "en", None),
    ],
)
def test_japanese_says_that_it_is_japanese(text: str, language: Language, lang: str | None) -> None:
    assert parsed(foreign(text, language))[0].get("lang") == lang


def test_of_english_words_only_the_japanese_among_them_say_so() -> None:
    text = "The parties from the name (日米、1978年), and 旧 in “元”."
    root = parsed(foreign(text, "en"))
    assert [(e.tag, e.get("lang"), e.text) for e in root[0]] == [
        ("span", "ja", "日米、1978年"), ("span", "ja", "旧"), ("span", "ja", "元"),
    ]  # fmt: skip
    assert root[0].get("lang") is None
    assert root.text_content() == text


@given(ANY, ANY, st.sampled_from(LANGUAGES))
def test_values_of_a_text_of_the_interface_are_foreign(
    one: str, two: str, language: Language
) -> None:
    values = {"one": one, "two": two, "three": 3, "four": foreign("<", language)}
    root = parsed(told("<{one}> & {two}, {three} {four}", language, values))
    assert [element.tag for element in root] == ["bdi"] * 3
    assert root.text == "<"
    assert [element.tail for element in root] == ["> & ", ", 3 ", None]


@given(ANY)
def test_only_characters_that_html_forbids_are_replaced(text: str) -> None:
    found = allowed(text)
    assert forbidden(found) == set()
    found.encode()
    pairs = zip(text, found, strict=True)
    assert all(old == new or old in forbidden(text) for old, new in pairs)


def test_a_control_is_shown_by_its_picture() -> None:
    assert allowed("a\x00\x1b\x7f\x85\ud800\t\n\r") == "a␀␛␡\ufffd\ufffd\t\n\r"
