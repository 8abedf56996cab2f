"""Spans of years that a name alone gives: 江戸時代, 天保年間, 大正末, 昭和初期."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates.old_eras import LAST_SIGNS, named_before
from alliance_corpus.readers.dates.model import Phrase, Point
from alliance_corpus.readers.dates.points import Run

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import AnyEra

# The usual first and last years of schoolbooks; historians draw some of them otherwise.
AGES: Final = {
    "飛鳥": (592, 710), "奈良": (710, 794), "平安": (794, 1185), "鎌倉": (1185, 1333),
    "南北朝": (1336, 1392), "室町": (1336, 1573), "安土桃山": (1573, 1603), "江戸": (1603, 1868),
}  # fmt: skip
_AGE: Final = re.compile(f"(?:{'|'.join(AGES)})\\Z")
# A part of an age has no years that everybody agrees on.
_PART: Final = re.compile(r"の?(?:[前中後末]期|初[期頭]|前半|後半|半ば|末)")
_END: Final = re.compile(
    r"の?(?:(?P<end>末(?![裔端尾路娘子梢])[期年葉]?)|(?P<early>初[期年頭]|初め|はじめ))"
)
_ENDING: Final = 2
"""How many years are the beginning or the end of an era, as of a decade."""


def age_at(text: str, start: int) -> Phrase | None:
    """江戸時代 or 元禄時代, found from its 時代."""
    end = start + 2
    if age := _AGE.search(text, max(0, start - 4), start):
        if _PART.match(text, end):
            return None
        first, last = AGES[age[0]]
        return Phrase(age.start(), end, points=_ends(end, first, last), ranged=True)
    return era_span_at(text, start, end)


def era_span_at(text: str, start: int, end: int) -> Phrase | None:
    """天保年間, 元禄時代: an old era whose name ends at ``start``."""
    named = named_before(text, start) if text[start - 1 : start] in LAST_SIGNS else None
    if named is None or named[0].realm == "abroad" or named[0].last_year is None:
        return None
    run = whole_era(text, named[0], end)
    return Phrase(named[1], run.end, points=run.points, ranged=True) if run else None


def _ends(end: int, first: int, last: int) -> tuple[Point, Point]:
    return Point(end, "year", year=first), Point(end, "year", year=last)


def whole_era(text: str, era: AnyEra, end: int) -> Run | None:
    """明治時代, 大正期: from the era's first year to its last; 明治時代初期 is a part of it."""
    if part := part_of_era(text, era, end):
        return part
    if _PART.match(text, end):
        return None
    return _years_of(era, 1, era.last_year or 1, end)


def part_of_era(text: str, era: AnyEra, pos: int) -> Run | None:
    """大正末, 昭和初期: the last or first two years of an era whose name ends at ``pos``."""
    found = _END.match(text, pos)
    if found is None or era.last_year is None:
        return None
    first = 1 if found["early"] else max(1, era.last_year - _ENDING + 1)
    return _years_of(era, first, min(first + _ENDING - 1, era.last_year), found.end())


def _years_of(era: AnyEra, first: int, last: int, end: int) -> Run:
    points = tuple(
        Point(end, "year", year=era.gregorian(year), era=era, era_year=year, japanese=True)
        for year in (first, last)
    )
    return Run(points, ranged=True)
