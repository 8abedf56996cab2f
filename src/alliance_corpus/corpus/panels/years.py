"""The years that a corpus speaks of, and the years in which an event can lie."""

from __future__ import annotations

from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from alliance_corpus.corpus.timeline import timeline_date
from alliance_corpus.dates import EDTF, Answer, Day, beginning, ongoing
from alliance_corpus.records.documents import written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Event

CERTAIN: Final = frozenset({"reported", "ongoing"})
"""Statuses of events that took place; what is planned, forecast or alleged only may have."""


class Years:
    """The years of a corpus, and the events in each.

    Args:
        corpus: where events and documents are.
        best_dates: use the better dates from outside sources, where events have them.
    """

    def __init__(self, corpus: CorpusTables, *, best_dates: bool = False) -> None:
        self._corpus = corpus
        self._best_dates = best_dates

    @cached_property
    def told(self) -> range:
        """The years that the documents tell of.

        From the first known day of an event or document to the last year in which a document was
        written, or without one to the last known day of an event. Years before 1 and after 9999 are
        left out; without any known year there are none.
        """
        last = self._last_of(self._written) or self._last_of(self._dates)
        return range(self.all.start, (last or self.all.start - 1) + 1)

    @cached_property
    def all(self) -> range:
        """The same, up to the last known day of any event or document: plans reach further."""
        years = sorted(_known_years((*self._dates, *self._written)))
        return range(years[0], years[-1] + 1) if years else range(0)

    @cached_property
    def _dates(self) -> tuple[EDTF, ...]:
        return tuple(self.date(event) for event in self._corpus.events)

    @cached_property
    def _written(self) -> tuple[EDTF, ...]:
        dates = (written(document) for document in self._corpus.documents)
        return tuple(date for date in dates if date is not None)

    @staticmethod
    def _last_of(dates: Iterable[EDTF]) -> int | None:
        return max(_known_years(dates), default=None)

    def date(self, event: Event) -> EDTF:
        """The date of an event."""
        return timeline_date(event, best_dates=self._best_dates)

    def of(self, date: EDTF) -> dict[int, tuple[Answer, Answer]]:
        """The years of `all` in which a date may lie.

        Returns:
            For each: whether it goes on in the year, and whether it begins in it.
        """
        found = {year: _answers(date, year) for year in self._near(date)}
        return {year: answers for year, answers in found.items() if answers[0] is not Answer.NO}

    def _near(self, date: EDTF) -> range:
        """The years of `all` between the bounds of a date; a ``~`` reaches beyond them."""
        first, last = date.earliest, date.latest
        if date.approximate or not self.all:
            return self.all
        start = first.year if isinstance(first, Day) else self.all.start
        end = last.year if isinstance(last, Day) else self.all.stop
        return range(max(start, self.all.start), min(end + 1, self.all.stop))

    def count(self, counts: Counts, event: Event) -> None:
        """Count an event in each year in which it may lie."""
        for year, (goes_on, begins) in self.of(self.date(event)).items():
            counts.add(year, goes_on, begins, certain=event.status in CERTAIN)


class Counts:
    """How many events go on and begin in each year, certainly and perhaps."""

    def __init__(self) -> None:
        self._events: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
        self._onsets: tuple[Counter[int], Counter[int]] = (Counter(), Counter())

    def add(self, year: int, goes_on: Answer, begins: Answer, *, certain: bool) -> None:
        """Add an event. ``certain``: whether it took place at all."""
        for (surely, perhaps), answer in ((self._events, goes_on), (self._onsets, begins)):
            surely[year] += certain and answer is Answer.YES
            perhaps[year] += answer is not Answer.NO

    def years(self) -> set[int]:
        """The years in which an event may lie."""
        return set(self._events[1])

    def in_year(self, year: int) -> tuple[int, int, int, int]:
        """Of a year: events certain and possible, onsets certain and possible."""
        return (*(one[year] for one in self._events), *(one[year] for one in self._onsets))  # type: ignore[return-value]


@lru_cache(maxsize=1 << 16)
def _answers(date: EDTF, year: int) -> tuple[Answer, Answer]:
    """Whether a date goes on in a year, and begins in it; several tables ask the same."""
    when = EDTF(f"{year:04}")
    return ongoing(date, when), beginning(date, when)


def _known_years(dates: Iterable[EDTF]) -> set[int]:
    days = (day for date in dates for day in (date.earliest, date.latest))
    return {day.year for day in days if isinstance(day, Day) and 1 <= day.year <= 9999}
