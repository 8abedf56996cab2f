"""An index that is part of the dataset: the same hits, and what is wrong with it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.search import texts
from alliance_corpus.dataset import Dataset, StoredDataset, verify, write_dataset
from alliance_corpus.dataset.manifest import FileEntry
from alliance_corpus.dataset.search_index import FILES, PLACES, index_files
from alliance_corpus.testing import datasets
from alliance_corpus.text import bigrams
from alliance_corpus.text.fold import fold
from tests.corpus.search.test_queries import queries
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_corpus.text.fold import Folded
    from tests.corpus.search.test_queries import Pair


@given(dataset=datasets(), pair=queries())
def test_hits_are_those_of_the_scan(
    dataset: Dataset, pair: Pair, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("indexed") / "data"
    write_dataset(dataset, folder, index=True)
    assert verify(folder).ok, verify(folder)
    assert StoredDataset(folder).to_dataset() == dataset
    scanned = Corpus(dataset).search(pair[0]).to_dicts()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bigrams, "_WORTH", 0)  # looks up even where a scan is faster
        assert ac.load(folder).search(pair[0]).to_dicts() == scanned


@pytest.fixture
def indexed(tmp_path: Path) -> Path:
    write_dataset(everything(), tmp_path / "data", index=True)
    return tmp_path / "data"


def test_searching_neither_folds_nor_reads_what_it_does_not_show(
    indexed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = list(ac.load(indexed).blocks)
    word = blocks[-1].text[:4]
    hits = ac.load(indexed).search(word)
    made: list[str] = []

    def counted(text: str, **ways: bool) -> Folded:
        made.append(text)
        return fold(text, **ways)

    monkeypatch.setattr(texts, "fold", counted)
    assert list(ac.load(indexed).search(word)) == list(hits)
    shown = {hit.block for hit in hits}
    assert len(shown) < len(blocks)
    assert set(made) - {word} == {block.text for block in blocks if block.id in shown}


@pytest.mark.parametrize("path", FILES)
def test_a_damaged_index_is_named(indexed: Path, path: str) -> None:
    file = indexed / path
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert path in str(verify(indexed))
    with pytest.raises(ac.DatasetError, match=path):
        ac.load(indexed).search("安保")
    file.unlink()
    assert path in str(verify(indexed))
    with pytest.raises(ac.DatasetError, match=path):
        ac.load(indexed).search("安保")


def resealed(folder: Path, changed: dict[str, tuple[bytes, int]]) -> None:
    """Change files of a dataset, and its manifest with them."""
    manifest = StoredDataset(folder).manifest
    entries = {path: FileEntry.of(data, count) for path, (data, count) in changed.items()}
    for path, (data, _) in changed.items():
        (folder / path).write_bytes(data)
    files = {**manifest.files, **entries}
    (folder / "manifest.json").write_bytes(evolve(manifest, files=files).sealed().to_bytes())


def test_an_index_of_other_blocks_is_reported(indexed: Path) -> None:
    blocks = StoredDataset(indexed).records("blocks")
    resealed(indexed, dict(index_files(blocks[:-1])))
    assert "not the index of these blocks" in str(verify(indexed))


def test_an_index_that_does_not_fit_itself_is_refused(indexed: Path) -> None:
    resealed(indexed, {PLACES: (b"\0\0\0\0", 1)})
    with pytest.raises(ac.DatasetError, match="search/ is damaged"):
        ac.load(indexed).search("安保")


def test_withheld_words_are_not_in_the_index(tmp_path: Path) -> None:
    dataset = everything()
    withheld = evolve(dataset, without_text=dataset.order)
    write_dataset(withheld, tmp_path / "data", index=True)
    assert (tmp_path / "data" / FILES[0]).read_text(encoding="utf-8") == "\n"
    assert verify(tmp_path / "data").ok
