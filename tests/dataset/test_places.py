"""Folder, zip, package: the same records from each, damage refused by our own error, pickled."""

from __future__ import annotations

import io
import multiprocessing
import os
import pickle
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset import StoredDataset, verify, write_dataset
from alliance_corpus.errors import DatasetError
from tests.helpers.damage import contents, outcome, zip_of
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("places") / "data"
    write_dataset(everything(), folder)
    return folder


@pytest.fixture(scope="module")
def archive(folder: Path) -> Path:
    """A zip as a wheel is one: the dataset in a folder, beside other files."""
    path = folder.with_name("data.zip")
    path.write_bytes(zip_of(contents(folder), "package/data/"))
    return path


PLACES: dict[str, Callable[[Path], Any]] = {
    "path": lambda archive: archive.with_name("data"),
    "string": lambda archive: str(archive.with_name("data")),
    "zip file": lambda archive: archive,
    "zip file as a string": str,
    "in a zip": lambda archive: zipfile.Path(archive, "package/data/"),
    "in a zip, without slash": lambda archive: zipfile.Path(archive, "package/data"),
    "in an open zip": lambda archive: zipfile.Path(zipfile.ZipFile(archive), "package/data/"),
    "in a zip in memory": lambda archive: (
        zipfile.Path(zipfile.ZipFile(io.BytesIO(archive.read_bytes()))) / "package" / "data"
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_each_place_gives_the_same_and_can_be_pickled(archive: Path, place: str) -> None:
    root = PLACES[place](archive)
    report = verify(root)
    assert report.ok, str(report)
    corpus = ac.load(root)
    assert corpus.verify().ok
    copy = pickle.loads(pickle.dumps(corpus))
    assert copy.tables == corpus.tables == Corpus(everything()).tables
    assert StoredDataset(root).to_dataset() == everything()


def compares(value: object) -> bool:
    """Whether two of its kind are compared by what they are, not by whether they are one."""
    return any("__eq__" in vars(kind) for kind in type(value).__mro__ if kind is not object)


@pytest.mark.parametrize("place", PLACES)
def test_what_belongs_to_a_corpus_can_be_pickled(archive: Path, place: str) -> None:
    corpus = ac.load(PLACES[place](archive))
    for name in dir(corpus):
        found = None if name.startswith("_") else getattr(corpus, name)
        if not callable(found):
            copy = pickle.loads(pickle.dumps(found))
            assert copy == found or not compares(found)
    bibliography = pickle.loads(pickle.dumps(corpus.bibliography))
    assert bibliography.edges() == corpus.bibliography.edges()
    earlier = corpus.as_of("1978")
    assert pickle.loads(pickle.dumps(earlier)).tables == earlier.tables


def test_a_zip_must_hold_one_dataset(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "some.zip"
    path.write_bytes(zip_of({"a.txt": b"a"}, ""))
    with pytest.raises(DatasetError, match=r"some\.zip holds no manifest\.json"):
        ac.load(path)
    two = {f"{n}/{name}": data for n in "ab" for name, data in contents(folder).items()}
    path.write_bytes(zip_of(two, ""))
    with pytest.raises(DatasetError, match=r"holds 2 files manifest\.json"):
        ac.load(path)
    assert ac.load(zipfile.Path(path, "a")).name == "everything"
    path.write_bytes(b"no zip")
    with pytest.raises(DatasetError, match="is no folder and no zip file"):
        ac.load(path)
    assert not verify(path).ok


@pytest.mark.parametrize("name", ["\0", "a\0b", "a" * 300, "a" * 5000, "", "/dev/null"])
def test_a_name_that_no_dataset_has(name: str) -> None:
    with pytest.raises(DatasetError):
        ac.load(name)
    assert not verify(name).ok


@given(choice=st.data())
def test_a_damaged_zip_is_refused_by_our_own_error_or_says_the_same(
    archive: Path, choice: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before = archive.read_bytes()
    at = choice.draw(st.integers(0, len(before) - 1))
    kind = choice.draw(st.sampled_from(["flip", "cut", "insert", "zero"]))
    damaged = {
        "flip": before[:at] + bytes([before[at] ^ 1 << at % 8]) + before[at + 1 :],
        "cut": before[:at],
        "insert": before[:at] + b"x" + before[at:],
        "zero": before[:at] + bytes(16) + before[at + 16 :],
    }[kind]
    path = tmp_path_factory.mktemp("zip") / "data.zip"
    path.write_bytes(damaged)
    assert outcome(path, everything()) in ("refused", "the same")
    opened = _opened(path)
    if opened is not None:
        assert outcome(opened, everything()) in ("refused", "the same")


def _opened(path: Path) -> zipfile.Path | None:
    """The same by the caller's own ``zipfile.Path``; None if the standard library refuses it."""
    try:
        return zipfile.Path(path, "package/data/")
    except Exception:
        return None


def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    target = tmp_path / "data"
    for what in (os.mkfifo, lambda path: path.mkdir(), lambda path: path.symlink_to("/dev/zero")):
        for name in ("works.jsonl", "texts/harbour.txt", "manifest.json"):
            write_dataset(everything(), target)
            (target / name).unlink()
            what(target / name)
            assert f"{name} is not a file" in str(verify(target))
            target.rename(tmp_path / f"{len(list(tmp_path.iterdir()))}")


def test_folders_in_circles_are_named_and_not_followed(folder: Path, tmp_path: Path) -> None:
    write_dataset(everything(), tmp_path / "data")
    for name in ("one", "two", "texts/three"):
        (tmp_path / "data" / name).symlink_to(tmp_path / "data")
    said = str(verify(tmp_path / "data"))
    assert "3 problems" in said
    assert "texts/three/, file: the manifest does not list it" in said


def test_a_file_that_grew_is_not_read_to_its_end(tmp_path: Path) -> None:
    write_dataset(everything(), tmp_path / "data")
    with (tmp_path / "data" / "works.jsonl").open("ab") as file:
        file.truncate(1 << 40)  # it takes no room on the disk
    with pytest.raises(DatasetError, match=r"works\.jsonl is altered: it has more bytes than"):
        ac.load(tmp_path / "data").works.only()


class Broken:
    """A folder of a kind that nobody knows, whose files raise what they like."""

    name = "broken"

    def joinpath(self, *_: str) -> Broken:
        return self

    def is_file(self) -> bool:
        return True

    is_dir = is_file

    def open(self, mode: str) -> Any:
        raise RuntimeError("the password is missing")

    def iterdir(self) -> Any:
        raise RuntimeError("the password is missing")


def test_what_a_reader_raises_becomes_our_own_error() -> None:
    with pytest.raises(DatasetError, match=r"manifest\.json cannot be read: RuntimeError: the"):
        ac.load(Broken())
    assert not verify(Broken()).ok


def _works(corpus: Corpus) -> int:
    return len(corpus.works) + len(corpus.documents[0].text)


def test_a_zip_is_read_by_many_processes_at_once(archive: Path) -> None:
    corpus = ac.load(archive)
    expected = _works(Corpus(everything()))
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert set(pool.map(_works, [corpus] * 4)) == {expected}
