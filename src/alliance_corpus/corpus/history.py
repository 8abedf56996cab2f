"""The history of an entity: its events, relations and statements in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from alliance_corpus.records import Event, Relation, Statement
from alliance_corpus.records.documents import written

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dates import EDTF

Told: TypeAlias = Event | Relation | Statement
"""What a history consists of."""


def history(corpus: CorpusTables, id_or_name: str) -> tuple[Told, ...]:
    """The events, relations and statements of an entity, in order of time.

    They are those that involve it (`Table.involving`): events in which it takes part, in any role,
    as an instrument or as the place, relations of which it is one end, and statements by it, for
    it or about it. A mere mention does not count. A provision has the history of its instrument,
    an event its relations to others and the statements made at it or about it.

    Args:
        corpus: where to look.
        id_or_name: an id, or any name of an entity; a name of several entities means all of them.

    Returns:
        Events by date, relations by ``valid`` or else by their first attestation, statements by
        the date of their occasion, or else that of their document. They are sorted by first day,
        last day, text and id; with an open or unknown start, by the end. Records without a time
        come last.

    Raises:
        UnknownIdError: if nothing has this id or name; the message names the nearest.
    """
    found: dict[str, Told] = {}
    for one in _of_instruments(corpus, corpus.resolve(id_or_name)):
        found.update((event.id, event) for event in corpus.events.involving(one))
        found.update((relation.id, relation) for relation in corpus.relations.involving(one))
        found.update((statement.id, statement) for statement in corpus.statements.involving(one))
    return tuple(sorted(found.values(), key=lambda record: in_time(corpus, record)))


def in_time(corpus: CorpusTables, record: Told) -> tuple[Any, ...]:
    """The key by which a history is sorted."""
    when = _when(corpus, record)
    return (1, record.id) if when is None else (0, when.sort_key, record.id)


def _when(corpus: CorpusTables, record: Told) -> EDTF | None:
    if isinstance(record, Event):
        return record.date
    if isinstance(record, Relation):
        return record.valid or min(record.attested, default=None)
    if record.occasion is not None:
        return corpus.events[record.occasion].date
    return written(corpus.documents[record.document])


def _of_instruments(corpus: CorpusTables, ids: frozenset[str]) -> frozenset[str]:
    """The ids, those of provisions replaced by their instruments'."""
    instruments = {provision.id: provision.instrument for provision in corpus.provisions}
    return frozenset(instruments.get(one, one) for one in ids)
