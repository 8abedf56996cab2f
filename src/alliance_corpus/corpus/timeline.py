"""Timelines: events in order of time, printed a line for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from alliance_corpus.dates import EDTF, Answer, to_japanese
from alliance_corpus.errors import DateError, QueryError
from alliance_corpus.records import Event
from alliance_corpus.records.labels import Language, label
from alliance_corpus.records.places import documents_of
from alliance_corpus.records.vocabularies import EVENT_KINDS, check_value
from alliance_corpus.tables.dated import QUESTIONS, read_query_date
from alliance_corpus.tables.table import Table
from alliance_corpus.text.columns import one_line, pad, width
from alliance_corpus.text.phrases import Say, in_english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.tables.protocols import Resolver

_POSSIBLY: Final = "?"
"""Printed before an event that may or may not lie in the period."""

MISSING: Final = "outside source"
"""Printed in place of the documents if none of them reports an event."""


class Timeline(Table[Event]):
    """Events in order of time: by first day, last day, text of the date, and id.

    It is a table like any other; every question keeps the order. Printed, each event has a line:
    ``?`` if it may or may not lie in the period, date, label, status unless it is reported,
    documents, id.
    """

    __slots__ = ("_best_dates", "_ongoing", "_period")

    def __init__(
        self,
        name: str,
        record_type: type[Event],
        records: Iterable[Event] | Callable[[], tuple[Event, ...]],
        corpus: Resolver | None = None,
        period: EDTF | None = None,
        best_dates: bool = False,
        ongoing: bool = False,
    ) -> None:
        super().__init__(name, record_type, records, corpus)
        self._period = period
        self._best_dates = best_dates
        self._ongoing = ongoing

    def _with(self, records: Iterable[Event]) -> Self:
        return type(self)(self._name, Event, records, self._corpus, *self._asked)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._name, Event, self._records(), self._corpus, *self._asked)

    @property
    def _asked(self) -> tuple[EDTF | None, bool, bool]:
        return self._period, self._best_dates, self._ongoing

    @property
    def period(self) -> EDTF | None:
        """The time that was asked for, None for all time."""
        return self._period

    @property
    def best_dates(self) -> bool:
        """Whether it uses the better dates from outside sources, where events have them."""
        return self._best_dates

    def date(self, event: Event) -> EDTF:
        """The date by which this timeline places an event."""
        return timeline_date(event, best_dates=self._best_dates)

    def is_certain(self, event: Event) -> bool:
        """Whether an event certainly lies in the period; with ``ongoing``: shares time with it."""
        if self._period is None:
            return True
        question = "ongoing" if self._ongoing else "during"
        return QUESTIONS[question](self.date(event), self._period) is Answer.YES

    def rows(self, *, eras: bool = False, language: Language = "ja") -> list[dict[str, Any]]:
        """A row for each event, as plain data.

        Args:
            eras: also the date in the Japanese calendar.
            language: of the labels.
        """
        return [
            {
                "id": event.id,
                "certain": self.is_certain(event),
                "date": str(self.date(event)),
                **({"era": in_eras(self.date(event))} if eras else {}),
                "status": event.status,
                "kind": event.kind,
                "label": label(event, language),
                "documents": list(dict.fromkeys(documents_of(event))),
            }
            for event in self
        ]

    def lines(
        self, *, eras: bool = False, language: Language = "ja", say: Say = in_english
    ) -> Iterator[str]:
        """A line for each event; see `rows`.

        Args:
            eras: also the date in the Japanese calendar.
            language: of the labels.
            say: puts into words what is said about an event that no document tells.
        """
        rows = self.rows(eras=eras, language=language)
        marked = any(not row["certain"] for row in rows)
        dates = max((len(row["date"]) for row in rows), default=0)
        names = max((width(row["era"] or "") for row in rows), default=0) if eras else 0
        for row in rows:
            mark = ("  " if row["certain"] else f"{_POSSIBLY} ") if marked else ""
            era = f"{pad(row['era'] or '', names)}  " if names else ""
            status = "" if row["status"] == "reported" else f" ({row['status']})"
            documents = ", ".join(row["documents"]) or say(MISSING)
            words = one_line(row["label"])
            yield f"{mark}{row['date']:{dates}}  {era}{words}{status} [{documents}] {row['id']}"

    def _repr_html_(self) -> str:
        """The first events as a table, for notebooks; see `rows`."""
        from alliance_corpus.records.html import SHOWN, table

        first = self[:SHOWN]
        rows = [
            (
                "" if row["certain"] else _POSSIBLY,
                row["date"],
                row["label"],
                event.label_en,
                row["status"],
                row["documents"] or MISSING,
                row["id"],
            )
            for event, row in zip(first, first.rows(), strict=True)
        ]
        columns = ("", "date", "label", "in English", "status", "documents", "id")
        period = "" if self._period is None else f" in {self._period}"
        return table(f"{len(self)} events{period}", columns, rows, len(self))

    def __str__(self) -> str:
        """All events, one a line."""
        return "\n".join(self.lines())


def timeline_date(event: Event, *, best_dates: bool = False) -> EDTF:
    """The date of an event, or with ``best_dates`` its ``external_date``, if it has one."""
    return event.best_date if best_dates else event.date


def ordered(
    corpus: Resolver | None,
    events: Iterable[Event],
    period: EDTF | None = None,
    *,
    best_dates: bool = False,
    ongoing: bool = False,
) -> Timeline:
    """These events in order of time; no two share an id, so that the order is total."""

    def key(event: Event) -> tuple[Any, ...]:
        return (*timeline_date(event, best_dates=best_dates).sort_key, event.id)

    return Timeline("events", Event, sorted(events, key=key), corpus, period, best_dates, ongoing)


def timeline(
    corpus: CorpusTables,
    period: DateLike | None = None,
    kind: str | Iterable[str] | None = None,
    involving: str | None = None,
    *,
    possible: bool = False,
    best_dates: bool = False,
    ongoing: bool = False,
) -> Timeline:
    """The events in order of time; see `Corpus.timeline`.

    Raises:
        QueryError: if ``period`` is not exactly one date.
        UnknownIdError: if nothing has the id or name.
        VocabularyError: if there is no such kind of event.
    """
    events = corpus.events
    if kind is not None:
        events = events.where(kind=_kinds(kind))
    if involving is not None:
        events = events.involving(involving)
    when = None if period is None else read_query_date(period)
    if when is not None:
        asked = events.ongoing if ongoing else events.during
        events = asked(when, possible=possible, best_dates=best_dates)
    return ordered(corpus, events, when, best_dates=best_dates, ongoing=ongoing)


def _kinds(kind: str | Iterable[str]) -> list[str]:
    kinds = [kind] if isinstance(kind, str) else list(kind)
    for one in kinds:
        check_value("kind", one, "kinds of event", EVENT_KINDS)
    return kinds


def in_eras(value: EDTF) -> str | None:
    """A date in the Japanese calendar: years, months and days, and intervals by both ends.

    A year in which eras meet has both names (昭和64年・平成元年).

    Returns:
        None if it has no such name: decades, seasons, approximate or uncertain dates, dates
        before the calendar, and a time without start and end.
    """
    ends = (value.lower, value.upper) if value.is_interval else (value,)
    try:
        names = [
            "・".join(str(name) for name in reversed(to_japanese(end)))
            if isinstance(end, EDTF)
            else ""
            for end in ends
        ]
    except DateError:
        return None
    return "～".join(names) if any(names) else None


def between(
    corpus: CorpusTables,
    first: Event | str,
    second: Event | str,
    *,
    possible: bool = False,
    best_dates: bool = False,
) -> Timeline:
    """The events after one event and before another; see `Corpus.between`."""
    one, two = (_event(corpus, event) for event in (first, second))
    start, end = (timeline_date(event, best_dates=best_dates) for event in (one, two))
    if start.after(end) is Answer.YES:
        raise QueryError(
            f"{one.id!r} ({start}) lies after {two.id!r} ({end}): expected the earlier one first"
        )
    events = (
        corpus.events.after(start, possible=possible, best_dates=best_dates)
        .before(end, possible=possible, best_dates=best_dates)
        .where(lambda event: event.id not in (one.id, two.id))
    )
    return ordered(corpus, events, best_dates=best_dates)


def _event(corpus: CorpusTables, event: Event | str) -> Event:
    if isinstance(event, Event):
        return event
    found = corpus[event]
    if not isinstance(found, Event):
        raise QueryError(f"{event!r} is not an event but a record of type {type(found).__name__}")
    return found
