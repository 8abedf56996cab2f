"""The timeline in Chromium: zoomed, filtered, by keyboard, from an address; what it draws."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from alliance_corpus import load
from alliance_corpus.site.pages.events import events
from tests.site.helpers.browser import until
from tests.site.helpers.making import many_events, with_events, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.helpers.browser import Readers

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
DRAWN = """() => [...document.querySelectorAll('[data-picture] svg *')].map(
    (one) => one.tagName + [...one.attributes].map((a) => a.name + '=' + a.value).sort().join(' ')
      + (one.childElementCount ? '' : one.textContent.trim()))"""


@pytest.fixture(scope="module")
def timeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the timeline of the shipped events, under the folder of a language."""
    folder = written(load(), events, tmp_path_factory.mktemp("timeline"))
    return f"{folder.as_uri()}/ja/events/index.html"


def hrefs(page: Any, where: str) -> set[str]:
    found: list[str] = page.eval_on_selector_all(
        where, "all => all.map(a => a.getAttribute('href'))"
    )
    return set(found)


def shown(page: Any) -> set[str]:
    """The pages of the events in the picture, which are those in the list."""
    marks = hrefs(page, "[data-picture] .mark")
    assert hrefs(page, "[data-list] .events a") == marks
    assert page.inner_text("[data-count]") == f"255件中{len(marks)}件の出来事を表示"
    return marks


def test_filters_change_picture_list_and_address(readers: Readers, timeline: str) -> None:
    page = readers.open(timeline)
    page.select_option("#choose-body", "scc")
    wanted = {
        f"{event.id}.html"
        for event in load().events
        if "scc" in {part.entity for part in event.participants}
    }
    assert shown(page) == wanted
    assert page.url.endswith("#body=scc")
    page.select_option("#choose-kind", "agreement")
    page.select_option("#choose-document", "kito-2024")
    few = shown(page)
    assert few
    assert few < wanted
    again = readers.open(page.url)
    assert shown(again) == few
    assert again.input_value("#choose-kind") == "agreement"
    page.select_option("#choose-status", "forecast")
    assert page.inner_text("[data-count]") == "当てはまる出来事はありません"
    for name in ("kind", "body", "document", "status"):
        page.select_option(f"#choose-{name}", "")
    assert page.url == timeline
    assert page.locator("[data-picture] .mark").count() == 255


def test_years_choose_what_may_lie_in_them(readers: Readers, timeline: str) -> None:
    page = readers.open(f"{timeline}#from=1975&to=1980")
    assert page.input_value("#from") == "1975"
    assert page.input_value("#to") == "1980"
    wanted = load().events.ongoing("1975/1980", possible=True)
    assert shown(page) >= {f"{id_}.html" for id_ in wanted.ids if "~" not in str(wanted[id_].date)}
    assert "scc-established-1960.html" not in shown(page)
    page.fill("#to", "1976")
    page.press("#to", "Enter")
    assert page.url.endswith("#from=1975&to=1976")


def test_zoom_by_buttons_keys_and_wheel(readers: Readers, timeline: str) -> None:
    page = readers.open(f"{timeline}#from=1970&to=1989")
    page.click("[data-zoom=in]")
    assert page.url.endswith("#from=1975&to=1984")
    page.click("[data-zoom=later]")
    assert page.url.endswith("#from=1978&to=1987") or page.url.endswith("#from=1977&to=1986")
    page.click("[data-zoom=earlier]")
    assert page.url.endswith("#from=1975&to=1984")
    page.focus("[data-picture]")
    page.keyboard.press("+")
    assert page.url.endswith("#from=1977&to=1982")
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("#from=1979&to=1984") or page.url.endswith("#from=1978&to=1983")
    page.keyboard.press("-")
    page.keyboard.press("-")
    before = page.url
    page.hover("[data-picture]")
    page.mouse.wheel(0, -100)
    assert page.url == before, "without the control key the page scrolls"
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    until(page, "before => location.href !== before", arg=before)
    page.focus("[data-picture]")
    page.keyboard.press("Home")
    assert page.url == timeline


def test_months_are_shown_when_it_is_short(readers: Readers, timeline: str) -> None:
    page = readers.open(f"{timeline}#from=1978-11&to=1978-12")
    assert page.locator(".tick text").all_text_contents()[:2] == ["1978-11", "1978-12"]
    assert shown(page)
    page.click("[data-zoom=in]")
    assert page.url.endswith("#from=1978-11&to=1978-12"), "two months are the least"


