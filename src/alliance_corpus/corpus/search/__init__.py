"""Search: what can be asked for, the texts that are searched, and the hits in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.corpus.search.concordance import Concordance as Concordance
    from alliance_corpus.corpus.search.dispersion import Dispersion as Dispersion
    from alliance_corpus.corpus.search.hits import Hit as Hit
    from alliance_corpus.corpus.search.queries import Query as Query
    from alliance_corpus.corpus.search.queries import all_of as all_of
    from alliance_corpus.corpus.search.queries import any_of as any_of
    from alliance_corpus.corpus.search.queries import mentions_of as mentions_of
    from alliance_corpus.corpus.search.queries import near as near
    from alliance_corpus.corpus.search.queries import regex as regex
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "concordance": "Concordance",
            "dispersion": "Dispersion",
            "hits": "Hit",
            "queries": "Query all_of any_of mentions_of near regex",
        },
    )
