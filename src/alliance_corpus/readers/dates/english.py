"""English dates: April 10, 2024; the late 1990s; in the spring of 2007; fiscal year 2018."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.dates.months import MONTHS
from alliance_corpus.readers.dates.designations import is_designation, is_year_of_a_name
from alliance_corpus.readers.dates.english_relative import relative_month
from alliance_corpus.readers.dates.model import Phrase, Point
from alliance_corpus.readers.dates.numerals import DASHES, kanji_value
from alliance_corpus.readers.dates.year_heads import is_head
from alliance_corpus.readers.dates.years import CLOSE, OPEN

_MONTHS: Final = {name: number for number, name in enumerate(MONTHS, 1)} | {
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "Sept": 9,
}
MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![A-Za-z])"
)
S: Final = r"[^\S\n]?+\n?+[^\S\n]*+"
C: Final = rf"(?:{S},{S}|{S})"
DASH: Final = rf"{S}[{DASHES}]{S}"
YEAR: Final = r"(?:1[0-9]|20)\d{2}(?![\d])"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d])"

# 27 and 28, or 27, 28 and 29: only where the year, or no noun to count, comes after them
_MORE_DAYS: Final = rf"(?:{S},{S}{_DAY}){{0,8}}(?:{S},)?{S}(?:and|or|&){S}{_DAY}"
_MONTH_FIRST: Final = re.compile(
    rf"(?P<m>{MONTH})(?:{S}(?P<d>{_DAY})(?:{DASH}(?P<d2>{_DAY})"
    rf"|(?P<more>{_MORE_DAYS})(?={C}{YEAR}|{S}[.,;)]|\Z))?)?"
    rf"(?:{C}(?P<y1>{YEAR})(?={DASH}{MONTH}))?"
    rf"(?:(?:{DASH}|{S}/{S})(?P<m2>{MONTH})(?:{S}(?P<d3>{_DAY}))?)?(?:{C}(?:of{S})?(?P<y>{YEAR}))?"
)
_DAY_FIRST: Final = re.compile(
    rf"(?P<d>{_DAY})(?:(?:{DASH}|{S}to{S})(?P<d2>{_DAY})|(?P<more>{_MORE_DAYS}))?{S}"
    rf"(?:(?:day{S})?of{S})?(?P<m>{MONTH})"
    rf"(?:(?:{C}(?P<y1>{YEAR}))?{DASH}(?P<d3>{_DAY}){S}(?P<m2>{MONTH}))?(?:{C}(?P<y>{YEAR}))?"
)
_ONES: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
)
_ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        (
            *_ONES,
            *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
            *(f"twenty-{one}" for one in _ONES),
            *("thirtieth", "thirty-first"),
        ),
        1,
    )
}
_IN_WORDS: Final = re.compile(
    rf"(?:the|this){S}(?P<d>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
    rf"{S}(?:day{S})?of{S}(?P<m>(?-i:{MONTH}))(?:{C}(?P<y>{YEAR}))?",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(rf"[Bb]etween{S}\Z")
_NUMBERS: Final = re.compile(r"\d+")
_LISTED: Final = re.compile(
    rf"(?:(?:{S},{S}(?:and{S})?|{S}(?:and|or|to){S}){MONTH}){{1,11}}{S}(?:of{S})?{YEAR}"
)
_DECADE: Final = re.compile(
    rf"(?P<y>(?:1[0-9]|20)\d)0['’]?s(?:{DASH}(?:the{S})?(?P<y2>(?:1[0-9]|20)?\d)0s)?(?![A-Za-z0-9])"
)
_SHORT_DECADE: Final = re.compile(r"(?P<y>[2-9]0)s(?![A-Za-z])")
_YEARS: Final = re.compile(
    rf"(?P<y>{YEAR})(?:{DASH}(?P<y2>{YEAR}|\d{{2}}(?![\d]))|/(?P<y3>\d{{2}}(?![\d/])))?(?![A-Za-z\d]|[.,]\d|{S}%)"
)
_NARROW: Final = re.compile(
    rf"(?:\b[Tt]he{S})?\b(?:(?P<first>[Ee]arly(?:{S}to{S}mid)?|[Ff]irst{S}half{S}of(?:{S}the)?)|(?P<second>[Ll]ate|(?:[Ss]econd|[Ll]atter){S}half{S}of(?:{S}the)?)"
    rf"|(?P<mid>[Mm]id|[Mm]iddle{S}of(?:{S}the)?)|(?P<early>(?:[Bb]eginning|[Ss]tart|[Oo]utset){S}of(?:{S}the)?)|(?P<end>[Ee]nd{S}of(?:{S}the)?))[-‐–\s][^\S\n]?\Z"
)
_ABOUT: Final = re.compile(
    rf"\b(?:[Aa]round|[Aa]bout|[Cc]irca|ca?\.|ca?(?=\s)|[Aa]pprox(?:\.|imately)?|[Rr]oughly){S}(?:the{S})?\Z"
)
_UNSURE: Final = re.compile(r"\s?[(\[]\?[)\]]|\?(?=[)\]])")
_CUE: Final = re.compile(
    rf"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Bb]etween|[Aa]nd|[Tt]he|[Tt]hrough"
    rf"|[Ll]ate|[Ee]arly|[Yy]ear|[Cc]irca|ca?\.|ca?|approx(?:\.|imately)?|[Aa](?:bout|round)|[Oo]r|its|his|their|a){S}|\b[Mm]id-)\Z"
)
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z.'’\"”]{0,2}[,:;]?[^\S\t]{1,2}\Z")
_NUMBERED: Final = re.compile(r"(?:\b(?:over|than|some|nearly|dial)\s{0,2}|[$¥€£#/_@\w]|\w[-.])\Z")
_CLOSES: Final = re.compile(r"[a-d]?(?:\s*[)）\]］.,。、:：;”\"』」]|\s*\Z|\s*\n|\s+[(（\[])")
_YEARS_BEFORE: Final = re.compile(rf"(?<!\d){YEAR},{S}\Z")
_YEARS_AFTER: Final = re.compile(rf"(?:{S},{S}(?:and{S})?|{S}(?:and|or){S}){YEAR}")
_POSSESSIVE: Final = re.compile(r"['’]s(?![A-Za-z])")
_PLURAL: Final = re.compile(
    rf"{S}(?!(?:was|is|has|does|as|its|his|this|us|always|perhaps|thus|across|towards)\b)(?P<noun>[a-z]+s|people|men|women|children|feet|aircraft|yen)\b"
    rf"(?P<verb>{S}(?!(?:of|across|in|at|and|or|from|around|throughout|with|on|for|per|by)\b)[a-z])?"
)
_COUNTED: Final = frozenset(
    {"cases", "instances", "places", "countries", "words", "hours", "copies", "persons", "days"}
)
_TIME_CUES: Final = frozenset({"in", "since", "by", "until", "till", "during"})
_NAMING_CUES: Final = frozenset({"the", "its", "their", "his", "around", "circa"})
_MONTH_CUE: Final = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Tt]o|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Ll]ast|[Nn]ext|[Tt]his|[Ll]ate|[Ee]arly|[Mm]id|and){S}-?\Z"
)
_KANJI_YEARS: Final = re.compile(
    rf"(?P<y>[一二][〇○一二三四五六七八九]{{3}})(?:{DASH}(?P<y2>[〇○一二三四五六七八九]{{4}}"
    rf"|[〇○一二三四五六七八九]{{2}}))?(?={CLOSE})"
)
_BRACKET_YEAR: Final = re.compile(rf"[a-d?]?\s?(?:{CLOSE}|[:：,、，]\s?)")


def narrowed(text: str, start: int, point: Point) -> int:
    """Take early, late, the end of … before a date into it; the new start."""
    found = _NARROW.search(text, max(0, start - 30), start)
    if found is None:
        return start
    part = found.lastgroup
    if point.unit == "month":
        part = {"first": "early", "second": "late"}.get(part or "", part)
    point.part = part
    return found.start()


def closed(
    text: str, start: int, points: tuple[Point, ...], *, silent: bool = False, listed: bool = False
) -> Phrase:
    """Close an expression: take early, circa and (?) beside it into the span."""
    start = narrowed(text, start, points[-1]) if len(points) == 1 else start
    end, approximate = points[-1].end, False
    if about := _ABOUT.search(text, max(0, start - 16), start):
        start, approximate = about.start(), True
    unsure = _UNSURE.match(text, end)
    return Phrase(
        start, unsure.end() if unsure else end, points=points,
        ranged=len(points) > 1 and not listed, approximate=approximate,
        uncertain=unsure is not None, silent=silent,
    )  # fmt: skip


def _day(printed: str | None) -> int | None:
    return int(printed.rstrip("stndrh")) if printed else None


def month_phrase(text: str, start: int) -> Phrase | None:
    """A date that starts with the name of a month."""
    found = _MONTH_FIRST.match(text, start)
    if found is None:
        return None
    month, day, year = _MONTHS[found["m"].rstrip(".")], _day(found["d"]), found["y"]
    if year is None and not found["m2"] and (beside := relative_month(text, start, found.end())):
        point = beside.points[0]
        point.month, point.day, point.unit = month, day, "month" if day is None else "day"
        beside.start = narrowed(text, beside.start, point)
        return beside
    if day is None and year is None and not found["m2"]:
        cue = _MONTH_CUE.search(text, max(0, start - 10), start) or _LISTED.match(text, found.end())
        if found["m"] not in MONTHS or not cue:
            return None
    return _dated(text, start, found, month, day)


def day_phrase(text: str, start: int) -> Phrase | None:
    """A date that starts with a day (10 April 2024)."""
    found = _DAY_FIRST.match(text, start)
    if found is None:
        return None
    month, day = _MONTHS[found["m"].rstrip(".")], _day(found["d"])
    if not found["y"] and (beside := relative_month(text, start, found.end())):
        beside.points[0].month, beside.points[0].day, beside.points[0].unit = month, day, "day"
        return beside
    phrase = _dated(text, start, found, month, day)
    if found["more"] and _BETWEEN.search(text, max(0, start - 8), start):
        phrase.ranged = True
    return phrase


def worded_day(text: str, start: int) -> Phrase | None:
    """This nineteenth day of January, 1960; the eighth of September 1951."""
    found = _IN_WORDS.match(text, start)
    if found is None:
        return None
    point = Point(
        found.end(), "day", year=int(found["y"]) if found["y"] else None,
        month=_MONTHS[found["m"].rstrip(".")], day=_ORDINALS[found["d"].lower()],
        gregorian=found["y"] is not None,
    )  # fmt: skip
    return closed(text, found.start("d"), (point,))


def _dated(text: str, start: int, found: re.Match[str], month: int, day: int | None) -> Phrase:
    """The phrase of a month and what is printed beside it."""
    year = int(found["y"]) if found["y"] else None
    end = found.end()

    def point(month: int, day: int | None, year: int | None = year) -> Point:
        unit = "month" if day is None else "day"
        return Point(end, unit, year=year, month=month, day=day, gregorian=year is not None)  # type: ignore[arg-type]

    if found["m2"]:
        other = _MONTHS[found["m2"].rstrip(".")]
        first = int(found["y1"]) if found["y1"] else year
        if first == year and year is not None and other < month:  # December – January 2016
            first = year - 1
        return closed(text, start, (point(month, day, first), point(other, _day(found["d3"]))))
    if found["d2"]:
        return closed(text, start, (point(month, day), point(month, _day(found["d2"]))))
    if found["more"]:
        days = [day, *map(int, _NUMBERS.findall(found["more"]))]
        return closed(text, start, tuple(point(month, each) for each in days), listed=True)
    return closed(text, start, (point(month, day),))


def number_phrase(text: str, start: int) -> Phrase | None:
    """An English date that starts with a digit: 1990s, 1951–1952, 21st century, a bare 1951."""
    if found := _DECADE.match(text, start):
        first = int(found["y"]) * 10
        points = [Point(found.end(), "decade", year=first, gregorian=True)]
        if found["y2"]:
            printed = found["y2"]
            last = int(printed) * 10 if len(printed) > 1 else first // 100 * 100 + int(printed) * 10
            points.append(Point(found.end(), "decade", year=last, gregorian=True))
        return closed(text, start, tuple(points))
    if text[start - 1 : start] in ("'", "’") and (found := _SHORT_DECADE.match(text, start)):
        point = Point(found.end(), "decade", gregorian=True, year=1900 + int(found["y"]))
        return closed(text, start - 1, (point,))
    if day := day_phrase(text, start):
        return day
    return _bare_years(text, start)


def _bare_years(text: str, start: int) -> Phrase | None:
    """A bare year: only if the words around it show that it is one."""
    found = _YEARS.match(text, start)
    if found is None or not 1500 <= int(found["y"]) <= 2099:
        return None
    end, first = found.end(), int(found["y"])
    points = [Point(end, "year", year=first, gregorian=True)]
    if printed := found["y2"] or found["y3"]:
        last = int(printed)
        last = last if last > 99 else first // 100 * 100 + last
        if last <= first or (found["y3"] and last > first + 1):
            return None
        points.append(Point(end, "year", year=last, gregorian=True))
    head = max(0, start - 12)
    if is_designation(text, start) or is_year_of_a_name(text, start, end):
        return None
    if is_head(text, start, end):
        return closed(text, start, tuple(points))
    if text[start - 1 : start] in tuple("(（[［〔") and start and _BRACKET_YEAR.match(text, end):
        return closed(text, start, tuple(points), silent=True)
    listed = _YEARS_BEFORE.search(text, head, start) and _YEARS_AFTER.match(text, end)
    cue = _CUE.search(text, head, start)
    if (listed or cue) and not _counts_things(text, cue[0] if cue else "", first, end):
        return closed(text, start, tuple(points))
    if found.end() == start + 4 and _POSSESSIVE.match(text, end):  # 2007's
        return closed(text, start, tuple(points))
    if _NUMBERED.search(text, head, start):
        return None
    beside = text[start - 1 : start] in tuple("、，,") or text[max(0, start - 2) : start] == ", "
    if (_LATIN.search(text, head, start) or beside) and _CLOSES.match(text, end):
        return closed(text, start, tuple(points), silent=True)
    return None


def _counts_things(text: str, cue: str, year: int, end: int) -> bool:
    """Whether what could be a year counts the noun after it (in 1950 factories)."""
    plural = _PLURAL.match(text, end)
    if plural is None:
        return False
    cue = cue.split()[-1].lower() if cue.split() else ""
    if cue in _TIME_CUES and plural["verb"]:
        return plural["noun"] in _COUNTED  # In 1968 students revolted
    return year % 50 == 0 or cue not in _NAMING_CUES or plural["noun"] in _COUNTED


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
    return closed(text, start, tuple(points), silent=True)
