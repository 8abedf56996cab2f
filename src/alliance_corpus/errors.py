"""The errors of the package. Each message quotes what was wrong and says what was expected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "AllianceCorpusError",
    "DatasetError",
    "DateError",
    "EditingError",
    "ExportError",
    "MissingExtraError",
    "QueryError",
    "SpanError",
    "TextNotShippedError",
    "UnknownIdError",
    "VocabularyError",
]


def __dir__() -> list[str]:
    """Return the public names only, without the imports."""
    return __all__


class AllianceCorpusError(Exception):
    """Base of every error that this package raises on purpose.

    A message quotes what was wrong; of something long it shows the two ends (`shortened`).
    """

    def __init__(self, *args: object) -> None:
        super().__init__(*(shortened(one) if isinstance(one, str) else one for one in args))


class DateError(AllianceCorpusError, ValueError):
    """A string is not an EDTF date, or names a day that does not exist."""


class SpanError(AllianceCorpusError, ValueError):
    """A span is reversed, negative, or reaches outside its text."""


class UnknownIdError(AllianceCorpusError, KeyError):
    """No record has this id or name."""

    def __str__(self) -> str:
        """Return the message itself; KeyError would print its repr."""
        return str(self.args[0]) if self.args else ""


class QueryError(AllianceCorpusError, ValueError):
    """A query is invalid: an unknown field, an empty search, no single answer."""


class TextNotShippedError(AllianceCorpusError, AttributeError):
    """The dataset was built without the text of this document."""


class VocabularyError(AllianceCorpusError, ValueError):
    """A value is not in its controlled vocabulary."""


class DatasetError(AllianceCorpusError):
    """A dataset cannot be read: it is missing, truncated, changed, or of a newer format."""


class EditingError(AllianceCorpusError):
    """An editing file has an error; the message names file, line and value."""


class ExportError(AllianceCorpusError):
    """A file cannot be written, or something is in its way."""


class MissingExtraError(AllianceCorpusError, ImportError):
    """An optional dependency is not installed; the message says which extra installs it."""


_QUOTED: Final = 160  # characters of something quoted
_LINE: Final = 2_000  # characters of a line of a message, whatever it says
_NOTE: Final = 50  # characters that a note of what is left out may have
_OPENING: Final = re.compile(r"""(?<!\w)['"]""")
_INSIDE: Final = {
    mark: re.compile(rf"(?:[^{mark}\\\n]|\\.)*+")  # as `repr` writes it; +: it never tries again
    for mark in "'\""
}
_AFTER: Final = re.compile(r"(?!\w)")  # else it was an apostrophe


def shortened(message: str) -> str:
    """Shorten what a message quotes, and then its lines, to what a person can read.

    The one place for this: every error of the package passes its message through it.

    Returns:
        The message; of a quotation of more than 160 characters, and of a line of more than 2,000,
        the beginning and the end, and between them how many characters are left out.
    """
    if len(message) <= _QUOTED:
        return message
    parts = "".join(_parts(message))
    return "\n".join(_ends(line, _LINE) for line in parts.split("\n"))


def _parts(message: str) -> Iterator[str]:
    """The message in parts, what stands between quotation marks shortened; in one pass."""
    at = 0
    while opening := _OPENING.search(message, at):
        start, mark = opening.end(), opening.group()
        end = _end(_INSIDE[mark], message, start)
        yield message[at:start]
        closed = message[end : end + 1] == mark and _AFTER.match(message, end + 1)
        yield _ends(message[start:end], _QUOTED) if closed else message[start:end]
        at = end + 1 if closed else end
        if closed:
            yield mark
    yield message[at:]


def _end(inside: re.Pattern[str], message: str, start: int) -> int:
    match = inside.match(message, start)
    return match.end() if match else start


def _ends(text: str, length: int) -> str:
    """The two ends of a text, more of the first, and a note between: at most ``length``."""
    if len(text) <= length:
        return text
    end = (length - _NOTE) // 3
    start = length - _NOTE - end
    left_out = f"{len(text) - start - end:,}"
    return f"{text[:start]} … ({left_out} characters left out) … {text[-end:]}"


def nearest(word: str, known: Iterable[str], count: int = 3) -> str:
    """Name the known words most like ``word``, those that begin with it first, to end a message.

    Returns:
        `` Did you mean 'a' or 'b'?`` with a space before it, or an empty string.
    """
    from difflib import get_close_matches  # needed only for errors

    if len(word) > _QUOTED:  # nothing is like it, and comparing would take long
        return ""

    close = get_close_matches(word, list(known), n=count, cutoff=0.4)
    close.sort(key=lambda one: not one.startswith(word))
    return f" Did you mean {' or '.join(repr(c) for c in close)}?" if close else ""
