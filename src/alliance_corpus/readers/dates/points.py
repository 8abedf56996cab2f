"""Points of time that start with a number or an era: years with their months and days."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.readers.dates.model import Point
from alliance_corpus.readers.dates.numerals import (
    DASHES,
    GAP,
    KANJI,
    K,
    Number,
    number_at,
    skip_gap,
)
from alliance_corpus.readers.dates.parts import add_part
from alliance_corpus.readers.dates.years import CLOSE, OPEN, year_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.readers.dates.model import Unit

# 4月6日本会議 is a day, 10日本 is not.
NOT_JAPAN: Final = "(?!本(?!会議|紙|誌|社|件|学|部|院|研究|委員))"
DASH: Final = rf"[{DASHES}]"
RANGE: Final = re.compile(rf"{GAP}{DASH}{{1,2}}{GAP}")
_SEPARATOR: Final = re.compile(
    rf"{GAP}(?:(?P<range>{DASH}{{1,2}})|[、,，・･/／]|及び|および|並びに|[とや]){GAP}['’]?"
)
_SERIES_UNIT: Final = re.compile(
    rf"{GAP}(?:(?P<fiscal>両?年{GAP}度)|(?P<decade>年{GAP}代)|(?P<year>両?年)(?!間|ぶり|生|次)"
    rf"|(?P<month>月)(?!間|革命|政変)|(?P<day>(?=の両日)|両?日(?![間目]){NOT_JAPAN})|(?P<century>世{GAP}紀))"
)
# All characters that can continue a year, month or decade: most points end before any other.
_GOES_ON: Final = frozenset(
    "0123456789０１２３４５６７８９"
    + KANJI
    + " \n\t\r\u3000の同第春夏秋冬前後上下半なは初始冒末年月終お暮明央早中当頭晦元大正閏"
)
_LIMITS: Final = {"month": 12, "day": 31, "century": 30}
_MONTH_DAY: Final = re.compile(
    rf"{GAP}(?:の{GAP})?(\d{{1,2}}){GAP}月(?:{GAP}(?:の{GAP})?(\d{{1,2}}){GAP}日(?![間目]){NOT_JAPAN})?"
)
_LINK: Final = re.compile(rf"{GAP}(?:の{GAP})?")
_MONTH_LINK: Final = re.compile(rf"{GAP}(?:の{GAP})?閏?")
_MONTH: Final = re.compile(rf"{GAP}月(?!間)")
_DAY: Final = re.compile(rf"{GAP}日(?![間目]){NOT_JAPAN}")
_LINKED_DAY: Final = re.compile(  # 9月の10日, but not 9月の10日ほど
    rf"{GAP}日(?![間目余後分]|ほど|程|以|前後|ごと|おき|あまり){NOT_JAPAN}"
)
_MARKED: Final = re.compile(
    rf"{GAP}([.．・／/\-－]){GAP}(\d{{1,2}}|{K}{{1,3}})(?:{GAP}\1{GAP}(\d{{1,2}}|{K}{{1,3}}))?"
    rf"(?![\d.．]|{GAP}年)"
)
_WEEKDAY: Final = re.compile(
    rf"{GAP}(?:{OPEN}{GAP}[月火水木金土日](?:{GAP}曜日?)?(?:{GAP}[・･,、]{GAP}(?:祝日?|休日?|振休|振替休日))?{GAP}{CLOSE}"
    rf"|[月火水木金土日]{GAP}曜{GAP}日?)"
)
_BEFORE_WEEKDAY: Final = frozenset("(（〔［[【〈月火水木金土日 \n\t\r\u3000")
_FEAST: Final = re.compile(rf"{GAP}(?:の{GAP})?(?:(?P<first>元[日旦])|大晦日|大みそか)")
_FIRST_MONTH: Final = re.compile(rf"{GAP}(?:の{GAP})?正月")
_SAME_MONTH: Final = re.compile(rf"{GAP}同{GAP}月(?!例|齢)")
_SAME_DAY: Final = re.compile(rf"{GAP}同{GAP}日")


class Run(NamedTuple):
    """The points of one expression: one, the members of a list, or the ends of a range."""

    points: tuple[Point, ...]
    ranged: bool = False

    @property
    def end(self) -> int:
        """Offset just after the run."""
        return self.points[-1].end


def weekday_end(text: str, pos: int) -> int:
    """Offset after the day of the week that may follow a day."""
    if text[pos : pos + 1] not in _BEFORE_WEEKDAY:
        return pos
    found = _WEEKDAY.match(text, pos)
    return found.end() if found else pos


def _ascending(numbers: list[Number]) -> bool:
    values = [number.value for number in numbers]
    first = values[0]
    if first >= 1000:
        values = [value if value >= 100 else first // 100 * 100 + value for value in values]
        values = [value + 100 if value < first else value for value in values]
    return all(low < high for low, high in pairwise(values))


def _completed(numbers: list[Number]) -> list[Number]:
    """Give a last digit its ten: 三十七、八 is 37 and 38, 1965、6 is 1965 and 1966."""
    whole = numbers[:1]
    for number in numbers[1:]:
        before = whole[-1].value
        if number.value < 10 <= before and before % 10 < number.value:
            number = number._replace(value=before // 10 * 10 + number.value)
        whole.append(number)
    return whole


def series_at(
    text: str, first: Number, *, after_month: bool = False
) -> tuple[list[Number], Unit, bool, int] | None:
    """Numbers that share one unit behind the last (``22、23日``, ``1950～60年代``).

    Returns:
        The numbers, their unit, whether they are the ends of a range, and the offset after the
        unit; None if they are not such a series.
    """
    numbers, ranged = [first], False
    while len(numbers) < 12:
        mark = _SEPARATOR.match(text, numbers[-1].end)
        number = number_at(text, mark.end()) if mark else None
        if mark is None or number is None:
            break
        ranged = ranged or mark["range"] is not None
        numbers.append(number)
        if ranged:
            break
    unit = _SERIES_UNIT.match(text, numbers[-1].end)
    numbers = _completed(numbers)
    if len(numbers) < 2 or unit is None or unit.lastgroup is None:
        return None
    kind: Unit = unit.lastgroup  # type: ignore[assignment]  # the groups are named after units
    if kind == "day" and "・" in text[first.end : numbers[-1].end] and not after_month:
        return None  # 8・15 is a name
    limit = _LIMITS.get(kind)
    if not limit and numbers[0].value < 100 <= numbers[-1].value:
        return None  # 5/120年代 is nothing
    if not _ascending(numbers) or (
        limit and not 1 <= numbers[0].value <= numbers[-1].value <= limit
    ):
        return None
    return numbers, kind, ranged, unit.end()


def series_points(found: tuple[list[Number], Unit, bool, int], head: Point | None) -> Run:
    """Make the points of a series; ``head`` holds the year or month printed before it."""
    numbers, unit, ranged, end = found
    points = []
    for number in numbers:
        point = Point(end, unit)
        if unit == "month":
            point.month = number.value
        elif unit == "day":
            point.day = number.value
        elif unit == "century":
            point.year, point.gregorian = (number.value - 1) * 100, True
        elif head is not None and head.era is not None:
            point.era, point.era_year = head.era, number.value
            point.year, point.japanese = head.era.gregorian(number.value), True
        else:
            _short_year(point, number, numbers[0])
        points.append(point)
    if head is not None and unit in ("month", "day"):
        first = points[0]
        head.month = head.month if first.month is None else first.month
        head.day, head.unit, head.end = first.day, unit, end
        points[0] = head
    return Run(tuple(points), ranged)


def _short_year(point: Point, number: Number, first: Number) -> None:
    """Give a member of a series of years the century of the first."""
    point.gregorian = True
    if number.value >= 1000 or (number.value >= 100 and point.unit == "decade"):
        point.year = number.value
    elif first.value >= 1000:
        year = first.value // 100 * 100 + number.value
        point.year = year if year >= first.value else year + 100
    else:
        point.short, point.apostrophe = number.value, number.zero


def with_tail(text: str, point: Point) -> Run:
    """Take month, day, part and day of the week after a year (or after a month) into it."""
    if point.unit != "day" and text[point.end : point.end + 1] not in _GOES_ON:
        return Run((point,))
    if point.unit in ("year", "fiscal"):
        fiscal = point.unit == "fiscal"
        _month_of(text, point)
        point.fiscal_month = fiscal and point.unit != "fiscal"
        if point.month is None:
            series = _series_after(text, point, "month")
            if series is not None:
                return series
    if point.unit == "month":
        series = _series_after(text, point, "day")
        if series is not None:
            return series
        _day_of(text, point)
    if point.unit == "day":
        point.end = weekday_end(text, point.end)
    else:
        add_part(text, point)
    return Run((point,))


def _series_after(text: str, point: Point, unit: Unit) -> Run | None:
    pos = skip_gap(text, point.end)
    number = number_at(text, pos) if text[pos : pos + 1] in _GOES_ON else None
    found = series_at(text, number, after_month=True) if number else None
    if found is None or found[1] != unit:
        return None
    run = series_points(found, point)
    point.end = weekday_end(text, point.end)
    return run


def _month_of(text: str, point: Point) -> None:
    """The month (and day) after a year."""
    if quick := _MONTH_DAY.match(text, point.end):
        month, day = int(quick[1]), int(quick[2]) if quick[2] else None
        if 1 <= month <= 12:
            point.month, point.unit, point.end = month, "month", quick.end()
            if day is not None and day <= 31:
                point.day, point.unit = day, "day"
            elif day is not None:
                point.end = quick.end(1) + 1
        return
    if first := _FIRST_MONTH.match(text, point.end):
        point.month, point.unit, point.end = 1, "month", first.end()
        return
    if same := _SAME_MONTH.match(text, point.end):
        point.months, point.anchor, point.unit, point.end = 0, "text", "month", same.end()
        return
    if feast := _FEAST.match(text, point.end):
        point.month, point.day = (1, 1) if feast["first"] else (12, 31)
        point.unit, point.end = "day", feast.end()
        return
    link = _MONTH_LINK.match(text, point.end)
    number = number_at(text, link.end() if link else point.end)
    unit = _MONTH.match(text, number.end) if number else None
    if number and unit and 1 <= number.value <= 12:
        point.month, point.unit, point.end = number.value, "month", unit.end()


def _day_of(text: str, point: Point) -> None:
    """The day after a month."""
    if same := _SAME_DAY.match(text, point.end):
        point.days, point.anchor, point.unit, point.end = (
            0,
            point.anchor or "text",
            "day",
            same.end(),
        )
        return
    link = _LINK.match(text, point.end)
    pos = link.end() if link else point.end
    number = number_at(text, pos)
    day = _LINKED_DAY if link and "の" in link[0] else _DAY
    unit = day.match(text, number.end) if number else None
    if number and unit and 1 <= number.value <= 31:
        point.day, point.unit, point.end = number.value, "day", unit.end()


def marked_at(text: str, pos: int, make: Callable[[int], Point | None]) -> Point | None:
    """A date written with marks after an era year (昭51・6・4, H8.4.1)."""
    found = _MARKED.match(text, pos)
    if found is None:
        return None
    month = number_at(text, found.start(2))
    day = number_at(text, found.start(3)) if found[3] else None
    if month is None or not 1 <= month.value <= 12 or (day and not 1 <= day.value <= 31):
        return None
    if day is None and found[1] == "・":
        return None  # 明治37・8年 is two years
    point = make(found.end())
    if point is not None:
        point.month, point.day = month.value, day.value if day else None
        point.unit = "day" if day else "month"
    return point


def run_from_year(text: str, pos: int, number: Number | None = None) -> Run | None:
    """A year at ``pos`` with all that follows it."""
    point = year_at(text, pos, number)
    if point is None:
        return None
    # 平成8年、9年 are two; 平成8年3月 goes on
    return with_tail(text, point)
