"""Long things in pages of a size that any browser opens at once."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")

PAGE: Final = 299_000
"""So many bytes a page may have; what a thing takes on it is estimated from above."""

LEAST: Final = 60_000
"""Bytes that a page has for its content, however much its frame takes."""


def weight(*texts: str | None) -> int:
    """The bytes of texts in a page, with their signs escaped."""
    return sum(len(escape(text or "").encode("utf-8", "replace")) for text in texts)


def room_for(frame: int) -> int:
    """Bytes that are left for content on a page with a frame of this size."""
    return max(PAGE - frame, LEAST)


def page_numbers(
    costs: Sequence[int],
    budget: int,
    shared: Sequence[Mapping[Any, int]] = (),
    breaks: Sequence[bool] = (),
) -> list[int]:
    """Number the pages of things that follow each other.

    Args:
        costs: bytes of each thing.
        budget: bytes for the content of a page; a thing that needs more has a page of its own.
        shared: for each thing, what it needs besides, by a key, with its bytes: a page has what
            has the same key once.
        breaks: for each thing, whether a page would best begin with it. Pages end there when they
            are more than half full.

    Returns:
        The number of the page of each thing, from 0.
    """
    everything = {key: size for needs in shared for key, size in needs.items()}
    if sum(costs) + sum(everything.values()) <= budget:
        return [0] * len(costs)
    pages, page, used = [], 0, 0
    known: dict[Any, int] = {}
    for number, cost in enumerate(costs):
        needs = shared[number] if shared else {}
        added = cost + sum(size for key, size in needs.items() if key not in known)
        best = bool(breaks) and breaks[number] and used > budget // 2
        if used and (used + added > budget or best):
            page, used, known = page + 1, 0, {}
            added = cost + sum(needs.values())
        used += added
        known.update(needs)
        pages.append(page)
    return pages


def on_pages(things: Sequence[T], numbers: Sequence[int]) -> list[list[T]]:
    """Things by the page that they are on, as `page_numbers` has numbered them.

    Returns:
        A list for each page, at least one.
    """
    found: list[list[T]] = [[] for _ in range(max(numbers, default=0) + 1)]
    for thing, number in zip(things, numbers, strict=True):
        found[number].append(thing)
    return found
