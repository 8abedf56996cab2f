"""Words as places of another text: what they copy from it is named by its place, not repeated.

A dataset that may not hold a text can so hold everything that was made of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from alliance_corpus.errors import SpanError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.text.span import Span

Pieces: TypeAlias = "list[str | list[int]]"
"""Words in pieces: words themselves, or start and end of a place; ready for JSON."""

LEAST: Final = 4
"""So many characters in a row are never written as words if the text has them."""

_NARROW: Final = {0x3000: 0x20} | {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""The wide forms of ASCII: text that only had its width changed is a copy, too."""


class Copies:
    """Writes words as places of a text, and reads them back.

    Offsets are code points of the text followed by itself with wide ASCII made narrow.

    Args:
        text: the text that the words are copied from.
    """

    __slots__ = ("_both", "_size", "_text")

    def __init__(self, text: str) -> None:
        self._both = text + text.translate(_NARROW)
        self._text = text
        self._size = len(text)

    def write(self, words: str, near: int = 0) -> Pieces:
        """The words in pieces; no piece of words has `LEAST` characters in a row from the text.

        Args:
            words: any words.
            near: where in the text they may come from, as a place to look first.
        """
        pieces: Pieces = []
        at = kept = 0  # words before ``kept`` are in pieces
        while at <= len(words) - LEAST:
            start = self._find(words[at : at + LEAST], near + at)
            if start < 0:
                at += 1
                continue
            if kept < at:
                pieces.append(words[kept:at])
            size = self._common(words, at, start)
            pieces.append([start, start + size])
            at = kept = at + size
        if kept < len(words):
            pieces.append(words[kept:])
        return pieces

    def _find(self, words: str, near: int) -> int:
        for at in (near, near + self._size):
            if self._both.startswith(words, at):
                return at
        return self._both.find(words)

    def _common(self, words: str, at: int, start: int) -> int:
        """How many characters are the same from two offsets on."""
        most = min(len(words) - at, len(self._both) - start)
        size = LEAST
        while size < most and words[at + size] == self._both[start + size]:
            size += 1
        return size

    def behind(self, spans: Iterable[Span]) -> str:
        """The characters of the text in some spans, joined.

        Raises:
            SpanError: if a span reaches outside the text.
        """
        return "".join(span.of(self._text) for span in spans)

    def read(self, pieces: Pieces) -> str:
        """The words of pieces.

        Raises:
            SpanError: if it is not a list of words and places, or a place is outside the text.
        """
        if not isinstance(pieces, list):
            raise SpanError(f"{pieces!r}: expected a list of words and places")
        return "".join(map(self._piece, pieces))

    def _piece(self, piece: str | list[int]) -> str:
        if isinstance(piece, str):
            return piece
        if isinstance(piece, list) and [type(edge) for edge in piece] == [int, int]:
            start, end = piece
            if 0 <= start < end <= len(self._both):
                return self._both[start:end]
        raise SpanError(
            f"{piece!r}: expected words, or start and end of a place before {len(self._both)}"
        )
