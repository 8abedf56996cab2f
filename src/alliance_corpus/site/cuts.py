"""Cut what a page shows into pages that stay small, and know on which of them a record is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.site.lists import parts_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from alliance_corpus.site.lists import Part

BUDGET: Final = 70_000
"""Bytes of HTML that one list with evidence may take on a page, by estimate."""

_RECORD: Final = 1_000
_PASSAGE: Final = 900
_BYTES: Final = 3  # of a Japanese character in UTF-8
_LONGEST: Final = 1_000


def weight(record: Any) -> int:
    """About how many bytes of HTML a record with its evidence takes."""
    texts = sum(_PASSAGE + _BYTES * min(len(one.text), _LONGEST) for one in record.evidence)
    return _RECORD + texts


def starts(items: Sequence[Any], weigh: Callable[[Any], int], budget: int = BUDGET) -> list[int]:
    """Where each page begins: as many items as fit the budget, at least one.

    Returns:
        Places in ``items``, the first is 0; also for no items.
    """
    found, taken = [0], 0
    for at, item in enumerate(items):
        size = weigh(item)
        if taken and taken + size > budget:
            found.append(at)
            taken = 0
        taken += size
    return found


def part_path(page: str, name: str, number: int) -> str:
    """The path of a part of a list on a page; the first stands on the page itself.

    Args:
        page: ``institutions/japan.html``.
        name: which list of the page.
        number: from 0.

    Returns:
        ``institutions/japan.history-2.html``: no id of a record makes such a path.
    """
    return page if number == 0 else f"{page.removesuffix('.html')}.{name}-{number + 1}.html"


def cut(page: str, name: str, items: Sequence[Any], begins: Sequence[int]) -> Iterator[Part]:
    """The parts of a list on a page, each with its path.

    Args:
        page: the path of the page, which holds the first part.
        name: which list of the page.
        items: the list.
        begins: where each part begins.
    """
    paths = tuple(part_path(page, name, number) for number in range(len(begins)))
    return parts_at(paths, items, begins)
