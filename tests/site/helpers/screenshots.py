"""Pictures of each kind of page: ``python -m tests.site.helpers.screenshots FOLDER``.

On a phone and on a desktop, in light and in dark, in Japanese and, for some, in English; the docs
have theirs from here, and people look at them before a release.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from alliance_corpus import load
from alliance_corpus.site import build_site
from tests.site.helpers.browser import DESKTOP, PHONE, Readers, Theme, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES: Final = {
    "home": "index.html",
    "documents": "documents/index.html",
    "document": "documents/kito-2024.html#block-12",
    "document-source": "documents/kito-2024-source.html",
    "document-records": "documents/kito-2024-records.html",
    "events": "events/index.html",
    "event": "events/scc-approves-guidelines-1997.html",
    "institutions": "institutions/index.html",
    "institution": "institutions/scc.html",
    "instruments": "instruments/index.html",
    "instrument": "instruments/guidelines-1997.html",
    "compare": "instruments/compare.html",
    "people": "people/index.html",
    "works": "works/index.html",
    "work": "works/kito-2024.html",
    "positions": "positions/index.html",
    "positions-on": "positions/about/japan-us-alliance/index.html",
    "search": "search.html?q=%E4%BA%8B%E5%89%8D%E5%8D%94%E8%AD%B0",
}
"""The pages that are shown, by the name of their picture."""

LOOKS: Final[tuple[tuple[str, Theme, int], ...]] = (
    ("ja", "light", DESKTOP),
    ("ja", "dark", DESKTOP),
    ("ja", "light", PHONE),
    ("ja", "dark", PHONE),
    ("en", "light", DESKTOP),
)
"""Language, theme and width of the pictures of each page."""


def screenshots(folder: Path, site: Path | None = None, names: tuple[str, ...] = ()) -> list[Path]:
    """Make the pictures.

    Args:
        folder: where they are written; it is made.
        site: a site of the shipped dataset; it is built if there is none.
        names: of `PAGES`; all if none is given.

    Returns:
        The files: ``document-ja-dark-390.png``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser, TemporaryDirectory() as place:
        built = site or build_site(load(), Path(place) / "site")
        return shown(browser, folder, built, names)


def shown(browser: Browser, folder: Path, site: Path, names: tuple[str, ...] = ()) -> list[Path]:
    """The same with a browser that is open."""
    made = []
    readers = Readers(browser)
    for language, theme, width in LOOKS:
        page = readers.open("about:blank", width=width, theme=theme)
        for name in names or PAGES:
            page.goto(f"{site.as_uri()}/{language}/{PAGES[name]}")
            if name == "search":
                page.wait_for_selector("[data-result]")
            path = folder / f"{name}-{language}-{theme}-{width}.png"
            page.screenshot(path=path)
            made.append(path)
        readers.close()
    assert readers.faults == []
    return made


if __name__ == "__main__":
    print(*screenshots(Path(sys.argv[1]), names=tuple(sys.argv[2:])), sep="\n")
