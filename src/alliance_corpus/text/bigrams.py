"""An index of a text by its bigrams, every two characters that stand side by side."""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from functools import partial
from itertools import accumulate, pairwise
from operator import add
from typing import TYPE_CHECKING, Final, Self, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Places: TypeAlias = array[int] | memoryview[int]

_WORTH: Final = 64
"""A place to look at costs as much as this many characters to scan."""

_BYTES: Final = 4

BETWEEN: Final = "\n"
"""What stands between two folded texts that are indexed as one."""


class Bigrams:
    """A text that finds words without being read from the beginning.

    For every two characters that stand side by side it has the offsets where they do. Words are
    looked for where their rarest two characters stand, or, where a scan is faster (one character,
    or two that are everywhere), by a scan. It takes about 4 bytes a character.

    Args:
        text: any text of less than 4 GiB characters.
        places: the offsets of each pair, if they are known.
    """

    __slots__ = ("_places", "_text")

    def __init__(self, text: str, places: Mapping[str, Places] | None = None) -> None:
        self._text = text
        self._places = _places(text) if places is None else places

    def packed(self) -> tuple[str, bytes]:
        """The index as it is stored; the same text always gives the same.

        Returns:
            The pairs, sorted and joined; and numbers of 4 bytes, the lowest first: of each pair how
            often it stands in the text, then the offsets of the first pair, of the second, and so
            on.
        """
        pairs = sorted(self._places)
        numbers = array("I", (len(self._places[pair]) for pair in pairs))
        for pair in pairs:
            numbers.extend(self._places[pair])
        return "".join(pairs), _swapped(numbers).tobytes()

    @classmethod
    def unpacked(cls, text: str, pairs: str, numbers: bytes) -> Self:
        """The index of a text that `packed` gave; that it is the right one is not checked.

        Raises:
            ValueError: if the numbers are not as many as the pairs need.
        """
        if len(pairs) % 2 or len(numbers) % _BYTES:
            raise ValueError(f"{len(pairs)} characters and {len(numbers)} bytes are no index")
        places = memoryview(_swapped(array("I", numbers)))
        count = len(pairs) // 2
        borders = list(accumulate(places[:count], initial=count))
        if borders[-1] != len(places):
            raise ValueError(f"{len(places)} numbers: the pairs need {borders[-1]}")
        names = map("".join, zip(pairs[::2], pairs[1::2], strict=True))
        spans = zip(names, pairwise(borders), strict=True)
        return cls(text, {name: places[start:end] for name, (start, end) in spans})

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

    def _checked(self, words: str, places: tuple[()] | Places, shift: int) -> Iterator[int]:
        text, size, end = self._text, len(words), shift
        for place in places:
            if place >= end and (size == 2 or text.startswith(words, place - shift)):
                yield place - shift
                end = place + size


def _places(text: str) -> Mapping[str, Places]:
    """Where every two characters that stand side by side do so."""
    places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    for at, pair in enumerate(map(add, text, text[1:])):
        places[pair].append(at)
    return dict(places)


def _swapped(numbers: array[int]) -> array[int]:
    """Numbers with the lowest byte first, and back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def joined(texts: Iterable[str]) -> str:
    r"""Folded texts as one, each between two ``\n``, which no word crosses: they have no space."""
    return BETWEEN.join(["", *texts, ""])


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
