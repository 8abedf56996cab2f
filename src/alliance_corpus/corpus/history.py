"""The history of an entity: its events and relations in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.records import Event, Relation

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables


def history(corpus: CorpusTables, id_or_name: str) -> tuple[Event | Relation, ...]:
    """The events and relations of an entity, in order of time.

    They are those that involve it (`Table.involving`): events in which it takes part, in any role,
    as an instrument or as the place, and relations of which it is one end. A mere mention does not
    count. A provision has the history of its instrument, an event its relations to others.

    Args:
        corpus: where to look.
        id_or_name: an id, or any name of an entity; a name of several entities means all of them.

    Returns:
        Events by date, relations by ``valid`` or else by their first attestation. They are sorted
        by first day, last day, text and id; with an open or unknown start, by the end. Relations
        without a time come last.

    Raises:
        UnknownIdError: if nothing has this id or name; the message names the nearest.
    """
    found: dict[str, Event | Relation] = {}
    for one in _of_instruments(corpus, corpus.resolve(id_or_name)):
        found.update((event.id, event) for event in corpus.events.involving(one))
        found.update((relation.id, relation) for relation in corpus.relations.involving(one))
    return tuple(sorted(found.values(), key=in_time))


def in_time(record: Event | Relation) -> tuple[Any, ...]:
    """The key by which a history is sorted."""
    when = (
        record.date
        if isinstance(record, Event)
        else record.valid or min(record.attested, default=None)
    )
    if when is None:
        return (1, record.id)
    return (0, when.sort_key, record.id)


def _of_instruments(corpus: CorpusTables, ids: frozenset[str]) -> frozenset[str]:
    """The ids, those of provisions replaced by their instruments'."""
    instruments = {provision.id: provision.instrument for provision in corpus.provisions}
    return frozenset(instruments.get(one, one) for one in ids)
