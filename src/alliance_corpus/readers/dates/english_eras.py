"""Years in English that a calendar names: 44 BC, AD 79, Heisei 26."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.dates import find_era
from alliance_corpus.readers.dates.ages import AGES, whole_era
from alliance_corpus.readers.dates.english import DASH, S, closed
from alliance_corpus.readers.dates.model import Phrase, Point

_BC: Final = rf"B\.?{S}C(?:\.?{S}E)?(?:\.|(?![A-Za-z]))"
_AD: Final = rf"(?:A\.?{S}D|C\.?{S}E)(?:\.|(?![A-Za-z]))"
_AFTER: Final = re.compile(
    rf"(?P<y>\d{{1,4}})(?:{DASH}(?P<y2>\d{{1,4}}))?{S}(?:(?P<bc>{_BC})|(?P<ad>{_AD}))"
)
_BEFORE: Final = re.compile(
    rf"(?:(?P<bc>{_BC})|(?P<ad>A\.?{S}D\.?)){S}(?P<y>\d{{1,4}})(?!\d|[.,]\d)(?:(?P<c>世紀)|(?P<u>年))?"
)
_ROMAJI: Final = re.compile(
    rf"(?P<era>Meiji|Taish[oō]|Sh[oō]wa|Heisei|Reiwa){S}(?P<n>\d{{1,2}})(?![\d,.]\d|\d|s\b|%)"
    rf"(?:{S}\((?P<y>\d{{4}})\))?"
)

_AGE: Final = re.compile(
    rf"(?:(?P<era>Meiji|Taish[oō]|Sh[oō]wa|Heisei)|(?P<edo>Edo)){S}(?:era|period)(?![A-Za-z])"
)


def year_before(text: str, start: int) -> Phrase | None:
    """44 BC, 300–200 BC, 79 AD: the number first."""
    found = _AFTER.match(text, start)
    if found is None:
        return None
    years = [int(printed) for printed in (found["y"], found["y2"]) if printed]
    return _years(text, start, found.end(), years, bc=found["bc"] is not None)


def year_after(text: str, start: int) -> Phrase | None:
    """AD 79, BC221年: the calendar first."""
    found = _BEFORE.match(text, start)
    if found is None:
        return None
    if found["bc"] and len(found["y"]) < 3 and not (found["c"] or found["u"]):
        return None  # too much else is called BC 12
    number, bc = int(found["y"]), found["bc"] is not None
    if found["c"] and 1 <= number <= 30:  # BC3世紀
        first = 1 - number * 100 if bc else (number - 1) * 100
        point = Point(found.end(), "century", year=first, gregorian=True)
        return closed(text, start, (point,))
    return _years(text, start, found.end(), [number], bc=bc)


def _years(text: str, start: int, end: int, years: list[int], *, bc: bool) -> Phrase | None:
    if 0 in years or (len(years) == 2 and (years[0] > years[1]) is not bc):
        return None
    points = (Point(end, "year", year=1 - y if bc else y, gregorian=True) for y in years)
    return closed(text, start, tuple(points))


def romaji_year(text: str, start: int) -> Phrase | None:
    """Heisei 26, Showa 50 (1975)."""
    found = _ROMAJI.match(text, start)
    if found is None:
        return _age(text, start)
    era, number = find_era(found["era"]), int(found["n"])
    point = Point(found.end(), "year", year=era.gregorian(number), era=era, era_year=number)
    point.japanese = point.era_first = True
    if found["y"]:
        point.gregorian = True
        if int(found["y"]) != point.year:
            point.problem = f"{era.romaji} {number} and {found['y']} are not the same year"
    return closed(text, start, (point,))


def _age(text: str, start: int) -> Phrase | None:
    """The Meiji era, the Edo period."""
    found = _AGE.match(text, start)
    if found is None:
        return None
    if found["edo"]:
        first, last = AGES["江戸"]
        points = tuple(Point(found.end(), "year", year=year) for year in (first, last))
        return closed(text, start, points)
    run = whole_era(text, find_era(found["era"]), found.end())
    return closed(text, start, run.points) if run else None
