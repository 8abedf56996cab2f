"""Printed lines, and whether they run in two columns."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.text.columns import print_width
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.editing.layouts.remarks import Remarks

_GAP: Final = re.compile(r"(?<=\S)(?: {3,}|[ ]*\u3000[ \u3000]+|[ ]*\t\s*)(?=\S)")
_FEWEST: Final = 3
_MOST: Final = 0.6
"""So large a part of the lines has the second column begin at the same place."""


@frozen
class Line:
    """A line of the source with its line break, and the blank lines that follow it."""

    span: Span
    text: str
    gap: bool

    @property
    def width(self) -> int:
        """Columns on paper: wide characters take two."""
        return print_width(self.text.strip())


def remark_columns(lines: Sequence[Line], remarks: Remarks) -> None:
    """Make a remark if lines have a wide gap at one place: their columns would be mixed."""
    starts: Counter[int] = Counter()
    for line in lines:
        gap = _GAP.search(line.text)
        if gap is not None:
            starts[print_width(line.text[: gap.end()]) // 4] += 1  # a letter more or less
    if not starts or len(lines) < _FEWEST:
        return
    (column, count), *_ = starts.most_common(1)
    count += max(starts[column - 1], starts[column + 1])
    if count >= max(_FEWEST, _MOST * len(lines)):
        span = Span(lines[0].span.start, lines[-1].span.end)
        said = f"{count} of {len(lines)} lines have a wide gap at one place: two columns are mixed"
        remarks.add(span, f"{said}; set one below the other in the source")
