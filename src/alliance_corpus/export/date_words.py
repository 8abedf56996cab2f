"""Dates as references have them: ``1950年10月頃``, ``ca. 1950``, ``1951年1月～3月``.

What has no plain words (a set, a quarter, an unknown end) is its EDTF text. A sign on one part of a
date stands for the whole; there is no time of day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.render import japanese_date
from alliance_corpus.readers.references.render_english import english_date

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF

_SIGNS: Final = re.compile("[?~%]")
_NO_WORDS: Final = re.compile(r"(?:-XX)+$|(?<=\d)T[0-9:Z+-]+$")
"""What a reference leaves out: unknown months and days, times of day."""

_BEFORE_CHRIST: Final = re.compile(r"-(\d{4})|0000")
_DECADE: Final = re.compile(r"(\d{3})X")


def date_in_words(value: EDTF, language: str = "ja") -> str:
    """A date in words, as it stands in a reference.

    Args:
        value: the date. An uncertain one has a question mark, an approximate one 頃 or ``ca.``.
        language: ``ja`` or ``en``.
    """
    text = str(value)
    if not value.is_interval:
        return _one(value, text, language) or text
    start, end = (_one(value, part, language) for part in text.split("/"))
    if start is None or end is None:
        return text
    if language == "en":
        return f"{start}–{end}"
    return f"{start}～{_without_repeats(start, end)}"


def _one(value: EDTF, text: str, language: str) -> str | None:
    """One date, or one end of an interval; nothing for an open end, None without words."""
    if text == "..":
        return ""
    signs = set(_SIGNS.findall(text))
    plain = _NO_WORDS.sub("", _SIGNS.sub("", text))
    words = _plain(type(value)(plain), plain, language) if plain else None
    if not words or not signs:
        return words
    return qualified(words, signs.pop() if len(signs) == 1 else "%", language)


def _plain(value: EDTF, text: str, language: str) -> str | None:
    japanese = language == "ja"
    if decade := _DECADE.fullmatch(text):
        return f"{decade[1]}0年代" if japanese else f"{decade[1]}0s"
    if year := _BEFORE_CHRIST.fullmatch(text):
        number = int(year[1] or 0) + 1  # the year 0000 is 1 BC
        return f"紀元前{number}年" if japanese else f"{number} BC"
    return japanese_date(value) if japanese else english_date(value)


def qualified(words: str, sign: str, language: str) -> str:
    """A date in words with what EDTF says by ``?``, ``~`` or ``%``, which is both."""
    about, unsure = sign in "~%", sign in "?%"
    if language == "ja":
        return words + ("頃" if about else "") + ("？" if unsure else "")
    return ("ca. " if about else "") + words + ("?" if unsure else "")


def _without_repeats(start: str, end: str) -> str:
    """The end of an interval without the year, and the month, that its start has named."""
    shared = "".join(
        one
        for one, other in zip(
            re.findall(r"\d+[年月]", start), re.findall(r"\d+[年月]", end), strict=False
        )
        if one == other
    )
    return end.removeprefix(shared) or end
