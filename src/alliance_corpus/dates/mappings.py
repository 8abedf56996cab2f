"""Convert EDTF values to other formats, and say what is lost.

The functions expect text that the grammar has accepted.
"""

from __future__ import annotations

import re
from typing import Any, Final

from alliance_corpus.dates.bounds import (
    GROUPINGS,
    bounds,
    date_bounds,
    date_precision,
    split_date,
    written_years,
)
from alliance_corpus.dates.day import Day
from alliance_corpus.dates.levels import level
from alliance_corpus.dates.spans import widened

_QUALIFIERS: Final = re.compile("[?~%]")
_TIMEX_SEASONS: Final = ("SP", "SU", "FA", "WI")


def to_csl(text: str) -> dict[str, Any]:
    """Convert to a date variable of CSL-JSON (citation-style-language/schema, csl-data.json).

    Returns:
        Always ``edtf``, the exact value. Also ``date-parts``, one list or two (a range) of year,
        month and day, with ``season`` (1 spring to 4 winter) and ``circa`` (for ``~`` or ``%``)
        if needed; or ``literal``, the text, if CSL has no parts for it: sets, open or unknown
        ends, and X followed by a known digit or component.

    Lost in the parts: ``?``, the time of day, the hemisphere of a season, and that ``195X`` is
    one year of ten and ``2004-XX`` one month, not all. CSL has no year 0: it becomes -1.
    """
    parts = _csl_parts(text)
    if parts is None:
        return {"literal": text, "edtf": text}
    date: dict[str, Any] = {"date-parts": parts}
    if not _compound(text) and date_precision(text) == "season":
        date["season"] = (int(text[-2:]) - 21) % 4 + 1
    if "~" in text or "%" in text:
        date["circa"] = True
    return {**date, "edtf": text}


def _compound(text: str) -> bool:
    return "/" in text or text[0] in "[{"


def _csl_parts(text: str) -> list[list[int]] | None:
    if text[0] in "[{":
        return None
    ends = [_csl_date(end) for end in text.split("/")]
    if len(ends) == 1:
        return ends[0]
    if None in ends:
        return None
    first, last = (end for end in ends if end is not None)
    return [first[0], last[-1]]


def _csl_date(date: str) -> list[list[int]] | None:
    """The parts of a date: one list, or two for a range of months or years."""
    if date in ("", ".."):
        return None
    unit = date_precision(date)
    if date[0] == "Y" or "S" in date:
        first, last, _ = written_years(date)
        years = [first] if first == last else [first, last]
        return [[_historical(year)] for year in years]
    year, month, day = split_date(date)
    if "X" in year:
        if month or unit == "year":
            return None
        return [[_historical(end.year)] for end in date_bounds(date)]
    number = _historical(int(year))
    written = [part for part in (month, day) if part and part != "XX"]
    if "X" in "".join(written) or (month == "XX" and written):
        return None
    if unit == "season":
        return [[number]]
    if month and "X" not in month and int(month) in GROUPINGS:
        return [[number, end.month] for end in date_bounds(date)]
    return [[number, *(int(part) for part in written)]]


def _historical(year: int) -> int:
    """The year in a count without year 0: 1 BC is -1."""
    return year if year > 0 else year - 1


def to_biblatex(text: str) -> str | None:
    """Convert to a string for BibLaTeX's ``date``, ``eventdate``, ``origdate`` or ``urldate``.

    Returns:
        The text itself, without loss, if biber can read it. None for all of level 2, and for what
        biber does not support of levels 0 and 1: X together with a qualifier or a negative year,
        intervals without a date, and the time 24:00:00.
    """
    if level(text) == 2 or "T24" in text or not any(sign.isdigit() for sign in text):
        return None
    if "X" in text and (text[0] == "-" or _QUALIFIERS.search(text)):
        return None
    return text


def to_tei(text: str) -> dict[str, str]:
    """Convert to the attributes of a TEI P5 ``date`` element.

    Returns:
        ``when`` for one day, month, year or time; ``from`` and ``to`` for an interval: its ends
        without qualifiers, or their bounds if they have an X; nothing for an open or unknown end.
        Otherwise ``notBefore`` and ``notAfter``, the bounds widened by ``~`` as in comparisons.
        ``cert`` is ``low`` if there is a ``?`` or ``%``. If these do not say everything, also
        ``when-custom``, the exact value, with ``datingMethod``.

    Nothing is lost with ``when-custom``. The W3C attributes leave out years outside 1 to 9999, and
    do not distinguish an open end from an unknown one, a season from its months, or one of a set
    from all.
    """
    if "/" in text:
        attributes = _tei_interval(text)
        exact = all(_is_plain(end) for end in text.split("/"))
    else:
        attributes = _tei_value(text)
        exact = "when" in attributes and "?" not in text
    if not exact:
        attributes |= {"when-custom": text, "datingMethod": "#edtf"}
    if "?" in text or "%" in text:
        attributes["cert"] = "low"
    return attributes


