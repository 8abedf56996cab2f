"""What the shapes, signs and colours of the timeline mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.corpus.plots.shapes import MEANINGS
from alliance_corpus.corpus.plots.strokes import Stroke
from alliance_corpus.records.vocabularies import EVENT_STATUSES
from alliance_corpus.site.timeline.drawing import View, draw

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.site.room import Room

SIGNS: Final[Mapping[str, str]] = {"ongoing": "O", "planned": "P", "forecast": "F", "alleged": "A"}
"""The letter after a mark whose event is not simply reported, in English."""

_SAMPLES: Final = {
    "day": Stroke("day", 20, 20),
    "vague": Stroke("vague", 4, 36),
    "span": Stroke("span", 4, 36),
    "open": Stroke("span", 4, 36, ">"),
    "unknown": Stroke("unknown", 4, None),
    "limit": Stroke("limit", 6, 34),
}
_ONE_LIMIT: Final = Stroke("limit", None, 30)
_ROUGH: Final = Stroke("vague", 4, 36)
_VIEW: Final = View(0, 40, 0, 40)
OUTSIDE: Final = "M20 -4l4 4l-4 4l-4 -4z"
"""The path of a date from an outside source, at 20."""


@frozen
class Sample:
    """A shape of the legend: its class, path, what it means, and the letter of a status."""

    name: str
    path: str
    words: str
    sign: str = ""


def legend(room: Room) -> Iterator[Sample]:
    """The shapes, then the letters of statuses."""
    meanings = MEANINGS[room.language]
    for shape, stroke in _SAMPLES.items():
        yield Sample(stroke.shape, draw(stroke, _VIEW).path, meanings[shape])
    before = room.say("some time before a limit; the arrow the other way: after it")
    yield Sample("limit", draw(_ONE_LIMIT, _VIEW).path, before)
    rough = room.say("dashed: about then (~), uncertain (?), or digits unknown, as of a decade")
    yield Sample("vague rough", draw(_ROUGH, _VIEW).path, rough)
    yield Sample(
        "outside", OUTSIDE, room.say("date from an outside source, apart from the document's")
    )
    day = draw(Stroke("day", 14, 14), _VIEW).path
    for status in EVENT_STATUSES:
        if status in SIGNS:
            yield Sample(f"day {status}", day, room.word(status), room.say(SIGNS[status]))
