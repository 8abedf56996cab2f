"""Files with the list of a version's records: written at a release, read to compare with later.

A file is JSON, compressed if its name ends in ``.gz``: who made it, then by table the id of each
record with its digest, in the order of the records. The same list always gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from alliance_corpus.dataset.manifest import FORMAT
from alliance_corpus.dataset.replace import replace_file
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import DatasetError
from alliance_corpus.versions.content import CONTENT
from alliance_corpus.versions.inventory import Entry, Inventory

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

ENDINGS: Final = (".json", ".json.gz")
"""How the name of such a file ends."""

_LIMIT: Final = 256 * 2**20  # bytes of JSON; a list of ours has a quarter of a million

_TEXTS: Final = ("name", "version", "licence")
_KEYS: Final = frozenset(
    {*_TEXTS, "issued", "digest", "documents", "lacks", "tables", "redirects", "format", "content"}
)


def write_inventory(inventory: Inventory, path: str | PathLike[str]) -> None:
    """Write the list of a version's records.

    Args:
        inventory: what `inventory` made of a corpus or dataset.
        path: the file to make or replace; its name ends in ``.json`` or ``.json.gz``.

    Raises:
        DatasetError: if the name ends otherwise, or the file cannot be written.
    """
    target = Path(path)
    if not target.name.endswith(ENDINGS):
        raise DatasetError(f"{target}: a list of records ends in {' or '.join(ENDINGS)}")
    data = _to_bytes(inventory)
    if target.name.endswith(".gz"):
        data = gzip.compress(data, mtime=0)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, data)
    except OSError as error:
        raise DatasetError(f"{target} cannot be written: {error}") from error


def _to_bytes(inventory: Inventory) -> bytes:
    value = {
        "name": inventory.name,
        "version": inventory.version,
        "issued": inventory.issued,
        "licence": inventory.licence,
        "digest": inventory.digest,
        "format": inventory.format,
        "content": inventory.content,
        "documents": list(inventory.documents),
        "lacks": {table: list(paths) for table, paths in inventory.lacks.items()},
        "redirects": {id_: list(to) for id_, to in inventory.redirects.items()},
        "tables": {
            table: {entry.id: entry.digest for entry in entries}
            for table, entries in inventory.tables.items()
        },
    }
    return f"{json.dumps(value, ensure_ascii=False, indent=0)}\n".encode()


def read_inventory(path: str | PathLike[str]) -> Inventory:
    """Read the list of a version's records.

    Returns:
        The list, without the records themselves (``detailed`` is False).

    Raises:
        DatasetError: if it cannot be read, is no such list, or a newer or older version made it.
    """
    where = str(path)
    value = _json(_content(Path(path)), where)
    if not isinstance(value, dict) or not value.keys() >= {"tables", "content"}:
        raise DatasetError(f"{where} is no list of records: `alliance-corpus inventory` makes one")
    for key, ours in (("content", CONTENT), ("format", FORMAT)):
        if value.get(key) != ours:
            raise DatasetError(
                f"{where} has the {key} {value.get(key)!r}, but this version of alliance-corpus "
                f"compares {key} {ours}: make the list again from the dataset of its version "
                "(alliance-corpus inventory DATASET -o FILE)"
            )
    if value.keys() != _KEYS or not _is_sound(value):
        raise DatasetError(
            f"{where} is no list of records: a key is missing or unknown, or a value of another "
            f"kind; expected {', '.join(sorted(_KEYS))}"
        )
    return _inventory(value)


def _content(path: Path) -> bytes:
    try:
        if not path.name.endswith(".gz"):
            return path.read_bytes()
        with gzip.open(path) as file:
            data = file.read(_LIMIT + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise DatasetError(f"{path} cannot be read: {error}") from error
    if len(data) > _LIMIT:
        raise DatasetError(f"{path} has more than {_LIMIT} bytes when unpacked: it is no list")
    return data


def _json(data: bytes, where: str) -> Any:
    try:
        return json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise DatasetError(f"{where} is not JSON in UTF-8: {error}") from None


def _is_sound(value: Mapping[str, Any]) -> bool:
    """Whether each value is of its kind."""
    optional = (value["issued"], value["digest"])
    return (
        all(isinstance(value[key], str) for key in _TEXTS)
        and all(one is None or isinstance(one, str) for one in optional)
        and _is_texts(value["documents"])
        and all(_is_mapping(value[key]) for key in ("lacks", "redirects", "tables"))
        and all(map(_is_texts, (*value["lacks"].values(), *value["redirects"].values())))
        and all(_is_mapping(ids) for ids in value["tables"].values())
        and all(isinstance(one, str) for ids in value["tables"].values() for one in ids.values())
        and value["tables"].keys() <= TABLES.keys()
    )


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _inventory(value: Mapping[str, Any]) -> Inventory:
    tables: dict[str, dict[str, str]] = value["tables"]
    return Inventory(
        name=value["name"],
        version=value["version"],
        issued=value["issued"],
        licence=value["licence"],
        digest=value["digest"],
        documents=tuple(value["documents"]),
        lacks={table: tuple(paths) for table, paths in value["lacks"].items()},
        tables={
            table: tuple(
                Entry(id=id_, digest=digest) for id_, digest in tables.get(table, {}).items()
            )
            for table in TABLES
            if table != "redirects"
        },
        redirects={id_: tuple(to) for id_, to in value["redirects"].items()},
        detailed=False,
    )


def without_records(inventory: Inventory) -> Inventory:
    """The list as it is kept in a file: ids and digests alone."""
    return evolve(
        inventory,
        tables={
            table: tuple(Entry(id=one.id, digest=one.digest) for one in entries)
            for table, entries in inventory.tables.items()
        },
        detailed=False,
    )
