"""The errors of the package. Each message quotes what was wrong and says what was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    """Base of every error that this package raises on purpose."""


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


def nearest(word: str, known: Iterable[str], count: int = 3) -> str:
    """Name the known words most like ``word``, those that begin with it first, to end a message.

    Returns:
        `` Did you mean 'a' or 'b'?`` with a space before it, or an empty string.
    """
    from difflib import get_close_matches  # needed only for errors

    close = get_close_matches(word, list(known), n=count, cutoff=0.4)
    close.sort(key=lambda one: not one.startswith(word))
    return f" Did you mean {' or '.join(repr(c) for c in close)}?" if close else ""
