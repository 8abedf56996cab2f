"""Instrument-parties: which states are parties to which treaties, guidelines and plans."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.panels.columns import (
    code_columns,
    column,
    date_columns,
    date_values,
    key_column,
    key_of,
)
from alliance_corpus.corpus.panels.states import codes_of, is_state
from alliance_corpus.corpus.panels.years import CERTAIN
from alliance_corpus.tables.flat import FlatTable
from alliance_corpus.tables.flat_schema import FlatSchema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Event, Relation

SCHEMA: Final = FlatSchema(
    name="instrument_parties",
    doc="One row for each party to an instrument and time of it: from relations party-to, and from "
    "events of kind agreement with a state as party. Unit of analysis: the instrument-party.",
    columns=(
        key_column(),
        column("instrument", "text", "id of the instrument", links=("instruments",)),
        column("instrument_kind", "text", "what it is", vocabulary="kinds of instrument"),
        column("party", "text", "id of the party", links=("*",)),
        *code_columns(),
        column("relation", "text", "id of the relation that says so; empty if only events do",
               required=False, links=("relations",)),
        *date_columns("valid", "from begin to end, as the relation has it (EDTF)", required=False),
        column("agreements_certain", "integer",
               "agreements on the instrument with it as party that took place"),
        column("agreements_possible", "integer",
               "the same with those that are planned, forecast or alleged"),
    ),
    key="key",
)  # fmt: skip


def instrument_parties(corpus: CorpusTables) -> FlatTable:
    """The table; see `Panels.instrument_parties`."""
    return FlatTable(SCHEMA, _rows(corpus))


def _rows(corpus: CorpusTables) -> Iterator[tuple[Any, ...]]:
    relations: defaultdict[tuple[str, str], list[Relation | None]] = defaultdict(list)
    for relation in corpus.relations:
        if relation.predicate == "party-to" and corpus.instruments.get(relation.object) is not None:
            relations[relation.object, relation.subject].append(relation)
    agreements = _agreements(corpus)
    for pair in agreements:
        relations[pair] = relations[pair] or [None]
    for (instrument, party), told in relations.items():
        events = agreements[instrument, party]
        for one in told:
            yield (
                key_of(instrument, party, "" if one is None else one.id),
                instrument,
                corpus.instruments[instrument].kind,
                party,
                *codes_of(corpus.institutions.get(party)),
                None if one is None else one.id,
                *date_values(None if one is None else one.valid),
                sum(event.status in CERTAIN for event in events),
                len(events),
            )


def _agreements(corpus: CorpusTables) -> defaultdict[tuple[str, str], list[Event]]:
    """The agreements by instrument and state."""
    found: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in corpus.events:
        if event.kind != "agreement":
            continue
        parties = dict.fromkeys(p.entity for p in event.participants if p.role == "party")
        for instrument in dict.fromkeys(event.instruments):
            for party in parties:
                if is_state(corpus.institutions.get(party)):
                    found[instrument, party].append(event)
    return found
