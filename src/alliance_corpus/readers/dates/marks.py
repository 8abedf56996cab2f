"""Dates written with marks and digits only: 2024/4/10, 2024.4.10, 2024-04-10."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.designations import is_designation
from alliance_corpus.readers.dates.model import Point
from alliance_corpus.readers.dates.points import weekday_end
from alliance_corpus.readers.dates.years import APOSTROPHES

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.numerals import Number

_FULL: Final = re.compile(
    r"[^\S\n]?([-/.．／・‐–－])[^\S\n]?(\d{1,2})[^\S\n]?\1[^\S\n]?(\d{1,2})(?![\d.．]\d|\d|/\d|-(?!\d{4}[-/.])\d)"
)
_MONTH: Final = re.compile(
    r"([-/.．／])(\d{1,2})(?!\d|[-/.．／,，](?!\d{4}[-/.])\d|[-–~～](?!\d{4}[-/.])\d|\s?[万億兆千百%％kKmMgGtT年月号円点倍歳人個件位]"
    r"|[A-Za-z_ァ-ヶ一-鿿])"
)
_SHORT: Final = re.compile(r"([/／])(\d{1,2})(?=[^\S\n]?[(（][月火水木金土日][)）・])")
_SLASH_DAY: Final = re.compile(r"([/／])(\d{1,2})[^\S\n]?日(?![間目])")
_SIGNS: Final = frozenset(" \t\u3000-/.．／・‐–－")
_DASHED: Final = re.compile(r"\d-\Z")
_LETTER: Final = re.compile(r"[A-Za-z0-9.．/_$￥¥#№\-]")


def marked_number(text: str, pos: int, number: Number) -> Point | None:
    """A date of digits and marks whose first number has been read."""
    if number.kanji or text[number.end : number.end + 1] not in _SIGNS:
        return None
    ends_range = number.width == 4 and _DASHED.search(text, max(0, pos - 2), pos)
    if pos and _LETTER.match(text[pos - 1]) and not ends_range:
        return None
    if number.width == 4:
        return _with_year(text, number)
    if number.width == 2 and pos and text[pos - 1] in APOSTROPHES:
        return _full(text, number)
    found = _SHORT.match(text, number.end) or _SLASH_DAY.match(text, number.end)
    if found and 1 <= number.value <= 12 and 1 <= int(found[2]) <= 31:
        end = weekday_end(text, found.end())  # 11/12日 is a day of November
        return Point(end, "day", month=number.value, day=int(found[2]))
    return None


def _full(text: str, number: Number) -> Point | None:
    """Year, month and day; a year of two digits is one with an apostrophe."""
    found = _FULL.match(text, number.end)
    if found is None or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[3]) <= 31:
        return None
    point = Point(weekday_end(text, found.end()), "day", gregorian=True)
    point.month, point.day = int(found[2]), int(found[3])
    if number.width == 4:
        point.year = number.value
    else:
        point.short, point.apostrophe = number.value, True
    return point


def _with_year(text: str, number: Number) -> Point | None:
    if not 1000 <= number.value < 2200:
        return None
    if _FULL.match(text, number.end):
        return _full(text, number)
    found = _MONTH.match(text, number.end)
    if found is not None and is_designation(text, number.end - 4):
        return None  # Doc. 1949/7, Version 2000.3
    if found is None or not 1800 <= number.value < 2100 or not 1 <= int(found[2]) <= 12:
        return None
    if found[1] == "-" and len(found[2]) == 1:
        return None  # 1951-2 is a range of pages or years
    return Point(found.end(), "month", year=number.value, month=int(found[2]), gregorian=True)
