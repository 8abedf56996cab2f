"""Writing over what is there: only over a dataset, whole or not at all, whatever happens."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dataset import Dataset, StoredDataset, replace, verify, write_dataset
from alliance_corpus.dataset.exchange import exchange, locked, unused
from alliance_corpus.dataset.replace import leftovers, replace_file, replace_folder
from alliance_corpus.dataset.replaceable import what_is_lost
from alliance_corpus.errors import DatasetError
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
SMALL = Dataset(name="small", version="1", licence="MIT", tables={})
CAN_EXCHANGE = sys.platform in ("linux", "darwin")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["exchange", "rename"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With and without a system that exchanges two folders in one step."""
    if request.param == "rename":
        monkeypatch.setattr(replace, "exchange", lambda one, other: False)
    return str(request.param)


# What may be replaced

NAMES = st.sampled_from(["notes.txt", "texts/novel.txt", "works.jsonl.bak", ".git/HEAD", "data/x"])
MANIFESTS = st.sampled_from(
    [
        b'{"name": "An app", "icons": [], "start_url": "/"}',
        b'{"format": 2, "files": ["a.js"], "digest": "", "documents": []}',
        b'{"format": 2, "files": {"a.js": "1234"}, "digest": "", "documents": []}',
        b'{"format": "2", "files": {}, "digest": "", "documents": []}',
        b"[]", b"", b"\xff", b"null", b"[" * 100_000,
    ]
)  # fmt: skip


@given(manifest=st.none() | MANIFESTS, strange=st.sets(NAMES))
def test_what_is_no_dataset_is_never_replaced(
    tmp_path_factory: pytest.TempPathFactory, manifest: bytes | None, strange: set[str]
) -> None:
    target = tmp_path_factory.mktemp("there")
    for name in strange:
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text("one copy only")
    if manifest is not None:
        (target / "manifest.json").write_bytes(manifest)
    before = contents(target)
    if before:
        with pytest.raises(DatasetError, match=r"is not replaced: it holds .*; expected a new"):
            write_dataset(SMALL, target)
        assert contents(target) == before
    else:
        write_dataset(SMALL, target)
        assert verify(target).ok


@given(strange=st.sets(NAMES, min_size=1))
def test_a_dataset_with_something_else_in_it_is_never_replaced(
    tmp_path_factory: pytest.TempPathFactory, strange: set[str]
) -> None:
    target = tmp_path_factory.mktemp("there")
    write_dataset(everything(), target)
    for name in strange:
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text("one copy only")
    before = contents(target)
    with pytest.raises(DatasetError) as refused:
        write_dataset(SMALL, target)
    assert "which manifest.json does not list" in str(refused.value)
    assert repr(min(strange)) in str(refused.value)
    assert contents(target) == before


def test_an_empty_folder_and_a_link_in_a_dataset_are_something_else(tmp_path: Path) -> None:
    target = tmp_path / "data"
    write_dataset(everything(), target)
    (target / "drafts").mkdir()
    assert what_is_lost(target) == "holds 'drafts/', which manifest.json does not list"
    (target / "drafts").rmdir()
    (tmp_path / "novels").mkdir()
    (target / "novels").symlink_to(tmp_path / "novels")
    assert what_is_lost(target) == "holds 'novels', which manifest.json does not list"


def test_of_many_things_the_first_are_named(tmp_path: Path) -> None:
    for name in "abcde":
        (tmp_path / name).touch()
    assert what_is_lost(tmp_path) == "holds 'a', 'b', 'c' and 2 more and no dataset (manifest.json)"


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "works.jsonl").write_bytes(b"nonsense"),
        lambda folder: (folder / "works.jsonl").unlink(),
        lambda folder: shutil.rmtree(folder / "texts"),
        lambda folder: [path.unlink() for path in (folder / "texts").iterdir()],
    ],
)
def test_a_damaged_dataset_may_be_replaced(
    tmp_path: Path, damage: Callable[[Path], object], way: str
) -> None:
    write_dataset(everything(), tmp_path / "data")
    damage(tmp_path / "data")
    write_dataset(SMALL, tmp_path / "data")
    assert verify(tmp_path / "data").ok
    assert names(tmp_path) == ["data"]


def test_a_dataset_of_an_older_format_may_be_replaced(tmp_path: Path) -> None:
    entry = {"sha256": "0", "size": 1, "count": 1}
    old = {"format": 1, "digest": "0", "documents": [], "files": {"texts/a.txt": entry}}
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").touch()
    (tmp_path / "manifest.json").write_text(json.dumps(old))
    assert what_is_lost(tmp_path) is None


def test_what_is_no_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "novel.txt").write_text("one copy only")
    with pytest.raises(DatasetError, match="it is a file"):
        write_dataset(SMALL, tmp_path / "novel.txt")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DatasetError, match="it is no folder"):
        write_dataset(SMALL, tmp_path / "pipe")
    with pytest.raises(DatasetError, match="cannot be written"):
        write_dataset(SMALL, tmp_path / "novel.txt" / "data")
    for name in ("a\0b", "a" * 300):
        with pytest.raises(DatasetError, match="cannot be written"):
            write_dataset(SMALL, tmp_path / name)
    assert names(tmp_path) == ["novel.txt", "pipe"]


