"""The short phrases around quotations (``note 8``), and who puts them into words."""

from __future__ import annotations

from typing import Any, Protocol


class Say(Protocol):
    """Puts a phrase into words, in English or another language.

    Whoever prints a page passes one; the phrases stand in English where they are used.
    """

    def __call__(self, english: str, /, **values: Any) -> str:
        """Return the phrase with its values.

        Args:
            english: the phrase in English, with the names of its values in braces.
            values: what stands for these names.
        """
        ...


def in_english(english: str, /, **values: Any) -> str:
    """The phrase in English, with its values."""
    return english.format(**values)
