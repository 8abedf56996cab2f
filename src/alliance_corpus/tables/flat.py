"""Flat tables: rows of text, numbers, flags and days, without lists, with keys between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from alliance_corpus.errors import QueryError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd
    import polars as pl
    import pyarrow as pa  # type: ignore[import-untyped]

    from alliance_corpus.tables.converted import Shape
    from alliance_corpus.tables.flat_schema import FlatSchema


class FlatTable(Sequence[tuple[Any, ...]]):
    """A flat table: an immutable sequence of rows, each a tuple in the order of the columns.

    Values are text, numbers, flags, `datetime.date` and None.

    Args:
        schema: its columns and keys.
        rows: its rows.
    """

    __slots__ = ("_rows", "schema")

    def __init__(self, schema: FlatSchema, rows: Iterable[tuple[Any, ...]]) -> None:
        self.schema = schema
        self._rows = tuple(rows)

    @property
    def name(self) -> str:
        """Its name."""
        return self.schema.name

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.schema.columns)

    def __getitem__(self, key: Any) -> Any:
        """The row at a position; a slice gives a tuple of rows."""
        return self._rows[key]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        """Tables are equal if they have the same columns and rows."""
        if not isinstance(other, FlatTable):
            return NotImplemented
        return self.schema == other.schema and self._rows == other._rows

    def __hash__(self) -> int:
        return hash((self.schema, self._rows))

    def __repr__(self) -> str:
        """Name, number of rows, and the names of the columns."""
        return f"<FlatTable {self.name} of {len(self)} rows: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """The columns and the first rows as a table, for notebooks."""
        from alliance_corpus.records.html import SHOWN, table

        return table(f"{self.name}: {len(self)} rows", self.columns, self._rows[:SHOWN], len(self))

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as plain data, ready for JSON: days as text (``1978-11-27``)."""
        return [
            {
                name: value.isoformat() if hasattr(value, "isoformat") else value
                for name, value in zip(self.columns, row, strict=True)
            }
            for row in self._rows
        ]

    def to_pandas(self) -> pd.DataFrame:
        """A pandas data frame with nullable types.

        Raises:
            MissingExtraError: if pandas is not installed.
        """
        from alliance_corpus.tables.converted import to_pandas

        return to_pandas(self._shaped())

    def to_polars(self) -> pl.DataFrame:
        """A Polars data frame.

        Raises:
            MissingExtraError: if polars is not installed.
        """
        from alliance_corpus.tables.converted import to_polars

        return to_polars(self._shaped())

    def to_arrow(self) -> pa.Table:
        """An Arrow table.

        Raises:
            MissingExtraError: if pyarrow is not installed.
        """
        from alliance_corpus.tables.converted import to_arrow

        return to_arrow(self._shaped())

    def _shaped(self) -> Iterator[tuple[str, Shape, list[Any]]]:
        for place, column in enumerate(self.schema.columns):
            yield column.name, column.type, [row[place] for row in self._rows]


class FlatTables(Mapping[str, FlatTable]):
    """All flat tables of a corpus by name; the error for an unknown name suggests similar ones."""

    __slots__ = ("_tables",)

    def __init__(self, tables: Iterable[FlatTable]) -> None:
        self._tables = {table.name: table for table in tables}

    def __getitem__(self, name: str) -> FlatTable:
        """The table of a name.

        Raises:
            QueryError: if there is none; the message lists the names.
        """
        try:
            return self._tables[name]
        except KeyError:
            raise QueryError(
                f"there is no flat table {name!r}: expected one of {', '.join(self._tables)}."
                f"{nearest(str(name), self._tables)}"
            ) from None

    def __contains__(self, name: object) -> bool:
        """Whether there is a table of this name."""
        return name in self._tables

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def __repr__(self) -> str:
        """Each table with its number of rows."""
        counts = ", ".join(f"{len(table)} {name}" for name, table in self._tables.items())
        return f"<FlatTables: {counts}>"


def flat_tables(
    schemas: Mapping[str, FlatSchema], records: Mapping[str, Iterable[Any]]
) -> FlatTables:
    """The rows of records and of everything inside them.

    Args:
        schemas: the flat tables, from `flat_schemas`.
        records: the records of each table that is not a child table.
    """
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in schemas}
    for name, found in records.items():
        for record in found:
            _add(schemas, rows, schemas[name], record, ())
    return FlatTables(FlatTable(schemas[name], found) for name, found in rows.items())


def _add(
    schemas: Mapping[str, FlatSchema],
    rows: dict[str, list[tuple[Any, ...]]],
    schema: FlatSchema,
    record: Any,
    owner: tuple[Any, ...],
) -> None:
    """Add the row of a record, and the rows of its lists. ``owner``: the columns before its own."""
    own = tuple(column.read(record) for column in schema.columns[len(owner) :])
    row = (*owner, *own)
    rows[schema.name].append(row)
    key = owner[0] if owner else record.id
    for field in schema.lists:
        child = schemas[field.child]
        for position, item in enumerate(_items(record, field.path), start=1):
            mark = f"{key}:{field.name}-{position}"
            before = (mark, key, field.name) if child.owns_field else (mark, key)
            _add(schemas, rows, child, item, (*before, position))


def _items(record: Any, path: tuple[str, ...]) -> tuple[Any, ...]:
    value = record
    for name in path:
        value = () if value is None else getattr(value, name)
    return value  # type: ignore[no-any-return]
