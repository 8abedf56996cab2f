"""Dates as references have them: ``1950年10月頃``, ``ca. 1950``, ``1951年1月～3月``.

What has no plain words (a set, a quarter, an unknown end) is its EDTF text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.render import japanese_date
from alliance_corpus.readers.references.render_english import english_date

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF

_QUALIFIED: Final = re.compile(r"([^?~%]+)([?~%])")
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
    if found := _QUALIFIED.fullmatch(text):
        words = _one(value, found[1], language)
        return words and qualified(words, found[2], language)
    if decade := _DECADE.fullmatch(text):
        return f"{decade[1]}0年代" if language == "ja" else f"{decade[1]}0s"
    plain = type(value)(text) if text else None
    return japanese_date(plain) if language == "ja" else english_date(plain)


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
