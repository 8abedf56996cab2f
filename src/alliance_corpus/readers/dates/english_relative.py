"""English words that place a month or season: last November, March last year, next spring."""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.dates.model import Phrase, Point

_STEPS: Final = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "next": 1, "coming": 1,
    "following": 1,
}  # fmt: skip
_BEFORE: Final = re.compile(
    r"\b(?P<the>the\s)?(?P<word>last|past|this|next|coming|previous|preceding|following)\s\Z",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\s(?:of\s)?(?P<word>last|this|next)\syear(?![A-Za-z])|\s(?P<it>last|next)(?=[.,;)])"
)
_SEASON: Final = re.compile(
    r"(?P<the>the\s)?(?P<word>last|this|next|previous|following)\s"
    r"(?P<s>spring|summer|autumn|fall|winter)(?![A-Za-z])",
    re.IGNORECASE,
)
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_FROM_TEXT: Final = frozenset({"previous", "preceding", "following"})


def relative_month(text: str, start: int, end: int) -> Phrase | None:
    """The phrase of a month that last, next or this places; the caller fills the month in.

    Args:
        text: the text.
        start: where the month starts.
        end: where it, or its day, ends.
    """
    if after := _AFTER.match(text, end):
        point = Point(after.end(), "month", anchor="written")
        point.years = _STEPS[after["word"] or after["it"]]
        return Phrase(start, after.end(), points=(point,))
    before = _BEFORE.search(text, max(0, start - 15), start)
    if before is None:
        return None
    word = before["word"].lower()
    point = Point(end, "month", anchor="text" if before["the"] or word in _FROM_TEXT else "written")
    point.months = _STEPS[word] or None
    return Phrase(before.start(), end, points=(point,))


def relative_season(text: str, start: int) -> Phrase | None:
    """Last summer, next spring, the following autumn."""
    found = _SEASON.match(text, start)
    if found is None:
        return None
    word = found["word"].lower()
    anchor = "text" if found["the"] or word in _FROM_TEXT else "written"
    point = Point(found.end(), "season", season=_SEASONS[found["s"].lower()])
    point.anchor, point.months = anchor, _STEPS[word]  # type: ignore[assignment]
    point.month = min((point.season or 0) * 3 - 58, 12)  # its last month
    return Phrase(start, found.end(), points=(point,))
