"""Layout ``printed``: hard-wrapped lines of print, in columns or with blank lines between them.

A blank line alone decides nothing: it may end a paragraph or a column, or simply follow every line.
Each part of the document states what ends its paragraphs (``Part.paragraphs_end``).
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.editing.layouts.drafts import Draft, trimmed
from alliance_corpus.text.columns import print_width
from alliance_corpus.text.lines import LINE, LINE_ENDS
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.editing.layouts.options import Part

# A printed line may end a little early: Japanese typesetting keeps 。 and 」 from a line's head.
_SLACK: Final = 4


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


def split_printed(source: str, stretches: list[tuple[Span, Part]]) -> list[Draft]:
    """Group the lines of each stretch into paragraphs."""
    drafts = []
    for stretch, part in stretches:
        lines = list(_lines(source, stretch))
        full = max((line.width for line in lines), default=0)
        start = None
        for line, after in zip_longest(lines, lines[1:]):
            start = line.span.start if start is None else start
            if after is None or _ends(part, line, after, full):
                if span := trimmed(source, start, line.span.end):
                    drafts.append(Draft(parts=[span], wrap=part.wrap))
                start = None
    return drafts


def _lines(source: str, stretch: Span) -> Iterator[Line]:
    """The lines that are not blank, each with whether a blank line follows."""
    held: tuple[Span, str] | None = None
    gap = False
    for match in LINE.finditer(source, stretch.start, stretch.end):
        text = match.group().rstrip(LINE_ENDS)
        if not text.strip():
            gap = True
            continue
        if held:
            yield Line(*held, gap)
        held, gap = (Span(*match.span()), text), False
    if held:
        yield Line(*held, gap)


def _ends(part: Part, line: Line, after: Line, full: int) -> bool:
    tests = {
        "trailing-blank": lambda: line.text[-1:].isspace(),
        "indent": lambda: after.text[:1].isspace(),
        "blank-line": lambda: line.gap,
        "short-line": lambda: line.width + _first_word(after.text) + _SLACK < full,
    }
    return any(tests[name]() for name in part.paragraphs_end)


def _first_word(text: str) -> int:
    """Columns that the first word of a line takes, with the space before it."""
    word = re.match(r"\s*([!-~]+)", text)
    return len(word.group(1)) + 1 if word else 2
