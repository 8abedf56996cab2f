"""An index of a text by its bigrams, every two characters that stand side by side."""

from __future__ import annotations

from array import array
from collections import defaultdict
from functools import partial
from operator import add
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORTH: Final = 64
"""A place to look at costs as much as this many characters to scan."""


class Bigrams:
    """A text that finds words without being read from the beginning.

    For every two characters that stand side by side it has the offsets where they do. Words are
    looked for where their rarest two characters stand, or, where a scan is faster (one character,
    or two that are everywhere), by a scan. It takes about 4 bytes a character.

    Args:
        text: any text of less than 4 GiB characters.
    """

    __slots__ = ("_places", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        for at, pair in enumerate(map(add, text, text[1:])):
            places[pair].append(at)
        self._places: Mapping[str, array[int]] = dict(places)

    def starts(self, words: str) -> Iterator[int]:
        """Where words begin, from left to right; no two places share a character.

        Args:
            words: at least one character.
        """
        pairs = enumerate(map(add, words, words[1:]))
        found = [(self._places.get(pair, ()), shift) for shift, pair in pairs]
        places, shift = min(found, key=lambda one: len(one[0]), default=(None, 0))
        if places is None or len(places) * _WORTH > len(self._text):
            return starts(self._text, words)
        return self._checked(words, places, shift)

    def _checked(self, words: str, places: tuple[()] | array[int], shift: int) -> Iterator[int]:
        text, size, end = self._text, len(words), shift
        for place in places:
            if place >= end and (size == 2 or text.startswith(words, place - shift)):
                yield place - shift
                end = place + size


def starts(text: str, words: str) -> Iterator[int]:
    """Where words begin in a text, from left to right; no two places share a character.

    Args:
        text: the text, which is read from the beginning.
        words: at least one character.
    """
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
