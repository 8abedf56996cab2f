"""What hits are sorted and counted by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from alliance_corpus.records.documents import written
from alliance_corpus.tables.fields import none_last
from alliance_corpus.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from alliance_corpus.corpus.search.hits import Hit
    from alliance_corpus.dates import EDTF
    from alliance_corpus.tables.protocols import Resolver

    Corpus: TypeAlias = Callable[[], Resolver]

_NUMBER: Final = re.compile("([0-9]+)")


def in_order(hits: Iterable[Hit], name: str, corpus: Corpus, *, reverse: bool) -> list[Hit]:
    """The hits in one of `ORDERS`; those without a key last."""
    return none_last(hits, lambda hit: ORDERS[name](hit, corpus), reverse=reverse)


def _left(hit: Hit, _: Corpus) -> str:
    return name_key(hit.left)[::-1]


def _section(hit: Hit, _: Corpus) -> list[tuple[int, str]] | None:
    if hit.section is None:
        return None
    pieces = filter(None, _NUMBER.split(hit.section))
    return [(int(piece), "") if _NUMBER.fullmatch(piece) else (-1, piece) for piece in pieces]


def _written(hit: Hit, corpus: Corpus) -> EDTF | None:
    return written(corpus().documents[hit.document])


def _date(hit: Hit, corpus: Corpus) -> Any:
    date = _written(hit, corpus)
    return None if date is None else date.sort_key


def _year(hit: Hit, corpus: Corpus) -> int | None:
    date = _written(hit, corpus)
    return None if date is None else date.year


ORDERS: Final[Mapping[str, Callable[[Hit, Corpus], Any]]] = {
    "left": _left,
    "right": lambda hit, _: name_key(hit.right),
    "match": lambda hit, _: name_key(hit.match),
    "document": lambda hit, _: hit.document,
    "section": _section,
    "date": _date,
    "term": lambda hit, _: hit.term,
}
"""The key of each order."""

GROUPS: Final[Mapping[str, Callable[[Hit, Corpus], Any]]] = {
    "document": lambda hit, _: hit.document,
    "section": lambda hit, _: hit.place,
    "year": _year,
    "term": lambda hit, _: hit.term,
    "match": lambda hit, _: hit.match,
}
"""The property that is counted."""
