"""How English says dates: since about 1954, the late 1950s, a day in June 2004, 44 BC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.dates.bounds import year_bounds
from alliance_corpus.dates.label_parts import Words, runs
from alliance_corpus.dates.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.dates.label_parts import Named, Parts

_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_HEMISPHERES: Final = ("", " (northern hemisphere)", " (southern hemisphere)")
_QUARTERS: Final = ("first", "second", "third", "fourth")
_KINDS: Final = {"early": "early", "middle": "mid", "late": "late"}


def _date(date: Parts) -> str:
    label = _calendar(date)
    if date.clock:
        label += f", {date.clock}"
    if date.zone:
        label += " UTC" if date.zone == "Z" else f" UTC{date.zone}"
    if date.between is not None:
        first, last = date.between
        label += f" (estimated, from {_from_to_years(first, last)})"
    label = f"about {label}" if date.approximate else label
    return f"perhaps {label}" if date.uncertain else label


def _calendar(date: Parts) -> str:
    year = _year(date.year)
    if not date.month:
        return year
    if "X" not in date.month and date.month > "12":
        return _part_of_year(int(date.month), year)
    is_name = date.month.isdigit() and "X" not in date.year
    month = _month(date.month)
    link = " " if is_name else " in " if date.month.isdigit() else " of "
    whole = f"{month}{link}{year}"
    if not date.day:
        return whole
    if date.day.isdigit():
        day = int(date.day)
        return f"{day} {whole}" if date.month.isdigit() else f"the {_ordinal(day)} of {whole}"
    return f"{_masked_day(date)} {whole}"


def _year(year: str) -> str:
    if "X" not in year:
        return _number(int(year))
    known, sign = year.strip("-").rstrip("X"), year[0] == "-"
    era = " BC" if sign else ""
    if "X" in known:
        return year.strip("-") + era
    match len(known):
        case 0:
            return f"an unknown year{era}"
        case 1:
            return f"the {_ordinal(int(known) + 1)} millennium{era}"
        case 2:
            return f"the {_ordinal(int(known) + 1)} century{era}"
        case _ if sign or int(known) < 10:
            return f"a year from {_from_to_years(*year_bounds(year))}"
        case _:
            return f"the {int(known)}0s"


def _number(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 100 else str(year)


def _from_to_years(first: int, last: int) -> str:
    return f"{_number(first)} to {_number(last)}"


def _ordinal(number: int) -> str:
    tail = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def _part_of_year(number: int, year: str) -> str:
    if number < 33:
        hemisphere = _HEMISPHERES[(number - 21) // 4]
        return f"{_SEASONS[(number - 21) % 4]} {year}{hemisphere}"
    if number < 37:
        return f"the {_QUARTERS[number - 33]} quarter of {year}"
    if number < 40:
        first = 4 * (number - 37)
        return f"{MONTHS[first]} to {MONTHS[first + 3]} {year}"
    return f"the {_QUARTERS[number - 40]} half of {year}"


def _month(month: str) -> str:
    if month == "XX":
        return "an unknown month"
    numbers, is_run = runs(month, 12)
    names = [MONTHS[number - 1] for number in numbers]
    return f"a month from {names[0]} to {names[-1]}" if is_run else _joined(names, "or")


def _masked_day(date: Parts) -> str:
    if date.day == "XX":
        return "an unknown day in"
    numbers, is_run = runs(date.day, date.longest_month)
    if is_run:
        return f"a day from {numbers[0]} to {numbers[-1]} in"
    return f"the {_joined([_ordinal(number) for number in numbers], 'or')} of"


def _span(named: Named) -> str:
    year = _year(named.year)
    if named.kind == "fiscal-year":
        return f"fiscal year {year}"
    kind = _KINDS[named.kind]
    if named.month:
        link = "-" if kind == "mid" else " "
        return f"{kind}{link}{MONTHS[int(named.month) - 1]} {year}"
    return f"the {kind} {year.removeprefix('the ')}" if "X" in named.year else f"{kind} {year}"


def _from_to(lower: Parts, upper: Parts) -> str:
    """Both ends; the first without the month and year that it shares with the second."""
    first = _date(lower)
    if lower.is_exact and upper.is_exact and lower.year == upper.year and upper.month:
        if lower.month == upper.month and lower.day and upper.day:
            first = str(int(lower.day))
        elif lower.month:
            first = f"{int(lower.day)} " if lower.day else ""
            first += MONTHS[int(lower.month) - 1]
    return f"{first} to {_date(upper)}"


def _joined(labels: Sequence[str], word: str) -> str:
    if len(labels) == 1:
        return labels[0]
    return f"{', '.join(labels[:-1])} {word} {labels[-1]}"


WORDS: Final = Words(
    date=_date,
    span=_span,
    from_to=_from_to,
    since="since {}",
    until="until {}",
    end_unknown=" (end unknown)",
    start_unknown=" (start unknown)",
    endless={
        ("..", ".."): "time without start or end",
        ("", ".."): "time without end (start unknown)",
        ("..", ""): "time without start (end unknown)",
    },
    some_time="some time {}",
    some_time_from="some time from {}",
    some_time_in="some time in {}",
    up_to="up to {}",
    or_later="from {} on",
    one_of=lambda labels: _joined(labels, "or"),
    all_of=lambda labels: _joined(labels, "and"),
)
