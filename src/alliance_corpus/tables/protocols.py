"""What a table expects from its records, and from the object that declares their type."""

from __future__ import annotations

from typing import Any, Protocol


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
