"""Explain why a string is not an EDTF date: the messages of `DateError`."""

from __future__ import annotations

import re
from typing import Final, NoReturn

from alliance_corpus.errors import DateError

_LONGEST_QUOTE: Final = 80

_SEASON: Final = "[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])"

# What is found → what was expected. The first match explains the error.
_REASONS: Final = (
    (r"\A\Z", "a date such as '1978-11-27', not an empty string"),
    (r"\A\s|\s\Z", "no spaces around it"),
    (r"\s", "no spaces within it"),
    (r"[^\x00-\x7f]", "ASCII characters only"),
    (
        r"[uyepx()]|\?~",  # with p also open
        "the standard's forms; EDTF.from_draft converts u, ?~, unknown, open, y, e and p",
    ),
    (r"E(?:19|[2-9][0-9]|[0-9]{3})", "an exponent of at most 18"),
    (r"[0-9]{19}", "numbers of at most 18 digits"),
    (r"-0000(?![0-9])", "year 0 as '0000', without a minus sign"),
    (r"T.*/|/.*T|[\[{].*T", "dates without a time of day in an interval or a set"),
    (r"T", "a time such as '1985-04-12T23:20:30', then nothing, 'Z', '-04' or '+04:30'"),
    (r"[SEY].*[?~%X]|[?~%X].*[SEY]", "no qualifier and no X beside Y, E or S"),
    (r"Y.*[/,\]}]|[\[{/].*Y", "no letter-prefixed year in an interval or a set"),
    (r"Y-?[0-9]{1,4}(?:S|\Z)", "a Y only before a year of more than four digits"),
    (r"\A/\Z", "a date on one side at least"),
    (r"/.*/", "one '/' at most"),
    (r"\A-?[0-9]{1,3}\Z", "a year of four digits; a decade is '195X', a century '19XX'"),
    (r"\A-?[0-9]{5,}\Z", "four digits, or a Y before a longer year: 'Y12345'"),
    (r"[?~%]-?[0-9X]+[?~%]|[?~%]{2}", "one qualifier at most beside a component"),
    (rf"{_SEASON}[?~%]|[?~%]{_SEASON}", "no qualifier beside a season"),
    (r"X-(?:2[1-9]|3[0-9]|4[01])\Z", "no X in the year of a season"),
    (rf"{_SEASON}[/,.\]}}]|[/,.]-?{_SEASON}(?![0-9-])", "no season in an interval or a set"),
)  # fmt: skip
_DAY: Final = re.compile(r"-?[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?")
_MONTH: Final = re.compile(r"0[1-9X]|1[0-2X]|X[0-9X]")


def refuse(text: str, expected: str = "") -> NoReturn:
    """Raise the error for a string that is not an EDTF date.

    Args:
        text: The whole input, quoted in the message (shortened if very long).
        expected: What was expected, if the caller knows it.

    Raises:
        DateError: Always.
    """
    shown = repr(text)
    if len(shown) > _LONGEST_QUOTE:
        shown = f"{shown[: _LONGEST_QUOTE - 1]}… ({len(text)} characters)"
    raise DateError(f"{shown} is not an EDTF date: expected {expected or _expected(text)}")


def _expected(text: str) -> str:
    head = text[:200]  # enough to see what is wrong
    for seen, expected in _REASONS:
        if re.search(seen, head):
            return expected
    for word in re.split(r"[/,\[\]{}]|\.\.", re.sub(r"[?~%]", "", head)):
        shape = _DAY.fullmatch(word)
        if shape and not _MONTH.fullmatch(word[5:7] if word[0] != "-" else word[6:8]):
            return f"a month from 01 to 12 (or a season, 21 to 41, alone) in {word!r}"
        if shape and shape[1]:
            return f"a day that exists: {word!r} does not"
    return "ISO 8601-2:2019 as the Library of Congress profiles it, such as '1978-11' or '195X'"
