"""How much of a text stands in the files of a dataset."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def copied(words: Iterable[str], text: str, least: int) -> set[int]:
    """The offsets of the characters of a text that stand in words, in runs of so many or more."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(len(text) - least + 1):
        places[text[at : at + least]].append(at)
    found: set[int] = set()
    for one in set(words):
        for at in range(len(one) - least + 1):
            for place in places.get(one[at : at + least], ()):
                found.update(range(place, place + least))
    return found
