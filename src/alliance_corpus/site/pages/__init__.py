"""The pages of the reading room: one module for each kind.

To add a kind of page, write a function that takes a `Room` and gives its pages, and the data that
their scripts read, and list it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.site.pages.documents import documents
from alliance_corpus.site.pages.entities import entities
from alliance_corpus.site.pages.events import events
from alliance_corpus.site.pages.guidelines import guidelines
from alliance_corpus.site.pages.home import home
from alliance_corpus.site.pages.positions import positions
from alliance_corpus.site.pages.search import search
from alliance_corpus.site.pages.works import works

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alliance_corpus.site.page import Data, Page
    from alliance_corpus.site.room import Room

PAGES: Final[tuple[Callable[[Room], Iterator[Page | Data]], ...]] = (
    home, documents, entities, guidelines, works, events, positions, search,
)  # fmt: skip
"""What makes the pages, in the order in which they are written."""
