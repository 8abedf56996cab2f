"""`testing.damage` breaks relations between what happened, in every way that it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from alliance_corpus.dataset.rules import problems_of
from alliance_corpus.testing.damage import DAMAGE
from tests.dataset.rules.helpers.rule_changes import event, happenings

if TYPE_CHECKING:
    from alliance_corpus.dataset import Dataset
    from alliance_corpus.records.vocabularies import Predicate

TIES: list[tuple[str, Predicate, str]] = [
    ("x", "leads-to", "y"),
    ("y", "follows", "x"),
    ("y", "implements", "e"),
    ("f", "revises", "e"),
]


def happened(*ties: tuple[str, Predicate, str]) -> Dataset:
    events = (
        event("x", "1950"),
        event("y", "1960", kind="other"),
        event("z", "1955", kind="review"),
    )
    return happenings(*events, ties=ties)


@pytest.mark.parametrize("tie", TIES, ids=lambda tie: tie[1])
def test_a_good_sample_breaks_no_rule(tie: tuple[str, Predicate, str]) -> None:
    assert problems_of(happened(tie)) == []


@pytest.mark.parametrize("tie", TIES, ids=lambda tie: tie[1])
@pytest.mark.parametrize("rule", ["relation-time", "relation-inverse", "relation-self"])
def test_whatever_relation_there_is_a_rule_of_it_is_broken(
    rule: str, tie: tuple[str, Predicate, str]
) -> None:
    found = list(DAMAGE[rule](happened(tie)))
    assert found
    assert all(rule in {problem.rule for problem in problems_of(one)} for one in found)


@pytest.mark.parametrize("tie", TIES[:2], ids=lambda tie: tie[1])
def test_events_go_round_in_a_circle(tie: tuple[str, Predicate, str]) -> None:
    found = list(DAMAGE["relation-circle"](happened(tie)))
    assert found
    assert all("relation-circle" in {p.rule for p in problems_of(one)} for one in found)
