"""English days of the week beside the day of writing: on Tuesday, last Friday, next Monday."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.english import MONTH
from alliance_corpus.readers.dates.model import Phrase, Point

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ANY: Final = "|".join(_DAYS)
# A date beside it says which day it is; on Sundays and on Sunday mornings say how often.
_WEEKDAY: Final = re.compile(
    rf"(?P<day>{_ANY})(?![A-Za-z’'-])(?!,?\s(?:the\s)?(?:\d|{MONTH})|\s[(\[]|\s(?:to|through)\s(?:{_ANY})"
    r"|\s(?:morning|afternoon|evening|night)s)"
)
_STEP: Final = re.compile(
    r"\b(?:(?P<last>last|this\spast)|(?P<next>next|this\scoming)|(?P<this>this))\s\Z", re.IGNORECASE
)
_ON: Final = re.compile(
    r"\b(?:[Oo]n|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom|[Ll]ate|[Ee]arly"
    r"|[Oo]n\s[A-Z][a-z]{2,5}day,?\s(?:and|or)|said|told|met|held|began|came|went|left|(?!need|speed|breed|indeed)[a-z]{3,}ed)\s\Z"
)
_LIMIT: Final = re.compile(r"\b(?:[Bb]y|[Uu]ntil|[Tt]ill)\s\Z")
_AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|due|scheduled|expected|plans?|(?:is|are|was|were|set|going)\sto)\b"
    r"(?:[ap]\.m\.|\d[:.]\d|(?!\b(?:said|told|announced|reported)\b|,\s(?:was|were|but|has|had)\b)"
    r"[^.;:!?\n]){0,70}\Z"
)
# On Sunday, voters will choose a mayor.
_THEN_AHEAD: Final = re.compile(r"[^.;:!?\n]{0,60}?\b(?:will|shall|(?:is|are)\sto)\b")
_REACH: Final = 20
_AHEAD_REACH: Final = 90


def weekday_phrase(text: str, start: int, *, sure: bool = False) -> Phrase | None:
    """The day of the week at ``start``, if the words before it make it one day.

    Args:
        text: the text.
        start: where the weekday starts.
        sure: whether a time of day stands before it, so that it needs no such words.
    """
    found = _WEEKDAY.match(text, start)
    if found is None:
        return None
    begin = max(0, start - _REACH)
    point = Point(
        found.end(), "day", anchor="written", weekday=_DAYS.index(found["day"]), nearest=0
    )
    if step := _STEP.search(text, begin, start):
        if step["this"]:
            point.weeks, point.nearest = 0, None
        else:
            point.nearest = -1 if step["last"] else 1
        return Phrase(step.start(), found.end(), points=(point,), weak=True)
    if _LIMIT.search(text, begin, start):
        point.nearest = 1
    elif not sure and not _ON.search(text, begin, start):
        return None
    elif _AHEAD.search(text, max(0, start - _AHEAD_REACH), start) or (
        text.startswith("On", start - 3) and _THEN_AHEAD.match(text, found.end())
    ):
        point.nearest = 1
    return Phrase(start, found.end(), points=(point,), weak=True)
