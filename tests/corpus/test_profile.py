"""What is known of an entity: headings of its relations, by their times, and excerpts."""

from __future__ import annotations

import pytest

from alliance_corpus.corpus.profile import HEADINGS, excerpt, time_of
from alliance_corpus.dates import EDTF
from alliance_corpus.records import ExternalSource, Relation
from alliance_corpus.records.vocabularies import PREDICATES
from alliance_corpus.text.columns import width

CURRENT = "current when last attested"


@pytest.mark.parametrize(
    ("valid", "attested", "time"),
    [
        ("1960/1990", "", "ended"), ("1960/1990", "1975", "ended"), ("../1990", "", "ended"),
        ("/1990", "1975", "ended"), ("1960", "", "ended"),
        ("1960/..", "1975 2024", CURRENT), ("1960/..", "", CURRENT), ("1960/", "1975", CURRENT),
        (None, "2024", CURRENT),
        ("1960/", "", "end unknown"), (None, "", "time unknown"),
    ],
)  # fmt: skip
def test_what_is_known_of_the_end_of_a_relation(
    valid: str | None, attested: str, time: str
) -> None:
    relation = Relation(
        id="one", subject="japan", predicate="member-of", object="scc",
        valid=None if valid is None else EDTF(valid),
        attested=tuple(map(EDTF, attested.split())),
        sources=(ExternalSource("https://example.org"),),
    )  # fmt: skip
    assert time_of(relation) == time


def test_every_predicate_has_a_heading_at_both_ends() -> None:
    assert {(p, e) for p, e, _ in HEADINGS} == {
        (p, e) for p in PREDICATES for e in ("subject", "object")
    }
    assert len({(p, e) for p, e, _ in HEADINGS}) == len(HEADINGS)


def test_an_excerpt_shows_its_cuts() -> None:
    assert excerpt("短い文") == "短い文"
    text = "あ" * 30 + "駐日大使" + "い" * 30
    assert excerpt(text, 30, 40).startswith("…ああ")
    assert "駐日大使" in excerpt(text, 30, 40)
    assert excerpt(text, 30, 40).endswith("い…")
    assert width(excerpt(text, 30, 40)) <= 40
    assert excerpt(text, 0, 40).startswith("あ")
