"""Flat tables as Parquet files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from alliance_corpus.tables.flat import FlatTables


def to_parquet_folder(tables: FlatTables) -> dict[str, bytes]:
    """All flat tables as Parquet files (zstd), one a table; docs of columns are in the metadata.

    Raises:
        MissingExtraError: if pyarrow is not installed.
    """
    parquet = require("pyarrow.parquet", "arrow")
    files = {}
    for name, table in tables.items():
        arrow = table.to_arrow()
        fields = [
            field.with_metadata({"doc": column.doc}).with_nullable(not column.required)
            for field, column in zip(arrow.schema, table.schema.columns, strict=True)
        ]
        schema = require("pyarrow", "arrow").schema(fields, metadata={"doc": table.schema.doc})
        out = io.BytesIO()
        parquet.write_table(arrow.cast(schema), out, compression="zstd")
        files[f"{name}.parquet"] = out.getvalue()
    return files
