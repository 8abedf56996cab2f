"""What the tests of the name reader share: invented entities, and readings as plain tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.readers.names import ContextRule, Gazetteer, read_document_names, read_names
from alliance_corpus.records import Entity, Institution, Name

if TYPE_CHECKING:
    from collections.abc import Iterable


def entity(id: str, *names: str | Name) -> Entity:  # noqa: A002
    """An entity with names, official where nothing is said."""
    given = tuple(name if isinstance(name, Name) else Name(name) for name in names)
    return Institution(id=id, kind="mechanism", names=given)


def gazetteer(*names: str, rules: Iterable[ContextRule] = ()) -> Gazetteer:
    """A gazetteer in which every name has an entity of its own, with the name for an id."""
    return Gazetteer.of([entity(name, name) for name in names], rules)


def found(text: str, names: Gazetteer, document: str | None = None) -> list[tuple[str, str | None]]:
    """Words and entity of each mention."""
    mentions = (
        read_names(text, names) if document is None else read_document_names(text, names, document)
    )
    return [(mention.text, mention.entity) for mention in mentions]


def words(text: str, *names: str) -> list[str]:
    """The words that are found of these names."""
    return [mention.text for mention in read_names(text, gazetteer(*names))]
