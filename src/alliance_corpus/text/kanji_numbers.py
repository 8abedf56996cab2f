"""The value of numbers in kanji, for search."""

from __future__ import annotations

import re
from typing import Final

_KANJI: Final = "〇一二三四五六七八九"
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIADS: Final = {"万": 10**4, "億": 10**8, "兆": 10**12}
_LONGEST = 24  # no number is longer

DIGITS: Final = str.maketrans(_KANJI + "零", "01234567890")
"""For `str.translate`: digits one by one, as in 二〇一五."""

_DIGIT = f"[0-9零{_KANJI}]"
_PLACE = "[十百千万億兆]"
PLACED: Final = re.compile(rf"{_DIGIT}{{0,9}}{_PLACE}(?:{_DIGIT}|{_PLACE}){{0,{_LONGEST}}}")
"""A number with a place that is written: 十五, 千九百七十八, 1万2千."""


def value_of(number: str) -> int:
    """The value of such a number; what is no proper number (百十百) has a value all the same."""
    total = section = digits = 0
    for char in number.translate(DIGITS):
        if char in _MYRIADS:
            total += (section + digits or 1) * _MYRIADS[char]
            section = digits = 0
        elif char in _TENS:
            section += (digits or 1) * _TENS[char]
            digits = 0
        else:
            digits = digits * 10 + int(char)
    return total + section + digits
