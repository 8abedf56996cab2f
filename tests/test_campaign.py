"""A small share of the long attacks: nothing is wrong, and no error is another than ours."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.campaign import ATTACKS, attack, is_well

SHARES = {"damage": 60, "sealed": 20, "editing": 2, "kills": 2, "builds": 1}


def test_each_attack_has_a_share() -> None:
    assert SHARES.keys() == ATTACKS.keys()


@pytest.mark.parametrize("name", SHARES)
def test_a_share_of_each_attack(name: str) -> None:
    found = attack(name, SHARES[name], seed=7)
    assert is_well(found), found
    assert found.total() == SHARES[name]


def test_what_is_wrong_or_foreign_is_not_well() -> None:
    assert is_well(Counter({"refused": 3}))
    assert not is_well(Counter({"refused": 3, "foreign: KeyError": 1}))
    assert not is_well(Counter({"wrong: other records": 1}))
