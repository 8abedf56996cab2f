"""Lines joined before they are read, and the way back.

A line break inside a block joins: nothing between it and a wide sign, or between two digits or the
halves of a URL; one blank between Latin words. A form feed with the page's number before it joins
in the same way. An empty line stays, and so does the break before a new entry of a list or a new
note: both separate blocks.
"""

from __future__ import annotations

import re
from array import array
from typing import Final

from attrs import frozen

from alliance_corpus.readers.references.labels import Entries
from alliance_corpus.text.span import Span

_FOLIO: Final = r"[-‐－–—]?[ \t]{0,4}\d{1,4}[ \t]{0,4}[-‐－–—]?"
"""The number of a page as printed at its foot."""

_BREAK: Final = re.compile(
    rf"(?<!\s)[^\S\n\f]*+\n\s*+{_FOLIO}[^\S\f]{{0,8}}\f\s*+|(?<!\s)[^\S\n\f]*+[\n\f]\s*+"
)
_NARROW: Final = re.compile("[!-~\u00c0-\u024f０-９Ａ-Ｚａ-ｚ“”’]")
"""Signs of Latin text, in any width."""

_URL_BREAK: Final = re.compile(
    r"(?:https?|ftp)://[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]{0,400}+(?:(?<=[/\-_=&?])\n[ ]?"
    r"[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]{1,400}+){1,20}"
)


@frozen
class Joined:
    """A text without the breaks inside its blocks.

    Attributes:
        source: the text as it was.
        text: the text as it is read.
        offsets: for each character of ``text`` its offset in ``source``.
    """

    source: str
    text: str
    offsets: array[int]

    def back(self, span: Span) -> Span:
        """The stretch of the source that a stretch of the joined text comes from."""
        if not len(span):
            return Span(0, 0)
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


def join(text: str) -> Joined:
    """Join the lines of each block."""
    inside_urls = {
        start + place
        for found in _URL_BREAK.finditer(text)
        for start, words in [(found.start(), found[0])]
        for place, sign in enumerate(words)
        if sign == "\n"
    }
    parts: list[str] = []
    offsets = array("I")
    at = 0
    entries = Entries(text)
    for found in _BREAK.finditer(text):
        if "\f" not in found[0] and found[0].count("\n") > 1:
            entries.block(found.end())
            continue
        if text.find("\n", found.start(), found.end()) in inside_urls:
            joint = ""
        elif entries.begin(found.start(), found.end()):
            joint = "\n"
        else:
            joint = _joint(text, found.start(), found.end())
        parts += (text[at : found.start()], joint)
        offsets.extend(range(at, found.start()))
        offsets.extend([found.start()] * len(joint))
        at = found.end()
    parts.append(text[at:])
    offsets.extend(range(at, len(text)))
    return Joined(text, "".join(parts), offsets)


def _is_wide(sign: str) -> bool:
    """Whether a sign is the full-width form of an ASCII one."""
    return "\uff01" <= sign <= "\uff5e"


def _joint(text: str, start: int, end: int) -> str:
    before, after = text[start - 1 : start], text[end : end + 1]
    spaced = " " in (text[start], text[end - 1])
    narrow = [bool(_NARROW.match(sign)) for sign in (before, after)]
    if not all(narrow) and not (any(narrow) and spaced):
        return ""
    if _is_wide(before) != _is_wide(after):
        return ""  # H⏎２２: a printer who sets figures in full width sets no blank beside them
    number = after.isdigit() and (before.isdigit() or before in ".-/’'")
    return "" if (number or after in ".,;:!?)-/’”") and not spaced else " "
