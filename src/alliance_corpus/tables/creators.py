"""Find creators by their printed name, or by any name of their record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.errors import UnknownIdError, nearest
from alliance_corpus.records.works import CREATORS
from alliance_corpus.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.records.works import Creator
    from alliance_corpus.tables.protocols import KnowsNames


def made_by(name: str, corpus: KnowsNames | None) -> Callable[[Creator | str], bool]:
    """Make a test of a creator or printed name: whether it is this person or body.

    Args:
        name: a name as printed, or the id or any name of the record of the person or body.
        corpus: has the works and the records; None: only the creators themselves are compared.

    Raises:
        UnknownIdError: if no creator has this name or id; the message suggests similar names.
    """
    known = [] if corpus is None else _creators(corpus)
    key = name_key(name)
    ids = {one.entity for one in known if name_key(str(one)) == key and one.entity}
    ids |= {name} if corpus is None else _recorded(name, known, corpus)
    printed = {key, *(name_key(str(one)) for one in known if one.entity in ids)}

    def is_theirs(creator: Creator | str) -> bool:
        entity = getattr(creator, "entity", None)
        return entity in ids or (
            name_key(str(creator)) in printed and (entity is None or corpus is None)
        )

    return is_theirs


def _creators(corpus: KnowsNames) -> list[Creator]:
    return [one for work in corpus.works for field in CREATORS for one in getattr(work, field)]


def _recorded(name: str, known: list[Creator], corpus: KnowsNames) -> frozenset[str]:
    """The ids of the records with this id or name; empty if it is only printed."""
    try:
        return corpus.resolve(name)
    except UnknownIdError:
        names = dict.fromkeys(map(str, known))
        if name_key(name) in map(name_key, names):
            return frozenset()
        hint = nearest(name, names)
        raise UnknownIdError(f"no creator has the id or name {name!r}.{hint}") from None