def test_the_keyboard_steps_through_events_in_time(readers: Readers, timeline: str) -> None:
    page = readers.open(f"{timeline}#body=scc")
    page.focus("[data-picture]")
    page.keyboard.press("Enter")
    focused = "() => document.activeElement.getAttribute('href')"
    seen = [page.evaluate(focused)]
    assert page.locator("[data-card] a").get_attribute("href") == seen[0]
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        seen.append(page.evaluate(focused))
    order = page.eval_on_selector_all(
        "[data-list] .events a", "all => all.map(a => a.getAttribute('href'))"
    )
    assert seen == order[:4]
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == order[2]
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.hasAttribute('data-picture')")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{order[0]}")


def test_a_mark_tells_its_words_where_it_is_pointed_at(readers: Readers, timeline: str) -> None:
    page = readers.open(timeline)
    page.hover(".mark[href='scc-established-1960.html'] path", force=True)
    card = page.inner_text("[data-card]")
    event = load().events["scc-established-1960"]
    for words in (event.label, "1960年", "昭和35年", event.evidence[0].text, "1960年1月19日"):
        assert words in card


def test_the_script_draws_what_the_page_has(readers: Readers, tmp_path: Path) -> None:
    shipped = [evolve(event, status="alleged") for event in load().events]
    for number, chosen in enumerate((shipped, shipped[:50])):
        folder = written(with_events(chosen), events, tmp_path / str(number))
        page = readers.open(f"{folder.as_uri()}/en/events/index.html")
        still = page.evaluate(DRAWN)
        page.select_option("#choose-status", "alleged")
        for one, other in zip(still, page.evaluate(DRAWN), strict=True):
            assert NUMBER.sub("", one) == NUMBER.sub("", other)
            numbers = [float(found) for found in NUMBER.findall(one)]
            drawn = [float(found) for found in NUMBER.findall(other)]
            assert drawn == pytest.approx(numbers, abs=0.11)  # tenths, rounded apart


def test_many_events_are_bars_that_open(readers: Readers, tmp_path: Path) -> None:
    folder = written(with_events(many_events(1000)), events, tmp_path)
    page = readers.open(f"{folder.as_uri()}/ja/events/index.html")
    assert not [one for one in readers.requests if "data-" in one]
    still = page.locator(".bar").count()
    page.select_option("#choose-kind", "meeting")
    until(page, "() => document.querySelector('[data-count]').textContent.includes('334')")
    assert page.locator(".bar").count() == still
    assert page.locator("[data-list] li").count() == 100
    page.click("[data-list] button")
    assert page.locator("[data-list] li").count() == 200
    page.locator(".bar").first.dispatch_event("click")
    page.wait_for_selector("[data-picture] .mark")
    assert "from=1900" in page.url or "to=190" in page.url
    marks = hrefs(page, "[data-picture] .mark")
    assert hrefs(page, "[data-list] .events a") == marks


def test_only_the_needed_files_of_events_are_loaded(readers: Readers, tmp_path: Path) -> None:
    folder = written(with_events(many_events(1000)), events, tmp_path)
    page = readers.open(f"{folder.as_uri()}/ja/events/index.html#from=1901&to=1902")
    page.wait_for_selector("[data-picture] .mark")
    assert [one.rpartition("/")[2] for one in readers.requests if "data-" in one] == ["data-1.js"]


def test_without_scripts_the_list_and_marks_lead_to_the_events(
    readers: Readers, timeline: str
) -> None:
    page = readers.open(timeline, scripts=False)
    assert page.locator(".needs-script:visible").count() == 0
    assert page.locator("[data-picture] .mark").count() == 255
    page.click(".events a >> nth=0")
    assert page.locator("h1").inner_text() == load().timeline()[0].label


def test_nothing_moves_after_loading_and_a_phone_scrolls_only_the_picture(
    readers: Readers, timeline: str
) -> None:
    page = readers.open(timeline, width=360)
    moved = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list, self) => {
            self.disconnect(); done(list.getEntries().reduce((sum, one) => sum + one.value, 0));
        }).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 300))"""
    )
    assert moved < 0.01
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("language", ["ja", "en"])
def test_hostile_words_are_text_in_the_card_and_list(
    readers: Readers, tmp_path: Path, language: str
) -> None:
    hostile = "<img src=x onerror=alert(1)>\u202e{count}"
    event = evolve(load().events[0], label=hostile, label_en=hostile)
    folder = written(with_events([event]), events, tmp_path)
    page = readers.open(f"{folder.as_uri()}/{language}/events/index.html#kind={event.kind}")
    page.focus("[data-picture]")
    page.keyboard.press("Enter")
    assert hostile in (page.locator("[data-card]").text_content() or "")
    assert hostile in (page.locator("[data-list]").text_content() or "")
    assert page.locator("main img").count() == 0
