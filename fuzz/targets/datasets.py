"""A small dataset that the loaders' targets damage, and what may come of it."""

from __future__ import annotations

import hashlib
import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import alliance_corpus as ac
from alliance_corpus.dataset import TABLES, verify, write_dataset
from alliance_corpus.dataset.manifest import MANIFEST
from alliance_corpus.errors import AllianceCorpusError
from tests.helpers.everything import everything


@cache
def folder() -> Path:
    """A folder of this process with the dataset, which is whole between two tries."""
    made = Path(tempfile.mkdtemp(prefix="fuzz-dataset-")) / "data"
    write_dataset(everything(), made)
    return made


@cache
def whole() -> dict[str, bytes]:
    """The files of the dataset, by path."""
    return {
        path.relative_to(folder()).as_posix(): path.read_bytes()
        for path in sorted(folder().rglob("*"))
        if path.is_file()
    }


def read_all(place: Path) -> dict[str, Any] | None:
    """Open a dataset and read all of it; None if it is refused.

    What may be refused late, at a table or by a rule, is tried too.
    """
    report = verify(place)
    assert str(report)
    try:
        corpus = ac.load(place)
        tables = {name: tuple(getattr(corpus, name)) for name in TABLES if hasattr(corpus, name)}
        assert all(document.text is not None for document in corpus.documents)
    except AllianceCorpusError:
        return None
    for ask in (corpus.validate, corpus.verify):
        try:
            ask()
        except AllianceCorpusError:
            return None
    assert report.ok
    return tables


@cache
def unharmed() -> dict[str, Any]:
    """What the whole dataset gives."""
    found = read_all(folder())
    assert found is not None
    return found


def sealed(files: dict[str, bytes], changed: str) -> bytes:
    """The manifest with the sums of a changed file, and its own, as an attacker would make them."""
    try:
        value = json.loads(files[MANIFEST])
        value["digest"] = ""
        if changed != MANIFEST:
            data = files[changed]
            count = data.count(b"\n") if changed.endswith(".jsonl") else len(data.decode("utf-8"))
            value["files"][changed] = {
                "sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "count": count,
            }  # fmt: skip
        value["digest"] = hashlib.sha256(_written(value)).hexdigest()
        return _written(value)
    except (ValueError, TypeError, RecursionError):
        return files[MANIFEST]


def _written(value: Any) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)}\n".encode()
