"""Tokens as spaCy wants them: white space is a token, but for one space after a word."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.export.nlp.tagged import covering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.export.nlp.tagged import TaggedBlock


@frozen
class Piece:
    """A token of spaCy.

    Attributes:
        start: offset of its first character in the document's text, in code points.
        text: its characters.
        space: whether a space follows that belongs to it.
        begins: whether a sentence begins with it.
        lemma: its form in the dictionary, if known.
        tag: its part of speech, if known.
    """

    start: int
    text: str
    space: bool = False
    begins: bool = False
    lemma: str | None = None
    tag: str | None = None


@frozen
class Spaced:
    """A block as tokens of spaCy.

    Attributes:
        pieces: the tokens; together, with the spaces that belong to them, the text of the block.
        spans: for each of the block's spans, the index of its first token and that after its last.
    """

    pieces: tuple[Piece, ...]
    spans: tuple[tuple[int, int], ...]


def spaced(block: TaggedBlock) -> Spaced:
    """Make white space tokens: cut where a span begins or ends, so that spans are exact there."""
    pieces = tuple(_Spacer(block).pieces())
    starts = [piece.start for piece in pieces]
    ends = [piece.start + len(piece.text) for piece in pieces]
    spans = tuple(covering(placed.mark.record.span, starts, ends) for placed in block.spans)
    return Spaced(pieces, spans)


class _Spacer:
    def __init__(self, block: TaggedBlock) -> None:
        self._block = block
        spans = [placed.mark.record.span for placed in block.spans]
        self._begin = {span.start for span in spans}
        self._end = {span.end for span in spans}

    def pieces(self) -> Iterator[Piece]:
        block = self._block
        yield from self._blanks(block.block.span.start, block.before)
        firsts = {first for first, _ in block.sentences}
        for number, token in enumerate(block.tokens):
            after = token.span.end
            space = self._belongs(after, token.after)
            yield Piece(
                start=token.span.start,
                text=token.text,
                space=space,
                begins=number in firsts and (number > 0 or not block.before),
                lemma=token.lemma,
                tag=token.tag,
            )
            yield from self._blanks(after + space, token.after[space:])

    def _belongs(self, at: int, blanks: str) -> bool:
        """Whether the first blank can belong to the word before: no span begins or ends with it."""
        return blanks.startswith(" ") and at not in self._begin and at + 1 not in self._end

    def _blanks(self, at: int, blanks: str) -> Iterator[Piece]:
        end = at + len(blanks)
        inside = [cut for cut in self._begin | self._end if at < cut < end]
        for one, following in pairwise(sorted({at, end, *inside})):
            yield Piece(one, blanks[one - at : following - at], begins=one == self._first())

    def _first(self) -> int:
        """Where the block begins: white space there begins the first sentence."""
        return self._block.block.span.start
