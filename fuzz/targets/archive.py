"""A dataset in a zip file; the input is the whole file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from fuzz.targets.datasets import folder, read_all, unharmed, whole

if TYPE_CHECKING:
    from collections.abc import Iterable


def seeds() -> Iterable[bytes]:
    """The dataset stored and compressed, at the root and in a folder."""
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA):
        for head in ("", "data/"):
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, "w", method) as made:
                for path, data in whole().items():
                    made.writestr(f"{head}{path}", data)
            yield buffer.getvalue()


def words() -> Iterable[str]:
    """Marks of the format, and names in it."""
    return ["PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "PK\x06\x06", "manifest.json", "../", "data/"]


def check(data: bytes) -> None:
    """What is not refused is the dataset as it was."""
    file = folder().parent / "dataset.zip"
    file.write_bytes(data)
    found = read_all(file)
    assert found is None or found == unharmed(), "another dataset came out of the file"
