"""Shapes of labels and headings, written as examples: ``（１）``, ``第1節``, ``【…】``."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_NUMBER: Final = (re.compile(r"[0-9０-９]+"), "[0-9０-９]+")
_GENERAL: Final = (_NUMBER, (re.compile(r"…"), ".+"), (re.compile(r"\s+"), r"\s*"))
_LABELS: Final = (
    *_GENERAL,
    (re.compile(r"[一二三四五六七八九十]+"), "[一二三四五六七八九十百]+"),
    (re.compile(r"[①-⑳➀-➉]"), "[①-⑳➀-➉]"),
    (re.compile(r"[ア-ン](?![ァ-ヴー])"), "[ア-ン]"),
)
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

    Kanji numerals, circled numbers and a single katakana letter stand for others of their kind
    too. A bare number or letter is a label only if white space follows it.
    """
    bare = re.fullmatch(r"[0-9０-９]+|[ア-ン]", example)
    gap = r"\s+" if bare else r"\s*"
    return re.compile(f"({_pattern(example, _LABELS)}){gap}")


def _pattern(example: str, classes: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    pattern, position = [], 0
    while position < len(example):
        for seen, meant in classes:
            if match := seen.match(example, position):
                pattern.append(meant)
                position = match.end()
                break
        else:
            pattern.append(re.escape(example[position]))
            position += 1
    return "".join(pattern)


def next_in_sequence(label: str) -> str | None:
    """The label that follows in its alphabet: イ after ア, ② after ①; None for others."""
    for sequence in _SEQUENCES:
        if len(label) == 1 and label in sequence[:-1]:
            return sequence[sequence.index(label) + 1]
    return None
