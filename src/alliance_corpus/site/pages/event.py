"""A page for each event: when, who, where, in which words, and what came before and after."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.corpus.profile import HEADINGS
from alliance_corpus.records import Evidence, Relation
from alliance_corpus.records.vocabularies import ROLES
from alliance_corpus.site.page import Page
from alliance_corpus.text.columns import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from alliance_corpus.records import DateExpression, Event, Statement
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


@frozen
class Tie:
    """Another record that an event is tied to, and the relation that says so."""

    other: str
    relation: Relation


class _Around:
    """What stands around events, by the id of the event; found once for a corpus."""

    def __init__(self, room: Room) -> None:
        self._corpus = room.corpus

    @cached_property
    def relations(self) -> Mapping[str, list[Relation]]:
        """The relations of each event."""
        events, found = frozenset(self._corpus.events.ids), defaultdict(list)
        for relation in self._corpus.relations:
            for end in {relation.subject, relation.object} & events:
                found[end].append(relation)
        return found

    @cached_property
    def said_at(self) -> Mapping[str, list[Statement]]:
        """The statements made at each event."""
        found = defaultdict(list)
        for statement in self._corpus.statements:
            if statement.occasion is not None:
                found[statement.occasion].append(statement)
        return found

    @cached_property
    def said_of(self) -> Mapping[str, list[Statement]]:
        """The statements about each event."""
        events, found = frozenset(self._corpus.events.ids), defaultdict(list)
        for statement in self._corpus.statements:
            for subject in events.intersection(statement.about):
                found[subject].append(statement)
        return found

    @cached_property
    def dates(self) -> Mapping[str, list[DateExpression]]:
        """The date expressions of each document, in order."""
        found = defaultdict(list)
        for date in self._corpus.dates:
            if date.document is not None:
                found[date.document].append(date)
        for dates in found.values():
            dates.sort(key=lambda date: date.span)
        return found

    def date_places(self, event: Event) -> Iterator[DatePlace]:
        """The passages that give its date, with the words that do."""
        for evidence in event.evidence:
            if evidence.date is not None and evidence.document is not None:
                inside = [
                    date.text
                    for date in self.dates.get(evidence.document, ())
                    if evidence.span.contains(date.span)
                ]
                yield DatePlace("、".join(inside) or evidence.text, evidence)

    def ties(self, event: Event) -> Iterator[tuple[str, list[Tie]]]:
        """Its relations by heading."""
        for predicate, end, heading in HEADINGS:
            other = "object" if end == "subject" else "subject"
            ties = [
                Tie(getattr(relation, other), relation)
                for relation in self.relations.get(event.id, ())
                if relation.predicate == predicate and getattr(relation, end) == event.id
            ]
            if ties:
                yield _OF_EVENTS.get(heading, heading), ties


def event_pages(room: Room, in_time: Sequence[Event]) -> Iterator[Page]:
    """The pages of the events.

    Args:
        room: where they are shown.
        in_time: all events in order of time.
    """
    around = _Around(room)
    for number, event in enumerate(in_time):
        yield Page(
            room.path(event) or "",
            "event.html",
            shorten(room.label(event), _TITLE),
            {
                "event": event,
                "other_label": room.other_label(event),
                "roles": _roles(event),
                "date_places": tuple(around.date_places(event)),
                "reasons": room.why(event),
                "ties": tuple(around.ties(event)),
                "said": (
                    ("said at it", around.said_at.get(event.id, ())),
                    ("said about it", around.said_of.get(event.id, ())),
                ),
                "most": _SAID,
                "before": in_time[max(number - _NEAR, 0) : number],
                "after": in_time[number + 1 : number + 1 + _NEAR],
            },
            record=event,
        )


def _roles(event: Event) -> list[tuple[str, list[str]]]:
    """Who takes part, by role."""
    found = (
        (role, [part.entity for part in event.participants if part.role == role]) for role in ROLES
    )
    return [(role, entities) for role, entities in found if entities]
