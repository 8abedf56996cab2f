"""A whole dataset in memory: what the build makes, and what is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, fields, frozen

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DatasetError, nearest

if TYPE_CHECKING:
    from alliance_corpus.records.documents import Document


def _ids(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _read_only(lacks: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(dict(lacks))


def _complete(tables: Mapping[str, Collection[Any]]) -> Mapping[str, tuple[Any, ...]]:
    """All tables, the missing ones empty.

    Raises:
        DatasetError: for a table that the format does not have.
    """
    for name in tables:
        if name not in TABLES:
            raise DatasetError(
                f"there is no table {name!r}: expected some of {', '.join(TABLES)}."
                f"{nearest(name, TABLES)}"
            )
    return MappingProxyType({name: tuple(tables.get(name, ())) for name in TABLES})


@frozen(kw_only=True)
class Dataset:
    """A whole dataset in memory: what the build makes, and what is written.

    Attributes:
        name: name of the dataset.
        version: its version.
        issued: when this version was issued, None if not given.
        licence: licence of the records, in words or as an SPDX expression.
        without_text: ids of the documents whose text must not be shipped.
        tables: records by name of table; the missing tables are empty. The order of the
            documents is that of their table.
        lacks: if the records come from an older version: the fields that it did not have, by table
            (see `alliance_corpus.dataset.formats`). They are empty because nobody could fill them.
    """

    name: str
    version: str
    issued: EDTF | None = None
    licence: str
    without_text: tuple[str, ...] = field(default=(), converter=_ids)
    tables: Mapping[str, tuple[Any, ...]] = field(converter=_complete, repr=False)
    lacks: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_read_only, repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the tables as a plain dict: a read-only view of one cannot be pickled."""
        named = {a.name: getattr(self, a.name) for a in fields(Dataset)}
        return _dataset, ({**named, "tables": dict(self.tables), "lacks": dict(self.lacks)},)

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the documents, in order."""
        return tuple(document.id for document in self.tables["documents"])

    @property
    def counts(self) -> Mapping[str, int]:
        """The number of records of each table."""
        return {name: len(records) for name, records in self.tables.items()}

    def records(self, table: str) -> tuple[Any, ...]:
        """The records of a table."""
        return self.tables[table]

    def shipped(self) -> Dataset:
        """The dataset as it is written: without the words of the documents in ``without_text``.

        Their text, source, blocks and cleaning changes are left out; headings and annotations
        stay, with their own words.

        Raises:
            DatasetError: if ``without_text`` names a document that is not there.
        """
        for name in self.without_text:
            if name not in self.order:
                raise DatasetError(
                    f"without_text names {name!r}, which is not a document of the dataset."
                    f"{nearest(name, self.order)}"
                )
        if not self.without_text:
            return self
        withheld = frozenset(self.without_text)
        changed = {
            "documents": tuple(
                _withhold(d) if d.id in withheld else d for d in self.tables["documents"]
            ),
            "blocks": tuple(b for b in self.tables["blocks"] if b.document not in withheld),
            "cleaning": tuple(c for c in self.tables["cleaning"] if c.document not in withheld),
        }
        return evolve(self, tables={**self.tables, **changed})


def _dataset(named: dict[str, Any]) -> Dataset:
    return Dataset(**named)


def _withhold(document: Document) -> Document:
    source = evolve(document.source, text=None)
    return evolve(document, source=source, blocks=(), alignment=None)
