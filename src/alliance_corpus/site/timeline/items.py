"""What the timeline shows of an event, as plain text and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.corpus.plots.strokes import Stroke, strokes_of
from alliance_corpus.records import Event
from alliance_corpus.records.places import documents_of
from alliance_corpus.site.dates import DateWords
from alliance_corpus.site.timeline.drawing import is_rough
from alliance_corpus.text.columns import shorten, width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.site.room import Room

LABEL: Final = 240
"""Columns of a label in lists; a Japanese character takes two. The whole stands on its page."""

_NAME: Final = 44  # columns of a label in the picture
_WORDS: Final = 200
_DIGITS: Final = 4  # 0.0001 years are less than an hour


@frozen
class Item:
    """An event of the timeline.

    Attributes:
        event: the event.
        path: its page, under the folder of the language.
        label: its label, cut if it is very long.
        foreign: the language of the label, if that is not the room's; else None.
        date: its date in words, as the documents give it.
        outside: its date from an outside source in words, if it has one.
        strokes: what is drawn for its date.
        outside_strokes: what is drawn for the date from outside.
        rough: whether the date is marked ``~`` or ``?`` or has unknown digits.
        documents: the ids of the documents that tell of it.
        words: the first words that support it, None if no document does.
    """

    event: Event
    path: str
    label: str
    foreign: str | None
    date: DateWords
    outside: DateWords | None
    strokes: tuple[Stroke, ...]
    outside_strokes: tuple[Stroke, ...]
    rough: bool
    documents: tuple[str, ...]
    words: str | None

    @property
    def name(self) -> str:
        """The label as it stands in the picture."""
        return shorten(self.label, _NAME)

    @property
    def bodies(self) -> tuple[str, ...]:
        """Who takes part, each once."""
        return tuple(dict.fromkeys(part.entity for part in self.event.participants))

    @property
    def moment(self) -> float | None:
        """The time at which it is counted: its first limit that is known."""
        return next((end for end in _ends(self.strokes) if end is not None), None)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for the script: what is empty or false is left out."""
        event, outside = self.event, self.outside
        found: dict[str, Any] = {
            "path": self.path.removeprefix("events/"),
            "label": self.label,
            "name": None if self.name == self.label else self.name,
            "columns": width(self.name),
            "lang": self.foreign,
            "date": self.date.words,
            "era": self.date.era,
            "edtf": self.date.edtf,
            "strokes": [_numbers(stroke) for stroke in self.strokes],
            "rough": self.rough,
            "outside": None if outside is None else outside.words,
            "outsideStrokes": [_numbers(stroke) for stroke in self.outside_strokes],
            "kind": event.kind,
            "status": event.status,
            "bodies": list(self.bodies),
            "documents": list(self.documents),
            "words": self.words,
        }
        return {key: value for key, value in found.items() if value}


def item(room: Room, event: Event) -> Item:
    """What the timeline shows of an event, in the language of a room."""
    known = event.external_date
    return Item(
        event=event,
        path=room.path(event) or "",
        label=shorten(room.label(event), LABEL),
        foreign=room.foreign(event),
        date=room.date(event.date),
        outside=None if known is None else room.date(known.value),
        strokes=strokes_of(event.date),
        outside_strokes=() if known is None else strokes_of(known.value),
        rough=is_rough(event.date),
        documents=tuple(dict.fromkeys(documents_of(event))),
        words=shorten(event.evidence[0].text, _WORDS) if event.evidence else None,
    )


def is_long(strokes: Iterable[Stroke]) -> bool:
    """Whether a date reaches over more than ten years, or has an open or unknown end."""
    ends = _ends(strokes)
    known = [end for end in ends if end is not None]
    return len(known) < len(ends) or max(known) - min(known) > _LONG


_LONG: Final = 10  # years


def _ends(strokes: Iterable[Stroke]) -> list[float | None]:
    return [end for stroke in strokes for end in (stroke.start, stroke.end)]


def _numbers(stroke: Stroke) -> list[Any]:
    ends = (None if end is None else round(end, _DIGITS) for end in (stroke.start, stroke.end))
    return [stroke.shape, *ends, *([stroke.arrows] if stroke.arrows else [])]
