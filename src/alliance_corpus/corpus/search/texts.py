"""The texts that a search looks through: all blocks, folded in one way, as one long string."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.lazy import Once
from alliance_corpus.text.bigrams import BETWEEN, Bigrams, joined, starts
from alliance_corpus.text.fold import fold
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from alliance_corpus.dataset.search_index import SearchIndex
    from alliance_corpus.records import Block, Mention
    from alliance_corpus.text.fold import Folded

_SMALL: Final = 1_000_000
"""Up to so many characters, an index is made within a fraction of a second."""


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
        stored: gives the index that the dataset has for this way of folding, if any.
    """

    __slots__ = (
        "_begins", "_bigrams", "_folded", "_joined", "_mentions", "_resolve", "_searched",
        "_stored", "_ways", "blocks",
    )  # fmt: skip

    def __init__(
        self,
        blocks: Sequence[Block],
        mentions: Iterable[Mention],
        resolve: Callable[[str], frozenset[str]],
        *,
        kana: bool,
        numerals: bool,
        stored: Callable[[], SearchIndex | None] = lambda: None,
    ) -> None:
        self.blocks = blocks
        self._stored = Once(stored)
        self._ways = kana, numerals
        self._folded: dict[int, Folded] = {}
        self._joined = Once(self._join)
        self._begins = Once(self._begin)
        self._bigrams: Bigrams | None = None
        self._searched = False
        self._mentions = mentions
        self._resolve = resolve

    def _fold(self, text: str) -> Folded:
        kana, numerals = self._ways
        return fold(text, kana=kana, numerals=numerals)

    def _join(self) -> str:
        stored = self._stored()
        return joined(one.folded for one in self.folded) if stored is None else stored.text

    def _begin(self) -> array[int]:
        """Where each block begins in the joined text, and where the next one would."""
        parts = self._joined().split(BETWEEN)[1:-1]
        return array("Q", accumulate((len(part) + 1 for part in parts), initial=1))

    def folded_block(self, number: int) -> Folded:
        """The folded text of a block; folded when first asked for."""
        found = self._folded.get(number)
        if found is None:
            found = self._folded[number] = self._fold(self.blocks[number].text)
        return found

    @property
    def folded(self) -> Iterator[Folded]:
        """The folded text of each block."""
        return map(self.folded_block, range(len(self.blocks)))

    def index(self) -> None:
        """Make an index of the folded blocks, so that words are found without reading them all.

        One that the dataset has is taken from there.
        """
        if self._bigrams is None:
            stored = self._stored()
            self._bigrams = Bigrams(self._joined()) if stored is None else stored.bigrams

    def _starts(self, wanted: str) -> Iterator[int]:
        # One search is faster without an index; a small text gets one for those that follow.
        if self._stored() or (self._searched and len(self._joined()) <= _SMALL):
            self.index()
        self._searched, index = True, self._bigrams
        return starts(self._joined(), wanted) if index is None else index.starts(wanted)

    def words(self, words: str) -> Iterator[Place]:
        """Where words occur, however written, from left to right; no two share a character."""
        wanted = _folded(words, *self._ways)
        begins = self._begins()
        block = after = end = 0  # the block, where the next begins, the end of the last place in it
        for at in self._starts(wanted):
            if at >= after:
                block, end = bisect_right(begins, at) - 1, 0
                after = begins[block + 1]
            start, stop = _in_text(self.folded_block(block), at - begins[block], len(wanted))
            if start >= end:
                yield Place(block, start, stop, words)
                end = stop

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


@lru_cache(maxsize=256)
def _folded(words: str, kana: bool, numerals: bool) -> str:
    return fold(words, kana=kana, numerals=numerals).folded


def _in_text(folded: Folded, first: int, size: int) -> tuple[int, int]:
    """Start and end, in the text, of some characters of the folded text."""
    starts_, after = folded.starts, first + size
    # Mostly the next character stands behind the last one, which then has no marks to look for.
    if after < len(starts_) and starts_[after] == starts_[after - 1] + 1:
        return starts_[first], starts_[after]
    span = folded.to_text(Span(first, after))
    return span.start, span.end


def by_block(places: Iterable[Place]) -> Mapping[int, list[Place]]:
    """Places sorted into their blocks, in order."""
    found: dict[int, list[Place]] = {}
    for place in places:
        found.setdefault(place.block, []).append(place)
    return found
