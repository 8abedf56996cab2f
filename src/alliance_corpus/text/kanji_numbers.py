"""The value of numbers in kanji."""

from __future__ import annotations

import re
from typing import Final

_KANJI: Final = "〇一二三四五六七八九"
_ZEROS: Final = "〇○◯零"
_SIGNS: Final = {
    **dict.fromkeys(_ZEROS, 0),
    **{sign: value for value, sign in enumerate("一二三四五六七八九", 1)},
}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_SCORES: Final = {"廿": 20, "卅": 30}
_MYRIADS: Final = {"万": 10**4, "億": 10**8, "兆": 10**12}
_LONGEST = 24  # no number is longer

DIGITS: Final = str.maketrans(_KANJI + "零", "01234567890")
"""For `str.translate`: digits one by one, as in 二〇一五."""

_DIGIT = f"[0-9零{_KANJI}]"
_PLACE = "[十百千万億兆]"
PLACED: Final = re.compile(rf"{_DIGIT}{{0,9}}{_PLACE}(?:{_DIGIT}|{_PLACE}){{0,{_LONGEST}}}")
"""A number with a place that is written: 十五, 千九百七十八, 1万2千."""


def is_counted(number: str) -> bool:
    """Whether a number has signs of places (三十五), and does not only spell digits (三五)."""
    return any(sign in _TENS or sign in _SCORES or sign in _MYRIADS for sign in number)


def value_of(number: str) -> int:
    """The value of a number in kanji or digits, spelled (三五) or counted (三十五, 1万2千).

    What is no proper number (百十百) has a value all the same.

    Raises:
        ValueError: if it has a sign that no number has.
    """
    total = section = digits = 0
    for sign in number:
        if sign in _MYRIADS:
            total += (section + digits or 1) * _MYRIADS[sign]
            section = digits = 0
        elif sign in _TENS:
            section += (digits or 1) * _TENS[sign]
            digits = 0
        elif sign in _SCORES:
            section += _SCORES[sign]
        else:
            digits = digits * 10 + (_SIGNS[sign] if sign in _SIGNS else int(sign))
    return total + section + digits
