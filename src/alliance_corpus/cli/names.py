"""Ids, names and words of vocabularies that the commands take, in any width, case and spacing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.cli.messages import listed, message
from alliance_corpus.errors import QueryError
from alliance_corpus.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Document


def exact(corpus: Corpus, id_or_name: str) -> str:
    """What the corpus itself knows something by.

    Args:
        corpus: the dataset.
        id_or_name: an id, a name of an entity, or the title of a work or document, in any width,
            case and spacing.

    Returns:
        The name of an entity as it is, else the id; what nothing is called by stays as it is, so
        that the corpus can say what is near.

    Raises:
        QueryError: several works have this title; the message lists their ids.
    """
    if id_or_name in corpus or corpus.called(id_or_name):
        return id_or_name
    key = name_key(id_or_name)
    ids = {id_ for id_, name in _called(corpus) if name_key(name) == key}
    return _only(id_or_name, ids) if ids else id_or_name


def _called(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Every id with the id itself, and with the title of a work or document."""
    for table in corpus.tables.values():
        yield from ((id_, id_) for id_ in table.ids)
    yield from ((work.id, work.title) for work in corpus.works)
    yield from ((document.id, document.title) for document in corpus.documents)


def one_named(corpus: Corpus, id_or_name: str) -> str:
    """The id of the one record that has this id, name or title.

    Raises:
        UnknownIdError: nothing has it; the message names the nearest.
        QueryError: several records have this name; the message lists their ids.
    """
    return _only(id_or_name, corpus.resolve(exact(corpus, id_or_name)))


def document_named(corpus: Corpus, id_or_title: str) -> Document:
    """The document with this id or title, in any width, case and spacing.

    Raises:
        UnknownIdError: there is none; the message names the nearest.
    """
    return corpus.documents[exact(corpus, id_or_title)]


def known_value(value: str, known: Iterable[str]) -> str:
    """The one of the known words that is the value in any width and case, else the value itself."""
    key = name_key(value)
    return next((one for one in known if name_key(one) == key), value)


def _only(name: str, ids: Iterable[str]) -> str:
    several = sorted(ids)
    if len(several) > 1:
        raise QueryError(
            message("{name!r} names several: expected one of {ids}", name=name, ids=listed(several))
        )
    return several[0]
