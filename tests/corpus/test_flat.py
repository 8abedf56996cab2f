"""Flat tables hold all that the records hold, in columns of plain values, with whole keys."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus.flat import schemas
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.records.plain import plain
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from alliance_corpus.tables.flat_schema import ListField

SHIPPED = ac.load()


@given(corpora())
def test_flat_tables_hold_every_value_of_every_record(corpus: ac.Corpus) -> None:
    flat = corpus.flat()
    for name in TABLES:
        rebuilt = [_rebuilt(flat, name, row) for row in _dicts(flat[name])]
        if name == "documents":
            expected: list[Any] = [_document(one) for one in corpus.documents]
        else:
            expected = [plain(record) for record in corpus.records(name)]
        assert rebuilt == expected


def test_the_shipped_flat_tables_hold_every_value_of_every_record() -> None:
    test_flat_tables_hold_every_value_of_every_record.hypothesis.inner_test(  # type: ignore[attr-defined]
        SHIPPED
    )


def _document(document: ac.Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "written": plain(document.written),
        "rights": plain(document.rights),
        "source": plain(document.source),
        "text": document.shipped_text,
    }


def _dicts(table: ac.FlatTable) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table]


def _rebuilt(flat: ac.FlatTables, name: str, row: dict[str, Any]) -> Any:
    """A record as plain data, from its row and those of the child tables."""
    schema = schemas()[name]
    found: dict[str, Any] = {}
    for column in schema.columns:
        if column.part in ("start", "end"):
            found.setdefault(column.path[-1], []).append(row[column.name])
        elif column.path and column.part is None:
            _put(found, column.path, row[column.name])
    for field in schema.lists:
        _put(found, field.path, _items(flat, field, row[schema.key]))
    _drop_empty(found, TABLES[name].record_type if name in TABLES else None)
    return found if name not in TABLES else _in_order(found, name)


def _items(flat: ac.FlatTables, field: ListField, key: str) -> list[Any]:
    child = schemas()[field.child]
    owner = child.columns[1].name
    rows = [row for row in _dicts(flat[field.child]) if row[owner] == key]
    if child.owns_field:
        rows = [row for row in rows if row["field"] == field.name]
    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))
    return [_item(flat, field.child, row) for row in rows]


def _item(flat: ac.FlatTables, name: str, row: dict[str, Any]) -> Any:
    schema = schemas()[name]
    own = [column for column in schema.columns if column.path or column.part is not None]
    if any(column.path for column in own):
        return _rebuilt(flat, name, row)
    values = [row[column.name] for column in own if column.part in (None, "start", "end", "0", "1")]
    bare = [column for column in schema.columns if not column.path and column.part is None]
    return values or row[bare[-1].name]


def _put(found: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    *above, last = path
    for name in above:
        found = found.setdefault(name, {})
    found["text" if last == "shipped_text" else last] = value


def _drop_empty(found: dict[str, Any], _: Any) -> None:
    """A record inside that is not there has only empty columns."""
    for name, value in found.items():
        if isinstance(value, dict):
            _drop_empty(value, None)
            if all(one is None for one in value.values()):
                found[name] = None


def _in_order(found: dict[str, Any], name: str) -> dict[str, Any]:
    if name == "documents":
        return found
    return {a.name: found[a.name] for a in attrs.fields(TABLES[name].record_type)}


@given(corpora())
def test_keys_are_unique_and_links_lead_to_rows(corpus: ac.Corpus) -> None:
    flat = corpus.flat()
    keys = {
        name: [row[schemas()[name].key] for row in _dicts(table)] for name, table in flat.items()
    }
    for name, table in flat.items():
        assert len(keys[name]) == len(set(keys[name])), name
        for place, column in enumerate(table.schema.columns):
            targets = {key for link in column.links for key in keys["ids" if link == "*" else link]}
            values = {row[place] for row in table} - {None}
            if column.links and name != "exceptions":
                assert values <= targets, (name, column.name)


def test_values_are_plain_and_of_their_type() -> None:
    types: dict[str, Any] = {
        "text": str,
        "integer": int,
        "number": (int, float),
        "flag": bool,
        "date": dt.date,
    }
    for name, table in SHIPPED.flat().items():
        for place, column in enumerate(table.schema.columns):
            values = [row[place] for row in table]
            given_ = [value for value in values if value is not None]
            assert all(isinstance(value, types[column.type]) for value in given_), column
            assert len(given_) == len(values) or not column.required, (name, column)


def test_frames_of_flat_tables_have_no_nested_columns() -> None:
    for table in SHIPPED.flat().values():
        frame = table.to_polars()
        assert frame.shape == (len(table), len(table.columns))
        assert not any(kind.is_nested() for kind in frame.schema.values())
        assert table.to_arrow().num_rows == len(table)
        assert list(table.to_pandas().columns) == list(table.columns)


@pytest.mark.parametrize("name", sorted(SHIPPED.tables))
def test_flat_frames_of_records_are_the_flat_tables(name: str) -> None:
    table = SHIPPED.tables[name]
    frame = table.to_polars(flat=True)
    assert not any(kind.is_nested() for kind in frame.schema.values())
    if name in TABLES:
        assert frame.equals(SHIPPED.flat()[name].to_polars())
    assert list(table.to_pandas(flat=True).columns) == frame.columns
    assert table.to_arrow(flat=True).column_names == frame.columns


def test_lists_are_named_as_users_know_them() -> None:
    children = {name for name, schema in schemas().items() if schema.parents}
    assert {"event_participants", "evidence", "names", "quantities", "work_creators"} <= children
    first = SHIPPED.flat()["event_participants"].to_dicts()[0]
    assert list(first) == ["key", "event", "position", "entity", "role"]


def test_days_are_text_in_dicts_and_the_mistyped_name_is_answered() -> None:
    flat = SHIPPED.flat()
    by_id = {row["id"]: row for row in flat["events"].to_dicts()}
    for event in SHIPPED.events:
        row = by_id[event.id]
        assert EDTF(row["date"]) == event.date
        assert row["date_approximate"] is event.date.approximate
    with pytest.raises(ac.QueryError, match=r"'event'.*'events'"):
        flat["event"]
    assert "events" in flat
    assert repr(flat).startswith("<FlatTables: 5 documents, ")
    assert repr(flat["ids"]).startswith(f"<FlatTable ids of {len(flat['ids'])} rows: id, table")
    assert "<table" in flat["events"]._repr_html_()
    assert flat["events"] == SHIPPED.flat()["events"] != flat["ids"]
    assert hash(flat["events"]) == hash(SHIPPED.flat()["events"])
    assert flat["events"] != 1
