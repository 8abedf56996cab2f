"""Words of a text: found by SudachiPy, or one for each character."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.lazy import require
from alliance_corpus.text.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXTRA: Final = "nlp"
"""The optional dependencies that install spaCy, SudachiPy and its dictionary."""

Tokeniser: TypeAlias = Literal["sudachi", "characters"]
"""``sudachi``: SudachiPy in mode A, the shortest units, with the dictionary ``core``.
``characters``: each code point that is no white space; needs nothing installed."""

_LONGEST: Final = 49_149
"""Bytes of UTF-8 that Sudachi takes at once (``Input is too long, it can't be more than …``)."""

_SOLID: Final = re.compile(r"\S+")


@frozen
class Word:
    """A word of a text; there is no white space in it.

    Attributes:
        start: offset of its first character, in code points of the text.
        end: offset just after its last.
        lemma: its form in the dictionary, None if unknown.
        tag: its part of speech in the terms of the dictionary, None if unknown.
    """

    start: int
    end: int
    lemma: str | None = None
    tag: str | None = None


def word_reader(tokens: Tokeniser) -> Callable[[str], list[Word]]:
    """What splits a text into words, in order: every character but white space is in one.

    Raises:
        QueryError: if there is no such tokeniser; the message lists them.
        MissingExtraError: if it is not installed; the message says what to install.
    """
    if tokens == "characters":
        return _characters
    if tokens == "sudachi":
        return _Sudachi()
    names = ("sudachi", "characters")
    raise QueryError(
        f"tokens={tokens!r}: expected one of {', '.join(names)}.{nearest(str(tokens), names)}"
    )


def _characters(text: str) -> list[Word]:
    return [Word(at, at + 1) for at, char in enumerate(text) if not char.isspace()]


@cache
def _dictionary() -> Any:
    """The dictionary, which threads can share; a tokeniser they cannot."""
    return require("sudachipy", EXTRA).Dictionary(dict="core")


class _Sudachi:
    """SudachiPy, with what it finds cut at white space."""

    def __init__(self) -> None:
        require("sudachidict_core", EXTRA)
        sudachi = require("sudachipy", EXTRA)
        self._tokeniser: Any = _dictionary().tokenizer(mode=sudachi.SplitMode.A)

    def __call__(self, text: str) -> list[Word]:
        words: list[Word] = []
        at = 0
        for part in _digestible(text):
            for found in self._tokeniser.tokenize(part):
                words += _cut_at_white_space(part, at, found)
            at += len(part)
        return words


def _digestible(text: str, limit: int = _LONGEST) -> Iterator[str]:
    """The text in parts that Sudachi takes: cut between sentences, within one only if it must."""
    if _fits(text, limit):
        yield text
        return
    middle = len(text) // 2
    ends = [span.end for span in sentence_spans(text)[:-1]]
    cut = min(ends, key=lambda end: abs(end - middle), default=middle)
    yield from _digestible(text[:cut], limit)
    yield from _digestible(text[cut:], limit)


def _fits(text: str, limit: int) -> bool:
    """Whether Sudachi takes it: the limit holds for the text and for its wide forms made narrow."""
    if len(text.encode()) > limit:
        return False
    return len(unicodedata.normalize("NFKC", text).encode()) <= limit


def _cut_at_white_space(text: str, at: int, found: Any) -> Iterator[Word]:
    """The words in what Sudachi found: usually one; none in white space and empty finds (㍿)."""
    start, end = found.begin(), found.end()
    solid = list(_SOLID.finditer(text, start, end))
    if len(solid) == 1 and solid[0].span() == (start, end):
        tag = "-".join(part for part in found.part_of_speech()[:4] if part != "*")
        yield Word(at + start, at + end, found.dictionary_form() or None, tag or None)
        return
    for part in solid:
        yield Word(at + part.start(), at + part.end())
