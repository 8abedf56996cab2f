"""Whether a dataset may replace a folder: what would be lost that no build can make again."""

from __future__ import annotations

import json
import os
from pathlib import Path, PurePosixPath
from typing import Any, Final

from alliance_corpus.dataset.manifest import LARGEST, MANIFEST

_SHOWN: Final = 3


def what_is_lost(folder: Path) -> str | None:
    """What stands in a place that a dataset is to be written to, and would be lost.

    An empty folder, and a dataset of ours of any format, also a damaged one, may be replaced, if
    the dataset's manifest lists every file that is there.

    Returns:
        A clause for a message, such as ``is a file``; None if nothing would be lost.

    Raises:
        OSError: if the folder cannot be read.
    """
    if not os.path.lexists(folder):
        return None
    if not folder.is_dir():
        return "is no folder" if not folder.is_file() else "is a file"
    there = sorted(_entries(folder))
    if not there:
        return None
    if MANIFEST not in there:
        return f"holds {_some(there)} and no dataset ({MANIFEST})"
    listed = _listed(folder / MANIFEST)
    if listed is None:
        return f"holds a {MANIFEST} that is not of a dataset"
    strange = [path for path in there if path not in listed]
    return f"holds {_some(strange)}, which {MANIFEST} does not list" if strange else None


def _entries(folder: Path) -> set[str]:
    """The paths of all that is in a folder; of folders only those that are empty, with a slash."""
    found = set()
    for at, folders, files in os.walk(folder, onerror=_raise):
        place = Path(at).relative_to(folder)
        links = [name for name in folders if (Path(at) / name).is_symlink()]
        found |= {(place / name).as_posix() for name in (*files, *links)}
        if at != str(folder) and not folders and not files:
            found.add(f"{place.as_posix()}/")
    return found


def _raise(error: OSError) -> None:
    raise error


def _listed(manifest: Path) -> set[str] | None:
    """What a manifest of ours lists, and the folders of that; None for another file."""
    try:
        if not manifest.is_file() or manifest.stat().st_size > LARGEST:
            return None
        value = json.loads(manifest.read_bytes())
    except (ValueError, RecursionError):
        return None
    if not _is_ours(value):
        return None
    folders = {f"{parent}/" for path in value["files"] for parent in PurePosixPath(path).parents}
    return {MANIFEST, *value["files"], *folders}


def _is_ours(value: Any) -> bool:
    """Whether it has what every format of ours has, and no other manifest has together."""
    return (
        isinstance(value, dict)
        and type(value.get("format")) is int
        and isinstance(value.get("digest"), str)
        and isinstance(value.get("documents"), list)
        and isinstance(value.get("files"), dict)
        and all(
            isinstance(entry, dict) and entry.keys() == {"sha256", "size", "count"}
            for entry in value["files"].values()
        )
    )


def _some(paths: list[str]) -> str:
    """The first of the paths, and how many more."""
    more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
    return ", ".join(map(repr, paths[:_SHOWN])) + more
