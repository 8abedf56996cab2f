"""Dates as references print them."""

from __future__ import annotations

import pytest

from alliance_corpus import EDTF
from alliance_corpus.readers.references.render import japanese_date
from alliance_corpus.readers.references.render_english import english_date


@pytest.mark.parametrize(
    ("date", "japanese", "english"),
    [
        ("2006", "2006年", "2006"),
        ("2006-11", "2006年11月", "November 2006"),
        ("2006-11-03", "2006年11月3日", "November 3, 2006"),
        ("2006-21", "2006年春", "Spring 2006"),
        ("2006-30", None, None),  # a southern season has no words of ours
        ("200X", None, None),
    ],
)
def test_dates(date: str, japanese: str | None, english: str | None) -> None:
    assert japanese_date(EDTF(date)) == japanese
    assert english_date(EDTF(date)) == english
