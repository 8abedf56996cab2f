"""Ends of ranges that only the other end completes: 11月から2017年2月, 昭和63～平成2年."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.model import Point
from alliance_corpus.readers.dates.numerals import DASHES, GAP

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Phrase

_FROM: Final = re.compile(rf"{GAP}(?:から|より|[{DASHES}]){GAP}")
_ENGLISH: Final = re.compile(
    r"\s?(?:to|until|till|through|and|or|,|, and|,? and (?:on|in)|[-‐–—])\s(?:the\s)?"
)
_THIRDS: Final = re.compile(
    rf"{GAP}(?:から|[{DASHES}]|[、・]|及び){GAP}(?:(?P<mid>中旬)|(?P<late>下旬))"
)


def third_after(text: str, point: Point) -> Point | None:
    """The other end of 5月上旬から中旬: a later third of the same month."""
    if point.unit != "month" or point.part not in ("early", "mid"):
        return None
    found = _THIRDS.match(text, point.end)
    if found is None or found.lastgroup == point.part:
        return None
    last = Point(found.end(), "month", year=point.year, month=point.month, part=found.lastgroup)
    last.short, last.anchor, last.years, last.months = (
        point.short, point.anchor, point.years, point.months,
    )  # fmt: skip
    return last


def complete_from_next(text: str, phrases: list[Phrase]) -> None:
    """Give bare months the year that is printed only with the last of a range or list.

    11月から2017年2月 begins in 2016; June, July and August 2015 are all of 2015.
    """
    for first, last in zip(reversed(phrases[:-1]), reversed(phrases[1:]), strict=True):
        if first.kind not in ("date", "time") or not first.points or not last.points:
            continue
        point, next_ = first.points[0], last.points[0]
        if not _bare(point) or next_.year is None or next_.month is None or first.opens:
            continue
        if point.month is None or point.unit not in ("month", "day") or next_.anchor:
            continue
        if _linked(text, first.end, last.start):
            point.year = next_.year - (point.month > next_.month)


def complete_first(first: Point, last: Point) -> None:
    """Give the first end of a range (11月～2017年2月) the year that its last end prints."""
    if _bare(first) and first.month is not None and last.year is not None and not last.anchor:
        first.year = last.year - (last.month is not None and first.month > last.month)


def _bare(point: Point) -> bool:
    return not point.has_year and point.anchor is None and point.nth_day is None


def _linked(text: str, start: int, end: int) -> bool:
    if end - start > 12 or start > end:
        return False
    return bool(_FROM.fullmatch(text, start, end) or _ENGLISH.fullmatch(text, start, end))
