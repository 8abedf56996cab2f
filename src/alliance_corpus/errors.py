"""The errors of the package: each quotes what was wrong and says what was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "AllianceCorpusError",
    "DatasetError",
    "DateError",
    "EditingError",
    "MissingExtraError",
    "QueryError",
    "SpanError",
    "TextNotShippedError",
    "UnknownIdError",
    "VocabularyError",
]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


class AllianceCorpusError(Exception):
    """Base of every error that this package raises on purpose."""


class DateError(AllianceCorpusError, ValueError):
    """A string is not a date of the standard, or names a day that does not exist."""


class SpanError(AllianceCorpusError, ValueError):
    """A span is reversed, negative, or reaches outside its text."""


class UnknownIdError(AllianceCorpusError, KeyError):
    """No record has this id or name."""

    def __str__(self) -> str:
        """The message itself: KeyError would print its repr."""
        return str(self.args[0]) if self.args else ""


class QueryError(AllianceCorpusError, ValueError):
    """A query cannot be asked: an unknown field, an empty search, no single answer."""


class TextNotShippedError(AllianceCorpusError, AttributeError):
    """A dataset was built without the text of this document."""


class VocabularyError(AllianceCorpusError, ValueError):
    """A value stands outside its controlled vocabulary."""


class DatasetError(AllianceCorpusError):
    """A dataset cannot be read: missing, truncated, altered, or of a newer format."""


class EditingError(AllianceCorpusError):
    """A file that editors write is wrong: the message names file, line and value."""


class MissingExtraError(AllianceCorpusError, ImportError):
    """An optional dependency is not installed; the message says which extra brings it."""


def nearest(word: str, known: Iterable[str], count: int = 3) -> str:
    """Name the known words most like ``word``, those that begin with it first, to end a message.

    Returns:
        `` Did you mean 'a' or 'b'?`` with a blank before it, or an empty string.
    """
    from difflib import get_close_matches  # only errors need it

    close = get_close_matches(word, list(known), n=count, cutoff=0.4)
    close.sort(key=lambda one: not one.startswith(word))
    return f" Did you mean {' or '.join(repr(c) for c in close)}?" if close else ""
