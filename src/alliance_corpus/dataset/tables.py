"""The tables of a dataset: each is declared here, once.

To add a table, write its record type, give it a line in `TABLES`, and one in
`alliance_corpus.corpus.tables.CorpusTables`, which gives code editors the type of its records.
Reading, writing, checking, `as_of`, frames and the build follow.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class TableSpec(NamedTuple):
    """What the format says about a table.

    Attributes:
        record: where the type of its records is: module and name. It is imported when the table
            is first decoded, so that opening a dataset costs little.
        group: what its records are: ``text``, ``bibliography``, ``entities``, ``facts``,
            ``annotations`` or ``dataset`` (what the dataset says of itself).
        permanent: whether ids are permanent slugs; else they are derived, and may change.
        file: the editing file it is written in; None if the build makes it from other files.
        key: the key of the entries in that file.
        stored: where the type of the rows on disk is, if that is another.
    """

    record: str
    group: str
    permanent: bool = False
    file: str | None = None
    key: str | None = None
    stored: str | None = None

    @property
    def record_type(self) -> type[Any]:
        """The type of its records."""
        return _imported(self.record)

    @property
    def row_type(self) -> type[Any]:
        """The type of its rows on disk."""
        return _imported(self.stored or self.record)


def _imported(place: str) -> type[Any]:
    module, _, name = place.partition(":")
    found: type[Any] = getattr(import_module(f"alliance_corpus.{module}"), name)
    return found


TABLES: Final[Mapping[str, TableSpec]] = MappingProxyType(
    {
        "documents": TableSpec(
            "records.documents:Document", "text", True, stored="dataset.rows:StoredDocument"
        ),
        "blocks": TableSpec("records.documents:Block", "text"),
        "sections": TableSpec("records.documents:Section", "text"),
        "works": TableSpec("records.works:Work", "bibliography", True, "works.yaml", "works"),
        "institutions": TableSpec(
            "records.entities:Institution", "entities", True, "institutions.yaml", "institutions"
        ),
        "people": TableSpec("records.entities:Person", "entities", True, "people.yaml", "people"),
        "instruments": TableSpec(
            "records.entities:Instrument", "entities", True, "instruments.yaml", "instruments"
        ),
        "context_rules": TableSpec(
            "records.context_rules:ContextRule", "dataset", True, "names.yaml", "rules"
        ),
        "provisions": TableSpec(
            "records.entities:Provision", "facts", True, "provisions.yaml", "provisions"
        ),
        "events": TableSpec("records.facts:Event", "facts", True, "events.yaml", "events"),
        "relations": TableSpec(
            "records.facts:Relation", "facts", True, "relations.yaml", "relations"
        ),
        "statements": TableSpec(
            "records.statements:Statement", "facts", True, "statements.yaml", "statements"
        ),
        "dates": TableSpec("records.annotations:DateExpression", "annotations"),
        "mentions": TableSpec("records.annotations:Mention", "annotations"),
        "citations": TableSpec(
            "records.annotations:Citation", "annotations", False, "citations.yaml", "citations"
        ),
        "emendations": TableSpec("records.annotations:Emendation", "annotations"),
        "cleaning": TableSpec("records.documents:Change", "text"),
        "redirects": TableSpec(
            "dataset.rows:Redirect", "dataset", False, "redirects.yaml", "redirects"
        ),
        "exceptions": TableSpec(
            "dataset.rows:RuleException", "dataset", False, "exceptions.yaml", "exceptions"
        ),
    }
)
"""Every table by name. A later version of the format may only add."""


def tables_of(group: str) -> tuple[str, ...]:
    """The names of the tables of a group, in order."""
    return tuple(name for name, table in TABLES.items() if table.group == group)


ENTITIES: Final = tables_of("entities")
"""The tables whose records have names."""

FACTS: Final = tables_of("facts")
"""The tables whose records rest on evidence."""

ANNOTATIONS: Final = tables_of("annotations")
"""The tables whose records are places in a text."""

PERMANENT: Final = tuple(name for name, table in TABLES.items() if table.permanent)
"""The tables whose ids are permanent slugs."""
