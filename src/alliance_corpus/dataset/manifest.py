"""The manifest: what a dataset is, and the checksum of every file, its own included."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, get_args

from attrs import asdict, evolve, field, fields, frozen

from alliance_corpus.errors import DatasetError

FORMAT: Final = 2
"""The version of the format that this package writes; it also reads older ones (`OLDEST`)."""

OLDEST: Final = 1
"""The oldest format that can be read; see `alliance_corpus.dataset.formats`."""

MANIFEST: Final = "manifest.json"

Edition: TypeAlias = Literal["full", "records-only"]
"""Whether all documents have their texts, or some do not."""

EDITIONS: Final = get_args(Edition)

_FILE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]*")
_PART: Final = re.compile(r"[a-z0-9][A-Za-z0-9._-]*")  # of a path
_LONGEST: Final = 200  # characters; file systems allow 255 bytes, and an ending is added

LARGEST: Final = 16_000_000
"""The bytes that a manifest may have: room for more than 100,000 files."""


def is_file_name(id_: str) -> bool:
    """Whether the id of a document can name a file: small letters, digits, ``.``, ``_``, ``-``."""
    return len(id_) <= _LONGEST and _FILE_NAME.fullmatch(id_) is not None


@frozen
class FileEntry:
    """A file of the dataset: digest and size of its bytes, number of its records.

    ``count`` is the number of records of a table, of code points of a text.
    """

    sha256: str
    size: int
    count: int

    @classmethod
    def of(cls, data: bytes, count: int) -> FileEntry:
        """Measure the bytes of a file."""
        return cls(hashlib.sha256(data).hexdigest(), len(data), count)

    def difference(self, data: bytes) -> str | None:
        """How ``data`` differs from what was measured, in words; None if it does not."""
        if len(data) != self.size:
            if len(data) > self.size:  # how many more is not known: no more are read
                return f"altered: it has more bytes than the {self.size} that the manifest says"
            return f"truncated: it has {len(data)} bytes, the manifest says {self.size}"
        found = hashlib.sha256(data).hexdigest()
        if found != self.sha256:
            return f"altered: its sha256 is {found}, the manifest says {self.sha256}"
        return None


@frozen(kw_only=True)
class Manifest:
    """What ``manifest.json`` holds; ``digest`` is the sha256 of itself with that field empty.

    ``issued`` is the day of the version, as EDTF, None if it is not given. ``edition`` is in the
    file only if it is not ``full``. ``lacks`` is there only if the dataset came from an older
    format: see `alliance_corpus.dataset.formats`.
    """

    name: str
    version: str
    issued: str | None = None
    format: int = FORMAT
    licence: str
    edition: Edition = "full"
    documents: tuple[str, ...]
    files: Mapping[str, FileEntry] = field(repr=False)
    digest: str = ""
    lacks: Mapping[str, tuple[str, ...]] = field(factory=dict, repr=False)

    def sealed(self) -> Manifest:
        """The same with the right digest."""
        return evolve(self, digest=hashlib.sha256(evolve(self, digest="").to_bytes()).hexdigest())

    def to_bytes(self) -> bytes:
        """Canonical JSON: sorted keys, indented by 2, UTF-8, one newline at the end."""
        value = asdict(self, recurse=False)
        value["documents"] = list(self.documents)
        if self.edition == "full":
            del value["edition"]
        value["files"] = {path: asdict(entry) for path, entry in self.files.items()}
        value["lacks"] = {table: list(paths) for table, paths in self.lacks.items()}
        if not self.lacks:
            del value["lacks"]
        return f"{json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)}\n".encode()


def parse_manifest(data: bytes, where: str) -> Manifest:
    """Read a manifest and check its form and its digest.

    Args:
        data: the bytes of ``manifest.json``.
        where: the dataset, for messages.

    Raises:
        DatasetError: if it is not a manifest, is altered, or its format is newer, or too old.
    """
    where = f"{where}: {MANIFEST}"
    try:
        value = json.loads(data.decode("utf-8"))
    except ValueError as error:
        raise DatasetError(f"{where} is damaged: not JSON in UTF-8: {error}") from None
    except RecursionError:
        raise DatasetError(f"{where} is damaged: lists lie in each other without end") from None
    _check_format(value, where)
    manifest = _structure(value, where)
    if _bytes(manifest, where) != data:
        raise DatasetError(
            f"{where} is altered: expected canonical JSON (sorted keys, indented by 2)"
        )
    right = manifest.sealed().digest
    if manifest.digest != right:
        raise DatasetError(
            f"{where} is altered: its digest is {manifest.digest!r}, its content has {right!r}"
        )
    _check_names(manifest, where)
    return manifest


def _bytes(manifest: Manifest, where: str) -> bytes:
    try:
        return manifest.to_bytes()
    except UnicodeEncodeError as error:
        raise DatasetError(f"{where}: half a character (surrogate): {error}") from None


def _check_names(manifest: Manifest, where: str) -> None:
    """Refuse what would lead out of the dataset's folder: the rule of the writer."""
    for id_ in manifest.documents:
        if not is_file_name(id_):
            raise DatasetError(f"{where}: document id {id_!r} cannot name a file")
    for path in manifest.files:
        if not all(map(_PART.fullmatch, path.split("/"))):
            raise DatasetError(f"{where}: {path!r} is not the path of a file in a dataset")


def _check_format(value: Any, where: str) -> None:
    version = value.get("format") if isinstance(value, dict) else None
    if type(version) is not int or version < OLDEST:
        raise DatasetError(f"{where} gives no format version: found {version!r}")
    if version > FORMAT:
        raise DatasetError(
            f"{where} says format {version}, but this package reads formats {OLDEST} to "
            f"{FORMAT}: upgrade alliance-corpus (pip install --upgrade alliance-corpus)"
        )


def _structure(value: dict[str, Any], where: str) -> Manifest:
    """Check keys and types by hand: opening a dataset must not need cattrs."""
    expected = {attribute.name for attribute in fields(Manifest)}
    if {"edition", "lacks", *value} != expected:
        wrong = ", ".join(sorted(map(repr, {"edition", "lacks", *value} ^ expected)))
        raise DatasetError(f"{where}: keys missing or unknown: {wrong}")
    try:
        files = {path: FileEntry(**entry) for path, entry in value["files"].items()}
        documents = tuple(value["documents"])
        lacks = {table: tuple(paths) for table, paths in value.get("lacks", {}).items()}
    except (AttributeError, TypeError) as error:
        raise DatasetError(f"{where}: {error}") from None
    texts = [value["name"], value["version"], value["licence"], value["digest"], *documents]
    numbers = [n for entry in files.values() for n in (entry.size, entry.count)]
    sums = [entry.sha256 for entry in files.values()]
    texts += [path for paths in lacks.values() for path in paths]
    texts += [value["issued"]] if value["issued"] is not None else []
    if not all(isinstance(t, str) for t in [*texts, *sums]):
        raise DatasetError(f"{where}: a field that must be a string is not")
    if value.get("edition", "full") not in EDITIONS:
        raise DatasetError(f"{where}: edition {value['edition']!r}: expected one of {EDITIONS}")
    if not all(type(n) is int and n >= 0 for n in numbers):
        raise DatasetError(f"{where}: a size or count is not a number of 0 or more")
    return Manifest(**{**value, "files": files, "documents": documents, "lacks": lacks})
