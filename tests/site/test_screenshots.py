"""Pictures of each kind of page are made; ALLIANCE_CORPUS_SCREENSHOTS names a folder to keep them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tests.site.helpers.screenshots import LOOKS, PAGES, shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site.helpers.built import Built


def test_every_kind_of_page_has_its_pictures(browser: Browser, site: Path, tmp_path: Path) -> None:
    folder = Path(os.environ.get("ALLIANCE_CORPUS_SCREENSHOTS", tmp_path / "pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    made = shown(browser, folder, site)
    assert len(made) == len(LOOKS) * len(PAGES)
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in made)


def test_the_pages_that_are_shown_are_there(built: Built) -> None:
    missing = [
        p
        for p in PAGES.values()
        if f"ja/{p.partition('#')[0].partition('?')[0]}" not in built.files
    ]
    assert missing == []
