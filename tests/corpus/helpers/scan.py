"""A search as it is described, without regard to time."""

from __future__ import annotations

from alliance_corpus.text import Span
from alliance_corpus.text.fold import fold


def naive(text: str, term: str) -> list[Span]:
    """From left to right, the shortest stretch that begins and ends with the term, folded."""
    wanted, folded, found = fold(term).folded, fold(text), []
    at, end = 0, 0
    while at + len(wanted) <= len(folded.folded):
        if folded.folded[at : at + len(wanted)] != wanted:
            at += 1
            continue
        start = folded.starts[at]
        last = folded.starts[at + len(wanted) - 1]
        after = [offset for offset in folded.starts if offset > last]
        stop = after[0] if after else len(text)
        while (
            stop > last + 1 and fold(text[start : stop - 1]).folded == fold(text[start:stop]).folded
        ):
            stop -= 1
        if start >= end:
            found.append(Span(start, folded.to_text(Span(at, at + len(wanted))).end))
            assert found[-1].end >= stop
            end = found[-1].end
        at += len(wanted)
    return found


def shortest(ours: set[Span], theirs: set[Span], within: int) -> set[Span]:
    """The stretches with one of ours and one of theirs, that have no other within them."""
    pairs = {
        Span(min(a.start, b.start), max(a.end, b.end))
        for a in ours
        for b in theirs
        if not a.overlaps(b) and max(a.start, b.start) - min(a.end, b.end) <= within
    }
    return {
        one for one in pairs if not any(one.contains(other) and one != other for other in pairs)
    }
