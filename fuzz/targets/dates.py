"""The reader of dates: the date of writing in the first line, then any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.readers import read_dates
from fuzz.targets.texts import blocks, in_place, written_and_text

if TYPE_CHECKING:
    from collections.abc import Iterable


def seeds() -> Iterable[bytes]:
    """Paragraphs of the documents."""
    return blocks(("paragraph", "heading"))


def words() -> Iterable[str]:
    """Numbers, units and words of dates."""
    from tests.readers.dates.test_fuzz import PIECES

    return PIECES


def check(data: bytes) -> None:
    """Dates in their places, each with a value or a problem, and the same at a second reading."""
    written, text = written_and_text(data)
    found = read_dates(text, written)
    in_place(text, found)
    for one in found:
        assert one.value is None or one.problem is None, repr(one)
        assert one.document is None, repr(one)
        if one.relative:
            assert one.antecedent, repr(one)
    assert read_dates(text, written) == found
