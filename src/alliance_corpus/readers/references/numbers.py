"""Numbers and dates as references print them, read from the plain shadow."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from alliance_corpus.dates import EDTF, from_japanese
from alliance_corpus.dates.months import MONTHS
from alliance_corpus.errors import DateError
from alliance_corpus.text.kanji_numbers import value_of

KANJI: Final = "〇○零一二三四五六七八九十百千"
_ROMAN: Final = str.maketrans(
    dict(zip("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "I,II,III,IV,V,VI,VII,VIII,IX,X".split(","), strict=True))  # noqa: SIM905
)

B: Final = "[ ]{0,4}"
"""The blanks that typesetting may leave inside an expression."""

N: Final = rf"(?:(?<!\d)\d{{1,5}}(?!\d)|[{KANJI}]{{1,7}})"
"""A number of a page, volume or year, in digits or kanji."""

_NUMERAL: Final = re.compile(rf"[{KANJI}]+(?=[年月号・])")

_ERA: Final = "明治|大正|昭和|平成|令和"
_YEAR4: Final = r"(?:(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|[一二][〇○零一二三四五六七八九]{3})"
_ERA_YEAR: Final = rf"(?:{_ERA}){B}(?:元|\d{{1,2}}(?!\d)|[{KANJI}]{{1,3}})"
_SEASONS: Final = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_SEASONS_EN: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTHS_EN: Final = tuple(name[:3].lower() for name in MONTHS)

_JAPANESE: Final = re.compile(
    rf"(?:(?P<era>{_ERA_YEAR}){B}(?:\({B}(?P<year2>{_YEAR4}){B}年?{B}\){B})?(?:年"
    rf"(?:{B}\({B}(?P<year3>{_YEAR4}){B}年?{B}\))?)"
    rf"|(?P<year>{_YEAR4}){B}(?:\({B}(?P<era2>{_ERA_YEAR}){B}年?{B}\){B}年|年"
    rf"(?:{B}\({B}(?P<era3>{_ERA_YEAR}){B}年?{B}\))?)"
    rf"|(?<!\d)\d\d\((?P<era4>{_ERA_YEAR})\){B}年)"
    rf"(?:{B}(?P<month>1[0-2]|0?[1-9]|十[一二]?|一[〇○一二]|[一二三四五六七八九]){B}月"
    rf"(?:{B}(?P<day>[12]\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?"
    rf"|[一二三]?[〇○一二三四五六七八九]){B}日)?"
    rf"|{B}(?P<season>[春夏秋冬])(?=[季期号)、,]|$))?"
)
_YEAR_RANGE: Final = re.compile(
    rf"(?P<first>{_YEAR4}){B}年?{B}-{B}(?P<last>{_YEAR4}|\d\d|[{KANJI}]{{2}}){B}年(?!度?代)"
)
_ERA_RANGE: Final = re.compile(
    rf"(?P<era>{_ERA})(?P<first>元|\d{{1,2}}|[{KANJI}]{{1,3}}){B}年?{B}-{B}"
    rf"(?P<last>\d{{1,2}}|[{KANJI}]{{1,3}}){B}年(?!度?代)"
)
"""A span of years; of its last year the century, or the era, may be left out."""
_ERA_DOTTED: Final = re.compile(
    rf"(?:(?P<name>{_ERA})|(?<![^ 、,。;(判決定]) ?(?P<sign>[昭平令大]))(?P<year>\d{{1,2}}"
    rf"|元)[.・年]{B}"
    rf"(?P<month>\d{{1,2}})[.・月]{B}(?P<day>\d{{1,2}})日?(?!\d)"
)
_DIGITAL: Final = re.compile(
    rf"(?<!\d)((?:1[89]|20)\d\d){B}([./\-]){B}(\d{{1,2}})(?:{B}\2{B}(\d{{1,2}}))?(?![\d])"
)
_MONTH_ALONE: Final = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?=[ ]?(?:[.。、)]|$))")
_MONTH_WORD: Final = (
    r"(?P<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY_MONTH: Final = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{B}{_MONTH_WORD},?{B}(?P<y>(?:1[4-9]|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEAR_MONTH: Final = re.compile(
    rf"(?P<y>(?:1[5-9]|20)\d\d)[ ]{_MONTH_WORD}(?:[ ](?P<d>\d{{1,2}}))?(?=[;:.,)]|$)"
)
_MONTHS: Final = re.compile(
    rf"{_MONTH_WORD}{B}[/-]{B}{_MONTH_WORD.replace('<m>', '<m2>')},?{B}(?P<y>"
    rf"(?:1[4-9]|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""A double issue: July/August 1996."""
