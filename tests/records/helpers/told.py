"""Entities and relations with known times, by hand or drawn, to test `beginnings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

from attrs import evolve
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Entity,
    Event,
    ExternalSource,
    Institution,
    Instrument,
    Name,
    Participation,
    Person,
    Relation,
)
from alliance_corpus.records.vocabularies import PREDICATES, ROLES, EventKind, Predicate, Role

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

World: TypeAlias = tuple[list[Entity], list[Event], list[Relation]]
"""The entities, events and relations of a dataset."""

PAGE = ExternalSource("https://example.org")


def times(text: str) -> tuple[EDTF, ...]:
    return tuple(map(EDTF, text.split()))


def time(text: str | None) -> EDTF | None:
    return None if text is None else EDTF(text)


def entity(kind: str = "office", id_: str = "one", **more: Any) -> Entity:
    types: dict[str, type[Entity]] = {"official": Person, "law": Instrument}
    made: Entity = types.get(kind, Institution)(id=id_, kind=kind, names=(Name(id_),), **more)
    return made


def tie(subject: str, predicate: str, object_: str, valid: str | None = None, attested: str = "") -> Relation:  # fmt: skip
    return Relation(
        id=f"{subject}-{predicate}-{object_}", subject=subject, predicate=cast("Predicate", predicate),
        object=object_, valid=time(valid), attested=times(attested), sources=(PAGE,),
    )  # fmt: skip


def event(
    date: str, role: str = "subject", kind: EventKind = "establishment", **more: Any
) -> Event:
    return Event(
        id="event", date=EDTF(date), label="会", label_en="", kind=kind, sources=(PAGE,),
        participants=(Participation("one", cast("Role", role)),), **more,
    )  # fmt: skip


VALID = st.sampled_from(
    times(
        "1960 1965-06 1970 1970-05-01 1970-05 1975 1975-08 1980 1990 197X 1970~ 1975? 1965/1975"
        " 1970/1980 1960/.. 1970/.. 1960/ 1975/ /1970 /1980 ../1970 ../1980 /.. ../ ../.. 1970-21"
    )
)
"""From begin to end: points and intervals that often meet."""

TIMES = VALID | st.sampled_from(times("[1970,1975] {1965,1980} [1970..1975] [..1975]"))
"""Times to be asked for, or at which something is said to have held: sets, too."""

ATTESTED = st.lists(TIMES, max_size=2).map(tuple)
KINDS = ("office", "mechanism", "framework", "official", "law")


@st.composite
def worlds(draw: DrawFn) -> World:
    """A few entities with or without a time, their foundings and meetings, and relations."""
    names = ("one", "two", "three")
    entities = [
        entity(draw(st.sampled_from(KINDS)), name, valid=draw(st.none() | VALID), attested=draw(ATTESTED))
        for name in names
    ]  # fmt: skip
    events = [
        Event(
            id=f"event-{number}", date=draw(TIMES), label="会", label_en="", sources=(PAGE,),
            kind=draw(st.sampled_from(["establishment", "meeting"])),
            status=draw(st.sampled_from(["reported", "planned"])),
            participants=(Participation(draw(st.sampled_from(names)), draw(st.sampled_from(ROLES))),),
        )
        for number in range(draw(st.integers(0, 2)))
    ]  # fmt: skip
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names))
    ties = [
        evolve(
            tie(subject, draw(st.sampled_from(PREDICATES)), object_),
            id=f"tie-{number}", valid=draw(st.none() | VALID), attested=draw(ATTESTED),
        )
        for number, (subject, object_) in enumerate(draw(st.lists(pairs, max_size=3)))
    ]  # fmt: skip
    return entities, events, ties
