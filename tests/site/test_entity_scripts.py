"""The widgets of lists, members and the comparison, in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.helpers.browser import Readers


def held(page: Page) -> list[str]:
    """The names that the page tells for the chosen year."""
    return list(page.locator("[data-then] li > a:first-child").all_text_contents())


def test_the_members_of_a_chosen_year(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/institutions/scc.html")
    assert "国務長官" in held(page)
    page.get_by_label("年", exact=True).first.fill("1975")
    assert page.locator("[data-year]").text_content() == "1975"
    assert held(page) == ["外務大臣", "防衛庁長官", "日本国駐在合衆国大使", "太平洋軍司令官"]
    assert page.locator(".spells [aria-current]").count() == 1
    page.get_by_label("年", exact=True).first.fill("3000")  # outside of what is known
    assert page.locator("[data-year]").text_content() == "1975"


def test_a_year_can_be_linked_and_moved_by_keys(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/en/institutions/scc.html?year=1975")
    assert page.locator("[data-year]").text_content() == "1975"
    page.locator("input[type=range]").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("[data-year]").text_content() == "1976"


def test_how_we_know_leads_to_the_sentence(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/institutions/scc.html?year=1975")
    page.locator("[data-then] a.how").first.click()
    shown = page.locator("#scc-member-foreign-minister")
    assert shown.locator("mark").first.is_visible()
    assert page.url.endswith("#scc-member-foreign-minister")


def test_a_link_to_a_record_opens_its_evidence(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/instruments/guidelines-1997.html#guidelines-1997:1997.6.1")
    shown = page.locator("[id='guidelines-1997:1997.6.1'] mark").first
    shown.wait_for(state="visible")
    other = page.locator("[id='guidelines-1997:1997.6.2'] details.evidence")
    assert other.get_attribute("open") is None


def test_a_list_is_filtered_and_whole_again(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/institutions/index.html")
    box, rows = page.locator("input[data-filter]"), page.locator("[data-filter-text]:visible")
    whole = rows.count()
    for words in ("ＳＣＣ", "scc", "日米安全保障協議委員会"):  # by any name, in any width
        box.fill(words)
        assert "日米安全保障協議委員会" in "".join(rows.all_text_contents())
        assert 0 < rows.count() < 10
    assert page.locator("[data-filter-group]:visible").count() <= rows.count()
    box.press("Escape")
    assert (rows.count(), box.input_value()) == (whole, "")


def test_topics_are_walked_through_by_arrow_keys(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/instruments/compare.html")
    links = page.locator("[data-topics] a")
    links.first.focus()
    page.keyboard.press("ArrowRight")
    assert links.nth(1).evaluate("link => link === document.activeElement")
    page.keyboard.press("End")
    assert links.last.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    assert page.url.endswith("#training-education")


def test_columns_are_stacked_on_a_phone(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/instruments/compare.html", width=390)
    boxes = [one.bounding_box() for one in page.locator("#planning ~ .columns > section").all()]
    places = [(box["x"], box["y"]) for box in boxes if box]
    assert len({x for x, _ in places}) == 1
    assert [y for _, y in places] == sorted(y for _, y in places)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390


def test_everything_can_be_read_without_scripts(readers: Readers, from_file: str) -> None:
    page = readers.open(f"{from_file}/ja/institutions/scc.html", scripts=False)
    assert not page.locator("[data-at-year]").is_visible()
    page.locator("details.years summary").click()
    assert page.locator(".spells tbody tr").first.is_visible()
