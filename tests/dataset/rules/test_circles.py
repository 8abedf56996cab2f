"""Circles of a directed graph: those that a naive search for ways finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset.rules.circles import circles

if TYPE_CHECKING:
    from collections.abc import Iterable

Edges = list[tuple[str, str]]

NODES = st.sampled_from("abcdefg")
GRAPHS = st.lists(st.tuples(NODES, NODES).filter(lambda edge: edge[0] != edge[1]), max_size=14)


def reached(start: str, edges: Iterable[tuple[str, str]]) -> set[str]:
    """All nodes to which a way of one or more edges leads."""
    found: set[str] = set()
    while more := {two for one, two in edges if one in {start, *found}} - found:
        found |= more
    return found


@given(GRAPHS)
def test_a_circle_is_all_that_leads_to_each_other(edges: Edges) -> None:
    ways = {node: reached(node, edges) for edge in edges for node in edge}
    naive = {
        frozenset(two for two in ways if two in ways[one] and one in ways[two])
        for one in ways
        if one in ways[one]
    }
    found = circles(edges)
    assert {frozenset(circle) for circle in found} == naive
    assert len(found) == len(naive)


@pytest.mark.parametrize(
    ("edges", "found"),
    [
        ("", []),
        ("ab bc ac", []),
        ("ab ba", ["ab"]),
        ("ab bc ca", ["abc"]),
        ("xa ab bc ca cy", ["abc"]),
        ("ab ba bc cd dc", ["ab", "cd"]),
        ("ab bc ca cd dc", ["abcd"]),
        ("ab ba bx xc cd dc", ["ab", "cd"]),
    ],
)
def test_circles_by_example(edges: str, found: list[str]) -> None:
    pairs = [(edge[0], edge[1]) for edge in edges.split()]
    assert sorted("".join(sorted(circle)) for circle in circles(pairs)) == found
