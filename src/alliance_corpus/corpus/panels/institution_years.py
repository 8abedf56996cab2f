"""Institution-years: whether a body was there, and what is told of it, year by year."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.bodies import presence_in, year_as_time
from alliance_corpus.corpus.panels.columns import (
    code_columns,
    column,
    count_columns,
    key_column,
    key_of,
)
from alliance_corpus.corpus.panels.states import codes_of
from alliance_corpus.corpus.panels.years import Counts, Years
from alliance_corpus.dates import Answer
from alliance_corpus.records.documents import written
from alliance_corpus.tables.flat import FlatTable
from alliance_corpus.tables.flat_schema import FlatSchema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.tables import CorpusTables

SCHEMA: Final = FlatSchema(
    name="institution_years",
    doc="One row for each institution and year in which it may have existed, an event with it may "
    "lie, or a document that names it may have been written. Unit of analysis: "
    "the institution-year.",
    columns=(
        key_column(),
        column("institution", "text", "id of the institution", links=("institutions",)),
        column("year", "integer", "the year"),
        column("kind", "text", "what it is", vocabulary="kinds of institution"),
        *code_columns(),
        column("existed_certain", "flag", "whether it surely existed all year"),
        column("existed_possible", "flag", "whether it may have existed all year or a part of it"),
        *count_columns("events", "events with it that go on in the year"),
        *count_columns("onsets", "events with it that begin in the year"),
        *count_columns("mentions", "mentions of it in documents written in the year"),
    ),
    key="key",
)


def institution_years(corpus: CorpusTables, *, best_dates: bool = False) -> FlatTable:
    """The table; see `Panels.institution_years`."""
    return FlatTable(SCHEMA, _rows(corpus, Years(corpus, best_dates=best_dates)))


def _rows(corpus: CorpusTables, years: Years) -> Iterator[tuple[Any, ...]]:
    presence = presence_in(corpus)
    events, mentions = _events(corpus, years), _mentions(corpus, years)
    when = {year: year_as_time(year) for year in years.all}
    for body in corpus.institutions:
        counts = events[body.id]
        certain, possible = mentions[body.id]
        spoken_of = counts.years() | set(possible)
        for year in years.all:
            if year not in years.told and year not in spoken_of:
                continue
            existed = presence.there(body, when[year])
            if existed is Answer.NO and year not in spoken_of:
                continue
            yield (
                key_of(body.id, year),
                body.id,
                year,
                body.kind,
                *codes_of(body),
                existed is Answer.YES,
                existed is not Answer.NO,
                *counts.in_year(year),
                certain[year],
                possible[year],
            )


def _events(corpus: CorpusTables, years: Years) -> defaultdict[str, Counts]:
    """The events of each entity; one that takes part in two roles counts once."""
    found: defaultdict[str, Counts] = defaultdict(Counts)
    for event in corpus.events:
        for entity in {part.entity for part in event.participants}:
            years.count(found[entity], event)
    return found


def _mentions(
    corpus: CorpusTables, years: Years
) -> defaultdict[str, tuple[Counter[int], Counter[int]]]:
    """The certain and the possible mentions of each entity by the year of the document."""
    found: defaultdict[str, tuple[Counter[int], Counter[int]]]
    found = defaultdict(lambda: (Counter(), Counter()))
    years_of = {
        document.id: years.of(date)
        for document in corpus.documents
        if (date := written(document)) is not None
    }
    for mention in corpus.mentions:
        named = mention.candidates if mention.entity is None else (mention.entity,)
        for entity in set(named):
            surely, perhaps = found[entity]
            for year, (answer, _) in years_of.get(str(mention.document), {}).items():
                perhaps[year] += 1
                if answer is Answer.YES and mention.entity is not None:
                    surely[year] += 1
    return found
