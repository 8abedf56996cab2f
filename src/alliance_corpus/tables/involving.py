"""Find the records that something takes part in, or that mention it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from alliance_corpus.errors import QueryError
from alliance_corpus.records.links import ID_FIELDS, references, taking_part
from alliance_corpus.records.places import Cover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from alliance_corpus.records import Mention
    from alliance_corpus.tables.protocols import Namer


def involved(
    record_type: type[Any], ids: frozenset[str], corpus: Namer, *, mentioned: bool
) -> Callable[[Any], bool]:
    """Make a test of records: whether at least one of some things takes part in them.

    Args:
        record_type: the type of the records.
        ids: the ids of the things.
        corpus: where the place of an event is looked up by name.
        mentioned: whether mentions count too; then records in which nothing can take part are
            allowed.

    Raises:
        QueryError: if nothing can take part in such records and mentions do not count.
    """
    names = {attribute.name for attribute in attrs.fields(record_type)}
    if not mentioned and not names & {*ID_FIELDS - {"document"}, "participants", "author"}:
        raise QueryError(
            f"nothing takes part in {record_type.__name__} records: use "
            "involving(…, mentioned=True) to find those that mention it"
        )

    def test(record: Any) -> bool:
        if not ids.isdisjoint(taking_part(record)):
            return True
        place = getattr(record, "place", None)
        return place is not None and not ids.isdisjoint(corpus.called(place))

    return test


def mentioning(ids: frozenset[str], mentions: Iterable[Mention]) -> Callable[[Any], bool]:
    """Make a test of records: whether their words or evidence mention one of some things."""
    mentioned = Cover(
        (mention.document, mention.span)
        for mention in mentions
        if mention.entity in ids and mention.document is not None
    )
    return lambda record: mentioned.meets(record) or not ids.isdisjoint(references(record))
