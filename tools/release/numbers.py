"""Version numbers, and the last release: which number may follow."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

from attrs import frozen
from packaging.version import InvalidVersion, Version

from tools.running import Refused

if TYPE_CHECKING:
    from pathlib import Path

LAST: Final = ".ci/last-release.toml"
"""The one place that names the last release, its version and its commit."""


@frozen
class Last:
    """The last release.

    Attributes:
        version: its number.
        commit: its commit, in full.
    """

    version: str
    commit: str


def last_release(root: Path) -> Last:
    """Read which release was the last."""
    read = tomllib.loads((root / LAST).read_text(encoding="utf-8"))
    return Last(read["version"], read["commit"])


def record_release(root: Path, last: Last) -> None:
    """Write which release was the last."""
    text = (
        "# The last release: the next one is compared with it. Written by\n"
        "# python -m tools.release --record\n"
        f'version = "{last.version}"\ncommit = "{last.commit}"\n'
    )
    (root / LAST).write_text(text, encoding="utf-8")


def number(version: str) -> Version:
    """Read a version of ours: ``1.2.3``, or ``1.2.3rc1`` for a candidate.

    Raises:
        Refused: if it has another form, even one that would mean the same (PEP 440).
    """
    try:
        read = Version(version)
    except InvalidVersion:
        read = None
    plain = read is not None and len(read.release) == 3 and str(read) == version
    if read is None or not plain or read.epoch or read.local or read.dev or read.post is not None:
        raise Refused(f"{version!r} is no version: expected three numbers, 1.2.3 or 1.2.3rc1")
    if read.pre is not None and read.pre[0] != "rc":
        raise Refused(f"{version!r}: expected 1.2.3, or 1.2.3rc1 for a candidate")
    return read


def must_follow(version: str, *, last: str, written: str) -> None:
    """Refuse a number that is not newer.

    Args:
        version: the number of the release.
        last: that of the last release; ours must be higher.
        written: that in ``corpus/corpus.yaml``; ours must not be lower.

    Raises:
        Refused: saying which it must exceed.
    """
    if number(version) <= number(last):
        raise Refused(f"{version} is not newer: {last} has been released")
    if number(version) < number(written):
        raise Refused(f"{version} is not newer: corpus/corpus.yaml is at {written} already")


def fits_a_break(version: str, last: str) -> bool:
    """Whether a version may break what the last release offered.

    From 1.0.0 on, the first number must be higher; before, the second (Semantic Versioning 2.0.0,
    rules 4 and 8).
    """
    ours, theirs = number(version), number(last)
    places = 1 if ours.major else 2
    return ours.release[:places] > theirs.release[:places]
