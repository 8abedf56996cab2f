"""The grammar of EDTF: the pattern of one date, and the checks of intervals and sets.

The grammar is the Library of Congress profile of ISO 8601-2:2019 (text of 2019-02-04). The valid
days are a regular language, including leap years and unspecified digits, so one pattern checks a
single date. It has no unbounded repetition, so no input makes it slow. Intervals and sets are split
at their separators; then only the order of their ends is computed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates.bounds import date_bounds, date_precision
from alliance_corpus.dates.diagnosis import refuse

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_EXPONENT: Final = 18
"""The largest exponent of ten, and the largest number of digits, that is accepted."""


def _qualified(component: str) -> str:
    """A component with at most one qualifier, to its left or right."""
    return f"(?:(?:{component})[?~%]?|[?~%](?:{component}))"


def _month_days(months: str, days: str) -> str:
    return f"{_qualified(months)}(?:-{_qualified(days)})?"


def _value_pattern() -> str:
    """Build the pattern of everything except intervals, sets and times.

    Its last group is ``plain`` for dates without sign, qualifier or X (except 29 February),
    ``alone`` for values not allowed in an interval or set, and none for other dates.
    """
    # The month decides its longest day; an X can be any digit that makes a month.
    long_months, short_months = "0[13578X]|1[02X]|X[0-3578X]", "0[469]|11|X[469]"
    tens = "0[1-9X]|[1X][0-9X]"
    year = "(?:[0-9X]{4}|-(?!0000)[0-9X]{4})"
    # Years that can be leap years: divisible by 4, and by 400 if they end in 00.
    leap = (
        "-?(?:[0-9X]{2}(?:0[48X]|[2468][048X]|[13579][26X]|X[02468X])"
        "|(?:[02468X][048X]|[13579X][26X])00)(?<!-0000)"
    )
    plain = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?)?(?P<plain>)"
    months = "|".join(
        (
            _month_days(long_months, f"{tens}|2[0-9X]|3[01X]"),
            _month_days(short_months, f"{tens}|2[0-9X]|3[0X]"),
            _month_days("02", f"{tens}|2[0-8X]"),
        )
    )
    dates = f"{_qualified(year)}(?:-(?:{months}))?"
    leap_day = f"{_qualified(leap)}-{_qualified('02')}-{_qualified('29')}"
    season = "(?:[0-9]{4}|-(?!0000)[0-9]{4})-(?:2[1-9]|3[0-9]|4[01])"
    number = f"Y-?[1-9][0-9]{{0,{MAX_EXPONENT - 1}}}"
    long_year = f"Y-?[1-9][0-9]{{4,{MAX_EXPONENT - 1}}}|{number}E(?:1[0-8]|[1-9])"
    significant = "S[1-9][0-9]{0,2}"
    numbers = f"(?:{long_year})(?:{significant})?|(?:[0-9]{{4}}|-(?!0000)[0-9]{{4}}){significant}"
    return f"{plain}|{dates}|{leap_day}|(?P<alone>{season}|{numbers})"


_TIME: Final = (
    r"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00)"
    # a time zone of at most 14 hours; minus zero is not one
    r"(?:Z|(?!-00(?::00)?\Z)[+-](?:(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?))?"
)


@cache
def _matcher() -> Callable[[str], re.Match[str] | None]:
    """Compile the pattern when first needed, because compiling takes longer than importing."""
    return re.compile(_value_pattern()).fullmatch


@cache
def _time_matcher() -> Callable[[str], re.Match[str] | None]:
    return re.compile(f"(-?[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})T{_TIME}").fullmatch


def check(text: str) -> None:
    """Check that a string is an EDTF date.

    Raises:
        DateError: It is not; the message quotes it and says what was expected.
    """
    if _matcher()(text) is None:
        _check_compound(text)


def _check_compound(text: str) -> None:
    if "/" in text:
        _check_interval(text)
    elif text[:1] in ("[", "{"):
        _check_set(text)
    else:
        found = _time_matcher()(text)
        if found is None or _matcher()(found[1]) is None:
            refuse(text)


def _check_interval(text: str) -> None:
    lower, _, upper = text.partition("/")
    starts = None if lower in ("", "..") else _date(lower, text)
    ends = None if upper in ("", "..") else _date(upper, text)
    if starts is not None and ends is not None:
        _check_order(starts, ends, text)
    elif not lower and not upper:
        refuse(text, "a date or '..' on one side at least")


def _check_set(text: str) -> None:
    if len(text) < 3 or text[-1] != ("]" if text[0] == "[" else "}"):
        refuse(text)
    members = text[1:-1].split(",")
    if members == [".."]:
        refuse(text, "a date in the set")
    last = len(members) - 1
    for position, member in enumerate(members):
        if ".." in member:
            _check_range(member, text, position == 0, position == last)
        else:
            _date(member, text)


def _check_range(member: str, text: str, first: bool, last: bool) -> None:
    """Check ``a..b``; an end may be open only at the start or end of the set."""
    lower, _, upper = member.partition("..")
    if (not lower and not first) or (not upper and not last):
        refuse(text, "'..' with an open end only where the set begins or ends")
    if "X" in member:
        refuse(text, "no X beside '..'")
    starts = _date(lower, text) if lower else None
    ends = _date(upper, text) if upper else None
    if starts is not None and ends is not None:
        if date_precision(lower) != date_precision(upper):
            refuse(text, f"the same precision on both sides of '..' in {member!r}")
        _check_order(starts, ends, text)


def _date(part: str, text: str) -> re.Match[str]:
    """Match a date that is allowed in an interval or a set."""
    found = _matcher()(part)
    if found is None or found.lastgroup == "alone":
        refuse(text)
    return found


def _check_order(lower: re.Match[str], upper: re.Match[str], text: str) -> None:
    """Refuse an end that is completely before the start."""
    first, last = lower.string, upper.string
    if lower.lastgroup == "plain" and upper.lastgroup == "plain":
        # Strings compare like dates, up to the shorter length.
        length = min(len(first), len(last))
        in_order = first[:length] <= last[:length]
    else:
        in_order = date_bounds(first)[0] <= date_bounds(last)[1]
    if not in_order:
        refuse(text, f"a start before the end, not {first!r} before {last!r}")
