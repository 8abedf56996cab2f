"""The search page in Chromium: from files, by keyboard, with odd questions; and marks in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from alliance_corpus.text.fold import fold
from tests.site.helpers.browser import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from alliance_corpus.corpus import Corpus
    from tests.site.helpers.browser import Readers

RESULT = "[data-result]"
MARKED = """() => [...(CSS.highlights.get("found") ?? [])].map(String)"""


def wait(page: Page, count: int = 1) -> None:
    """Wait for results."""
    until(page, f"document.querySelectorAll('{RESULT}').length >= {count}")


def words(page: Page, selector: str) -> list[str]:
    return list(page.locator(selector).all_inner_texts())


@pytest.mark.parametrize("place", ["from_file", "from_server"])
def test_the_first_page_leads_to_what_was_typed(
    readers: Readers, place: str, request: pytest.FixtureRequest, shipped: Corpus
) -> None:
    page = readers.open(f"{request.getfixturevalue(place)}/ja/index.html")
    page.fill("#q", "條約")
    page.press("#q", "Enter")
    wait(page)
    assert set(words(page, "[data-found] mark")) == {"条約"}
    for query in ("事前協議", "ＳＣＣ"):
        page.fill("#q", query)
        wanted = fold(query).folded
        until(
            page,
            "w => document.querySelector('[data-found] mark')"
            "?.textContent.normalize('NFKC').toLowerCase() === w",
            arg=wanted,
        )
        hits = {(hit.document, hit.block) for hit in shipped.search(query)}
        until(
            page,
            "t => document.querySelector('[data-count]').textContent.endsWith(t)",
            arg=f"段落 {len(hits)}件",
        )
        assert len(words(page, ".passages li")) == min(len(hits), 20)
    assert page.url.endswith(f"?q={quote('ＳＣＣ')}")


def test_a_result_leads_to_its_paragraph_with_the_words(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/en/search.html?q={quote('事前協議')}")
    wait(page)
    link = page.locator(".passages a").first.get_attribute("href") or ""
    assert link.startswith("documents/kusunoki-bases.html?q=")
    assert link.partition("#")[2].startswith("block-")
    assert words(page, ".found h2")[-1] == "Paragraphs"
    assert page.locator(".found h2").first.inner_text() != "Paragraphs"


def test_the_keyboard_is_enough(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/search.html?q={quote('事前協議')}")
    wait(page)
    focus = "document.activeElement.id || document.activeElement.textContent"
    results = words(page, RESULT)
    page.keyboard.press("/")
    assert page.evaluate(focus) == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focus) == results[1]
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focus) == results[0]
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focus) == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate(focus) == "q"


def test_filters_and_the_address_keep_the_question(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/en/search.html?q={quote('日米同盟')}")
    wait(page)
    page.select_option("#kind", "events")
    until(page, "document.querySelectorAll('.found h2').length === 1")
    assert words(page, ".found h2") == ["Events"]
    page.select_option("#kind", "")
    page.click("text=Only in this document >> nth=0")
    page.wait_for_selector("[data-only]:visible")
    assert words(page, ".found h2") == ["Paragraphs"]
    assert len(words(page, ".found h3")) == 1
    shown, count = words(page, ".passages li"), page.inner_text("[data-count]")
    page.reload()
    wait(page)
    assert words(page, ".passages li") == shown
    assert page.inner_text("[data-count]") == count
    page.click("[data-only]")
    until(page, "document.querySelectorAll('.found h3').length > 1")


def test_an_empty_answer_says_what_was_searched_and_what_is_there(
    readers: Readers, from_file: str
) -> None:
    page = readers.open(f"{from_file}/en/search.html?q={quote('事前協議機構ＸＹＺ')}")
    page.wait_for_selector(".offers")
    assert "“事前協議機構xyz”" in page.inner_text(".none")
    assert words(page, ".offers button") == ["事前協議"]
    page.click(".offers button")
    wait(page)
    page.fill("#q", "日米安全保証協議委員会")
    page.wait_for_selector("text=Records with a similar name")
    assert "Japan-United States Security Consultative Committee" in words(page, RESULT)


@pytest.mark.parametrize(
    "query",
    ["<script>throw 1</script>", "<img src=x onerror=throw>", "[(.*", "安" * 10_000, "\u202e条"],
)
def test_odd_questions_show_as_text(readers: Readers, from_file: str, query: str) -> None:
    page = readers.open(f"{from_file}/ja/search.html")
    page.fill("#q", query)
    page.press("#q", "Enter")
    page.wait_for_selector(".found > *")
    assert page.locator(".found script, .found img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_more_paragraphs_follow_and_nothing_shifts(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/search.html?q={quote('日米')}", width=390)
    wait(page, 20)
    shifts = page.evaluate(
        "() => new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntries()"
        ".reduce((sum, one) => sum + one.value, 0)))"
        ".observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => resolve(0), 300))"
    )
    assert shifts < 0.02
    before = len(words(page, ".passages li"))
    page.click("[data-more]")
    until(page, f"document.querySelectorAll('.passages li').length > {before}")
    assert page.evaluate("document.activeElement.matches('[data-result]')")


MADE = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Made</title>
<link rel="icon" href="data:,"><script src="../assets/mark.js" defer></script></head>
<body data-root=".."><main><p id="far"><a href="#x">安全<ruby>保障<rt>ほしょう</rt></ruby></a><sup>
<a role="doc-noteref" href="#n">1</a></sup>條<ins>約</ins>約</p><p>安全保</p><p>障条約</p></main>
</body></html>"""


def test_words_are_marked_across_the_markup_of_a_page(readers: Readers, from_server: str) -> None:
    page = readers.open(f"{from_server}/ja/search.html")
    page.route("**/ja/made.html*", lambda route: route.fulfill(body=MADE, content_type="text/html"))
    page.goto(f"{from_server}/ja/made.html?q={quote('安全保障条約')}#far")
    until(page, "CSS.highlights.has('found')")
    before = page.inner_html("main")
    assert [text.replace("\n", "") for text in page.evaluate(MARKED)] == ["安全保障ほしょう1條約約"]
    assert page.inner_html("main") == before


def test_without_a_question_nothing_is_loaded(readers: Readers, from_file: str) -> None:
    readers.open(f"{from_file}/ja/index.html").wait_for_load_state()
    assert not any("/index/" in address for address in readers.requests)


def test_without_scripts_the_page_says_what_to_do(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/en/search.html", scripts=False)
    assert "JavaScript" in page.inner_text("noscript")
