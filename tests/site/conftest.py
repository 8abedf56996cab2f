"""The site of the shipped dataset, built once, and a browser that reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from alliance_corpus import load
from alliance_corpus.site import build_site
from tests.site.helpers.browser import Readers, chromium, served
from tests.site.helpers.built import Built
from tests.site.helpers.kinds import kinds as kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from alliance_corpus.corpus import Corpus


@pytest.fixture(scope="session")
def shipped() -> Corpus:
    """The shipped dataset."""
    return load()


@pytest.fixture(scope="session")
def site(shipped: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of the shipped dataset, under a path that has to be quoted."""
    return build_site(shipped, tmp_path_factory.mktemp("site") / "閲覧室 1" / "sub path")


@pytest.fixture(scope="session")
def built(site: Path) -> Built:
    """The pages of the site, read without a browser."""
    return Built(site)


@pytest.fixture(scope="session")
def kinds(shipped: Corpus, site: Path) -> dict[str, list[str]]:
    """The pages by their kind, the heaviest first: paths under the folder of a language."""
    return kinds_of(shipped, site)


@pytest.fixture(scope="session")
def from_file(site: Path) -> str:
    """The address of the site as files, without a slash at the end."""
    return site.as_uri()


@pytest.fixture(scope="session")
def from_server(site: Path) -> Iterator[str]:
    """The address of the site under a sub-path of a server, without a slash at the end."""
    with served(site.parents[1]) as top:
        yield f"{top}/%E9%96%B2%E8%A6%A7%E5%AE%A4%201/sub%20path"


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium. Not for the session: other tests can't run event loops while Playwright is open."""
    with chromium() as found:
        yield found


@pytest.fixture
def readers(browser: Browser) -> Iterator[Readers]:
    """Opens pages; after the test, nothing must have gone wrong on them."""
    found = Readers(browser)
    yield found
    found.close()
    assert found.faults == []
