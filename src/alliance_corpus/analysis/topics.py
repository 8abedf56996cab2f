"""Topics gained and lost from one instrument to the next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from alliance_corpus.records.vocabularies import Topic
from alliance_corpus.tables.rows import Rows

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Instrument


@frozen
class TopicChange:
    """How a topic changed from one instrument to the next.

    Attributes:
        before: id of the earlier instrument.
        after: id of the later one.
        topic: see ``TOPICS``.
        change: gained, kept or lost.
        provisions_before: how many provisions the earlier one has on it.
        provisions_after: how many the later one has.
    """

    before: str
    after: str
    topic: Topic
    change: Literal["gained", "kept", "lost"]
    provisions_before: int
    provisions_after: int


def topic_changes(corpus: Corpus, *instruments: str) -> Rows[TopicChange]:
    """The topics that instruments gain, keep and lose, each compared with the one before it.

    Shows: which topics the listed points cover, no longer cover or do not cover yet. Does not show:
    the weight of a topic (points are counted, not measured), or that an instrument is silent on it.
    Its provisions are the points that a document lists, in that document's summary, with the topics
    that the editors gave them; a point counts for each of its topics.

    Args:
        corpus: where the provisions are.
        instruments: ids or names, in the order of time; none: those that `Corpus.compare`
            takes, by the start of their validity.

    Returns:
        A row for each pair of neighbours and topic that one of them has.

    Raises:
        UnknownIdError: if there is no such instrument.
        QueryError: if one has no provisions, or a name belongs to several instruments.
    """
    comparison = corpus.compare(*instruments)
    if not instruments:
        ordered = sorted(comparison.instruments, key=_begin)
        comparison = corpus.compare(*(one.id for one in ordered))
    rows = []
    for one, two in pairwise(instrument.id for instrument in comparison.instruments):
        for row in comparison:
            before, after = len(row[one]), len(row[two])
            if before or after:
                rows.append(
                    TopicChange(
                        before=one,
                        after=two,
                        topic=row.topic,
                        change="gained" if not before else "lost" if not after else "kept",
                        provisions_before=before,
                        provisions_after=after,
                    )
                )
    return Rows(TopicChange, rows)


def _begin(instrument: Instrument) -> tuple[object, ...]:
    valid = instrument.valid
    return (1, instrument.id) if valid is None else (0, valid.sort_key, instrument.id)
