"""Export of tables, of records and of results, as plain data and data frames."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa  # type: ignore[import-untyped]


class Convertible:
    """A sequence of attrs records of one type; see `alliance_corpus.tables.frames`."""

    __slots__ = ()

    @abstractmethod
    def _content(self) -> tuple[tuple[Any, ...], type[Any]]:
        """The records, and their type."""

    def to_dicts(self) -> list[dict[str, Any]]:
        """The records as plain data, ready for JSON: dates as EDTF, spans as [start, end]."""
        from alliance_corpus.tables.frames import to_dicts

        return to_dicts(*self._content())

    def to_pandas(self, *, flat: bool = False) -> pd.DataFrame:
        """A pandas data frame, one row per record; columns have nullable types.

        Args:
            flat: only columns of text, numbers, flags and days, for tools without nested types:
                a record inside a record gives columns, and lists are left out. What they hold is
                in the child tables of `Corpus.flat`.

        Raises:
            MissingExtraError: if pandas is not installed.
        """
        from alliance_corpus.tables.frames import to_pandas

        return to_pandas(*self._content(), flat=flat)

    def to_polars(self, *, flat: bool = False) -> pl.DataFrame:
        """A Polars data frame, one row per record.

        Args:
            flat: only columns of text, numbers, flags and days, for tools without nested types:
                a record inside a record gives columns, and lists are left out. What they hold is
                in the child tables of `Corpus.flat`.

        Raises:
            MissingExtraError: if polars is not installed.
        """
        from alliance_corpus.tables.frames import to_polars

        return to_polars(*self._content(), flat=flat)

    def to_arrow(self, *, flat: bool = False) -> pa.Table:
        """An Arrow table, one row per record.

        Args:
            flat: only columns of text, numbers, flags and days, for tools without nested types:
                a record inside a record gives columns, and lists are left out. What they hold is
                in the child tables of `Corpus.flat`.

        Raises:
            MissingExtraError: if pyarrow is not installed.
        """
        from alliance_corpus.tables.frames import to_arrow

        return to_arrow(*self._content(), flat=flat)
