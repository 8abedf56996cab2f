"""What a record says, apart from where it stands: what stays the same when only places move.

A digest of this content tells whether a record has changed. Ids and offsets of annotations, blocks
and evidence are derived from the places of words, so they are no part of it: where a paragraph is
inserted, everything behind it moves and nothing else changes. A reference to a derived id (the
citation behind a claim) counts as a reference to the words there.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final, Protocol

from alliance_corpus.dataset.codec import canonical, encode
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.records import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from alliance_corpus.dates import EDTF

CONTENT: Final = 1
"""The version of what `digest` takes in; lists of records by another one cannot be compared."""

_DIGITS: Final = 16
"""Hexadecimal digits of a digest: 64 bits, so that among millions no two are the same by chance."""

_PLACES: Final = ("id", "span")
_PLACED: Final[Mapping[str, tuple[str, ...]]] = {
    "cleaning": ("id", "source"), "exceptions": ("id",), "blocks": (*_PLACES, "calls"),
}  # fmt: skip
"""The fields of records that say where they stand; of the other tables `_PLACES`."""

_REFERRING: Final = ("citation", "repeats", "records")
"""The fields that hold ids which may be derived."""

_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "sections": ("heading",), "cleaning": ("step", "old"), "exceptions": ("rule", "words"),
}  # fmt: skip
"""The fields by which a derived record is known again; of the other tables ``text``."""

DERIVED: Final = tuple(
    name for name, table in TABLES.items() if not table.permanent and name != "redirects"
)
"""The tables whose ids may change between versions."""


class Records(Protocol):
    """What is compared: a `Corpus`, or a dataset, in memory or open."""

    @property
    def name(self) -> str:
        """Name of the dataset."""

    @property
    def version(self) -> str:
        """Its version."""

    @property
    def issued(self) -> EDTF | None:
        """When this version was issued."""

    @property
    def licence(self) -> str:
        """Licence of its records."""

    @property
    def lacks(self) -> Mapping[str, tuple[str, ...]]:
        """The fields that its version did not have yet."""

    def records(self, table: str) -> tuple[Any, ...]:
        """The records of a table."""


def row_of(record: Any) -> dict[str, Any]:
    """A record as JSON has it, without the fields that have their default value.

    The text of a document is told by its length and digest, its alignment with the source by a
    digest: its blocks, which are records of their own, show its words.
    """
    if isinstance(record, Document):
        return _document(record)
    row: dict[str, Any] = json.loads(encode(record))
    return row


def _document(document: Document) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": document.id,
        "rights": json.loads(encode(document.rights)),
        "source": {"file": document.source.file, "sha256": document.source.sha256},
    }
    if document.written is not None:
        row["written"] = str(document.written)
    text = document.shipped_text
    if text is not None:
        row["text"] = {"characters": len(text), "sha256": _sha256(text)}
        row["alignment"] = _sha256(canonical(document.alignment.to_runs()))
    return row


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content(table: str, row: Mapping[str, Any], named: Callable[[str], str]) -> dict[str, Any]:
    """What a row says, without its id and without the places that its words stand at.

    Args:
        table: its table.
        row: the row, of which nothing is changed.
        named: what to put in the place of an id that may be derived.
    """
    places = _PLACED.get(table, _PLACES)
    said = {key: _said(key, value, named) for key, value in row.items() if key not in places}
    if row.get("calls"):
        said["calls"] = len(row["calls"])  # a note that is called once more says something new
    return said


def _said(key: str, value: Any, named: Callable[[str], str]) -> Any:
    if key == "evidence":
        return [
            {k: _said(k, v, named) for k, v in one.items() if k not in _PLACES} for one in value
        ]
    if key in _REFERRING:
        return [named(one) for one in value] if isinstance(value, list) else named(value)
    return value


def digest(said: Mapping[str, Any]) -> str:
    """A digest of the content of a record: the same content always has the same."""
    return _sha256(canonical(said))[:_DIGITS]


def words_of(table: str, row: Mapping[str, Any]) -> str:
    """The words by which a derived record is known again, with the document they stand in."""
    fields = _WORDS.get(table, ("text",))
    return canonical([row.get("document"), *(row.get(field) for field in fields)])


def names_by_words(rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> dict[str, str]:
    """For each derived id a name that does not tell its place: table, words, and which of them.

    Args:
        rows: the rows of the derived tables, in order.
    """
    names: dict[str, str] = {}
    for table, found in rows.items():
        seen: dict[str, int] = {}
        for row in found:
            words = words_of(table, row)
            seen[words] = seen.get(words, 0) + 1
            names[row["id"]] = canonical([table, words, seen[words]])
    return names
