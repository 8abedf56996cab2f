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
_READING: Final = re.compile(r"(?<=[\u3400-\u9fff々])(《[\u3040-\u30ffー]+》)")

_BAR: Final = re.compile(r"(｜)[^｜《\r\n]+(《[\u3040-\u30ffー]+》)")
_MARKS: Final = (_URL, _EMPHASIS, _LINK, _BAR, _READING)
_LITERAL: Final = re.compile(r"(\\)[!-/:-@\[-`{-~]|(`+)(?!`)[^`\r\n]+(?<!`)(\2)(?!`)")
"""What is no mark in Markdown, and the marks that say so: escapes, and code."""

_MARKDOWN: Final = (
    re.compile(r"(!\[)[^\[\]\r\n]*(\]\([^()\s]*(?:[^\S\r\n]+\"[^\"]*\")?\))"),
    re.compile(
        r"(\[)[^\[\]\r\n^][^\[\]\r\n]*(\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[^\S\r\n]+\"[^\"]*\")?\))"
    ),
    re.compile(r"(\*\*\*|\*\*|\*)(?=[^\s*])[^*\r\n]*[^\s*](\1)(?!\*)"),
    re.compile(r"(?<!\w)(__|_)(?=[^\s_])[^_\r\n]*[^\s_](\1)(?!\w)"),
    re.compile(r"(~~)(?=\S)[^~\r\n]+(\1)"),
    re.compile(r"(<)(?:https?|mailto):[^<>\s]*(>)"),
    re.compile(r"(</?(?:b|i|em|strong|sup|sub|u|s|br|span|small)(?:\s[^<>]*)?/?>)()"),
    _BAR,
    _READING,
)


def marks_in(source: str, part: Span) -> Iterator[Span]:
    """The marks in a stretch of a transcription: around addresses, emphasis, links, readings."""
    return _found(source, part, _MARKS)


def markdown_marks(source: str, part: Span) -> Iterator[Span]:
    """The marks in a stretch of Markdown: also of code, images, small tags, and escapes."""
    return _found(source, part, (_LITERAL, *_MARKDOWN))


def _found(source: str, part: Span, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    """What the groups of the patterns find, the earlier pattern first; nothing twice."""
    found: list[Span] = []
    taken: set[int] = set()
    for pattern in patterns:
        for match in pattern.finditer(source, part.start, part.end):
            groups = range(1, pattern.groups + 1)
            spans = [Span(*match.span(n)) for n in groups if match[n]]
            whole = [Span(*match.span())] if pattern is _LITERAL else spans
            places = [at for span in whole for at in range(span.start, span.end)]
            if taken.isdisjoint(places):
                taken.update(places)
                found += spans
    yield from sorted(found)
