"""Flat tables as an SQLite database with keys, checks, views and a full-text index.

Every table and column has its doc as a comment in the schema, and again in the table
``data_dictionary``. The table ``passages`` has the text of every block with a full-text index of
bigrams, since the tokenizers of SQLite either do not split Japanese or find no word of two
characters.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import QueryError
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.export.protocols import Described
    from alliance_corpus.tables.flat import FlatTable, FlatTables
    from alliance_corpus.tables.flat_schema import FlatColumn, FlatSchema

_TYPES: Final = {
    "text": "TEXT", "integer": "INTEGER", "number": "REAL", "flag": "INTEGER", "date": "TEXT",
}  # fmt: skip

_VIEWS: Final = {
    "relation_table": """
        SELECT r.id, r.subject, r.predicate, r.object, r.valid, r.valid_earliest, r.valid_latest,
            (SELECT group_concat(attested, '; ') FROM attested WHERE record = r.id) AS attested,
            (SELECT group_concat(DISTINCT document) FROM evidence WHERE record = r.id) AS documents
        FROM relations AS r""",
    "mention_counts": """
        SELECT m.document, m.entity, count(*) AS mentions
        FROM mentions AS m WHERE m.entity IS NOT NULL GROUP BY m.document, m.entity""",
}
"""Views that join what is asked for most often, by name."""


def to_sqlite(corpus: Described, tables: FlatTables) -> bytes:
    """All flat tables as an SQLite database.

    The same tables give the same bytes with the same version of SQLite.

    Args:
        corpus: the dataset: its name, version, licence and date.
        tables: its flat tables.

    Returns:
        The bytes of the database file.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        for table in tables.values():
            database.execute(table_sql(table.schema))
            _insert(database, table)
        _add_dictionary(database, tables)
        _add_about(database, corpus)
        _add_index(database, tables["blocks"])
        for name, select in _VIEWS.items():
            database.execute(f"CREATE VIEW {_quoted(name)} AS {select.strip()}")
        database.commit()
        return database.serialize()


def table_sql(schema: FlatSchema) -> str:
    """The statement that makes a table, with its docs as comments."""
    columns = [
        f"  {_column_sql(column, is_key=column.name == schema.key)}" for column in schema.columns
    ]
    keys = [
        f"  FOREIGN KEY ({_quoted(column.name)}) REFERENCES "
        f"{_quoted(column.target)} ({_quoted(column.link_key)})"
        for column in schema.columns
        if column.target is not None
    ]
    docs = [*(column.doc for column in schema.columns), *("" for _ in keys)]
    parts = [*columns, *keys]
    lines = [
        part + ("," if number < len(parts) - 1 else "") + (f" -- {_comment(doc)}" if doc else "")
        for number, (part, doc) in enumerate(zip(parts, docs, strict=True))
    ]
    head = f"CREATE TABLE {_quoted(schema.name)} ( -- {_comment(schema.doc)}"
    return "\n".join([head, *lines, ") STRICT"])


def _comment(doc: str) -> str:
    return " ".join(doc.split())


def _column_sql(column: FlatColumn, *, is_key: bool) -> str:
    parts = [_quoted(column.name), _TYPES[column.type]]
    if is_key:
        parts.append("PRIMARY KEY")
    if column.required:
        parts.append("NOT NULL")
    if column.vocabulary is not None:
        allowed = ", ".join(_text(value) for value in vocabularies[column.vocabulary])
        parts.append(f"CHECK ({_quoted(column.name)} IN ({allowed}))")
    if column.type == "flag":
        parts.append(f"CHECK ({_quoted(column.name)} IN (0, 1))")
    return " ".join(parts)


def _quoted(name: str | None) -> str:
    return '"' + (name or "").replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _insert(database: sqlite3.Connection, table: FlatTable) -> None:
    marks = ", ".join("?" for _ in table.columns)
    database.executemany(
        f"INSERT INTO {_quoted(table.name)} VALUES ({marks})",
        ([_stored(value) for value in row] for row in table),
    )


def _stored(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _add_dictionary(database: sqlite3.Connection, tables: FlatTables) -> None:
    database.execute(
        'CREATE TABLE data_dictionary ("table" TEXT, "column" TEXT, type TEXT, required INTEGER, '
        'unit TEXT, vocabulary TEXT, links TEXT, doc TEXT, PRIMARY KEY ("table", "column"))'
    )
    database.executemany("INSERT INTO data_dictionary VALUES (?,?,?,?,?,?,?,?)", _entries(tables))


def _entries(tables: FlatTables) -> Iterator[tuple[Any, ...]]:
    for table in tables.values():
        for column in table.schema.columns:
            yield (
                table.name, column.name, column.type, column.required, column.unit,
                column.vocabulary, column.target, column.doc,
            )  # fmt: skip


def _add_about(database: sqlite3.Connection, corpus: Described) -> None:
    database.execute("CREATE TABLE about (name TEXT, version TEXT, issued TEXT, licence TEXT)")
    issued = None if corpus.issued is None else str(corpus.issued)
    database.execute(
        "INSERT INTO about VALUES (?,?,?,?)", (corpus.name, corpus.version, issued, corpus.licence)
    )


def _add_index(database: sqlite3.Connection, blocks: FlatTable) -> None:
    """The passages with their bigrams, and the index of these."""
    database.execute(
        "CREATE TABLE passages (number INTEGER PRIMARY KEY, block TEXT NOT NULL REFERENCES blocks, "
        "document TEXT NOT NULL REFERENCES documents, kind TEXT NOT NULL, text TEXT NOT NULL, "
        "bigrams TEXT NOT NULL)"
    )
    places = [blocks.columns.index(name) for name in ("id", "document", "kind", "text")]
    for row in blocks:
        values = [row[place] for place in places]
        database.execute(
            "INSERT INTO passages (block, document, kind, text, bigrams) VALUES (?,?,?,?,?)",
            (*values, bigrams(values[-1])),
        )
    database.execute(
        'CREATE VIRTUAL TABLE passages_fts USING fts5(bigrams, content="passages", '
        'content_rowid="number", tokenize="unicode61 remove_diacritics 0")'
    )
    database.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")


def bigrams(text: str) -> str:
    """The pairs of neighbouring characters of a text, and its last character, with spaces between.

    The text is folded as in search: width, case, white space and old forms of characters.
    """
    folded = fold(text).folded
    return " ".join(folded[place : place + 2] for place in range(len(folded)))


def match_query(words: str) -> str:
    """The query that finds these words, for ``SELECT … FROM passages_fts WHERE bigrams MATCH ?``.

    No passage with the words is missed; since punctuation is no token, one that has other
    punctuation between them is found, too.

    Raises:
        QueryError: if there is no letter, character or digit to search for.
    """
    folded = fold(words).folded
    if not any(map(str.isalnum, folded)):
        raise QueryError(f"{words!r} has no letter, character or digit to search for")
    pairs = " ".join(folded[place : place + 2] for place in range(max(1, len(folded) - 1)))
    return f'"{pairs}"' + (" *" if len(folded) == 1 else "")
