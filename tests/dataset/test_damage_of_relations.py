"""`testing.damage` breaks relations between what happened, in every way that it knows."""

from __future__ import annotations

import pytest

from alliance_corpus.dataset.rules import problems_of
from alliance_corpus.testing.damage import DAMAGE
from tests.dataset.rule_changes import event, happenings

HAPPENINGS = happenings(
    event("x", "1950"),
    event("y", "1960", kind="other"),
    event("z", "1970", kind="statement"),
    ties=(("x", "leads-to", "y"), ("z", "follows", "y"), ("f", "revises", "e")),
)


def test_the_happenings_break_no_rule() -> None:
    assert problems_of(HAPPENINGS) == []


@pytest.mark.parametrize(
    ("rule", "ways"), [("relation-time", 3), ("relation-inverse", 5), ("relation-circle", 4)]
)
def test_every_way_to_break_a_rule_breaks_it(rule: str, ways: int) -> None:
    broken = list(DAMAGE[rule](HAPPENINGS))
    assert len(broken) >= ways
    for dataset in broken:
        assert rule in {problem.rule for problem in problems_of(dataset)}
