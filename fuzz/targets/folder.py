"""A dataset in a folder, changed at one place; then the sums are made right again, or not.

Bytes 0 to 4 say which file, whether its sums are made right, where, and how many bytes go; the rest
is put there instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.dataset.manifest import MANIFEST
from fuzz.targets.datasets import folder, read_all, sealed, unharmed, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

_VALUES: Final = ("null", "[]", "{}", "../", '""', "1e999", "NaN", "\\ud800", "\0", '"1978-11"')


def seeds() -> Iterable[bytes]:
    """A few changes of every file, with and without right sums."""
    for number in range(len(whole())):
        for seal in (0, 1):
            for at, new in ((0, b""), (70, b"a"), (128, b"null"), (200, b"[]"), (255, b"\n")):
                yield bytes([number, seal, at, 0, len(new)]) + new


def words() -> Iterable[str]:
    """Pieces of JSON, paths, and names of fields."""
    keys = {
        key
        for path, data in whole().items()
        if path.endswith("l")
        for key in data.decode().split('"')
    }
    return [*(f'"{key}":' for key in sorted(keys) if key.isidentifier()), *_VALUES]


def check(data: bytes) -> None:
    """What is not refused is the same as before, or else its sums were made right."""
    head, new = data[:5].ljust(5, b"\0"), data[5:]
    paths = list(whole())
    path, seal = paths[head[0] % len(paths)], bool(head[1] & 1)
    old = whole()[path]
    at = (head[2] * 256 + head[3]) * len(old) // 65536
    files = {**whole(), path: old[:at] + new + old[at + head[4] :]}
    if seal:
        files[MANIFEST] = sealed(files, path)
    changed = {one for one in files if files[one] != whole()[one]}
    try:
        for one in changed:
            (folder() / one).write_bytes(files[one])
        found = read_all(folder())
    finally:
        for one in changed:
            (folder() / one).write_bytes(whole()[one])
    if changed and not seal:
        assert found is None, f"a change of {path} went unnoticed"
    if not changed:
        assert found == unharmed()
