"""Split Japanese and Latin text into sentences."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKETS: Final = {"「": "」", "『": "』", "（": "）", "(": ")"}
_CLOSING: Final = "」』）)\"'”’"
_JAPANESE_END: Final = re.compile(rf"[。！？]+[{re.escape(_CLOSING)}。！？]*")
_LATIN_END: Final = re.compile(
    rf"[.!?]+[\]{re.escape(_CLOSING)}]*(?=\s+[\"'“‘(\[]*[A-Z])|[。！？]+[{re.escape(_CLOSING)}]*"
)
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
_LONGEST = 12  # no abbreviation is longer
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LATIN_SHARE: Final = 3  # a Latin text may name things in Japanese now and then

_ABBREVIATIONS: Final = frozenset(
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vol", "vols", "pp", "p", "ed",
        "eds", "trans", "cf", "al", "vs", "etc", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug", "sept", "sep", "oct", "nov", "dec", "gen", "col", "lt", "adm", "sen", "gov",
        "rep", "capt", "maj", "univ", "dept", "inc", "ltd", "co", "corp", "fig", "chap", "ch",
        "sec", "art", "rev",
    }
)  # fmt: skip


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of one block.

    。！？ end a sentence, except inside 「」, 『』, （） and (); closing quotes that follow belong
    to it. In a Latin text ``.``, ``!`` and ``?`` before a space and a capital end one too, but not
    after an initial or a common abbreviation.

    Args:
        text: one block; a sentence does not cross blocks.

    Returns:
        Spans in order, none empty, without white space at their ends; between them there is only
        white space.
    """
    edges = [0, *_ends(text), len(text)]
    spans = (_trimmed(text, start, end) for start, end in pairwise(edges))
    return tuple(span for span in spans if len(span))


def _ends(text: str) -> Iterator[int]:
    latin = _is_latin(text)
    inside = _bracketed(text)
    for found in (_LATIN_END if latin else _JAPANESE_END).finditer(text):
        if not inside[found.start()] and not (latin and _is_abbreviation(text, found.start())):
            yield found.end()


def _is_latin(text: str) -> bool:
    """Whether the text is mainly Latin; Latin words have more letters than Japanese ones."""
    return len(_CJK.findall(text)) * _LATIN_SHARE < len(_LATIN.findall(text))


def _is_abbreviation(text: str, dot: int) -> bool:
    """Whether the full stop belongs to an initial or an abbreviation: U.S., Vol., J. Smith."""
    if text[dot] != "." or (word := _LAST_WORD.search(text[max(dot - _LONGEST, 0) : dot])) is None:
        return False
    return len(word[0]) == 1 or word[0].lower() in _ABBREVIATIONS


def _bracketed(text: str) -> bytearray:
    """For each character, whether it is inside a pair of brackets; lone brackets do not count."""
    inside = bytearray(len(text))
    open_: list[tuple[str, int]] = []
    awaited = dict.fromkeys(_BRACKETS.values(), 0)
    for offset, char in enumerate(text):
        if char in _BRACKETS:
            open_.append((_BRACKETS[char], offset))
            awaited[_BRACKETS[char]] += 1
        while awaited.get(char):  # drop brackets that were opened later and never closed
            closing, start = open_.pop()
            awaited[closing] -= 1
            if closing == char:
                inside[start:offset] = b"\1" * (offset - start)
                break
    return inside


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
