"""The statements of the second reading beside ours, paired by their words."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import alliance_corpus as ac
from tests.documents.helpers.second_reading import lines


class Pair(NamedTuple):
    """A statement of the second reading, and ours in the same words."""

    theirs: dict[str, Any]
    ours: ac.Statement

    @property
    def same_voice(self) -> bool:
        """Whether both readings have the same speaker and side."""
        return (self.theirs["speaker"], self.theirs["side"]) == (self.ours.speaker, self.ours.side)


@cache
def pairs() -> tuple[Pair, ...]:
    """Each statement of ours with at most one of the second reading, the closest words first.

    Two of them can be a pair if a quarter of all their words is the same, or most of the shorter
    one lies in the longer one.
    """
    ours = [(statement, _ours(statement)) for statement in ac.load().statements]
    theirs = [(row, _theirs(row)) for row in lines("statements")]
    close = sorted(
        (
            (-_closeness(row, words, statement, other), at, number)
            for at, (row, words) in enumerate(theirs)
            for number, (statement, other) in enumerate(ours)
            if row["document"] == statement.document and _near(words, other)
        )
    )
    found: dict[int, int] = {}
    for _, at, number in close:
        if at not in found and number not in found.values():
            found[at] = number
    return tuple(Pair(theirs[at][0], ours[number][0]) for at, number in sorted(found.items()))


def _ours(statement: ac.Statement) -> frozenset[int]:
    return frozenset(at for e in statement.evidence for at in range(e.span.start, e.span.end))


def _theirs(row: dict[str, Any]) -> frozenset[int]:
    return frozenset(at for start, end in row["evidence"] for at in range(start, end))


def _near(one: frozenset[int], two: frozenset[int]) -> bool:
    common = len(one & two)
    return common / len(one | two) >= 0.25 or common / min(len(one), len(two)) >= 0.7


def _closeness(
    row: dict[str, Any], words: frozenset[int], statement: ac.Statement, other: frozenset[int]
) -> float:
    """The share of common words; the same place in a list, voice and stance count a little."""
    alike = [row["number"] == statement.number, row["stance"] == statement.stance]
    alike.append(Pair(row, statement).same_voice)
    share = len(words & other) / len(words | other)
    return share + 0.05 * sum(map(bool, alike))
