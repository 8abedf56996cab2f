"""Columns of plain values as data frames of pandas, Polars and Arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd
    import polars as pl
    import pyarrow as pa  # type: ignore[import-untyped]

Shape: TypeAlias = "str | list[Shape] | dict[str, Shape]"
"""A type for all tools: text, integer, number, flag or date; a list of one shape; a struct."""

Columns: TypeAlias = "Iterable[tuple[str, Shape, list[Any]]]"
"""Columns in order: name, shape and values."""


def to_pandas(columns: Columns) -> pd.DataFrame:
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
        for name, shape, values in columns
    }
    frame: pd.DataFrame = pandas.DataFrame(data)
    return frame


def to_polars(columns: Columns) -> pl.DataFrame:
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

    listed = list(columns)
    frame: pl.DataFrame = polars.DataFrame(
        {name: values for name, _, values in listed},
        schema={name: shaped(shape) for name, shape, _ in listed},
    )
    return frame


def to_arrow(columns: Columns) -> pa.Table:
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

    listed = list(columns)
    table: pa.Table = arrow.table(
        {name: values for name, _, values in listed},
        schema=arrow.schema([(name, shaped(shape)) for name, shape, _ in listed]),
    )
    return table
