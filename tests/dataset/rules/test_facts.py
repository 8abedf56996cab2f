"""Rules of facts: which records a finding names."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset import Dataset
from alliance_corpus.dataset.rules.facts import FACT_RULES, ORDERS, apart
from alliance_corpus.dates import EDTF
from alliance_corpus.records import ExternalSource, Relation

if TYPE_CHECKING:
    from alliance_corpus.records.vocabularies import Predicate

RULES = {rule.id: rule for rule in FACT_RULES}
PAGE = (ExternalSource("https://example.org"),)


def words_of(tie: str) -> tuple[str, Predicate, str]:
    subject, predicate, object_, *_ = tie.split()
    return subject, cast("Predicate", predicate), object_


def found(rule: str, *ties: str) -> list[tuple[str, ...]]:
    """The records that a rule names in each finding, of relations such as ``a part-of b``.

    The words are the id of the relation; there may be more of them.
    """
    relations = tuple(
        Relation(id=tie, subject=subject, predicate=predicate, object=object_, sources=PAGE)
        for tie in ties
        for subject, predicate, object_ in [words_of(tie)]
    )
    dataset = Dataset(name="n", version="1", licence="l", tables={"relations": relations})
    return [(one.record, *one.others) for one in RULES[rule].problems(dataset)]


def test_a_circle_names_its_relations_in_their_order_and_no_others() -> None:
    ties = ("x part-of a", "c part-of a", "a part-of b", "b part-of c", "c part-of y")
    assert found("relation-circle", *ties) == [("c part-of a", "a part-of b", "b part-of c")]


def test_each_circle_is_named_for_itself() -> None:
    ties = (
        "a part-of b", "b part-of c", "c part-of a", "c part-of x",
        "x part-of y", "y part-of z", "z part-of x",
        "a revises b", "b revises c", "c revises a",
    )  # fmt: skip
    assert sorted(found("relation-circle", *ties)) == [
        ("a part-of b", "b part-of c", "c part-of a"),
        ("a revises b", "b revises c", "c revises a"),
        ("x part-of y", "y part-of z", "z part-of x"),
    ]


def test_what_follows_makes_a_circle_with_what_leads_to_it() -> None:
    ties = ("a leads-to b", "c follows b", "c leads-to a", "a follows d")
    assert found("relation-circle", *ties) == [ties[:3]]


def test_relations_of_different_orders_make_no_circle() -> None:
    assert found("relation-circle", "a part-of b", "b member-of c", "c part-of a") == []
    assert found("relation-circle", "a counterpart-of b", "b counterpart-of a") == []


def test_two_that_face_each_other_are_an_inverse_and_no_circle() -> None:
    assert found("relation-circle", "a part-of b", "b part-of a") == []
    assert found("relation-inverse", "a part-of b", "b part-of a") == [
        ("b part-of a", "a part-of b")
    ]


@given(st.data())
def test_a_ring_of_any_order_is_one_circle(data: st.DataObject) -> None:
    predicates = data.draw(st.sampled_from(ORDERS))
    size = data.draw(st.integers(3, 6))
    ring = []
    for number in range(size):
        ends = [f"n{number}", f"n{(number + 1) % size}"]
        predicate = data.draw(st.sampled_from(predicates))
        ring.append(f" {predicate} ".join(ends[::-1] if predicate == "follows" else ends))
    ties = data.draw(st.permutations([*ring, f"n0 {predicates[0]} out", f"in {predicates[0]} n1"]))
    assert found("relation-circle", *ties) == [tuple(tie for tie in ties if tie in ring)]


def test_a_relation_that_stands_twice_names_the_first() -> None:
    assert found("relation-once", "a part-of b", "a part-of c", "a part-of b again") == [
        ("a part-of b again", "a part-of b")
    ]


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        ("1970", "1971", True),
        ("1970/1980", "1981/..", True),
        ("1970/1980", "1980-12-31", False),
        ("1970~", "1971", False),
        ("1970?", "1990", False),
        ("1970/", "1990", False),
        (None, "1990", False),
    ],
)
def test_times_are_apart_if_they_certainly_share_no_day(
    one: str | None, two: str, answer: bool
) -> None:
    first = None if one is None else EDTF(one)
    assert apart(first, EDTF(two)) == apart(EDTF(two), first) == answer
