"""Write a dataset of an older format in today's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dataset.manifest import FORMAT
from alliance_corpus.dataset.read import StoredDataset
from alliance_corpus.dataset.write import write_dataset
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from os import PathLike

    from alliance_corpus.dataset.manifest import Manifest
    from alliance_corpus.dataset.place import Folder


def upgrade(old: str | PathLike[str] | Folder, directory: str | PathLike[str]) -> Manifest:
    """Write a dataset of an older format in today's, for programs that read its files.

    It is not needed to open one: `alliance_corpus.load` does. The records, and name and version of
    the dataset, stay; the fields that its version did not have are listed in the manifest
    (``lacks``), and stay empty.

    Args:
        old: the dataset.
        directory: the folder to make or replace.

    Returns:
        The new manifest.

    Raises:
        DatasetError: if ``old`` is no dataset, damaged, or of today's format; or if ``directory``
            cannot be written.
    """
    stored = StoredDataset(old)
    if stored.is_current:
        raise DatasetError(
            f"{stored.where} has format {FORMAT}, which is today's: there is nothing to upgrade"
        )
    return write_dataset(stored.to_dataset(), directory)
