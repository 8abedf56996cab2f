"""A page for each event: when, who, where, in which words, and what came before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.records import Evidence
from alliance_corpus.records.vocabularies import ROLES
from alliance_corpus.site.page import Page
from alliance_corpus.site.ties import by_heading
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.records import Event
    from alliance_corpus.site.room import Room

_NEAR: Final = 3
"""Events named before and after an event."""

_SAID: Final = 100
"""Positions that are listed on the page of an event; the others stand with its subject."""

_TITLE: Final = 120  # columns of a title

_OF_EVENTS: Final = {"part of": "larger event", "parts": "events that are part of it"}
"""Headings of ties that have other words where both ends are events."""


@frozen
class DatePlace:
    """Where a date of an event stands: its words, and the passage that gives it."""

    words: str
    evidence: Evidence


def event_pages(room: Room, in_time: Sequence[Event]) -> Iterator[Page]:
    """The pages of the events.

    Args:
        room: where they are shown.
        in_time: all events in order of time.
    """
    for number, event in enumerate(in_time):
        yield Page(
            room.path(event) or "",
            "event.html",
            shorten(room.label(event), _TITLE),
            {
                "event": event,
                "other_label": room.other_label(event),
                "roles": _roles(event),
                "date_places": tuple(_date_places(room, event)),
                "reasons": room.why(event),
                "ties": [
                    (_OF_EVENTS.get(heading, heading), ties)
                    for heading, ties in by_heading(room.lookup.ties(event.id))
                ],
                "said": (
                    ("said at it", room.lookup.said_at(event.id)),
                    ("said about it", room.lookup.statements(event.id)),
                ),
                "most": _SAID,
                "before": in_time[max(number - _NEAR, 0) : number],
                "after": in_time[number + 1 : number + 1 + _NEAR],
            },
            record=event,
        )


def _date_places(room: Room, event: Event) -> Iterator[DatePlace]:
    """The passages that give its date, with the words that do."""
    for evidence in event.evidence:
        if evidence.date is not None and evidence.document is not None:
            inside = [
                date.text
                for date in room.lookup.dates(evidence.document)
                if evidence.span.contains(date.span)
            ]
            yield DatePlace("、".join(inside) or evidence.text, evidence)


def _roles(event: Event) -> list[tuple[str, list[str]]]:
    """Who takes part, by role."""
    found = (
        (role, [part.entity for part in event.participants if part.role == role]) for role in ROLES
    )
    return [(role, entities) for role, entities in found if entities]
