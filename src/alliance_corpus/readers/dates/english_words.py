"""English lengths, repetitions and relative words: three years, twice a year, last year."""

from __future__ import annotations

import re
from typing import Any, Final

from alliance_corpus.readers.dates.english import S, narrowed
from alliance_corpus.readers.dates.model import Phrase, Point

_ONES: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_NUMBERS: Final = {
    **{f"{ten}-{one}": tens + ones for ten, tens in _TENS.items() for one, ones in _ONES.items()},
    **_ONES,
    **_TENS,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "hundred": 100,
}  # fmt: skip
_UNITS: Final = {
    "year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H",
    "minute": "PT{}M", "decade": "P{}0Y", "century": "P{}00Y", "centurie": "P{}00Y",
}  # fmt: skip
_WORD: Final = "|".join(_NUMBERS)
_LENGTH: Final = re.compile(
    rf"(?P<n>\d{{1,3}}|{_WORD})(?:(?P<hyphen>-)|{S})(?P<u>year|month|week|day|hour|minute|decade|century|centurie)(?P<s>s)?(?![A-Za-z])(?!-old|{S}old)"
    rf"(?:{S}(?P<ago>ago|earlier|later))?",
    re.IGNORECASE,
)
_SOME: Final = re.compile(rf"several{S}(?:years|months|weeks|days|decades)")
_ABOUT: Final = re.compile(
    rf"\b(?:[Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly|[Nn]early|[Aa]lmost){S}\Z"
)
_FIXED: Final = re.compile(r"(?:(?P<P50Y>half a century)|(?P<P10Y>a decade))(?![A-Za-z])")
_OFTEN: Final = re.compile(
    rf"(?P<often>[Oo]nce|[Tt]wice|(?:{_WORD}|\d+){S}times){S}(?:(?:a|per|each|every){S}(?:(?P<n>{_WORD}|\d+){S})?)(?P<u>year|month|week|day)s?\b"
)
_EVERY: Final = re.compile(
    rf"[Ee](?:very|ach){S}(?:(?P<n>{_WORD}|\d+|other){S})?(?P<u>year|month|week|day)s?\b"
)
_PERIODS: Final = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D"}
_KINDS: Final = {
    "year": "years", "month": "months", "week": "weeks", "day": "days", "hour": "hours",
    "minute": "minutes", "decade": "decades",
}  # fmt: skip
RELATIVE: Final = (
    r"(?:[Tt]he{S})?(?:(?P<same>same)|(?P<next>following|next)|(?P<last>previous|preceding|last)|(?P<this>this))"
    r"{S}(?P<u>fiscal year|year|month|week|day)"
).replace("{S}", S)
_RELATIVE: Final = re.compile(RELATIVE + r"(?![A-Za-z])", re.IGNORECASE)
_DAYS: Final = re.compile(
    r"(?:(?P<today>[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening))"
    r"|(?P<yesterday>[Yy]esterday|[Ll]ast\s(?:night|evening))|(?P<tomorrow>[Tt]omorrow))\b(?![’']s)"
)


def _count(printed: str | None) -> int:
    if printed is None:
        return 1
    if printed == "other":
        return 2
    return int(printed) if printed.isdecimal() else _NUMBERS[printed.lower()]


def length_phrase(text: str, start: int) -> Phrase | None:
    """Three years, a 10-year …, ten years ago, several years, twice a year, every four years."""
    if found := _OFTEN.match(text, start):
        often = found["often"].split()[0].lower()
        frequency = {"once": "1", "twice": "2"}.get(often) or str(_count(often))
        value = _PERIODS[found["u"]].format(_count(found["n"]))
        return Phrase(start, found.end(), kind="set", duration=value, frequency=frequency)
    if found := _EVERY.match(text, start):
        value = _PERIODS[found["u"]].format(_count(found["n"]))
        return Phrase(start, found.end(), kind="set", duration=value)
    if found := _SOME.match(text, start):
        return Phrase(start, found.end(), kind="duration")
    if found := _FIXED.match(text, start):
        return Phrase(start, found.end(), kind="duration", duration=found.lastgroup)
    found = _LENGTH.match(text, start) if text[start - 1 : start] != "-" else None
    return _length(text, start, found) if found else None


def _length(text: str, start: int, found: re.Match[str]) -> Phrase | None:
    number, unit = _count(found["n"]), found["u"].lower()
    if (number != 1 and not found["s"] and not found["hyphen"]) or (number == 1 and found["s"]):
        return None
    if unit in ("century", "centurie") and number > 20:
        return None
    value = _UNITS[unit].format(number)
    about = _ABOUT.search(text, max(0, start - 15), start)
    begin = about.start() if about else start
    ago = (found["ago"] or "").lower()
    if ago and unit in ("year", "month", "week", "day", "decade"):
        length = (number * 10, "years") if unit == "decade" else (number, _KINDS[unit])
        way = 1 if ago == "later" else -1
        return Phrase(
            begin, found.end(), duration=value, offset=(*length, way), demonstrative=ago != "ago"
        )
    return Phrase(
        begin, found.end("s") if found["s"] else found.end("u"), kind="duration", duration=value
    )


def relative_phrase(text: str, start: int) -> Phrase | None:
    """Last year, the following year, the same month; today, last night."""
    if found := _DAYS.match(text, start):
        days = {"today": 0, "yesterday": -1, "tomorrow": 1}[found.lastgroup or "today"]
        point = Point(found.end(), "day", anchor="written", days=days)
        return Phrase(start, found.end(), points=(point,), weak=True)
    found = _RELATIVE.match(text, start)
    if found is None:
        return None
    unit: Any = {"fiscal year": "fiscal"}.get(found["u"].lower(), found["u"].lower())
    if text[max(0, start - 4) : start].lower() == "the ":
        return None  # the last year is a length or the final one
    the = text[start : start + 1] in "tT" and text[start : start + 3].lower() == "the"
    step = 0 if found["same"] or found["this"] else 1 if found["next"] else -1
    if the and (found["this"] or text[found.start("u") - 5 : found.start("u")].lower() == "last "):
        return None  # the last year is a length or the final one
    anchor: Any = "text" if the or found["same"] else "written"
    field = {"fiscal": "years", "year": "years", "month": "months", "week": "weeks", "day": "days"}
    if unit == "day" and anchor == "written":
        return None
    point = Point(found.end(), unit, anchor=anchor)
    setattr(point, field[unit], step)
    return Phrase(narrowed(text, start, point), found.end(), points=(point,))
