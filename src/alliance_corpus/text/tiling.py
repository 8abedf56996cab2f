"""The runs of an aligned text in columns: they cover the text, each with its source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from alliance_corpus.errors import SpanError
from alliance_corpus.text.edits import Run
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@frozen
class Origin:
    """The origin of a run that is not linear: atomic, or inserted if it has no source."""

    source: tuple[Span, ...]
    step: str


class Tiling:
    """Runs in columns: the length of each, and its head, where a linear run starts in the source.

    Runs are maximal: neighbours that could be one run are one.
    """

    __slots__ = ("__dict__", "heads", "lengths")

    def __init__(self) -> None:
        self.lengths: list[int] = []
        self.heads: list[int | Origin] = []

    @cached_property
    def starts(self) -> list[int]:
        """Text offset of each run, then the length of the text; use only once all are added."""
        return list(accumulate(self.lengths, initial=0))

    def add(self, length: int, head: int | Origin) -> None:
        """Append a run, joined to the last one if possible."""
        if not length:
            return
        if self.heads:
            last = self.heads[-1]
            joined = last + self.lengths[-1] if isinstance(last, int) else last
            if type(joined) is type(head) and joined == head:
                self.lengths[-1] += length
                return
        self.lengths.append(length)
        self.heads.append(head)

    def copy(self, old: Tiling, start: int, end: int) -> None:
        """Append what ``old`` has between two text offsets."""
        if start >= end:
            return
        first = bisect_right(old.starts, start) - 1
        last = bisect_left(old.starts, end, first) - 1
        self.add(*old.cut(first, start, end))
        if last > first:
            # The runs between are whole, and the first of them cannot be joined to what was added.
            self.lengths += old.lengths[first + 1 : last]
            self.heads += old.heads[first + 1 : last]
            self.add(*old.cut(last, start, end))

    def cut(self, run: int, start: int, end: int) -> tuple[int, int | Origin]:
        """Length and head of the part of a run that lies between two text offsets."""
        begin = self.starts[run]
        skip = max(start - begin, 0)
        head = self.heads[run]
        length = min(end - begin, self.lengths[run]) - skip
        return length, head + skip if isinstance(head, int) else head

    def behind(self, start: int, end: int) -> list[tuple[int, int]]:
        """The source of the words between two text offsets: in order, none touching."""
        if start >= end:
            return []
        first = bisect_right(self.starts, start) - 1
        if end <= self.starts[first + 1]:
            length, head = self.cut(first, start, end)
            if isinstance(head, int):
                return [(head, head + length)]
            return [(span.start, span.end) for span in head.source]
        found: list[tuple[int, int]] = []
        seen: set[int] = set()
        for run in range(first, bisect_left(self.starts, end, first)):
            length, head = self.cut(run, start, end)
            if isinstance(head, int):
                found.append((head, head + length))
            elif id(head) not in seen:
                seen.add(id(head))
                found.extend((span.start, span.end) for span in head.source)
        return merged(found)

    def runs(self) -> Iterator[Run]:
        """The runs as records."""
        for (start, end), head in zip(pairwise(self.starts), self.heads, strict=True):
            if isinstance(head, int):
                yield Run(start, end, (Span(head, head + end - start),), "linear", None)
            else:
                kind: Literal["atomic", "inserted"] = "atomic" if head.source else "inserted"
                yield Run(start, end, head.source, kind, head.step)

    def rows(self) -> list[list[int | str]]:
        """The runs as lists for JSON; see `AlignedText.to_runs`."""
        out: list[list[int | str]] = []
        for length, head in zip(self.lengths, self.heads, strict=True):
            if isinstance(head, int):
                out.append([length, head])
            else:
                edges = chain.from_iterable((span.start, span.end) for span in head.source)
                out.append([length, head.step, *edges])
        return out

    @classmethod
    def of_rows(cls, rows: Sequence[Sequence[int | str]], size: int) -> Tiling:
        """Read what `rows` gave; SpanError if it does not fit a source of ``size`` characters."""
        if not isinstance(rows, list | tuple):
            raise SpanError(f"{rows!r}: expected a list of runs")
        tiling = cls()
        origins: dict[Origin, Origin] = {}
        for number, row in enumerate(rows):
            tiling.add(*_read_row(row, number, size, origins))
            if len(tiling.heads) != number + 1:
                raise SpanError(f"run {number}, {row!r}: expected it joined to the run before it")
        tiling._check_claims()
        return tiling

    def _check_claims(self) -> None:
        """Check that linear runs share no source character with each other or a replacement."""
        claims: list[tuple[int, int]] = []
        atomic: set[Span] = set()
        for length, head in zip(self.lengths, self.heads, strict=True):
            if isinstance(head, int):
                claims.append((head, head + length))
            else:
                atomic.update(head.source)
        claims += merged((span.start, span.end) for span in atomic)
        for (start, end), (again, _) in pairwise(sorted(claims)):
            if again < end:
                raise SpanError(f"source {start}-{end} and source from {again} are claimed twice")


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order; those that touch or overlap are joined."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _read_row(
    row: Sequence[int | str], number: int, size: int, origins: dict[Origin, Origin]
) -> tuple[int, int | Origin]:
    """Length and head of a run in a data file; pieces of one replacement share their origin."""
    fault = SpanError(f"run {number}, {row!r}: malformed, or outside a source of {size}")
    if not isinstance(row, list | tuple) or len(row) < 2:
        raise fault
    length, head, edges = row[0], row[1], row[2:]
    if type(length) is not int or length < 1 or not all(type(edge) is int for edge in edges):
        raise fault
    if type(head) is int and not edges and 0 <= head <= size - length:
        return length, head
    ordered = all(a < b for a, b in pairwise((-1, *edges, size + 1)))
    if type(head) is not str or len(edges) % 2 or not ordered:
        raise fault
    origin = Origin(tuple(map(Span, edges[::2], edges[1::2])), head)
    return length, origins.setdefault(origin, origin)
