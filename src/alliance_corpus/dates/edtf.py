"""`EDTF`: an immutable date, interval or set of dates of the EDTF standard."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal, NoReturn, Self, TypeAlias, final

from alliance_corpus.dates import bounds, compare, iteration, mappings
from alliance_corpus.dates.day import Day, Open
from alliance_corpus.dates.draft import from_draft
from alliance_corpus.dates.given import text_of
from alliance_corpus.dates.grammar import check
from alliance_corpus.dates.intersection import intersection
from alliance_corpus.dates.levels import level
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dates.answer import Answer
    from alliance_corpus.dates.day import Bound, End


DateLike: TypeAlias = "EDTF | str | int | dt.date | Day"
"""What `EDTF` takes: a value, its text, a year, a date or a day."""


@final
class EDTF:
    """A date of the Extended Date/Time Format, levels 0 to 2.

    The standard is ISO 8601-2:2019 in the profile of the Library of Congress (text of 2019-02-04).
    Nothing else is accepted: no forms of the 2012 draft (see `from_draft`), no centuries of two
    digits, no day that does not exist, no interval that ends before it starts. Exponents above 18
    and numbers of more than 18 digits are refused.

    Values are equal if their text is equal; one day is equal to its `datetime.date` too. Spellings
    are kept as written, so ``str(EDTF(text)) == text``. Values can be hashed, pickled and copied.
    They store only their text; everything else is computed when asked for.

    Args:
        value: A string of the standard, such as ``1978-11``, ``195X``, ``1950~/1954`` or
            ``[1667,1760-12]``; a year as a number (0 is 1 BC); a `datetime.date`, a
            `datetime.datetime` or a `Day`; or an EDTF value, which is returned.

    Raises:
        DateError: It is not an EDTF date; the message quotes it and says why.

    Example:
        >>> EDTF("1978-11").latest
        Day(year=1978, month=11, day=30)
    """

    __slots__ = ("_text",)

    _text: str

    def __new__(cls, value: DateLike) -> Self:
        """Check the text and make the value."""
        if isinstance(value, str):
            text = value
        elif isinstance(value, cls):
            return value
        else:
            text = text_of(value)
        check(text)
        self = object.__new__(cls)
        object.__setattr__(self, "_text", str(text))  # past the closed __setattr__
        return self

    @classmethod
    def from_draft(cls, text: str) -> Self:
        """Make it from a string of the 2012 draft, or of the standard.

        ``u`` becomes X, ``?~`` %, ``unknown`` empty, ``open`` ``..``, and y, e, p become Y, E, S;
        spaces in sets are removed. Draft groups in round brackets are refused.

        Raises:
            DateError: The converted text is not an EDTF date.
        """
        return cls(from_draft(text))

    # What it says

    @property
    def earliest(self) -> Bound:
        """The first day it can mean: `Open.PAST` if open, None if unknown.

        Qualifiers (``?``, ``~``, ``%``) do not change it, and a date-time gives its local day. The
        standard does not define the months of seasons. Ours are: spring March–May, summer
        June–August, autumn September–November, winter December to February of the next year
        (21–24 and 25–28); 29–32 are southern, with spring from September. Quarters (33–36),
        quadrimesters (37–39) and halves (40–41) are parts of the calendar year.
        """
        return bounds.bounds(self._text)[0]

    @property
    def latest(self) -> Bound:
        """The last day it can mean: `Open.FUTURE` if open, None if unknown."""
        return bounds.bounds(self._text)[1]

    @property
    def year(self) -> int | None:
        """The year that it is written with; None if it has several or digits of it are unknown.

        Astronomical: 0 is 1 BC. A season and a date-time have a year too (of a winter, the one in
        which it begins); an interval or a set has none of its own: ask `lower`, `upper`, `years`.
        """
        return bounds.components(self._text)[0]

    @property
    def month(self) -> int | None:
        """The month that it is written with, 1–12; None as for `year`, and for seasons."""
        return bounds.components(self._text)[1]

    @property
    def day(self) -> int | None:
        """The day of the month that it is written with, 1–31; None as for `year`."""
        return bounds.components(self._text)[2]

    @property
    def precision(self) -> str:
        """The unit in which the value is written.

        One of ``time``, ``day``, ``month``, ``season``, ``quarter``, ``quadrimester``, ``half``,
        ``year``, ``decade`` (``195X``), ``century`` (``19XX``, ``1950S2``), ``millennium``
        (``1XXX``), ``millennia`` (10,000 years and more), ``interval`` and ``set``. As in the
        standard, an unspecified month or day keeps its unit: ``2004-XX`` has the unit month.
        """
        return bounds.precision(self._text)

    @property
    def level(self) -> int:
        """The lowest level of the standard that allows it: 0, 1 or 2."""
        return level(self._text)

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is marked ``?`` or ``%``."""
        return "?" in self._text or "%" in self._text

    @property
    def approximate(self) -> bool:
        """Whether any part of it is marked ``~`` or ``%``."""
        return "~" in self._text or "%" in self._text

    @property
    def unspecified(self) -> bool:
        """Whether any digit of it is an X."""
        return "X" in self._text

    @property
    def is_interval(self) -> bool:
        """Whether it is written with ``/``."""
        return "/" in self._text

    @property
    def is_set(self) -> bool:
        """Whether it is written with ``[`` (one of its members) or ``{`` (all of them)."""
        return self._text[0] in "[{"

    @property
    def lower(self) -> EDTF | Open | None:
        """The start of an interval: `Open.PAST` if open, None if unknown.

        A value that is not an interval is its own start.
        """
        start = self._text.partition("/")[0]
        return Open.PAST if start == ".." else EDTF(start) if start else None

    @property
    def upper(self) -> EDTF | Open | None:
        """The end of an interval: `Open.FUTURE` if open, None if unknown.

        A value that is not an interval is its own end.
        """
        end = self._text.rpartition("/")[2]
        return Open.FUTURE if end == ".." else EDTF(end) if end else None

    # Comparing it with another

    def before(self, other: DateLike) -> Answer:
        """Whether it is over before another begins.

        A value that lasts (an interval, a set of all members) begins on its first day and ends on
        its last. Any other means some of its days, nobody knows which: 1978-11 is perhaps before
        some day of 1978, and surely not before all its days (``{1978}``).

        Args:
            other: A value, or anything that `EDTF` takes: a string, a year, a `datetime.date`.

        Returns:
            YES if it is for all days that the two can mean, NO if for none, else MAYBE. ``~`` may
            add one unit of the precision on either side (to an interval at its qualified ends),
            and need not. A ``?`` in either turns YES into MAYBE. Two date-times are compared as
            instants; if one has no zone and they are close, the answer is MAYBE. Beside anything
            else, a date-time counts as its local day.

        Raises:
            DateError: ``other`` is not an EDTF date.
        """
        return compare.before(self._text, _text_of(other))

    def after(self, other: DateLike) -> Answer:
        """Whether it begins after another is over: ``other.before(self)``."""
        return compare.after(self._text, _text_of(other))

    def during(self, other: DateLike) -> Answer:
        """Whether it is inside another, which here means all its days.

        Returns:
            YES if all its possible days are days of the other as written, NO if none is a day of
            the other as widened by ``~``, else MAYBE. Of 1964~, 1964 is sure, 1963 is MAYBE.
            ``?`` and date-times count as in `before`; an unknown end of the other gives MAYBE.
        """
        return compare.during(self._text, _text_of(other))

    def contains(self, other: DateLike) -> Answer:
        """Whether another is inside it: ``other.during(self)``."""
        return compare.during(_text_of(other), self._text)

    def overlaps(self, other: DateLike) -> Answer:
        """Whether the two share time.

        Returns:
            NO if they have no day in common, also not one that ``~`` adds; YES if one is inside the
            other, or both last (intervals, sets of all members) and have days in common as written,
            or the known end of an interval is in the other; else MAYBE.
        """
        return compare.overlaps(self._text, _text_of(other))

    @property
    def sort_key(self) -> tuple[End, End, str]:
        """First day, last day and text, for sorting.

        A value with an open or unknown start (``/2030``, ``[..2014]``) sorts by its last day;
        without an end too, it comes last. An unknown end sorts like an open one. Date-times sort by
        their local days, then as text. If `before` says maybe, the order is only a convention.
        ``<``, ``<=``, ``>`` and ``>=`` use it, also beside a `datetime.date`.
        """
        earliest, latest = bounds.bounds(self._text)
        last = latest or Open.FUTURE
        if isinstance(earliest, Day):
            return earliest, last, self._text
        return last, last, self._text

    def intersection(self, other: DateLike) -> EDTF | None:
        """The time that the two share: the days that both can mean as they are written.

        Returns:
            The one that is inside the other, unchanged; else the shared days as an interval, or as
            a set if they have gaps. A limit (``[1951..1960]``: at some time between the two) if
            one of the two is one of several days, or has an unknown end that could change the
            answer. None if they share no day. Two date-times share time only if they are the same
            instant.

        Raises:
            DateError: ``other`` is not an EDTF date, or EDTF cannot write the result (an interval
                to a year of more than four digits).
        """
        shared = intersection(self._text, _text_of(other))
        return None if shared is None else EDTF(shared)

    # What it is made of

    def years(self) -> Iterator[int]:
        """The years of its days, in order of time; ``~`` adds none, and sets may leave gaps.

        Raises:
            DateError: It has an open or unknown end.
        """
        return iteration.years(self._text)

    def days(self) -> Iterator[Day]:
        """Its days, in order of time; ``~`` adds none, and sets may leave gaps.

        Raises:
            DateError: It has an open or unknown end.
        """
        return iteration.days(self._text)

    # Other formats

    def label(self, language: Literal["ja", "en"] = "ja") -> str:
        """What people call it: 1954年ごろから, 1950年代後半; early 1978, since about 1954.

        A qualifier on a part of a date is said of the whole date, and the hemisphere of a season
        in brackets. Everything else of the value is said.

        Raises:
            DateError: There are no labels in this language.
        """
        from alliance_corpus.dates.labels import label

        return label(self._text, language)

    def to_date(self) -> dt.date:
        """Its one day; qualifiers and the time of day are lost.

        Raises:
            DateError: It is not one day, or its year is outside 1–9999.
        """
        earliest, latest = bounds.bounds(self._text)
        if not isinstance(earliest, Day) or earliest != latest:
            raise DateError(f"{self._text!r} is not one day: expected a value such as '1978-11-27'")
        return earliest.to_date()

    def to_csl(self) -> dict[str, Any]:
        """A CSL-JSON date; see `mappings.to_csl` for what is lost."""
        return mappings.to_csl(self._text)

    def to_biblatex(self) -> str | None:
        """The string for a BibLaTeX date field, or None; see `mappings.to_biblatex`."""
        return mappings.to_biblatex(self._text)

    def to_tei(self) -> dict[str, str]:
        """The attributes of a TEI ``date`` element; see `mappings.to_tei`."""
        return mappings.to_tei(self._text)

    def to_timex3(self) -> dict[str, str] | None:
        """The attributes of a TIMEX3 tag, or None; see `mappings.to_timex3`."""
        return mappings.to_timex3(self._text)

    # Python's own methods

    def __str__(self) -> str:
        """The text."""
        return self._text

    def __repr__(self) -> str:
        """``EDTF('1978-11')``."""
        return f"EDTF({self._text!r})"

    def __format__(self, spec: str) -> str:
        """The text, with a format for strings: ``f"{date:>10}"``."""
        return format(self._text, spec)

    def __eq__(self, other: object) -> bool:
        """Whether the other is the same text, or the `datetime.date` of this one day."""
        if isinstance(other, EDTF):
            return self._text == other._text
        if isinstance(other, dt.date) and not isinstance(other, dt.datetime):
            return self._text == other.isoformat()
        return NotImplemented

    def __hash__(self) -> int:
        if len(self._text) == len("1978-11-27"):
            with suppress(ValueError):  # equal to a date, so with the same hash
                return hash(dt.date.fromisoformat(self._text))
        return hash(self._text)

    def __lt__(self, other: EDTF | dt.date) -> bool:
        """Order by `sort_key`; a `datetime.date` counts as its EDTF day."""
        key = _key_of(other)
        return NotImplemented if key is None else self.sort_key < key

    def __le__(self, other: EDTF | dt.date) -> bool:
        key = _key_of(other)
        return NotImplemented if key is None else self.sort_key <= key

    def __gt__(self, other: EDTF | dt.date) -> bool:
        key = _key_of(other)
        return NotImplemented if key is None else self.sort_key > key

    def __ge__(self, other: EDTF | dt.date) -> bool:
        key = _key_of(other)
        return NotImplemented if key is None else self.sort_key >= key

    def __reduce__(self) -> tuple[type[EDTF], tuple[str]]:
        return EDTF, (self._text,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"EDTF is immutable: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"EDTF is immutable: {name} cannot be deleted")


def _text_of(other: DateLike) -> str:
    return str(EDTF(other))


def _key_of(other: object) -> tuple[End, End, str] | None:
    """The key to sort by beside EDTF values; None for what does not compare with them."""
    if isinstance(other, EDTF):
        return other.sort_key
    if isinstance(other, dt.date) and not isinstance(other, dt.datetime):
        return EDTF(other).sort_key
    return None
