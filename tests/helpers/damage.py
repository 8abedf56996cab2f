"""Damage a dataset, and see what becomes of it: refused by our own error, or harmless."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

import alliance_corpus as ac
from alliance_corpus.dataset import StoredDataset, validate, verify
from alliance_corpus.dataset.manifest import MANIFEST, FileEntry, Manifest, parse_manifest
from alliance_corpus.errors import AllianceCorpusError
from tests.helpers.everything import everything

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
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


# Damage with sums that are right


def resealed(
    folder: Path, files: dict[str, bytes], change: Callable[[Manifest], Manifest] = lambda m: m
) -> None:
    """Replace files of a dataset, and have its manifest agree.

    Args:
        folder: the dataset.
        files: the new bytes of files by path.
        change: what else the manifest shall say.
    """
    path = folder / MANIFEST
    manifest = parse_manifest(path.read_bytes(), "here")
    entries = dict(manifest.files)
    for name, data in files.items():
        (folder / name).write_bytes(data)
        count = data.count(b"\n") if name.endswith(".jsonl") else len(data.decode(errors="replace"))
        entries[name] = FileEntry.of(data, count)
    path.write_bytes(change(evolve(manifest, files=entries)).sealed().to_bytes())


VALUES: Final[tuple[Any, ...]] = (
    "", "..", "a\0b", "\u202e", "𠮷", "x" * 5_000, 0, -1, 10**30, 1.5, True, None, [], {}, [[]], [""],
    [0, 10**9], "1978/1977", "2024-13", {"id": ""},
)  # fmt: skip
"""What a row may be spoiled with."""


def spoiled(files: dict[str, bytes], chance: random.Random) -> dict[str, bytes]:
    """One table in which one value of one row is another, or a row is twice there or missing."""
    name = chance.choice([n for n, data in files.items() if n.endswith(".jsonl") and data])
    rows = [json.loads(line) for line in files[name].decode().split("\n")[:-1]]
    at = chance.randrange(len(rows))
    kind = chance.randrange(8)
    if kind == 0:
        rows.append(rows[at])
    elif kind == 1:
        del rows[at]
    elif kind == 2:
        chance.shuffle(rows)
    else:
        _spoil(rows[at], chance)
    lines = [json.dumps(r, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for r in rows]
    return {name: "".join(f"{line}\n" for line in lines).encode()}


def _spoil(value: Any, chance: random.Random) -> None:
    """Change one value somewhere inside."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    if not keys:
        return
    key = chance.choice(keys)
    inner = value[key]
    if isinstance(inner, (dict, list)) and inner and chance.random() < 0.7:
        _spoil(inner, chance)
    elif chance.random() < 0.2:
        del value[key]
    else:
        value[key] = chance.choice(VALUES)


def sealed_outcome(folder: Path) -> str:
    """Read all, verify and validate, and ask some questions.

    Returns:
        ``refused``, ``other records``, ``the same``, or ``foreign: …``.
    """
    try:
        verify(folder)
        corpus = ac.load(folder)
        whole = StoredDataset(folder).to_dataset()
        validate(whole)
        for table in corpus.tables.values():
            table.to_dicts()
        for document in corpus.documents:
            document.outline()
        corpus.search("会")
        corpus.as_of("1978")
    except AllianceCorpusError:
        return "refused"
    except Exception as error:
        return f"foreign: {type(error).__name__}: {str(error)[:200]}"
    return "the same" if whole == everything() else "other records"
