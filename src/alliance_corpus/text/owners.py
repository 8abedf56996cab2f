"""The way from the source to the runs of an aligned text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.text.tiling import Tiling


class Owners:
    """The runs that each source character belongs to: the source, cut wherever they change.

    From each of ``points`` to the next, ``runs`` has the linear runs and replacements that come
    from this source; a replacement in ``pieces`` is named by the number of its first run.
    """

    __slots__ = ("pieces", "points", "runs")

    def __init__(self, tiling: Tiling) -> None:
        cut: dict[int, list[int]] = {}  # by identity of the origin: the runs that are its pieces
        opening: list[tuple[int, bool, int]] = []
        closing: list[tuple[int, bool, int]] = []
        for run, (length, head) in enumerate(zip(tiling.lengths, tiling.heads, strict=True)):
            if isinstance(head, int):
                opening.append((head, True, run))
                closing.append((head + length, False, run))
                continue
            pieces = cut.setdefault(id(head), [])
            pieces.append(run)
            if len(pieces) == 1:
                opening.extend((span.start, True, run) for span in head.source)
                closing.extend((span.end, False, run) for span in head.source)
        self.pieces = {runs[0]: runs for runs in cut.values() if len(runs) > 1}
        self.points: list[int] = []
        self.runs: list[tuple[int, ...]] = []
        active: dict[int, None] = {}
        for point, opens, run in sorted(opening + closing):
            if opens:
                active[run] = None
            else:
                del active[run]
            if self.points and self.points[-1] == point:
                self.runs[-1] = tuple(active)
            else:
                self.points.append(point)
                self.runs.append(tuple(active))

    def _at(self, offset: int) -> int:
        return bisect_right(self.points, offset) - 1

    def free(self, start: int, end: int) -> bool:
        """Whether no character of the source between two offsets belongs to a run."""
        at = self._at(start)
        # Stretches that belong to no run are maximal: a free span lies within one of them.
        return (at < 0 or not self.runs[at]) and (
            at + 1 == len(self.points) or end <= self.points[at + 1]
        )

    def between(self, start: int, end: int) -> Iterator[int]:
        """The runs that come from the source between two offsets, each once."""
        first, last = max(self._at(start), 0), self._at(end - 1) + 1
        for run in dict.fromkeys(chain.from_iterable(self.runs[first:last])):
            yield from self.pieces.get(run, (run,))

    def last_before(self, offset: int) -> tuple[int, list[int]]:
        """The last source character before an offset that belongs to runs, and these runs."""
        at = self._at(offset - 1)
        if at >= 0 and not self.runs[at]:
            at -= 1
        if at < 0:
            return 0, []
        found = chain.from_iterable(self.pieces.get(run, (run,)) for run in self.runs[at])
        return min(offset, self.points[at + 1]) - 1, list(found)
