"""Numbers as Japanese text writes them: ASCII, full-width and kanji digits."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from alliance_corpus.text.kanji_numbers import is_counted, value_of

GAP: Final = r"[^\S\n]?+\n?+[^\S\n]?+"
"""What typesetting may put in an expression: blanks and one line break, never an empty line."""

DASHES: Final = "~～〜∼\\-‐‑‒–—―─━−－ーｰ﹣"
"""Every dash that joins the ends of a range, as a class of a pattern holds them."""

KANJI: Final = "〇○◯零一二三四五六七八九十百千廿卅"
"""All characters that a kanji number is made of."""

D: Final = r"\d"
K: Final = f"[{KANJI}０]"

# A number of up to nine digits; a line break may cut it. Kanji numbers may hold full-width zeros.
_NUMBER: Final = re.compile(
    rf"(?P<ascii>\d{{1,9}}+(?!\d))(?P<rest>[^\S\n]?+\n[^\S\n]?+\d{{1,4}}+)?+"
    rf"|(?P<kanji>[{KANJI}]{K}{{0,8}}+(?!{K}))(?P<krest>\n{K}{{1,4}}+)?+"
)
_GROUPED: Final = re.compile(r"\d{1,3}(?:[,，]\d{3}){1,3}+(?!\d)")
_GAP: Final = re.compile(GAP)
_ERA_BEFORE: Final = re.compile(rf"[治正和成]{GAP}\Z")
_COMMAS: Final = (",", "，")
_CUT_UNITS: Final = {"年": (1400, 2100), "月": (1, 12), "日": (1, 31)}


class Number(NamedTuple):
    """A number and how it is written.

    Attributes:
        value: the number.
        end: offset just after it.
        width: how many digits it has if it spells them out; 0 for 五十三.
        kanji: whether it is written in kanji.
        zero: whether it is written with a leading zero.
    """

    value: int
    end: int
    width: int
    kanji: bool
    zero: bool

    @property
    def counted(self) -> bool:
        """Whether it counts (三十五) instead of spelling out digits (三五)."""
        return self.width == 0


def skip_gap(text: str, pos: int) -> int:
    """Offset after the blanks and the one line break that may be at ``pos``."""
    found = _GAP.match(text, pos)
    return found.end() if found else pos


def kanji_value(digits: str) -> tuple[int, int]:
    """Value of a kanji number, and how many digits it spells out; 0 if it counts."""
    return value_of(digits), 0 if is_counted(digits) else len(digits)


def _written(digits: str, end: int, *, kanji: bool) -> Number:
    if kanji:
        value, width = kanji_value(digits)
        return Number(value, end, width, kanji=True, zero=digits[0] in "〇○◯零" and width > 1)
    return Number(int(digits), end, len(digits), kanji=False, zero=digits[0] in "0０")


def _stands_alone(text: str, start: int) -> bool:
    """Whether a number has its line to itself: a label or a page, not the head of a cut number."""
    return start == 0 or text[start - 1] == "\n"


def _cut(text: str, start: int, digits: str, end: int) -> bool:
    """Whether a line break really cut this number (``19⏎52年``), as its unit shows."""
    behind = skip_gap(text, end)
    unit = text[behind : behind + 1]
    bounds = _CUT_UNITS.get(unit)
    if bounds is None or _stands_alone(text, start):
        return False
    value = int(digits) if digits.isdecimal() else kanji_value(digits)[0]
    if unit == "年" and _ERA_BEFORE.search(text, max(0, start - 3), start):
        return 1 <= value <= 64
    return bounds[0] <= value <= bounds[1]


def number_at(text: str, pos: int) -> Number | None:
    """The number that starts at ``pos``, or None."""
    found = _NUMBER.match(text, pos)
    if found is None:
        return None
    digits, rest, spelled, krest = found.groups()
    kanji = digits is None
    head, rest = (spelled, krest) if kanji else (digits, rest)
    if rest is not None:
        whole = head + rest.strip()
        if _cut(text, pos, whole, found.end()):
            return _written(whole, found.end(), kanji=kanji)
    after = text[found.end() : found.end() + 1]
    if after in _COMMAS and not kanji and (grouped := _GROUPED.match(text, pos)):
        digits = grouped[0].replace(",", "").replace("，", "")
        return Number(int(digits), grouped.end(), len(digits), kanji=False, zero=False)
    return _written(head, pos + len(head), kanji=kanji)
