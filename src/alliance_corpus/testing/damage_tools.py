"""A dataset with one record more, less, or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.dataset.memory import Dataset


def replaced(dataset: Dataset, table: str, records: Iterable[Any]) -> Dataset:
    """The dataset with other records in a table."""
    return evolve(dataset, tables={**dataset.tables, table: tuple(records)})


def added(dataset: Dataset, table: str, *records: Any) -> Dataset:
    """The dataset with further records in a table."""
    return replaced(dataset, table, (*dataset.tables[table], *records))


def changed(dataset: Dataset, table: str, record: Any, **changes: Any) -> Dataset:
    """The dataset with a record changed."""
    other = evolve(record, **changes)
    return replaced(
        dataset, table, (other if one.id == record.id else one for one in dataset.tables[table])
    )


def dropped(dataset: Dataset, table: str, name: str) -> Dataset:
    """The dataset without the record of that id."""
    return replaced(dataset, table, (one for one in dataset.tables[table] if one.id != name))


def in_document(
    dataset: Dataset, part: str, record: Any, again: str | None = None, **changes: Any
) -> Dataset:
    """The dataset with a part of a document changed, in its table and in the document.

    Args:
        dataset: the dataset.
        part: blocks, sections or emendations.
        record: one of them.
        again: the id of a copy that is added; None: the record itself is changed.
        changes: the fields that are changed.
    """
    other = evolve(record, id=again or record.id, **changes)
    parts: list[Any] = []
    for one in dataset.tables[part]:
        if one.id == record.id:
            parts += [one, other] if again else [other]
        else:
            parts.append(one)
    documents = [
        evolve(document, **{part: tuple(one for one in parts if one.document == document.id)})
        for document in dataset.tables["documents"]
    ]
    return replaced(replaced(dataset, part, parts), "documents", documents)
