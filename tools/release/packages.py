"""Sdist and wheel: built twice, at places as different as they can be, with the same bytes.

Only from files as a clone has them: what else lies in a checkout, and the modes of its files, would
get into the sdist. ``SOURCE_DATE_EPOCH`` is taken away, since it would get into both.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.release.tree import export
from tools.running import Refused, run

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACES: Final[Mapping[str, tuple[int, Mapping[str, str], tuple[str, ...]]]] = {
    # The wheel is made from the sdist here ...
    "here": (0o022, {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}, ()),
    # ... and from the files there.
    "elsewhere/別の 所": (
        0o077,
        {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "99", "PYTHONUTF8": "0"},
        ("--sdist", "--wheel"),
    ),
}
"""Folders to build in, each with umask, variables, and what to ask of ``build``."""


def build(root: Path, folder: Path) -> list[Path]:
    """Build sdist and wheel from the files of a checkout.

    Args:
        root: the checkout.
        folder: where to put them.

    Returns:
        The sdist and the wheel.

    Raises:
        Refused: if they are not byte-identical at both places, or do not build.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        first, *others = [_built(root, Path(scratch), place) for place in PLACES]
        for other in others:
            _must_be_same(first, other)
        return [Path(shutil.copy(one, folder)) for one in first]


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _built(root: Path, scratch: Path, place: str) -> list[Path]:
    umask, variables, wanted = PLACES[place]
    source = scratch / place / "source"
    export(root, source, umask=umask)
    env = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    out = scratch / place / "dist"
    run(
        sys.executable, "-m", "build", "--no-isolation", *wanted, "--outdir", out, source,
        where=scratch, umask=umask, env={**env, **variables},
    )  # fmt: skip
    return sorted(out.iterdir(), key=lambda path: path.suffix)  # .gz before .whl


def _must_be_same(first: list[Path], other: list[Path]) -> None:
    if [one.name for one in first] != [one.name for one in other]:
        raise Refused(f"two builds made {first} and {other}")
    for one, two in zip(first, other, strict=True):
        if digest(one) != digest(two):
            raise Refused(f"{one.name}: two builds differ, {digest(one)} and {digest(two)}")
