"""Strategies for provisions, events and relations, which keep the rules of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from hypothesis import strategies as st

from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.rules.predicates import TAKES, kinds_of, takes
from alliance_corpus.dataset.rules.times import (
    agrees_with_words,
    contradicts,
    could_take_part,
    time_of,
)
from alliance_corpus.dataset.rules.validity import is_within
from alliance_corpus.dates import Answer
from alliance_corpus.records import (
    Event,
    Evidence,
    ExternalDate,
    ExternalSource,
    Participation,
    Provision,
    Quantity,
    Relation,
)
from alliance_corpus.records import vocabularies as known
from alliance_corpus.testing.records import (
    among,
    dates,
    maybe,
    place_in,
    some_of,
    sources,
    texts_of,
    times,
    words,
)

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from alliance_corpus.testing.records import Tables

_PAGE: Final = ExternalSource("https://example.org", None, "2024-05-01")

_RANKS: Final = ("people", "institutions", "events", "instruments")
"""Relations lead from an earlier record to a later one, so that they make no circle."""


def quantities() -> SearchStrategy[Quantity]:
    """Numbers with a unit: exact, qualified, or a range."""
    units, numbers = st.sampled_from(["warheads", "km"]), st.integers(0, 5000)
    return st.one_of(
        st.builds(Quantity, value=numbers, unit=units, qualifier=maybe(among(known.QUALIFIERS))),
        st.tuples(numbers, numbers, units).map(
            lambda drawn: Quantity(low=min(drawn[:2]), high=max(drawn[:2]), unit=drawn[2])
        ),
    )


@st.composite
def _evidence(draw: DrawFn, tables: Tables) -> tuple[Evidence, ...]:
    """Passages, some with a date that their words can mean."""
    texts = texts_of(tables)
    if not any(texts.values()):
        return ()
    found = []
    for place in draw(some_of(place_in(texts, "evidence"))):
        claims = [c.id for c in tables["citations"] if c.document == place["document"]]
        claim = draw(among((None, *claims)))
        evidence = Evidence(**place, date=draw(maybe(dates())), citation=claim)
        kept = agrees_with_words(evidence, tables["dates"])
        found.append(evidence if kept else evolve(evidence, date=None))
    return tuple(found)


@st.composite
def provisions(draw: DrawFn, tables: Tables) -> tuple[Provision, ...]:
    """Provisions of the given instruments.

    Args:
        draw: given by Hypothesis.
        tables: documents, instruments and annotations.
    """
    instruments = tuple(instrument.id for instrument in tables["instruments"])
    supports = [
        draw(_evidence(tables)) for _ in range(draw(st.integers(0, 2)) if instruments else 0)
    ]
    return tuple(
        Provision(
            id=f"provision-{number}",
            instrument=draw(among(instruments)),
            path=f"1997.{number}",
            level=draw(among(known.PROVISION_LEVELS)),
            text=draw(words()),
            label_en=draw(maybe(words())),
            topics=tuple(draw(st.lists(among(known.TOPICS), min_size=1, max_size=3, unique=True))),
            evidence=evidence,
        )
        for number, evidence in enumerate(supports)
        if evidence
    )


@st.composite
def fact_tables(draw: DrawFn, tables: Tables) -> dict[str, tuple[Any, ...]]:
    """Events and relations between the given entities.

    Args:
        draw: given by Hypothesis.
        tables: documents, entities and annotations.
    """
    events: dict[Any, Event] = {}
    for number in range(draw(st.integers(0, 4))):
        event = draw(_event(f"event-{number}", tables))
        parts = frozenset(part.entity for part in event.participants)
        events.setdefault((event.kind, event.status, parts, frozenset(event.instruments)), event)
    tables = {**tables, "events": tuple(events.values())}
    return {"events": tables["events"], "relations": draw(_relations(tables))}


@st.composite
def _support(draw: DrawFn, tables: Tables) -> dict[str, Any]:
    """The fields that facts share: evidence, or else a source."""
    evidence = draw(_evidence(tables))
    pages = draw(sources()) if evidence else (_PAGE,)
    return {"evidence": evidence, "sources": pages, "note": draw(maybe(words()))}


@st.composite
def _event(draw: DrawFn, name: str, tables: Tables) -> Event:
    event = Event(
        id=name,
        **draw(_support(tables)),
        date=draw(dates()),
        label=draw(words()),
        label_en=draw(words()),
        kind=draw(among(known.EVENT_KINDS[:3])),
        status=draw(among(known.EVENT_STATUSES)),
        external_date=draw(maybe(dates().map(lambda date: ExternalDate(date, _PAGE)))),
        place=draw(maybe(words())),
        quantities=draw(some_of(quantities())),
    )
    entities = {one.id: one for table in ("institutions", "people") for one in tables[table]}
    instruments = {one.id: one for one in tables["instruments"]}
    parts = st.builds(Participation, among(tuple(entities)), among(known.ROLES))
    supports = tuple(_dated(evidence, event) for evidence in event.evidence)
    return evolve(
        event,
        evidence=supports,
        sources=event.sources or (() if any(e.date for e in supports) else (_PAGE,)),
        participants=tuple(
            part
            for part in (draw(some_of(parts)) if entities else ())
            if could_take_part(event, entities[part.entity].valid, part.role)
        ),
        instruments=tuple(
            name
            for name in (draw(some_of(among(tuple(instruments)))) if instruments else ())
            if could_take_part(event, instruments[name].valid)
        ),
    )  # fmt: skip


def _dated(evidence: Evidence, event: Event) -> Evidence:
    """The evidence, without a date that disagrees with the event's and has no note."""
    against = evidence.date is not None and event.date.overlaps(evidence.date) is Answer.NO
    return evolve(evidence, date=None) if against and not event.note else evidence


@st.composite
def _relations(draw: DrawFn, tables: Tables) -> tuple[Relation, ...]:
    records = {one.id: one for table in _RANKS for one in tables[table]}
    kinds = kinds_of(Dataset(name="", version="", licence="", tables=tables))
    order = list(records)
    triples = [
        (two, predicate, one) if predicate == "follows" else (one, predicate, two)
        for number, one in enumerate(order)
        for two in order[number + 1 :]
        for predicate in TAKES
    ]
    possible = [
        triple for triple in triples if takes(triple[1], kinds[triple[0]], kinds[triple[2]])
    ]
    if not possible:
        return ()
    joined = {triple: frozenset(triple[::2]) for triple in possible}
    found: list[Relation] = []
    for triple in draw(
        st.lists(st.sampled_from(possible), max_size=4, unique_by=joined.__getitem__)
    ):
        subject, predicate, object_ = triple
        ends = [records[subject], records[object_]]
        if not contradicts(predicate, *map(time_of, ends), events=isinstance(ends[0], Event)):
            relation = Relation(
                id=f"relation-{len(found)}",
                **draw(_support(tables)),
                subject=subject,
                predicate=predicate,
                object=object_,
                **draw(times()),
                quantities=draw(some_of(quantities())),
            )
            lasting = [end for end in ends if not isinstance(end, Event)]
            kept = all(is_within(relation, end) for end in lasting)
            found.append(relation if kept else evolve(relation, valid=None, attested=()))
    return tuple(found)
