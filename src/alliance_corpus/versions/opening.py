"""What can be compared: folders, wheels, zips, lists of records, datasets and corpora."""

from __future__ import annotations

import zipfile
import zlib
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from alliance_corpus.dataset.manifest import MANIFEST
from alliance_corpus.dataset.read import StoredDataset, shipped_folder
from alliance_corpus.errors import DatasetError
from alliance_corpus.versions.inventory import Inventory, inventory
from alliance_corpus.versions.lists import ENDINGS, read_inventory

if TYPE_CHECKING:
    from alliance_corpus.dataset.place import Folder
    from alliance_corpus.versions.content import Records

Versioned: TypeAlias = "str | PathLike[str] | Folder | Records | Inventory | None"
"""A version of a dataset in any form."""

INSTALLED: Final = "installed"
"""The word for the dataset that the package ships; a folder of that name is ``./installed``."""


def opened(given: Versioned) -> Inventory:
    """The records of a version, with digests.

    Args:
        given: see `alliance_corpus.diff`.

    Raises:
        DatasetError: if it is no dataset, or damaged.
    """
    if isinstance(given, Inventory):
        return given
    if given is None or given == INSTALLED:
        return inventory(StoredDataset(shipped_folder()))
    if isinstance(given, str | PathLike):
        return _from_path(Path(given))
    other: Any = given
    if hasattr(other, "joinpath"):
        return inventory(StoredDataset(other))
    if hasattr(other, "records"):
        return inventory(other)
    raise DatasetError(
        f"{given!r}: expected a folder, wheel, zip or list of records, a corpus or dataset, or "
        f"{INSTALLED!r}"
    )


def _from_path(path: Path) -> Inventory:
    try:
        is_file = path.is_file()
    except OSError as error:  # such as a name that is too long
        raise DatasetError(f"{str(path)!r} cannot be read: {error}") from error
    if is_file and path.name.endswith(ENDINGS):
        return read_inventory(path)
    if is_file:
        return _from_archive(path)
    if not path.is_dir():
        raise DatasetError(
            f"{str(path)!r}: there is no such folder or file; expected a dataset, a wheel or zip, "
            f"a list of records, or the word {INSTALLED!r}"
        )
    return inventory(StoredDataset(path))


def _from_archive(path: Path) -> Inventory:
    """The dataset in a wheel or zip: in its root, or in any one folder."""
    try:
        with zipfile.ZipFile(path) as archive:
            return inventory(StoredDataset(_folder(archive, path)))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DatasetError(
            f"{path} cannot be read: {error}; expected a wheel or zip that holds a dataset"
        ) from error
    except OSError as error:
        raise DatasetError(f"{path} cannot be read: {error}") from error


def _folder(archive: zipfile.ZipFile, path: Path) -> Any:
    """The folder of the one dataset in an archive."""
    names = [name for name in archive.namelist() if name.split("/")[-1] == MANIFEST]
    tables = set(archive.namelist())
    found = [
        folder
        for name in names
        if f"{(folder := name.removesuffix(MANIFEST))}documents.jsonl" in tables
    ]
    if len(found) != 1:
        listed = f": {', '.join(map(repr, found))}" if found else ""
        raise DatasetError(
            f"{path} holds {len(found)} datasets{listed}; expected one ({MANIFEST} beside its "
            "tables)"
        )
    return zipfile.Path(archive, found[0])