def test_what_comes_while_it_is_written_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    write_dataset(everything(), tmp_path / "data")
    real = pathlib.Path.write_bytes

    def meanwhile(self: Path, data: bytes) -> int:
        (tmp_path / "data" / "notes.txt").touch()
        return real(self, data)

    monkeypatch.setattr(pathlib.Path, "write_bytes", meanwhile)
    with pytest.raises(DatasetError, match=r"'notes\.txt', which manifest\.json does not list"):
        write_dataset(SMALL, tmp_path / "data")
    assert names(tmp_path) == ["data"]
    assert StoredDataset(tmp_path / "data").name == "everything"


def test_what_is_being_written_is_not_removed_by_another_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    real, calls = pathlib.Path.write_bytes, []

    def meanwhile(self: Path, data: bytes) -> int:
        calls.append(self)
        if len(calls) == 2:
            replace_folder(tmp_path / "data", {"other": b""}.items())
        return real(self, data)

    monkeypatch.setattr(pathlib.Path, "write_bytes", meanwhile)
    replace_folder(tmp_path / "data", {"one": b"1", "two": b"2"}.items())
    assert contents(tmp_path / "data") == {"one": b"1", "two": b"2"}
    assert names(tmp_path) == ["data"]


# Whole or not at all


@pytest.mark.parametrize("method", ["write_bytes", "rename"])
def test_a_failed_write_leaves_the_old_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(replace, "exchange", lambda one, other: False)
    write_dataset(everything(), tmp_path / "data")
    before = contents(tmp_path)
    real, calls = getattr(pathlib.Path, method), []

    def failing(self: Path, *args: object) -> object:
        calls.append(self)
        if len(calls) == 2:  # the second file; the second rename: the new folder into place
            raise OSError("the disk is full")
        return real(self, *args)

    monkeypatch.setattr(pathlib.Path, method, failing)
    with pytest.raises(DatasetError, match="the disk is full"):
        write_dataset(SMALL, tmp_path / "data")
    monkeypatch.undo()
    assert contents(tmp_path) == before


@pytest.mark.parametrize("how", ["exchange", "rename"])
def test_killed_at_any_step_a_whole_dataset_stays_and_the_next_writing_cleans_up(
    tmp_path: Path, how: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.kills", str(tmp_path), how],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 40


@pytest.mark.skipif(not CAN_EXCHANGE, reason="this system cannot exchange two folders")
def test_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "one" / "here").touch()
    assert exchange(tmp_path / "one", tmp_path / "other")
    assert names(tmp_path / "other") == ["here"]
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["data", "d" * 240, "日米" * 40, "a+(b)"])
def test_leftovers_are_those_of_one_name_and_are_removed(
    tmp_path: Path, name: str, way: str
) -> None:
    others = [".database.new-01234567", ".data.new-0123456", "data.new-01234567"]
    for other in others:
        (tmp_path / other).mkdir()
    target = tmp_path / name
    for what in ("new", "old"):
        aside = replace._named(target, what)
        aside.mkdir()
        (aside / "part.txt").touch()
    assert len(leftovers(target)) == 2
    replace_folder(target, {"a.txt": b"a"}.items())
    replace_folder(target, {"b.txt": b"b"}.items())
    assert names(target) == ["b.txt"]
    assert names(tmp_path) == sorted([*others, name])


def test_what_is_in_use_is_no_leftover(tmp_path: Path) -> None:
    aside = replace._named(tmp_path / "data", "new")
    aside.mkdir()
    with locked(aside):
        assert not unused(aside)
        replace_folder(tmp_path / "data", ())
        assert aside.exists()
    replace_folder(tmp_path / "data", ())
    assert names(tmp_path) == ["data"]


def test_a_file_is_replaced_whole_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "corpus.json"
    replace._named(target, "new").touch()
    replace_file(target, b"1")
    link = tmp_path / "link.json"
    link.symlink_to(target)
    replace_file(link, b"2")
    assert link.is_symlink()
    assert target.read_bytes() == b"2"

    def failing(self: Path, data: bytes) -> int:
        raise OSError("the disk is full")

    monkeypatch.setattr(pathlib.Path, "write_bytes", failing)
    with pytest.raises(OSError, match="the disk is full"):
        replace_file(target, b"3")
    assert names(tmp_path) == ["corpus.json", "link.json"]
    assert target.read_bytes() == b"2"


def test_a_missing_dataset_says_what_lies_beside_it(tmp_path: Path) -> None:
    write_dataset(SMALL, tmp_path / "data")
    aside = replace._named(tmp_path / "data", "old")
    (tmp_path / "data").rename(aside)
    with pytest.raises(DatasetError, match=rf"broken off.*{aside.name}"):
        StoredDataset(tmp_path / "data")
    write_dataset(everything(), tmp_path / "data")
    assert names(tmp_path) == ["data"]
