"""The source of a document line by line, with what became of each of its characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from attrs import frozen

from alliance_corpus.site.reading.cut import weight
from alliance_corpus.text.lines import LINE, LINE_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.records import Change, Document
    from alliance_corpus.text import AlignedText

_LONGEST: Final = 8_000
"""Characters of a line in one row; longer lines take several."""


class Stretch(NamedTuple):
    """Characters of the source that became the same.

    Attributes:
        start: where it begins in the source.
        end: where it ends.
        fate: ``kept``, ``moved`` to another place, ``changed`` or ``deleted``.
        new: what stands for it in the text, if it was changed.
        at: where it begins in the text; None if it was deleted.
        step: the step of cleaning that changed or deleted it, if that is known.
    """

    start: int
    end: int
    fate: Literal["kept", "moved", "changed", "deleted"]
    new: str = ""
    at: int | None = None
    step: str | None = None


@frozen
class Line:
    """A line of the source, or a part of a long one.

    Attributes:
        number: its number, from 1.
        anchor: where it stands on its page.
        start: where it begins in the source.
        parts: its words, each with what became of them.
        places: the offsets in the text of its words, in order.
    """

    number: int
    anchor: str
    start: int
    parts: Sequence[tuple[str, Stretch]]
    places: Sequence[int]

    @property
    def cost(self) -> int:
        """Its bytes in a page, at most; the links to its places come besides."""
        words = sum(weight(words, part.new) + 110 for words, part in self.parts)
        return 160 + words


class Source:
    """The source of a document.

    Args:
        document: one whose text is there.
        changes: what its cleaning changed.
    """

    def __init__(self, document: Document, changes: Iterable[Change]) -> None:
        self._alignment = document.alignment
        self._steps = _Steps(changes)

    @cached_property
    def lines(self) -> Sequence[Line]:
        """All lines."""
        return list(_lines(self._alignment.source, list(self._stretches())))

    def line_at(self, offset: int) -> int:
        """Which of `lines` has a character of the source, from 0."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [line.start for line in self.lines]

    def _stretches(self) -> Iterator[Stretch]:
        """The whole source in stretches, without gaps."""
        at = 0
        for one in sorted(_used(self._alignment)):
            if at < one.start:
                yield Stretch(at, one.start, "deleted", step=self._steps.deleting(at))
            if one.fate == "changed":
                one = one._replace(step=one.step or self._steps.changing(one.start))
            yield one
            at = one.end
        size = len(self._alignment.source)
        if at < size:
            yield Stretch(at, size, "deleted", step=self._steps.deleting(at))


class _Steps:
    """Which step changed or deleted a character of the source."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._changed: list[tuple[int, int, str]] = []
        self._deleted: list[tuple[int, int, str]] = []
        for change in changes:
            places = self._changed if change.new else self._deleted
            places += [(span.start, span.end, change.step) for span in change.source]
        self._changed.sort()
        self._deleted.sort()

    def changing(self, at: int) -> str | None:
        return _found(self._changed, at)

    def deleting(self, at: int) -> str | None:
        return _found(self._deleted, at)


def _found(places: Sequence[tuple[int, int, str]], at: int) -> str | None:
    number = bisect_right(places, at, key=lambda place: place[0]) - 1
    return places[number][2] if number >= 0 and places[number][1] > at else None


def _used(alignment: AlignedText) -> Iterator[Stretch]:
    """The stretches of the source that are in the text, in the order of the text."""
    runs = [run for run in alignment.runs if run.source]
    stays = _in_place([(run.source[0].start, len(run.span)) for run in runs])
    told: set[int] = set()
    for number, run in enumerate(runs):
        if run.kind == "linear":
            kept: Literal["kept", "moved"] = "kept" if number in stays else "moved"
            yield from _compared(alignment, run.start, run.source[0].start, len(run.span), kept)
            continue
        for count, span in enumerate(run.source):
            if span.start not in told:  # pieces of one replacement share their source
                told.add(span.start)
                new = "" if count else alignment.text[run.start : run.end]
                yield Stretch(span.start, span.end, "changed", new, run.start, run.step)


def _compared(
    alignment: AlignedText, at: int, source: int, size: int, kept: Literal["kept", "moved"]
) -> Iterator[Stretch]:
    """A run, cut where its characters differ from those of the source."""
    old, new = alignment.source[source : source + size], alignment.text[at : at + size]
    edges = [0, size]
    if old != new:
        same = [one == other for one, other in zip(old, new, strict=True)]
        edges = [0, *(n for n in range(1, size) if same[n] != same[n - 1]), size]
    for start, end in pairwise(edges):
        fate = kept if old[start] == new[start] else "changed"
        words = new[start:end] if fate == "changed" else ""
        yield Stretch(source + start, source + end, fate, words, at + start)


def _in_place(runs: Sequence[tuple[int, int]]) -> set[int]:
    """The runs that stay where they were: those in the order of the source with the most words.

    Args:
        runs: where each begins in the source, and its length, by the order of the text.
    """
    rank = {start: n for n, start in enumerate(sorted(start for start, _ in runs), start=1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)  # a Fenwick tree of maxima
    before = [-1] * len(runs)
    last = (0, -1)
    for number, (start, size) in enumerate(runs):
        at, found = rank[start] - 1, (0, -1)
        while at > 0:
            found, at = max(found, best[at]), at & (at - 1)
        before[number] = found[1]
        whole, at = (found[0] + size, number), rank[start]
        last = max(last, whole)
        while at < len(best):
            best[at] = max(best[at], whole)
            at += at & -at
    kept, number = set(), last[1]
    while number >= 0:
        kept.add(number)
        number = before[number]
    return kept


def _lines(source: str, stretches: Sequence[Stretch]) -> Iterator[Line]:
    at = 0
    for number, (start, end) in enumerate(_line_spans(source), start=1):
        cuts = [*range(start, max(end, start + 1), _LONGEST), end]
        for part, (begin, stop) in enumerate(pairwise(cuts), start=1):
            while at < len(stretches) and stretches[at].end <= begin:
                at += 1
            found, here = [], at
            while here < len(stretches) and stretches[here].start < stop:
                one = stretches[here]
                first, last = max(one.start, begin), min(one.end, stop)
                found.append((source[first:last], _inside(one, first)))
                here += 1
            places = dict.fromkeys(one.at for _, one in found if one.at is not None)
            name = f"L{number}" if part == 1 else f"L{number}.{part}"
            yield Line(number, name, begin, found, list(places))


def _inside(one: Stretch, first: int) -> Stretch:
    """A stretch from a character on; what stands for the whole is told once."""
    if first == one.start:
        return one
    at = None if one.at is None else one.at + (first - one.start if not one.new else 0)
    return one._replace(at=at, new="")


def _line_spans(source: str) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends, without what ends it."""
    for found in LINE.finditer(source):
        if found.start() < len(source):
            yield found.start(), found.start() + len(found[0].rstrip(LINE_ENDS))
