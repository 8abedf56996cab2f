"""The list of events, the picture, its data and the page of each event, as files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from alliance_corpus import Corpus, load
from alliance_corpus.corpus.timeline import ordered
from alliance_corpus.dates import EDTF
from alliance_corpus.records.vocabularies import EVENT_STATUSES
from alliance_corpus.site.pages.events import events
from alliance_corpus.site.room import Room
from alliance_corpus.site.timeline.items import item
from alliance_corpus.site.timeline.picture import MANY, picture_of
from alliance_corpus.testing import corpora
from tests.site.helpers.making import made, many_events, parsed, value_of, with_events

if TYPE_CHECKING:
    from alliance_corpus.records import Event

FIRST = "events/index.html"
LIMIT = 300_000
HOSTILE = "<script>alert(1)</script>\u202e{0}\"'&" + "長" * 10_000


def listed(pages: dict[str, str]) -> list[str]:
    """The pages of the events in the static list, in order."""
    lists = [path for path in pages if path.startswith("events/index")]
    return [
        href
        for path in sorted(lists, key=lambda path: (len(path), path))
        for href in parsed(pages[path]).xpath("//ol[@class='events']/li//a/@href")
    ]


def data_of(pages: dict[str, str]) -> list[dict[str, Any]]:
    """The events in the data, in the order of time."""
    shards = [value_of(text) for path, text in pages.items() if path.startswith("events/data-")]
    return sorted(
        (one for shard in shards for one in shard["events"]), key=lambda one: one["order"]
    )


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=10)
@given(corpora())
def test_every_event_is_listed_drawn_and_has_a_page(corpus: Corpus) -> None:
    pages = made(corpus, events)
    in_time = ordered(corpus, corpus.events)
    room = Room(corpus, "ja")
    hrefs = [(room.path(event) or "").removeprefix("events/") for event in in_time]
    assert listed(pages) == hrefs
    assert [one["path"] for one in data_of(pages)] == hrefs
    assert {f"events/{href}" for href in hrefs} <= set(pages)
    assert value_of(pages["events/data.js"])["count"] == len(in_time)
    if picture_of([item(room, event) for event in in_time]) is not None:
        assert sorted(parsed(pages[FIRST]).xpath("//*[@class='marks']/a/@href")) == sorted(hrefs)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_shipped_events(language: Any) -> None:
    corpus = load()
    pages = made(corpus, events, language)
    assert len(listed(pages)) == len(set(listed(pages))) == len(corpus.events)
    assert max(len(text.encode()) for text in pages.values()) < LIMIT
    tree = parsed(pages["events/scc-established-1960.html"])
    facts = " ".join(tree.xpath("//dl")[0].text_content().split())
    date = "1960年 昭和35年 1960" if language == "ja" else "1960 昭和35年 1960"
    assert date in facts
    assert "1960-01-19" in facts
    assert "worldjpn.net" in facts
    assert "1960年(昭和35年)に設置され" in tree.text_content()
    places = tree.xpath("//ul[@class='date-places']//a")
    assert [one.text_content() for one in places] == ["1960年(昭和35年)"]
    assert places[0].get("href").startswith("../documents/kito-2024.html#")


def test_a_status_other_than_reported_has_its_letter_and_word() -> None:
    event = load().events[0]
    made_up = [
        evolve(event, id=f"one-{status}", status=status, external_date=None, date=EDTF("1978"))
        for status in EVENT_STATUSES
    ]
    pages = made(with_events(made_up), events)
    letters = {
        mark.get("class"): mark.xpath("string(*[local-name()='text'][not(@class)])")
        for mark in parsed(pages[FIRST]).xpath("//*[@class='marks']/a")
    }
    assert letters == {
        "mark reported": "", "mark ongoing": "続", "mark planned": "予", "mark forecast": "測",
        "mark alleged": "伝",
    }  # fmt: skip


def test_a_date_from_outside_is_a_mark_of_its_own() -> None:
    known = next(event for event in load().events if event.external_date is not None)
    for outside in (known.external_date, None):
        pages = made(with_events([evolve(known, external_date=outside)]), events)
        marks = parsed(pages[FIRST]).xpath("//*[@class='marks']//*[@class='outside']")
        assert len(marks) == (outside is not None)


def test_thousands_of_events_are_bars_in_pages_and_in_several_files() -> None:
    many = many_events(1000)
    pages = made(with_events([*many, evolve(many[0], id="long", date=EDTF("1910/.."))]), events)
    tree = parsed(pages[FIRST])
    assert not tree.xpath("//*[contains(@class, 'mark ')]/ancestor::*[@class='marks']")
    bars = tree.xpath("//*[@class='marks']/a[@class='bar']")
    counted = [
        int(bar.xpath("string(*[local-name()='title'])").split("：")[1][:-1]) for bar in bars
    ]
    assert sum(counted) == 1001
    assert all(href.startswith("index") for href in tree.xpath("//a[@class='bar']/@href"))
    assert len(pages[FIRST].encode()) < LIMIT
    assert len([path for path in pages if path.startswith("events/index")]) == 11
    choices = value_of(pages["events/data.js"])
    assert len(choices["shards"]) == 4 == -(-1001 // MANY)
    assert choices["shards"][0][2] is None, "what goes on is in the first file"
    assert all(None not in shard[1:] for shard in choices["shards"][1:])
    assert "data-1.js" not in pages[FIRST], "it is loaded when it is needed"


def test_hostile_labels_are_text_and_short_in_lists() -> None:
    event = evolve(load().events[0], label=HOSTILE, label_en=HOSTILE, place=HOSTILE, note=HOSTILE)
    pages = made(with_events([evolve(event, id=f"one-{n}") for n in range(120)]), events)
    assert len(pages[FIRST].encode()) < LIMIT
    for path, text in pages.items():
        if path.endswith(".html"):
            assert "<script>alert" not in text, path
    tree = parsed(pages["events/one-0.html"])
    assert tree.xpath("string(//h1)") == HOSTILE
    assert not tree.xpath("//script[not(@src)]")
    assert data_of(pages)[0]["label"].startswith("<script>alert(1)</script>")


def test_events_without_any_known_day_are_listed_without_a_picture() -> None:
    event = evolve(load().events[0], date=EDTF("../.."), external_date=None)
    pages = made(with_events([event]), events)
    assert not parsed(pages[FIRST]).xpath("//*[@data-timeline]")
    assert len(listed(pages)) == 1


def test_no_events() -> None:
    pages = made(with_events([]), events)
    assert listed(pages) == []
    assert set(pages) == {FIRST, "events/data.js"}


def test_before_and_after_are_the_neighbours_in_time() -> None:
    pages = made(with_events(many_events(10)), events, "en")
    tree = parsed(pages["events/event-4.html"])
    near = tree.xpath("//nav[@class='neighbours']//a/@href")
    assert near == [f"event-{number}.html" for number in (1, 2, 3, 5, 6, 7)]


@pytest.mark.parametrize("event", [one for one in load().events if one.external_date][:3])
def test_the_documents_date_stands_before_the_one_from_outside(event: Event) -> None:
    pages = made(with_events([event]), events, "en")
    dates = parsed(pages[f"events/{event.id}.html"]).xpath("//dl//*[@class='edtf']/text()")
    assert dates == [str(event.date), str(event.external_date.value if event.external_date else 0)]
