"""Finding a quotation in a text: exact words, white space aside, exactly once."""

from __future__ import annotations

import re

from attrs import frozen

from alliance_corpus.errors import DeskError
from alliance_corpus.text.span import Span

_BLANK = re.compile(r"\s+")


@frozen
class Quotable:
    """A text in which quotations are found as in the W3C ``TextQuoteSelector``.

    White space is left out of the comparison, so that a quotation need not know the lines.
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
        """The span of ``exact`` where ``before`` stands just before it and ``after`` just after.

        Raises:
            DeskError: if the quotation is empty, not found, or found more than once.
        """
        words, prefix, suffix = (_BLANK.sub("", part) for part in (exact, before, after))
        if not words:
            raise DeskError(f"quotation {exact!r} is empty: expected words of the text")
        hits = self._hits(prefix + words + suffix)
        if len(hits) != 1:
            shown = "…".join(part for part in (before, exact, after) if part)
            raise DeskError(
                f"quotation {shown!r} is "
                + ("not found in the text" if not hits else f"found {len(hits)} times")
                + ": expected exactly once"
                + ("; add a few words before or after it" if hits else "")
            )
        start = hits[0] + len(prefix)
        return Span(self.offsets[start], self.offsets[start + len(words) - 1] + 1)

    def _hits(self, needle: str) -> list[int]:
        hits, at = [], self.dense.find(needle)
        while at >= 0:
            hits.append(at)
            at = self.dense.find(needle, at + 1)
        return hits
