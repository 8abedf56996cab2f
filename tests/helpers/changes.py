"""Datasets that differ in one field of one record, for each field of every record type."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import attrs
from attrs import evolve, frozen

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import AllianceCorpusError
from alliance_corpus.records import Document, Evidence
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.records.links import LINKS, UNDECIDED
from alliance_corpus.records.schema import FieldSchema, RecordSchema, describe
from alliance_corpus.text import Edit, Span
from tests.helpers.everything import WORK, everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from alliance_corpus.dataset import Dataset

TYPES: Final = (
    "article-journal", "article-newspaper", "book", "chapter", "legislation", "paper-conference",
    "thesis", "treaty", "webpage",
)  # fmt: skip
"""Types of works: bibliographies keep other fields of each."""

MOST: Final = 6
"""How many changes of a field are tried."""


@frozen
class Place:
    """A field: the table, and the names that lead to it in a record."""

    table: str
    path: tuple[str, ...]

    def __str__(self) -> str:
        return ".".join(self.path)


@cache
def base() -> Dataset:
    """A dataset in which every field of every record type says something."""
    whole = everything()
    tables = dict(whole.tables)
    (event, *events), (relation, *relations) = tables["events"], tables["relations"]
    (statement, *statements), (promise,) = tables["statements"], tables["instruments"]
    full = tables["institutions"][0].names[0]
    quantities = (*event.quantities, *relation.quantities)
    words = event.evidence[0]
    spoken = tuple(evolve(one, speaker=words.speaker) for one in statement.evidence)
    tables |= {
        "works": (*tables["works"], *(evolve(WORK, id=f"a-{kind}", type=kind) for kind in TYPES)),
        "people": tuple(evolve(one, names=(full, *one.names)) for one in tables["people"]),
        "instruments": (evolve(promise, names=(full, *promise.names)), evolve(promise, id="pact")),
        "events": (
            evolve(event, quantities=quantities, evidence=(_elsewhere(words, "船を数える"),)),
            *events,
        ),
        "relations": (
            evolve(relation, quantities=quantities, evidence=(_elsewhere(words, "約束した"),)),
            *relations,
        ),
        "statements": (evolve(statement, evidence=spoken), *statements),
    }
    return evolve(whole, tables=tables)


def _elsewhere(evidence: Evidence, words: str) -> Evidence:
    """The evidence in a place of its own: formats write the same place once."""
    start = everything().tables["documents"][0].text.index(words)
    span = Span(start, start + len(words))
    return evolve(evidence, id=f"harbour:evidence:{span.start}-{span.end}", span=span, text=words)


@cache
def places() -> tuple[Place, ...]:
    """Every field of every record type, also of the records inside records."""
    return tuple(
        Place(name, path)
        for name, table in TABLES.items()
        for path in _paths(describe(table.record_type))
    )


def _paths(record: RecordSchema) -> Iterator[tuple[str, ...]]:
    for field in record.fields:
        if field.record is None or field.many or field.optional:
            yield (field.name,)  # a record that is always there has only fields
        if field.record is not None:
            yield from ((field.name, *path) for path in _paths(field.record))


@cache
def variants(place: Place) -> tuple[Dataset, ...]:
    """Datasets that differ from `base` in this field alone, and in what follows from it."""
    return tuple(islice(_variants(base(), place), MOST))


def is_alone(place: Place) -> bool:
    """Whether a change of a field reaches into other tables: an id, or words of a document."""
    words = place.path[-1] == "text" and any(True for _ in _placed(base(), place))
    return place.path == ("id",) or words


def combined(together: Iterable[Place], number: int) -> Dataset:
    """The dataset with a change in each of several fields: with this number, or the last."""
    dataset = base()
    for place in together:
        found = list(islice(_variants(dataset, place), number + 1))
        dataset = found[-1] if found else dataset
    return dataset


def _variants(dataset: Dataset, place: Place) -> Iterator[Dataset]:
    name = place.path[-1]
    if place.path == ("id",):
        for record in dataset.tables[place.table]:
            yield renamed(dataset, record.id)
        return
    if name == "text" and (placed := list(_placed(dataset, place))):
        for document, offset in placed:
            yield retyped(dataset, document, offset)
        return
    schema = describe(TABLES[place.table].record_type)
    for number, record in enumerate(dataset.tables[place.table]):
        for other in _changed(record, schema, place.path):
            records = list(dataset.tables[place.table])
            records[number] = other
            yield synced(dataset, {place.table: tuple(records)})


def _changed(record: Any, schema: RecordSchema, path: tuple[str, ...]) -> Iterator[Any]:
    """The record with other values in the field at a path."""
    field = schema.field(path[0])
    value = field.read(record)
    if len(path) == 1:
        named = ({field.name: other} for other in _others(field, value))
        yield from _valid(record, _spans(record, value) if field.type == "span" else named)
    elif field.many:
        for number, item in enumerate(value):
            for other in _changed(item, _inner(field), path[1:]):
                items = (*value[:number], other, *value[number + 1 :])
                yield from _valid(record, [{field.name: items}])
    elif value is not None:
        for other in _changed(value, _inner(field), path[1:]):
            yield from _valid(record, [{field.name: other}])


def _inner(field: FieldSchema) -> RecordSchema:
    assert field.record is not None
    return field.record


def _valid(record: Any, changes: Iterable[dict[str, Any]]) -> Iterator[Any]:
    for change in changes:
        try:
            yield evolve(record, **change)
        except AllianceCorpusError:
            continue


def _spans(record: Any, value: Any) -> Iterator[dict[str, Any]]:
    """Shorter spans, with the words that are then in them."""
    if isinstance(value, tuple):
        yield {"source": value[:-1]}
        return
    shorter = Span(value.start, value.end - 1)
    text = {"text": record.text[:-1]} if hasattr(record, "text") else {}
    yield {"span": shorter, **text}


def _others(field: FieldSchema, value: Any) -> Iterator[Any]:
    """Other values of a field."""
    if field.many:
        if value:
            yield value[:-1]
            if field.record is None:
                one = evolve(field, many=False, optional=False)
                yield from ((other, *value[1:]) for other in _others(one, value[0]))
    elif field.vocabulary is not None:
        yield from (other for other in vocabularies[field.vocabulary] if other != value)
    elif field.links:
        yield from (other for other in _ids(field.links) if other != value)
    elif field.record is None:
        yield from (other for other in _plain(field, value) if other != value)
    if field.optional and value is not None and not field.many:
        yield None


def _plain(field: FieldSchema, value: Any) -> tuple[Any, ...]:
    if field.name == "type":  # the types of works in CSL
        return TYPES
    if field.type == "text":
        return (f"{value or ''}改", "2001-02-03", "7")
    if field.type == "pair":
        return ((value[0], f"{value[1]}7"),)
    if field.type == "edtf":
        return ("P4Y",) if isinstance(value, str) else (EDTF("1962-03-04"), EDTF("1978-11-03"))
    if field.type == "flag":
        return (not value,)
    return (7 if value is None else value + 1,)


def _ids(tables: tuple[str, ...]) -> Iterator[str]:
    for name in base().tables if tables == ("*",) else tables:
        yield from (record.id for record in base().tables[name])


# What follows from a change


def synced(dataset: Dataset, changed: Mapping[str, tuple[Any, ...]]) -> Dataset:
    """The dataset with other tables, whose documents have the records of all tables."""
    tables = {**dataset.tables, **changed}
    works = {work.id: work for work in tables["works"]}
    documents = tuple(
        evolve(
            document,
            work=works[document.id],
            **{
                name: tuple(one for one in tables[name] if one.document == document.id)
                for name in ("blocks", "sections", "emendations")
            },
        )
        for document in tables["documents"]
    )
    return evolve(dataset, tables={**tables, "documents": documents})


def renamed(dataset: Dataset, old: str) -> Dataset:
    """The dataset in which a record has another id, and so in all fields that name it."""

    def change(value: Any) -> Any:
        return f"{old}-new" if value == old else value

    return synced(dataset, {name: _mapped(found, change) for name, found in dataset.tables.items()})


def retyped(dataset: Dataset, document: str, offset: int) -> Dataset:
    """The dataset with another character in the text of a document, and in all that quotes it."""

    def typed(text: str, at: int) -> str:
        return f"{text[:at]}龍{text[at + 1 :]}"

    def change(value: Any) -> Any:
        if isinstance(value, Document) and value.id == document:
            edit = Edit(Span(offset, offset + 1), "龍", by_char=True)
            return evolve(value, alignment=value.alignment.edit([edit], "retyped"))
        if not _is_placed(value) or value.document != document:
            return value
        at = offset - value.span.start
        return evolve(value, text=typed(value.text, at)) if 0 <= at < len(value.text) else value

    return synced(dataset, {name: _mapped(found, change) for name, found in dataset.tables.items()})


def _is_placed(value: Any) -> bool:
    return all(hasattr(value, name) for name in ("document", "span", "text"))


def _placed(dataset: Dataset, place: Place) -> Iterator[tuple[str, int]]:
    """Where the text of a field stands: document and offset; nothing if it is not from a text."""
    if place.table == "documents" and place.path == ("text",):
        yield from ((document.id, 0) for document in dataset.tables["documents"])
    for record in dataset.tables[place.table]:
        for one in _at(record, place.path[:-1]):
            if _is_placed(one):
                yield one.document, one.span.start


def _at(value: Any, path: tuple[str, ...]) -> Iterator[Any]:
    if isinstance(value, tuple):
        for item in value:
            yield from _at(item, path)
    elif path:
        yield from _at(getattr(value, path[0], None), path[1:])
    elif value is not None:
        yield value


def _mapped(value: Any, change: Callable[[Any], Any], field: str = "id") -> Any:
    """A value in which everything inside was changed, then itself: records, and ids in fields."""
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(_mapped(item, change, field) for item in value)
    if isinstance(value, str):
        return change(value) if field in _ID_FIELDS else value
    if not attrs.has(type(value)) or isinstance(value, EDTF):
        return value
    names = [a.name for a in attrs.fields(type(value)) if not a.name.startswith("_")]
    if isinstance(value, Document):  # the rest follows from the other tables
        names = ["id", "work"]
    found = {name: _mapped(getattr(value, name), change, name) for name in names}
    other = {name: new for name, new in found.items() if new is not getattr(value, name)}
    return change(evolve(value, **other) if other else value)


_ID_FIELDS: Final = {"id", *LINKS, *UNDECIDED}
