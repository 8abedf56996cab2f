"""Layout ``printed``: hard-wrapped lines of print, in columns or with blank lines between them.

A blank line alone decides nothing: it may end a paragraph or a column, or simply follow every line.
Each part of the document states what ends its paragraphs (``Part.paragraphs_end``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing.layouts.columns import Line, remark_columns
from alliance_corpus.editing.layouts.drafts import Draft, continue_draft, trimmed
from alliance_corpus.editing.layouts.furniture import page_furniture
from alliance_corpus.text.lines import LINE, LINE_ENDS
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.editing.layouts.options import Part
    from alliance_corpus.editing.layouts.sheet import Sheet
    from alliance_corpus.records.vocabularies import BlockKind

# A printed line may end a little early: Japanese typesetting keeps 。 and 」 from a line's head.
_SLACK: Final = 4
_FINISHED: Final = re.compile(r"[。．.！？!?」』）)]\s*\Z")


def split_printed(sheet: Sheet) -> list[Draft]:
    """Group the lines of each stretch into paragraphs, around page numbers and running heads."""
    source = sheet.source
    furniture = page_furniture(source)
    drafts: list[Draft] = []
    for stretch, part in sheet.stretches:
        lines = list(_lines(source, stretch))
        remark_columns(lines, sheet.remarks)
        full = max((line.width for line in lines), default=0)
        current: Draft | None = None
        passed: list[Draft] = []
        before: Line | None = None
        for line in lines:
            if line.text.strip() in furniture:
                passed.append(_draft(source, line, part, "metadata"))
                continue
            if before is None or current is None or _ends(part, before, line, full, bool(passed)):
                current = _draft(source, line, part)
                drafts += [*passed, current]
            elif passed:
                continue_draft(source, current, _draft(source, line, part))
                drafts += passed
            elif span := trimmed(source, line.span.start, line.span.end):
                current.parts[-1] = Span(current.parts[-1].start, span.end)
            passed, before = [], line
        drafts += passed
    return drafts


def _draft(source: str, line: Line, part: Part, kind: BlockKind = "paragraph") -> Draft:
    span = trimmed(source, line.span.start, line.span.end)
    return Draft(parts=[] if span is None else [span], kind=kind, wrap=part.wrap)


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


def _ends(part: Part, line: Line, after: Line, full: int, page: bool) -> bool:
    """Whether a paragraph ends at a line; at the end of a page blank lines say little."""
    tests = {
        "trailing-blank": lambda: line.text[-1:].isspace(),
        "indent": lambda: after.text[:1].isspace(),
        "blank-line": lambda: line.gap and (not page or _FINISHED.search(line.text) is not None),
        "short-line": lambda: line.width + _first_word(after.text) + _SLACK < full,
    }
    return any(tests[name]() for name in part.paragraphs_end)


def _first_word(text: str) -> int:
    """Columns that the first word of a line takes, with the space before it."""
    word = re.match(r"\s*([!-~]+)", text)
    return len(word.group(1)) + 1 if word else 2