_ENGLISH: Final = (
    re.compile(
        rf"{_MONTH_WORD}{B}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{B},?{B}(?P<y>(?:1[4-9]|20)\d\d)(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(rf"{_MONTH_WORD},?{B}(?P<y>(?:1[4-9]|20)\d\d)(?!\d)", re.IGNORECASE),
    re.compile(
        rf"(?P<s>Spring|Summer|Autumn|Fall|Winter),?{B}(?P<y>(?:1[4-9]|20)\d\d)"
        rf"(?:[/-]\d{{2,4}})?(?!\d)",
        re.IGNORECASE,
    ),
)
_PLAIN_YEAR: Final = re.compile(r"(?<![\d./\-])(?:1[5-9]|20)\d\d(?![\d/]|\.\d)")
_PLAIN_RANGE: Final = re.compile(
    r"(?<![\d./\-])(?<!\d,)((?:1[5-9]|20)\d\d)-((?:1[5-9]|20)\d\d)(?![\d/\-]|\.\d)"
)


_DATE_SIGNS: Final = frozenset("0123456789明大昭平令一二")
_YEAR_SIGNS: Final = frozenset("0123456789一二")
_ENGLISH_SIGNS: Final = frozenset("0123456789JFMASONDWjfmasondw")
"""The first sign of a date: most places are not worth a closer look."""


class DateFound(NamedTuple):
    """A date in a text: ``value`` is None if the calendar has no such day, or two disagree."""

    value: EDTF | None
    end: int


def number(words: str) -> int:
    """The value of a number in digits or kanji, spelt out (三五) or counted (三十五)."""
    return value_of(words.replace(" ", ""))


def digits(words: str) -> str:
    """A printed number in ASCII: 十二 is 12, Ⅳ is IV, and digits stay as they are."""
    words = words.replace(" ", "")
    if words.isascii():
        return words
    words = words.translate(_ROMAN)
    if words and all(sign in KANJI for sign in words):
        return str(number(words))
    return words


def in_figures(words: str) -> str:
    """A printed expression with its numbers in ASCII: 一九五〇年一二月号 is 1950年12月号."""
    words = words.replace(" ", "")
    return _NUMERAL.sub(lambda found: str(number(found[0])), words)


def japanese_date(shadow: str, pos: int) -> DateFound | None:
    """The Japanese date that starts at ``pos``, in either calendar or in both."""
    sign = shadow[pos : pos + 1]
    if sign not in _DATE_SIGNS:
        return None
    era = sign not in _YEAR_SIGNS
    if not era and (span := _YEAR_RANGE.match(shadow, pos)):
        first, last = number(span["first"]), number(span["last"])
        last += first // 100 * 100 if last < 100 else 0
        return DateFound(_edtf(f"{first}/{last}"), span.end())
    if era and (span := _ERA_RANGE.match(shadow, pos)):
        years = (_in_era(span["era"], span[name]) for name in ("first", "last"))
        return DateFound(_edtf("/".join(map(str, years))), span.end())
    found = _JAPANESE.match(shadow, pos)
    if found is None:
        return _short_era_date(shadow, pos) if era else None
    part = found.groupdict()
    in_era = part["era"] or part["era2"] or part["era3"] or part["era4"]
    year = part["year"] or part["year2"] or part["year3"]
    return DateFound(_both(in_era, year, part["month"], part["day"], part["season"]), found.end())


@lru_cache(maxsize=4096)
def _both(
    era: str | None, year: str | None, month: str | None, day: str | None, season: str | None
) -> EDTF | None:
    """The value of the printed parts of a date; in both calendars only if these agree."""
    numbers = [number(part) for part in (month, day) if part]
    values = set()
    if era is not None:
        values.add(_in_era(era[:2], era[2:].strip(), *numbers))
    if year is not None:
        values.add(_edtf("-".join([f"{number(year):04d}", *(f"{part:02d}" for part in numbers)])))
    value = values.pop() if len(values) == 1 else None
    return _edtf(f"{value}-{_SEASONS[season]}") if value and season else value


@lru_cache(maxsize=1024)
def _in_era(name: str, year: str, month: int | None = None, day: int | None = None) -> EDTF | None:
    try:
        return from_japanese(name, 1 if year == "元" else number(year), month, day)
    except (DateError, ValueError):
        return None


@lru_cache(maxsize=4096)
def _edtf(text: str) -> EDTF | None:
    try:
        return EDTF(text)
    except DateError:
        return None


def _short_era_date(shadow: str, pos: int) -> DateFound | None:
    found = _ERA_DOTTED.match(shadow, pos)
    if found is None:
        return None
    name = found["name"] or {"昭": "昭和", "平": "平成", "令": "令和", "大": "大正"}[found["sign"]]
    value = _in_era(name, found["year"], int(found["month"]), int(found["day"]))
    return DateFound(value, found.end())


def digital_date(shadow: str, pos: int) -> DateFound | None:
    """A date in figures, ``2024/8/1``, ``2024.8.1`` or ``2024-08-01``; or its year and month."""
    if not shadow[pos : pos + 1].isdecimal():
        return None
    found = _DIGITAL.match(shadow, pos)
    if found is None:
        return None
    if found[2] == "-" and found[4] is None and not _MONTH_ALONE.match(shadow, pos):
        return None  # 1945-52 is a span of years
    year, month, day = found[1], int(found[3]), found[4]
    text = f"{year}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    return DateFound(_edtf(text), found.end()) if 1 <= month <= 12 else None


def english_date(shadow: str, pos: int) -> DateFound | None:
    """The English date that starts at ``pos``: day, month, season or year."""
    first_sign = shadow[pos : pos + 1]
    if first_sign not in _ENGLISH_SIGNS:
        return None
    if first_sign.isdecimal():
        return _day_first(shadow, pos) or plain_year(shadow, pos)
    if found := _MONTHS.match(shadow, pos):
        first, last = (_month(found[name]) for name in ("m", "m2"))
        return DateFound(_edtf(f"{found['y']}-{first:02d}/{found['y']}-{last:02d}"), found.end())
    for pattern in _ENGLISH:
        if found := pattern.match(shadow, pos):
            return _english(found)
    return None


def _day_first(shadow: str, pos: int) -> DateFound | None:
    """3 June 1975; 2001 May, as in medicine."""
    found = _DAY_MONTH.match(shadow, pos) or _YEAR_MONTH.match(shadow, pos)
    return _english(found) if found else None


def _english(found: re.Match[str]) -> DateFound:
    parts = found.groupdict()
    if parts.get("s"):
        return DateFound(_edtf(f"{found['y']}-{_SEASONS_EN[found['s'].lower()]}"), found.end())
    day = f"-{int(found['d']):02d}" if parts.get("d") else ""
    return DateFound(_edtf(f"{found['y']}-{_month(found['m']):02d}{day}"), found.end())


def _month(name: str) -> int:
    return _MONTHS_EN.index(name[:3].lower()) + 1


def plain_year(shadow: str, pos: int) -> DateFound | None:
    """A bare year of four digits, or two of them."""
    if found := _PLAIN_RANGE.match(shadow, pos):
        return DateFound(_edtf(f"{found[1]}/{found[2]}"), found.end())
    found = _PLAIN_YEAR.match(shadow, pos)
    return DateFound(_edtf(found[0]), found.end()) if found else None


def interval(first: str, last: str) -> EDTF | None:
    """The interval between two dates; None if it runs backwards."""
    return _edtf(f"{first}/{last}")


_NO_DATE: Final = re.compile(r"(?!(?:1[4-9]|20)\d\d)\d{1,5}(?!\d|[ ]{0,4}[A-Za-z(年.]|st|nd|rd|th)")


def any_date(shadow: str, pos: int) -> DateFound | None:
    """A date in any of the notations; figures that cannot begin one are told apart first."""
    if _NO_DATE.match(shadow, pos):
        return None
    return japanese_date(shadow, pos) or digital_date(shadow, pos) or english_date(shadow, pos)
