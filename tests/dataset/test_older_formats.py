"""Datasets of older formats open with today's names, and say which fields they lack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.dataset import Dataset, StoredDataset, verify, write_dataset
from alliance_corpus.dataset.codec import canonical, encode
from alliance_corpus.dataset.formats import lacking, upgrader
from alliance_corpus.dataset.manifest import MANIFEST, FileEntry, parse_manifest
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import DatasetError
from alliance_corpus.testing.corpora import datasets
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable

FORMAT_1 = Path(__file__).parent / "format_1"
"""One record of each kind, cut from the dataset of version 0.1.0."""

LATER = {
    "attested", "quantities", "place_en", "label_en", "speaker", "needs", "statements",
}  # fmt: skip
"""Fields that format 1 did not have, in the tables where it did not."""

BEFORE = {"annotator": "made_by", "external_date": "date_known"}


def without_later(value: Any, *, table: str) -> Any:
    """A row, or a value in one, without the fields that came after format 1."""
    if isinstance(value, list):
        return [without_later(one, table=table) for one in value]
    if not isinstance(value, dict):
        return value
    later = LATER - ({"label_en"} if table == "events" else set())
    kept = {k: without_later(v, table=table) for k, v in value.items() if k not in later}
    return {**kept, "topics": kept["topics"][:1]} if "topics" in kept else kept


def as_it_was(value: Any, *, inside: str = "") -> Any:
    """A row of today with the names that format 1 had."""
    if isinstance(value, list):
        return [as_it_was(one, inside=inside) for one in value]
    if not isinstance(value, dict):
        return value
    old = {BEFORE.get(k, k): as_it_was(v, inside=k) for k, v in value.items()}
    if inside == "evidence" and "citation" in old:
        old["claimed_by"] = old.pop("citation")
    if "topics" in old:
        [old["topic"]] = old.pop("topics")
    return old


def rewrite(folder: Path, change: Callable[[str, Any], Any], format_: int) -> None:
    """Change each row of a dataset, and have its manifest agree; it has no statements."""
    manifest = parse_manifest((folder / MANIFEST).read_bytes(), "here")
    (folder / "statements.jsonl").unlink()
    files = {path: one for path, one in manifest.files.items() if path != "statements.jsonl"}
    for path in files:
        if path.endswith(".jsonl"):
            lines = (folder / path).read_text("utf-8").split("\n")[:-1]
            rows = [canonical(change(path.split(".")[0], json.loads(line))) for line in lines]
            data = "".join(f"{row}\n" for row in rows).encode()
            (folder / path).write_bytes(data)
            files[path] = FileEntry.of(data, len(rows))
    changed = evolve(manifest, files=files, format=format_)
    (folder / MANIFEST).write_bytes(changed.sealed().to_bytes())


def rows(dataset: Dataset | StoredDataset) -> dict[str, list[Any]]:
    tables = (name for name in TABLES if name not in ("documents", "statements"))
    return {name: [json.loads(encode(one)) for one in dataset.records(name)] for name in tables}


@given(dataset=st.just(everything()) | datasets())
def test_any_dataset_of_format_1_opens_with_the_names_of_today(
    dataset: Dataset, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("old") / "data"
    write_dataset(dataset, folder)
    rewrite(folder, lambda table, row: as_it_was(without_later(row, table=table)), 1)
    old = StoredDataset(folder)
    expected = {
        table: [without_later(row, table=table) for row in found]
        for table, found in rows(dataset).items()
    }
    assert rows(old) == expected
    assert verify(old).ok
    assert old.to_dataset().lacks == old.lacks


def test_the_dataset_of_0_1_0_opens_and_says_what_it_lacks() -> None:
    corpus = ac.load(FORMAT_1)
    [event] = corpus.events
    assert (event.external_date is not None, event.quantities) == (True, ())
    assert {one.annotator for one in event.evidence} == {"editor"}
    assert [one.citation for one in event.evidence if one.citation] == list(corpus.citations.ids)
    assert corpus.provisions[0].topics == ("posture",)
    assert "quantities" in corpus.lacks["events"]
    assert corpus.lacks["statements"] == ("*",)
    assert "works" not in corpus.lacks
    assert corpus.verify().ok


def test_a_dataset_of_today_lacks_nothing(tmp_path: Path) -> None:
    write_dataset(everything(), tmp_path / "data")
    assert dict(StoredDataset(tmp_path / "data").lacks) == {}
    assert dict(everything().lacks) == {}
    assert dict(ac.load().lacks) == {}
    assert "lacks" not in json.loads((tmp_path / "data" / MANIFEST).read_text("utf-8"))


def test_an_upgraded_dataset_that_is_written_says_what_it_lacks(tmp_path: Path) -> None:
    old = StoredDataset(FORMAT_1)
    write_dataset(old.to_dataset(), tmp_path / "new")
    new = StoredDataset(tmp_path / "new")
    assert new.is_current
    assert new.lacks == old.lacks
    assert new.to_dataset() == old.to_dataset()
    assert verify(new).ok


def test_a_dataset_of_0_2_0_lacks_what_came_with_0_3_0(tmp_path: Path) -> None:
    write_dataset(everything(), tmp_path / "data")
    rewrite(tmp_path / "data", lambda table, row: row, 2)
    assert dict(StoredDataset(tmp_path / "data").lacks) == {
        "context_rules": ("needs",), "statements": ("*",),
    }  # fmt: skip


def test_a_row_with_the_old_and_the_new_name_loses_neither() -> None:
    upgrade = upgrader("mentions", 1)
    both = {"made_by": "rule", "annotator": "editor"}
    assert upgrade(both) == both
    assert upgrader("provisions", 1)({"topic": "a", "topics": ["b"]}) == {
        "topic": "a", "topics": ["b"],
    }  # fmt: skip
    assert upgrader("events", 2)({"date_known": 1}) == {"date_known": 1}


def test_rows_that_are_damaged_are_refused_with_their_place(tmp_path: Path) -> None:
    write_dataset(everything(), tmp_path / "data")
    rewrite(tmp_path / "data", lambda table, row: {**row, "evidence": 1, "x": 2}, 1)
    with pytest.raises(DatasetError, match=r"people\.jsonl, line 1: .*unknown key"):
        StoredDataset(tmp_path / "data").records("people")


@pytest.mark.parametrize("format_", [0, -1, 3, 10**9])
def test_formats_too_old_or_newer_are_refused(tmp_path: Path, format_: int) -> None:
    write_dataset(everything(), tmp_path / "data")
    rewrite(tmp_path / "data", lambda table, row: row, format_)
    with pytest.raises(DatasetError, match=f"format.*{format_}"):
        ac.load(tmp_path / "data")


def test_what_a_manifest_lists_stays() -> None:
    listed = {"works": ("note",), "events": ("place_en",)}
    found = lacking(1, tuple(TABLES), listed)
    assert found["works"] == ("note",)
    assert found["events"][0] == "place_en"
    assert len(set(found["events"])) == len(found["events"])
