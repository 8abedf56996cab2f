"""The parts of an aligned text: edits, runs, changes and steps.

The public records are small immutable values. A long text can have hundreds of thousands of edits
and runs: they are kept in columns, and become records when asked for.
"""

from __future__ import annotations

from array import array
from io import StringIO
from itertools import accumulate, chain, compress, repeat
from operator import and_, attrgetter, eq, getitem, gt, mul, ne, not_
from reprlib import repr as short
from typing import TYPE_CHECKING, Literal

from attrs import Factory, field, frozen

from alliance_corpus.errors import SpanError
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BY_CHAR, DELETION = 1, 2  # kinds of edits in a batch


@frozen
class Edit:
    """Replace the words in ``span`` of the current text with ``new``.

    Attributes:
        span: the words to replace, in code points of the current text; empty to insert.
        new: the new words; empty to delete.
        by_char: replace character by character, as when widths are folded: each new character
            keeps the source of the one it replaces.

    Raises:
        SpanError: if ``by_char`` is set and ``new`` is not as long as ``span``.
    """

    span: Span
    new: str
    by_char: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse an edit by character that changes the length."""
        if self.by_char and len(self.new) != self.span.end - self.span.start:
            raise SpanError(
                f"edit of {self.span} by {short(self.new)}, character for character: "
                f"expected {len(self.span)} characters, got {len(self.new)}"
            )


@frozen
class Run:
    """A stretch of text and the source it comes from.

    Attributes:
        start: offset of its first character, in code points of the text.
        end: offset just after its last character.
        source: its source spans, in source order, disjoint, none touching the next.
        kind: ``linear``: one source span of equal length; each character equals its source
            character, or replaced it one to one. ``atomic``: a replacement, or a piece of one;
            each character comes from the whole source. ``inserted``: it has no source.
        step: name of the step that made an atomic or inserted run; None for a linear one.
    """

    start: int
    end: int
    source: tuple[Span, ...]
    kind: Literal["linear", "atomic", "inserted"]
    step: str | None

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


@frozen
class StepChange:
    """A change that a step made at one place; adjacent changes are one record.

    Attributes:
        step: name of the step.
        source: the source spans of ``old``, in source order; none for inserted words.
        span: place of ``old``, in code points of the text before the step.
        old: the words before; empty for an insertion.
        new: the words after; empty for a deletion.
    """

    step: str
    source: tuple[Span, ...]
    span: Span
    old: str
    new: str


@frozen(repr=False)
class Batch:
    """The edits of one step in columns: in order, without overlaps, all with an effect.

    Attributes:
        starts: start of each edit, in code points of the text before.
        ends: end of each edit.
        kinds: a byte for each edit: ``BY_CHAR``, ``DELETION`` or 0.
        new: all new words, joined.
        cuts: where the words of each edit begin in ``new``, then its length.
    """

    starts: array[int]
    ends: array[int]
    kinds: bytes
    new: str
    cuts: array[int]

    @classmethod
    def of(cls, edits: Iterable[Edit], text: str, step: str) -> Batch:
        """Check edits against the text, drop those without effect and join adjacent ones.

        Each column is made in one pass in C code, because there may be millions of edits.

        Raises:
            SpanError: naming the edit that overlaps, is out of order or lies outside the text.
        """
        listed = list(edits)
        starts = array("q", map(attrgetter("span.start"), listed))
        ends = array("q", map(attrgetter("span.end"), listed))
        if any(map(gt, ends, starts[1:])) or (ends and ends[-1] > len(text)):
            raise SpanError(_first_fault(listed, text, step))
        news: list[str] = list(map(attrgetter("new"), listed))
        by_char = bytes(map(attrgetter("by_char"), listed))
        changed = bytes(map(ne, _slices(text, starts, ends), news))
        if not all(changed):
            starts = array("q", compress(starts, changed))
            ends = array("q", compress(ends, changed))
            news = list(compress(news, changed))
            by_char = bytes(compress(by_char, changed))
        kinds = by_char
        if not all(by_char):
            # An empty edit by character has no effect, so no edit is of both kinds.
            kinds = bytes(map(max, by_char, map(mul, map(not_, news), repeat(DELETION))))
        return cls._joined(starts, ends, kinds, news)

    @classmethod
    def _joined(
        cls, starts: array[int], ends: array[int], kinds: bytes, news: Sequence[str]
    ) -> Batch:
        """Join adjacent edits by character, and adjacent deletions."""
        touching = bytes(map(eq, ends, starts[1:]))
        joins = bytes(map(mul, touching, map(and_, kinds, kinds[1:]))) if any(touching) else b""
        cuts = array("q", accumulate(map(len, news), initial=0))
        if any(joins):
            first = b"\1" + bytes(map(not_, joins))
            last = first[1:] + b"\1"
            starts, ends = array("q", compress(starts, first)), array("q", compress(ends, last))
            kinds = bytes(compress(kinds, first))
            cuts = array("q", chain((0,), compress(cuts[1:], last)))
        return cls(starts, ends, kinds, "".join(news), cuts)

    def edits(self) -> Iterator[Edit]:
        """The edits as records."""
        words = _slices(self.new, self.cuts, self.cuts[1:])
        for start, end, kind, new in zip(self.starts, self.ends, self.kinds, words, strict=True):
            yield Edit(Span(start, end), new, kind == BY_CHAR)

    def apply(self, text: str) -> str:
        """The text after the edits."""
        if not self.starts:
            return text
        kept = _slices(text, chain((0,), self.ends), chain(self.starts, (len(text),)))
        words = chain(_slices(self.new, self.cuts, self.cuts[1:]), ("",))
        # str.join would first collect millions of one-character strings.
        out = StringIO(newline="")
        out.writelines(chain.from_iterable(zip(kept, words, strict=True)))
        return out.getvalue()

    def keeps_runs(self) -> bool:
        """Whether all edits are by character, so that the runs stay as they are."""
        return self.kinds.count(BY_CHAR) == len(self.kinds)

    def structural(self) -> Iterator[tuple[int, int, int]]:
        """Start, end and new length of the edits that are not by character."""
        lengths = map(int.__sub__, self.cuts[1:], self.cuts)
        return compress(
            zip(self.starts, self.ends, lengths, strict=True), map(ne, self.kinds, repeat(BY_CHAR))
        )

    def places(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and new words of each group of adjacent edits."""
        apart = bytes(map(ne, self.ends, self.starts[1:])) + b"\1"
        first = b"\1" + apart
        words = _slices(self.new, compress(self.cuts, first), compress(self.cuts[1:], apart))
        return zip(compress(self.starts, first), compress(self.ends, apart), words, strict=True)


