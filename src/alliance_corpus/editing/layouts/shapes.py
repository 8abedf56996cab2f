"""Shapes of labels and headings, written as examples: ``（１）``, ``第1節``, ``【…】``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from alliance_corpus.text.kanji_numbers import value_of

if TYPE_CHECKING:
    from alliance_corpus.editing.layouts.options import Rule

_DIGITS: Final = "[0-9０-９]+"
_KANJI: Final = "[〇一二三四五六七八九十百]+"
_ROMAN: Final = "[Ⅰ-Ⅿⅰ-ⅿ]+"
_NUMBER: Final = (re.compile(_DIGITS), _DIGITS)
_GENERAL: Final = (_NUMBER, (re.compile(r"…"), ".+"), (re.compile(r"\s+"), r"\s*"))
# 第12条の2: what was inserted later has a number after that of its neighbour
_ARTICLE: Final = (
    re.compile(rf"第(?:{_DIGITS}|{_KANJI})([条項号章節款])"),
    rf"第(?:{_DIGITS}|{_KANJI})\1(?:の(?:{_DIGITS}|{_KANJI}))*",
)
_LABELS: Final = (
    *_GENERAL,
    (re.compile(_KANJI), _KANJI),
    (re.compile(r"[①-⑳➀-➉]"), "[①-⑳➀-➉]"),
    (re.compile(_ROMAN), _ROMAN),
    (re.compile(r"\b[IVX]+\b"), "[IVXLC]+"),
    (re.compile(r"\b[A-Z]\b"), "[A-Z]"),
    (re.compile(r"\b[a-z]\b"), "[a-z]"),
    (re.compile(r"[ア-ン](?![ァ-ヴー])"), "[ア-ン]"),
)
_BARE: Final = re.compile(rf"{_DIGITS}|[ア-ン]|{_ROMAN}|[A-Za-z]+|{_DIGITS}(?:[.．]{_DIGITS})+")
_SEQUENCES: Final = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
)


@cache
def shape(example: str) -> re.Pattern[str]:
    """The pattern that an example stands for.

    Numbers of either width stand for any number, ``…`` for any words, white space for any or none.
    """
    return re.compile(_pattern(example, _GENERAL), re.DOTALL)


@cache
def label_shape(example: str) -> re.Pattern[str]:
    """The pattern of a label and the white space after it; group 1 is the label as printed.

    Kanji and Roman numerals, circled numbers and a single letter stand for others of their kind
    too, and 第1条 for 第12条の2. A bare number or letter is a label only if white space follows it.
    """
    gap = r"\s+" if _BARE.fullmatch(example) else r"\s*"
    return re.compile(f"({_label(example)}){gap}")


@cache
def call_shape(example: str) -> re.Pattern[str]:
    """The pattern of a mark that calls a note with such a label; group 1 is the mark.

    A bare number or letter calls no note: it would be found everywhere.
    """
    return re.compile("(?!)()" if _BARE.fullmatch(example) else f"({_label(example)})")


def _label(example: str) -> str:
    """A label that ends in a number is not the beginning of a longer one: 1.1 in 1.1.2."""
    article = _ARTICLE[0].match(example)
    pattern = _pattern(example, (_ARTICLE, *_LABELS) if article else _LABELS)
    return pattern + (rf"(?!{_DIGITS}|[.．]{_DIGITS})" if pattern.endswith(_DIGITS) else "")


def _pattern(example: str, classes: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    pattern, position = [], 0
    while position < len(example):
        for seen, meant in classes:
            if match := seen.match(example, position):
                pattern.append(match.expand(meant) if seen is _ARTICLE[0] else meant)
                position = match.end()
                break
        else:
            pattern.append(re.escape(example[position]))
            position += 1
    return "".join(pattern)


def number_of(label: str | None) -> str | None:
    """The number in a label, in ASCII digits; None if there is none.

    第1節 gives 1, 第十二条の二 gives 12の2, Ⅱ gives 2, 1.2 gives 1.2.
    """
    plain = normalize("NFKC", label or "")
    roman = re.search(_ROMAN, label or "") or re.fullmatch(r"([IVXLC]+)[.)]?", plain)
    if roman:
        return str(_roman(normalize("NFKC", roman[0]).rstrip(".)").upper()))
    parts = re.findall(rf"[0-9]+|{_KANJI}", plain)
    joint = "の" if "の" in plain else "."
    return joint.join(str(value_of(part)) for part in parts) or None


def _roman(number: str) -> int:
    values = ["IVXLCDM".index(sign) for sign in number]
    amounts = [(5 if value % 2 else 1) * 10 ** (value // 2) for value in values]
    return sum(
        -amount if any(amount < later for later in amounts[at + 1 : at + 2]) else amount
        for at, amount in enumerate(amounts)
    )


def fits(words: str, rule: Rule) -> bool:
    """Whether words have the shape that a rule tells of, with something after a label.

    Args:
        words: a line or a block, without white space around.
        rule: one of the rules of a document.
    """
    if rule.text is not None:
        return shape(rule.text).fullmatch(words) is not None
    if rule.label is not None:
        label = label_shape(rule.label).match(words)
        return label is not None and label.end() < len(words)
    return shape(rule.begins or rule.run_in or "").match(words) is not None


def next_in_sequence(label: str) -> str | None:
    """The label that follows in its alphabet: イ after ア, ② after ①; None for others."""
    for sequence in _SEQUENCES:
        if len(label) == 1 and label in sequence[:-1]:
            return sequence[sequence.index(label) + 1]
    return None
