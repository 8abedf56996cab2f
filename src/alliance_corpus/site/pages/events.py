"""The timeline with the list of events, and a page for each event."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from alliance_corpus.corpus.timeline import ordered
from alliance_corpus.site.lists import parts
from alliance_corpus.site.page import Data, Page
from alliance_corpus.site.pages.event import event_pages
from alliance_corpus.site.timeline.data import data, loaded
from alliance_corpus.site.timeline.items import item
from alliance_corpus.site.timeline.legend import SIGNS, legend
from alliance_corpus.site.timeline.picture import MANY, TOP, WIDTH, picture_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.records import Event
    from alliance_corpus.site.room import Room
    from alliance_corpus.site.timeline.items import Item

ROWS: Final = 100
"""Events on one page of the list: the first page has the picture too."""


def events(room: Room) -> Iterator[Page | Data]:
    """The timeline and list, its data, and the pages of the events."""
    in_time = ordered(room.corpus, room.corpus.events)
    yield from chain(_lists(room, in_time), event_pages(room, in_time))


def _lists(room: Room, in_time: Sequence[Event]) -> Iterator[Page | Data]:
    items = [item(room, event) for event in in_time]
    picture = picture_of(items)
    lists = tuple(parts("events", items, ROWS))
    yield from data(room, items, picture)
    yield Page(
        lists[0].path,
        "events.html",
        room.say("Events"),
        {
            "part": lists[0],
            "picture": picture,
            "width": WIDTH,
            "top": TOP,
            "many": MANY,
            "signs": SIGNS,
            "legend": tuple(legend(room)),
            "pages": _list_pages(items, [part.path for part in lists]),
        },
        scripts=("timeline-picture.js", "timeline.js"),
        data=loaded(items),
    )
    for part in lists[1:]:
        title = f"{room.say('Events')} {part.number + 1}"
        yield Page(part.path, "event_list.html", title, {"part": part})


def _list_pages(items: Sequence[Item], paths: Sequence[str]) -> dict[str, str]:
    """The page of the list on which each event stands, by id."""
    return {one.event.id: paths[number // ROWS] for number, one in enumerate(items)}
