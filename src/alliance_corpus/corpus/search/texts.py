"""The texts that a search looks through: all blocks, folded in one way, as one long string."""

from __future__ import annotations

from array import array
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

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


_STRIDE: Final = 6
"""The block of a place is looked up for every 2**6 characters, less than a paragraph has."""

Stretch: TypeAlias = tuple[int, int, int]
"""Number of a block in the order of the texts; start and end in its text."""


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
        "_begins", "_bigrams", "_changed", "_folded", "_joined", "_mentions", "_near", "_resolve",
        "_searched", "_stored", "_ways", "blocks",
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
        self._near = Once(self._measure)
        self._changed: dict[int, Folded | None] = {}
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

    def _measure(self) -> array[int]:
        """For every stretch of the joined text, the block in which it begins."""
        begins, near = self._begins(), array("I")
        block = 0
        for at in range(0, len(self._joined()), 1 << _STRIDE):
            while block + 2 < len(begins) and begins[block + 1] <= at:
                block += 1
            near.append(block)
        return near

    def _lengths_changed(self, number: int) -> Folded | None:
        """A folded block, None if each of its characters stands where it does in the text."""
        found = self.folded_block(number)
        plain = len(found.text) == len(found.folded) and not found.ends
        return None if plain and found.starts.tolist() == list(range(len(found.text))) else found

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

    def words(self, words: str) -> Iterator[Stretch]:
        """Where words occur, however written, from left to right; no two share a character."""
        wanted = _folded(words, *self._ways)
        size, begins, near, folded = len(wanted), self._begins(), self._near(), self._changed
        block = base = after = end = (
            0  # where a block begins, and the next; the end of the last hit
        )
        for at in self._starts(wanted):
            if at >= after:
                block, end = near[at >> _STRIDE], 0
                while begins[block + 1] <= at:
                    block += 1
                base, after = begins[block], begins[block + 1]
                if block not in folded:
                    folded[block] = self._lengths_changed(block)
            start, stop = at - base, at - base + size
            if (other := folded[block]) is not None:
                start, stop = _in_text(other, start, size)
                if start < end:
                    continue
                end = stop
            yield block, start, stop

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
