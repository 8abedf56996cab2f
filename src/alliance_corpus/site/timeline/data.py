"""The timeline's data for its script: what can be chosen, and the events in several files.

The script loads only the files that it needs: those of the time shown, or all if it filters.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.records.vocabularies import EVENT_KINDS, EVENT_STATUSES
from alliance_corpus.site.page import Data
from alliance_corpus.site.timeline.items import is_long
from alliance_corpus.site.timeline.legend import SIGNS
from alliance_corpus.site.timeline.picture import MANY, eras
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from alliance_corpus.site.room import Room
    from alliance_corpus.site.timeline.items import Item
    from alliance_corpus.site.timeline.picture import Picture

FUNCTION: Final = "timelineData"
CHOICES: Final = "events/data.js"
"""The file with everything but the events."""

_NAME: Final = 60  # columns of a name in a list to choose from


def shard_path(number: int) -> str:
    """The path of a file of events, counted from 1."""
    return f"events/data-{number}.js"


def loaded(items: Sequence[Item]) -> tuple[str, ...]:
    """The data that the page loads at once: the events too, if one file has them all."""
    return (CHOICES, shard_path(1)) if 0 < len(items) <= MANY else (CHOICES,)


def data(room: Room, items: Sequence[Item], picture: Picture | None) -> Iterator[Data]:
    """The files, for events in order of time."""
    ordered = sorted(items, key=lambda item: not is_long(item.strokes))  # it keeps their order
    shards = [ordered[start : start + MANY] for start in range(0, len(ordered), MANY)]
    yield Data(CHOICES, FUNCTION, {
        "count": len(items),
        "first": None if picture is None else picture.view.first,
        "last": None if picture is None else picture.view.last,
        "eras": eras(),
        "shards": [
            [shard_path(number).removeprefix("events/"), *_reach(shard)]
            for number, shard in enumerate(shards, 1)
        ],
        "kinds": _values(room, EVENT_KINDS, (item.event.kind for item in items)),
        "statuses": [
            [*value, room.say(SIGNS[value[0]]) if value[0] in SIGNS else ""]
            for value in _values(room, EVENT_STATUSES, (item.event.status for item in items))
        ],
        "bodies": _records(room, (body for item in items for body in item.bodies)),
        "documents": _records(room, (one for item in items for one in item.documents)),
    })  # fmt: skip
    order = {item.event.id: number for number, item in enumerate(items)}
    for number, shard in enumerate(shards, 1):
        events = [{"order": order[item.event.id], **item.to_dict()} for item in shard]
        yield Data(shard_path(number), FUNCTION, {"shard": number - 1, "events": events})


def _reach(shard: Iterable[Item]) -> tuple[float | None, float | None]:
    """The first and the last time of the events; None if it is open or unknown."""
    strokes = [stroke for item in shard for stroke in (*item.strokes, *item.outside_strokes)]
    starts = [stroke.start for stroke in strokes]
    ends = [stroke.end for stroke in strokes]
    first = None if None in starts else min(start for start in starts if start is not None)
    last = None if None in ends else max(end for end in ends if end is not None)
    return first, last


def _values(room: Room, values: Iterable[str], found: Iterable[str]) -> list[list[Any]]:
    """The values of a vocabulary that occur: value, word, how often."""
    counts = Counter(found)
    return [[value, room.word(value), counts[value]] for value in values if value in counts]


def _records(room: Room, found: Iterable[str]) -> list[list[Any]]:
    """The records that occur, the most frequent first: id, label, how often."""
    return [[id_, shorten(room.label(id_), _NAME), n] for id_, n in Counter(found).most_common()]
