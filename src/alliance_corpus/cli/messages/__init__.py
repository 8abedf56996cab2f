"""The command line's own words, in English and Japanese: one catalogue, by the English text.

To add a word that stands alone (a heading, a field), add it to `alliance_corpus.records.headings`;
a message with values, to `phrases`; the help of a command or option, to `help`. Names, quotations,
ids and values of fields are those of the records in either language. Errors that the library raises
are in English.
"""

from __future__ import annotations

from alliance_corpus.cli.messages.catalogue import (
    CATALOGUE,
    counted,
    how_many,
    listed,
    message,
    placeholders,
    translated,
    word,
)
from alliance_corpus.cli.messages.language import (
    LANGUAGE,
    language,
    language_of_arguments,
    language_of_locale,
)

__all__ = [
    "CATALOGUE",
    "LANGUAGE",
    "counted",
    "how_many",
    "language",
    "language_of_arguments",
    "language_of_locale",
    "listed",
    "message",
    "placeholders",
    "translated",
    "word",
]
