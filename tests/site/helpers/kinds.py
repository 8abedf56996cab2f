"""The kinds of pages that a site has, and the pages of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.site.page import Page
from alliance_corpus.site.pages import PAGES
from alliance_corpus.site.room import Room

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.corpus import Corpus


def kinds(corpus: Corpus, folder: Path) -> dict[str, list[str]]:
    """The pages by their template, the heaviest first: paths under the folder of a language."""
    found: dict[str, list[str]] = {}
    room = Room(corpus, "ja")
    for pages in PAGES:
        for page in pages(room):
            if isinstance(page, Page):
                found.setdefault(page.template.removesuffix(".html"), []).append(page.path)
    for paths in found.values():
        paths.sort(key=lambda path: -(folder / "ja" / path).stat().st_size)
    return found
