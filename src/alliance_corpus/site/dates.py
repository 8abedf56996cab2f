"""Dates and lengths of time in words, in the language of the room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.corpus.timeline import in_eras
from alliance_corpus.dates import EDTF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.records.labels import Language

_NUMBER: Final = r"(\d+(?:\.\d+)?)"
_DURATION: Final = re.compile(
    rf"P(?=.)(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=.)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?",
    re.ASCII,
)
"""A length of time in ISO 8601: years, months, weeks, days, hours, minutes, seconds."""

_UNITS: Final[Mapping[Language, tuple[str, ...]]] = {
    "ja": ("年", "か月", "週間", "日", "時間", "分", "秒"),
    "en": ("year", "month", "week", "day", "hour", "minute", "second"),
}


@frozen
class DateWords:
    """A date, or a length of time, as pages show it; as ``str`` it is its words.

    Attributes:
        words: 1978年11月27日; 27 November 1978; 10年; 10 years.
        edtf: the value itself: ``1978-11-27``, ``P10Y``.
        era: the date in the Japanese calendar, None if it has no such name or is no date.
    """

    words: str
    edtf: str
    era: str | None = None

    def __str__(self) -> str:
        """The words."""
        return self.words


def in_words(value: EDTF | str, language: Language) -> DateWords:
    """Put a date or a length of time into words.

    Args:
        value: an EDTF date; or the ISO 8601 duration of a date expression, as text.
        language: of the words.

    Returns:
        What cannot be put into words stands there as it is.
    """
    if isinstance(value, EDTF):
        return DateWords(value.label(language), str(value), in_eras(value))
    return DateWords(_lasting(value, language) or value, value)


def _lasting(duration: str, language: Language) -> str | None:
    """A duration in words; None if it is none that has words."""
    found = _DURATION.fullmatch(duration)
    if found is None:
        return None
    parts = _lengths(found, language)
    return "".join(parts) if language == "ja" else " ".join(parts)


def _lengths(found: re.Match[str], language: Language) -> Iterator[str]:
    for number, unit in zip(found.groups(), _UNITS[language], strict=True):
        if number is not None:
            plural = "s" if language == "en" and number != "1" else ""
            yield f"{number} {unit}{plural}" if language == "en" else f"{number}{unit}"
