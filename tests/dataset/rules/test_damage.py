"""A valid corpus broken at a random place, and the rule that must fire."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset import RULES, Dataset
from alliance_corpus.dataset.rules import problems_of
from alliance_corpus.testing import datasets
from alliance_corpus.testing.damage import DAMAGE, Damage, damaged
from tests.helpers.everything import everything

GOOD = everything()


def rules_of(dataset: Dataset) -> set[str]:
    return {problem.rule for problem in problems_of(dataset)}


def test_every_rule_can_be_broken() -> None:
    assert {rule.id for rule in RULES} == DAMAGE.keys()


@given(datasets().flatmap(damaged))
def test_a_broken_corpus_breaks_its_rule(damage: Damage) -> None:
    assert damage.rule in rules_of(damage.dataset)


@pytest.mark.parametrize("rule", DAMAGE)
def test_wherever_a_rule_is_broken_it_fires(rule: str) -> None:
    for broken in DAMAGE[rule](GOOD):
        assert rule in rules_of(broken)


@given(st.data())
def test_rules_do_not_fail_on_what_others_refuse(data: st.DataObject) -> None:
    """Broken twice, the second time perhaps where the first has left no sound record."""
    once = data.draw(datasets().flatmap(damaged)).dataset
    table = data.draw(st.sampled_from([name for name, records in once.tables.items() if records]))
    kept = once.tables[table][1:]
    twice = Dataset(name="n", version="1", licence="l", tables={**once.tables, table: kept})
    problems_of(twice)
