"""The commands that list a table: `documents`, `institutions`, `people`, `instruments`, `events`.

To add a list, add its columns to `COLUMNS`, and its number to `_ONE`.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

import click

from alliance_corpus.cli.labels import distinct_labels
from alliance_corpus.cli.messages import counted, listed, message, translated, word
from alliance_corpus.cli.names import exact, known_value
from alliance_corpus.cli.output import (
    corpus_in_use,
    print_data,
    print_json,
    print_page,
    print_table,
)
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.records import Document, Event, Institution, Instrument, Person
from alliance_corpus.records.definitions import vocabularies
from alliance_corpus.records.labels import label_in
from alliance_corpus.records.plain import plain
from alliance_corpus.records.schema import describe
from alliance_corpus.records.vocabularies import REDISTRIBUTION, check_value
from alliance_corpus.tables.fields import field_names, none_last, sort_key
from alliance_corpus.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.tables.table import Table

    Row = Mapping[str, Any]

COLUMNS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "documents": (
        ("id", "written", "characters", "notes", "redistribution", "creators", "title"),
        ("id", "written", "characters", "blocks", "notes", "redistribution", "creators", "title"),
    ),
    "institutions": (
        ("id", "kind", "countries", "valid", "label"),
        ("id", "kind", "countries", "valid", "label", "label_en", "names"),
    ),
    "people": (
        ("id", "kind", "valid", "label"),
        ("id", "kind", "valid", "label", "label_en", "names"),
    ),
    "instruments": (
        ("id", "kind", "valid", "label"),
        ("id", "kind", "valid", "label", "label_en", "names"),
    ),
    "events": (
        ("id", "date", "kind", "status", "label"),
        ("id", "date", "external_date", "kind", "status", "label", "label_en", "participants",
         "instruments", "place"),
    ),
}  # fmt: skip
"""The columns of each list for people, where the last may be cut, and in CSV and TSV."""

_ONE: Final = {
    "documents": "document",
    "institutions": "institution",
    "people": "person",
    "instruments": "instrument",
    "events": "event",
}

_TYPES: Final[Mapping[str, type[Any]]] = {
    "documents": Document,
    "institutions": Institution,
    "people": Person,
    "instruments": Instrument,
    "events": Event,
}

_OTHERWISE: Final = frozenset({"blocks", "notes", "names", "label", "title"})
"""Columns with another value than the field of the same name: how many, or words as printed."""

_WHOLE: Final = frozenset({"text", "body", "body_span", "alignment", "source", "work", "rights"})
"""Fields of documents that are too large, or have parts, to compare with a value."""

_BETWEEN: Final = "; "
"""Stands between several values in a cell of CSV or TSV."""


def rows_of(corpus: Corpus, name: str) -> list[dict[str, Any]]:
    """The rows of a list: the columns of `COLUMNS`, one row for each record."""
    table: Table[Any] = getattr(corpus, name)
    labels = distinct_labels(table)
    return [
        {column: _value(record, column, labels) for column in COLUMNS[name][1]} for record in table
    ]


def _value(record: Any, column: str, labels: Mapping[str, str]) -> Any:
    match column:
        case "label" | "title":
            return labels[record.id]
        case "label_en":
            return label_in(record, "en")
        case "names":
            return [name.text for name in record.names]
        case "participants":
            return [part.entity for part in record.participants]
        case "external_date":
            return None if record.external_date is None else str(record.external_date.value)
        case "creators":
            return "、".join(record.creators)
        case "redistribution":
            return record.rights.redistribution
        case "characters":
            return None if record.source.text is None else len(record.text)
        case "blocks" | "notes":
            return None if record.shipped_text is None else len(getattr(record, column))
    return plain(getattr(record, column))


def selected(
    corpus: Corpus, name: str, where: Sequence[str] = (), sort: Sequence[str] = (), *,
    reverse: bool = False,
) -> list[dict[str, Any]]:  # fmt: skip
    """The rows of a list that fulfil all conditions, in order.

    Args:
        corpus: the dataset.
        name: the name of the list, a key of `COLUMNS`.
        where: conditions ``FIELD=VALUE``; of several with one field, any is enough. A field of the
            records is compared as `Table.where` does (by id or any name), another column by text.
        sort: fields, the first decides first; what is unknown comes last.
        reverse: from last to first.

    Raises:
        QueryError: a condition has no ``=``, or there is no such field; the message lists them.
        VocabularyError: a value outside the vocabulary of its field, which is listed.
        UnknownIdError: nothing has the id or name.
    """
    table: Table[Any] = getattr(corpus, name)
    rows = {row["id"]: row for row in rows_of(corpus, name)}
    computed = _computed(name)
    sort = [_field(name, field) for field in sort]
    wanted: dict[str, list[Any]] = {}
    for field, value in map(_condition, where):
        known = _field(name, field)
        wanted.setdefault(known, []).append(_as_stored(corpus, _TYPES[name], known, value))
    kept = [
        record
        for record in table.where(**{k: v for k, v in wanted.items() if k not in computed})
        if all(_has(rows[record.id][k], v) for k, v in wanted.items() if k in computed)
    ]
    for field in reversed(sort):  # sorting is stable: the first field is sorted last
        kept = _sorted(kept, field, rows if field in computed else None, reverse=reverse)
    if reverse and not sort:
        kept.reverse()
    return [rows[record.id] for record in kept]


def _sorted(
    records: list[Any], field: str, rows: Mapping[str, Row] | None, *, reverse: bool
) -> list[Any]:
    """The records by a field of theirs, or a column of their rows; None comes last either way."""

    def value(record: Any) -> Any:
        found = getattr(record, field) if rows is None else rows[record.id][field]
        return tuple(found) if isinstance(found, list) else found

    return none_last(records, value, sort_key, reverse=reverse)


def _computed(name: str) -> frozenset[str]:
    """The columns that are computed for the list, and compared as they are printed."""
    columns, fields = COLUMNS[name][1], field_names(_TYPES[name])
    return frozenset({c for c in columns if c not in fields} | _OTHERWISE & set(columns))


def _condition(condition: str) -> tuple[str, str]:
    """Field and value of a condition."""
    field, equals, value = condition.partition("=")
    if not equals or not field or not value:
        raise QueryError(
            message(
                "--where {condition!r}: expected FIELD=VALUE, such as kind=meeting",
                condition=condition,
            )
        )
    return field.strip(), value.strip()


def _field(name: str, asked: str) -> str:
    """The field of a list that is meant, in any width and case."""
    stored = [field for field in field_names(_TYPES[name]) if field not in _WHOLE]
    known = list(dict.fromkeys((*COLUMNS[name][1], *stored)))
    field = known_value(asked, known)
    if field not in known:
        raise QueryError(
            message(
                "{table} have no field {field!r}: expected one of {known}.{hint}",
                table=word(name),
                field=asked,
                known=listed(known),
                hint=translated(nearest(asked, known)),
            )
        )
    return field


def _as_stored(corpus: Corpus, record_type: type[Any], field: str, value: str) -> str:
    """A wanted value as the field may have it: a word of its vocabulary, or an id or name."""
    if field == "redistribution":  # a column of documents, of words of a vocabulary
        value = known_value(value, REDISTRIBUTION)
        check_value(field, value, "kinds of redistribution", REDISTRIBUTION)
    known = {one.name: one for one in describe(record_type).fields}.get(field)
    if known is None:
        return value
    if known.vocabulary is not None:
        return known_value(value, vocabularies[known.vocabulary])
    if field != "id":
        return exact(corpus, value) if known.links or known.record else value
    named = exact(corpus, value)
    corpus.resolve(named)  # of an id that nothing has, an error that names the nearest
    return named


def _asks_for_a_date(corpus: Corpus, name: str, condition: str) -> bool:
    """Whether a condition is on a date, of which only the same words are equal."""
    field = _field(name, _condition(condition)[0])
    return any(isinstance(getattr(record, field, None), EDTF) for record in getattr(corpus, name))


def _has(value: Any, wanted: Iterable[str]) -> bool:
    """Whether a value of a row, or one of its values, is one of those wanted, in any width."""
    values = value if isinstance(value, list | tuple) else [value]
    known = {name_key(str(one)) for one in values if one is not None}
    return any(name_key(one) in known for one in wanted)


def _separated(rows: Iterable[Row], columns: Iterable[str], delimiter: str) -> str:
    """CSV or TSV with a line of headings; several values in one cell are separated by ``; ``."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, list | tuple):
        return _BETWEEN.join(map(str, value))
    return "" if value is None else str(value)


