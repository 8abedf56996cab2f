"""Pages of entities and works: what a reader comes for stands there, with the words that say so."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from alliance_corpus.records import Entity
from alliance_corpus.records.labels import label
from alliance_corpus.site.kwic import in_context
from alliance_corpus.site.lookup import Lookup
from alliance_corpus.site.pages.entities import entities
from alliance_corpus.site.pages.entity import entity_pages
from alliance_corpus.site.pages.guidelines import PATH, guidelines
from alliance_corpus.site.pages.works import work_path, works
from alliance_corpus.site.render import Renderer
from alliance_corpus.site.room import Room
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.site.page import Page


class Shown:
    """Pages of a room, as HTML."""

    def __init__(self, corpus: Corpus, language: Any = "ja") -> None:
        self.room = Room(corpus, language)
        self._renderer = Renderer()

    def read(self, page: Page) -> Any:
        html: Any = import_module("lxml.html")
        return html.document_fromstring(self._renderer.html(self.room, page))

    def entity(self, id_: str) -> Any:
        """The page of an entity."""
        found = self.room.corpus[id_]
        assert isinstance(found, Entity)
        return self.read(next(entity_pages(self.room, found)))

    def work(self, id_: str) -> Any:
        return self.read(next(p for p in works(self.room) if p.path == work_path(id_)))

    @cached_property
    def comparison(self) -> Any:
        return self.read(next(iter(guidelines(self.room))))


@pytest.fixture(scope="module")
def japanese(shipped: Corpus) -> Shown:
    return Shown(shipped)


@pytest.fixture(scope="module")
def english(shipped: Corpus) -> Shown:
    return Shown(shipped, "en")


def texts(found: list[Any]) -> list[str]:
    return [" ".join(one.text_content().split()) for one in found]


def test_a_relation_shows_its_times_its_sentence_and_where_that_stands(japanese: Shown) -> None:
    page = japanese.entity("scc")
    shown = page.get_element_by_id("scc-member-us-ambassador")
    words = " ".join(shown.text_content().split())
    assert "1960年1月19日から1990年12月26日まで" in words
    assert "1975年8月" in words
    assert "終了" in words
    marked = shown.xpath(".//mark")
    assert any("米国側は駐日大使と太平洋軍司令官が参加" in mark.text_content() for mark in marked)
    place = shown.xpath(".//figcaption/a/@href")[0]
    assert place.startswith("../documents/kito-2024.html#")
    assert "https://" in words  # the outside pages that say so
    assert "scc-member-us-ambassador" in shown.xpath(".//pre")[0].text_content()


def test_who_sat_in_a_body_stands_there_without_a_script(japanese: Shown) -> None:
    rows = japanese.entity("scc").xpath("//table[@class='spells']/tbody/tr")
    in_1975 = [r for r in rows if int(r.get("data-first")) <= 1975 <= int(r.get("data-last"))]
    assert len(in_1975) == 1
    names = [a.text_content() for a in in_1975[0].xpath("./td[1]/ul/li/a[1]")]
    assert names == ["外務大臣", "防衛庁長官", "日本国駐在合衆国大使", "太平洋軍司令官"]


def test_the_picture_says_nothing_that_its_row_does_not_say(japanese: Shown) -> None:
    page = japanese.entity("scc")
    rows = page.xpath("//table[@class='time-line'][1]/tbody/tr")
    assert rows
    for row in rows:
        assert row.xpath(".//svg/@aria-hidden") == ["true"] * len(row.xpath(".//svg[@class='bar']"))
        words = row.xpath("./td[@class='words']")[0].text_content()
        marks = row.xpath(".//svg[contains(@class, 'mark attested')]")
        assert bool(marks) == ("確認：" in words)
    kinds = {" ".join(words.split()) for words in page.xpath("//ul[@class='legend'][1]/li//text()")}
    assert {"開始", "終了", "その時点の確認", "確実", "可能性あり"} <= kinds


def test_who_approved_the_guidelines_of_1997_and_which_sentence_says_so(english: Shown) -> None:
    page = english.entity("guidelines-1997")
    shown = page.get_element_by_id("scc-adopts-guidelines-1997")
    assert "Security Consultative Committee" in shown.text_content()
    assert "23 September 1997" in " ".join(shown.text_content().split())
    assert [mark for mark in shown.xpath(".//mark") if "1997" in mark.text_content()]
    history = texts(page.xpath("//ol[@class='history']/li"))
    assert any("September 1997" in line and "SCC" in line for line in history)


def test_what_2015_added_to_1997(english: Shown) -> None:
    lists = english.comparison.xpath("//dl[@class='changes']")
    gained = texts(lists[1].xpath("./div[1]/dd/a"))
    assert gained == [
        "extended deterrence", "imminent threat", "attack on another country", "global cooperation",
        "space and cyberspace", "equipment and technology", "training and education",
    ]  # fmt: skip


def test_the_stages_of_a_topic_stand_side_by_side(japanese: Shown) -> None:
    page = japanese.comparison
    section = page.get_element_by_id("planning").getparent()
    assert texts(section.xpath("./p[@class='development']")) == ["研究 → 検討 → 策定"]
    assert len(section.xpath("./div[@class='columns']/section")) == 3
    badges = texts(section.xpath(".//span[@class='stages']"))
    assert {"研究", "検討", "策定"} == set(badges)
    links = section.xpath(".//a[@class='path']/@href")
    assert links
    assert all(link.startswith("guidelines-") and "#guidelines-" in link for link in links)


def test_articles_of_other_instruments_on_a_topic_are_named(japanese: Shown) -> None:
    assert any(
        "日本国憲法 9" in line for line in texts(japanese.comparison.xpath("//p[@class='others']"))
    )


def test_readings_stand_over_names(japanese: Shown, english: Shown) -> None:
    for shown, place in ((japanese, "//h1/ruby"), (english, "//p[@class='also']/ruby")):
        ruby = shown.entity("abe-shinzo").xpath(place)[0]
        assert ruby.get("lang") == "ja"
        assert ruby.text == "安倍晋三"
        assert ruby.findtext("rt") == "あべ しんぞう"


def test_identifiers_lead_to_pages_only_where_one_is_known(japanese: Shown) -> None:
    def rows(id_: str) -> dict[str, list[str]]:
        found = japanese.entity(id_).xpath("//h3[.='識別子']/following-sibling::dl[1]/div")
        return {one.findtext("dt/bdi"): one.xpath("./dd/a/@href") for one in found}

    assert rows("japan")["iso3166-1-alpha-2"] == []
    linked = next(e for e in japanese.room.corpus.entities() if "wikidata" in dict(e.identifiers))
    number = dict(linked.identifiers)["wikidata"]
    assert rows(linked.id)["wikidata"] == [f"https://www.wikidata.org/wiki/{number}"]


def test_a_work_shows_its_reference_and_what_rests_on_it(japanese: Shown) -> None:
    page = japanese.work("fukuda-2006")
    assert (
        "『レファレンス』平成18年7月号（2006年7月）"
        in page.xpath("//p[@class='reference']")[0].text_content()
    )
    cited = page.xpath("//ul[@class='citations']/li")
    assert len(cited) == len(japanese.room.corpus.citations.where(work="fukuda-2006"))
    assert "158" in cited[0].xpath("./p[@class='about']")[0].text_content()
    assert cited[0].xpath(".//figcaption/a/@href")[0].startswith("../documents/kito-2024.html#")
    assert any("events/" in link for link in cited[0].xpath("./ul/li/a/@href"))
    assert page.xpath("//dl[@class='head']//a/@href") == ["../people/fukuda-takeshi.html"]


def test_a_document_is_a_work_that_can_be_read(japanese: Shown) -> None:
    page = japanese.work("kito-2024")
    assert "../documents/kito-2024.html" in page.xpath("//a[@class='strong']/@href")
    assert len(page.xpath("//ul[@class='works']/li")) > 20


def test_lists_hold_every_entity_once_under_its_kind(japanese: Shown) -> None:
    found: dict[str, list[str]] = {}
    for page in entities(japanese.room):
        if page.template == "entities.html":
            for section in japanese.read(page).xpath("//section[@data-filter-group]"):
                kind = section.xpath("./h2/@id")[0].removeprefix("_")
                found.setdefault(kind, []).extend(section.xpath("./ul/li/a[1]/@href"))
    told: dict[str, set[str]] = {}
    for entity in japanese.room.corpus.entities():
        told.setdefault(entity.kind, set()).add(str(japanese.room.path(entity)).split("/")[1])
    assert {kind: set(links) for kind, links in found.items()} == told
    assert all(len(links) == len(set(links)) for links in found.values())


@settings(max_examples=10)
@given(corpora())
def test_mentions_stand_in_their_words(corpus: Corpus) -> None:
    lookup = Lookup(corpus)
    for entity in corpus.entities():
        mentions = lookup.mentions(entity.id)
        found = in_context(corpus, mentions)
        assert sum(one.count for one in found) == len(mentions)
        for document in found:
            text = corpus.documents[document.id].text
            assert document.lines
            for line in document.lines:
                start, end = line.mention.span.start, line.mention.span.end
                assert line.words == text[start:end]
                assert text[:start].endswith(line.left)
                assert text[end:].startswith(line.right)


@settings(max_examples=10)
@given(corpora())
def test_every_entity_and_work_has_its_page(corpus: Corpus) -> None:
    room = Room(corpus, "en")
    paths = [page.path for pages in (entities, works, guidelines) for page in pages(room)]
    assert len(paths) == len(set(paths))
    wanted = {str(room.path(entity)) for entity in corpus.entities()}
    wanted |= {work_path(work.id) for work in corpus.works}
    assert wanted <= set(paths)
    assert (PATH in paths) == bool(room.lookup.comparable)


def test_names_in_pages_of_relations_are_those_of_the_time(japanese: Shown) -> None:
    relation = japanese.room.corpus.relations["scc-member-pacific-commander"]
    commander = japanese.room.corpus["indopacom-commander"]
    then = label(commander, "ja", relation.valid)
    shown = japanese.entity("scc").get_element_by_id(relation.id)
    assert shown.xpath(".//a")[0].text_content() == then


def test_words_that_are_also_values_are_headings_where_they_head(japanese: Shown) -> None:
    room = japanese.room
    assert [room.heading(name) for name in ("editor", "publisher", "archive")] == [
        "編者", "発行者", "所蔵機関",
    ]  # fmt: skip
    assert room.word("about") == "対象"
    assert (room.part("subject"), room.word("subject")) == ("設置・改編の対象", "主語")
