"""Records as plain dicts and as data frames: pandas, Polars, Arrow.

Frames are tidy: one row per record, and always the same columns with the same types. A date gives
its EDTF string; its first and last day as ``…_earliest`` and ``…_latest``, which are empty if
unknown, open, or outside the years 1 to 9999; and ``…_approximate`` and ``…_uncertain``, whether it
is marked ``~`` or ``?``, which its days do not show. So does a date from outside. A span gives
``start`` and ``end``. Records inside records are lists of structs. A document gives its metadata
and its text.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from alliance_corpus.dates import EDTF, Day
from alliance_corpus.lazy import require
from alliance_corpus.records import Document, ExternalDate, Rights
from alliance_corpus.records.plain import plain
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd
    import polars as pl
    import pyarrow as pa  # type: ignore[import-untyped]

Shape: TypeAlias = "str | list[Shape] | dict[str, Shape]"
"""A type for all tools: text, number, flag or date; a list of one shape; a struct of fields."""

_PLAIN: Final[Mapping[Any, str]] = {
    str: "text", int: "integer", float: "number", bool: "flag", EDTF: "text",
}  # fmt: skip


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


def to_pandas(records: Iterable[Any], record_type: type[Any]) -> pd.DataFrame:
    """A pandas data frame; columns of text, numbers and flags have nullable types.

    Raises:
        MissingExtraError: if pandas is not installed.
    """
    pandas = require("pandas", "pandas")
    types = {
        "text": "string",
        "integer": "Int64",
        "number": "Float64",
        "flag": "boolean",
        "date": "datetime64[s]",
    }
    data = {
        name: pandas.Series(values, dtype=types[shape] if isinstance(shape, str) else "object")
        for name, shape, values in _columns(records, record_type)
    }
    frame: pd.DataFrame = pandas.DataFrame(data)
    return frame


def to_polars(records: Iterable[Any], record_type: type[Any]) -> pl.DataFrame:
    """A Polars data frame.

    Raises:
        MissingExtraError: if polars is not installed.
    """
    polars = require("polars", "polars")
    plain = {
        "text": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "flag": polars.Boolean,
        "date": polars.Date,
    }

    def shaped(shape: Shape) -> Any:
        if isinstance(shape, str):
            return plain[shape]
        if isinstance(shape, list):
            return polars.List(shaped(shape[0]))
        return polars.Struct({name: shaped(inner) for name, inner in shape.items()})

    columns = list(_columns(records, record_type))
    frame: pl.DataFrame = polars.DataFrame(
        {name: values for name, _, values in columns},
        schema={name: shaped(shape) for name, shape, _ in columns},
    )
    return frame


def to_arrow(records: Iterable[Any], record_type: type[Any]) -> pa.Table:
    """An Arrow table.

    Raises:
        MissingExtraError: if pyarrow is not installed.
    """
    arrow = require("pyarrow", "arrow")
    plain = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "flag": arrow.bool_(),
        "date": arrow.date32(),
    }

    def shaped(shape: Shape) -> Any:
        if isinstance(shape, str):
            return plain[shape]
        if isinstance(shape, list):
            return arrow.list_(shaped(shape[0]))
        return arrow.struct([(name, shaped(inner)) for name, inner in shape.items()])

    columns = list(_columns(records, record_type))
    table: pa.Table = arrow.table(
        {name: values for name, _, values in columns},
        schema=arrow.schema([(name, shaped(shape)) for name, shape, _ in columns]),
    )
    return table


def _columns(
    records: Iterable[Any], record_type: type[Any]
) -> Iterable[tuple[str, Shape, list[Any]]]:
    listed = list(records)
    for column in columns_of(record_type):
        yield column.name, column.shape, [column.value(record) for record in listed]


def columns_of(record_type: type[Any]) -> tuple[Column, ...]:
    """The columns of a frame of such records."""
    if record_type is Document:
        return _document_columns()
    hints = typing.get_type_hints(record_type)
    return tuple(
        column
        for attribute in attrs.fields(record_type)
        for column in _columns_for(attribute.name, hints[attribute.name])
    )


def _columns_for(name: str, hint: Any) -> Iterable[Column]:
    kinds = _alternatives(hint)
    if Span in kinds:
        yield Column("start", "integer", lambda record: getattr(record, name).start)
        yield Column("end", "integer", lambda record: getattr(record, name).end)
        return
    yield Column(name, _shape(hint), lambda record: plain(getattr(record, name)))
    if EDTF in kinds or ExternalDate in kinds:
        for end in ("earliest", "latest"):
            yield Column(f"{name}_{end}", "date", _bound(name, end))
        for doubt in ("approximate", "uncertain"):
            yield Column(f"{name}_{doubt}", "flag", _doubt(name, doubt))


def _bound(name: str, end: str) -> Callable[[Any], dt.date | None]:
    def value(record: Any) -> dt.date | None:
        date = _date(record, name)
        day = None if date is None else getattr(date, end)
        return day.to_date() if isinstance(day, Day) and 1 <= day.year <= 9999 else None

    return value


def _doubt(name: str, doubt: str) -> Callable[[Any], bool | None]:
    def value(record: Any) -> bool | None:
        date = _date(record, name)
        return None if date is None else getattr(date, doubt)

    return value


def _date(record: Any, name: str) -> EDTF | None:
    """The date in a field, also one from outside; None for a duration."""
    value = getattr(record, name)
    if isinstance(value, ExternalDate):
        return value.value
    return value if isinstance(value, EDTF) else None


def _alternatives(hint: Any) -> tuple[Any, ...]:
    """The types that a hint allows, except None."""
    if isinstance(hint, UnionType) or typing.get_origin(hint) is typing.Union:
        return tuple(kind for kind in typing.get_args(hint) if kind is not NoneType)
    return (hint,)


def _shape(hint: Any) -> Shape:
    kind = _alternatives(hint)[0]
    if typing.get_origin(kind) is tuple:
        return [_shape(typing.get_args(kind)[0])]
    if kind is Span:
        return ["integer"]
    if attrs.has(kind):
        hints = typing.get_type_hints(kind)
        return {a.name: _shape(hints[a.name]) for a in attrs.fields(kind)}
    return "text" if typing.get_origin(kind) is typing.Literal else _PLAIN[kind]


def _document_dict(document: Document) -> dict[str, Any]:
    return {
        column.name: value.isoformat() if hasattr(value, "isoformat") else value
        for column in _document_columns()
        for value in (column.value(document),)
    }


@cache
def _document_columns() -> tuple[Column, ...]:
    """Metadata and text; blocks, sections and annotations have their own tables."""

    def shipped(document: Document) -> str | None:
        return None if document.source.text is None else document.text

    return (
        Column("id", "text", attrgetter("id")),
        Column("title", "text", attrgetter("title")),
        Column("creators", ["text"], lambda document: list(document.creators)),
        *_columns_for("issued", EDTF | None),
        *_columns_for("written", EDTF | None),
        *(
            Column(f"rights_{a.name}", "text", attrgetter(f"rights.{a.name}"))
            for a in attrs.fields(Rights)
        ),
        Column("source_file", "text", attrgetter("source.file")),
        Column("source_sha256", "text", attrgetter("source.sha256")),
        Column("text", "text", shipped),
    )
