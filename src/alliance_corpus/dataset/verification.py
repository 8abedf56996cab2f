"""Verify a dataset: check every byte against the manifest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from alliance_corpus.dataset import rebuilding
from alliance_corpus.dataset.manifest import MANIFEST
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.place import words_of
from alliance_corpus.dataset.read import (
    FOLDERS,
    StoredDataset,
    source_file,
    table_file,
    text_file,
)
from alliance_corpus.dataset.report import Report
from alliance_corpus.dataset.rules.model import Problem
from alliance_corpus.dataset.search_index import FILES, PLACES, index_files
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import AllianceCorpusError, DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from alliance_corpus.dataset.place import Folder


def verify(dataset: str | PathLike[str] | Folder | StoredDataset | Dataset) -> Report:
    """Compare every byte with the manifest: checksums, sizes, counts, canonical form.

    Damage raises nothing here: all of it is reported. Whether the records are right is another
    question: see `alliance_corpus.dataset.validate`.

    Args:
        dataset: a folder, one in a package or zip, or a dataset that is already open; one in
            memory has no files, and nothing to verify.
    """
    if isinstance(dataset, Dataset):
        where = f"{dataset.name} {dataset.version}"
        return Report(where=where, compared="no files: the dataset is in memory")
    where = dataset.where if isinstance(dataset, StoredDataset) else words_of(dataset)
    try:
        place = dataset.place if isinstance(dataset, StoredDataset) else dataset
        stored = StoredDataset(place)  # read again: memory shows nothing about the disk
    except DatasetError as error:
        problem = Problem("file", MANIFEST, "manifest", str(error))
        return Report(where=where, compared="the manifest", problems=(problem,))
    checks = (_file_problems, _undecodable, _index_problems)
    problems = next(filter(None, (tuple(check(stored)) for check in checks)), ())
    compared = f"{len(stored.manifest.files) + 1} files verified"
    return Report(where=where, compared=compared, problems=problems)


def _undecodable(stored: StoredDataset) -> Iterator[Problem]:
    """Problems between files that are each undamaged."""
    try:
        stored.to_dataset()
    except AllianceCorpusError as error:
        yield Problem("decode", "dataset", "tables", str(error))


def _file_problems(stored: StoredDataset) -> Iterator[Problem]:
    listed = stored.manifest.files
    try:
        there = set(stored.place.paths(FOLDERS))
    except DatasetError as error:
        yield Problem("file", ".", "folder", str(error))
        return
    for path in sorted(there - listed.keys() - {MANIFEST}):
        yield Problem("file", path, "file", "the manifest does not list it")
    if stored.is_current and stored.manifest.edition != stored.edition:
        said = f"it says edition {stored.manifest.edition}, its texts make it {stored.edition}"
        yield Problem("edition", MANIFEST, "manifest", said)
    expected = _expected_files(stored)
    for path in listed:
        if path not in expected:
            yield Problem("file", path, "file", "no table and no document needs it")
            continue
        try:
            yield from _content_problems(stored, path)
        except AllianceCorpusError as error:
            yield Problem("file", path, "file", str(error))
        except UnicodeDecodeError as error:
            yield Problem("file", path, "file", f"not UTF-8: byte {error.start}")


def _index_problems(stored: StoredDataset) -> Iterator[Problem]:
    """An index of other words than those of the blocks."""
    if not stored.manifest.files.keys() & set(FILES):
        return
    for path, (data, _) in index_files(stored.records("blocks")).items():
        if path not in stored.manifest.files:
            yield Problem("file", path, "file", "the index needs it")
        elif stored.read(path) != data:
            yield Problem("index", path, "file", "it is not the index of these blocks")


def _expected_files(stored: StoredDataset) -> set[str]:
    """Every file that a dataset with these documents may have."""
    return {
        *map(table_file, TABLES),
        *map(text_file, stored.order),
        *map(source_file, stored.order),
        *map(rebuilding.recipe_file, stored.order),
        rebuilding.GAPS,
        *FILES,
    }


def _content_problems(stored: StoredDataset, path: str) -> Iterator[Problem]:
    """A wrong count, or rows in another form than the writer gives them."""
    data, count = stored.read(path), stored.manifest.files[path].count
    if path == PLACES:
        return  # counted when it is compared with the blocks
    if rebuilding.rebuilds(path):
        yield from rebuilding.problems(stored, path, data)
    elif not path.endswith(".jsonl"):
        found = len(data.decode("utf-8"))
        if found != count:
            yield Problem("count", path, "file", f"{found} characters, the manifest says {count}")
    elif _as_written(stored, path, data) != data:
        yield Problem("canonical", path, "file", "it is not written canonically")


def _as_written(stored: StoredDataset, path: str, data: bytes) -> bytes:
    """The file as its writer writes it; rows of an older format have fields of other names."""
    from alliance_corpus.dataset.codec import canonical, encode_lines

    table = path.removesuffix(".jsonl")
    # Documents are put together from other files, which the next check does; here only the rows.
    rows = stored.rows(table) if table == "documents" else stored.records(table)
    if stored.is_current:
        return encode_lines(rows)
    lines = data.decode("utf-8").split("\n")[:-1]
    return "".join(f"{canonical(json.loads(line))}\n" for line in lines).encode()
