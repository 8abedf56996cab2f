"""English dates: April 10, 2024; the late 1990s; in the spring of 2007; fiscal year 2018."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.model import Phrase, Point
from alliance_corpus.readers.dates.numerals import DASHES, kanji_value
from alliance_corpus.readers.dates.years import CLOSE, OPEN

_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTHS: Final = {name: number for number, name in enumerate(_NAMES, 1)} | {
    **{name[:3]: number for number, name in enumerate(_NAMES, 1)},
    "Sept": 9,
}
MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![A-Za-z])"
)
S: Final = r"[^\S\n]?+\n?+[^\S\n]*+"
C: Final = rf"(?:{S},{S}|{S})"
_DASH: Final = rf"{S}[{DASHES}]{S}"
_YEAR: Final = r"(?:1[0-9]|20)\d{2}(?![\d])"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d])"

_MONTH_FIRST: Final = re.compile(
    rf"(?P<m>{MONTH})(?:{S}(?P<d>{_DAY})(?:{_DASH}(?P<d2>{_DAY}))?)?(?:{_DASH}(?P<m2>{MONTH})(?:{S}(?P<d3>{_DAY}))?)?"
    rf"(?:{C}(?:of{S})?(?P<y>{_YEAR}))?"
)
_DAY_FIRST: Final = re.compile(
    rf"(?P<d>{_DAY})(?:{_DASH}(?P<d2>{_DAY}))?{S}(?:of{S})?(?P<m>{MONTH})(?:{C}(?P<y>{_YEAR}))?"
)
_DECADE: Final = re.compile(
    rf"(?P<y>(?:1[0-9]|20)\d)0['’]?s(?:{_DASH}(?:the{S})?(?P<y2>(?:1[0-9]|20)?\d)0s)?(?![A-Za-z0-9])"
)
_SHORT_DECADE: Final = re.compile(r"(?P<y>[2-9]0)s(?![A-Za-z])")
_YEARS: Final = re.compile(
    rf"(?P<y>{_YEAR})(?:{_DASH}(?P<y2>{_YEAR}|\d{{2}}(?![\d])))?(?![A-Za-z\d]|[.,]\d|{S}%)"
)
_CENTURY: Final = re.compile(rf"(?P<n>\d{{1,2}})(?:st|nd|rd|th){S}[Cc]entur(?:y|ies)(?![A-Za-z])")
_ORDINALS: Final = {
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "twenty-first": 21,
}  # fmt: skip
_WORD_CENTURY: Final = re.compile(rf"(?P<n>{'|'.join(_ORDINALS)}){S}century", re.IGNORECASE)
_FISCAL: Final = re.compile(
    rf"(?:(?:[Ff]iscal{S}[Yy]ear|FY){S}(?P<y>{_YEAR}|\d{{2}}(?!\d))(?:{_DASH}(?P<y2>{_YEAR}|\d{{2}}(?!\d)))?)"
)
_FISCAL_AFTER: Final = re.compile(rf"(?P<y>{_YEAR}){S}[Ff]iscal{S}[Yy]ear")
_US: Final = re.compile(rf"(?:U\.?S\.?|American|federal){S}\Z")
_SEASON: Final = re.compile(
    rf"(?:the{S})?(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter){S}(?:of{S})?(?P<y>{_YEAR})"
)
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_QUARTER: Final = re.compile(
    rf"(?:(?:the{S})?(?P<w>first|second|third|fourth){S}quarter{S}of{S}|Q(?P<n>[1-4]){S})(?P<y>{_YEAR})"
)
_QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_NARROW: Final = re.compile(
    rf"(?:\b[Tt]he{S})?\b(?:(?P<first>[Ee]arly(?:{S}to{S}mid)?|[Ff]irst{S}half{S}of(?:{S}the)?)|(?P<second>[Ll]ate|(?:[Ss]econd|[Ll]atter){S}half{S}of(?:{S}the)?)"
    rf"|(?P<mid>[Mm]id|[Mm]iddle{S}of(?:{S}the)?)|(?P<early>(?:[Bb]eginning|[Ss]tart|[Oo]utset){S}of(?:{S}the)?)|(?P<end>[Ee]nd{S}of(?:{S}the)?))[-‐–\s][^\S\n]?\Z"
)
_ABOUT: Final = re.compile(
    rf"\b(?:[Aa]round|[Aa]bout|[Cc]irca|ca?\.|[Aa]pproximately|[Rr]oughly){S}(?:the{S})?\Z"
)
_CUE: Final = re.compile(
    rf"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Bb]etween|[Aa]nd|[Tt]he|[Tt]hrough"
    rf"|[Ll]ate|[Ee]arly|[Yy]ear|[Cc]irca|c\.|[Aa](?:bout|round)|[Oo]r|its|his|their|a){S}|\b[Mm]id-)\Z"
)
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z.'’\"”]{0,2}[,:;]?\s{1,2}\Z")
_NUMBERED: Final = re.compile(
    r"(?:\b(?:[Nn]os?|pp?|[Vv]ols?|[Rr]esolutions?|[Aa]rticles?|[Ss]ections?|[Rr]oom|[Ff]igs?|[Tt]ables?|[Cc]hapters?|ISBN|ISSN"
    r"|[Bb]ox|[Ff]ile|[Dd]oc|[Dd]ocument|[Tt]elegram|[Tt]rack|USD|JPY|over|than|some|nearly)\.?\s{0,2}|[$¥€£#/_@\w]|\w[-.])\Z"
)
_CLOSES: Final = re.compile(r"[a-d]?(?:\s*[)）\]］.,。、:：;”\"』」]|\s*\Z|\s*\n|\s+[A-Z(（\[])")
_MONTH_CUE: Final = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Tt]o|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Ll]ast|[Nn]ext|[Tt]his|[Ll]ate|[Ee]arly|[Mm]id|and){S}-?\Z"
)
_KANJI_YEARS: Final = re.compile(
    rf"(?P<y>[一二][〇○一二三四五六七八九]{{3}})(?:{_DASH}(?P<y2>[〇○一二三四五六七八九]{{4}}"
    rf"|[〇○一二三四五六七八九]{{2}}))?(?={CLOSE})"
)
_BRACKET_YEAR: Final = re.compile(rf"[a-d]?\s?(?:{CLOSE}|[:：,、，]\s?)")


def _narrowed(text: str, start: int, point: Point) -> int:
    """Take early, late, the end of … before a date into it; the new start."""
    found = _NARROW.search(text, max(0, start - 30), start)
    if found is None:
        return start
    part = found.lastgroup
    if point.unit == "month":
        part = {"first": "early", "second": "late"}.get(part or "", part)
    point.part = part
    return found.start()


def _phrase(text: str, start: int, points: tuple[Point, ...], *, silent: bool = False) -> Phrase:
    start = _narrowed(text, start, points[-1]) if len(points) == 1 else start
    end, approximate = points[-1].end, False
    if about := _ABOUT.search(text, max(0, start - 16), start):
        start, approximate = about.start(), True
    return Phrase(
        start, end, points=points, ranged=len(points) > 1, approximate=approximate, silent=silent
    )


def _day(printed: str | None) -> int | None:
    return int(printed.rstrip("stndrh")) if printed else None


def month_phrase(text: str, start: int) -> Phrase | None:
    """A date that starts with the name of a month."""
    found = _MONTH_FIRST.match(text, start)
    if found is None:
        return None
    month, day, year = _MONTHS[found["m"].rstrip(".")], _day(found["d"]), found["y"]
    if day is None and year is None and not found["m2"]:
        bare = found["m"] in _NAMES and _MONTH_CUE.search(text, max(0, start - 10), start)
        if not bare:
            return None
    return _dated(text, start, found, month, day)


def day_phrase(text: str, start: int) -> Phrase | None:
    """A date that starts with a day (10 April 2024)."""
    found = _DAY_FIRST.match(text, start)
    if found is None:
        return None
    return _dated(text, start, found, _MONTHS[found["m"].rstrip(".")], _day(found["d"]))


def _dated(text: str, start: int, found: re.Match[str], month: int, day: int | None) -> Phrase:
    year = int(found["y"]) if found["y"] else None
    end = found.end()

    def point(month: int, day: int | None) -> Point:
        unit = "month" if day is None else "day"
        return Point(end, unit, year=year, month=month, day=day, gregorian=year is not None)  # type: ignore[arg-type]

    groups = found.groupdict()
    if groups.get("m2"):
        other = _MONTHS[groups["m2"].rstrip(".")]
        last = _day(groups.get("d3"))
        return _phrase(text, start, (point(month, day), point(other, last)))
    if groups.get("d2"):
        return _phrase(text, start, (point(month, day), point(month, _day(groups["d2"]))))
    return _phrase(text, start, (point(month, day),))


def number_phrase(text: str, start: int) -> Phrase | None:
    """An English date that starts with a digit: 1990s, 1951–1952, 21st century, a bare 1951."""
    if found := _CENTURY.match(text, start):
        return _century(text, start, int(found["n"]), found.end())
    if found := _FISCAL_AFTER.match(text, start):
        point = Point(found.end(), "fiscal", year=int(found["y"]), gregorian=True)
        return _phrase(text, start, (point,))
    if found := _DECADE.match(text, start):
        first = int(found["y"]) * 10
        points = [Point(found.end(), "decade", year=first, gregorian=True)]
        if found["y2"]:
            printed = found["y2"]
            last = int(printed) * 10 if len(printed) > 1 else first // 100 * 100 + int(printed) * 10
            points.append(Point(found.end(), "decade", year=last, gregorian=True))
        return _phrase(text, start, tuple(points))
    if text[start - 1 : start] in ("'", "’") and (found := _SHORT_DECADE.match(text, start)):
        point = Point(found.end(), "decade", gregorian=True, year=1900 + int(found["y"]))
        return _phrase(text, start - 1, (point,))
    if day := day_phrase(text, start):
        return day
    return _bare_years(text, start)


def _century(text: str, start: int, number: int, end: int) -> Phrase | None:
    if not 1 <= number <= 30:
        return None
    point = Point(end, "century", year=(number - 1) * 100, gregorian=True)
    phrase = _phrase(text, start, (point,))
    if phrase.start == start and (
        the := re.compile(r"\bthe\s\Z").search(text, max(0, start - 5), start)
    ):
        phrase.start = the.start() if point.part else start
    return phrase


def _bare_years(text: str, start: int) -> Phrase | None:
    """A bare year: only if the words around it show that it is one."""
    found = _YEARS.match(text, start)
    if found is None or not 1500 <= int(found["y"]) <= 2099:
        return None
    end, first = found.end(), int(found["y"])
    points = [Point(end, "year", year=first, gregorian=True)]
    if found["y2"]:
        last = int(found["y2"])
        last = last if last > 99 else first // 100 * 100 + last
        if last <= first:
            return None
        points.append(Point(end, "year", year=last, gregorian=True))
    head = max(0, start - 12)
    if text[start - 1 : start] in tuple("(（[［〔") and start and _BRACKET_YEAR.match(text, end):
        return _phrase(text, start, tuple(points), silent=True)
    if _CUE.search(text, head, start) and not re.compile(rf"{S}[a-z]+s\b").match(text, end):
        return _phrase(text, start, tuple(points))
    if _NUMBERED.search(text, head, start):
        return None
    listed = text[start - 1 : start] in tuple("、，,") or text[max(0, start - 2) : start] == ", "
    if (_LATIN.search(text, head, start) or listed) and _CLOSES.match(text, end):
        return _phrase(text, start, tuple(points), silent=True)
    return None


def kanji_years(text: str, start: int) -> Phrase | None:
    """A year in kanji, alone in brackets (（一九六五）, （一九五〇―五三）)."""
    found = _KANJI_YEARS.match(text, start)
    if found is None or not start or not re.match(OPEN, text[start - 1]):
        return None
    points, first = [], kanji_value(found["y"])[0]
    for printed in (found["y"], found["y2"]):
        if printed:
            year = kanji_value(printed)[0]
            year = year if len(printed) == 4 else first // 100 * 100 + year
            points.append(Point(found.end(), "year", year=year, gregorian=True))
    return _phrase(text, start, tuple(points), silent=True)


def fiscal_phrase(text: str, start: int) -> Phrase | None:
    """Fiscal year 2018, FY2018, FY2018-2020."""
    found = _FISCAL.match(text, start)
    if found is None:
        return None
    us = _US.search(text, max(0, start - 10), start) is not None
    first = _full(found["y"], 2000)
    points = [Point(found.end(), "fiscal", year=first, gregorian=True, us_fiscal=us)]
    if found["y2"]:
        last = _full(found["y2"], first // 100 * 100)
        points.append(Point(found.end(), "fiscal", year=last, gregorian=True, us_fiscal=us))
    return _phrase(text, start, tuple(points))


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
    return _century(text, start, _ORDINALS[found["n"].lower()], found.end()) if found else None
