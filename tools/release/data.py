"""The shipped data: built anew from the editing files, or compared with a new build."""

from __future__ import annotations

import filecmp
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.running import run_here

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA: Final = "src/alliance_corpus/data"


def rebuild(root: Path) -> None:
    """Build the shipped data from ``corpus/``."""
    _build(root, root / DATA)


def problems(root: Path) -> Iterator[str]:
    """The files of the shipped data that a new build has otherwise, or not at all."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "data")
        _build(root, made)
        yield from (
            f"{DATA}/{name} is not what corpus/ makes" for name in different(made, root / DATA)
        )


def different(one: Path, other: Path) -> list[str]:
    """The files of two folders that are not the same in both, by name; compared byte by byte."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in (one, other)
        for path in folder.rglob("*")
        if path.is_file()
    }
    _, mismatched, missing = filecmp.cmpfiles(one, other, sorted(names), shallow=False)
    return sorted({*mismatched, *missing})


def _build(root: Path, folder: Path) -> None:
    run_here(root, "alliance_corpus", "build", "corpus", "-o", str(folder))
