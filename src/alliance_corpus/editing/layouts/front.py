"""What stands before a text and is none: a byte order mark, front matter; and what is no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing.layouts.drafts import Draft, trimmed
from alliance_corpus.errors import EditingError
from alliance_corpus.text.lines import LINE
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRONT: Final = re.compile(
    r"\ufeff?---[^\S\r\n]*\r?\n((?:(?!---).*\r?\n)*)(?:---|\.\.\.)[^\S\r\n]*(?:\r?\n|\Z)"
)
_KEY: Final = re.compile(r"[\w-]+:.*|[^\S\r\n]+.*|#.*|-.*|")
_MARKUP: Final = re.compile(r"\ufeff?\s*<(?:!doctype\s+html|html|\?xml)\b", re.IGNORECASE)


def is_markup(source: str) -> bool:
    """Whether a source begins as a page of HTML or XML does."""
    return _MARKUP.match(source) is not None


def refuse_markup(source: str, layout: str) -> None:
    """Refuse a page of HTML or XML in a layout of plain text, which would take tags for words.

    Raises:
        EditingError: if the source begins as such a page does.
    """
    if found := _MARKUP.match(source):
        raise EditingError(
            f"the source begins with {found[0].strip()!r}: it is HTML or XML, and the layout "
            f"{layout!r} reads plain text. The layout 'html' reads such a page"
        )


def front_matter(source: str) -> Span:
    """Where the front matter is that stands between two lines ``---`` at the beginning.

    Returns:
        The stretch with both lines; an empty one if there is none.
    """
    found = _FRONT.match(source)
    lines = found[1].splitlines() if found else []
    if found and all(_KEY.fullmatch(line) for line in lines) and any(":" in one for one in lines):
        return Span(*found.span())
    return Span(0, 0)


def front_drafts(source: str, front: Span) -> Iterator[Draft]:
    """The lines of the front matter as blocks of metadata; its borders are marks."""
    spans = [trimmed(source, *line.span()) for line in LINE.finditer(source, 0, front.end)]
    lines = [span for span in spans if span is not None]
    for line in lines[1:-1]:
        yield Draft(parts=[line], kind="metadata")
