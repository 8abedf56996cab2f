"""Layout ``transcript``: a Markdown-like transcription, a paragraph on each line.

Headings begin with ``#``, list items with a hyphen, a bullet or counted numbers, rows of tables
with an upright line, notes with a superscript number or ``[^1]:``. Pages may break anywhere: a
paragraph that stops in mid-sentence continues in the next one, and what interrupts it (notes,
captions, page numbers) is placed after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing.layouts.drafts import Draft, continue_draft, trimmed
from alliance_corpus.editing.layouts.front import front_drafts, front_matter
from alliance_corpus.editing.layouts.furniture import is_page_number, page_furniture
from alliance_corpus.editing.layouts.groups import HEADING_MARK, ITEM_LABEL, ITEM_MARK, cut
from alliance_corpus.editing.layouts.marks import marks_in
from alliance_corpus.editing.layouts.notes import mark_note
from alliance_corpus.editing.layouts.rows import is_row, is_ruled, mark_row
from alliance_corpus.text.lines import LINE
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.editing.layouts.sheet import Sheet

_FINISHED: Final = re.compile(r"[。！？?!」』）)】]\s*\Z")
_PASSED: Final = ("note", "caption", "metadata")
"""What may stand inside a sentence that runs over a page."""


def split_transcript(sheet: Sheet) -> list[Draft]:
    """Group the lines into headings, list items, notes, rows and paragraphs."""
    source = sheet.source
    furniture = page_furniture(source)
    front = front_matter(source)
    drafts = list(front_drafts(source, front))
    for stretch, part in sheet.stretches:
        for group in _groups(
            source, Span(max(stretch.start, front.end), max(stretch.end, front.end))
        ):
            for piece, item in cut(source, group, sheet.rules, furniture):
                span = trimmed(source, piece.start, piece.end)
                if span is None:
                    continue
                row = is_row(span.of(source))
                if row and is_ruled(span.of(source)) and drafts:
                    _swallow(drafts[-1], span)
                    continue
                draft = Draft(parts=[span], wrap=part.wrap)
                _mark(source, draft, furniture, row=row, item=item)
                drafts.append(draft)
    return drafts


def split_lines(sheet: Sheet) -> list[Draft]:
    """Layout ``lines``: each line is a block; no paragraph runs over two."""
    source = sheet.source
    furniture = page_furniture(source)
    drafts = []
    for stretch, part in sheet.stretches:
        for line in LINE.finditer(source, stretch.start, stretch.end):
            if span := trimmed(source, *line.span()):
                draft = Draft(parts=[span], wrap=part.wrap)
                _mark(source, draft, furniture, row=is_row(span.of(source)), item=False)
                drafts.append(draft)
    return drafts


def _groups(source: str, stretch: Span) -> Iterator[Span]:
    """The lines between blank lines."""
    start = None
    for line in LINE.finditer(source, stretch.start, stretch.end):
        if line.group().strip():
            start = line.start() if start is None else start
            end = line.end()
        elif start is not None:
            yield Span(start, end)
            start = None
    if start is not None:
        yield Span(start, end)


def _swallow(draft: Draft, ruled: Span) -> None:
    """The line under the head of a table belongs to it, and is no text."""
    draft.parts.append(ruled)
    draft.markup.append(ruled)


def _mark(source: str, draft: Draft, furniture: frozenset[str], *, row: bool, item: bool) -> None:
    """Read the marks of the transcription for the kind, and take them out of the text."""
    span = draft.parts[0]
    words = span.of(source)
    if words in furniture or is_page_number(words):
        draft.kind = "metadata"
    elif row:
        mark_row(source, draft)
    elif mark := HEADING_MARK.match(source, span.start, span.end):
        draft.kind, draft.level = "heading", mark.group().count("#")
        draft.markup.append(Span(*mark.span()))
    elif mark_note(source, draft):
        pass
    elif mark := ITEM_MARK.match(source, span.start, span.end):
        draft.kind = "list-item"
        draft.style = _indent(source, span) + "-"
        draft.markup.append(Span(*mark.span()))
    elif item and (mark := ITEM_LABEL.match(source, span.start, span.end)):
        draft.kind, draft.label = "list-item", mark[1]
        draft.style = _indent(source, span) + re.sub(r"[0-9０-９]+", "1", mark[1])
        draft.labels.append(Span(*mark.span()))
    draft.markup += marks_in(source, span)


def _indent(source: str, span: Span) -> str:
    """The white space before a line."""
    start = span.start
    while start > 0 and source[start - 1] in " \t\u3000":
        start -= 1
    return source[start : span.start].expandtabs(4)


def join_unfinished(source: str, drafts: list[Draft]) -> list[Draft]:
    """Join a paragraph that stops in mid-sentence with the next one.

    Notes, captions and page numbers in between are placed after it; a heading or list ends the
    search.
    """
    joined: list[Draft] = []
    unfinished: Draft | None = None
    for draft in drafts:
        if draft.kind == "paragraph":
            if unfinished is not None and not draft.begins and not draft.ends:
                continue_draft(source, unfinished, draft)
                draft = unfinished
            else:
                joined.append(draft)
            finished = draft.ends or _FINISHED.search(draft.last_words(source))
            unfinished = None if finished else draft
        else:
            joined.append(draft)
            if draft.kind not in _PASSED:
                unfinished = None
    return joined
