"""What the columns of the ready-made tables share: keys, dates, counts, codes of states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from alliance_corpus.tables.flat_schema import (
    DATE_PARTS,
    PART_DOCS,
    PART_TYPES,
    FlatColumn,
    part_of,
)

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.tables.flat_schema import ColumnType


def column(
    name: str,
    kind: ColumnType,
    doc: str,
    *,
    required: bool = True,
    vocabulary: str | None = None,
    links: tuple[str, ...] = (),
) -> FlatColumn:
    """A column; ``required``: every row has a value."""
    return FlatColumn(
        name=name, type=kind, doc=doc, required=required, vocabulary=vocabulary, links=links
    )


def key_column() -> FlatColumn:
    """The column of a table whose rows have no id of their own."""
    return column("key", "text", "derived; may change")


def key_of(*parts: object) -> str:
    """One text for the values that tell rows apart, never the same for others.

    Each is percent-encoded, so that a colon stands only between them.
    """
    return ":".join(quote(str(part), safe="") for part in parts)


def date_columns(name: str, doc: str, *, required: bool = True) -> tuple[FlatColumn, ...]:
    """The five columns of a date: its EDTF text, its bounds, and its two doubts."""
    return (
        FlatColumn(name=name, type="text", doc=doc, required=required, edtf=True),
        *(
            column(
                f"{name}_{part}", PART_TYPES[part], f"of {name}: {PART_DOCS[part]}", required=False
            )
            for part in DATE_PARTS
        ),
    )


def date_values(date: EDTF | None) -> tuple[Any, ...]:
    """The values of the columns of `date_columns`."""
    if date is None:
        return (None,) * (1 + len(DATE_PARTS))
    return (str(date), *(part_of(date, part) for part in DATE_PARTS))


def count_columns(name: str, doc: str) -> tuple[FlatColumn, FlatColumn]:
    """Two numbers: how many certainly, and how many perhaps, the certain ones included."""
    return (
        column(f"{name}_certain", "integer", f"{doc}: those that are certain"),
        column(f"{name}_possible", "integer", f"{doc}: those that are possible, certain or not"),
    )


def code_columns(suffix: str = "", of: str = "") -> tuple[FlatColumn, FlatColumn]:
    """The two codes of a state in the Correlates of War project."""
    return (
        column(
            f"ccode{suffix}", "integer", f"Correlates of War number of the state{of}, if any",
            required=False,
        ),
        column(
            f"stateabb{suffix}", "text", f"Correlates of War letters of the state{of}, if any",
            required=False,
        ),
    )  # fmt: skip
