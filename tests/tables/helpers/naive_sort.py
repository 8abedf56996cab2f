"""`Table.sort` as its documentation has it, without regard to time: two records compared at once."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING, Any

import attrs

from alliance_corpus.dates import EDTF, Day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from alliance_corpus.dates import Bound


def naive_sort(records: Iterable[Any], fields: Sequence[str], *, reverse: bool) -> list[Any]:
    """The records in order of the fields, the first of which decides first.

    None comes last, in reverse too. What is equal keeps its order, but follows the ids where one
    of the fields is a date.
    """
    records = list(records)
    is_dated = any(isinstance(getattr(one, name), EDTF) for one in records for name in fields)
    turn = -1 if reverse else 1

    def compare(one: Any, other: Any) -> int:
        for name in fields:
            mine, theirs = getattr(one, name), getattr(other, name)
            if mine is None or theirs is None:
                found = (mine is None) - (theirs is None)
            else:
                found = turn * order(mine, theirs)
            if found:
                return found
        return turn * order(one.id, other.id) if is_dated else 0

    return sorted(records, key=cmp_to_key(compare))


def order(one: Any, other: Any) -> int:
    """Below 0 where the first value comes first, above where the second does, 0 if neither."""
    if one is None or other is None:
        return (one is None) - (other is None)
    if isinstance(one, EDTF):
        return order(first_last_text(one), first_last_text(other))
    if isinstance(one, tuple):
        found = (order(mine, theirs) for mine, theirs in zip(one, other, strict=False))
        return next(filter(None, found), len(one) - len(other))
    if hasattr(one, "id"):
        return order(one.id, other.id)
    if attrs.has(type(one)):
        mine, theirs = (attrs.astuple(value, recurse=False) for value in (one, other))
        return order(mine, theirs)
    return int(one > other) - int(one < other)


def first_last_text(date: EDTF) -> tuple[float, float, str]:
    """The first day, the last day and the text.

    An unknown end counts as an open one, and what has no first day goes by its last.
    """
    last = number(date.latest, float("inf"))
    return number(date.earliest, last), last, str(date)


def number(bound: Bound, without: float) -> float:
    """A day as a number, later days with higher ones."""
    if not isinstance(bound, Day):
        return without
    return bound.year * 10_000 + bound.month * 100 + bound.day
