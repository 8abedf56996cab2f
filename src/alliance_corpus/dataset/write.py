"""Write a dataset as files, replacing the one that is there as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alliance_corpus.dataset.manifest import MANIFEST, FileEntry, Manifest, is_file_name
from alliance_corpus.dataset.read import source_file, table_file, text_file
from alliance_corpus.dataset.rebuilding import GAPS, recipe_file
from alliance_corpus.dataset.replace import replace_folder
from alliance_corpus.dataset.replaceable import what_is_lost
from alliance_corpus.dataset.rows import StoredDocument
from alliance_corpus.dataset.search_index import index_files
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.records import Document


def write_dataset(
    dataset: Dataset, directory: str | PathLike[str], *, index: bool = False
) -> Manifest:
    """Write a dataset, replacing the one that is there as a whole.

    The same dataset always gives the same bytes. It is not checked against the rules of
    integrity: that is `validate`.

    Args:
        dataset: what to write; documents in ``without_text`` are written without their words.
        directory: the folder to make or replace.
        index: whether to add an index, so that large corpora are searched without reading them.

    Returns:
        The manifest.

    Raises:
        DatasetError: if a record cannot be written, or ``directory`` holds something other than
            a dataset; what was there stays untouched.
    """
    target = Path(directory).absolute()
    try:
        _check_replaceable(target)
    except OSError as error:
        raise DatasetError(f"{target} cannot be written: {error}") from error
    shipped = dataset.shipped()
    files = dict(_files(shipped))
    if index:
        files |= index_files(shipped.tables["blocks"])
    manifest = Manifest(
        name=dataset.name,
        version=dataset.version,
        issued=None if dataset.issued is None else str(dataset.issued),
        licence=dataset.licence,
        edition=shipped.edition,
        documents=dataset.order,
        lacks=dataset.lacks,
        files={path: FileEntry.of(data, count) for path, (data, count) in files.items()},
    ).sealed()
    contents = {path: data for path, (data, _) in files.items()}
    try:
        contents[MANIFEST] = manifest.to_bytes()
        replace_folder(target, contents.items(), _check_replaceable)
    except OSError as error:
        raise DatasetError(f"{target} cannot be written: {error}") from error
    return manifest


def _check_replaceable(target: Path) -> None:
    """Refuse to replace anything that is not a dataset, so that a mistyped folder is safe."""
    there = what_is_lost(target)
    if there is not None:
        raise DatasetError(
            f"{target} is not replaced: it {there}; expected a new or empty folder, or a dataset "
            "and nothing else"
        )


def _files(dataset: Dataset) -> Iterator[tuple[str, tuple[bytes, int]]]:
    """Every file but the manifest: path, content and count."""
    from alliance_corpus.dataset.codec import encode_lines

    documents: tuple[Document, ...] = dataset.tables["documents"]
    rows = {**dataset.tables, "documents": tuple(_stored(d) for d in documents)}
    for table in TABLES:
        yield table_file(table), (encode_lines(rows[table]), len(rows[table]))
    for document in documents:
        if document.source.text is None:
            continue
        for path, text in (
            (text_file(document.id), document.text),
            (source_file(document.id), document.source.text),
        ):
            yield path, (_utf8(text, path), len(text))
    for recipe in dataset.recipes:
        yield recipe_file(recipe.document), (recipe.to_bytes(), recipe.count)
    if dataset.gaps:
        from alliance_corpus.dataset.gaps import gaps_to_bytes

        yield GAPS, (gaps_to_bytes(dataset.gaps), len(dataset.gaps))


def _stored(document: Document) -> StoredDocument:
    if not is_file_name(document.id):
        raise DatasetError(
            f"document id {document.id!r} cannot name a file: expected small letters, "
            "digits and hyphens"
        )
    shipped = document.source.text is not None
    return StoredDocument(
        id=document.id,
        written=document.written,
        rights=document.rights,
        source=type(document.source)(document.source.file, document.source.sha256),
        runs=document.alignment.to_runs() if shipped else None,
    )


def _utf8(text: str, path: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise DatasetError(f"{path} cannot be written in UTF-8: {error}") from None
