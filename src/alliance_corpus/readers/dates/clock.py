"""Times of day: 午後3時, 夜8時, 15時30分, 10:30, 3:30 p.m., noon."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.model import Clock, Phrase
from alliance_corpus.readers.dates.numerals import GAP, KANJI, number_at, skip_gap
from alliance_corpus.readers.dates.years import CLOSE, OPEN

_MORNING: Final = "午前|ＡＭ|AM|未明|明け方|早朝|朝"
_AFTERNOON: Final = "午後|ＰＭ|PM|昼過ぎ|昼|夕方|夕刻|夕"
_NIGHT: Final = "深夜|真夜中|夜|晩"
_DAYTIME: Final = rf"(?:(?P<am>{_MORNING})|(?P<pm>{_AFTERNOON})|(?P<night>{_NIGHT}))(?:の)?{GAP}"
_WORD: Final = re.compile(_DAYTIME)
_WORD_BEFORE: Final = re.compile(rf"(?<![A-Za-z]){_DAYTIME}\Z")
_WORD_ENDS: Final = frozenset("前後ＭM明方朝昼ぎ夕刻夜中晩の \n\u3000")
_SAME: Final = re.compile("[同翌]\\Z")
_DIGITS: Final = frozenset("0123456789０１２３４５６７８９零" + KANJI)
_CLOCK: Final = re.compile(
    rf"[\d{KANJI}]{{1,4}}+{GAP}(?:[時:：]|\.\d\d\s?[AaPp]\.?\s?[Mm]|[AaPp]\.?\s?[Mm])"
)
_HOUR: Final = re.compile(rf"{GAP}時(?![間点代期速限制系局給針計流刻報事世空])")
_HALF: Final = re.compile(rf"{GAP}半(?!ば|分)")
_MINUTE: Final = re.compile(rf"{GAP}分(?![野科類割の]|間)")
_BEFORE: Final = re.compile(rf"{GAP}前(?![後半日回々])")
_SECOND: Final = re.compile(rf"{GAP}秒")
_DIGITAL: Final = re.compile(
    r"(?<![\d:：.,/])(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?![\d:：]|\.\d)"
)
_ENGLISH: Final = re.compile(
    r"(?<![\d:.,/])(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s?(?:(?P<am>[Aa])|(?P<pm>[Pp]))\.?\s?[Mm](?:\.|\b)"
)
_NOON: Final = re.compile(r"(?P<noon>noon|midday)\b|(?P<midnight>midnight)\b", re.IGNORECASE)
_ABOUT: Final = re.compile(rf"{GAP}(?:ごろ|頃|ころ|過ぎ|すぎ|前後)")
_JAPANESE_NOON: Final = re.compile("正午")
_ZONES: Final = {
    "日本時間": "+09:00", "日本標準時": "+09:00", "JST": "+09:00", "KST": "+09:00",
    "韓国時間": "+09:00", "北京時間": "+08:00", "台湾時間": "+08:00", "モスクワ時間": "+03:00",
    "協定世界時": "Z", "世界標準時": "Z", "グリニッジ標準時": "Z", "UTC": "Z", "GMT": "Z",
    "米東部標準時": "-05:00", "EST": "-05:00", "米東部夏時間": "-04:00", "EDT": "-04:00",
    "PST": "-08:00", "PDT": "-07:00", "Japan time": "+09:00", "Japan Standard Time": "+09:00",
    "米東部時間": "", "米国東部時間": "", "米太平洋時間": "", "現地時間": "", "local time": "",
}  # fmt: skip
_ZONE: Final = "|".join(sorted(_ZONES, key=len, reverse=True))
_ZONE_AFTER: Final = re.compile(
    rf"{GAP}(?:{OPEN}(?P<in>{_ZONE}){CLOSE}|(?P<z>{_ZONE})(?![A-Za-z]))"
)
_ZONE_BEFORE: Final = re.compile(rf"(?<![A-Za-z])(?P<z>{_ZONE})(?:[での、]|{GAP})\Z")
_ZONE_REACH: Final = 22
_LAST_HOUR: Final = 29
"""Broadcasters count to 29時, five in the morning of the next day."""


def hour_of(daytime: str | None, word: str, hour: int) -> int:
    """The hour of the day that a number means after a word (夜8時 is 20)."""
    if daytime == "pm":
        midday = word.startswith("昼") and 10 <= hour <= 12
        return hour if midday or hour > 12 else hour % 12 + 12
    if daytime == "night":
        if 5 <= hour <= 12:
            return hour + 12
        return hour + 24 if hour < 5 and word != "深夜" else hour
    return hour


def clock_at(text: str, start: int, word: str = "") -> Phrase | None:
    """The time of day at ``start``: a word and a number, a number alone, or digits.

    Args:
        text: the text.
        start: where its word or its number starts.
        word: the part of the day that was said before it (昨夜 before 8時).
    """
    if text[start : start + 1] in _DIGITS and not _CLOCK.match(text, start):
        return None  # most numbers are no times
    if _JAPANESE_NOON.match(text, start):
        return _closed(text, start, start + 2, Clock(12))
    if english := _ENGLISH.match(text, start):
        return _english(text, start, english)
    said = _WORD.match(text, start)
    pos = said.end() if said else start
    begin = start
    if not said and not word and text[start - 1 : start] in _WORD_ENDS:
        said = _WORD_BEFORE.search(text, max(0, start - 6), start)
        begin = said.start() if said else start
    if said is None and word:
        said = _WORD.match(word)
    word, daytime = (said[0].rstrip("の \n"), said.lastgroup) if said else ("", None)
    if begin and _SAME.match(text, begin - 1, begin):
        begin -= 1
    found = _numbers(text, pos, counted=bool(word) or begin < start)
    if found is None:
        return None
    (hours, minutes, seconds), end = found
    if hours > _LAST_HOUR or minutes > 59 or seconds > 59:
        return None
    hours = hour_of(daytime, word, hours)
    if back := _BEFORE.match(text, end) if minutes else None:
        hours, minutes, end = hours - 1, 60 - minutes, back.end()
    phrase = _closed(text, begin, end, Clock(max(hours, 0), minutes, seconds, daytime))
    phrase.same = text[begin] if text[begin] in "同翌" else None
    return phrase


def _numbers(text: str, pos: int, *, counted: bool) -> tuple[tuple[int, int, int], int] | None:
    """Hours, minutes and seconds, and where they end."""
    if digital := _DIGITAL.match(text, pos):
        hours, minutes, seconds = (int(part or 0) for part in digital.groups())
        return (hours, minutes, seconds), digital.end()
    number = number_at(text, pos)
    unit = _HOUR.match(text, number.end) if number else None
    if number is None or unit is None:
        return None
    end, minutes, seconds = unit.end(), 0, 0
    if half := _HALF.match(text, end):
        return (number.value, 30, 0), half.end()
    fine = number_at(text, skip_gap(text, end))
    if fine and (mark := _MINUTE.match(text, fine.end)):
        minutes, end = fine.value, mark.end()
        finest = number_at(text, skip_gap(text, end))
        if finest and (mark := _SECOND.match(text, finest.end)):
            seconds, end = finest.value, mark.end()
    elif number.kanji and not counted and number.value == 1:
        return None  # 一時 is "for a time"
    return (number.value, minutes, seconds), end


def _english(text: str, start: int, found: re.Match[str]) -> Phrase | None:
    hours, minutes = int(found["h"]), int(found["m"] or 0)
    if not 1 <= hours <= 12 or minutes > 59:
        return None
    clock = Clock(hours % 12 + (12 if found["pm"] else 0), minutes, 0, found.lastgroup)
    return _closed(text, start, found.end(), clock)


def noon_at(text: str, start: int) -> Phrase | None:
    """Noon or midnight, which counts only beside a date."""
    found = _NOON.match(text, start)
    if found is None:
        return None
    phrase = _closed(text, start, found.end(), Clock(12 if found["noon"] else 0))
    phrase.weak = True
    return phrase


def _closed(text: str, start: int, end: int, clock: Clock) -> Phrase:
    """Add ごろ and the zone."""
    about = _ABOUT.match(text, end)
    end = about.end() if about else end
    phrase = Phrase(start, end, kind="time", clock=clock, approximate=about is not None)
    if zone := _ZONE_AFTER.match(text, end):
        phrase.zone, phrase.end = _ZONES[zone["in"] or zone["z"]], zone.end()
    elif before := zone_before(text, start):
        phrase.zone, phrase.start = before
    return phrase


def zone_before(text: str, pos: int) -> tuple[str, int] | None:
    """The zone that ends at an offset (日本時間), with its start."""
    found = _ZONE_BEFORE.search(text, max(0, pos - _ZONE_REACH), pos)
    return (_ZONES[found["z"]], found.start()) if found else None
