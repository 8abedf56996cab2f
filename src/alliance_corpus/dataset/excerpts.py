"""What a records-only edition quotes of a document: names, dates, titles; of evidence, excerpts.

The evidence of a well described document covers nearly all of it, so that whole quotations would
be the text again. What stays is short, and says little without the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from alliance_corpus.records.annotations import GAP
from alliance_corpus.text.tiling import merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.records import Evidence
    from alliance_corpus.text.span import Span

WHOLE: Final = 10
"""Evidence of so many characters is quoted whole, longer evidence in part."""


def shorten(evidence: Evidence, quoted: Iterable[Span]) -> Evidence:
    """Evidence with a part of its words.

    Of more than `WHOLE` characters, those stay that are quoted anyway, as names, dates, citations
    and headings, and a single character between two of them; if there are none, the first `WHOLE`.

    Args:
        evidence: evidence with all its words.
        quoted: what else the dataset quotes from the document, in code points of its text.
    """
    span, words = evidence.span, evidence.text
    if len(words) <= WHOLE or len(words) != len(span):
        return evidence
    inside = [
        (max(one.start, span.start) - span.start, min(one.end, span.end) - span.start)
        for one in quoted
        if one.overlaps(span)
    ]
    parts, at = [], 0
    for start, end in left_out(len(words), inside):
        parts += [words[at:start], GAP]
        at = end
    return evolve(evidence, text="".join([*parts, words[at:]]))


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


def shortened_facts(
    tables: Mapping[str, tuple[Any, ...]], facts: Iterable[str], withheld: Mapping[str, list[Span]]
) -> dict[str, tuple[Any, ...]]:
    """The tables of facts with the evidence from some documents shortened.

    Args:
        tables: all tables.
        facts: the names of those whose records have evidence.
        withheld: by id of document, what else the dataset quotes from it.
    """

    def short(record: Any) -> Any:
        evidence = tuple(
            shorten(one, withheld[one.document]) if one.document in withheld else one
            for one in record.evidence
        )
        return record if evidence == record.evidence else evolve(record, evidence=evidence)

    return {name: tuple(map(short, tables[name])) for name in facts}
