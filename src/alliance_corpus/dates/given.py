"""The EDTF text of what is not a string: a year, a date, a date with a time, a day."""

from __future__ import annotations

import datetime as dt
from typing import NoReturn

from alliance_corpus.dates.day import Day
from alliance_corpus.errors import DateError


def text_of(value: object) -> str:
    """Write a value as EDTF; the grammar has still to check the text.

    Args:
        value: A year (0 is 1 BC), a `datetime.date` or `datetime.datetime`, or a `Day`.

    Raises:
        DateError: It is of another type, or a time that EDTF cannot write: with a fraction of a
            second, or in a zone that is not whole minutes from universal time.
    """
    if isinstance(value, bool):  # for Python, a kind of number
        _refuse(value)
    if isinstance(value, int):
        return _year(_of_size(value))
    if isinstance(value, dt.datetime):
        return _time(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Day):
        _of_size(value.year)
        return str(value)
    return _refuse(value)


def _refuse(value: object) -> NoReturn:
    raise DateError(
        f"{value!r} is not an EDTF date: expected a string, a year, a datetime.date, a Day or EDTF"
    )


def _of_size(year: int) -> int:
    """Refuse a number that Python may not even write."""
    if year.bit_length() > 64:
        raise DateError(
            f"a year of {year.bit_length()} bits is not an EDTF date: expected at most 18 digits"
        )
    return year


def _year(year: int) -> str:
    sign, digits = "-" if year < 0 else "", f"{abs(year):04d}"
    return f"{'Y' if len(digits) > 4 else ''}{sign}{digits}"


def _time(moment: dt.datetime) -> str:
    if moment.microsecond:
        raise DateError(f"'{moment}' has a fraction of a second: expected whole seconds")
    text = moment.replace(tzinfo=None).isoformat()
    ahead = moment.utcoffset()
    if ahead is None:
        return text
    minutes, rest = divmod(ahead, dt.timedelta(minutes=1))
    if rest:
        raise DateError(f"'{moment}' has seconds in its zone: expected whole minutes")
    hours, minutes = divmod(abs(minutes), 60)
    sign = "-" if ahead < dt.timedelta(0) else "+"
    return f"{text}{sign}{hours:02d}:{minutes:02d}" if ahead else f"{text}Z"
