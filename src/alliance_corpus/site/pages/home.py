"""The first page: what there is, and the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.site.page import Page
from alliance_corpus.site.room import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.site.room import Room

_DOCUMENTS: Final = 20
"""So many documents are named on the first page; the others are in their list."""


def home(room: Room) -> Iterator[Page]:
    """The first page of a language."""
    corpus = room.corpus
    yield Page(
        "index.html",
        "home.html",
        room.say("Reading room"),
        {
            "documents": corpus.documents[:_DOCUMENTS],
            "counts": [
                (place.capitalize(), f"{place}/index.html", len(getattr(corpus, table)))
                for table, place in PLACES.items()
            ],
        },
    )
