"""Find a quotation in a text: exact words, ignoring white space, exactly once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from attrs import frozen

from alliance_corpus.errors import EditingError
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_BLANK = re.compile(r"\s+")
_TOLD: Final = 4
"""So many characters in a row must be the same for a passage to be told as near."""


class Quotation(Protocol):
    """Words that an editor quotes, with their line in the editing file (0: unknown)."""

    @property
    def quote(self) -> str:
        """The exact words."""

    @property
    def before(self) -> str:
        """A few words before them, or an empty string."""

    @property
    def after(self) -> str:
        """A few words after them, or an empty string."""

    @property
    def line(self) -> int:
        """Their line in the editing file."""


@frozen
class Quotable:
    """A text in which quotations can be found as in the W3C ``TextQuoteSelector``.

    White space is ignored, so that a quotation does not depend on line breaks.
    """

    text: str
    dense: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Quotable:
        """Prepare ``text`` for any number of quotations."""
        offsets = tuple(i for i, char in enumerate(text) if not char.isspace())
        return cls(text, "".join(text[i] for i in offsets), offsets)

    def find(self, exact: str, before: str = "", after: str = "") -> Span:
        """The span of ``exact`` with ``before`` just before it and ``after`` just after it.

        Raises:
            EditingError: if the quotation is empty, not found, or found more than once.
        """
        words, prefix, suffix = (_BLANK.sub("", part) for part in (exact, before, after))
        if not words:
            raise EditingError(f"quotation {exact!r} is empty: expected words of the text")
        hits = self._hits(prefix + words + suffix)
        if len(hits) != 1:
            shown = "…".join(part for part in (before, exact, after) if part)
            raise EditingError(
                f"quotation {shown!r} is "
                + ("not found in the text" if not hits else f"found {len(hits)} times")
                + ": expected exactly once"
                + ("; add a few words before or after it" if hits else self._nearest(words))
            )
        start = hits[0] + len(prefix)
        return Span(self.offsets[start], self.offsets[start + len(words) - 1] + 1)

    def locate(self, quotation: Quotation) -> Span:
        """The span of an editor's quotation.

        Raises:
            EditingError: as `find`, with the line.
        """
        try:
            return self.find(quotation.quote, quotation.before, quotation.after)
        except EditingError as error:
            place = f"line {quotation.line}: " if quotation.line else ""
            raise EditingError(f"{place}{error}") from None

    def _nearest(self, words: str) -> str:
        """What the text has in place of the words; or how often it has them in other context."""
        if count := len(self._hits(words)):
            return f"; with other words around it, it is found {count} time{'s' * (count > 1)}"
        begin = _longest(lambda size: words[:size] in self.dense, len(words))
        end = _longest(lambda size: words[len(words) - size :] in self.dense, len(words))
        if max(begin, end) < min(_TOLD, len(words)):
            return ""
        if begin >= end:
            at = self.dense.find(words[:begin])
            there = self.dense[at : at + len(words)]
        else:
            at = self.dense.find(words[len(words) - end :])
            there = self.dense[max(at + end - len(words), 0) : at + end]
        return f"; the nearest words are {there!r}"

    def _hits(self, needle: str) -> list[int]:
        hits, at = [], self.dense.find(needle)
        while at >= 0:
            hits.append(at)
            at = self.dense.find(needle, at + 1)
        return hits


def _longest(fits: Callable[[int], bool], most: int) -> int:
    """The largest size that fits, where each smaller one fits, too."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(middle) else (least, middle - 1)
    return least
