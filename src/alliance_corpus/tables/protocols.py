"""What a table expects of its records, and of what declares their type."""

from __future__ import annotations

from typing import Any, Protocol


class Identified(Protocol):
    """What can be a record of a table: it has an id."""

    @property
    def id(self) -> str:
        """The id, unlike any other in the table."""


class Declared(Protocol):
    """What can say the type of a table's records when it is first asked for."""

    @property
    def record_type(self) -> type[Any]:
        """The type of the records."""
