"""CSV, Parquet and JSON Lines come back equal; descriptions fit; nothing is overwritten unasked."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from typing import TYPE_CHECKING, Any

import jsonschema
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus.files import FORMATS
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.export.delimited import DESCRIPTOR, to_csv_folder
from alliance_corpus.export.parquet import to_parquet_folder
from alliance_corpus.export.target import write_file, write_folder
from alliance_corpus.records.plain import plain
from alliance_corpus.testing import corpora
from tests.export.helpers.needed import judge

if TYPE_CHECKING:
    from pathlib import Path

NEEDED = {
    "conllu": ["sudachidict_core"],
    "bio": ["sudachidict_core"],
    "docbin": ["sudachidict_core", "spacy"],
}
"""What some formats are made with, which the light tests may not have."""


def cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


@given(corpora())
def test_csv_holds_every_value(corpus: ac.Corpus) -> None:
    flat = corpus.flat()
    files = to_csv_folder(corpus, flat)
    for name, table in flat.items():
        rows = list(csv.reader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))
        assert rows == [list(table.columns), *([cell(value) for value in row] for row in table)]
    package = json.loads(files[DESCRIPTOR])
    assert [one["name"] for one in package["resources"]] == list(flat)
    for one in package["resources"]:
        data = files[one["path"]]
        assert one["bytes"] == len(data)
        assert one["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


@given(corpora())
def test_parquet_comes_back_equal(corpus: ac.Corpus) -> None:
    flat = corpus.flat()
    for name, data in to_parquet_folder(flat).items():
        table = flat[name.removesuffix(".parquet")]
        read = pq.read_table(io.BytesIO(data))
        assert read.column_names == list(table.columns)
        assert [tuple(row.values()) for row in read.to_pylist()] == list(table)
        assert read.schema.field(0).metadata[b"doc"].decode() == table.schema.columns[0].doc


def test_every_shipped_row_fits_the_schema_of_its_table(tmp_path: Path) -> None:
    corpus = ac.load()
    corpus.export("jsonl", tmp_path / "jsonl")
    for name in TABLES:
        schema = json.loads((tmp_path / "jsonl" / f"{name}.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        text = (tmp_path / "jsonl" / f"{name}.jsonl").read_text("utf-8")
        rows = [json.loads(line) for line in text.split("\n")[:-1]]
        assert len(rows) == len(corpus.records(name))
        for row in rows:
            assert not list(validator.iter_errors(row))
        if name != "documents":
            assert rows == [plain(record) for record in corpus.records(name)]
        if rows:
            assert list(validator.iter_errors({**rows[0], "strange": 1}))
            assert list(validator.iter_errors({**rows[0], "id": 1}))


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_reproducible_and_replaces_nothing_unasked(name: str, tmp_path: Path) -> None:
    for module in NEEDED.get(name, ()):
        judge(module)
    corpus, path = ac.load(), tmp_path / "out"
    corpus.export(name, path)
    before = _bytes(path)
    with pytest.raises(ac.ExportError, match="force"):
        corpus.export(name, path)
    corpus.export(name.upper(), path, force=True)
    assert _bytes(path) == before
    assert list(tmp_path.iterdir()) == [path]


def _bytes(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name: file.read_bytes() for file in files}


def test_a_folder_with_something_else_is_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "web-app"
    folder.mkdir()
    (folder / "manifest.json").write_text("{}")
    with pytest.raises(ac.ExportError, match=r"manifest\.json"):
        write_folder(folder, {"a.csv": b""}, force=True)
    with pytest.raises(ac.ExportError, match="folder"):
        write_file(folder, b"", force=True)
    with pytest.raises(ac.ExportError, match="is a file"):
        write_folder(folder / "manifest.json", {"a.csv": b""}, force=True)
    assert [one.name for one in tmp_path.rglob("*")] == ["web-app", "manifest.json"]


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ac.ExportError, match="cannot be written"):
        write_file(tmp_path / "missing" / "file", b"")
    with pytest.raises(ac.ExportError, match="cannot be written"):
        write_folder(tmp_path / "out", {"a/b": b""})
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_answered_with_those_that_are() -> None:
    with pytest.raises(ac.QueryError, match=r"'sqlit' is not one of csv.*'sqlite'"):
        ac.load().export("sqlit", "never")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ac.ExportError, match="no regular file"):
        ac.load().export("ris", tmp_path / "pipe", force=True)
    assert (tmp_path / "pipe").is_fifo()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ac.ExportError, match=r"there is no folder .*missing$"):
        ac.load().export("ris", tmp_path / "missing" / "works.ris")


@pytest.mark.parametrize("name", [None, 3, "", "ttl", "csv "])
def test_a_format_that_there_is_not(name: Any, tmp_path: Path) -> None:
    with pytest.raises(ac.QueryError, match="is not one of csv"):
        ac.load().export(name, tmp_path / "out")
