"""What the formats that hold a whole dataset need to know about it; a `Corpus` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import Document
    from alliance_corpus.tables import Table


class Described(Protocol):
    """A dataset with what it says of itself."""

    @property
    def name(self) -> str:
        """Name of the dataset."""

    @property
    def version(self) -> str:
        """Its version."""

    @property
    def licence(self) -> str:
        """Licence of its records."""

    @property
    def issued(self) -> EDTF | None:
        """When this version was issued, None if that is not stated."""


class Exportable(Described, Protocol):
    """A dataset with its tables and its documents."""

    @property
    def tables(self) -> Mapping[str, Table[Any]]:
        """Every table by name."""

    def records(self, table: str) -> tuple[Any, ...]:
        """The records of a table as the dataset stores them, also of ``redirects``."""

    @property
    def documents(self) -> Table[Document]:
        """The documents."""
