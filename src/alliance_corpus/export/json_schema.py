"""JSON Lines of records, and the JSON Schema (draft 2020-12) of each table of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.records.plain import plain
from alliance_corpus.records.schema import describe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.records.schema import FieldSchema, RecordSchema

_OFFSET: Final = {"type": "integer", "minimum": 0}

_TYPES: Final[Mapping[str, dict[str, Any]]] = {
    "text": {"type": "string"},
    "edtf": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "pair": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
    "span": {"type": "array", "items": _OFFSET, "minItems": 2, "maxItems": 2},
}


def json_schema(table: str) -> dict[str, Any]:
    """The JSON Schema of a record of a table, as `to_jsonl` writes it: with all of its fields.

    Args:
        table: the name of a table of the dataset.

    Raises:
        KeyError: for another name.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table,
        **_object(describe(TABLES[table].record_type)),
    }


def _object(record: RecordSchema) -> dict[str, Any]:
    return {
        "description": record.doc,
        "type": "object",
        "properties": {field.name: _property(field) for field in record.fields},
        "required": [field.name for field in record.fields],
        "additionalProperties": False,
    }


def _property(field: FieldSchema) -> dict[str, Any]:
    one = dict(_TYPES[field.type]) if field.record is None else _object(field.record)
    if field.vocabulary is not None:
        one["enum"] = list(vocabularies[field.vocabulary])
    if field.many:
        one = {"type": "array", "items": one}
    elif field.optional:
        one = {"anyOf": [one, {"type": "null"}]}
    return {**one, "description": field.doc}


def to_jsonl(table: str, records: Iterable[Any]) -> bytes:
    """The records of a table as JSON Lines (UTF-8): one object a line, all fields in order.

    Args:
        table: the name of the table.
        records: its records.
    """
    fields = describe(TABLES[table].record_type).fields
    rows = ({field.name: plain(field.read(record)) for field in fields} for record in records)
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()


def to_jsonl_folder(tables: Mapping[str, Iterable[Any]]) -> dict[str, bytes]:
    """A JSON Lines file for each table, with its schema beside it (``events.schema.json``)."""
    files = {f"{name}.jsonl": to_jsonl(name, records) for name, records in tables.items()}
    for name in tables:
        schema = json.dumps(json_schema(name), ensure_ascii=False, indent=2)
        files[f"{name}.schema.json"] = f"{schema}\n".encode()
    return files
