"""The annotations of each document, and the passages that facts rest on: read once."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from alliance_corpus.dataset.tables import ANNOTATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Annotation, Change, Evidence

FACTS: Final = ("events", "relations", "statements", "provisions")
"""The tables whose records rest on passages."""


class Support(NamedTuple):
    """A passage, and a record that rests on it."""

    evidence: Evidence
    record: Any
    table: str


class Index:
    """What a corpus has for each document, by the order of the text.

    Args:
        corpus: any corpus.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def annotations(self, document: str) -> Sequence[Annotation]:
        """The dates, mentions, citations and emendations of a document."""
        return self._annotations.get(document, ())

    def support(self, document: str) -> Sequence[Support]:
        """The passages of a document on which facts rest, by the order of the text."""
        return self._support.get(document, ())

    def changes(self, document: str) -> Sequence[Change]:
        """What the cleaning of a document changed."""
        return self._changes.get(document, ())

    @cached_property
    def _annotations(self) -> Mapping[str, Sequence[Annotation]]:
        found = defaultdict(list)
        for table in ANNOTATIONS:
            for one in self._corpus.tables[table]:
                found[one.document].append(one)
        return found

    @cached_property
    def _support(self) -> Mapping[str, Sequence[Support]]:
        found = defaultdict(list)
        for table in FACTS:
            for record in self._corpus.tables[table]:
                for evidence in record.evidence:
                    found[evidence.document].append(Support(evidence, record, table))
        for passages in found.values():
            passages.sort(key=lambda one: one.evidence.span)
        return found

    @cached_property
    def _changes(self) -> Mapping[str, Sequence[Change]]:
        found = defaultdict(list)
        for change in self._corpus.cleaning:
            found[change.document].append(change)
        return found
