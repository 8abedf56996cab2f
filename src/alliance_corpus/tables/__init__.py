"""Tables of records and of results, and the queries on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.tables.flat import FlatTable as FlatTable
    from alliance_corpus.tables.flat import FlatTables as FlatTables
    from alliance_corpus.tables.positions import Positions as Positions
    from alliance_corpus.tables.rows import Rows as Rows
    from alliance_corpus.tables.table import Table as Table
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "flat": "FlatTable FlatTables",
            "positions": "Positions",
            "rows": "Rows",
            "table": "Table",
        },
    )
