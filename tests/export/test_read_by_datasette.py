"""Datasette serves the SQLite file: facets, joins, and search for words of two characters."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

import alliance_corpus as ac
from tests.export.helpers.needed import judge

judge("datasette")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exported") / "corpus.db"
    ac.load().export("sqlite", path)
    return path


def fetched(database: Path, address: str) -> Any:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("datasette")), str(database), "--get", address],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def test_a_facet(database: Path) -> None:
    page = fetched(database, "/corpus/events.json?_facet=kind&_size=0")
    facets = (
        page["facet_results"]["results"]
        if "results" in page["facet_results"]
        else page["facet_results"]
    )
    found = {one["value"]: one["count"] for one in facets["kind"]["results"]}
    assert found.items() <= dict(ac.load().events.count("kind")).items()


def test_a_search_for_a_word_of_two_characters(database: Path) -> None:
    rows = fetched(
        database, f"/corpus/passages.json?_search={quote('協議')}&_shape=array&_size=max"
    )
    expected = [block.id for block in ac.load().blocks if "協議" in block.text]
    assert [row["block"] for row in rows] == expected
