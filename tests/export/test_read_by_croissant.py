"""mlcroissant reads the metadata and the records; in a process of its own, since it warns."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import alliance_corpus as ac
from tests.export.helpers.needed import judge

if TYPE_CHECKING:
    from pathlib import Path

judge("mlcroissant")

KEYS = """
import json, sys, mlcroissant
dataset = mlcroissant.Dataset(jsonld=sys.argv[1])
assert not dataset.metadata.ctx.issues.errors
rows = dataset.records(record_set=sys.argv[2])
print(json.dumps([row[sys.argv[3]].decode() for row in rows]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    ac.load().export("croissant", tmp_path / "croissant")
    return tmp_path / "croissant"


def keys(folder: Path, table: str, key: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", KEYS, str(folder / "croissant.json"), table, f"{table}/{key}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_metadata_say_what_they_must(folder: Path) -> None:
    said = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    assert said["name"] == "alliance-corpus"
    assert said["license"].startswith("https://")
    assert {"description", "version", "creator", "datePublished"} <= said.keys()
    sets = {one["name"]: one for one in said["recordSet"]}
    flat = ac.load().flat()
    assert set(sets) == {name for name, table in flat.items() if len(table)}
    for name, one in sets.items():
        assert tuple(field["name"] for field in one["field"]) == flat[name].columns


@pytest.mark.parametrize(
    "table",
    [
        "events",
        "event_participants",
        "evidence",
        "works",
        "citations",
        "statements",
        "name_sources",
    ],
)
def test_records_come_back(folder: Path, table: str) -> None:
    flat = ac.load().flat()[table]
    done = keys(folder, table, flat.schema.key)
    assert done.returncode == 0, done.stderr
    place = flat.columns.index(flat.schema.key)
    assert json.loads(done.stdout) == [row[place] for row in flat]


def test_a_changed_file_is_noticed(folder: Path) -> None:
    file = folder / "works.csv"
    file.write_bytes(file.read_bytes().replace(b"book", b"look"))
    assert keys(folder, "works", "id").returncode != 0
