"""Layout ``transcript``: a Markdown-like transcription, a paragraph on each line.

Headings begin with ``#``, list items with a hyphen, note bodies with a superscript number. Pages
may break anywhere: a paragraph that stops in mid-sentence continues in the next one, and what
interrupts it (notes, captions) is placed after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing.layouts.drafts import Draft, continue_draft, trimmed
from alliance_corpus.text.lines import LINE
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.editing.layouts.options import Part

SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS: Final = str.maketrans(SUPERSCRIPTS, "0123456789")
_CALL: Final = re.compile(f"[{SUPERSCRIPTS}]+")
_NOTE: Final = re.compile(rf"([{SUPERSCRIPTS}]+)\s*")
_HEADING_MARK: Final = re.compile(r"#{1,6}\s+")
_ITEM_MARK: Final = re.compile(r"[ \t]*[-*+]\s+")
_URL: Final = re.compile(r"(<)\w+://[^<>\s]*(>)")
_FINISHED: Final = re.compile(r"[。！？?!」』）)】]\s*\Z")


def split_transcript(source: str, stretches: list[tuple[Span, Part]]) -> list[Draft]:
    """Group the lines into headings, list items, note bodies and paragraphs."""
    drafts = []
    for stretch, part in stretches:
        for group in _groups(source, stretch):
            drafts += _drafts_of_group(source, group, part)
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


def _drafts_of_group(source: str, group: Span, part: Part) -> list[Draft]:
    """One group of lines: it is split where a line begins a heading, an item or a note."""
    starts = [group.start]
    for line in LINE.finditer(source, group.start, group.end):
        marked = any(
            mark.match(source, line.start()) for mark in (_HEADING_MARK, _ITEM_MARK, _NOTE)
        )
        if marked and line.start() > group.start:
            starts.append(line.start())
    drafts = []
    for start, end in zip(starts, [*starts[1:], group.end], strict=True):
        if span := trimmed(source, start, end):
            drafts.append(_marked(source, Draft(parts=[span], wrap=part.wrap)))
    return drafts


def _marked(source: str, draft: Draft) -> Draft:
    """Read the marks of the transcription for the kind, and remove them from the text."""
    span = draft.parts[0]
    if mark := _HEADING_MARK.match(source, span.start, span.end):
        draft.kind, draft.level = "heading", mark.group().count("#")
        draft.markup.append(Span(*mark.span()))
    elif mark := _ITEM_MARK.match(source, span.start, span.end):
        draft.kind = "list-item"
        draft.markup.append(Span(*mark.span()))
    elif mark := _NOTE.match(source, span.start, span.end):
        draft.kind, draft.label = "note", mark.group(1).translate(_TO_DIGITS)
        draft.labels.append(Span(*mark.span()))
    for url in _URL.finditer(source, span.start, span.end):
        draft.markup += [Span(*url.span(1)), Span(*url.span(2))]
    return draft


def read_calls(source: str, drafts: list[Draft]) -> None:
    """Find the superscript numbers that call a note, and remove them from the text."""
    for draft in drafts:
        for part in draft.parts:
            for match in _CALL.finditer(source, part.start, part.end):
                marker = Span(*match.span())
                if not any(label.contains(marker) for label in draft.labels):
                    draft.calls.append((marker, match.group().translate(_TO_DIGITS)))


def join_unfinished(source: str, drafts: list[Draft]) -> list[Draft]:
    """Join a paragraph that stops in mid-sentence with the next one.

    Notes and captions in between are placed after it; a heading or list ends the search.
    """
    joined: list[Draft] = []
    unfinished: Draft | None = None
    for draft in drafts:
        if draft.kind == "paragraph":
            if unfinished is not None and not draft.begins:
                continue_draft(source, unfinished, draft)
                draft = unfinished
            else:
                joined.append(draft)
            unfinished = None if _FINISHED.search(draft.last_words(source)) else draft
        else:
            joined.append(draft)
            if draft.kind not in ("note", "caption"):
                unfinished = None
    return joined
