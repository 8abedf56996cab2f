"""Rows of tables, whose cells stand between upright lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from alliance_corpus.editing.layouts.drafts import Draft

_ROW: Final = re.compile(r"[^\S\r\n]*\|.*\|[^\S\r\n]*")
_RULED: Final = re.compile(
    r"\s*\|?(?:[^\S\r\n]*:?-+:?[^\S\r\n]*\|)*[^\S\r\n]*:?-+:?[^\S\r\n]*\|?\s*"
)
_BORDER: Final = re.compile(r"[^\S\r\n]*\|[^\S\r\n]*")


def is_row(line: str) -> bool:
    """Whether a line is a row: it begins and ends with an upright line."""
    return _ROW.fullmatch(line.rstrip("\r\n")) is not None and line.count("|") > 1


def is_ruled(line: str) -> bool:
    """Whether a line only parts the head of a table from the rest: ``|---|:--:|``."""
    return "|" in line and _RULED.fullmatch(line) is not None


def mark_row(source: str, draft: Draft) -> None:
    """Make a draft a row: the lines around it are marks, those between its cells stay."""
    span = draft.parts[0]
    draft.kind = "table-row"
    words = span.of(source)
    borders = [Span(*found.span()) for found in _BORDER.finditer(source, span.start, span.end)]
    ends = [one for one in borders if one.start == span.start or one.end == span.end]
    if words.strip("| \t"):
        draft.markup += ends
