"""Split Japanese and Latin text into sentences."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKETS: Final = dict(zip("「『（(【〔［[〈《｢｛", "」』）)】〕］]〉》｣｝", strict=True))
_CLOSING: Final = "」』）)】〕］]〉》｣｝\"'”’"
_KANA_KANJI: Final = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9f\U00020000-\U0003ffff"
)
_CLOSED: Final = rf"[{re.escape(_CLOSING)}]*"
_ALWAYS: Final = rf"[。！？｡]+[{re.escape(_CLOSING)}。！？｡?!]*"
# After Japanese words points and ASCII marks are ends too; not in 三．五, a.jp, … or Yahoo!
_POINT: Final = r"(?<![〇一二三四五六七八九十百])[．.](?![．.a-z])"
_AFTER_WORDS: Final = rf"(?<=[{_KANA_KANJI}」』）)】〕])(?:{_POINT}|[?!]+){_CLOSED}"
_JAPANESE_END: Final = re.compile(rf"{_ALWAYS}|{_AFTER_WORDS}")
_LATIN_END: Final = re.compile(rf"[.!?]+{_CLOSED}(?=\s+[\"'“‘(\[]*[A-Z])|[。！？｡]+{_CLOSED}")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
_NUMBER_AFTER: Final = re.compile(r"\.\s+[IVXLC]+\b")
_LONGEST = 12  # no abbreviation is longer
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LATIN_SHARE: Final = 3  # a Latin text may name things in Japanese now and then

_BEFORE_NUMBERS: Final = frozenset(
    {
        "no", "nos", "vol", "vols", "pp", "p", "fig", "figs", "chap", "ch", "sec", "art",
        "arts", "pt", "para", "paras", "bk", "ser",
    }
)  # fmt: skip
"""Abbreviations that a number follows; in small letters some of them are words: no, art."""

_ABBREVIATIONS: Final = frozenset(
    {
        "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "drs", "prof", "profs", "st", "mt",
        "ft", "hon", "rev", "fr", "msgr", "esq", "pres", "gov", "sen", "sens", "rep", "reps",
        "amb", "sec", "secy", "asst", "assoc", "dir", "atty", "supt", "insp", "gen", "lt",
        "col", "maj", "capt", "cpt", "sgt", "cpl", "pvt", "adm", "cdr", "cmdr", "brig", "ens",
        "det", "pfc", "ed", "eds", "trans", "transl", "comp", "comps", "repr", "ret", "cf",
        "al", "vs", "viz", "etc", "ca", "approx", "incl", "esp", "ibid", "op", "cit", "loc",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
        "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "univ", "dept", "govt", "inst",
        "natl", "intl", "inc", "ltd", "co", "corp", "bros", "bn", "div", "regt", "ave", "blvd",
        "rd", "tel", "ext",
    }
)  # fmt: skip


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of one block.

    。！？ and ｡ end a sentence, except inside brackets (「」, （）, 【】 and the like); closing
    brackets and quotes that follow belong to it. In a Japanese text ．, ``.``, ``?`` and ``!`` end
    one after kana, kanji and closing brackets. In a Latin text ``.``, ``!`` and ``?`` before a
    space and a capital end one, but not after an initial or a common abbreviation.

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
    last = 0
    for found in (_LATIN_END if latin else _JAPANESE_END).finditer(text):
        at = found.start()
        if inside[at] or (_is_abbreviation(text, at) if latin else _is_label(text, last, at)):
            continue
        last = found.end()
        yield last


def _is_latin(text: str) -> bool:
    """Whether the text is mainly Latin; Latin words have more letters than Japanese ones."""
    return len(_CJK.findall(text)) * _LATIN_SHARE < len(_LATIN.findall(text))


def _is_label(text: str, start: int, point: int) -> bool:
    """Whether a point only parts a label of one character from what it labels: ア．港."""
    return text[point] in "．." and len(text[start:point].strip()) == 1


def _is_abbreviation(text: str, dot: int) -> bool:
    """Whether the full stop belongs to an initial or an abbreviation: U.S., Vol., J. Smith."""
    if text[dot] != "." or (word := _LAST_WORD.search(text[max(dot - _LONGEST, 0) : dot])) is None:
        return False
    if len(word[0]) == 1 or word[0].lower() in _ABBREVIATIONS:
        return True
    return word[0].lower() in _BEFORE_NUMBERS and (
        word[0][0].isupper() or _NUMBER_AFTER.match(text, dot) is not None
    )


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
