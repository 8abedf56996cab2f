"""Data that were made to hurt, with sums that are right: refused by our own error, or harmless."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset import StoredDataset, verify, write_dataset
from alliance_corpus.dataset.manifest import parse_manifest
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import DatasetError
from tests.helpers.damage import contents, resealed, sealed_outcome, spoiled
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from pathlib import Path

DEEP = "[" * 100_000 + "]" * 100_000


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_dataset(everything(), tmp_path / "data")
    return tmp_path / "data"


@pytest.mark.parametrize(
    "id_", ["../harbour", "..", "/etc/passwd", "a/b", "a\\b", "", "A", "a" * 300]
)
def test_an_id_that_leads_out_of_the_folder(data: Path, id_: str) -> None:
    (data.parent / "harbour.txt").write_text("a secret")
    resealed(data, {}, lambda m: evolve(m, documents=(id_, *m.documents[1:])))
    with pytest.raises(DatasetError, match=r"document id .* cannot name a file"):
        StoredDataset(data)
    assert not verify(data).ok


@pytest.mark.parametrize(
    "path", ["../a.txt", "/etc/passwd", "texts/../../a", "texts//a", "", "a\0b"]
)
def test_a_path_that_leads_out_of_the_folder(data: Path, path: str) -> None:
    entry = parse_manifest((data / "manifest.json").read_bytes(), "").files["works.jsonl"]
    resealed(data, {}, lambda m: evolve(m, files={**m.files, path: entry}))
    with pytest.raises(DatasetError, match="is not the path of a file in a dataset"):
        StoredDataset(data)
    assert not verify(data).ok


@pytest.mark.parametrize(
    "said", [DEEP, f'{{"format": {DEEP}}}', f'{{"format": 2, "files": {DEEP}}}', "9" * 5000]
)
def test_a_manifest_without_end(data: Path, said: str) -> None:
    (data / "manifest.json").write_text(said)
    with pytest.raises(DatasetError, match=r"manifest\.json"):
        StoredDataset(data)
    assert not verify(data).ok


def test_half_a_character_in_the_manifest(data: Path) -> None:
    path = data / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b'"everything"', b'"\\ud800"'))
    with pytest.raises(DatasetError, match=r"manifest\.json: half a character"):
        StoredDataset(data)


@pytest.mark.parametrize("table", [name for name in TABLES if everything().tables[name]])
@pytest.mark.parametrize(
    "value", [DEEP, '"\\ud800"', '"\\uDFFF"', "1e999", "NaN", "9" * 5000, '"' + "a" * 10**6 + '"']
)
def test_impossible_values_in_any_table(data: Path, table: str, value: str) -> None:
    lines = (data / f"{table}.jsonl").read_text("utf-8").splitlines()
    row = {**json.loads(lines[0]), "id": "VALUE"}
    first = json.dumps(row, ensure_ascii=False).replace('"VALUE"', value)
    text = "\n".join([first, *lines[1:], ""])
    resealed(data, {f"{table}.jsonl": text.encode()})
    report = verify(data)
    assert not report.ok
    assert len(str(report)) < 3_000
    if not value.startswith('"a'):
        with pytest.raises(DatasetError, match=rf"{table}\.jsonl, line 1: "):
            StoredDataset(data).rows(table)


@pytest.mark.parametrize("table", [name for name in TABLES if everything().tables[name]])
def test_an_empty_id_is_neither_read_nor_written(data: Path, table: str) -> None:
    lines = (data / f"{table}.jsonl").read_text("utf-8").splitlines()
    row = {**json.loads(lines[-1]), "id": ""}
    last = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    resealed(data, {f"{table}.jsonl": "\n".join([*lines[:-1], last, ""]).encode()})
    with pytest.raises(DatasetError, match=rf"{table}\.jsonl, line {len(lines)}: .*an empty id"):
        StoredDataset(data).rows(table)
    assert not verify(data).ok


def test_a_record_with_an_empty_id_is_not_written(tmp_path: Path) -> None:
    first, *others = everything().tables["blocks"]
    tables = {**everything().tables, "blocks": (evolve(first, id=""), *others)}
    with pytest.raises(DatasetError, match="a Block has an empty id"):
        write_dataset(evolve(everything(), tables=tables), tmp_path / "data")
    assert list(tmp_path.iterdir()) == []


def test_a_whole_character_in_two_halves_is_one(data: Path) -> None:
    before = contents(data)["works.jsonl"].decode()
    assert "船" in before or "港" in before
    escaped = json.dumps(json.loads(before.splitlines()[0])).encode()
    lines = before.encode().splitlines(keepends=True)[1:]
    resealed(data, {"works.jsonl": b"".join([escaped + b"\n", *lines])})
    assert StoredDataset(data).rows("works") == everything().tables["works"]


def test_runs_that_are_anything(data: Path) -> None:
    rows = contents(data)["documents.jsonl"].decode()
    start, end = rows.index('"runs":') + 7, rows.index(',"source"')
    for value in ("[" * 900 + "]" * 900, "[[[]]]", "[[0]]", "{}", '"runs"', "[[-1,5]]", "7"):
        resealed(data, {"documents.jsonl": (rows[:start] + value + rows[end:]).encode()})
        with pytest.raises(DatasetError, match=r"documents\.jsonl"):
            StoredDataset(data).records("documents")


def test_a_text_that_is_no_utf_8_is_named_when_it_is_read(data: Path) -> None:
    resealed(data, {"texts/harbour.txt": b"\xff"})
    with pytest.raises(DatasetError, match=r"texts/harbour\.txt: not UTF-8: byte 0"):
        ac.load(data).documents.only()


@pytest.mark.parametrize("seed", range(40))
def test_spoiled_rows_with_right_sums(data: Path, seed: int) -> None:
    chance = random.Random(seed)
    resealed(data, spoiled(contents(data), chance))
    assert sealed_outcome(data) in ("refused", "other records", "the same")


def test_what_is_not_spoiled_is_the_same(data: Path) -> None:
    assert sealed_outcome(data) == "the same"
    assert Corpus(everything()).tables == ac.load(data).tables
