"""Records as plain dicts and as data frames: pandas, Polars, Arrow.

Frames are tidy: one row per record, and always the same columns with the same types. A date gives
its EDTF string; its first and last day as ``…_earliest`` and ``…_latest``, which are empty if
unknown, open, or outside the years 1 to 9999; and ``…_approximate`` and ``…_uncertain``, whether it
is marked ``~`` or ``?``, which its days do not show. So does a date from outside. A span gives
``start`` and ``end``. Records inside records are lists of structs. A document gives its metadata
and its text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.records import Document, ExternalDate, Rights
from alliance_corpus.records.plain import plain
from alliance_corpus.records.schema import describe
from alliance_corpus.tables import converted
from alliance_corpus.tables.converted import Shape
from alliance_corpus.tables.flat_schema import DATE_PARTS, PART_TYPES, flat_columns, part_of

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa  # type: ignore[import-untyped]

    from alliance_corpus.records.schema import FieldSchema


@attrs.frozen
class Column:
    """A column of a frame: its name, its shape, and how to read its value from a record."""

    name: str
    shape: Shape
    value: Callable[[Any], Any]


def to_dicts(records: Iterable[Any], record_type: type[Any]) -> list[dict[str, Any]]:
    """Plain data, ready for JSON: all fields, dates as EDTF strings, spans as [start, end]."""
    if record_type is Document:
        return [_document_dict(record) for record in records]
    return [plain(record) for record in records]


def to_pandas(records: Iterable[Any], record_type: type[Any], *, flat: bool) -> pd.DataFrame:
    """A pandas data frame; columns of text, numbers and flags have nullable types.

    Raises:
        MissingExtraError: if pandas is not installed.
    """
    return converted.to_pandas(_columns(records, record_type, flat=flat))


def to_polars(records: Iterable[Any], record_type: type[Any], *, flat: bool) -> pl.DataFrame:
    """A Polars data frame.

    Raises:
        MissingExtraError: if polars is not installed.
    """
    return converted.to_polars(_columns(records, record_type, flat=flat))


def to_arrow(records: Iterable[Any], record_type: type[Any], *, flat: bool) -> pa.Table:
    """An Arrow table.

    Raises:
        MissingExtraError: if pyarrow is not installed.
    """
    return converted.to_arrow(_columns(records, record_type, flat=flat))


def _columns(records: Iterable[Any], record_type: type[Any], *, flat: bool) -> converted.Columns:
    listed = list(records)
    for column in _flat_columns(record_type) if flat else columns_of(record_type):
        yield column.name, column.shape, [column.value(record) for record in listed]


def _flat_columns(record_type: type[Any]) -> tuple[Column, ...]:
    """The columns of the flat table of such records, without those of its child tables."""
    return tuple(
        Column(column.name, column.type, column.read)
        for column in flat_columns(describe(record_type))
    )


def columns_of(record_type: type[Any]) -> tuple[Column, ...]:
    """The columns of a frame of such records."""
    if record_type is Document:
        return _document_columns()
    return tuple(column for field in describe(record_type).fields for column in _columns_for(field))


def _columns_for(field: FieldSchema) -> Iterable[Column]:
    name = field.name
    if field.type == "span" and not field.many:
        yield Column("start", "integer", lambda record: getattr(record, name).start)
        yield Column("end", "integer", lambda record: getattr(record, name).end)
        return
    yield Column(name, _shape(field), lambda record: plain(getattr(record, name)))
    is_external = field.record is not None and field.record.name == ExternalDate.__name__
    if not field.many and (field.type == "edtf" or is_external):
        for part in DATE_PARTS:
            yield Column(f"{name}_{part}", PART_TYPES[part], _part(name, part))


def _part(name: str, part: str) -> Callable[[Any], Any]:
    return lambda record: part_of(_date(record, name), part)


def _date(record: Any, name: str) -> EDTF | None:
    """The date in a field, also one from outside; None for a duration."""
    value = getattr(record, name)
    if isinstance(value, ExternalDate):
        return value.value
    return value if isinstance(value, EDTF) else None


def _shape(field: FieldSchema) -> Shape:
    if field.record is not None:
        one: Shape = {inner.name: _shape(inner) for inner in field.record.fields}
    elif field.type == "span":
        one = ["integer"]
    elif field.type == "pair":
        one = ["text"]
    else:
        one = "text" if field.type == "edtf" else field.type
    return [one] if field.many else one


def _document_dict(document: Document) -> dict[str, Any]:
    return {
        column.name: value.isoformat() if hasattr(value, "isoformat") else value
        for column in _document_columns()
        for value in (column.value(document),)
    }


@cache
def _document_columns() -> tuple[Column, ...]:
    """Metadata and text; blocks, sections and annotations have their own tables."""
    written = describe(Document).field("written")
    return (
        Column("id", "text", attrgetter("id")),
        Column("title", "text", attrgetter("title")),
        Column("creators", ["text"], lambda document: list(document.creators)),
        *_columns_for(attrs.evolve(written, name="issued")),
        *_columns_for(written),
        *(
            Column(f"rights_{a.name}", "text", attrgetter(f"rights.{a.name}"))
            for a in attrs.fields(Rights)
        ),
        Column("source_file", "text", attrgetter("source.file")),
        Column("source_sha256", "text", attrgetter("source.sha256")),
        Column("text", "text", attrgetter("shipped_text")),
    )
