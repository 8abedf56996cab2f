"""Dates: EDTF values with exact bounds, and the Japanese eras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.dates.answer import Answer as Answer
    from alliance_corpus.dates.answer import MaybeError as MaybeError
    from alliance_corpus.dates.day import Bound as Bound
    from alliance_corpus.dates.day import Day as Day
    from alliance_corpus.dates.day import End as End
    from alliance_corpus.dates.day import Open as Open
    from alliance_corpus.dates.edtf import EDTF as EDTF
    from alliance_corpus.dates.eras import ERAS as ERAS
    from alliance_corpus.dates.eras import Era as Era
    from alliance_corpus.dates.eras import EraDate as EraDate
    from alliance_corpus.dates.eras import era_year_to_gregorian as era_year_to_gregorian
    from alliance_corpus.dates.eras import find_era as find_era
    from alliance_corpus.dates.eras import fiscal_year as fiscal_year
    from alliance_corpus.dates.eras import from_japanese as from_japanese
    from alliance_corpus.dates.eras import to_japanese as to_japanese
    from alliance_corpus.dates.lasting import beginning as beginning
    from alliance_corpus.dates.lasting import earlier as earlier
    from alliance_corpus.dates.lasting import ending as ending
    from alliance_corpus.dates.lasting import later as later
    from alliance_corpus.dates.lasting import ongoing as ongoing
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "answer": "Answer MaybeError",
            "day": "Bound Day End Open",
            "edtf": "EDTF",
            "eras": "ERAS Era EraDate era_year_to_gregorian find_era fiscal_year from_japanese "
            "to_japanese",
            "lasting": "beginning earlier ending later ongoing",
        },
    )
