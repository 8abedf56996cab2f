"""Documents in Chromium: what marks tell, the outline, the source beside, vertical writing, print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.site.helpers.browser import PHONE, Readers, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Frame, Page

DOCUMENT: Final = "documents/kito-2024.html"
POPOVER: Final = "[data-popover]"
DATE: Final = "#block-14 a.date"


def shows(frame: Frame, line: str) -> bool:
    """Whether a frame is at a line of the source."""
    return str(frame.url).endswith(line)


def until_it_holds(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds that the page itself can't see."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(100)
    assert holds()


@pytest.fixture(params=["from_file", "from_server"])
def base(request: pytest.FixtureRequest) -> str:
    """The site, as files and from a server."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def page(readers: Readers, from_file: str) -> Page:
    return readers.open(f"{from_file}/ja/{DOCUMENT}")


def test_a_mark_tells_on_hover_and_stops(page: Page) -> None:
    page.locator(DATE).first.hover()
    page.wait_for_selector(f"{POPOVER}:visible")
    assert "1950年代前半" in page.inner_text(POPOVER)
    assert "1950/1954" in page.inner_text(POPOVER)
    page.keyboard.press("Escape")
    assert page.is_hidden(POPOVER)


def test_a_mark_tells_on_focus_and_the_keyboard_reaches_its_links(page: Page) -> None:
    page.locator("#block-14 .perma").focus()
    page.locator(DATE).first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.wait_for_selector(f"{POPOVER}:visible")
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "popover"
    page.keyboard.press("Enter")
    inside = f"document.querySelector('{POPOVER}').contains(document.activeElement)"
    assert page.evaluate(inside)
    assert "/events/" in page.evaluate("document.activeElement.href")
    page.keyboard.press("Escape")
    assert page.is_hidden(POPOVER)
    assert page.evaluate("document.activeElement.matches('#block-14 a.date')")


def test_marks_in_marks_tell_both(page: Page) -> None:
    page.locator("#note-1 span.work a.date").click()
    told = page.locator(f"{POPOVER} .told")
    assert told.count() == 2
    assert page.locator(f"{POPOVER} [id]").count() == 0


def test_without_scripts_a_mark_leads_to_what_it_tells(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/{DOCUMENT}", scripts=False)
    mark = page.locator(DATE).first
    anchor = str(mark.get_attribute("href"))
    mark.click()
    entry = page.locator(anchor)
    entry.wait_for(state="visible")
    assert "1950/1954" in entry.inner_text()


def test_notes_stand_beside_their_calls_and_below_them_on_a_phone(
    readers: Readers, from_file: str
) -> None:
    url = f"{from_file}/ja/{DOCUMENT}"
    for width, beside in ((1200, True), (PHONE, False)):
        page = readers.open(url, width=width)
        words, note = page.locator("#block-14 > p").first, page.locator("#note-3")
        words_box: Any = words.bounding_box()
        note_box: Any = note.bounding_box()
        assert (note_box["x"] > words_box["x"] + words_box["width"]) == beside
        assert (note_box["y"] > words_box["y"] + words_box["height"]) != beside
        page.click("#note-3-call-1")
        assert page.url.endswith("#note-3")
        page.click("#note-3 .back")
        assert page.url.endswith("#note-3-call-1")


def test_the_outline_follows(page: Page) -> None:
    page.evaluate("document.querySelector('#block-60').scrollIntoView()")
    page.wait_for_selector(".outline a[aria-current]")
    first = page.inner_text(".outline a[aria-current]")
    page.evaluate("document.querySelector('.text .row:last-of-type').scrollIntoView()")
    until(
        page,
        "first => { const found = document.querySelector('.outline a[aria-current]');"
        " return found && found.innerText !== first; }",
        arg=first,
    )
    assert page.locator(".outline a[aria-current]").count() == 1


def test_the_source_stands_beside_and_follows(readers: Readers, base: str) -> None:
    page = readers.open(f"{base}/ja/{DOCUMENT}#block-14")
    page.locator("[data-beside]").first.click()
    page.wait_for_selector("iframe")
    frame = page.frames[-1]
    frame.wait_for_selector("li:target")
    assert frame.is_hidden(".top")
    for anchor in ("block-14", "block-60"):
        page.evaluate("anchor => document.getElementById(anchor).scrollIntoView()", anchor)
        line = str(page.get_attribute(f"#{anchor}", "data-line"))
        until_it_holds(page, partial(shows, frame, line))
    frame.locator("li:target a.to").first.click()
    page.wait_for_url("**#block-60")
    page.click("[data-panel-close]")
    assert page.locator("iframe").count() == 0


def test_vertical_writing_is_remembered(page: Page) -> None:
    mode = "getComputedStyle(document.querySelector('.text')).writingMode"
    assert page.evaluate(mode) == "horizontal-tb"
    page.click("[data-vertical]")
    assert page.evaluate(mode) == "vertical-rl"
    assert page.get_attribute("[data-vertical]", "aria-pressed") == "true"
    page.reload()
    assert page.evaluate(mode) == "vertical-rl"
    page.click("[data-vertical]")
    assert page.evaluate(mode) == "horizontal-tb"


def test_on_paper_the_notes_stand_at_the_end(page: Page) -> None:
    page.emulate_media(media="print")
    for gone in (".outline", ".tools", ".side", ".entries"):
        assert not page.locator(gone).first.is_visible()
    note: Any = page.locator("#note-1").bounding_box()
    last: Any = page.locator(".text .row > p:not(.side)").last.bounding_box()
    assert note["y"] > last["y"]


def test_the_permanent_link_of_a_paragraph_shows_on_focus(page: Page) -> None:
    link = page.locator("#block-14 .perma")
    assert link.evaluate("found => getComputedStyle(found).opacity") == "0"
    link.focus()
    assert link.evaluate("found => getComputedStyle(found).opacity") == "1"
    page.keyboard.press("Enter")
    assert page.url.endswith("#block-14")
