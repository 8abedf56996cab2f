"""Questions to a dataset: `Corpus`, and one module for each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.corpus.bibliography import Bibliography as Bibliography
    from alliance_corpus.corpus.claims import Claim as Claim
    from alliance_corpus.corpus.comparison import Comparison as Comparison
    from alliance_corpus.corpus.corpus import Corpus as Corpus
    from alliance_corpus.corpus.corpus import load as load
    from alliance_corpus.corpus.implementing import Implementation as Implementation
    from alliance_corpus.corpus.implementing import Implementations as Implementations
    from alliance_corpus.corpus.positions import PositionComparison as PositionComparison
    from alliance_corpus.corpus.reasons import Reason as Reason
    from alliance_corpus.corpus.reasons import Reasons as Reasons
    from alliance_corpus.corpus.reception import Reception as Reception
    from alliance_corpus.corpus.record import Record as Record
    from alliance_corpus.corpus.repeats import Repeat as Repeat
    from alliance_corpus.corpus.search import Concordance as Concordance
    from alliance_corpus.corpus.search import Dispersion as Dispersion
    from alliance_corpus.corpus.search import Hit as Hit
    from alliance_corpus.corpus.search import Query as Query
    from alliance_corpus.corpus.search import all_of as all_of
    from alliance_corpus.corpus.search import any_of as any_of
    from alliance_corpus.corpus.search import mentions_of as mentions_of
    from alliance_corpus.corpus.search import near as near
    from alliance_corpus.corpus.search import regex as regex
    from alliance_corpus.corpus.shared import Shared as Shared
    from alliance_corpus.corpus.timeline import Timeline as Timeline
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "bibliography": "Bibliography",
            "claims": "Claim",
            "comparison": "Comparison",
            "corpus": "Corpus load",
            "implementing": "Implementation Implementations",
            "positions": "PositionComparison",
            "reasons": "Reason Reasons",
            "reception": "Reception",
            "record": "Record",
            "repeats": "Repeat",
            "search": "Concordance Dispersion Hit Query all_of any_of mentions_of near regex",
            "shared": "Shared",
            "timeline": "Timeline",
        },
    )
