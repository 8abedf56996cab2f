"""The event table: one row for each event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.panels.columns import column, date_columns, date_values
from alliance_corpus.corpus.panels.states import states_in
from alliance_corpus.corpus.panels.years import CERTAIN
from alliance_corpus.dates.spans import lasts
from alliance_corpus.records.places import documents_of
from alliance_corpus.tables.flat import FlatTable
from alliance_corpus.tables.flat_schema import FlatSchema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Event

SCHEMA: Final = FlatSchema(
    name="event_table",
    doc="One row for each event. Unit of analysis: the event.",
    columns=(
        column("id", "text", "id of the event", links=("events",)),
        *date_columns("date", "when it happened, as the documents have it (EDTF)"),
        *date_columns("best_date", "the better date from outside, if there is one, else date"),
        column("year", "integer", "the year of date, if it surely lies in a single one; else empty",
               required=False),
        column("lasts", "flag", "whether it went on over all of date, not on some day of it"),
        column("kind", "text", "what it is", vocabulary="kinds of event"),
        column("status", "text", "how the documents speak of it", vocabulary="statuses"),
        column("certain", "flag", "whether it took place: status reported or ongoing"),
        column("label", "text", "what happened, in Japanese"),
        column("label_en", "text", "the same in English"),
        column("place", "text", "name of the place, as the document gives it", required=False),
        column("participants", "integer", "number of participants"),
        column("states", "integer", "number of states that take part, by themselves or by a body"),
        column("instruments", "integer", "number of instruments concerned"),
        column("documents", "integer", "number of documents that tell of it"),
        column("passages", "integer", "number of passages that support it"),
        column("sources", "integer", "number of pages outside the documents that support it"),
        column("participant_list", "text",
               "the participants with their roles, to read; event_participants has them to count"),
        column("document_list", "text", "the ids of the documents, to read; evidence has them"),
    ),
    key="id",
)  # fmt: skip


def event_table(corpus: CorpusTables) -> FlatTable:
    """The table; see `Panels.events`."""
    return FlatTable(SCHEMA, _rows(corpus))


def _rows(corpus: CorpusTables) -> Iterator[tuple[Any, ...]]:
    for event in corpus.events:
        entities = {part.entity for part in event.participants}
        documents = tuple(dict.fromkeys(documents_of(event)))
        yield (
            event.id,
            *date_values(event.date),
            *date_values(event.best_date),
            _year(event),
            lasts(str(event.date)),
            event.kind,
            event.status,
            event.status in CERTAIN,
            event.label,
            event.label_en,
            event.place,
            len(entities),
            len(states_in(corpus, event)),
            len(set(event.instruments)),
            len(documents),
            len(event.evidence),
            len(event.sources),
            _listed(f"{part.entity} ({part.role})" for part in event.participants),
            _listed(documents),
        )


def _year(event: Event) -> int | None:
    date = event.date
    if date.approximate or date.uncertain:
        return None
    years = {getattr(day, "year", None) for day in (date.earliest, date.latest)}
    return years.pop() if len(years) == 1 else None


def _listed(words: Iterable[str]) -> str:
    return "; ".join(words)
