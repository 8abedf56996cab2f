"""The files that rebuild the texts of a records-only edition: recipes, and the list of gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dataset.gaps import Gapped
    from alliance_corpus.dataset.manifest import Manifest
    from alliance_corpus.dataset.recipes import Recipe
    from alliance_corpus.dataset.rules.model import Problem

FOLDER: Final = "recipes"
"""The folder of the recipes."""

GAPS: Final = "gaps.json"
"""Path of the list of the words that the records of a records-only edition leave out."""


class Files(Protocol):
    """The files of a dataset, checked against its manifest."""

    @property
    def where(self) -> str:
        """The place of the dataset, for messages."""

    @property
    def manifest(self) -> Manifest:
        """What the dataset says about itself."""

    def read(self, path: str) -> bytes:
        """The bytes of a file."""


def recipe_file(document: str) -> str:
    """Path of what rebuilds the text of a document that the dataset is without."""
    return f"{FOLDER}/{document}.json"


def read_recipes(files: Files) -> tuple[Recipe, ...]:
    """How to rebuild the texts that a dataset is without, in the order of the documents.

    Raises:
        DatasetError: if a file is missing, truncated or altered.
    """
    listed = files.manifest.files
    return tuple(
        _recipe(files, name, files.read(recipe_file(name)))
        for name in files.manifest.documents
        if recipe_file(name) in listed
    )


def _recipe(files: Files, document: str, data: bytes) -> Recipe:
    from alliance_corpus.dataset.recipes import Recipe

    return Recipe.of_bytes(data, document, f"{files.where}: {recipe_file(document)}")


def read_gaps(files: Files) -> tuple[Gapped, ...]:
    """Where the records of a dataset leave out words of texts that it is without.

    Raises:
        DatasetError: if the file is missing, truncated or altered.
    """
    if GAPS not in files.manifest.files:
        return ()
    from alliance_corpus.dataset.gaps import gaps_of_bytes

    return gaps_of_bytes(files.read(GAPS), f"{files.where}: {GAPS}")


def rebuilds(path: str) -> bool:
    """Whether a file of a dataset is one of these."""
    return path == GAPS or path.startswith(f"{FOLDER}/")


def problems(files: Files, path: str, data: bytes) -> Iterator[Problem]:
    """A wrong count, or another form than the writer gives it.

    Args:
        files: the dataset.
        path: the file.
        data: its bytes.

    Raises:
        DatasetError: if it is no such file.
    """
    from alliance_corpus.dataset.gaps import gaps_of_bytes, gaps_to_bytes
    from alliance_corpus.dataset.rules.model import Problem

    count = files.manifest.files[path].count
    if path == GAPS:
        gaps = gaps_of_bytes(data, f"{files.where}: {path}")
        found, written = len(gaps), gaps_to_bytes(gaps)
    else:
        recipe = _recipe(files, path.removeprefix(f"{FOLDER}/").removesuffix(".json"), data)
        found, written = recipe.count, recipe.to_bytes()
    if found != count:
        yield Problem("count", path, "file", f"{found} rows, the manifest says {count}")
    if written != data:
        yield Problem("canonical", path, "file", "it is not written canonically")
