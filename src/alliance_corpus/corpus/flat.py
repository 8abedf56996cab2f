"""The flat tables of a corpus: rows and columns for databases, spreadsheets and statistics."""

from __future__ import annotations

from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus import panels
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.records.schema import describe
from alliance_corpus.records.vocabularies import TOPICS
from alliance_corpus.tables.flat import FlatTable, FlatTables, flat_tables
from alliance_corpus.tables.flat_schema import FlatColumn, FlatSchema, flat_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.corpus.tables import CorpusTables


def _text(name: str, doc: str) -> FlatColumn:
    return FlatColumn(name=name, type="text", required=True, doc=doc)


IDS: Final = FlatSchema(
    name="ids",
    doc="Every id of a record, and every topic of guidelines: what links to any table point to.",
    columns=(
        _text("id", "the id, or the topic"),
        _text("table", "the table of the record; topics for a topic"),
    ),
    key="id",
)

TERMS: Final = FlatSchema(
    name="vocabulary_terms",
    doc="The values of the controlled vocabularies, with what they mean.",
    columns=(
        _text("id", "vocabulary and value"),
        _text("vocabulary", "the name of the vocabulary"),
        _text("value", "a value"),
        _text("definition", "what it means"),
    ),
    key="id",
)


@cache
def _of_records() -> Mapping[str, FlatSchema]:
    described = {name: describe(table.record_type) for name, table in TABLES.items()}
    return MappingProxyType(flat_schemas(described))


def schemas() -> dict[str, FlatSchema]:
    """The flat tables of every corpus, by name.

    Records, their child tables, ids, vocabularies, and the ready-made tables of
    `alliance_corpus.corpus.panels`.
    """
    return {**_of_records(), IDS.name: IDS, TERMS.name: TERMS, **panels.SCHEMAS}


def flat(corpus: CorpusTables) -> FlatTables:
    """All flat tables of a corpus; see `alliance_corpus.corpus.questions.Questions.flat`."""
    records: dict[str, Any] = {name: corpus.records(name) for name in TABLES}
    rows = flat_tables(_of_records(), records)
    ids = dict(chain(_ids(records), ((topic, "topics") for topic in TOPICS)))
    terms = (
        (f"{name}: {value}", name, value, definition)
        for name, vocabulary in vocabularies.items()
        for value, definition in vocabulary.items()
    )
    made = (make(corpus) for make in panels.TABLES.values())
    return FlatTables([*rows.values(), FlatTable(IDS, ids.items()), FlatTable(TERMS, terms), *made])


def _ids(records: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Ids with their table; of a document and its work, which share one, the document."""
    for name in reversed(tuple(TABLES)):
        if name != "redirects":
            yield from ((record.id, name) for record in records[name])
