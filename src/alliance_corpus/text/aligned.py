"""A string that knows which source characters each of its characters comes from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, chain, starmap
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from alliance_corpus.errors import SpanError
from alliance_corpus.text.edits import Batch, Edit, Run, Step, StepChange
from alliance_corpus.text.owners import Owners
from alliance_corpus.text.span import Span
from alliance_corpus.text.tiling import Origin, Tiling, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@frozen(eq=False, repr=False, slots=False)
class AlignedText:
    """A text, the source it was made from, and which characters come from which.

    ``AlignedText.of`` makes one; ``edit`` and ``arrange`` return a new one. Offsets count Unicode
    code points; the end of a span is excluded. Two aligned texts are equal if source, text and
    runs are.

    Attributes:
        source: the text before all steps.
        text: the text now.
        steps: what was done to it, in order.
    """

    source: str
    text: str
    steps: tuple[Step, ...]
    _tiling: Tiling
    _base: AlignedText | None = None  # the text before the steps, if not `of(source)`

    @classmethod
    def of(cls, source: str) -> AlignedText:
        """Align a source with itself."""
        tiling = Tiling()
        tiling.add(len(source), 0)
        return cls(source, source, (), tiling)

    @classmethod
    def replay(cls, source: str, steps: Iterable[Step]) -> AlignedText:
        """Repeat steps, on the same source or one like it.

        Replaying ``aligned.steps[:-1]`` on ``aligned.source`` gives the text before the last step.

        Raises:
            SpanError: if a step reaches outside the text at that point.
        """
        aligned = cls.of(source)
        for step in steps:
            aligned = aligned.apply(step)
        return aligned

    def edit(self, edits: Iterable[Edit], step: str) -> AlignedText:
        """Replace, delete and insert words, in one pass.

        An edit by character keeps the alignment as it is. Any other replacement gives an atomic
        run with all the source of the old words; if there are no old words, or they have no
        source, the new words count as inserted. Edits without effect are dropped.

        Args:
            edits: in order of the text, not overlapping.
            step: name of the step, stored with its changes.

        Raises:
            SpanError: naming the edit that overlaps, is out of order or lies outside the text.
        """
        return self.apply(Step(step, batch=Batch.of(edits, self.text, step)))

    def arrange(
        self, groups: Iterable[Iterable[Span]], step: str, separator: str = "\n\n"
    ) -> AlignedText:
        """Put spans of the text into another order, join them, and delete the rest.

        Args:
            groups: the spans of each group, in their new order; they must not overlap. Text
                outside all spans is deleted.
            step: name of the step, stored with its changes.
            separator: inserted between groups.

        Raises:
            SpanError: if two spans overlap or one lies outside the text.
        """
        return self.apply(Step(step, tuple(map(tuple, groups)), separator))

    def apply(self, step: Step) -> AlignedText:
        """Repeat a step of this text or another.

        Raises:
            SpanError: if the step reaches outside the text.
        """
        if step.groups is not None:
            text, tiling, gone = self._arranged(step.groups, step.separator, step.name)
        else:
            text, tiling, gone = self._edited(step)
        done = evolve(step, gone=gone)
        return AlignedText(self.source, text, (*self.steps, done), tiling, self._base)

    def _edited(self, step: Step) -> tuple[str, Tiling, array[int]]:
        batch, old, gone = step.batch, self._tiling, array("q")
        if batch is None or not batch.starts:
            return self.text, old, gone
        Span(0, batch.ends[-1]).check_inside(self.text)
        if batch.keeps_runs():
            return batch.apply(self.text), old, gone
        tiling, at = Tiling(), 0
        inserted = Origin((), step.name)
        for start, end, length in batch.structural():
            tiling.copy(old, at, start)
            at = end
            behind = old.behind(start, end)
            if not length:
                gone.extend(chain.from_iterable(behind))
            elif behind:
                tiling.add(length, Origin(tuple(starmap(Span, behind)), step.name))
            else:
                tiling.add(length, inserted)
        tiling.copy(old, at, len(self.text))
        return batch.apply(self.text), tiling, gone

    def _arranged(
        self, groups: Sequence[Sequence[Span]], separator: str, name: str
    ) -> tuple[str, Tiling, array[int]]:
        gone = array("q")
        for start, end in self._dropped(groups):
            gone.extend(chain.from_iterable(self._tiling.behind(start, end)))
        tiling, between = Tiling(), Origin((), name)
        for number, group in enumerate(groups):
            if number:
                tiling.add(len(separator), between)
            for span in group:
                tiling.copy(self._tiling, span.start, span.end)
        joined = ("".join(self.text[span.start : span.end] for span in group) for group in groups)
        return separator.join(joined), tiling, gone

    def _dropped(self, groups: Iterable[Iterable[Span]]) -> Iterator[tuple[int, int]]:
        """The text outside all spans; SpanError if spans overlap or reach outside the text."""
        at = 0
        for span in sorted(chain.from_iterable(groups)):
            span.check_inside(self.text)
            if not len(span):
                continue
            if span.start < at:
                raise SpanError(f"{span} of an arrangement overlaps one that ends at {at}")
            if at < span.start:
                yield at, span.start
            at = span.end
        if at < len(self.text):
            yield at, len(self.text)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs of the text, each with its source; together they cover the text."""
        return tuple(self._tiling.runs())

    @cached_property
    def changes(self) -> tuple[StepChange, ...]:
        """What the steps changed, in order; computed at first use by repeating them.

        A rearrangement is recorded with the words that it deleted.
        """
        found: list[StepChange] = []
        before = self._base or AlignedText.of(self.source)
        for step in self.steps:
            found.extend(before.changes_by(step))
            before = before.apply(step)
        return tuple(found)

    def changes_by(self, step: Step) -> Iterator[StepChange]:
        """What a step changes in this text, in order of the text; adjacent changes are joined.

        Raises:
            SpanError: if the step reaches outside the text.
        """
        places: Iterable[tuple[int, int, str]] = ()
        if step.groups is not None:
            places = ((start, end, "") for start, end in self._dropped(step.groups))
        elif step.batch is not None:
            places = step.batch.places()
        for start, end, new in places:
            span = Span(start, end)
            source = tuple(starmap(Span, self._tiling.behind(start, end)))
            yield StepChange(step.name, source, span, span.of(self.text), new)

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """The source spans that a span of the text comes from.

        Pieces are joined if all source characters between them are deleted, not if some were moved
        elsewhere. Time: the logarithm of the number of runs, plus the runs in the span.

        Returns:
            Disjoint spans in source order; none if the span is empty or has no source.

        Raises:
            SpanError: if the span reaches outside the text.
        """
        span.check_inside(self.text)
        closed: list[tuple[int, int]] = []
        for start, end in self._tiling.behind(span.start, span.end):
            if closed and self._owners.free(closed[-1][1], start):
                closed[-1] = (closed[-1][0], end)
            else:
                closed.append((start, end))
        return tuple(starmap(Span, closed))

    def from_source(self, span: Span) -> tuple[Span, ...]:
        """The text spans that come from a span of the source.

        Pieces are joined if all characters between them are inserted. A replacement counts whole,
        as does each piece of one. Time: the logarithm of the number of runs, plus the runs found.

        Returns:
            Disjoint spans in text order; none if nothing of the span is left.

        Raises:
            SpanError: if the span reaches outside the source.
        """
        span.check_inside(self.source)
        closed: list[tuple[int, int]] = []
        for start, end in sorted(self._pieces_of(span)):
            if closed and self._only_inserted(closed[-1][1], start):
                closed[-1] = (closed[-1][0], end)
            else:
                closed.append((start, end))
        return tuple(starmap(Span, closed))

    def _pieces_of(self, span: Span) -> Iterator[tuple[int, int]]:
        starts, heads = self._tiling.starts, self._tiling.heads
        if not len(span):
            return
        for run in self._owners.between(span.start, span.end):
            begin, end, head = starts[run], starts[run + 1], heads[run]
            if isinstance(head, int):
                shift = begin - head
                yield max(begin, span.start + shift), min(end, span.end + shift)
            else:
                yield begin, end

    def _only_inserted(self, start: int, end: int) -> bool:
        if start == end:
            return True
        tiling = self._tiling
        first, last = (bisect_right(tiling.starts, at) - 1 for at in (start, end - 1))
        return self._sourced[first] == self._sourced[last + 1]

    @cached_property
    def _sourced(self) -> list[int]:
        """How many runs before each one have a source."""
        has = (isinstance(head, int) or bool(head.source) for head in self._tiling.heads)
        return list(accumulate(has, initial=0))

    def locate(self, source_offset: int) -> int:
        """The text offset just after the nearest remaining character before a source offset.

        This is where a note with a deleted marker is called. If the character was moved, it is
        after its new place; if it was replaced, after the whole replacement.

        Args:
            source_offset: 0 to the length of the source, in code points.

        Returns:
            An offset in the text; 0 if nothing before the source offset is left.

        Raises:
            SpanError: if the offset lies outside the source.
        """
        if source_offset < 0:
            raise SpanError(f"source offset {source_offset}: expected 0 or more")
        Span(0, source_offset).check_inside(self.source)
        at, owners = self._owners.last_before(source_offset)
        starts, heads = self._tiling.starts, self._tiling.heads
        best = 0
        for run in owners:
            head = heads[run]
            end = starts[run] + at + 1 - head if isinstance(head, int) else starts[run + 1]
            best = max(best, end)
        return best

    def unaccounted(self) -> tuple[Span, ...]:
        """Source characters that are neither in the text nor recorded as deleted by a step.

        This is always empty, except for a text read by ``from_runs``, which has no record of its
        steps: there it has the source characters that they deleted.
        """
        known = chain(
            self._tiling.behind(0, len(self.text)),
            *(zip(step.gone[::2], step.gone[1::2], strict=True) for step in self.steps),
        )
        edges = chain((0,), chain.from_iterable(merged(known)), (len(self.source),))
        gaps = zip(edges, edges, strict=True)
        return tuple(Span(start, end) for start, end in gaps if start < end)

    @cached_property
    def _owners(self) -> Owners:
        return Owners(self._tiling)

    def to_runs(self) -> list[list[int | str]]:
        """The runs for a data file, ready for JSON; the same for equal texts.

        Returns:
            A list for each run: its length; then, for a linear run, where it starts in the source;
            for others, the name of the step, and start and end of each source span.
        """
        return self._tiling.rows()

    @classmethod
    def from_runs(cls, source: str, text: str, runs: Sequence[Sequence[int | str]]) -> AlignedText:
        """An aligned text as ``to_runs`` wrote it, without its steps.

        Raises:
            SpanError: if a run is malformed, reaches outside the source or should be joined to the
                run before it; if the runs do not cover the text, or use a source character twice.
        """
        tiling = Tiling.of_rows(runs, len(source))
        if sum(tiling.lengths) != len(text):
            raise SpanError(
                f"the runs cover {sum(tiling.lengths)} characters of the text: expected {len(text)}"
            )
        read = cls(source, text, (), tiling)
        return evolve(read, base=read)

    def __eq__(self, other: object) -> bool:
        """Same source, text and runs."""
        if not isinstance(other, AlignedText):
            return NotImplemented
        mine, theirs = self._tiling, other._tiling
        return (
            self.source == other.source
            and self.text == other.text
            and mine.lengths == theirs.lengths
            and mine.heads == theirs.heads
        )

    def __hash__(self) -> int:
        """Of source, text and runs."""
        return hash((self.source, self.text, tuple(self._tiling.lengths)))

    def __repr__(self) -> str:
        """Sizes and steps, not the whole text."""
        return (
            f"<AlignedText: {len(self.text)} characters in {len(self._tiling.heads)} runs, "
            f"from {len(self.source)}, steps {[step.name for step in self.steps]}>"
        )