_PLAIN: Final = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


def _is_plain(date: str) -> bool:
    """Whether the W3C types write a date in the same way (they have no year 0)."""
    return _PLAIN.fullmatch(date) is not None and date[:4] != "0000"


def _tei_value(text: str) -> dict[str, str]:
    bare = _QUALIFIERS.sub("", text)
    if _is_plain(bare) and "~" not in text and "%" not in text:
        return {"when": bare}
    day, t, time = bare.partition("T")
    if t and _is_plain(day):
        # The W3C type requires the minutes of a time zone.
        return {"when": f"{bare}:00" if len(time) == len("23:20:30-04") else bare}
    if t:
        return {}
    days = widened(text)
    ends = {"notBefore": days.first, "notAfter": days.last}
    return {key: str(end) for key, end in ends.items() if _has_w3c_year(end)}


def _has_w3c_year(end: object) -> bool:
    return isinstance(end, Day) and 1 <= end.year <= 9999


def _tei_interval(text: str) -> dict[str, str]:
    attributes = {}
    for key, end, bound in zip(("from", "to"), text.split("/"), bounds(text), strict=True):
        bare = _QUALIFIERS.sub("", end)
        if _is_plain(bare):
            attributes[key] = bare
        elif _has_w3c_year(bound):
            attributes[key] = str(bound)
    return attributes


def to_timex3(text: str) -> dict[str, str] | None:
    """Convert to the attributes of a TIMEX3 tag as ja-timex writes them.

    Returns:
        ``type`` (DATE or TIME), ``value``, and ``mod`` if needed: APPROX for ``~`` and ``%``,
        ON_OR_AFTER and ON_OR_BEFORE for an interval with an open end. A 年度 is ``FY1981``.
        None if TIMEX3 has no single value: sets, other intervals, quadrimesters, years of more
        than four digits, significant digits, X in a negative year.

    Lost: ``?``, which component a ``~`` covers, a ``~`` beside an open end, the hemisphere of a
    season, and the way an interval of a 年度 was written.
    """
    if text[0] in "[{":
        return None
    if "/" in text:
        return _timex_interval(text)
    value = _timex_value(text)
    if value is None:
        return None
    tag = {"type": "TIME" if "T" in text else "DATE", "value": value}
    return tag | {"mod": "APPROX"} if "~" in text or "%" in text else tag


def _timex_interval(text: str) -> dict[str, str] | None:
    lower, _, upper = text.partition("/")
    if lower == ".." and upper not in ("", ".."):
        value, mod = _timex_value(upper), "ON_OR_BEFORE"
    elif upper == ".." and lower not in ("", ".."):
        value, mod = _timex_value(lower), "ON_OR_AFTER"
    else:
        first, last = bounds(text)
        if not isinstance(first, Day) or not isinstance(last, Day) or not _is_plain(lower):
            return None
        fiscal = first[1:] == (4, 1) and last == (first.year + 1, 3, 31) and _is_plain(upper)
        return {"type": "DATE", "value": f"FY{first.year:04d}"} if fiscal else None
    return {"type": "DATE", "value": value, "mod": mod} if value else None


def _timex_value(date: str) -> str | None:
    if date[0] == "Y" or "S" in date:
        return None
    bare = _QUALIFIERS.sub("", date)
    year, month, _ = split_date(bare)
    rest = bare[len(year) :]
    if year[0] == "-" or year == "0000":
        if "X" in bare or "T" in bare:
            return None
        year = f"BC{1 - int(year):04d}"
    unit = date_precision(bare)
    if unit == "season":
        return f"{year}-{_TIMEX_SEASONS[(int(month) - 21) % 4]}"
    if unit == "quarter":
        return f"{year}-Q{int(month) - 32}"
    if unit == "half":
        return f"{year}-H{int(month) - 39}"
    return None if unit == "quadrimester" else year + rest
