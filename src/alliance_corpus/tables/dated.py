"""The dates of records, and the times in queries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import (
    EDTF,
    ERAS,
    Answer,
    Day,
    beginning,
    earlier,
    ending,
    later,
    ongoing,
)
from alliance_corpus.errors import DateError, QueryError
from alliance_corpus.records import (
    DateExpression,
    Document,
    Event,
    Institution,
    Instrument,
    Person,
    Relation,
    Work,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from alliance_corpus.dates.edtf import DateLike

DATED: Final[Mapping[type[Any], str]] = {
    Event: "date",
    DateExpression: "value",
    Relation: "valid",
    Institution: "valid",
    Person: "valid",
    Instrument: "valid",
    Work: "issued",
    Document: "issued",
}
"""The field that dates a record."""

QUESTIONS: Final[Mapping[str, Callable[[EDTF, EDTF], Answer]]] = {
    "before": earlier,
    "after": later,
    "during": EDTF.during,
    "ongoing": ongoing,
    "beginning": beginning,
    "ending": ending,
}
"""The questions about a time that a table can answer, by name."""

_ABOUT_EXISTENCE: Final = ("ongoing", "beginning", "ending")
"""Questions where a record without ``valid`` answers maybe."""


def date_field(record_type: type[Any]) -> str:
    """The field that dates such records.

    Raises:
        QueryError: if they have none.
    """
    if record_type not in DATED:
        known = ", ".join(f"{kind.__name__}.{name}" for kind, name in DATED.items())
        raise QueryError(f"{record_type.__name__} records have no date: expected one of {known}")
    return DATED[record_type]


def date_of(record: Any, field: str, *, best_dates: bool = False) -> EDTF | None:
    """The date of a record; None if it has no date.

    Args:
        record: the record.
        field: the field that dates it.
        best_dates: use the better date from an outside source, if an event has one.
    """
    if best_dates and isinstance(record, Event):
        return record.best_date
    value = getattr(record, field)
    return value if isinstance(value, EDTF) else None  # a duration is not a date


def answer(
    record: Any, field: str, question: str, when: EDTF, *, best_dates: bool = False
) -> Answer:
    """Answer one of `QUESTIONS` about a record and a time.

    Args:
        record: the record.
        field: the field that dates it.
        question: the question.
        when: the time.
        best_dates: use the better date from an outside source, if an event has one.

    Returns:
        NO if the record has no date. But a record with ``valid`` and ``attested`` goes on while it
        is attested, and if its time is unknown, it may go on, begin and end at any time.
    """
    date = date_of(record, field, best_dates=best_dates)
    if date is not None:
        result = QUESTIONS[question](date, when)
    elif field == "valid" and question in _ABOUT_EXISTENCE:
        result = Answer.MAYBE
    else:
        return Answer.NO
    if field != "valid" or question != "ongoing" or result is not Answer.MAYBE:
        return result
    attested = any(ongoing(time, when) is Answer.YES for time in record.attested)
    return Answer.YES if attested else result


def read_query_date(expression: DateLike) -> EDTF:
    """Read the date in a query.

    Args:
        expression: EDTF (``1978-11``, ``1975/1980``), a Japanese or English expression (昭和50年代,
            1980s), the name of an era (平成), a decade of the twentieth century (``80s``), or
            what `EDTF` takes: a year as a number, a `datetime.date`.

    Raises:
        QueryError: if it is not exactly one date; the message says what was read, and may suggest
            a correction.
    """
    if isinstance(expression, EDTF):
        return expression
    if not isinstance(expression, str):
        try:
            return EDTF(expression)
        except DateError as error:
            raise QueryError(str(error)) from None
    words = expression.strip()
    if decade := _DECADE.fullmatch(words):
        return EDTF(f"19{decade[1]}X")
    if (era := _era(words)) is not None:
        return era
    try:
        return EDTF(words)
    except DateError as error:
        return _read(words, error)


_DECADE: Final = re.compile(r"['’]?([3-9])0s")
"""The decades whose century is clear; the 20s could be 1920s or 2020s."""

_RANGE: Final = re.compile(r"(\d{4}(?:-\d\d){0,2})\s*[-–—~〜～]\s*(\d{4}(?:-\d\d){0,2})")


def _era(words: str) -> EDTF | None:
    """The whole time of an era, from its first day to its last."""
    era = next((one for one in ERAS if words in (one.name, one.romaji)), None)
    if era is None:
        return None
    return EDTF(f"{era.first}/{era.last if isinstance(era.last, Day) else '..'}")


def _read(words: str, error: DateError) -> EDTF:
    from alliance_corpus.readers import read_dates

    found = read_dates(words)
    if len(found) == 1 and found[0].text == words and isinstance(found[0].value, EDTF):
        return found[0].value
    if re.fullmatch(r"[\d\-./~?%X]+", words) and "/" in words:
        raise QueryError(str(error)) from None  # meant as EDTF, whose message says more
    hint = ""
    if meant := _RANGE.fullmatch(words):
        first, last = sorted(meant.groups())
        hint = f". Did you mean '{first}/{last}'?"
    read = ", ".join(f"{one.text!r} as {one.value}" for one in found) or "nothing in it"
    raise QueryError(
        f"{words!r} is not one date (read: {read}): expected EDTF such as '1978-11' or "
        f"'1975/1980', or an expression such as '昭和53年11月'{hint}"
    )