def _slices(text: str, starts: Iterable[int], ends: Iterable[int]) -> Iterator[str]:
    return map(getitem, repeat(text), map(slice, starts, ends))


def _first_fault(edits: Sequence[Edit], text: str, step: str) -> str:
    """Say which edit of a faulty batch is wrong first, and why."""
    at = 0
    for number, edit in enumerate(edits):
        name = f"edit {number} of step {step!r}, {edit.span} by {short(edit.new)}"
        if edit.span.start < at:
            return f"{name}: starts before offset {at}, where the edit before it ends"
        if edit.span.end > len(text):
            return f"{name}: reaches outside the text, which ends at {len(text)}"
        at = edit.span.end
    raise AssertionError("no fault")


@frozen
class Step:
    """One named step, with all that is needed to repeat it.

    Attributes:
        name: its name.
        groups: for a rearrangement, the spans of each group, in code points of the text before;
            None for edits.
        separator: the text between groups.
    """

    name: str
    groups: tuple[tuple[Span, ...], ...] | None = None
    separator: str = ""
    batch: Batch | None = field(default=None, hash=False, repr=False)
    gone: array[int] = field(default=Factory(lambda: array("q")), eq=False, repr=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that had an effect; adjacent deletions (or foldings) are joined."""
        return () if self.batch is None else tuple(self.batch.edits())

    @property
    def deleted(self) -> tuple[Span, ...]:
        """Source spans of the words that the step deleted, in order of the text before."""
        return tuple(map(Span, self.gone[::2], self.gone[1::2]))
