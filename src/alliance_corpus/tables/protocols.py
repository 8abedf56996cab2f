"""What a table expects from its records, from what declares their type, and from its corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.records import Document, Mention, Work


class Identified(Protocol):
    """An object that can be a record of a table: it has an id."""

    @property
    def id(self) -> str:
        """The id, unique in the table."""


class Declared(Protocol):
    """An object that gives the type of a table's records when first asked."""

    @property
    def record_type(self) -> type[Any]:
        """The type of the records."""


class Documents(Protocol):
    """Documents by id."""

    def __getitem__(self, key: str, /) -> Document:
        """The document with an id."""

    def get(self, key: str, /) -> Document | None:
        """The document with an id, or None."""


class Namer(Protocol):
    """An object that finds entities by name."""

    def called(self, name: str) -> frozenset[str]:
        """The ids of the entities with this name; empty if no entity has it."""


class KnowsNames(Protocol):
    """An object that can look up names: a corpus."""

    @property
    def works(self) -> Iterable[Work]:
        """The works, with their creators."""

    def resolve(self, id_or_name: str) -> frozenset[str]:
        """The ids that an id or a name refers to."""


class Resolver(Namer, KnowsNames, Protocol):
    """What a table needs from the corpus that it belongs to."""

    @property
    def documents(self) -> Documents:
        """The documents."""

    @property
    def mentions(self) -> Iterable[Mention]:
        """The mentions of entities in the texts."""

    def __getitem__(self, id: str) -> Any:  # noqa: A002
        """The record with an id."""
