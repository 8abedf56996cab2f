"""Whole expressions: points with their ranges, qualifiers and second calendars."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.ages import part_of_era, whole_era
from alliance_corpus.readers.dates.durations import duration_at
from alliance_corpus.readers.dates.era_problems import is_lunisolar
from alliance_corpus.readers.dates.marks import marked_number
from alliance_corpus.readers.dates.model import Phrase, Point
from alliance_corpus.readers.dates.numerals import DASHES, GAP, Number, number_at, skip_gap
from alliance_corpus.readers.dates.points import (
    RANGE,
    Run,
    marked_at,
    run_from_year,
    series_at,
    series_points,
    with_tail,
)
from alliance_corpus.readers.dates.qualifiers import qualified
from alliance_corpus.readers.dates.ranges import complete_first, third_after
from alliance_corpus.readers.dates.relative import relative_run
from alliance_corpus.readers.dates.years import APOSTROPHES, CLOSE, OPEN, WEST, era_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.readers.dates.model import AnyEra

_OPENING: Final = re.compile(rf"{GAP}{OPEN}{GAP}[=＝]?")
_CLOSING: Final = re.compile(rf"{GAP}{CLOSE}")
_CENTURY: Final = re.compile(rf"{GAP}世{GAP}紀(?!間|半(?!ば|期)|にわた|以上|近く|余)")
_MONTH: Final = re.compile(rf"{GAP}月(?!間|曜|革命|政変|雨|病|蠅|以内|を超え|を経過|を経た|を下ら)")
# What must follow a bare number of days or years if it is a length of time, not a date.
_BARE_DAY: Final = re.compile(
    rf"{GAP}日(?!間|目|ごと|毎|おき|以上|以内|程度|ほど|余|あまり|前(?!日)|後|ぶり|分|当たり|あたり|平均|半|弱|強"
    rf"|もの|かけ|連続|千秋|[一1１\d]{{1,2}}(?:時間|回)|にわた|につき|で[完終]|がか|[一1１]回|\d回|[市町村制坊月酔])"
)
# 1日1500円 is so much a day; 1日10時 is a time.
_RATE: Final = re.compile(rf"{GAP}(?:約|およそ|平均|最大)?\d{{1,6}}+(?!{GAP}[時:：日月年]|[/／.])")
_ERA_PERIOD: Final = re.compile(rf"{GAP}(?:時代|期(?![間待限末首])|年間)")
_JOINING: Final = frozenset("(（〔［[【〈＜ \n\t\r\u3000" + DASHES)
_NO_LENGTH: Final = re.compile(r"月(?!間|以|未|を[超経下]|で)|[(（〔［\[]")


def _full_bracket(text: str, run: Run) -> None:
    """Take a whole date in the other calendar (1978年11月27日(昭和53年11月27日)) into a point."""
    point = run.points[-1]
    opened = _OPENING.match(text, point.end)
    if opened is None or point.year is None or point.gregorian == point.japanese:
        return
    pos = opened.end()
    other = _other_calendar(text, pos, point)
    closed = _CLOSING.match(text, other.end) if other else None
    if other is None or closed is None or other.gregorian == point.gregorian:
        return
    if is_lunisolar(other) or is_lunisolar(point):
        _decided(point, other)
    else:
        _compared(point, other)
    point.gregorian = point.japanese = True
    point.end = closed.end()


def _compared(point: Point, other: Point) -> None:
    """Note where two dates of one day differ."""
    if point.year != other.year:
        point.problem = f"{point.year} and {other.year} are not the same year"
    for name in ("month", "day"):
        mine, theirs = getattr(point, name), getattr(other, name)
        if mine is not None and theirs is not None and mine != theirs:
            point.problem = f"the two dates differ in their {name}: {mine} and {theirs}"
    if point.era is None:
        point.era, point.era_year = other.era, other.era_year


def _decided(point: Point, other: Point) -> None:
    """Let the Gregorian side decide, where the other calendar is lunisolar."""
    west, east = (point, other) if point.gregorian else (other, point)
    if (west.year or 0) - (east.year or 0) not in (0, 1):
        point.problem = f"{point.year} and {other.year} are not the same year"
    point.year, point.month, point.day = west.year, west.month, west.day
    point.unit, point.part, point.era, point.era_year = west.unit, west.part, None, None


def _other_calendar(text: str, pos: int, point: Point) -> Point | None:
    run = era_run(text, pos) if era_at(text, pos) else number_run(text, pos)
    if run is not None and len(run.points) == 1:
        other = run.points[0]
        fits = other.unit in (point.unit, "year") or is_lunisolar(other)
        return other if other.year is not None and fits else None
    number = number_at(text, pos)
    if point.japanese and number and number.width == 4:
        return Point(number.end, "year", year=number.value, gregorian=True)
    return None


def extended(text: str, run: Run) -> Run:
    """Join the other end of a range (1951年9月～1952年2月) to a run."""
    if len(run.points) == 1 and (third := third_after(text, run.points[0])):
        return Run((run.points[0], third), ranged=True)
    if text[run.end : run.end + 1] not in _JOINING:
        return run
    _full_bracket(text, run)
    mark = RANGE.match(text, run.end)
    if mark is None or run.ranged:
        return run
    last = day_after(text, mark.end(), run.points[-1]) or continuation(text, mark.end())
    if last is None or not _goes_on(run.points[-1], last.points[0]):
        return run
    _full_bracket(text, last)
    complete_first(run.points[-1], last.points[-1])
    return Run((run.points[-1], last.points[-1]), ranged=True)


_ORDER: Final = ("century", "decade", "fiscal", "year", "half", "quarter", "season", "month", "day")


def _goes_on(first: Point, second: Point) -> bool:
    """Whether a point can be the other end of a range that starts with another."""
    if second.unit not in _ORDER or first.unit not in _ORDER:
        return False
    if second.has_year or second.nth_day:
        return second.nth_day is None
    return second.unit == first.unit or (second.unit == "day" and first.unit == "month")


def day_after(text: str, pos: int, first: Point) -> Run | None:
    """The end of 2015/4/27～5/3, which prints no year."""
    found = _MONTH_DAY.match(text, pos) if first.unit == "day" and first.year else None
    if found is None or text[first.end - 1] not in "0123456789":
        return None
    month, day = int(found[1]), int(found[2])
    if first.month is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = (first.year or 0) + (month < first.month)
    return Run((Point(found.end(), "day", year=year, month=month, day=day, gregorian=True),))


_MONTH_DAY: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})(?![\d/.年月]|日間)")


def continuation(text: str, pos: int) -> Run | None:
    """The point at ``pos``, whatever it starts with."""
    if era_at(text, pos):
        return era_run(text, pos)
    if text[pos : pos + 1] in "同翌本今来昨" and pos < len(text):
        return relative_run(text, pos)
    return number_run(text, pos) or bc_century_run(text, pos)


def era_run(text: str, pos: int) -> Run | None:
    """A date that starts with an era."""
    run = run_from_year(text, pos)
    if run is not None:
        return run
    found = era_at(text, pos)
    if found and (period := _ERA_PERIOD.match(text, found[1])) and found[0].last_year:
        return whole_era(text, found[0], period.end())
    if found and (part := part_of_era(text, found[0], found[1])):
        return part
    number = _era_number(text, found[1]) if found else None
    if found is None or number is None or not 0 < number.value < 100:
        return None
    era, value = found[0], number.value

    def point(end: int) -> Point | None:
        return Point(
            end, "year", year=era.gregorian(value), era=era, era_year=value, japanese=True,
            era_first=True,
        )  # fmt: skip

    letter = text[pos] in _LETTERS
    marked = marked_at(text, number.end, point)
    if marked is not None:
        return None if letter and not _letter_date(text, marked) else Run((marked,))
    if last := _other_era(text, number.end, era):
        first = point(number.end)
        return None if first is None else _era_range(first, last)
    series = series_at(text, number)
    if series is None or series[1] not in ("year", "fiscal", "decade"):
        return None
    return series_points(series, point(number.end))


_LETTERS: Final = frozenset("MTSHRＭＴＳＨＲ")
# S50.8 is a month where Japanese or nothing goes on; H1.2m and R3.5kg are sizes.
_GOES_ON_AS_DATE: Final = re.compile(r"\Z|[\s、。，．)）\]】」』～〜~]|[ぁ-ん]|[\-－]\s?[MTSHR]")


def _era_number(text: str, pos: int) -> Number | None:
    """The year of an era: 元, or a number."""
    if text.startswith("元", pos):
        return Number(1, pos + 1, 1, kanji=True, zero=False)
    return number_at(text, skip_gap(text, pos))


def _letter_date(text: str, marked: Point) -> bool:
    """Whether a letter with numbers and marks is a date (S50.8, R元.5.1), not a size."""
    era, year = marked.era, marked.era_year
    if era is None or year is None or year > (era.last_year or 99):
        return False
    return marked.day is not None or _GOES_ON_AS_DATE.match(text, marked.end) is not None


def _other_era(text: str, pos: int, era: AnyEra) -> Point | None:
    """The end of a range in another era (昭和63～平成2年, S63～H2); its unit may be missing."""
    mark = RANGE.match(text, pos)
    found = era_at(text, mark.end()) if mark else None
    if found is None:
        return None
    if run := run_from_year(text, mark.end() if mark else pos):
        return run.points[0] if len(run.points) == 1 else None
    number = _era_number(text, found[1])
    if number is None or not 0 < number.value < 100 or found[0] == era:
        return None
    if text[number.end : number.end + 1].isalnum() and text[number.end] < "\u0250":
        return None
    return Point(
        number.end, "year", year=found[0].gregorian(number.value), era=found[0],
        era_year=number.value, japanese=True, era_first=True,
    )  # fmt: skip


def _era_range(first: Point, last: Point) -> Run | None:
    if last.unit not in ("year", "fiscal") or (first.year or 0) >= (last.year or 0):
        return None
    first.unit = last.unit
    return Run((first, last), ranged=True)


def number_run(text: str, pos: int, number: Number | None = None) -> Run | None:
    """A date that starts with a number: a year, month, day, century or a series of them."""
    number = number or number_at(text, pos)
    if number is None:
        return None
    marked = marked_number(text, pos, number)
    if marked is not None:
        return Run((marked,))
    run = run_from_year(text, pos, number)
    if run is not None:
        return run
    if month := _MONTH.match(text, number.end):
        if not 1 <= number.value <= 12:
            return None
        return with_tail(text, Point(month.end(), "month", month=number.value))
    if day := _BARE_DAY.match(text, number.end):
        if not 1 <= number.value <= 31 or (number.value == 1 and _RATE.match(text, day.end())):
            return None
        return with_tail(text, Point(day.end(), "day", day=number.value))
    if century := _CENTURY.match(text, number.end):
        if not 1 <= number.value <= 30:
            return None
        point = Point(century.end(), "century", year=(number.value - 1) * 100, gregorian=True)
        return with_tail(text, point)
    series = series_at(text, number)
    return _series_tail(text, series_points(series, None)) if series else None


def _series_tail(text: str, run: Run) -> Run:
    """A part belongs to the last member of a series (1950～60年代前半)."""
    last = run.points[-1]
    tail = with_tail(text, last) if last.unit in ("decade", "century", "fiscal") else None
    return Run((*run.points[:-1], tail.points[0]), run.ranged) if tail else run


def phrase_of(text: str, start: int, reader: Callable[[str, int], Run | None]) -> Phrase | None:
    """Read an expression with one of the readers above and close it."""
    run = reader(text, start)
    return None if run is None else qualified(text, start, extended(text, run))


def number_phrase(text: str, start: int) -> Phrase | None:
    """The expression that starts with the number at ``start``: a length of time or a date."""
    number = number_at(text, start)
    if number is None:
        return None
    certain = number.width > 0 and _NO_LENGTH.match(text, number.end) is not None
    duration = None if certain else duration_at(text, start, number)
    if duration is not None:
        return named_date(text, duration) or duration
    run = number_run(text, start, number)
    if run is None:
        return None
    phrase = qualified(text, start, extended(text, run))
    if run.points[0].apostrophe and text[start - 1 : start] in APOSTROPHES and start:
        phrase.start = min(phrase.start, start - 1)
    return phrase


_OF_DATE: Final = re.compile(rf"{GAP}の{GAP}['’]?")


def named_date(text: str, phrase: Phrase) -> Phrase | None:
    """The date that is named after its distance (3年後の81年, 五年後の明治三十二年七月)."""
    of = _OF_DATE.match(text, phrase.end) if phrase.offset else None
    run = continuation(text, of.end()) if of else None
    if run is None or phrase.offset is None or len(run.points) > 1:
        return None
    point = run.points[0]
    number, kind, way = phrase.offset
    bare_year = point.has_year and point.month is None and point.season is None
    if point.unit not in ("year", "season", "month", "day") or (bare_year and kind != "years"):
        return None
    if point.month is None or point.has_year:
        point.anchor = "text"
    elif kind == "years":
        point.years, point.anchor = number * way, "text" if way > 0 else "written"
    return qualified(text, phrase.start, run)


_QUARTER: Final = re.compile(rf"第{GAP}([1-4１-４一二三四]){GAP}・?四半期")


def bc_century_run(text: str, start: int) -> Run | None:
    """西暦1978年, 紀元前202年, 紀元前3世紀."""
    found = WEST.match(text, start)
    if found is None:
        return None
    number = number_at(text, found.end())
    century = _CENTURY.match(text, number.end) if number else None
    if number is None or century is None:
        return run_from_year(text, start)
    year = (number.value - 1) * 100 if found["bc"] is None else 1 - number.value * 100
    point = Point(century.end(), "century", year=year, gregorian=True)
    return with_tail(text, point)


def quarter_run(text: str, start: int) -> Run | None:
    """A bare 第1四半期: of the fiscal year that the text is about."""
    found = _QUARTER.match(text, start)
    number = number_at(text, found.start(1)) if found else None
    if found is None or number is None:
        return None
    point = Point(
        found.end(), "fiscal", anchor="text", years=0, quarter=number.value, part="quarter"
    )
    return Run((point,))


def short_marked(text: str, start: int) -> Phrase | None:
    """A month and day with marks only, if nothing else fits (4/10(水))."""
    number = number_at(text, start)
    marked = marked_number(text, start, number) if number else None
    return qualified(text, start, Run((marked,))) if marked else None
