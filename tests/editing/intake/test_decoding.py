"""Texts in the encodings of Japan are read, and the encoding is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.editing.intake.decoding import decoded
from alliance_corpus.errors import EditingError

SENTENCES = [
    "日米安全保障協議委員会は1976年に防衛協力小委員会を設置した。",
    "港の灯台は、昭和五十三年に建てられたという。",
    "カタカナとひらがなと漢字がまざっている文章である。",
    "「指針」は改定され、新たな枠組みが作られた。",
]
japanese = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map("\n".join)
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"]


@given(japanese, st.sampled_from(ENCODINGS))
def test_a_japanese_text_is_read_in_any_encoding(text: str, encoding: str) -> None:
    found = decoded(text.encode(encoding))
    assert found.text == text
    assert found.encoding == encoding.removesuffix("-sig")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    if not any(escape in text for escape in ("\x1b$", "\x1b(J")):
        assert decoded(text.encode()).text == text.removeprefix("\ufeff")


@given(japanese, st.sampled_from(["cp932", "euc_jp"]))
def test_a_given_encoding_is_taken(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding), encoding).text == text


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (b"\xff\xfe\xfd\x80\x81", None, "--encoding"),
        ("港".encode(), "ascii", "encoding 'ascii'"),
        (b"x", "no-such", "encoding 'no-such'"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, encoding: str | None, said: str) -> None:
    with pytest.raises(EditingError, match=said):
        decoded(data, encoding)
