"""The value of an expression whose points are dated, and what else it may mean."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from alliance_corpus.readers.dates.context import WRITTEN
from alliance_corpus.readers.dates.era_problems import is_lunisolar
from alliance_corpus.readers.dates.values import (
    Date,
    checked,
    edtf,
    extent,
    many_value,
    one_value,
    shifted,
)

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.dates.context import Dated
    from alliance_corpus.readers.dates.model import Phrase, Point
    from alliance_corpus.readers.dates.values import Extent


def value_of(
    phrase: Phrase, found: list[tuple[Point, Dated]], extents: list[Extent]
) -> tuple[EDTF | None, str | None]:
    """The value of the points together, or why they have none."""
    if len(extents) == 1:
        text = one_value(extents[0], mark=phrase.mark, opens=phrase.opens)
    else:
        together = phrase.ranged or _neighbours(found)
        text = many_value(extents, together=together, mark=phrase.mark, opens=phrase.opens)
    return checked(text)


def candidates_of(
    phrase: Phrase, found: list[tuple[Point, Dated]], value: EDTF | None, aside: int | None
) -> tuple[EDTF, ...]:
    """What else an expression may mean.

    Without a value it is what counting gives for a year that its era never had (昭和111年); else
    the other years of a short year, or the year that was mentioned in between.
    """
    if value is None:
        counts = all(point.era is not None and not is_lunisolar(point) for point, _ in found)
        return _read(phrase, found, 0) if counts else ()
    point, result = found[0]
    year = result.date.year
    if len(found) > 1 or year is None:
        return ()
    others = point.others
    if not others and aside is not None and result.relative and result.antecedent != WRITTEN:
        others = (aside + (point.years or 0),)
    return tuple(each for other in others for each in _read(phrase, found, other - year))


def _read(phrase: Phrase, found: list[tuple[Point, Dated]], years: int) -> tuple[EDTF, ...]:
    """The value that an expression has some years away."""
    extents = []
    for point, result in found:
        date = result.date._replace(year=(result.date.year or 0) + years)
        covered = extent(point, date)
        if result.date.year is None or covered is None:
            return ()
        extents.append(covered)
    value, _ = value_of(phrase, found, extents)
    return () if value is None else (value,)


def _neighbours(found: list[tuple[Point, Dated]]) -> bool:
    """Whether the members of a list follow each other without a gap."""
    steps = {"decade": 10, "century": 100}
    numbers = []
    for point, result in found:
        date = result.date
        if point.unit == "month":
            numbers.append((date.year or 0) * 12 + (date.month or 0))
        elif point.unit == "day":
            numbers.append((date.month or 0) * 31 + (date.day or 0))
        else:
            numbers.append((date.year or 0) // steps.get(point.unit, 1))
    return all(high - low == 1 for low, high in pairwise(numbers))


def moved_by(base: Date, number: int, kind: str, mark: str) -> EDTF | None:
    """A date some years, months, weeks or days from another, with its own precision."""
    year, month, _ = base
    if year is None:
        return None
    value: str | None = None
    if kind in ("years", "centuries"):
        moved = year + number * (100 if kind == "centuries" else 1)
        value = f"{moved:04d}" if 0 < moved < 10000 else None
    elif kind == "months":
        total = year * 12 + (month or 1) - 1 + number
        value = f"{total // 12:04d}-{total % 12 + 1:02d}" if 12 <= total < 119988 else None
        if value and month is None:  # 1年半後 of a year is in one of two
            first, last = (f"{(total + more) // 12:04d}{mark}" for more in (0, 11))
            return edtf(first if first == last else f"{first}/{last}")
    elif kind in ("weeks", "days"):
        day = shifted(base, number * (7 if kind == "weeks" else 1))
        value = "{:04d}-{:02d}-{:02d}".format(*day) if day else None
    return edtf(value + mark) if value else None
