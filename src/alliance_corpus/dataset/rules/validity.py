"""Rules of time: attested times lie within validity, and no relation outlives its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.rules.facts import apart
from alliance_corpus.dataset.rules.model import Finding, Rule
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.dates import EDTF, Open
from alliance_corpus.records.beginnings import LASTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.records import Relation, Speaker


def _entities(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    for table in ENTITIES:
        for entity in dataset.tables[table]:
            yield table, entity


def _attested_within(dataset: Dataset) -> Iterator[Finding]:
    for table, entity in _entities(dataset):
        for one, words in ((entity, ()), *((name, (name.text,)) for name in entity.names)):
            for time in one.attested:
                if _outside(time, one.valid):
                    message = f"attested {time}, but valid {one.valid}"
                    yield Finding(table, entity.id, message, words=words)
    for relation in dataset.tables["relations"]:
        for time in relation.attested:
            if _outside(time, relation.valid):
                message = f"attested {time}, but valid {relation.valid}"
                yield Finding("relations", relation.id, message)


def _outside(time: EDTF, valid: EDTF | None) -> bool:
    return valid is not None and apart(time, valid)


def _within(dataset: Dataset) -> Iterator[Finding]:
    """Names and relations share some time with the entities they belong to."""
    for table, entity in _entities(dataset):
        for name in entity.names:
            if apart(name.valid, entity.valid):
                message = f"the name {name.text!r} is valid {name.valid}, the entity {entity.valid}"
                yield Finding(table, entity.id, message, words=(name.text,))
    for relation, end in _ends(dataset):
        if apart(relation.valid, end.valid):
            message = f"it is valid {relation.valid}, but {end.id!r} is valid {end.valid}"
            yield Finding("relations", relation.id, message)


def _outlives(dataset: Dataset) -> Iterator[Finding]:
    """A relation that can change is attested, begins and ends while both its ends exist."""
    for relation, end in _ends(dataset):
        if relation.predicate in LASTING or end.valid is None:
            continue
        for time in _known_times(relation):
            if _outside(time, end.valid):
                message = f"it held {time}, but {end.id!r} is valid {end.valid}"
                yield Finding("relations", relation.id, message)
        valid, last = relation.valid, end.valid.upper
        if valid is not None and valid.upper is Open.FUTURE and isinstance(last, EDTF):
            message = f"it goes on ({valid}), but {end.id!r} ended {last}"
            yield Finding("relations", relation.id, message)


def _known_times(relation: Relation) -> Iterator[EDTF]:
    yield from relation.attested
    if relation.valid is not None:
        for time in (relation.valid.lower, relation.valid.upper):
            if isinstance(time, EDTF):
                yield time


def _ends(dataset: Dataset) -> Iterator[tuple[Relation, Any]]:
    entities = {entity.id: entity for _, entity in _entities(dataset)}
    for relation in dataset.tables["relations"]:
        for end in dict.fromkeys((relation.subject, relation.object)):
            if end in entities:
                yield relation, entities[end]


def _spoken_there(dataset: Dataset) -> Iterator[Finding]:
    """A speaker, or the speaker's side, takes part in the occasion or in a larger one."""
    events = {event.id: event for event in dataset.tables["events"]}
    whole = {
        relation.subject: relation.object
        for relation in dataset.tables["relations"]
        if relation.predicate == "part-of"
    }
    for table, record, speaker in _speakers(dataset):
        speaks = {who for who in (speaker.entity, speaker.side) if who is not None}
        if not speaks or speaker.occasion not in events:
            continue
        there, occasion, seen = set[str](), str(speaker.occasion), set[str]()
        while occasion in events and occasion not in seen:
            there |= {part.entity for part in events[occasion].participants}
            seen.add(occasion)
            occasion = whole.get(occasion, "")
        if speaks.isdisjoint(there):
            message = f"{' or '.join(sorted(speaks))} takes no part in {speaker.occasion!r}"
            yield Finding(table, record, message, (str(speaker.occasion),))


def _speakers(dataset: Dataset) -> Iterator[tuple[str, str, Speaker]]:
    """Every speaker, with the table and id of the record of what is said."""
    for statement in dataset.tables["statements"]:
        yield "statements", statement.id, statement.said_by
    for table in ("events", "relations"):
        for record in dataset.tables[table]:
            for evidence in record.evidence:
                if evidence.speaker is not None:
                    yield table, record.id, evidence.speaker


def is_within(relation: Relation, end: Any) -> bool:
    """Whether a relation is within the time of one of its ends, as far as both are known."""
    if end.valid is None:
        return True
    if any(apart(time, end.valid) for time in (relation.valid, *_known_times(relation)) if time):
        return False
    open_ = relation.valid is not None and relation.valid.upper is Open.FUTURE
    return not (open_ and isinstance(end.valid.upper, EDTF))


VALIDITY_RULES: Final = (
    Rule("validity-within", "names and relations share time with their entities", _within, True),
    Rule("attested-within", "attested times lie within validity", _attested_within),
    Rule("relation-outlives", "a relation outlives neither of its ends", _outlives, True),
    Rule("speaker-there", "who speaks takes part in the occasion, or the side does", _spoken_there),
)
