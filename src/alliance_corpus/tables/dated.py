"""The dates of records, and the time that a query means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DateError, QueryError
from alliance_corpus.records import DateExpression, Document, Event, Relation, Work

if TYPE_CHECKING:
    from collections.abc import Mapping

DATED: Final[Mapping[type[Any], str]] = {
    Event: "date",
    DateExpression: "value",
    Relation: "valid",
    Work: "issued",
    Document: "issued",
}
"""The field that dates a record."""


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
    """The date of a record, None where it has none.

    Args:
        record: the record.
        field: the field that dates it.
        best_dates: prefer the better date from outside, where an event has one.
    """
    if best_dates and isinstance(record, Event):
        return record.best_date
    value = getattr(record, field)
    return value if isinstance(value, EDTF) else None  # a duration is no date


def read_query_date(expression: EDTF | str) -> EDTF:
    """The date that a query means: EDTF, or an expression such as 昭和50年代.

    Raises:
        QueryError: if it is not exactly one date.
    """
    if isinstance(expression, EDTF):
        return expression
    if not isinstance(expression, str):
        raise QueryError(f"{expression!r} is no date: expected EDTF or a string")
    try:
        return EDTF(expression)
    except DateError:
        return _read(expression)


def _read(expression: str) -> EDTF:
    from alliance_corpus.readers import read_dates

    words = expression.strip()
    found = read_dates(words)
    if len(found) == 1 and found[0].text == words and isinstance(found[0].value, EDTF):
        return found[0].value
    read = ", ".join(f"{one.text!r} as {one.value}" for one in found) or "nothing in it"
    raise QueryError(
        f"{expression!r} is not one date (read: {read}): expected EDTF such as '1978-11', or an "
        "expression such as '昭和53年11月'"
    )
