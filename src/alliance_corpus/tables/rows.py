"""`Rows`: the table that a measure returns, one row per observation, one column per variable."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, overload

import attrs

from alliance_corpus.errors import QueryError
from alliance_corpus.tables.conditions import conditions
from alliance_corpus.tables.convertible import Convertible
from alliance_corpus.tables.fields import check_fields, none_last
from alliance_corpus.tables.predicates import selects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


R = TypeVar("R")

_SHOWN: Final = 10


class Rows(Convertible, Sequence[R]):
    """An immutable table of rows of one type, in order.

    Rows are frozen attrs records whose fields are text, numbers, flags, or tuples of text. Unlike
    the records of a `Table` they have no id: they are results, to filter and export.

    Args:
        row_type: the type of the rows, whose fields are the columns.
        rows: the rows.
    """

    __slots__ = ("_rows", "_type")

    def __init__(self, row_type: type[R], rows: Iterable[R]) -> None:
        self._type = row_type
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, key: int) -> R: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | slice) -> R | Self:
        """The row at a position; a slice gives a table."""
        return self._with(self._rows[key]) if isinstance(key, slice) else self._rows[key]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[R]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        """Tables are equal if they have equal rows in the same order."""
        if not isinstance(other, Rows):
            return NotImplemented
        return self._type is other._type and self._rows == other._rows

    def __hash__(self) -> int:
        return hash((self._type, self._rows))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._type, self._rows)

    def __repr__(self) -> str:
        """The number of rows, and the names of the columns."""
        return f"<Rows of {len(self)} {self._type.__name__}: {', '.join(self.columns)}>"

    def __str__(self) -> str:
        """The columns and the first rows, one per line, separated by tabs."""
        rows = ["\t".join(map(_shown, row.values())) for row in self[:_SHOWN].to_dicts()]
        more = [f"… and {len(self) - _SHOWN} more"] if len(self) > _SHOWN else []
        return "\n".join(["\t".join(self.columns), *rows, *more])

    def _repr_html_(self) -> str:
        """The columns and the first rows as a table, for notebooks."""
        from alliance_corpus.records.html import SHOWN, table

        rows = [[getattr(row, name) for name in self.columns] for row in self._rows[:SHOWN]]
        return table(f"{len(self)} rows", self.columns, rows, len(self))

    def _with(self, rows: Iterable[R]) -> Self:
        return type(self)(self._type, rows)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(attribute.name for attribute in attrs.fields(self._columns_type))

    @property
    def _columns_type(self) -> Any:
        return self._type

    def where(self, predicate: Callable[[R], bool] | None = None, /, **columns: Any) -> Self:
        """The rows that a function accepts and whose columns have these values.

        A list, tuple or set of values matches by any of them, as does a column with several values.

        Raises:
            QueryError: for a name that is not a column (the message lists the columns), or if the
                function fails on a row, usually because a column is None.
            VocabularyError: for a value outside the vocabulary of a column; the message lists it.
        """
        tests = conditions(self._type, columns)
        return self._with(row for row in self._rows if selects(row, predicate, tests))

    def sort(self, *columns: str, reverse: bool = False) -> Self:
        """The rows in order of one or more columns; None always comes last.

        Raises:
            QueryError: without a column, or for a name that is not a column.
        """
        if not columns:
            raise QueryError(f"sort: expected at least one column of {self._type.__name__}")
        check_fields(self._type, columns)
        rows = list(self._rows)
        for name in reversed(columns):  # sorting is stable: the first column is sorted last
            rows = none_last(rows, attrgetter(name), reverse=reverse)
        return self._with(rows)

    def _content(self) -> tuple[tuple[R, ...], type[Any]]:
        return self._rows, self._type


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, list):
        return " ".join(value)
    return "" if value is None else str(value)
