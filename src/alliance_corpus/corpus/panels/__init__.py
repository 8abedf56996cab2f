"""Ready-made tables for statistics: events, institution-years, dyad-years, parties, citations.

Each is a flat table whose ``schema`` says what one row is (the unit of analysis) and what each
column holds. They are among the tables of `Corpus.flat`, and so in every format made of these.

What is not certain is never settled: each count has a column of what is certain and one of what is
possible. To add a table, write its module with a ``SCHEMA``, and give it a line in `_MADE`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from alliance_corpus.corpus.panels import (
    citation_edges,
    dyad_years,
    events,
    institution_years,
    instrument_parties,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.tables.flat import FlatTable
    from alliance_corpus.tables.flat_schema import FlatSchema

_MADE: Final = (
    (events.SCHEMA, events.event_table),
    (institution_years.SCHEMA, institution_years.institution_years),
    (dyad_years.SCHEMA, dyad_years.dyad_years),
    (instrument_parties.SCHEMA, instrument_parties.instrument_parties),
    (citation_edges.SCHEMA, citation_edges.citation_edges),
)

TABLES: Final[Mapping[str, Callable[[CorpusTables], FlatTable]]] = MappingProxyType(
    {schema.name: make for schema, make in _MADE}
)
"""What makes each table, by its name among the flat tables."""

SCHEMAS: Final[Mapping[str, FlatSchema]] = MappingProxyType(
    {schema.name: schema for schema, _ in _MADE}
)
"""The columns of each, by name."""


class Panels:
    """The ready-made tables of a corpus; `Corpus.panels` gives them.

    An event counts in every year in which it may lie. It is certain in a year if its status is
    reported or ongoing and no reading of its date contradicts; anything else that may be is
    possible. What went on from 1976 to 1978 is certain in three years, so that sums over years are
    no numbers of events; it has one onset.

    Args:
        corpus: where the records are.
    """

    __slots__ = ("_corpus",)

    def __init__(self, corpus: CorpusTables) -> None:
        self._corpus = corpus

    def __repr__(self) -> str:
        """The names of the tables."""
        return f"<Panels of {self._corpus.name}: {', '.join(TABLES)}>"

    def events(self) -> FlatTable:
        """The event table: one row for each event.

        Returns:
            Dates with their bounds and doubts, kind, status, and the numbers of participants,
            states, instruments, documents and passages.
        """
        return events.event_table(self._corpus)

    def institution_years(self, *, best_dates: bool = False) -> FlatTable:
        """One row for each institution and year of which the documents tell.

        The years run from the first known day of an event or document to the year of the latest
        document. An institution has no row for a year in which it was not there
        (`alliance_corpus.records.beginnings`), unless an event with it, such as its planned
        foundation, or a document that names it may lie in that year; so plans reach further.
        Documents without a date count no mentions.

        Args:
            best_dates: use the better dates from outside sources, where events have them.

        Returns:
            Whether it existed, and the numbers of events, onsets and mentions.
        """
        return institution_years.institution_years(self._corpus, best_dates=best_dates)

    def dyad_years(self, *, best_dates: bool = False) -> FlatTable:
        """One row for each unordered pair of states and year in which an event with both may lie.

        A state takes part by itself, or through a body that names it in ``countries``; people count
        for no state. A pair without a row has no event in the documents, which does not say that
        there was none.

        Args:
            best_dates: use the better dates from outside sources, where events have them.

        Returns:
            The codes of both states, and the numbers of events, onsets, events that name both, and
            events of each kind, certain and possible.
        """
        return dyad_years.dyad_years(self._corpus, best_dates=best_dates)

    def instrument_parties(self) -> FlatTable:
        """One row for each party to an instrument and each time of it.

        Returns:
            The codes of the party, the time, and the relation or the number of agreements that
            tell of it.
        """
        return instrument_parties.instrument_parties(self._corpus)

    def citation_edges(self) -> FlatTable:
        """One row for each document and work that it cites.

        Returns:
            How often the work is cited, in how many notes and sections, and what it is.
        """
        return citation_edges.citation_edges(self._corpus)
