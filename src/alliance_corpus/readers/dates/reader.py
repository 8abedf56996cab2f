"""Resolve phrases from left to right, and make records of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.asides import is_aside
from alliance_corpus.readers.dates.context import (
    WRITTEN,
    Context,
    Dated,
    dated,
    day_exists,
    remember,
)
from alliance_corpus.readers.dates.durations import in_office, years_phrase
from alliance_corpus.readers.dates.hours import after, moment
from alliance_corpus.readers.dates.ranges import complete_from_next
from alliance_corpus.readers.dates.results import candidates_of, moved_by, value_of
from alliance_corpus.readers.dates.scan import phrases
from alliance_corpus.readers.dates.shortyears import candidates, is_name, resolve_short
from alliance_corpus.readers.dates.values import (
    Date,
    checked,
    extent,
    one_value,
)
from alliance_corpus.records.annotations import DateExpression
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.dates.model import Phrase, Point
    from alliance_corpus.readers.dates.values import Extent

UNCOUNTED: Final = "the text does not say how many"
UNKNOWN_YEAR: Final = "nothing decides which of these years is meant"
NO_DAY: Final = "nothing before it says of which day this is the time"
OUT_OF_REACH: Final = "its year lies beyond those that are read"
NO_SUCH_DAY: Final = "{}-{:02d} has no day {}"
_FROM: Final = re.compile(r"\s?(?:から|より|～|〜|~)\s?")


class Reader:
    """Reads the texts of one document in order, and keeps the context between them."""

    def __init__(self, written: Date, document: str | None = None) -> None:
        """Start without antecedents.

        Args:
            written: the date of writing.
            document: the id of the document, or None on free text.
        """
        self.written = written
        self.document = document
        self.context = Context(written=written)

    def read(self, text: str, offset: int = 0) -> Iterator[DateExpression]:
        """Read one text.

        Args:
            text: a block, or a whole free text.
            offset: where it starts in the document's text.
        """
        self.context.end = -1
        done = offset
        found = list(phrases(text))
        complete_from_next(text, found)
        for phrase in found:
            record = self._record(text, phrase, offset)
            if record is not None and record.span.start >= done:  # 5年前 has taken more than 5年
                yield record
                done = record.span.end
            self.context.end = phrase.end

    def _record(self, text: str, phrase: Phrase, offset: int) -> DateExpression | None:
        if phrase.kind == "time":
            return self._time(text, phrase, offset)
        if phrase.kind != "date":
            return None if phrase.weak else self._length(text, phrase, offset)
        if phrase.offset is not None:
            return self._distance(text, phrase, offset)
        context = self.context if len(phrase.points) == 1 else self.context.copy()
        for point in phrase.points:
            if point.short is not None and point.year is None:
                if not resolve_short(text, phrase, point, context):
                    return self._years(text, phrase, point, offset)
                if point.year is None:
                    return self._undecided(text, phrase, point, offset)
            if context is not self.context and point.year is not None:
                remember(context, point, Date(point.year, point.month, point.day), "")
        return self._date(text, phrase, offset)

    def _make(
        self,
        text: str,
        phrase: Phrase,
        offset: int,
        value: EDTF | str | None,
        **fields: object,
    ) -> DateExpression:
        start, end = phrase.start + offset, phrase.end + offset
        head = f"{self.document}:" if self.document else ""
        return DateExpression(
            id=f"{head}date:{start}-{end}",
            document=self.document,
            span=Span(start, end),
            text=text[phrase.start : phrase.end],
            value=value,
            **fields,  # type: ignore[arg-type]
        )

    def _length(self, text: str, phrase: Phrase, offset: int) -> DateExpression:
        return self._make(
            text, phrase, offset, phrase.duration, kind=phrase.kind, calendar="none",
            frequency=phrase.frequency, problem=None if phrase.duration else UNCOUNTED,
        )  # fmt: skip

    def _years(self, text: str, phrase: Phrase, point: Point, offset: int) -> DateExpression | None:
        """A short year that is a length of time."""
        if is_name(text, phrase.end) or in_office(text, phrase.start):
            return None
        whole = years_phrase(text, phrase, point.short or 0)
        if whole.offset is not None:
            return self._distance(text, whole, offset)
        return self._length(text, whole, offset)

    def _undecided(self, text: str, phrase: Phrase, point: Point, offset: int) -> DateExpression:
        """A short year that nothing decides: all its readings."""
        readings = []
        for year in candidates(point.short or 0, self.context):
            covered = extent(point, Date(year, point.month, point.day))
            value = None
            if covered is not None:
                value, _ = checked(one_value(covered, mark=phrase.mark, opens=phrase.opens))
            if value is not None:
                readings.append(value)
        return self._make(
            text, phrase, offset, None, calendar="none", candidates=tuple(readings),
            problem=UNKNOWN_YEAR,
        )  # fmt: skip

    def _time(self, text: str, phrase: Phrase, offset: int) -> DateExpression | None:
        """A time of day, on the day mentioned before it."""
        if phrase.weak or phrase.clock is None:
            return None
        date, words = self.context.date, self.context.words
        if date.day is None:
            date, words = self.written, WRITTEN
        near = self._follows_from(text, phrase) is not None
        clock = after(phrase.clock, phrase.same, self.context.clock, follows=near)
        if phrase.zone is None and (near or phrase.same):
            phrase.zone = self.context.zone
        value, problem = moment(date, clock, phrase.zone)
        self.context.clock, self.context.zone = clock, phrase.zone
        return self._make(
            text, phrase, offset, value, kind="time", calendar="none",
            relative=value is not None, antecedent=words if value is not None else None,
            problem=None if value is not None else problem or NO_DAY,
        )  # fmt: skip

    def _distance(self, text: str, phrase: Phrase, offset: int) -> DateExpression:
        """3年前, その3年後: a date if the day it is counted from is known."""
        number, kind, way = phrase.offset or (0, "years", 1)
        anchored = phrase.demonstrative or (way > 0 and self.context.date.year is not None)
        base, words = self.written, WRITTEN
        if self.context.date.year is not None and (anchored or base.year is None):
            base, words = self.context.date, self.context.words or ""
        value = moved_by(base, number * way, kind, phrase.mark)
        if value is None:
            return self._make(
                text, phrase, offset, phrase.duration, kind="duration", calendar="none"
            )
        return self._make(
            text, phrase, offset, value, calendar="none", relative=True, antecedent=words
        )

    def _date(self, text: str, phrase: Phrase, offset: int) -> DateExpression | None:
        words = text[phrase.start : phrase.end]
        from_before = self._follows_from(text, phrase)
        found: list[tuple[Point, Dated]] = []
        extents: list[Extent] = []
        problem: str | None = None
        if is_aside(text, phrase, self.context):
            phrase.silent, self.context.aside = True, phrase.points[0].year
        context = self.context if not phrase.silent else self.context.copy()
        for point in phrase.points:
            result = dated(point, context)
            previous = found[-1][1].date if found else from_before
            result = _later(point, result, previous)
            problem = problem or result.problem or _impossible(result.date)
            covered = extent(point, result.date)
            if covered is not None:
                extents.append(covered)
            remember(context, point, result.date, words)
            found.append((point, result))
        if phrase.points[0].unit == "day" and len(found) > 1 and found[0][1].date.day:
            context.first_day, context.first_words = found[0][1].date, words
        aside = self.context.aside
        if not phrase.silent and phrase.points[0].has_year and not phrase.points[0].anchor:
            self.context.aside = None
        value: EDTF | None = None
        kind = "date" if phrase.clock is None else "time"
        self.context.clock, self.context.zone = phrase.clock, phrase.zone
        if phrase.clock is not None and problem is None:
            value, problem = moment(found[0][1].date, phrase.clock, phrase.zone)
        elif problem is None and len(extents) == len(found):
            value, problem = value_of(phrase, found, extents)
        if phrase.weak and value is None:
            return None
        if value is None and problem is None:
            problem = OUT_OF_REACH
        first = found[0][1]
        return self._make(
            text, phrase, offset, value, kind=kind, calendar=_calendar(phrase),
            relative=first.relative, antecedent=first.antecedent, problem=problem,
            candidates=candidates_of(phrase, found, value, aside),
        )  # fmt: skip

    def _follows_from(self, text: str, phrase: Phrase) -> Date | None:
        """The date before から, which a bare month after it cannot precede."""
        end = self.context.end
        if 0 <= end < phrase.start and _FROM.fullmatch(text, end, phrase.start):
            return self.context.date
        return None


def _later(point: Point, result: Dated, previous: Date | None) -> Dated:
    """Move a bare month at the end of a range into the next year (10月から3月まで)."""
    date = result.date
    if previous is None or point.has_year or point.anchor:
        return result
    if point.month is None:
        return _next_month(point, result, previous)
    if not previous.month or not date.year or date.year != previous.year:
        return result
    if point.month >= previous.month:
        return result
    return result._replace(date=date._replace(year=date.year + 1))


def _next_month(point: Point, result: Dated, previous: Date) -> Dated:
    """Move a bare day at the end of a range into the next month (28日から3日まで)."""
    date = result.date
    if point.unit != "day" or not date.month or date.day is None or previous.day is None:
        return result
    if date.day >= previous.day or (date.year, date.month) != previous[:2]:
        return result
    year = (date.year or 0) + date.month // 12
    return result._replace(date=Date(year, date.month % 12 + 1, date.day))


def _impossible(date: Date) -> str | None:
    if day_exists(date):
        return None
    return NO_SUCH_DAY.format(date.year, date.month or 0, date.day)


def _calendar(phrase: Phrase) -> str:
    gregorian = any(point.gregorian for point in phrase.points)
    japanese = any(point.japanese for point in phrase.points)
    if gregorian and japanese:
        return "both"
    return "gregorian" if gregorian else "japanese" if japanese else "none"
