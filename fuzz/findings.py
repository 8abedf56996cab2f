"""Inputs that showed a fault: kept as text, one file each, and tried again by the tests."""

from __future__ import annotations

import ast
import hashlib
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "findings"
"""``TARGET/SUM.txt``, each with the input as Python writes bytes."""


def keep(target: str, data: bytes, folder: Path = FOLDER) -> Path:
    """Write an input to a file of its own.

    Args:
        target: the name of the target.
        data: the input.
        folder: where the findings are kept.

    Returns:
        The file.
    """
    path = folder / target / f"{hashlib.sha256(data).hexdigest()[:12]}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{data!r}\n", encoding="ascii")
    return path


def read(path: Path) -> bytes:
    """The input in a file that `keep` wrote."""
    data = ast.literal_eval(path.read_text(encoding="ascii"))
    if not isinstance(data, bytes):
        raise TypeError(f"{path} holds no bytes")
    return data


def kept(folder: Path = FOLDER) -> list[Path]:
    """The files of all findings, in order."""
    return sorted(folder.glob("*/*.txt"))
