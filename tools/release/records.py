"""The records: whether the number fits what changed in them, and the list of those of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import alliance_corpus as ac
from alliance_corpus.versions import inventory, write_inventory
from tools.release.data import DATA
from tools.release.numbers import last_release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER: Final = "releases"
"""Where the list of the records of each release lies."""


def list_of(root: Path, version: str) -> Path:
    """The list of the records of a release."""
    return root / FOLDER / f"{version}.json.gz"


def problems(root: Path) -> Iterator[str]:
    """What the data have lost without a redirect since the last release, and a number too low."""
    before = list_of(root, last_release(root).version)
    if not before.is_file():
        yield f"{before.relative_to(root)} is missing: the list of the last release's records"
        return
    yield from ac.check_version(before, root / DATA).problems


def record(root: Path) -> None:
    """Write the list of the records of the present version."""
    corpus = ac.load(root / DATA)
    write_inventory(inventory(corpus), list_of(root, corpus.version))
