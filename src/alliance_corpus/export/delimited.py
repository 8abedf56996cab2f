"""Flat tables as CSV files, with a Frictionless Data Package (version 2) that describes them.

The descriptor follows https://datapackage.org/standard/data-package/ and
https://datapackage.org/standard/table-schema/.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.records.definitions import vocabularies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.export.protocols import Described
    from alliance_corpus.tables.flat import FlatTable, FlatTables
    from alliance_corpus.tables.flat_schema import FlatColumn

DESCRIPTOR: Final = "datapackage.json"

_TYPES: Final = {
    "text": "string", "integer": "integer", "number": "number", "flag": "boolean", "date": "date",
}  # fmt: skip

LICENCES: Final[Mapping[str, dict[str, str]]] = {
    "CC-BY-4.0": {
        "name": "CC-BY-4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/",
        "title": "Creative Commons Attribution 4.0",
    }
}
"""Licences that have a page, by the name that datasets give."""


def to_csv(table: FlatTable) -> bytes:
    """A flat table as CSV (RFC 4180, UTF-8): a header, then a row a line, ended by CR LF.

    None is an empty field, and so is an empty text; a flag is ``true`` or ``false``, a day
    ``1978-11-27``.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([[_cell(value) for value in row] for row in table])
    return out.getvalue().encode()


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def to_csv_folder(corpus: Described, tables: FlatTables) -> dict[str, bytes]:
    """All flat tables as CSV files, with ``datapackage.json``, which says what each column holds.

    Args:
        corpus: the dataset: its name, version, licence and date.
        tables: its flat tables.

    Returns:
        The files by name.
    """
    files = {f"{name}.csv": to_csv(table) for name, table in tables.items()}
    package = data_package(corpus, tables, files)
    text = json.dumps(package, ensure_ascii=False, indent=2)
    return {DESCRIPTOR: f"{text}\n".encode(), **files}


def data_package(
    corpus: Described, tables: FlatTables, files: Mapping[str, bytes]
) -> dict[str, Any]:
    """The descriptor of a folder of CSV files.

    Args:
        corpus: the dataset.
        tables: its flat tables.
        files: the CSV file of each, by name.
    """
    day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(corpus.issued))
    created = {} if day is None else {"created": f"{day[0]}T00:00:00Z"}
    licence = LICENCES.get(corpus.licence)
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": corpus.name,
        "version": corpus.version,
        **created,
        **({} if licence is None else {"licenses": [licence]}),
        "resources": [_resource(table, files[f"{name}.csv"]) for name, table in tables.items()],
    }


def _resource(table: FlatTable, data: bytes) -> dict[str, Any]:
    schema = table.schema
    return {
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "name": schema.name,
        "type": "table",
        "path": f"{schema.name}.csv",
        "description": schema.doc,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [
                _field(column, may_be_empty=any(row[place] == "" for row in table))
                for place, column in enumerate(schema.columns)
            ],
            "primaryKey": [schema.key],
            "foreignKeys": [
                {
                    "fields": [column.name],
                    "reference": {"resource": column.target, "fields": [column.link_key]},
                }
                for column in schema.columns
                if column.target is not None
            ],
        },
    }


def _field(column: FlatColumn, *, may_be_empty: bool) -> dict[str, Any]:
    """The descriptor of a column; CSV can't tell an empty text from None."""
    limits: dict[str, Any] = {"required": True} if column.required and not may_be_empty else {}
    if column.vocabulary is not None:
        limits["enum"] = list(vocabularies[column.vocabulary])
    return {
        "name": column.name,
        "type": _TYPES[column.type],
        "description": column.doc,
        **({} if not limits else {"constraints": limits}),
    }
