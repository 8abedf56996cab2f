"""Rows tables: sequences, questions, and the same frames everywhere."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from attrs import frozen

from alliance_corpus.errors import QueryError
from alliance_corpus.tables.rows import Rows


@frozen
class Row:
    name: str
    kind: str | None
    count: int
    share: float
    sure: bool
    places: tuple[str, ...] = ()


ROWS = Rows(
    Row,
    [
        Row("b", None, 2, 0.5, sure=True, places=("x", "y")),
        Row("a", "one", 1, 0.25, sure=False),
        Row("c", "two", 1, 1.0, sure=True, places=("y",)),
    ],
)


def test_it_is_a_sequence() -> None:
    assert len(ROWS) == 3
    assert ROWS[0].name == "b"
    assert ROWS[1:] == Rows(Row, list(ROWS)[1:]) != ROWS
    assert hash(ROWS[:]) == hash(ROWS)
    assert pickle.loads(pickle.dumps(ROWS)) == ROWS
    assert ROWS[:0] != Rows(str, ())
    assert repr(ROWS) == "<Rows of 3 Row: name, kind, count, share, sure, places>"
    assert str(ROWS).splitlines()[:2] == [
        "name\tkind\tcount\tshare\tsure\tplaces",
        "b\t\t2\t0.500\tTrue\tx y",
    ]
    assert str(Rows(Row, [ROWS[0]] * 12)).endswith("… and 2 more")
    with pytest.raises(TypeError):
        ROWS[0] = ROWS[1]  # type: ignore[index]


def test_where_and_sort() -> None:
    assert [row.name for row in ROWS.where(count=1)] == ["a", "c"]
    assert [row.name for row in ROWS.where(places="y", sure=True)] == ["b", "c"]
    assert [row.name for row in ROWS.where(lambda row: row.share > 0.4, count=[1, 3])] == ["c"]
    assert [row.name for row in ROWS.sort("count", "name")] == ["a", "c", "b"]
    assert [row.name for row in ROWS.sort("kind", reverse=True)] == ["c", "a", "b"]
    with pytest.raises(QueryError, match=r"no field 'nme'.*Did you mean 'name'"):
        ROWS.where(nme="a")
    with pytest.raises(QueryError, match=r"no field 'nme'.*Did you mean 'name'"):
        ROWS.sort("nme")
    with pytest.raises(QueryError, match="at least one column"):
        ROWS.sort()


def test_frames_agree_and_keep_their_types_when_empty() -> None:
    rows: list[dict[str, Any]] = ROWS.to_dicts()
    assert json.loads(json.dumps(rows)) == rows
    assert ROWS.to_polars().to_dicts() == ROWS.to_arrow().to_pylist() == rows
    frame = ROWS.to_pandas()
    assert frame["share"].to_list() == [0.5, 0.25, 1.0]
    assert frame["kind"].isna().to_list() == [True, False, False]
    none = ROWS[:0]
    assert (none.to_pandas().dtypes == frame.dtypes).all()
    assert none.to_polars().schema == ROWS.to_polars().schema
    assert none.to_arrow().schema == ROWS.to_arrow().schema
    assert [str(kind) for kind in frame.dtypes] == [
        "string", "string", "Int64", "Float64", "boolean", "object",
    ]  # fmt: skip
