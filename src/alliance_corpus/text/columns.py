"""Text width in columns, on a terminal or in print: East Asian characters take two."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional, category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GAP = "  "
_KEPT = "\n\t"
_STEERING = ("Cc", "Cs", "Zl", "Zp")  # control characters, lone surrogates, odd ends of line
_TURNING = ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")


def width(text: str) -> int:
    """Columns that a text takes: 2 for wide characters, 0 for combining marks."""
    return sum(map(_width, text))


def print_width(text: str) -> int:
    """Half-width columns that a text takes in Japanese print: ambiguous characters are wide."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def _width(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def one_line(text: str) -> str:
    """The text with each stretch of white space as one space, so that it fits on one line."""
    return " ".join(text.split())


def printable(text: str) -> str:
    r"""The text with characters that are not printable written as escapes, as in ``repr``.

    Control and formatting characters (terminal escapes, changes of direction) would otherwise
    affect the text around them.
    """
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


def visible(text: str) -> str:
    r"""The text with characters that would steer a terminal written as escapes (``\x1b``).

    These are control characters other than newline and tab, changes of direction, and halves of
    surrogate pairs; all else stays, wide spaces and joiners too.
    """
    if text.isprintable():
        return text
    return "".join(
        char.encode("unicode_escape").decode() if _steers(char) else char for char in text
    )


def _steers(char: str) -> bool:
    if char.isprintable() or char in _KEPT:
        return False
    return category(char) in _STEERING or bidirectional(char) in _TURNING


def shorten(text: str, columns: int) -> str:
    """The text on one line, cut to a number of columns; an ellipsis shows the cut."""
    text = one_line(text)
    if width(text) <= columns:
        return text
    return next(wrap(text, max(columns - 1, 1))) + "…"


def wrap(text: str, columns: int) -> Iterator[str]:
    """The text on one line, cut into pieces of at most ``columns``, at a space if one is near.

    A character wider than ``columns`` is a piece of its own.
    """
    piece = ""
    for char in one_line(text):
        if piece and width(piece) + _width(char) > columns:
            head, _, tail = piece.rpartition(" ")
            if char == " " or not head or not tail.isascii() or not char.isascii():
                head, tail = piece, ""
            yield head.rstrip()
            piece = tail
        piece += char if piece or char != " " else ""
    yield piece


def pad(text: str, columns: int) -> str:
    """The text with spaces after it, up to a number of columns."""
    return text + " " * (columns - width(text))


def beside(cells: Sequence[Iterable[str]], columns: int) -> Iterator[str]:
    """Lines of several cells side by side, each ``columns`` wide."""
    listed = [list(cell) for cell in cells]
    for at in range(max(map(len, listed), default=0)):
        line = [lines[at] if at < len(lines) else "" for lines in listed]
        yield _GAP.join(pad(part, columns) for part in line).rstrip()


def part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """A part of a page: an empty line, a heading, its lines; nothing if there are no lines."""
    listed = list(lines)
    if listed:
        yield ""
        yield heading
        yield from (f"  {line}" for line in listed)
