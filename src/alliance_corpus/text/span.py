"""`Span`: two offsets in a text, in Unicode code points, the end excluded."""

from __future__ import annotations

from attrs import frozen

from alliance_corpus.errors import SpanError


@frozen(order=True, repr=False)
class Span:
    """Offsets ``start`` (included) and ``end`` (excluded), counted in Unicode code points.

    They count as the W3C Web Annotation ``TextPositionSelector`` and ``str`` indexes do.

    Attributes:
        start: offset of the first character, 0 or more.
        end: offset just after the last character, ``start`` or more.

    Raises:
        SpanError: if ``start`` is negative or ``end`` lies before it.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        """Refuse negative and reversed spans."""
        if not 0 <= self.start <= self.end:
            raise SpanError(f"span {self.start}-{self.end}: expected 0 <= start <= end")

    def __repr__(self) -> str:
        """Short: ``Span(3, 7)``."""
        return f"Span({self.start}, {self.end})"

    def __len__(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """Always true, even for an empty span."""
        return True

    def of(self, text: str) -> str:
        """The words of ``text`` in this span.

        Raises:
            SpanError: if the span reaches beyond the end of ``text``.
        """
        self.check_inside(text)
        return text[self.start : self.end]

    def check_inside(self, text: str) -> None:
        """Raise SpanError unless the span lies inside ``text``."""
        if self.end > len(text):
            raise SpanError(
                f"span {self.start}-{self.end} reaches outside the text, which ends at {len(text)}"
            )

    def shift(self, by: int) -> Span:
        """A span of the same length, ``by`` code points later."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, other: Span) -> bool:
        """Whether every character of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end
