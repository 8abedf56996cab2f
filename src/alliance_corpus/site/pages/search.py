"""The page of the search; everything on it is found in the browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from alliance_corpus.site.index.units import KINDS
from alliance_corpus.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.site.room import Room

_SAID: Final = (
    "Records: {records}. Paragraphs: {paragraphs}.",
    "at least {count}",
    "Searching …",
    "“{words}”",
    "Nothing contains {words}.",
    "No paragraph and no record contains all of {words}.",
    "White space, letter case, width and old forms of kanji make no difference.",
    "Search everywhere",
    "Take kana and numerals for the same",
    "These are there",
    "Records with a similar name",
    "Only in this document",
    "Only in: {title}",
    "Remove",
    "Show all {count}",
    "Paragraphs",
    "The index of the search cannot be read: {problem}",
    "also: {name}",
)
"""What the script says; braces hold its values."""


def search(room: Room) -> Iterator[Page]:
    """The page of the search in a language."""
    kinds = [(kind, _heading(kind)) for kind in KINDS]
    words = {english: room.word(english) for english in _SAID}
    words |= {kind: room.word(heading) for kind, heading in kinds}
    yield Page(
        "search.html",
        "search.html",
        room.say("Search"),
        {"kinds": kinds, "words": json.dumps(words, ensure_ascii=False)},
        scripts=("fold.js", "finder.js", "search.js"),
    )


def _heading(kind: str) -> str:
    return "Positions" if kind == "statements" else kind.capitalize()
