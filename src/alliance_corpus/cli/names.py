"""Ids and names that the commands take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.errors import QueryError

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def one_named(corpus: Corpus, id_or_name: str) -> str:
    """The id of the one record that has this id or name.

    Raises:
        UnknownIdError: nothing has it; the message names the nearest.
        QueryError: several entities have this name; the message lists their ids.
    """
    ids = sorted(corpus.resolve(id_or_name))
    if len(ids) > 1:
        raise QueryError(f"{id_or_name!r} names several: expected one of {', '.join(ids)}")
    return ids[0]
