"""The records that rest on each paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from alliance_corpus.site.reading.cut import weight
from alliance_corpus.site.reading.index import FACTS
from alliance_corpus.site.reading.told import link_weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.site.reading.index import Support
    from alliance_corpus.site.reading.pieces import Piece

_RECORD: Final = 275
"""Bytes of the markup of a record and its passage, at most, without its links."""


def by_piece(
    pieces: Sequence[Piece], support: Sequence[Support]
) -> Mapping[str, Sequence[Support]]:
    """For the anchor of each piece, the passages that share words with it; none are left out.

    A passage between two pieces is with the earlier one.

    Args:
        pieces: those of a document, in any order.
        support: its passages.
    """
    placed = sorted(pieces, key=lambda piece: piece.block.span.start)
    starts = [piece.block.span.start for piece in placed]
    found: dict[str, list[Support]] = defaultdict(list)
    for one in support:
        span = one.evidence.span
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = max(bisect_left(starts, span.end), first + 1)
        if last - first > 1 and placed[first].block.span.end <= span.start:
            first += 1  # it begins between two pieces
        for piece in placed[first:last]:
            found[piece.anchor].append(one)
    for passages in found.values():
        passages.sort(key=lambda one: (FACTS.index(one.table), one.evidence.span))
    return found


def cost_of(corpus: Corpus, one: Support) -> int:
    """The bytes of a record with its passage in a page, at most."""
    record = one.record
    ids = (record.subject, record.object) if one.table == "relations" else (record.id,)
    return _RECORD + weight(one.evidence.text) + sum(link_weight(corpus, id_) for id_ in ids)
