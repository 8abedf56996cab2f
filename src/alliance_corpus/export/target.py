"""Write what is exported: whole or not at all, and never over something else unasked."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_corpus.dataset.replace import replace_file, replace_folder
from alliance_corpus.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from os import PathLike


def write_file(path: str | PathLike[str], data: bytes, *, force: bool = False) -> None:
    """Write a file: first beside the target, then moved into its place.

    Args:
        path: the file.
        data: its bytes.
        force: replace a file that is there.

    Raises:
        ExportError: if it cannot be written, is a folder, or is there and ``force`` is not given.
    """
    target = Path(path)
    if target.is_dir():
        raise ExportError(f"{target} is a folder: expected a file to write")
    if target.exists() and not target.is_file():  # a device or pipe would be gone
        raise ExportError(f"{target} is no regular file: expected a file to write")
    if not target.parent.is_dir():
        raise ExportError(f"{target} cannot be written: there is no folder {target.parent}")
    if target.exists() and not force:
        raise ExportError(f"{target} is there already: expected a new path, or force to replace it")
    try:
        replace_file(target, data)
    except OSError as error:
        raise ExportError(f"{target} cannot be written: {error}") from error


def write_folder(
    path: str | PathLike[str], files: Mapping[str, bytes], *, force: bool = False
) -> None:
    """Write a folder of files: first beside the target, then moved into its place.

    Args:
        path: the folder.
        files: its files by name.
        force: replace a folder that is there, if it holds only files of these names.

    Raises:
        ExportError: if it cannot be written, is a file, holds other files, or is not empty and
            ``force`` is not given.
    """
    write_files(path, files.items(), partial(_check_replaceable, names=files, force=force))


def write_files(
    path: str | PathLike[str],
    contents: Iterable[tuple[str, bytes]],
    check: Callable[[Path], None],
) -> None:
    """Write a folder of files, one after the other; they may lie in folders of their own.

    Args:
        path: the folder.
        contents: path and bytes of each file.
        check: raises if the folder may not be replaced; it is asked before anything is made.

    Raises:
        ExportError: if it cannot be written, or ``check`` raises it.
    """
    target = Path(path)
    try:
        check(target)
        replace_folder(target, contents, check)
    except OSError as error:
        raise ExportError(f"{target} cannot be written: {error}") from error


def contents_of(target: Path, *, force: bool) -> list[Path]:
    """What lies in a folder that is to be written.

    Raises:
        ExportError: if it is a file, or not empty and ``force`` is not given.
    """
    if target.exists() and not target.is_dir():
        raise ExportError(f"{target} is a file: expected a folder to write")
    there = list(target.iterdir()) if target.is_dir() else []
    if there and not force:
        raise ExportError(f"{target} is not empty: expected a new path, or force to replace it")
    return there


def _check_replaceable(target: Path, names: Collection[str], *, force: bool) -> None:
    there = sorted(one.name for one in contents_of(target, force=force))
    nested = [name for name in names if Path(name).name != name]
    if nested:
        raise ExportError(f"{nested[0]!r} cannot be written: expected the name of a file")
    strange = [name for name in there if name not in names]
    if strange:
        raise ExportError(
            f"{target} holds {strange[0]!r}, which this export does not write: it is not replaced"
        )
