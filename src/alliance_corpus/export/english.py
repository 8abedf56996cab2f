"""Works as English references name them: names in Latin letters, English titles in brackets.

They come from the records that a work points to: the entities of its creators, and the instrument
whose text it is. A work itself has no field for an English title, so other titles stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from attrs import evolve

from alliance_corpus.errors import UnknownIdError
from alliance_corpus.records import Person
from alliance_corpus.records.labels import label
from alliance_corpus.records.works import CREATORS, Creator, is_east_asian

if TYPE_CHECKING:
    from alliance_corpus.records import Work

_ENGLISH: Final = "en"


class Records(Protocol):
    """Where records can be looked up; a `Corpus` is."""

    def __getitem__(self, id: str) -> Any:  # noqa: A002
        """The record with an id."""


def in_english(corpus: Records, work: Work) -> Work:
    """The work with the English names of its creators and of the instrument that it is.

    Args:
        corpus: the dataset with their records.
        work: one of its works. What has no record, or no English name, stays as printed.
    """
    names: dict[str, Any] = {
        role: tuple(_named(corpus, creator, work) for creator in getattr(work, role))
        for role in CREATORS
    }
    title = _english(corpus, work.instrument, work) if is_east_asian(work.title) else None
    return evolve(work, **names, title=f"{work.title} [{title}]" if title else work.title)


def _named(corpus: Records, creator: Creator, work: Work) -> Creator:
    english = _english(corpus, creator.entity, work) if is_east_asian(str(creator)) else None
    if english is None:
        return creator
    given, _, family = english.rpartition(" ")
    if given and isinstance(corpus[str(creator.entity)], Person):
        return Creator(family=family, given=given, entity=creator.entity)
    return Creator(literal=english, entity=creator.entity)


def _english(corpus: Records, id_: str | None, work: Work) -> str | None:
    """The English name of a record when the work was issued; of a person one without ``, Jr.``."""
    try:
        record = corpus[id_] if id_ else None
    except UnknownIdError:
        return None
    plain = [name.text for name in getattr(record, "names", ()) if name.language == _ENGLISH]
    if isinstance(record, Person):
        return next((name for name in plain if "," not in name), None)
    return label(record, _ENGLISH, work.issued) if plain else None
