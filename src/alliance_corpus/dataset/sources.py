"""The user's own copies of sources: found in a folder, checked, and refused with what differs."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from alliance_corpus.dataset.differences import difference
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from os import PathLike

    from alliance_corpus.dataset.recipes import Recipe
    from alliance_corpus.records import Document


def read_sources(
    folder: str | PathLike[str], documents: Iterable[Document], recipes: Iterable[Recipe]
) -> dict[str, str]:
    """The texts of the sources of some documents, from a folder with copies of them.

    A copy is the file in the folder with the name of the source. If there is none, it is the file,
    of whatever name, with the right sha256.

    Args:
        folder: the folder; nothing in it is changed, folders in it are not read.
        documents: the documents whose sources are wanted.
        recipes: the recipes of the dataset, which tell where a wrong copy differs.

    Returns:
        The texts by id of document, newlines unchanged.

    Raises:
        DatasetError: if there is no such folder, or a copy is missing, or is not the very file;
            the message names each, and says what differs if that can be told.
    """
    root = Path(folder)
    if not root.is_dir():
        raise DatasetError(f"{str(folder)!r} is not a folder: expected one with copies of sources")
    by_document = {recipe.document: recipe for recipe in recipes}
    copies, found, wrong = _Copies(root), {}, []
    for document in documents:
        path = copies.find(document)
        if path is None:
            wrong.append(
                f"{root / _name(document)} is missing: expected the source of {document.id!r}, "
                f"with the sha256 {document.source.sha256}"
            )
            continue
        data = _read(path)
        if hashlib.sha256(data).hexdigest() != document.source.sha256:
            wrong.append(
                f"{path} is not the source of {document.id!r}: "
                f"{difference(data, document.source.sha256, by_document.get(document.id))}"
            )
            continue
        found[document.id] = data.decode("utf-8")
    if wrong:
        raise DatasetError("\n".join(wrong))
    return found


def _name(document: Document) -> str:
    """The name of the source without folders, so that nothing outside the folder is read."""
    return PurePath(document.source.file).name


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DatasetError(f"{path} cannot be read: {error}") from error


def _digest(path: Path) -> str | None:
    """The sha256 of a file; None if it cannot be read, for it may have nothing to do with us."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


class _Copies:
    """The files of a folder, by name and by digest."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._digests: Mapping[str | None, Path] | None = None

    def find(self, document: Document) -> Path | None:
        """The file with the name of the source, else the one with its digest."""
        named = self._root / _name(document)
        if named.is_file():
            return named
        if self._digests is None:
            files = [p for p in sorted(self._root.iterdir(), reverse=True) if p.is_file()]
            self._digests = {_digest(path): path for path in files}
        return self._digests.get(document.source.sha256)
