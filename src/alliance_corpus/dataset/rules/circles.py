"""Circles of a directed graph, in linear time."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def circles(edges: Iterable[tuple[str, str]]) -> list[set[str]]:
    """The sets of two or more nodes that all lead to each other.

    Kahn's method, from both ends, first removes the nodes on no circle: of a graph without circles
    nothing is left. The rest is split into strongly connected components (Kosaraju).
    """
    after: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    for one, two in edges:
        after[one].add(two)
        before[two].add(one)
    left = _peeled(_peeled({*after, *before}, after, before), before, after)
    return [part for part in _components(left, after, before) if len(part) > 1]


def _peeled(nodes: set[str], after: dict[str, set[str]], before: dict[str, set[str]]) -> set[str]:
    """The nodes that are left after removing, one by one, those without a predecessor."""
    count = {node: len(before.get(node, set()) & nodes) for node in nodes}
    free = [node for node, number in count.items() if not number]
    left = set(nodes)
    while free:
        node = free.pop()
        left.discard(node)
        for following in after.get(node, ()):
            if following in left:
                count[following] -= 1
                if not count[following]:
                    free.append(following)
    return left


def _components(
    nodes: set[str], after: dict[str, set[str]], before: dict[str, set[str]]
) -> list[set[str]]:
    finished: list[str] = []
    seen: set[str] = set()
    for start in sorted(nodes):
        _visit(start, nodes, after, seen, finished)
    parts: list[set[str]] = []
    seen = set()
    for start in reversed(finished):
        part: list[str] = []
        _visit(start, nodes, before, seen, part)
        if part:
            parts.append(set(part))
    return parts


def _visit(
    start: str, nodes: set[str], after: dict[str, set[str]], seen: set[str], finished: list[str]
) -> None:
    """Add the nodes that can be reached, each after the nodes that it leads to."""
    stack = [(start, False)]
    while stack:
        node, is_done = stack.pop()
        if is_done:
            finished.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack += [(n, False) for n in sorted(after.get(node, set()) & nodes) if n not in seen]
