"""Hypothesis strategies for values of this library, for its own tests and for yours.

Needs `hypothesis`, which the package itself does not: install it to import this module.
"""

from __future__ import annotations

from alliance_corpus.testing.dates import (
    days,
    edtf_strings,
    edtf_values,
    era_dates,
    japanese_renderings,
    malformed_edtf_strings,
    masked_dates,
)

__all__ = [
    "days",
    "edtf_strings",
    "edtf_values",
    "era_dates",
    "japanese_renderings",
    "malformed_edtf_strings",
    "masked_dates",
]
