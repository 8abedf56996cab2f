"""The pages of the reading room: one module for each kind.

To add a kind of page, write a function that takes a `Room` and gives its pages, and list it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.site.pages.documents import documents
from alliance_corpus.site.pages.home import home

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alliance_corpus.site.page import Page
    from alliance_corpus.site.room import Room

PAGES: Final[tuple[Callable[[Room], Iterator[Page]], ...]] = (home, documents)
"""What makes the pages, in the order in which they are written."""
