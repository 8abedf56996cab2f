"""Ways through the reading room in Chromium, from files and from a server under a sub-path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from alliance_corpus.records.labels import label

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from tests.site.helpers.browser import Readers

FOCUSED: Final = "document.activeElement.outerHTML.slice(0, 300)"

WITH_EVENT: Final = """
() => [...document.querySelectorAll('.text a.date')].findIndex(
  (mark) => document.getElementById(mark.hash.slice(1))?.querySelector('a[href*="/events/"]'))
"""
"""Which mark of a date in a document is the first that leads to an event."""


@pytest.fixture(params=["from_file", "from_server"])
def base(request: pytest.FixtureRequest) -> str:
    """The address of the site, as files and on a server."""
    found: str = request.getfixturevalue(request.param)
    return found


def press_until(page: Any, selector: str, key: str = "Tab", most: int = 60) -> None:
    """Press a key until an element has the focus."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached: {page.evaluate(FOCUSED)}")


def test_a_date_leads_to_its_event_and_back(readers: Readers, base: str) -> None:
    page = readers.open(f"{base}/ja/documents/kito-2024.html")
    mark = page.locator(".text a.date").nth(page.evaluate(WITH_EVENT))
    words = mark.inner_text()
    block = mark.evaluate("mark => mark.closest('[id]').id")
    mark.click()
    told = page.locator("[data-popover]")
    assert told.is_visible()
    assert words in told.inner_text()
    told.locator("a[href*='/events/']").first.click()
    page.wait_for_url("**/ja/events/*.html")
    assert page.locator("h1").inner_text()
    back = page.locator(f".reason figcaption a[href$='#{block}'], .date-places a[href$='#{block}']")
    back.first.click()
    page.wait_for_url(f"**/ja/documents/kito-2024.html#{block}")
    assert words in page.inner_text(f"[id='{block}']")
    page.go_back()
    page.go_back()
    page.wait_for_url("**/ja/documents/kito-2024.html")


def test_theme_and_language_are_remembered(readers: Readers, base: str) -> None:
    page = readers.open(f"{base}/ja/index.html")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light, theme = page.evaluate(paper), "document.documentElement.dataset.theme"
    assert page.evaluate(theme) == "system"
    page.click("[data-theme-switch]")
    page.click("[data-theme-switch]")
    assert page.evaluate(theme) == "dark"
    dark = page.evaluate(paper)
    assert dark != light
    page.click("nav a[href$='documents/index.html']")
    page.wait_for_url("**/documents/index.html")
    assert (page.evaluate(theme), page.evaluate(paper)) == ("dark", dark)
    page.click("[data-language]")
    page.wait_for_url(f"{base}/en/documents/index.html")
    assert page.get_attribute("html", "lang") == "en"
    assert page.evaluate(theme) == "dark"
    page.goto(f"{base}/index.html")  # a Japanese browser, whose reader chose English
    page.wait_for_url(f"{base}/en/index.html")


def test_the_other_language_shows_the_same_place(readers: Readers, base: str) -> None:
    page = readers.open(f"{base}/ja/documents/kito-2024.html#block-5")
    page.click("[data-language]")
    page.wait_for_url(f"{base}/en/documents/kito-2024.html#block-5")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_system_chooses_the_theme_until_the_reader_does(
    readers: Readers, from_file: str, theme: Any
) -> None:
    page = readers.open(f"{from_file}/ja/index.html", theme=theme)
    scheme = "getComputedStyle(document.documentElement).backgroundColor"
    wanted = {"light": "rgb(253, 252, 249)", "dark": "rgb(23, 24, 26)"}
    assert page.evaluate(scheme) == wanted[theme]


