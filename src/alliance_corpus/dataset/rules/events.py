"""Rules of events: their dates, who can have taken part, and one record for each."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.rules.model import Finding, Rule
from alliance_corpus.dataset.rules.times import (
    agrees_with_words,
    contradicts,
    could_take_part,
    time_of,
)
from alliance_corpus.dataset.tables import ENTITIES, FACTS
from alliance_corpus.dates import Answer
from alliance_corpus.records.places import Cover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import DateExpression, Event


def _dated(dataset: Dataset) -> Iterator[Finding]:
    """Evidence that gives another date needs a note on the event."""
    for event in dataset.tables["events"]:
        dates = [evidence.date for evidence in event.evidence if evidence.date is not None]
        if not dates and not event.sources:
            yield Finding("events", event.id, "neither evidence nor a source gives its date")
        for date in dates:
            if not event.note and event.date.overlaps(date) is Answer.NO:
                message = (
                    f"its date is {event.date}, its evidence gives {date}, and no note says why"
                )
                yield Finding("events", event.id, message)
                break


def _evidence_dates(dataset: Dataset) -> Iterator[Finding]:
    printed: dict[str | None, list[DateExpression]] = defaultdict(list)
    for expression in dataset.tables["dates"]:
        printed[expression.document].append(expression)
    for table in FACTS:
        for record in dataset.tables[table]:
            for evidence in record.evidence:
                if not agrees_with_words(evidence, printed[evidence.document]):
                    message = f"its evidence gives {evidence.date}, but says {evidence.text!r}"
                    yield Finding(table, record.id, message)


def _existed(dataset: Dataset) -> Iterator[Finding]:
    entities = {entity.id: entity for table in ENTITIES for entity in dataset.tables[table]}
    for event in dataset.tables["events"]:
        instruments = dict.fromkeys(event.instruments)
        parts = ((part.entity, part.role) for part in event.participants)
        for name, role in (*instruments.items(), *parts):
            valid = entities[name].valid if name in entities else None
            if not could_take_part(event, valid, role):
                message = f"its date is {event.date}, but {name!r} is valid only {valid}"
                yield Finding("events", event.id, message, (name,))


def _in_time(dataset: Dataset) -> Iterator[Finding]:
    tables = (*ENTITIES, "events")
    times = {record.id: time_of(record) for name in tables for record in dataset.tables[name]}
    events = {event.id for event in dataset.tables["events"]}
    for relation in dataset.tables["relations"]:
        subject, object_ = times.get(relation.subject), times.get(relation.object)
        both = {relation.subject, relation.object} <= events
        if contradicts(relation.predicate, subject, object_, events=both):
            message = f"{subject} {relation.predicate} {object_}: the dates contradict this"
            yield Finding("relations", relation.id, message)


def _recorded_once(dataset: Dataset) -> Iterator[Finding]:
    """Two records describe the same happening if all of this holds.

    They have the same kind, status, participants and instruments; the same date, or one that
    lies in the other's; and either all passages of one overlap those of the other, or they come
    from different documents. If neither participants nor instruments are named, only the passages
    count.
    """
    groups: dict[Any, list[Event]] = defaultdict(list)
    for event in dataset.tables["events"]:
        entities = frozenset(part.entity for part in event.participants)
        groups[event.kind, event.status, entities, frozenset(event.instruments)].append(event)
    for (_, _, *named), events in groups.items():
        for one, two in combinations(events, 2):
            if not _same_time(one.date, two.date):
                continue
            if _repeats(one, two) or (any(named) and _elsewhere(one, two)):
                yield Finding("events", two.id, f"{one.id} is the same happening", (one.id,))


def _same_time(one: EDTF, two: EDTF) -> bool:
    """Whether two dates agree, one perhaps more precise; a span or limit only equals itself."""
    if one == two:
        return True
    if any(date.is_interval or date.is_set for date in (one, two)):
        return False
    return Answer.YES in (one.during(two), two.during(one))


def _repeats(one: Event, two: Event) -> bool:
    return _covers(one, two) or _covers(two, one)


def _covers(one: Event, two: Event) -> bool:
    """Whether each passage of an event overlaps one of another event."""
    cover = Cover((e.document, e.span) for e in two.evidence if e.document is not None)
    return bool(one.evidence) and all(
        e.document is not None and cover.overlaps(e.document, e.span) for e in one.evidence
    )


def _elsewhere(one: Event, two: Event) -> bool:
    documents = [{evidence.document for evidence in event.evidence} for event in (one, two)]
    return all(documents) and not set.intersection(*documents)


EVENT_RULES: Final = (
    Rule("event-dated", "its evidence gives the event's date, and no other", _dated, True),
    Rule("evidence-date", "evidence gives a date that its words can mean", _evidence_dates, True),
    Rule("participant-existed", "those who take part in an event existed then", _existed, True),
    Rule("relation-time", "relations agree with the dates of what they join", _in_time, True),
    Rule("event-once", "one happening has one record", _recorded_once, True),
)
