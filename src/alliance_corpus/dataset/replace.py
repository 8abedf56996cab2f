"""Replace a file or folder as a whole: first written beside it, then moved into its place.

A process may be killed at any moment, and several may write to the same place. At the target there
is always a whole file or folder, the old one or a new one. What a killed process leaves beside it,
the next writing removes; if the system cannot exchange two folders in one step and a process is
killed between two renames, the next writing first puts back what was there.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import uuid
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from alliance_corpus.dataset.exchange import exchange, locked, unused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LONG: Final = 200  # bytes of a name; file systems allow 255, and a mark is added


def replace_folder(
    target: Path,
    contents: Iterable[tuple[str, bytes]],
    check: Callable[[Path], None] = lambda _: None,
) -> None:
    """Write a folder; if that fails, what was there stays, and nothing is left beside it.

    Args:
        target: the folder to make or replace; of a link, what it leads to.
        contents: path and bytes of each file, written one after the other.
        check: called just before the folder that is there is replaced; it raises to prevent that.

    Raises:
        OSError: if it cannot be written.
    """
    target = _real(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with _beside(target, Path.mkdir) as aside:
        for path, data in contents:
            file = aside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        with locked(target.parent):
            check(target)
            _swap(aside, target)


def replace_file(target: Path, data: bytes) -> None:
    """Write a file; if that fails, what was there stays, and nothing is left beside it.

    Args:
        target: the file to make or replace; of a link, what it leads to.
        data: its bytes.

    Raises:
        OSError: if it cannot be written.
    """
    target = _real(target)
    with _beside(target, Path.touch) as aside:
        aside.write_bytes(data)
        aside.replace(target)


def leftovers(target: Path) -> tuple[Path, ...]:
    """What lies beside a target from writings that are under way, or were broken off."""
    form = re.compile(rf"\.{re.escape(_short(target.name))}\.(?:new|old)-[0-9a-f]{{8}}")
    try:
        return tuple(sorted(p for p in target.parent.iterdir() if form.fullmatch(p.name)))
    except (OSError, ValueError):
        return ()


def _real(target: Path) -> Path:
    try:
        return Path(os.path.realpath(target))
    except ValueError as error:  # NUL in its name
        raise OSError(errno.EINVAL, str(error), str(target)) from None


@contextmanager
def _beside(target: Path, make: Callable[[Path], None]) -> Iterator[Path]:
    """A new file or folder beside the target, which ``make`` makes, locked while it is in use.

    Nothing is left there in the end, nor what processes left that were killed.
    """
    aside = _named(target, "new")
    with ExitStack() as held:
        try:
            with locked(target.parent):  # else another process could take it for a leftover
                _recover(target)
                make(aside)
                held.enter_context(locked(aside))
            yield aside
        finally:
            _remove(aside)


def _recover(target: Path) -> None:
    """Put back what a killed process took away, and remove what it left."""
    for path in leftovers(target):
        if not unused(path):
            continue
        if not os.path.lexists(target) and ".old-" in path.name:
            path.rename(target)
        else:
            _remove(path)


def _swap(new: Path, target: Path) -> None:
    """Put ``new`` in the place of ``target``; if that fails, what was there stays."""
    if not target.exists():
        new.rename(target)
        return
    if not target.is_dir():
        raise NotADirectoryError(f"{target} is not a folder")
    if exchange(new, target):  # now ``new`` is the old folder, and its maker removes it
        return
    old = _named(target, "old")
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    _remove(old)


def _named(target: Path, what: str) -> Path:
    return target.with_name(f".{_short(target.name)}.{what}-{uuid.uuid4().hex[:8]}")


def _short(name: str) -> str:
    """The name, or the digest of one that would be too long with a mark added."""
    data = os.fsencode(name)
    return name if len(data) <= _LONG else hashlib.sha256(data).hexdigest()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
