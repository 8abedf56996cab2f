"""Brackets inside brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.export.brackets import in_brackets, inside_quotes


@pytest.mark.parametrize(
    ("text", "outer", "written"),
    [
        ("湾の「静けさ」", "「", "「湾の『静けさ』」"),
        ("「湾」と「岬」", "「", "「『湾』と『岬』」"),
        ("『港の歴史』を読む", "「", "「『港の歴史』を読む」"),
        ("「島」を読む", "『", "『「島」を読む』"),
        ("『灯台』の研究", "『", "『「灯台」の研究』"),
        ("「湾の『静けさ』」再考", "「", "「『湾の「静けさ」』再考」"),
        ("「a「b「c」」」", "「", "「『a「b『c』」』」"),
        ("湾", "「", "「湾」"),
        ("", "「", "「」"),
        ("湾」の「話", "「", "「湾」の「話」"),
        ("「湾』", "『", "『「湾』』"),
        ("「湾", "「", "「「湾」"),
    ],
)
def test_brackets_alternate_if_they_are_in_pairs(text: str, outer: str, written: str) -> None:
    assert in_brackets(text, outer) == written


@given(st.text("「」『』港湾", max_size=12), st.sampled_from("「『"))
def test_only_brackets_change(text: str, outer: str) -> None:
    plain = str.maketrans("『』", "「」")
    written = in_brackets(text, outer)
    assert written.translate(plain) == f"「{text}」".translate(plain)
    assert in_brackets(written[1:-1], outer) == written


def test_english_quotation_marks() -> None:
    assert inside_quotes("Reading “Harbour” in one’s boat") == "Reading ‘Harbour’ in one’s boat"
