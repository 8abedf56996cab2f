"""Writing and reading: the same from folder, zip and package, and all or nothing."""

from __future__ import annotations

import importlib
import json
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from alliance_corpus.dataset import Dataset, StoredDataset, verify, write_dataset
from alliance_corpus.dataset.manifest import parse_manifest
from alliance_corpus.errors import DatasetError, TextNotShippedError
from alliance_corpus.testing.corpora import datasets
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@given(dataset=datasets())
def test_any_dataset_goes_there_and_back(
    dataset: Dataset, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any") / "data"
    write_dataset(dataset, folder)
    assert StoredDataset(folder).to_dataset() == dataset
    before = contents(folder)
    write_dataset(StoredDataset(folder).to_dataset(), folder)
    assert contents(folder) == before
    assert str(verify(folder)).endswith("verified")


def zipped(folder: Path, archive: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(archive, "w") as file:
        for name, data in contents(folder).items():
            file.writestr(prefix + name, data)
    return archive


def test_a_folder_and_a_zip_say_the_same(tmp_path: Path) -> None:
    dataset = everything()
    write_dataset(dataset, tmp_path / "data")
    archive = zipped(tmp_path / "data", tmp_path / "data.zip")
    assert StoredDataset(str(tmp_path / "data")).to_dataset() == dataset
    assert StoredDataset(zipfile.Path(archive)).to_dataset() == dataset
    assert verify(zipfile.Path(archive)).ok


@pytest.fixture
def zipped_package(tmp_path: Path) -> Iterator[str]:
    write_dataset(everything(), tmp_path / "data")
    archive = zipped(tmp_path / "data", tmp_path / "package.zip", "shipping_in_a_zip/data/")
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr("shipping_in_a_zip/__init__.py", "")
    sys.path.insert(0, str(archive))
    importlib.invalidate_caches()
    yield "shipping_in_a_zip"
    sys.path.remove(str(archive))
    sys.modules.pop("shipping_in_a_zip", None)


def test_package_data_in_a_zip_say_the_same(zipped_package: str) -> None:
    from importlib_resources import files

    stored = StoredDataset(files(zipped_package) / "data")
    assert stored.to_dataset() == everything()
    assert verify(stored).ok


def test_the_manifest_says_what_is_there(tmp_path: Path) -> None:
    manifest = write_dataset(everything(), tmp_path / "data")
    data = (tmp_path / "data" / "manifest.json").read_bytes()
    assert parse_manifest(data, "here") == manifest
    assert (
        data
        == (
            json.dumps(json.loads(data), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        ).encode()
    )
    found = contents(tmp_path / "data")
    assert manifest.files.keys() == found.keys() - {"manifest.json"}
    assert manifest.documents == ("harbour", "letter")
    assert manifest.files["blocks.jsonl"].count == 9
    text = everything().tables["documents"][0].text
    assert manifest.files["texts/harbour.txt"].count == len(text)
    assert manifest.files["texts/harbour.txt"].size == len(text.encode())
    assert found["sources/harbour.txt"] == everything().tables["documents"][0].source.text.encode()


def test_nothing_stale_stays(tmp_path: Path) -> None:
    write_dataset(everything(), tmp_path / "data")
    small = Dataset(name="small", version="1", licence="MIT", tables={})
    write_dataset(small, tmp_path / "data")
    assert not list((tmp_path / "data").rglob("*.txt"))
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_document_may_go_without_its_words(tmp_path: Path) -> None:
    whole = everything()
    dataset = Dataset(
        name="n", version="1", licence="l", without_text=["harbour"], tables=whole.tables
    )
    write_dataset(dataset, tmp_path / "data")
    stored = StoredDataset(tmp_path / "data")
    harbour, letter = stored.records("documents")
    with pytest.raises(TextNotShippedError, match="'harbour'"):
        _ = harbour.text
    assert letter == whole.tables["documents"][1]
    assert harbour.source.text is None
    assert stored.records("emendations")[0].text == "一惜しまれた"
    assert "会談した。" not in "".join(b.decode() for b in contents(tmp_path / "data").values())
    assert verify(tmp_path / "data").ok
    assert stored.to_dataset() == dataset.shipped()


def test_withholding_an_unknown_document_is_an_error(tmp_path: Path) -> None:
    tables = everything().tables
    dataset = Dataset(name="n", version="1", licence="l", without_text=["harbor"], tables=tables)
    with pytest.raises(DatasetError, match=r"'harbor'.*Did you mean 'harbour'"):
        write_dataset(dataset, tmp_path / "data")
    assert not list(tmp_path.iterdir())


def test_a_table_that_the_format_does_not_have_is_an_error() -> None:
    with pytest.raises(DatasetError, match=r"no table 'block'.*Did you mean 'blocks'"):
        Dataset(name="n", version="1", licence="l", tables={"block": ()})
