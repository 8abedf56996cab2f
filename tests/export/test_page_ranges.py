"""Page ranges, with the examples of the CSL specification and the Chicago manual."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.export.page_ranges import last_page

FORMS = (None, "expanded", "minimal", "minimal-two", "chicago-15", "chicago-16")


@pytest.mark.parametrize(
    ("form", "pages", "last"),
    [
        ("minimal-two", "9-14", "14"),
        ("minimal-two", "7-9", "9"),
        ("minimal-two", "42-45", "45"),
        ("minimal-two", "98-103", "103"),
        ("minimal-two", "101-104", "04"),
        ("minimal-two", "321-328", "28"),
        ("minimal-two", "1198-1207", "207"),
        ("minimal-two", "101-1120", "1120"),
        ("minimal", "9-14", "14"),
        ("minimal", "42-45", "5"),
        ("minimal", "321-328", "8"),
        ("expanded", "321-328", "328"),
        (None, "321-328", "328"),
        ("chicago-16", "3-10", "10"),
        ("chicago-16", "71-72", "72"),
        ("chicago-16", "100-104", "104"),
        ("chicago-16", "1100-1113", "1113"),
        ("chicago-16", "101-108", "8"),
        ("chicago-16", "1002-1006", "6"),
        ("chicago-16", "321-328", "28"),
        ("chicago-16", "498-532", "532"),
        ("chicago-16", "1536-1538", "38"),
        ("chicago-16", "1496-1504", "504"),
        ("chicago-15", "1496-1504", "1504"),
        ("chicago-15", "1536-1538", "38"),
        ("chicago-16", "11564-11615", "615"),
        ("minimal-two", "A9-A14", "A14"),
        ("minimal-two", "xi-xv", "xv"),
        ("minimal-two", "12-", ""),
    ],
)
def test_the_last_page(form: str | None, pages: str, last: str) -> None:
    first, _, full = pages.partition("-")
    assert last_page(first, full, form) == last


@given(st.integers(1, 99_999), st.integers(0, 500), st.sampled_from(FORMS))
def test_the_last_page_can_be_told_from_the_first(first: int, more: int, form: str | None) -> None:
    """What is left out is what the first page begins with."""
    whole = str(first + more)
    shown = last_page(str(first), whole, form)
    assert whole.endswith(shown)
    assert str(first)[: len(whole) - len(shown)] + shown == whole
