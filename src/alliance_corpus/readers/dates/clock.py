"""Times of day: 午後3時, 15時30分, 10:30."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.model import Phrase
from alliance_corpus.readers.dates.numerals import GAP, K, number_at, skip_gap

_HALF_DAY: Final = re.compile(rf"(?:(?P<am>午前|ＡＭ)|(?P<pm>午後|ＰＭ)){GAP}")
_HOUR: Final = re.compile(rf"{GAP}時(?![間点代期速限制系局給針計流刻報事世空])")
_HALF: Final = re.compile(rf"{GAP}半(?!ば|分)")
_MINUTE: Final = re.compile(rf"{GAP}分(?![野科類割の]|間)")
_SECOND: Final = re.compile(rf"{GAP}秒")
_DIGITAL: Final = re.compile(
    r"(?<![\d:：.,/])(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?![\d:：]|\.\d)"
)
_ABOUT: Final = re.compile(rf"{GAP}(?:ごろ|頃|ころ|過ぎ|すぎ|前後)")
_NOON: Final = re.compile("正午(?!過ぎ)")
_NUMBER_AHEAD: Final = re.compile(rf"(?=[\d]|{K})")


def clock_at(text: str, start: int) -> Phrase | None:
    """The time of day at ``start``: 午前 or 午後 and a number, a number alone, or digits."""
    if _NOON.match(text, start):
        return Phrase(start, start + 2, kind="time", clock=(12, 0, 0))
    half_day = _HALF_DAY.match(text, start)
    pos = half_day.end() if half_day else start
    offset = 12 if half_day and half_day["pm"] else 0
    digital = _DIGITAL.match(text, pos)
    if digital is not None:
        clock = tuple(int(part or 0) for part in digital.groups())
        return _phrase(text, start, digital.end(), (clock[0], clock[1], clock[2]), offset)
    number = number_at(text, pos)
    unit = _HOUR.match(text, number.end) if number else None
    if number is None or unit is None:
        return None
    end, minutes, seconds = unit.end(), 0, 0
    if half := _HALF.match(text, end):
        return _phrase(text, start, half.end(), (number.value, 30, 0), offset)
    fine = number_at(text, skip_gap(text, end))
    if fine and (mark := _MINUTE.match(text, fine.end)):
        minutes, end = fine.value, mark.end()
        finest = number_at(text, skip_gap(text, end))
        if finest and (mark := _SECOND.match(text, finest.end)):
            seconds, end = finest.value, mark.end()
    elif number.kanji and half_day is None and number.value == 1:
        return None  # 一時 is "for a time"
    return _phrase(text, start, end, (number.value, minutes, seconds), offset)


def _phrase(
    text: str, start: int, end: int, clock: tuple[int, int, int], offset: int
) -> Phrase | None:
    hours, minutes, seconds = clock
    if hours > 24 or minutes > 59 or seconds > 59:
        return None
    hours = hours % 12 + offset if offset else hours
    about = _ABOUT.match(text, end)
    return Phrase(
        start,
        about.end() if about else end,
        kind="time",
        clock=(hours, minutes, seconds),
        approximate=about is not None,
    )
