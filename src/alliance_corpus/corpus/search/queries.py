"""What can be asked of the texts: words, lists, patterns, entities, and combinations of them.

Every query finds places within single blocks (a paragraph, heading, item of a list or note), in
the order of the texts: by block, start and end. Queries take other queries, and a string wherever
they take a query; a list of queries is ``any_of`` them.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from alliance_corpus.corpus.search.texts import Place, by_block
from alliance_corpus.errors import QueryError
from alliance_corpus.text.fold import fold
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.search.texts import Stretch, Texts


class Query:
    """Something to search for; made by `any_of`, `all_of`, `near`, `regex` and `mentions_of`."""

    __slots__ = ()

    @abstractmethod
    def places(self, texts: Texts) -> list[Place]:
        """Where the texts meet it, in order; no place twice."""

    def stretches(self, texts: Texts) -> Iterable[Stretch]:
        """The same without what was asked for."""
        return (place[:3] for place in self.places(texts))

    def __repr__(self) -> str:
        """As it is written in code."""
        return str(self)


Asked: TypeAlias = "str | Query | Iterable[Asked]"
"""What a search takes: words, a query, or several of them, any of which will do."""


def as_query(asked: Asked) -> Query:
    """The query that words, or several queries, stand for.

    Raises:
        QueryError: for words without a character to search for, an empty list, or anything else.
    """
    if isinstance(asked, Query):
        return asked
    if isinstance(asked, str):
        return _words(asked)
    if isinstance(asked, Iterable) and not isinstance(asked, (bytes, bytearray, Mapping)):
        return any_of(*asked)
    raise QueryError(f"search term {asked!r}: expected a string, a list of strings or a query")


def any_of(*queries: Asked) -> Query:
    """Every place that at least one of some queries finds.

    Each query finds what it finds alone, so places of different queries may overlap: 防衛 also
    within 防衛庁. The same stretch found twice is one hit, of the query that stands first.

    Args:
        queries: words or queries, at least one.

    Raises:
        QueryError: without a query, or for one that is none.
    """
    return _AnyOf(_several("any_of", queries))


def all_of(*queries: Asked) -> Query:
    """Every place that one of some queries finds, in the blocks where all of them find one.

    A hit spans the words of one query, not everything between the first and the last.

    Args:
        queries: words or queries, at least one.

    Raises:
        QueryError: without a query, or for one that is none.
    """
    return _AllOf(_several("all_of", queries))


def near(a: Asked, b: Asked, *, within: int) -> Query:
    """Stretches of a block that have a place of one query and one of another close together.

    The order does not matter; the two places share no character. A hit runs from the beginning of
    the first to the end of the second, and has no shorter hit within it: 安保 near 改定 in
    安保、安保改定 is the last four characters.

    Args:
        a: words or a query.
        b: others.
        within: how many characters may lie between them at most, counted in the text; 0: none.

    Raises:
        QueryError: for a query that is none, or if ``within`` is no whole number from 0.
    """
    if isinstance(within, bool) or not isinstance(within, int) or within < 0:
        raise QueryError(f"near: within {within!r}: expected a number of characters, 0 or more")
    return _Near(as_query(a), as_query(b), within)


def regex(pattern: str | re.Pattern[str], *, folded: bool = False) -> Query:
    """Where a regular expression of Python's `re` matches the text of a block.

    Nothing is folded: the pattern sees the block as printed, with its width, case, spaces and the
    line breaks in it, and ``^`` and ``$`` are the ends of the block. Matches without a character
    are none.

    Args:
        pattern: the expression, which may set flags (``(?i)``), or one compiled by `re`.
        folded: match the folded text instead, in which words are searched: without white space,
            in lower case, with new forms of kanji; the pattern must be written so. A hit then
            has whole characters of the text: ㍿ for 株.

    Raises:
        QueryError: if it is no regular expression; the message says where.
    """
    source = pattern.pattern if isinstance(pattern, re.Pattern) else pattern
    if not isinstance(source, str):
        raise QueryError(f"regular expression {source!r}: expected a string")
    try:
        return _Regex(re.compile(pattern), folded)
    except (re.error, OverflowError, RecursionError) as error:
        raise QueryError(
            f"{source!r} is no regular expression: {error}; expected one of Python's re"
        ) from None


def mentions_of(id_or_name: str) -> Query:
    """Where the texts name an entity, under whichever of its names.

    Mentions that may mean several entities are left out.

    Args:
        id_or_name: its id, or any of its names; a name means all entities that have it. One that
            nothing has is an `UnknownIdError` when it is searched.

    Raises:
        QueryError: if it is not a string.
    """
    if not isinstance(id_or_name, str):
        raise QueryError(f"mentions_of {id_or_name!r}: expected the id or a name of an entity")
    return _MentionsOf(id_or_name)


def _several(name: str, queries: tuple[Asked, ...]) -> tuple[Query, ...]:
    if not queries:
        raise QueryError(f"search term: {name} of nothing: expected at least one word or query")
    return tuple(map(as_query, queries))


def _words(words: str) -> Query:
    if not _folds(words):
        raise QueryError(f"search term {words!r} is empty: expected some words")
    return _Words(words)


@lru_cache(maxsize=256)
def _folds(words: str) -> bool:
    return bool(fold(words).folded)


@frozen(repr=False)
class _Words(Query):
    words: str

    def places(self, texts: Texts) -> list[Place]:
        return [Place(*stretch, self.words) for stretch in texts.words(self.words)]

    def stretches(self, texts: Texts) -> Iterable[Stretch]:
        return texts.words(self.words)

    def __str__(self) -> str:
        return repr(self.words)


@frozen(repr=False)
class _AnyOf(Query):
    queries: tuple[Query, ...]

    def places(self, texts: Texts) -> list[Place]:
        return _in_order(place for query in self.queries for place in query.places(texts))

    def __str__(self) -> str:
        return f"any_of({', '.join(map(str, self.queries))})"


@frozen(repr=False)
class _AllOf(Query):
    queries: tuple[Query, ...]

    def places(self, texts: Texts) -> list[Place]:
        found = [query.places(texts) for query in self.queries]
        blocks = set.intersection(*({place.block for place in places} for places in found))
        return _in_order(place for places in found for place in places if place.block in blocks)

    def __str__(self) -> str:
        return f"all_of({', '.join(map(str, self.queries))})"


@frozen(repr=False)
class _Near(Query):
    a: Query
    b: Query
    within: int

    def places(self, texts: Texts) -> list[Place]:
        ours, theirs = by_block(self.a.places(texts)), by_block(self.b.places(texts))
        term = str(self)
        return [
            Place(block, start, end, term)
            for block in sorted(ours.keys() & theirs.keys())
            for start, end in self._shortest(ours[block], theirs[block])
        ]

    def _shortest(self, ours: list[Place], theirs: list[Place]) -> list[tuple[int, int]]:
        """The stretches from one place to another that have no other within them, in order."""
        pairs = {*self._one_way(ours, theirs), *self._one_way(theirs, ours)}
        kept: list[tuple[int, int]] = []
        for start, end in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
            if not kept or end < kept[-1][1]:
                kept.append((start, end))
        return kept[::-1]

    def _one_way(self, first: list[Place], second: list[Place]) -> Iterator[tuple[int, int]]:
        """From each first place to the second place after it that is near and ends first."""
        starts = [place.start for place in second]
        for place in first:
            low = bisect_left(starts, place.end)
            high = bisect_left(starts, place.end + self.within + 1)
            if low < high:
                yield place.start, min(other.end for other in second[low:high])

    def __str__(self) -> str:
        return f"near({self.a}, {self.b}, within={self.within})"


@frozen(repr=False)
class _Regex(Query):
    pattern: re.Pattern[str]
    folded: bool

    def places(self, texts: Texts) -> list[Place]:
        term = self.pattern.pattern
        spans = self._in_folded(texts) if self.folded else self._in_text(texts)
        return _in_order(Place(number, span.start, span.end, term) for number, span in spans)

    def _in_text(self, texts: Texts) -> Iterator[tuple[int, Span]]:
        for number, block in enumerate(texts.blocks):
            for found in self.pattern.finditer(block.text):
                if found.end() > found.start():
                    yield number, Span(*found.span())

    def _in_folded(self, texts: Texts) -> Iterator[tuple[int, Span]]:
        for number, folded in enumerate(texts.folded):
            end = 0
            for found in self.pattern.finditer(folded.folded):
                if found.end() > found.start():
                    span = folded.to_text(Span(*found.span()))
                    if span.start >= end:
                        yield number, span
                        end = span.end

    def __str__(self) -> str:
        folded = ", folded=True" if self.folded else ""
        return f"regex({self.pattern.pattern!r}{folded})"


@frozen(repr=False)
class _MentionsOf(Query):
    id_or_name: str

    def places(self, texts: Texts) -> list[Place]:
        return list(texts.mentions(self.id_or_name))

    def __str__(self) -> str:
        return f"mentions_of({self.id_or_name!r})"


def _in_order(places: Iterable[Place]) -> list[Place]:
    """Places in the order of the texts; of two in the same stretch, the first."""
    found: dict[tuple[int, int, int], Place] = {}
    for place in places:
        found.setdefault(place[:3], place)
    return [found[key] for key in sorted(found)]
