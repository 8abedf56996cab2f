"""Texts as one line: bibliographies are made of lines, and so are finished references."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, fields

if TYPE_CHECKING:
    from alliance_corpus.records.works import Creator, Work

_SPACE: Final = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")
_HALF: Final = re.compile("[\ud800-\udfff]")


def one_line(text: str) -> str:
    """A text with its line breaks and runs of blanks as one blank each; U+3000 stays.

    The readers of bibliographies do the same. Half of a surrogate pair, which no file in UTF-8
    can hold, becomes U+FFFD.
    """
    return _HALF.sub("\ufffd", _SPACE.sub(" ", text)).strip(" ")


def in_one_line(work: Work) -> Work:
    """The work with each of its texts as one line."""
    return evolve(work, **{name: _tidy(value) for name, value in _values(work)})


def _tidy(value: Any) -> Any:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, tuple):
        return tuple(
            evolve(creator, **{name: _tidy(part) for name, part in _values(creator)})
            for creator in value
        )
    return value


def _values(record: Work | Creator) -> list[tuple[str, Any]]:
    return [(field.name, getattr(record, field.name)) for field in fields(type(record))]
