"""The history of an entity: what it took part in, and how it stood to others, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.records import Event, Relation

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables


def history(corpus: CorpusTables, id_or_name: str) -> tuple[Event | Relation, ...]:
    """The events and relations of an entity, in order of time.

    Its events are those in which it takes part, in any role, and those that concern it as an
    instrument; an event whose words merely mention it is not (`Table.involving` gives those).
    Its relations are those of which it is one end. A provision has the history of its instrument,
    and an event the relations that tie it to others.

    Args:
        corpus: where to look.
        id_or_name: an id, or any name of an entity; of a name that several entities have, all are
            meant.

    Returns:
        Events by date and relations by validity: by first day, last day, text, and then id; an
        open or unknown start comes before all others, relations without ``valid`` come last.

    Raises:
        UnknownIdError: if nothing has this id or name; the message names the nearest.
    """
    ids = _of_instruments(corpus, corpus.resolve(id_or_name))
    events = (event for event in corpus.events if _concerns(event, ids))
    relations = (r for r in corpus.relations if not ids.isdisjoint((r.subject, r.object)))
    return tuple(sorted((*events, *relations), key=in_time))


def in_time(record: Event | Relation) -> tuple[Any, ...]:
    """The key by which a history is sorted."""
    when = record.date if isinstance(record, Event) else record.valid
    if when is None:
        return (1, record.id)
    return (0, when.sort_key, record.id)


def _concerns(event: Event, ids: frozenset[str]) -> bool:
    parts = (participant.entity for participant in event.participants)
    return not ids.isdisjoint((*parts, *event.instruments))


def _of_instruments(corpus: CorpusTables, ids: frozenset[str]) -> frozenset[str]:
    """The ids, those of provisions replaced by their instruments'."""
    instruments = {provision.id: provision.instrument for provision in corpus.provisions}
    return frozenset(instruments.get(one, one) for one in ids)
