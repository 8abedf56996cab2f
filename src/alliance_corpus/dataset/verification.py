"""Verifying a dataset: every byte against the manifest, every record against the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.dataset.manifest import MANIFEST
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.read import StoredDataset, source_file, table_file, text_file
from alliance_corpus.dataset.rules import Excused, Problem, examine, summary
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from alliance_corpus.dataset.read import Folder


@frozen
class Report:
    """What `verify` found.

    Attributes:
        where: the dataset.
        files: how many files were compared with the manifest.
        records: how many records were compared with the rules.
        problems: what is wrong; empty where all is well.
        excused: what breaks a rule and is listed by the dataset as an exception.
    """

    where: str
    files: int
    records: int
    problems: tuple[Problem, ...] = ()
    excused: tuple[Excused, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def __str__(self) -> str:
        """Where all is well the counts, and a line for each exception; else one a problem."""
        if self.problems:
            return f"{self.where}: {summary(self.problems)}"
        head = f"{self.where}: {self.files} files and {self.records} records verified"
        return "\n".join([head, *(f"  {one}" for one in self.excused)])

    def raise_if_damaged(self) -> None:
        """Raise DatasetError, naming what differs, unless all is well."""
        if self.problems:
            raise DatasetError(str(self))


def verify(dataset: str | PathLike[str] | Folder | StoredDataset | Dataset) -> Report:
    """Check sums, sizes, counts, canonical form, and the rules of integrity.

    Damage never raises here: it is reported, and all of it. Records are compared with the rules
    only where every file is whole.

    Args:
        dataset: a folder, one in a package or zip, or a dataset that is already open; one in
            memory has no files.
    """
    if isinstance(dataset, Dataset):
        where = f"{dataset.name} {dataset.version}"
        return _examined(where, 0, dataset)
    where = dataset.where if isinstance(dataset, StoredDataset) else str(dataset)
    try:
        root = dataset.root if isinstance(dataset, StoredDataset) else dataset
        stored = StoredDataset(root)  # anew: what is in memory says nothing of the disk
    except DatasetError as error:
        return Report(where, 1, 0, (Problem("file", MANIFEST, "manifest", str(error)),))
    files = len(stored.manifest.files) + 1
    problems = tuple(_file_problems(stored))
    if problems:
        return Report(where, files, 0, problems)
    try:
        loaded = stored.to_dataset()
        return _examined(where, files, loaded)
    except DatasetError as error:
        return Report(where, files, 0, (Problem("decode", "dataset", "tables", str(error)),))


def _examined(where: str, files: int, dataset: Dataset) -> Report:
    found = examine(dataset)
    return Report(where, files, sum(dataset.counts.values()), found.problems, found.excused)


def _file_problems(stored: StoredDataset) -> Iterator[Problem]:
    listed = stored.manifest.files
    for path in sorted(set(_walk(stored.root)) - listed.keys() - {MANIFEST}):
        yield Problem("file", path, "file", "the manifest does not list it")
    expected = _expected_files(stored)
    for path in listed:
        if path not in expected:
            yield Problem("file", path, "file", "no table and no document needs it")
            continue
        try:
            yield from _content_problems(stored, path)
        except DatasetError as error:
            yield Problem("file", path, "file", str(error))
        except UnicodeDecodeError as error:
            yield Problem("file", path, "file", f"not UTF-8: byte {error.start}")


def _expected_files(stored: StoredDataset) -> set[str]:
    """Every file that a dataset with these documents may have."""
    return {
        *map(table_file, TABLES),
        *map(text_file, stored.order),
        *map(source_file, stored.order),
    }


def _content_problems(stored: StoredDataset, path: str) -> Iterator[Problem]:
    """A wrong count, or rows that say the right thing in another form than the writer's."""
    from alliance_corpus.dataset.codec import encode_lines

    data, count = stored.read(path), stored.manifest.files[path].count
    if not path.endswith(".jsonl"):
        found = len(data.decode("utf-8"))
        if found != count:
            yield Problem("count", path, "file", f"{found} characters, the manifest says {count}")
    elif encode_lines(stored.rows(path.removesuffix(".jsonl"))) != data:
        yield Problem("canonical", path, "file", "it is not written canonically")


def _walk(folder: Folder, prefix: str = "") -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}"
