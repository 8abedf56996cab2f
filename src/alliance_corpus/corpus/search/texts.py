"""The texts that a search looks through: all blocks, folded in one way, as one long string."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.lazy import Once
from alliance_corpus.text.fold import fold
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from alliance_corpus.records import Block, Mention
    from alliance_corpus.text.fold import Folded

_BETWEEN: Final = "\n"  # between two blocks: folded text has no white space, so no word crosses it


class Place(NamedTuple):
    """A stretch of a block that meets a query.

    Attributes:
        block: number of the block, in the order of the texts.
        start: first code point in the text of the block.
        end: just after the last one.
        term: what was asked for.
    """

    block: int
    start: int
    end: int
    term: str


class Texts:
    """The blocks of a corpus, folded when first searched.

    Args:
        blocks: the blocks, in the order in which hits are wanted.
        mentions: the names of entities in the documents.
        resolve: the ids that an id or a name stands for; an error if there are none.
        kana: whether katakana and hiragana are the same.
        numerals: whether kanji numerals and digits are the same.
    """

    __slots__ = ("_begins", "_folded", "_joined", "_mentions", "_resolve", "_ways", "blocks")

    def __init__(
        self,
        blocks: Sequence[Block],
        mentions: Iterable[Mention],
        resolve: Callable[[str], frozenset[str]],
        *,
        kana: bool,
        numerals: bool,
    ) -> None:
        self.blocks = blocks
        self._ways = kana, numerals
        self._folded = Once(lambda: tuple(self._fold(block.text) for block in blocks))
        self._joined = Once(
            lambda: _BETWEEN.join(["", *(one.folded for one in self._folded()), ""])
        )
        self._begins = Once(
            lambda: array(
                "Q", accumulate((len(one.folded) + 1 for one in self._folded()), initial=1)
            )
        )
        self._mentions = mentions
        self._resolve = resolve

    def _fold(self, text: str) -> Folded:
        kana, numerals = self._ways
        return fold(text, kana=kana, numerals=numerals)

    @property
    def folded(self) -> Sequence[Folded]:
        """The folded text of each block."""
        return self._folded()

    def words(self, words: str) -> Iterator[Place]:
        """Where words occur, however written, from left to right; no two share a character."""
        wanted = self._fold(words).folded
        begins, folded = self._begins(), self._folded()
        end = block = after = (
            0  # `end` of the last place in `block`; `after`: where the next begins
        )
        for at in _starts(self._joined(), wanted):
            if at >= after:
                block, end, after = bisect_right(begins, at) - 1, 0, 0
                after = begins[block + 1]
            first = at - begins[block]
            span = folded[block].to_text(Span(first, first + len(wanted)))
            if span.start >= end:
                yield Place(block, span.start, span.end, words)
                end = span.end

    def mentions(self, id_or_name: str) -> Iterator[Place]:
        """Where the texts name an entity, or all entities of a name.

        Raises:
            UnknownIdError: if nothing has this id or name.
        """
        ids = self._resolve(id_or_name)
        spans: dict[str, list[Span]] = {}
        for mention in self._mentions:
            if mention.entity in ids and mention.document is not None:
                spans.setdefault(mention.document, []).append(mention.span)
        for number, block in enumerate(self.blocks):
            inside = (s for s in spans.get(block.document, ()) if block.span.contains(s))
            for span in sorted(set(inside)):
                start = span.start - block.span.start
                yield Place(number, start, start + len(span), id_or_name)


def _starts(text: str, wanted: str) -> Iterator[int]:
    """Where a string occurs in another, from left to right, without overlaps."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def by_block(places: Iterable[Place]) -> Mapping[int, list[Place]]:
    """Places sorted into their blocks, in order."""
    found: dict[int, list[Place]] = {}
    for place in places:
        found.setdefault(place.block, []).append(place)
    return found
