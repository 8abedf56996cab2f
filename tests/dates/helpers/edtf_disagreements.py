"""Every kind of disagreement between EDTF and the other readers, and whom the standard supports.

A kind names a reader, what differs (validity or bounds), the strings it is about, and which of
the two the standard supports: ``ours``, ``theirs`` or, where its text is silent, ``neither``.
"The standard" is the Library of Congress specification of 2019-02-04.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from alliance_corpus.dates import EDTF, Day
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable


class Kind(NamedTuple):
    """One kind of disagreement.

    Attributes:
        reader: ``npm edtf``, ``edtf-validate`` or ``PyPI edtf``.
        differs: ``we take``, ``they take`` or ``bounds``.
        name: What it is about.
        supports: Whom the standard supports: ``ours``, ``theirs``, ``neither``.
        example: A string that shows it.
        applies: Whether a string is of this kind.
    """

    reader: str
    differs: str
    name: str
    supports: str
    example: str
    applies: Callable[[str], bool]


def has(pattern: str) -> Callable[[str], bool]:
    """Make a test: the pattern is found in the string."""
    return lambda text: re.search(pattern, text) is not None


def both(*tests: Callable[[str], bool]) -> Callable[[str], bool]:
    """Make a test: all of the tests hold."""
    return lambda text: all(test(text) for test in tests)


def not_in_earliest_order(text: str) -> bool:
    """Tell whether an interval's end may begin before its start, or on the same day."""
    lower, _, upper = text.partition("/")
    try:
        first, last = EDTF(lower).earliest, EDTF(upper).earliest
    except DateError:
        return False
    return isinstance(first, Day) and isinstance(last, Day) and first >= last


def shifts_day(text: str) -> bool:
    """Tell whether a date-time has a shift, so that its day in UTC may be another."""
    return "T" in text and re.search(r"[+-]\d\d(:\d\d)?$", text) is not None


NEGATIVE = r"(?:^|[/,\[{.?~%])-"
SEASON = r"^-?\d{4}-(2[1-9]|3[0-2])"
ONE_MEMBER = has(r"^[\[{][^,.]*[\]}]$")
OPEN_OR_UNKNOWN = has(r"^(\.\.)?/|/(\.\.)?$")
# A qualifier elsewhere than at the end of a date.
INNER_QUALIFIER = has(r"[?~%](?![/,.\]}]|$)")
# A month or a day with an X in it, other than both digits, or a known part after an X.
X_WITHIN = has(r"X-\d|-(?:X\d|\dX)|X\d")
RANGE = has(r"\d[?~%]?\.\.[?~%]?-?\d")
QUALIFIED_X = both(has("X"), has("[?~%]"))
IMPOSSIBLE_DAY = has(r"-02-(29|3X)$")

