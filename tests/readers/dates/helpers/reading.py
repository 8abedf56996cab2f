"""What the tests of the date reader share: reading a sentence into words and values."""

from __future__ import annotations

from alliance_corpus.readers import read_dates


def read(text: str, written: str | None = None) -> list[tuple[str, str | None]]:
    """The expressions of a text as (words, value)."""
    return [
        (found.text, None if found.value is None else str(found.value))
        for found in read_dates(text, written)
    ]


def value(text: str, written: str | None = None) -> str | None:
    """The value of a text that is one expression from end to end."""
    found = read(text, written)
    assert [words for words, _ in found] == [text]
    return found[0][1]
