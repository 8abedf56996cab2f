"""The list of a version's records: id and digest of each, small enough to be kept for ever."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from alliance_corpus.dataset.manifest import FORMAT
from alliance_corpus.dataset.read import StoredDataset
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.records.labels import label
from alliance_corpus.versions.content import (
    CONTENT,
    DERIVED,
    content,
    digest,
    names_by_words,
    row_of,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.versions.content import Records


@frozen(kw_only=True)
class Entry:
    """A record in the list of a version.

    Attributes:
        id: its id.
        digest: of its content; see `alliance_corpus.versions.content`.
        words: of a derived record, the words by which it is known again.
        row: the record as JSON has it; None if only the list was kept.
        label: what people call it; None if only the list was kept.
    """

    id: str
    digest: str
    words: str | None = field(default=None, repr=False)
    row: Mapping[str, Any] | None = field(default=None, repr=False)
    label: str | None = None


@frozen(kw_only=True)
class Inventory:
    """The records of a version, each with a digest.

    Attributes:
        name: name of the dataset.
        version: its version.
        issued: when this version was issued, as EDTF; None if not given.
        licence: licence of the records.
        digest: that of its manifest; None for a dataset that is not on disk.
        documents: ids of the documents, in order.
        lacks: the fields that its version did not have yet, by table.
        tables: its records by table, in order.
        redirects: the ids that are no longer used, with those that took their place.
        detailed: whether the records themselves are there, not only their digests.
        format: the format of the rows whose content the digests are of.
        content: the version of what the digests take in.
    """

    name: str
    version: str
    issued: str | None
    licence: str
    digest: str | None
    documents: tuple[str, ...]
    lacks: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, tuple[Entry, ...]] = field(repr=False)
    redirects: Mapping[str, tuple[str, ...]]
    detailed: bool = True
    format: int = FORMAT
    content: int = CONTENT


def inventory(records: Records) -> Inventory:
    """List the records of a corpus or dataset, each with the digest of its content.

    Args:
        records: a `Corpus`, or a dataset, in memory or open.

    Raises:
        DatasetError: if a stored dataset is damaged.
    """
    found = {name: records.records(name) for name in TABLES if name != "redirects"}
    rows = {name: [row_of(record) for record in found[name]] for name in found}
    names = names_by_words({name: rows[name] for name in DERIVED})

    def named(id_: str) -> str:
        return names.get(id_, id_)

    return Inventory(
        name=records.name,
        version=records.version,
        issued=None if records.issued is None else str(records.issued),
        licence=records.licence,
        digest=records.manifest.digest if isinstance(records, StoredDataset) else None,
        documents=tuple(document.id for document in found["documents"]),
        lacks=dict(records.lacks),
        tables={
            name: tuple(
                _entry(name, record, row, named)
                for record, row in zip(found[name], rows[name], strict=True)
            )
            for name in found
        },
        redirects={one.id: one.to for one in records.records("redirects")},
    )


def _entry(table: str, record: Any, row: Mapping[str, Any], named: Callable[[str], str]) -> Entry:
    return Entry(
        id=record.id,
        digest=digest(content(table, row, named)),
        words=words_of(table, row) if table in DERIVED else None,
        row=row,
        label=label(record),
    )