def _list_command(name: str) -> click.Command:
    """The command that lists a table."""

    @click.command(name, help=f"List the {name}.")
    @click.option(
        "--where", multiple=True, metavar="FIELD=VALUE", help="Only those; may be repeated."
    )
    @click.option("--sort", multiple=True, metavar="FIELD", help="In this order; may be repeated.")
    @click.option("--reverse", is_flag=True, help="From last to first.")
    @click.option("--csv", "form", flag_value="csv", help="Print CSV, for spreadsheets.")
    @click.option("--tsv", "form", flag_value="tsv", help="Print values separated by tabs.")
    @click.option("--json", "form", flag_value="json", help="Print JSON, for programs.")
    def command(
        where: tuple[str, ...], sort: tuple[str, ...], reverse: bool, form: str | None
    ) -> None:
        corpus = corpus_in_use()
        rows = selected(corpus, name, where, sort, reverse=reverse)
        shown, columns = COLUMNS[name]
        if form == "json":
            print_json(rows)
        elif form is not None:
            print_data(_separated(rows, columns, "," if form == "csv" else "\t"))
        else:
            print_table([{word(column): row[column] for column in shown} for row in rows])
            print_page(counted(len(rows), _ONE[name]))
            if not rows and any(_asks_for_a_date(corpus, name, one) for one in where):
                print_page(message("a date must be written as in the record; see timeline --help"))

    return command


LISTS: Final = tuple(map(_list_command, COLUMNS))
"""The commands."""
