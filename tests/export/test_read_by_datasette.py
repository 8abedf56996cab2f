"""Datasette serves the SQLite file: facets, joins, and search for words of two characters."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import pytest

import alliance_corpus as ac
from tests.export.helpers.needed import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

judge("datasette")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Datasette on loopback, serving the shipped corpus."""
    path = tmp_path_factory.mktemp("exported") / "corpus.db"
    ac.load().export("sqlite", path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = str(Path(sys.executable).with_name("datasette"))
    command = [program, "serve", str(path), "--host", "127.0.0.1", "--port", str(port)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, running)
        yield address
    finally:
        running.terminate()
        running.wait()


def _wait_for(address: str, running: subprocess.Popen[bytes]) -> None:
    while running.poll() is None:
        try:
            urlopen(f"{address}/-/versions.json").close()
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"datasette ended with status {running.returncode}")


def fetched(server: str, address: str) -> Any:
    with urlopen(server + address) as answer:
        return json.load(answer)


def test_a_facet(server: str) -> None:
    page = fetched(server, "/corpus/events.json?_facet=kind&_size=0")
    facets = (
        page["facet_results"]["results"]
        if "results" in page["facet_results"]
        else page["facet_results"]
    )
    found = {one["value"]: one["count"] for one in facets["kind"]["results"]}
    assert found.items() <= dict(ac.load().events.count("kind")).items()


def test_a_search_for_a_word_of_two_characters(server: str) -> None:
    rows = fetched(server, f"/corpus/passages.json?_search={quote('協議')}&_shape=array&_size=max")
    expected = [block.id for block in ac.load().blocks if "協議" in block.text]
    assert [row["block"] for row in rows] == expected


def test_facets_are_suggested_by_themselves(server: str) -> None:
    page = fetched(server, "/corpus/events.json?_size=1")
    assert {"kind", "status"} <= {one["name"] for one in page["suggested_facets"]}
