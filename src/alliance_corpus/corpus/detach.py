"""Remove references to records that are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from alliance_corpus.dataset.tables import ENTITIES, FACTS
from alliance_corpus.readers.names.forms import key_of, keys_in_texts
from alliance_corpus.records.works import CREATORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.records import (
        ContextRule,
        Creator,
        Event,
        Evidence,
        Mention,
        Statement,
        Work,
    )


def detached(
    tables: dict[str, tuple[Any, ...]], gone: frozenset[str]
) -> dict[str, tuple[Any, ...]]:
    """The tables without any reference to the removed ids."""
    detached = dict(tables)
    detached["institutions"] = tuple(
        evolve(i, countries=_kept(i.countries, gone)) for i in tables["institutions"]
    )
    detached["provisions"] = tuple(p for p in tables["provisions"] if p.instrument not in gone)
    detached["events"] = tuple(_event(event, gone) for event in tables["events"])
    detached["relations"] = tuple(
        r for r in tables["relations"] if r.subject not in gone and r.object not in gone
    )
    points = ids_of([tables["provisions"]]) - ids_of([detached["provisions"]])
    detached["statements"] = _statements(tables["statements"], gone | points)
    detached["mentions"] = tuple(
        evolve(mention, candidates=_kept(mention.candidates, gone))
        for mention in tables["mentions"]
        if _names_something(mention, gone)
    )
    named = {entity.id: keys_in_texts(entity) for table in ENTITIES for entity in detached[table]}
    detached["context_rules"] = tuple(
        rule for rule in tables["context_rules"] if _decides(rule, named)
    )
    for table in FACTS:
        detached[table] = tuple(_fact(record, gone) for record in detached[table])
    works = {work.id: _work(work, gone) for work in tables["works"]}
    detached["works"] = tuple(works.values())
    detached["documents"] = tuple(
        document
        if document.work == works[document.id]
        else evolve(document, work=works[document.id])
        for document in tables["documents"]
    )
    lost = ids_of(tables.values()) - ids_of(detached.values()) | gone
    detached["redirects"] = tuple(
        evolve(redirect, to=_kept(redirect.to, lost))
        for redirect in tables["redirects"]
        if _kept(redirect.to, lost)
    )
    return detached


def _kept(ids: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in gone)


def _event(event: Event, gone: frozenset[str]) -> Event:
    participants = tuple(p for p in event.participants if p.entity not in gone)
    return evolve(event, participants=participants, instruments=_kept(event.instruments, gone))


def _statements(statements: Iterable[Statement], gone: frozenset[str]) -> tuple[Statement, ...]:
    """The statements of those who were there; answers to others and parts of a series are none."""
    said = [s for s in statements if gone.isdisjoint((s.speaker, s.side, s.occasion))]
    left = {statement.id for statement in said}
    cut = {s.series for s in statements if s.id not in left}

    def attached(statement: Statement) -> Statement:
        series = statement.series not in cut
        return evolve(
            statement,
            about=_kept(statement.about, gone),
            responds_to=statement.responds_to if statement.responds_to in left else None,
            series=statement.series if series else None,
            number=statement.number if series else None,
        )

    return tuple(map(attached, said))


def _fact(record: Any, gone: frozenset[str]) -> Any:
    """A fact whose speakers refer to no removed record."""
    if not any(evidence.speaker is not None for evidence in record.evidence):
        return record
    return evolve(record, evidence=tuple(_evidence(one, gone) for one in record.evidence))


def _evidence(evidence: Evidence, gone: frozenset[str]) -> Evidence:
    speaker = evidence.speaker
    if speaker is None:
        return evidence
    left = {name: None for name in ("entity", "side", "occasion") if getattr(speaker, name) in gone}
    return evolve(evidence, speaker=evolve(speaker, **left)) if left else evidence


def _names_something(mention: Mention, gone: frozenset[str]) -> bool:
    """Whether a mention still has an entity or a candidate, or never had one."""
    if mention.entity is not None:
        return mention.entity not in gone
    return not mention.candidates or bool(_kept(mention.candidates, gone))


def _decides(rule: ContextRule, named: Mapping[str, frozenset[str]]) -> bool:
    """Whether the name of a rule is still there, and is still a name of its entity."""
    key = key_of(rule.name)
    if rule.entity is not None:
        return key in named.get(rule.entity, ())
    return any(key in keys for keys in named.values())


def _work(work: Work, gone: frozenset[str]) -> Work:
    def known(creator: Creator) -> Creator:
        return evolve(creator, entity=None) if creator.entity in gone else creator

    creators: dict[str, Any] = {r: tuple(map(known, getattr(work, r))) for r in CREATORS}
    instrument = None if work.instrument in gone else work.instrument
    return evolve(work, instrument=instrument, **creators)


def ids_of(tables: Iterable[Iterable[Any]]) -> frozenset[str]:
    """The ids of the records of some tables."""
    return frozenset(record.id for table in tables for record in table)
