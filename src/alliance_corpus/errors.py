"""The errors of the package. Each message quotes what was wrong and says what was expected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

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
_QUOTATION: Final = re.compile(
    # between two quotation marks that are no apostrophes, as `repr` writes it
    rf"""(?<!\w)(['"])((?:\\.|(?!\1)[^\\\n]){{{_QUOTED + 1},}})\1(?!\w)"""
)


def shortened(message: str) -> str:
    """Shorten what a message quotes, and then its lines, to what a person can read.

    The one place for this: every error of the package passes its message through it.

    Returns:
        The message; of a quotation of more than 160 characters, and of a line of more than 2,000,
        the beginning and the end, and between them how many characters are left out.
    """
    if len(message) <= _QUOTED:
        return message
    message = _QUOTATION.sub(
        lambda match: f"{match[1]}{_ends(match[2], _QUOTED)}{match[1]}", message
    )
    return "\n".join(_ends(line, _LINE) for line in message.split("\n"))


def _ends(text: str, length: int) -> str:
    """The two ends of a text that is longer than ``length``, twice as much of the first."""
    if len(text) <= length:
        return text
    end = length // 3
    start = length - end
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