def test_the_keyboard_alone_leads_to_an_event(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a.skip')")
    box = page.locator("a.skip").bounding_box()
    assert box is not None
    assert box["x"] >= 0  # seen while it has the focus
    page.keyboard.press("Enter")
    press_until(page, "main *", most=1)
    press_until(page, "a[href='documents/kito-2024.html']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/kito-2024.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the content, past the menu
    press_until(page, ".text a.date")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    assert page.locator("[data-popover]").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("[data-popover]").is_hidden()
    assert page.evaluate("document.activeElement.matches('.text a.date')")


def test_everything_can_be_read_without_scripts(readers: Readers, base: str) -> None:
    page = readers.open(f"{base}/index.html", scripts=False)
    page.click("a[hreflang='en']")
    page.click("nav a[href$='documents/index.html']")
    page.click("main a[href$='kito-2024.html']")
    mark = page.locator(".text a.date").first
    told = mark.get_attribute("href") or ""
    mark.click()
    assert page.url.endswith(told)
    page.click("[data-language]")
    assert page.get_attribute("html", "lang") == "ja"
    assert page.locator("[data-theme-switch]").is_hidden()


def test_print_has_the_text_alone(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/documents/mod-2018.html", theme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for selector in (".top", ".skip", ".outline"):
        assert page.locator(f"{selector}:visible").count() == 0, selector
    ink = "getComputedStyle(document.querySelector('.text p')).color"
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    assert page.evaluate(ink) == "rgb(0, 0, 0)"
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("width", [390, 1200])
def test_every_kind_of_page_can_be_printed(
    readers: Readers, from_file: str, kinds: dict[str, list[str]], width: int
) -> None:
    """Nothing is cut off at the edge of the paper, and no light ink stands on white paper."""
    page = readers.open("about:blank", theme="dark", width=width)
    page.emulate_media(media="print", color_scheme="dark")
    faults: dict[str, Any] = {}
    for paths in kinds.values():
        page.goto(f"{from_file}/ja/{paths[0]}")
        color = page.evaluate("getComputedStyle(document.querySelector('main')).color")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if color != "rgb(0, 0, 0)" or wide > width:
            faults[paths[0]] = (color, wide)
    assert faults == {}


def test_when_and_by_whom_the_1997_guidelines_were_approved(
    readers: Readers, from_file: str, shipped: Corpus
) -> None:
    """Three clicks: instruments, the guidelines, the event."""
    event = shipped.events["scc-approves-guidelines-1997"]
    page = readers.open(f"{from_file}/ja/index.html")
    page.click("nav a[href$='instruments/index.html']")
    page.click("main a[href$='guidelines-1997.html']")
    page.click(f"main a[href*='events/{event.id}.html']")
    page.wait_for_url(f"**/events/{event.id}.html*")
    told = page.inner_text("main")
    assert "1997年9月" in told
    assert all(label(shipped[part.entity], "ja") in told for part in event.participants)
    marks = page.locator(".reason blockquote mark").all_inner_texts()
    assert "1997年(平成9年)9月、97指針が日米安全保障協議委員会(SCC)で了承された。" in marks


def test_who_sat_in_the_scc_in_1975(readers: Readers, from_file: str) -> None:
    """Two clicks and a year: institutions, the SCC."""
    page = readers.open(f"{from_file}/ja/index.html")
    page.click("nav a[href$='institutions/index.html']")
    page.click("main a[href$='institutions/scc.html'], main a[href='scc.html']")
    page.fill("#_year", "1975")
    told = page.inner_text("[data-then]")
    for member in ("外務大臣", "防衛庁長官", "大使"):
        assert member in told
    assert "防衛大臣" not in told
    page.click("a.how >> nth=0")
    page.wait_for_selector(".reason blockquote mark:visible")


def test_what_2015_added_to_1997(readers: Readers, from_file: str, shipped: Corpus) -> None:
    """Three clicks: instruments, a guideline, side by side."""
    page = readers.open(f"{from_file}/ja/index.html")
    page.click("nav a[href$='instruments/index.html']")
    page.click("main a[href$='compare.html'] >> nth=0")
    told = page.inner_text("main")
    topics = {t for p in shipped.provisions if p.instrument == "guidelines-2015" for t in p.topics}
    topics -= {t for p in shipped.provisions if p.instrument == "guidelines-1997" for t in p.topics}
    assert topics
    for provision in shipped.provisions:
        if provision.instrument == "guidelines-2015" and topics & {*provision.topics}:
            assert provision.text in told
