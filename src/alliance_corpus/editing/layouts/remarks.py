"""What a layout is not sure of: a person looks at it, and the build goes on."""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen

from alliance_corpus.text.lines import LINE_END
from alliance_corpus.text.span import Span


@frozen
class Remark:
    """Something in a source that a person should look at.

    Attributes:
        span: where it is, in code points of the source.
        line: the line of the source where it begins, from 1.
        said: what was seen, and how it was taken.
        add: the line that settles it, as it is written in the file of the document; None if
            nothing need be written.
    """

    span: Span
    line: int
    said: str
    add: str | None = field(default=None)

    def __str__(self) -> str:
        """``line 12: …``, and what to write."""
        return f"line {self.line}: {self.said}" + (f"; write: {self.add}" if self.add else "")


class Remarks:
    """The remarks on a source, as they are made.

    Args:
        source: the text of the source.
    """

    def __init__(self, source: str) -> None:
        self._starts = [0, *(end.end() for end in LINE_END.finditer(source))]
        self._found: list[Remark] = []

    def add(self, span: Span, said: str, add: str | None = None) -> None:
        """Make a remark on a place of the source."""
        line = bisect_right(self._starts, span.start)
        self._found.append(Remark(span, line, said, add))

    def all(self) -> tuple[Remark, ...]:
        """The remarks in the order of the source."""
        return tuple(sorted(self._found, key=lambda remark: (remark.span.start, remark.said)))
