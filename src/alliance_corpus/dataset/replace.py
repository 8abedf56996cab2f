"""Replace a folder as a whole: first written beside it, then moved into its place."""

from __future__ import annotations

import shutil
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def replace_folder(target: Path, contents: Mapping[str, bytes]) -> None:
    """Write a folder; if that fails, what was there stays, and nothing is left beside it.

    Args:
        target: the folder to make or replace.
        contents: the bytes of its files by path.

    Raises:
        OSError: if it cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    mark = uuid.uuid4().hex[:8]
    aside = target.with_name(f".{target.name}.new-{mark}")
    try:
        for path, data in contents.items():
            file = aside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        _swap(aside, target, target.with_name(f".{target.name}.old-{mark}"))
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _swap(new: Path, target: Path, old: Path) -> None:
    """Put ``new`` in the place of ``target``; if that fails, put back what was there."""
    if not target.exists():
        new.rename(target)
        return
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
