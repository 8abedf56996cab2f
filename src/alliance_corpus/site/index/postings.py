"""Collect in which units each gram stands, for a corpus of any size, in little memory.

Units come in order. What has been collected is written to a temporary file whenever it has grown
large; in the end these files are merged gram by gram.
"""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.site.index.numbers import differences, written

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

LIMIT: Final = 1_500_000
"""So many entries are held in memory; they take about 50 bytes each with all that belongs."""


class _Run(NamedTuple):
    """The units of a gram in one temporary file; ``order`` sorts as JavaScript does."""

    order: bytes
    first: int
    last: int
    rest: bytes


class Postings:
    """The units of each gram.

    Args:
        folder: an empty folder for temporary files.
        limit: how many entries are held in memory.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder, self._limit, self._size = folder, limit, 0
        self._held: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        self._files: list[Path] = []

    def add(self, unit: int, grams: Collection[str]) -> None:
        """Note the grams of a unit, each once; its number is higher than all before."""
        held = self._held
        for gram in grams:
            held[gram].append(unit)
        self._size += len(grams)
        if self._size >= self._limit:
            self._put_aside()

    def merged(self) -> Iterator[tuple[str, bytes]]:
        """Each gram with its units, in the order of UTF-16: the first unit, then differences."""
        self._put_aside()
        runs = heapq.merge(*map(_read, self._files), key=itemgetter(0, 1))
        for order, group in groupby(runs, key=itemgetter(0)):
            parts: list[bytes] = []
            before = 0
            for run in group:
                parts += (written(run.first - before), run.rest)
                before = run.last
            yield order.decode("utf-16-be", "surrogatepass"), b"".join(parts)

    def _put_aside(self) -> None:
        path = self._folder / str(len(self._files))
        ordered = sorted((gram.encode("utf-16-be", "surrogatepass"), gram) for gram in self._held)
        with path.open("wb") as file:
            for order, gram in ordered:
                units = self._held.pop(gram)
                rest = differences(units)
                head = array("I", (len(order), units[0], units[-1], len(rest)))
                file.write(head.tobytes() + order + rest)
        self._size = 0
        self._files.append(path)


def _read(path: Path) -> Iterator[_Run]:
    size = 4 * array("I").itemsize
    with path.open("rb") as file:
        while head := file.read(size):
            length, first, last, rest = array("I", head)
            yield _Run(file.read(length), first, last, file.read(rest))
