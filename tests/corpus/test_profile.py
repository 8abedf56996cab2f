"""What is known of an entity: headings of its relations, then and now, and excerpts."""

from __future__ import annotations

import pytest

from alliance_corpus.corpus.profile import TIES, excerpt, time_of
from alliance_corpus.dates import EDTF
from alliance_corpus.records.vocabularies import PREDICATES
from alliance_corpus.text.columns import width


@pytest.mark.parametrize(
    ("valid", "time"),
    [
        (None, "time not told"), ("1960/..", "now"), ("1960/1990", "then"), ("1960", "then"),
        ("1960/", "time not told"), ("../1990", "then"),
    ],
)  # fmt: skip
def test_then_and_now(valid: str | None, time: str) -> None:
    assert time_of(None if valid is None else EDTF(valid)) == time


def test_every_predicate_has_a_heading_at_both_ends() -> None:
    assert {(p, e) for p, e, _ in TIES} == {
        (p, e) for p in PREDICATES for e in ("subject", "object")
    }
    assert len({(p, e) for p, e, _ in TIES}) == len(TIES)


def test_an_excerpt_shows_its_cuts() -> None:
    assert excerpt("短い文") == "短い文"
    text = "あ" * 30 + "駐日大使" + "い" * 30
    assert excerpt(text, 30, 40).startswith("…ああ")
    assert "駐日大使" in excerpt(text, 30, 40)
    assert excerpt(text, 30, 40).endswith("い…")
    assert width(excerpt(text, 30, 40)) <= 40
    assert excerpt(text, 0, 40).startswith("あ")
