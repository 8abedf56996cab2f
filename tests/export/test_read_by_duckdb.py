"""DuckDB reads the CSV and Parquet files: same rows, same types, whole keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import alliance_corpus as ac
from tests.export.helpers.needed import judge

if TYPE_CHECKING:
    from pathlib import Path

duckdb = judge("duckdb")
FLAT = ac.load().flat()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exported")
    for name in ("csv", "parquet"):
        ac.load().export(name, path / name)
    return path


@pytest.mark.parametrize("name", FLAT)
def test_parquet_comes_back_equal(folder: Path, name: str) -> None:
    with duckdb.connect() as connection:
        found = connection.sql(f"select * from '{folder}/parquet/{name}.parquet'")
        assert tuple(found.columns) == FLAT[name].columns
        assert found.fetchall() == list(FLAT[name])


@pytest.mark.parametrize("name", FLAT)
def test_csv_comes_back_equal_but_for_empty_text(folder: Path, name: str) -> None:
    types = {
        "text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "flag": "BOOLEAN",
        "date": "DATE",
    }  # fmt: skip
    columns = {column.name: types[column.type] for column in FLAT[name].schema.columns}
    with duckdb.connect() as connection:
        found = connection.read_csv(
            f"{folder}/csv/{name}.csv", columns=columns, header=True, max_line_size=10_000_000
        )
        expected = [tuple(None if v == "" else v for v in row) for row in FLAT[name]]
        assert found.fetchall() == expected


def test_a_join_over_keys(folder: Path) -> None:
    with duckdb.connect() as connection:
        [(count,)] = connection.sql(
            f"""select count(*) from '{folder}/parquet/events.parquet' e
            join '{folder}/parquet/evidence.parquet' v on v.record = e.id"""
        ).fetchall()
    assert count == sum(len(event.evidence) for event in ac.load().events)
