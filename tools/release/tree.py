"""The files of a checkout, as git has them or will have them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tools.running import run

if TYPE_CHECKING:
    from pathlib import Path


def changes(root: Path) -> list[str]:
    """What is not committed, a line each, as git says it (``' M README.md'``)."""
    return run("git", "status", "--porcelain", where=root).splitlines()


def files(root: Path) -> list[str]:
    """The files that git has, or would have after ``git add``, from the root; sorted."""
    listed = run("git", "ls-files", "-z", "-c", "-o", "--exclude-standard", where=root)
    return sorted({name for name in listed.split("\0") if name and (root / name).is_file()})


def export(root: Path, folder: Path, *, umask: int = 0o022) -> None:
    """Copy the files into a new folder, with the modes that a clone under this umask has.

    Args:
        root: the checkout.
        folder: where to; it must not exist.
        umask: which modes are taken away.
    """
    folder.mkdir(parents=True)
    for name in files(root):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, target)
        executable = (root / name).stat().st_mode & 0o100
        target.chmod((0o777 if executable else 0o666) & ~umask)
