"""Dates: EDTF values with honest bounds, and the Japanese eras."""

from __future__ import annotations

from alliance_corpus.dates.compare import Answer, MaybeError
from alliance_corpus.dates.day import Bound, Day, End, Open
from alliance_corpus.dates.edtf import EDTF
from alliance_corpus.dates.eras import (
    ERAS,
    Era,
    EraDate,
    era_year_to_gregorian,
    find_era,
    fiscal_year,
    from_japanese,
    to_japanese,
)

__all__ = [
    "EDTF",
    "ERAS",
    "Answer",
    "Bound",
    "Day",
    "End",
    "Era",
    "EraDate",
    "MaybeError",
    "Open",
    "era_year_to_gregorian",
    "find_era",
    "fiscal_year",
    "from_japanese",
    "to_japanese",
]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
