"""Dyad-years: events in which two states take part, year by year."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from alliance_corpus.corpus.panels.columns import (
    code_columns,
    column,
    count_columns,
    key_column,
    key_of,
)
from alliance_corpus.corpus.panels.states import codes_of, state_order, states_in, states_named
from alliance_corpus.corpus.panels.years import Counts, Years
from alliance_corpus.records.vocabularies import EVENT_KINDS
from alliance_corpus.tables.flat import FlatTable
from alliance_corpus.tables.flat_schema import FlatSchema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.tables import CorpusTables

Dyad: TypeAlias = tuple[str, str]

SCHEMA: Final = FlatSchema(
    name="dyad_years",
    doc="One row for each pair of states and year in which an event with both may lie; the state "
    "with the lower Correlates of War number comes first. Unit of analysis: the undirected "
    "dyad-year.",
    columns=(
        key_column(),
        column("state_1", "text", "id of one state", links=("institutions",)),
        column("state_2", "text", "id of the other state", links=("institutions",)),
        column("year", "integer", "the year"),
        *code_columns("_1", " state_1"),
        *code_columns("_2", " state_2"),
        *count_columns("events", "events with both, or bodies of theirs, that go on in the year"),
        *count_columns("onsets", "events with both, or bodies of theirs, that begin in the year"),
        *count_columns(
            "named", "events in which both states are named as participants, that go on in the year"
        ),
        *(
            one
            for kind in EVENT_KINDS
            for one in count_columns(kind, f"of the events those of kind {kind}")
        ),
    ),
    key="key",
)


def dyad_years(corpus: CorpusTables, *, best_dates: bool = False) -> FlatTable:
    """The table; see `Panels.dyad_years`."""
    return FlatTable(SCHEMA, _rows(corpus, Years(corpus, best_dates=best_dates)))


def _rows(corpus: CorpusTables, years: Years) -> Iterator[tuple[Any, ...]]:
    found = _counts(corpus, years)
    codes = {state: codes_of(corpus.institutions.get(state)) for dyad in found for state in dyad}
    for dyad in sorted(found, key=lambda pair: [state_order(corpus, state) for state in pair]):
        counts = found[dyad]
        for year in sorted(counts["events"].years()):
            yield (
                key_of(*dyad, year),
                *dyad,
                year,
                *codes[dyad[0]],
                *codes[dyad[1]],
                *counts["events"].in_year(year),
                *counts["named"].in_year(year)[:2],
                *(n for kind in EVENT_KINDS for n in counts[kind].in_year(year)[:2]),
            )


def _counts(corpus: CorpusTables, years: Years) -> dict[Dyad, defaultdict[str, Counts]]:
    """The counts of each dyad: of all events, of those that name both, and of each kind."""
    found: defaultdict[Dyad, defaultdict[str, Counts]]
    found = defaultdict(lambda: defaultdict(Counts))
    for event in corpus.events:
        named = states_named(corpus, event)
        states = sorted(states_in(corpus, event), key=lambda state: state_order(corpus, state))
        for dyad in combinations(states, 2):
            years.count(found[dyad]["events"], event)
            years.count(found[dyad][event.kind], event)
            if named.issuperset(dyad):
                years.count(found[dyad]["named"], event)
    return found
