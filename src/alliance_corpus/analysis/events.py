"""Events by kind and period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.records.vocabularies import EVENT_KINDS, EventKind
from alliance_corpus.tables.dated import date_of, read_query_date
from alliance_corpus.tables.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records import Event
    from alliance_corpus.tables.table import Table

UNITS: Final = ("year", "decade")


@frozen
class EventsInPeriod:
    """How many events of a kind there are in a period.

    Attributes:
        period: the period in EDTF.
        kind: kind of event.
        certain: how many surely lie inside the period.
        possible: how many may, including the certain ones.
    """

    period: str
    kind: EventKind
    certain: int
    possible: int


def events_by_period(
    events: Table[Event],
    periods: str | Iterable[DateLike] = "decade",
    *,
    best_dates: bool = False,
) -> Rows[EventsInPeriod]:
    """How many events there are of each kind, by period.

    Shows: which kinds of events, from which times, the documents report. Does not show: how often
    such things happened. Accounts are selective, the recent past is reported in more detail, and an
    event in one document counts as much as one in all. Planned, forecast and alleged events count
    too: choose with ``events.where(status="reported")``.

    Args:
        events: the events, all or some.
        periods: ``year`` or ``decade``, from the first to the last in which an event begins or
            ends; or periods in EDTF or words such as 昭和50年代, in any order.
        best_dates: prefer the better dates from outside sources, where events have them.

    Returns:
        A row for each period and each kind among the events, zeros included.

    Raises:
        QueryError: if a period is not exactly one date.
    """
    dates = [(event.kind, date_of(event, "date", best_dates=best_dates)) for event in events]
    kinds = [kind for kind in EVENT_KINDS if any(kind == found for found, _ in dates)]
    rows = []
    for period in _periods(periods, [date for _, date in dates if date is not None]):
        answers = [(kind, date.during(period)) for kind, date in dates if date is not None]
        for kind in kinds:
            found = [answer for one, answer in answers if one == kind]
            rows.append(
                EventsInPeriod(
                    period=str(period),
                    kind=kind,
                    certain=found.count(Answer.YES),
                    possible=len(found) - found.count(Answer.NO),
                )
            )
    return Rows(EventsInPeriod, rows)


def _periods(periods: str | Iterable[DateLike], dates: list[EDTF]) -> list[EDTF]:
    if not isinstance(periods, str):
        return [read_query_date(period) for period in periods]
    if periods not in UNITS:
        raise QueryError(
            f"periods {periods!r}: expected {' or '.join(UNITS)}, or a list of periods."
            f"{nearest(periods, UNITS)}"
        )
    days = [day for date in dates for day in (date.earliest, date.latest)]
    years = [day.year for day in days if isinstance(day, Day) and 0 <= day.year <= 9999]
    if not years:
        return []
    if periods == "year":
        return [EDTF(f"{year:04}") for year in range(min(years), max(years) + 1)]
    return [EDTF(f"{decade:03}X") for decade in range(min(years) // 10, max(years) // 10 + 1)]
