"""Flat tables as CSV files, with Croissant 1.0 metadata (https://mlcommons.org/croissant/1.0).

Croissant also asks for the address of the dataset (``url``), which is left out until there is one.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.export.citable import dataset_item
from alliance_corpus.export.delimited import LICENCES, to_csv

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.export.citable import Citable
    from alliance_corpus.tables.flat import FlatTable, FlatTables
    from alliance_corpus.tables.flat_schema import FlatColumn

_CONTEXT: Final = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}

_TYPES: Final = {
    "text": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "flag": "sc:Boolean",
    "date": "sc:Date",
}  # fmt: skip


def to_croissant_folder(corpus: Citable, tables: FlatTables) -> dict[str, bytes]:
    """All flat tables as CSV files, with ``croissant.json``, which describes them.

    Tables without rows are left out, since a reader finds no types in them.

    Args:
        corpus: the dataset: its name, version, licence and date.
        tables: its flat tables.

    Returns:
        The files by name.
    """
    filled = {name: table for name, table in tables.items() if len(table)}
    files = {f"{name}.csv": to_csv(table) for name, table in filled.items()}
    text = json.dumps(_metadata(corpus, filled, files), ensure_ascii=False, indent=2)
    return {"croissant.json": f"{text}\n".encode(), **files}


def _metadata(
    corpus: Citable, tables: dict[str, FlatTable], files: dict[str, bytes]
) -> dict[str, Any]:
    item = dataset_item(corpus, language="en")
    licence = LICENCES.get(corpus.licence, {}).get("path", corpus.licence)
    authors = [one["literal"] for one in item.get("author", ())]
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": corpus.name,
        "description": f"{item['title']}. The records as tables of plain values, each with the "
        "words that support it. The texts have rights of their own: see the table documents.",
        "version": corpus.version,
        "license": licence,
        "citeAs": f"{', '.join([*authors, item['title']])}, version {corpus.version}",
        "inLanguage": ["ja", "en"],
        **({} if corpus.issued is None else {"datePublished": str(corpus.issued)}),
        "creator": [{"@type": "sc:Organization", "name": a} for a in authors],
        "distribution": [_file(name, data) for name, data in files.items()],
        "recordSet": [_record_set(table, set(tables)) for table in tables.values()],
    }


def _file(name: str, data: bytes) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "contentSize": f"{len(data)} B",
        "encodingFormat": "text/csv",
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _record_set(table: FlatTable, known: set[str]) -> dict[str, Any]:
    schema = table.schema
    return {
        "@type": "cr:RecordSet",
        "@id": schema.name,
        "name": schema.name,
        "description": schema.doc,
        "key": {"@id": f"{schema.name}/{schema.key}"},
        "field": [_field(schema.name, column, known) for column in schema.columns],
    }


def _field(table: str, column: FlatColumn, known: set[str]) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": column.name,
        "description": column.doc,
        "dataType": _TYPES[column.type],
        "source": {
            "fileObject": {"@id": f"{table}.csv"},
            "extract": {"column": column.name},
        },
        **dict(_references(column, known - {table})),
    }


def _references(column: FlatColumn, known: set[str]) -> Iterator[tuple[str, Any]]:
    """The link to another table; readers of Croissant can't follow one to the table itself."""
    if column.target in known:
        yield "references", {"field": {"@id": f"{column.target}/{column.link_key}"}}
