"""The years and the days of a value, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.dates.day import Day
from alliance_corpus.dates.spans import written
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Iterator


def years(text: str) -> Iterator[int]:
    """The years for `EDTF.years`, of a valid string."""
    spans = _closed_spans(text, "years")
    # Two spans of a set may lie in one year.
    starts = [first.year for first, _ in spans]
    ends = [last.year for _, last in spans]
    after = [starts[0], *(end + 1 for end in ends)]
    return (
        year
        for start, end, free in zip(starts, ends, after, strict=False)
        for year in range(max(start, free), end + 1)
    )


def days(text: str) -> Iterator[Day]:
    """The days for `EDTF.days`, of a valid string."""
    return (
        Day.from_ordinal(ordinal)
        for first, last in _closed_spans(text, "days")
        for ordinal in range(first.ordinal, last.ordinal + 1)
    )


def _closed_spans(text: str, unit: str) -> list[tuple[Day, Day]]:
    """The spans, if a first and a last day are known; checked before the first step."""
    spans, *unknown = written(text)
    closed = [
        (first, last) for first, last in spans if isinstance(first, Day) and isinstance(last, Day)
    ]
    if len(closed) < len(spans):
        kind = "unknown" if any(unknown) else "open"
        raise DateError(
            f"the {unit} of {text!r} cannot be listed, because it has an {kind} end:"
            " expected a first and a last day"
        )
    return closed
