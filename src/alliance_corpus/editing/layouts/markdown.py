"""Layout ``markdown``: CommonMark with tables, footnotes and front matter, by a real parser.

The parser (markdown-it, in the extra ``build``) says which lines are what; the words stay those of
the source. A line that it makes nothing of (a separator, the address of a link) becomes metadata,
so that nothing is lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.editing.layouts.drafts import Draft, trimmed
from alliance_corpus.editing.layouts.marks import markdown_marks
from alliance_corpus.editing.layouts.notes import digits_of
from alliance_corpus.editing.layouts.rows import is_ruled, mark_row
from alliance_corpus.lazy import require
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.editing.layouts.sheet import Sheet

# As the parser counts lines
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_SILENT: Final = re.compile(r"\s*(?:=+|-+|`{3,}.*|~{3,}.*)\s*")
"""Lines that only mark what stands above or below them."""


def split_markdown(sheet: Sheet) -> list[Draft]:
    """The blocks of a text in Markdown.

    Raises:
        MissingExtraError: markdown-it is not installed (extra ``build``).
    """
    lines = [Span(*found.span()) for found in _LINE.finditer(sheet.source) if found[0]]
    reader = _Reader(sheet, lines)
    drafts = [*reader.read(_parsed(sheet.source.removeprefix("\ufeff")))]
    drafts += reader.rest()
    for draft in drafts:
        draft.wrap = sheet.part_at(draft.start).wrap
    return sorted(drafts, key=lambda draft: draft.start)


def _parsed(source: str) -> Sequence[Any]:
    parser: Any = require("markdown_it", "build").MarkdownIt("commonmark").enable("table")
    footnote = require("mdit_py_plugins.footnote", "build")
    front = require("mdit_py_plugins.front_matter", "build")
    parser.use(footnote.footnote_plugin).use(front.front_matter_plugin)
    # Notes stay where they are written, even those that nothing calls
    parser.disable(["footnote_tail", "reference"])
    tokens: Sequence[Any] = parser.parse(source)
    return tokens


class _Reader:
    """Makes drafts of the parser's tokens."""

    def __init__(self, sheet: Sheet, lines: list[Span]) -> None:
        self._source, self._lines = sheet.source, lines
        self._read: set[int] = set()
        self._lists = 0
        self._item: tuple[str, str | None] | None = None
        self._note: str | None = None

    def read(self, tokens: Sequence[Any]) -> Iterator[Draft]:
        """The drafts of the tokens, in the order of the source."""
        heading: int | None = None
        for token in tokens:
            kind = token.type
            if kind in ("bullet_list_open", "ordered_list_open"):
                self._lists += 1
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._lists -= 1
            elif kind == "list_item_open":
                label = f"{token.info}{token.markup}" if token.info else None
                self._item = ("list-item", label)
            elif kind == "footnote_reference_open":
                self._note = token.meta["label"]
            elif kind == "footnote_reference_close":
                self._note = None
            elif kind == "heading_open":
                heading = int(token.tag[1:])
            elif kind == "tr_open":
                yield from self._row(token)
            elif kind == "inline" and token.map[0] not in self._read:
                yield self._words(token, heading)
                heading = None
            elif kind in ("fence", "code_block"):
                yield from self._code(token)

    def rest(self) -> Iterator[Draft]:
        """The lines that no token has: as metadata, unless they are marks of other lines."""
        for at, line in enumerate(self._lines):
            span = trimmed(self._source, line.start, line.end)
            words = "" if span is None else span.of(self._source)
            if span is not None and at not in self._read and not _SILENT.fullmatch(words):
                yield Draft(parts=[span], kind="metadata")

    def _words(self, token: Any, heading: int | None) -> Draft:
        """A block of words: its lines, with the marks around them taken out."""
        draft = Draft(parts=[])
        for at, content in enumerate(token.content.split("\n"), start=token.map[0]):
            self._read.add(at)
            line = self._lines[at]
            start = self._source.find(content.strip(), line.start, line.end)
            words = Span(start, start + len(content.strip())) if start >= 0 else line
            draft.parts.append(Span(words.start, line.end))
            draft.markup += markdown_marks(self._source, words)
            if after := trimmed(self._source, words.end, line.end):
                draft.markup.append(Span(words.end, after.end))
        last = draft.parts[-1]
        draft.parts[-1] = trimmed(self._source, last.start, last.end) or last
        self._mark(draft, heading, self._lines[token.map[0]])
        return draft

    def _mark(self, draft: Draft, heading: int | None, line: Span) -> None:
        marks = trimmed(self._source, line.start, draft.start)
        before = None if marks is None else Span(marks.start, draft.start)
        if heading is not None:
            draft.kind, draft.level = "heading", heading
        elif self._note is not None:
            draft.kind, draft.label = "note", digits_of(self._note)
            self._note = None
        elif self._item is not None:
            draft.kind, draft.label = "list-item", self._item[1]
            draft.level, draft.style = self._lists, f"{self._lists}"
            self._item = None
        if before:
            draft.parts[0] = Span(before.start, draft.parts[0].end)
            (draft.labels if draft.kind == "note" or draft.label else draft.markup).append(before)

    def _row(self, token: Any) -> Iterator[Draft]:
        """A row of a table; the line under its head is a mark of it."""
        first, end = token.map
        span = trimmed(self._source, self._lines[first].start, self._lines[first].end)
        self._read.update(range(first, end))
        following = self._lines[end] if end < len(self._lines) else None
        if span is not None:
            draft = Draft(parts=[span])
            mark_row(self._source, draft)
            draft.markup += markdown_marks(self._source, span)
            if following is not None and is_ruled(following.of(self._source)):
                self._read.add(end)
                rule = trimmed(self._source, following.start, following.end)
                if rule is not None:
                    draft.parts.append(rule)
                    draft.markup.append(rule)
            yield draft

    def _code(self, token: Any) -> Iterator[Draft]:
        """Lines of code: a block each."""
        for at in range(*token.map):
            line = self._lines[at]
            span = trimmed(self._source, line.start, line.end)
            fence = token.type == "fence" and at in (token.map[0], token.map[1] - 1)
            if span is not None and not (fence and _SILENT.fullmatch(span.of(self._source))):
                self._read.add(at)
                yield Draft(parts=[span])
