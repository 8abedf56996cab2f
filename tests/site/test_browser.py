"""The site in Chromium, from files and from a server: it opens, and nothing goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

from tests.site.helpers.browser import Readers, served


@pytest.mark.parametrize(("locale", "language"), [("ja-JP", "ja"), ("en-GB", "en")])
@pytest.mark.parametrize("place", ["from_file", "from_server"])
def test_the_door_leads_to_the_language_of_the_browser(
    readers: Readers,
    place: str,
    locale: Literal["ja-JP", "en-GB"],
    language: str,
    request: pytest.FixtureRequest,
) -> None:
    base = request.getfixturevalue(place)
    page = readers.open(f"{base}/index.html", locale=locale)
    page.wait_for_url(f"{base}/{language}/index.html")
    assert page.get_attribute("html", "lang") == language


BAD = {
    "outside: http://192.0.2.1/a.png": '<img src="http://192.0.2.1/a.png" alt="">',
    "404: {top}/no.css": '<link rel="stylesheet" href="no.css">',
    "error: no such thing": "<script>throw 'no such thing'</script>",
    "console: alas ({top}/bad.html)": "<script>console.error('alas')</script>",
}


@pytest.mark.parametrize("fault", BAD)
def test_what_goes_wrong_is_heard(browser: Browser, tmp_path: Path, fault: str) -> None:
    head = '<!doctype html><link rel="icon" href="data:,"><title>Bad</title>'
    (tmp_path / "bad.html").write_text(head + BAD[fault], encoding="utf-8")
    readers = Readers(browser)
    with served(tmp_path) as top:
        readers.open(f"{top}/bad.html").wait_for_timeout(200)
    readers.close()
    assert fault.format(top=top) in readers.faults
