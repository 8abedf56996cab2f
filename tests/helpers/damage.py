"""Damage a dataset, and see what becomes of it: refused by our own error, or harmless."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from alliance_corpus.dataset import StoredDataset, verify
from alliance_corpus.errors import AllianceCorpusError

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from alliance_corpus.dataset import Dataset


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of all files of a folder by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def zip_of(files: dict[str, bytes], prefix: str) -> bytes:
    """A zip file of these files, in a folder; the even ones compressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number, (name, data) in enumerate(files.items()):
            method = zipfile.ZIP_STORED if number % 2 else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(prefix + name), data, method)
    return made.getvalue()


def outcome(place: Any, whole: Dataset) -> str:
    """Read all that is in a place, and verify it.

    Args:
        place: a damaged dataset.
        whole: what it said before.

    Returns:
        ``refused``, ``the same`` (nothing that is read is damaged), ``wrong: …`` (other records,
        or damage that only reading, or only verifying, found), ``foreign: …`` (another error than
        ours, or `verify` raised one).
    """
    try:
        ok = verify(place).ok
    except Exception as error:
        return f"foreign: verify: {type(error).__name__}: {error}"
    try:
        read = StoredDataset(place).to_dataset()
    except AllianceCorpusError as error:
        return "refused" if not ok and str(error) else f"wrong: verify did not see: {error}"
    except Exception as error:
        return f"foreign: {type(error).__name__}: {error}"
    return "the same" if read == whole else "wrong: other records"


def damaged(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Bytes with one damage: flipped, cut, inserted, exchanged, repeated, or those of another."""
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice([1, 2, 16, 512]))
    kinds = [
        lambda: (
            data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
            if at < len(data)
            else data + b"\0"
        ),
        lambda: data[:at],
        lambda: data[at:],
        lambda: data[:at] + data[to:],
        lambda: data[:at] + chance.randbytes(to - at + 1) + data[at:],
        lambda: data[:at] + bytes(to - at) + data[to:],
        lambda: data[to:] + data[:to],
        lambda: data[:to] + data[at:],
        lambda: other,
    ]
    return chance.choice(kinds)()
