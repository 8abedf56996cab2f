"""Dates and times of day that stand together: 27日午後1時, 3:30 p.m. on 27 April, …T15:30+09:00."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates import clock, english, english_weekdays, english_words
from alliance_corpus.readers.dates.model import Clock
from alliance_corpus.readers.dates.numerals import GAP
from alliance_corpus.readers.dates.years import CLOSE, OPEN

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Phrase

_ISO: Final = re.compile(
    r"T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?(?![\d:])"
)
_BETWEEN: Final = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night))?(?:,?\sat\s|,\s|\s|[—–])(?:about\s|around\s)?(?=\d|noon|midnight|midday)"
    rf"|{GAP}(?:の{GAP})?(?:{OPEN}(?P<zone>日本時間|現地時間){CLOSE})?"
)
_ON: Final = re.compile(
    r"(?:,)?\s(?:on\s)?(?:the\s)?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:the\s)?"
)
# What can come between a day and its time: most dates end before any other character.
_CLOCK_AHEAD: Final = frozenset(
    "午正朝昼夕夜晩深真未明早日現の, \n\u3000(（T—–"
    "0123456789０１２３４５６７８９一二三四五六七八九十"
)
_PARTS_OF_DAY: Final = frozenset("夜晩朝夕")


def joined(text: str, phrase: Phrase) -> Phrase:
    """Take the time of day beside a day, or the day after a time, into one expression."""
    if phrase.end == len(text) or text[phrase.end] not in _CLOCK_AHEAD:
        return phrase
    if phrase.kind == "time":
        return _with_day(text, phrase)
    if phrase.kind == "date" and len(phrase.points) == 1 and phrase.points[0].unit == "day":
        return _with_clock(text, phrase)
    return phrase


def _with_clock(text: str, phrase: Phrase) -> Phrase:
    if iso := _ISO.match(text, phrase.end):
        hours, minutes, seconds = (int(part or 0) for part in iso.groups()[:3])
        phrase.clock, phrase.zone, phrase.end = (
            Clock(hours, minutes, seconds),
            _zone(iso[4]),
            iso.end(),
        )
        return phrase
    between = _BETWEEN.match(text, phrase.end)
    if between is None or phrase.opens or phrase.approximate:
        return phrase
    last = text[phrase.end - 1]
    word = last if last in _PARTS_OF_DAY else ""
    time = clock.clock_at(text, between.end(), word) or clock.noon_at(text, between.end())
    if time is None or time.start > between.end():
        return phrase
    phrase.clock, phrase.zone, phrase.end = time.clock, time.zone, time.end
    if between["zone"]:
        phrase.zone = "+09:00" if between["zone"] == "日本時間" else ""
    elif phrase.zone is None and (zone := clock.zone_before(text, phrase.start)):
        phrase.zone, phrase.start = zone
    return phrase


def _zone(printed: str | None) -> str | None:
    """A zone as EDTF writes it (+0900 is +09:00)."""
    if printed is None or len(printed) != 5:
        return printed
    return f"{printed[:3]}:{printed[3:]}"


def _with_day(text: str, phrase: Phrase) -> Phrase:
    """Join the English date after a time (3:30 p.m. on 27 April 2015)."""
    between = _ON.match(text, phrase.end)
    if between is None:
        return phrase
    pos = between.end()
    day = (
        english.day_phrase(text, pos)
        or english.month_phrase(text, pos)
        or english_words.relative_phrase(text, pos)
        or english_weekdays.weekday_phrase(
            text, between.start("day") if between["day"] else pos, sure=True
        )
    )
    if day is None or day.start < phrase.end or len(day.points) != 1 or day.points[0].unit != "day":
        return phrase
    day.clock, day.zone, day.start = phrase.clock, phrase.zone, phrase.start
    return day
