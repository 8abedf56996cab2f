"""English names of longer times: fiscal years, seasons, quarters and centuries."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.english import DASH, YEAR, S, closed
from alliance_corpus.readers.dates.model import Phrase, Point

_CENTURY: Final = re.compile(rf"(?P<n>\d{{1,2}})(?:st|nd|rd|th){S}[Cc]entur(?:y|ies)(?![A-Za-z])")
_BC: Final = re.compile(rf"{S}(?:(?P<bc>B\.?{S}C(?:\.?E)?(?:\.|\b))|(?:A\.?D|C\.?E)(?:\.|\b))")
_THE: Final = re.compile(rf"\b[Tt]he{S}\Z")
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_WORD_CENTURY: Final = re.compile(rf"(?P<n>{'|'.join(_ORDINALS)}){S}century", re.IGNORECASE)
_FISCAL: Final = re.compile(
    rf"(?:[Ff]i(?:scal|nancial){S}[Yy]ear|FY)(?P<s>s)?{S}(?P<y>{YEAR}|\d{{2}}(?!\d))"
    rf"(?:(?P<dash>{DASH}|[/／])(?P<y2>{YEAR}|\d{{2}}(?!\d))|{S}(?:and|to){S}(?P<y3>{YEAR}))?"
)
FISCAL_AFTER: Final = re.compile(rf"(?P<y>{YEAR}){S}[Ff]iscal{S}[Yy]ear")
_US: Final = re.compile(rf"(?:U\.?S\.?|American|federal){S}\Z")
_SEASON: Final = re.compile(
    rf"(?:the{S})?(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter){S}(?:of{S})?(?P<y>{YEAR})"
)
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_QUARTER: Final = re.compile(
    rf"(?:(?:the{S})?(?P<w>first|second|third|fourth){S}quarter{S}of{S}|Q(?P<n>[1-4]){S})(?P<y>{YEAR})"
)
_QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def century_at(text: str, start: int, number: int, end: int) -> Phrase | None:
    """A century whose number has been read, with the BC after it."""
    if not 1 <= number <= 30:
        return None
    era = _BC.match(text, end)
    bc = era is not None and era["bc"] is not None
    year = 1 - number * 100 if bc else (number - 1) * 100
    point = Point(era.end() if era else end, "century", year=year, gregorian=True)
    phrase = closed(text, start, (point,))
    the = _THE.search(text, max(0, phrase.start - 6), phrase.start)
    if the and (point.part or bc):
        phrase.start = the.start()
    return phrase


def fiscal_phrase(text: str, start: int) -> Phrase | None:
    """Fiscal year 2018, FY2018, FY 2018-19 (one year), fiscal years 2014–2018."""
    found = _FISCAL.match(text, start)
    if found is None:
        return None
    printed = found["y2"] or found["y3"]
    us = _US.search(text, max(0, start - 10), start) is not None
    first = _full(found["y"], 1900 if found["y"] > "50" else 2000)
    points = [Point(found.end(), "fiscal", year=first, gregorian=True, us_fiscal=us)]
    last = _full(printed, first // 100 * 100) if printed else first
    one = len(printed or "") == 2 and last == first + 1 and not found["s"]  # FY 2024-25
    if last > first and not one:
        points.append(Point(found.end(), "fiscal", year=last, gregorian=True, us_fiscal=us))
    return closed(text, start, tuple(points))


def _full(printed: str, century: int) -> int:
    return int(printed) if len(printed) == 4 else century + int(printed)


def season_phrase(text: str, start: int) -> Phrase | None:
    """Spring 2007, the spring of 2007."""
    found = _SEASON.match(text, start)
    if found is None:
        return None
    season = _SEASONS[found["s"].lower()]
    year = int(found["y"])
    return Phrase(
        start,
        found.end(),
        points=(Point(found.end(), "season", year=year, season=season, gregorian=True),),
    )


def quarter_phrase(text: str, start: int) -> Phrase | None:
    """Q3 2024, the third quarter of 2024."""
    found = _QUARTER.match(text, start)
    if found is None:
        return None
    number = int(found["n"]) if found["n"] else _QUARTERS[found["w"]]
    point = Point(found.end(), "year", year=int(found["y"]), quarter=number, gregorian=True)
    return Phrase(start, found.end(), points=(point,))


def century_phrase(text: str, start: int) -> Phrase | None:
    """The twentieth century."""
    found = _WORD_CENTURY.match(text, start)
    return century_at(text, start, _ORDINALS[found["n"].lower()], found.end()) if found else None


def number_phrase(text: str, start: int) -> Phrase | None:
    """A century or a fiscal year that starts with a number: 21st century, 2018 fiscal year."""
    if found := _CENTURY.match(text, start):
        return century_at(text, start, int(found["n"]), found.end())
    if found := FISCAL_AFTER.match(text, start):
        point = Point(found.end(), "fiscal", year=int(found["y"]), gregorian=True)
        return closed(text, start, (point,))
    return None
