"""Marks that a transcription sets around words: they are taken out of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_URL: Final = re.compile(r"(<)\w+://[^<>\s]*(>)")
_EMPHASIS: Final = re.compile(r"(\*\*|__)(?=\S)[^*_\r\n]+(?<=\S)(\1)")
_LINK: Final = re.compile(r"(\[)[^\[\]\r\n^]+(\]\([a-z]+:[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\))")
# A reading in kana after kanji, as the digital libraries write it: 港《みなと》, ｜灯台《とうだい》
_READING: Final = re.compile(
    r"(｜?)(?<=[｜\u3400-\u9fff々])[\u3400-\u9fff々]*(《[\u3040-\u30ffー]+》)"
)
_BAR: Final = re.compile(r"(｜)[^｜《\r\n]+(《[\u3040-\u30ffー]+》)")
_MARKS: Final = (_URL, _EMPHASIS, _LINK, _BAR, _READING)


def marks_in(source: str, part: Span) -> Iterator[Span]:
    """The marks in a stretch of the source: around addresses, emphasis, links, and readings."""
    found: set[Span] = set()
    for pattern in _MARKS:
        for match in pattern.finditer(source, part.start, part.end):
            for group in range(1, (pattern.groups) + 1):
                span = Span(*match.span(group))
                if len(span) and not any(span.overlaps(one) for one in found):
                    found.add(span)
    yield from sorted(found)