KINDS = [
    # edtf-validate: validity only
    Kind("edtf-validate", "we take", "an interval whose end is its start, less precisely", "ours",
         "2805-09/2805", both(has("/"), not_in_earliest_order)),
    Kind("edtf-validate", "we take", "a qualifier beside a date with X", "ours", "195X~",
         QUALIFIED_X),
    Kind("edtf-validate", "we take", "an open or unknown end beside a year up to 0", "ours",
         "../-0951", both(OPEN_OR_UNKNOWN, has(rf"{NEGATIVE}|0000"))),
    Kind("edtf-validate", "we take", "an interval with a negative year", "ours",
         "-1887-08-01%/-1887-08-28%", both(has("/"), has(NEGATIVE))),
    Kind("edtf-validate", "we take", "a set of one member", "neither", "[1667]",
         ONE_MEMBER),
    Kind("edtf-validate", "we take", "an open or unknown end beside a qualified component", "ours",
         "?1951/", both(OPEN_OR_UNKNOWN, INNER_QUALIFIER)),
    Kind("edtf-validate", "we take", "a range in a set with an open start", "ours",
         "[..1950,1970-01..1980-05]", both(has(r"^.\.\."), RANGE)),
    Kind("edtf-validate", "we take", "a shift of no hours", "ours",
         "1978-11-27T10:00:00+00", has(r"T.*\+00(:00)?$")),
    Kind("edtf-validate", "they take", "an exponent above 18, which we limit", "theirs", "Y1E19",
         has(r"E(19|[2-9]\d)")),
    Kind("edtf-validate", "they take", "a day that does not exist", "ours", "2001-02-29",
         IMPOSSIBLE_DAY),
    Kind("edtf-validate", "they take", "a qualified season", "neither", "2001-21?",
         has(rf"{SEASON}[?~%]$")),
    Kind("edtf-validate", "they take", "seasons in an interval", "neither", "2001-21/2001-22",
         has(rf"{SEASON}/")),
    Kind("edtf-validate", "they take", "a blank after the date", "ours", "1978-11-27\n",
         has(r"\s$")),
    Kind("edtf-validate", "they take", "a time without a day", "ours", "1978-11T10:00:00",
         has(r"^\d{4}-\d\dT")),
    # npm edtf: validity
    Kind("npm edtf", "we take", "an interval that may end before it starts", "ours",
         "2025/2025", both(has("/"), not_in_earliest_order)),
    Kind("npm edtf", "we take", "a shift of more than 12 hours west", "ours", "1978-11-27T10:00:00-12:30",
         has(r"T.*-1[234]")),
    Kind("npm edtf", "we take", "a month with one X that only one month fits", "ours", "1984-X3",
         has(r"-X[0-9]")),
    Kind("npm edtf", "we take", "a day with one X that only the 30th fits", "ours", "2782-11-3X",
         has(r"-(0[469]|11)-3X")),
    Kind("npm edtf", "we take", "a qualifier beside a date with X", "ours", "195X~", QUALIFIED_X),
    Kind("npm edtf", "we take", "an interval with an X before year 0, counted forwards", "ours",
         "-2046-0X-1X/-2046-0X-19", both(has("/"), has("X"), has(NEGATIVE))),
    Kind("npm edtf", "they take", "centuries and decades of two and three digits", "ours", "19",
         has(r"^\d{2,3}$")),
    Kind("npm edtf", "they take", "digits without hyphens, as milliseconds since 1970", "ours",
         "19781127", has(r"^\d{5,}$")),
    Kind("npm edtf", "they take", "an exponent above 18, which we limit", "theirs", "Y1E19",
         has(r"E(19|[2-9]\d)")),
    Kind("npm edtf", "they take", "blanks in a set", "ours", "[1667, 1668]", has(", ")),
    Kind("npm edtf", "they take", "a shift without colon", "ours", "1978-11-27T10:00:00+0900",
         has(r"[+-]\d{4}$")),
    Kind("npm edtf", "they take", "a time without seconds", "ours", "1978-11-27T10:00",
         has(r"T\d\d:\d\d$")),
    Kind("npm edtf", "they take", "a day that does not exist", "ours", "2001-02-29",
         IMPOSSIBLE_DAY),
    # npm edtf: bounds
    Kind("npm edtf", "bounds", "seasons taken as quarters", "neither", "2012-21", has(SEASON)),
    Kind("npm edtf", "bounds", "the day of a shifted time, in UTC", "neither",
         "1985-04-12T23:30:00-05", shifts_day),
    Kind("npm edtf", "bounds", "years that JavaScript's dates cannot hold", "ours", "Y170000002",
         has("^Y")),
    Kind("npm edtf", "bounds", "significant digits not counted", "ours", "1950S2", has("S")),
    Kind("npm edtf", "bounds", "an X in a date before year 0, counted forwards", "ours",
         "-6240-03-1X", both(has("X"), has(NEGATIVE))),
    Kind("npm edtf", "bounds", "an X before a 0 taken as any month or day", "ours", "1984-X0",
         has("-X0")),
    Kind("npm edtf", "bounds", "sub-year groupings before year 0", "ours", "-0308-40",
         has(r"^-\d{4}-(3[3-9]|4[01])$")),
    Kind("npm edtf", "bounds", "quadrimesters of five months", "ours", "2001-37",
         has(r"^\d{4}-3[789]$")),
    Kind("npm edtf", "bounds", "sets taken from their first member to their last", "ours",
         "[1985,1980]", has(r"^[\[{].*[,.]")),
    # PyPI edtf: validity
    Kind("PyPI edtf", "we take", "an unknown end beside an open one", "neither", "../",
         has(r"^(\.\./|/\.\.)$")),
    Kind("PyPI edtf", "we take", "a set of one member", "neither", "[1667]", ONE_MEMBER),
    Kind("PyPI edtf", "we take", "an open end beside a qualified component", "ours", "?1984/..",
         both(OPEN_OR_UNKNOWN, INNER_QUALIFIER)),
    Kind("PyPI edtf", "we take", "an X within a component", "ours", "1984-1X", X_WITHIN),
    Kind("PyPI edtf", "we take", "a qualifier beside a date with X", "ours", "195X-12~",
         QUALIFIED_X),
    Kind("PyPI edtf", "we take", "more than one qualifier in a date", "ours", "2004?-06-11%",
         has(r"[?~%][^/,.]*[?~%]")),
    Kind("PyPI edtf", "we take", "an X in a year before 0", "ours", "-XXXX",
         both(has("X"), has(NEGATIVE))),
    Kind("PyPI edtf", "we take", "a shift of no hours", "ours",
         "1978-11-27T10:00:00+00", has(r"T.*\+00(:00)?$")),
    Kind("PyPI edtf", "they take", "blanks around", "ours", " 1978", has(r"^\s|\s$")),
    Kind("PyPI edtf", "they take", "blanks in a set", "ours", "[1667, 1668]", has(", ")),
    Kind("PyPI edtf", "they take", "an interval that ends before it starts", "ours",
         "2004-06/2004-05", has("/")),
    Kind("PyPI edtf", "they take", "a day that does not exist", "ours", "2001-02-29",
         IMPOSSIBLE_DAY),
    Kind("PyPI edtf", "they take", "no significant digits", "ours", "1950S0", has("S0$")),
    Kind("PyPI edtf", "they take", "a time without a day", "ours", "1978-11T10:00:00",
         has(r"^\d{4}-\d\dT")),
    Kind("PyPI edtf", "they take", "an exponent above 18, which we limit", "theirs", "Y1E19",
         has(r"E(19|[2-9]\d)")),
    # PyPI edtf: bounds
    Kind("PyPI edtf", "bounds", "an unknown end taken as ten years", "ours", "1951/",
         has("^/|/$")),
    Kind("PyPI edtf", "bounds", "winter taken as December", "neither", "2001-24",
         has(r"-(24|28|30)$")),
    Kind("PyPI edtf", "bounds", "none for an X within a component", "ours", "2004-06-X1",
         X_WITHIN),
    Kind("PyPI edtf", "bounds", "significant digits not counted", "ours", "1950S2", has("S")),
]  # fmt: skip
