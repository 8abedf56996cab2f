"""Where the marks of a time line stand: what is attested, begun, ended, open or unknown.

Places are per cent of the width, so that the picture is as wide as the page allows, on any screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.dates import EDTF, Day, Open
from alliance_corpus.site.spells import days_of
from alliance_corpus.site.ties import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.records import Relation

_LEFT: Final = 4.0
_WIDE: Final = 90.0
_TAIL: Final = 3.5
"""How far a line of dots goes on into what is unknown."""
_TICKS: Final = 6


@frozen
class Line:
    """A stretch of a row: ``sure``, ``perhaps``, ``unknown`` or ``attested``."""

    kind: str
    start: float
    end: float


@frozen
class Mark:
    """A point of a row: ``begun``, ``ended``, ``attested``, ``open-begin`` or ``open-end``."""

    kind: str
    at: float


@frozen
class Row:
    """A relation on the time line, with what is drawn of it."""

    tie: Tie
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]


@frozen
class Chart:
    """Relations on one time line.

    Attributes:
        rows: one for each relation, in the given order.
        ticks: years with their places; none if no time is known.
        first: the year at the left end; ``last``: that at the right end.
    """

    rows: tuple[Row, ...]
    ticks: tuple[tuple[int, float], ...]
    first: int | None
    last: int | None


def chart(ties: Sequence[Tie], latest: int | None) -> Chart:
    """Draw relations, each in a row.

    Args:
        ties: the relations.
        latest: the last year of which the documents can know; what is open is drawn up to it.
    """
    days = list(days_of(ties))
    if not days:
        return Chart(tuple(Row(tie, (), ()) for tie in ties), (), None, None)
    if latest is not None and latest >= min(days).year:
        days.append(Day(latest, 12, 31))
    first, last = min(days).year, max(days).year
    scale = _Scale(Day(first, 1, 1).ordinal, Day(last, 12, 31).ordinal)
    rows = tuple(scale.row(tie) for tie in ties)
    return Chart(rows, tuple(scale.ticks(first, last)), first, last)


@frozen
class _Scale:
    first: int
    last: int

    def at(self, day: Day) -> float:
        share = (day.ordinal - self.first) / max(self.last - self.first, 1)
        return round(_LEFT + _WIDE * share, 2)

    def ticks(self, first: int, last: int) -> Iterator[tuple[int, float]]:
        step = _step(last - first)
        for year in range(-(-first // step) * step, last + 1, step):
            yield year, self.at(Day(year, 1, 1))

    def row(self, tie: Tie) -> Row:
        relation = tie.relation
        lines = [*self._lasting(relation), *self._attested(relation)]
        return Row(tie, tuple(lines), tuple(self._marks(relation)))

    def _lasting(self, relation: Relation) -> Iterator[Line]:
        """The stretches from begin to end: those that may belong to it below the sure ones."""
        valid = relation.valid
        if valid is None:
            return
        if not valid.is_interval:
            kind = "perhaps" if str(valid).startswith("[") else "sure"
            yield from self._line(kind, _day(valid.earliest), _day(valid.latest))
            return
        seen = [day for date in relation.attested for day in (date.earliest, date.latest)]
        known = [day for day in seen if isinstance(day, Day)]
        sure = (self._end(valid.lower, "latest"), self._end(valid.upper, "earliest"))
        yield from self._line(
            "perhaps", self._end(valid.lower, "earliest"), self._end(valid.upper, "latest")
        )
        start = sure[0] or min(known, default=sure[1])
        end = sure[1] or max(known, default=sure[0])
        yield from self._line("sure", start, end)
        if start is not None and sure[0] is None:
            yield Line("unknown", self.at(start) - _TAIL, self.at(start))
        if end is not None and sure[1] is None:
            yield Line("unknown", self.at(end), self.at(end) + _TAIL)

    def _line(self, kind: str, start: Day | None, end: Day | None) -> Iterator[Line]:
        if start is not None and end is not None and start <= end:
            yield Line(kind, self.at(start), self.at(end))

    def _end(self, end: EDTF | Open | None, bound: str) -> Day | None:
        """A day of a known end; of an open one the edge of the picture."""
        if end is Open.PAST:
            return Day.from_ordinal(self.first)
        if end is Open.FUTURE:
            return Day.from_ordinal(self.last)
        return None if end is None else _day(getattr(end, bound))

    def _attested(self, relation: Relation) -> Iterator[Line]:
        for date in relation.attested:
            yield from self._line("attested", _day(date.earliest), _day(date.latest))

    def _marks(self, relation: Relation) -> Iterator[Mark]:
        valid = relation.valid
        lower, upper = (None, None) if valid is None else (valid.lower, valid.upper)
        if isinstance(begin := _middle(lower), Day):
            yield Mark("begun", self.at(begin))
        if isinstance(end := _middle(upper), Day):
            yield Mark("ended", self.at(end))
        if lower is Open.PAST:
            yield Mark("open-begin", _LEFT)
        if upper is Open.FUTURE:
            yield Mark("open-end", _LEFT + _WIDE)
        for date in relation.attested:
            if isinstance(day := _middle(date), Day):
                yield Mark("attested", self.at(day))


def _day(bound: Any) -> Day | None:
    return bound if isinstance(bound, Day) else None


def _middle(date: EDTF | Open | None) -> Day | None:
    """The day in the middle of a date: where its mark stands."""
    if not isinstance(date, EDTF):
        return None
    first, last = _day(date.earliest), _day(date.latest)
    if first is None or last is None:
        return first or last
    return Day.from_ordinal((first.ordinal + last.ordinal) // 2)


def _step(years: int) -> int:
    """A round number of years that cuts a time into a few parts."""
    unit = 1
    while True:
        for step in (unit, 2 * unit, 5 * unit):
            if years <= step * _TICKS:
                return step
        unit *= 10
