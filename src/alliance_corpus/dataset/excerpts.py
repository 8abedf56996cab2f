"""What a records-only edition quotes of a document: names, dates, titles; of evidence, excerpts.

The evidence of a well described document covers nearly all of it, so that whole quotations would
be the text again. What stays is short, and says little without the text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import evolve

from alliance_corpus.dataset.tables import FACTS
from alliance_corpus.records.annotations import GAP
from alliance_corpus.text.tiling import merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from alliance_corpus.records import Evidence

Stretch: TypeAlias = tuple[int, int]
"""Start and end of some characters, the end excluded."""

WHOLE: Final = 10
"""Evidence of so many characters is quoted whole, longer evidence in part."""


def shorten(evidence: Evidence, quoted: Sequence[Stretch]) -> Evidence:
    """Evidence with a part of its words.

    Of more than `WHOLE` characters, those stay that are quoted anyway, as names, dates, citations
    and headings, and a single character between two of them; if there are none, the first `WHOLE`.

    Args:
        evidence: evidence with all its words.
        quoted: what else the dataset quotes from the document, in code points of its text: in
            order, none touching another.
    """
    span, words = evidence.span, evidence.text
    if len(words) <= WHOLE or len(words) != len(span):
        return evidence
    parts, at = [], 0
    for start, end in left_out(len(words), inside(quoted, span.start, span.end)):
        parts += [words[at:start], GAP]
        at = end
    return evolve(evidence, text="".join([*parts, words[at:]]))


def inside(quoted: Sequence[Stretch], start: int, end: int) -> Iterator[Stretch]:
    """What is quoted within a stretch of the text, in characters from its start.

    Args:
        quoted: what is quoted of the text: in order, none touching another (`merged`).
        start: where the stretch begins in the text.
        end: where it ends.
    """
    at = bisect_right(quoted, start, key=lambda stretch: stretch[1])
    while at < len(quoted) and quoted[at][0] < end:
        yield max(quoted[at][0], start) - start, min(quoted[at][1], end) - start
        at += 1


def left_out(size: int, quoted: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of words to leave out.

    Args:
        size: number of characters of the words.
        quoted: start and end of what stays; if nothing does, the first `WHOLE` characters stay.

    Returns:
        Start and end of each, in order. A single character stays: its mark would be no shorter.
    """
    kept = merged(quoted) or [(0, WHOLE)]
    edges = [0, *(edge for stretch in kept for edge in stretch), size]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in gaps if end - start > 1]


def with_evidence(
    tables: Mapping[str, tuple[Any, ...]], change: Callable[[Evidence], Evidence]
) -> dict[str, tuple[Any, ...]]:
    """The tables of facts with their evidence changed.

    Args:
        tables: all tables.
        change: gives for each evidence the one to have instead, or itself.
    """

    def changed(record: Any) -> Any:
        evidence = tuple(map(change, record.evidence))
        return record if evidence == record.evidence else evolve(record, evidence=evidence)

    return {name: tuple(map(changed, tables[name])) for name in FACTS}
