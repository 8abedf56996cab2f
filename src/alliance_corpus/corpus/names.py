"""Find the entities with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.corpus.bodies import presence_in
from alliance_corpus.dates import Answer
from alliance_corpus.errors import QueryError
from alliance_corpus.records.beginnings import bore
from alliance_corpus.tables.dated import read_query_date

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records import Entity


def named(corpus: CorpusTables, name: str, on: DateLike | None = None) -> tuple[Entity, ...]:
    """The entities with a name; see `Corpus.named`.

    Raises:
        QueryError: if ``name`` is not a string, or ``on`` not exactly one date.
    """
    from alliance_corpus.text.fold import name_key

    if not isinstance(name, str):
        raise QueryError(f"name {name!r}: expected a string")
    when = None if on is None else read_query_date(on)
    key, ids = name_key(name), corpus.called(name)
    presence = presence_in(corpus)

    def bears(entity: Entity) -> bool:
        return any(
            name_key(one.text) == key and bore(one, when) is not Answer.NO for one in entity.names
        )

    def was(entity: Entity) -> bool:
        return when is None or presence.there(entity, when) is not Answer.NO

    return tuple(one for one in corpus.entities() if one.id in ids and was(one) and bears(one))
