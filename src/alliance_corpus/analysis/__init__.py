"""Measures: small functions that take tables of a corpus and return tidy tables.

Each docstring says what the measure shows and what it does not. All of them count what a handful of
documents report: they describe these documents, and history only as far as the documents are a fair
account of it.

Uncertain cases are counted twice: ``certain`` counts only what is sure, ``possible`` also what may
be. The true number lies between the two.
"""

from __future__ import annotations

from alliance_corpus.analysis.bodies import LEVELS, bodies_by_year, bodies_in_being, rank_of
from alliance_corpus.analysis.comentions import comention_graph, comentions
from alliance_corpus.analysis.events import events_by_period
from alliance_corpus.analysis.keyness import keyness, log_likelihood, log_ratio
from alliance_corpus.analysis.topics import topic_changes
from alliance_corpus.analysis.words import (
    character_ngrams,
    phrases_by_document,
    script_runs,
    word_counts,
)

__all__ = [
    "LEVELS",
    "bodies_by_year",
    "bodies_in_being",
    "character_ngrams",
    "comention_graph",
    "comentions",
    "events_by_period",
    "keyness",
    "log_likelihood",
    "log_ratio",
    "phrases_by_document",
    "rank_of",
    "script_runs",
    "topic_changes",
    "word_counts",
]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
