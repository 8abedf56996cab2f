"""`EDTF`: an immutable date, interval or set of dates of the EDTF standard."""

from __future__ import annotations

from functools import total_ordering
from typing import TYPE_CHECKING, Any, NoReturn, Self, final

from alliance_corpus.dates import bounds, compare, mappings
from alliance_corpus.dates.day import Day, Open
from alliance_corpus.dates.draft import from_draft
from alliance_corpus.dates.grammar import check
from alliance_corpus.dates.levels import level
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    import datetime as dt

    from alliance_corpus.dates.compare import Answer
    from alliance_corpus.dates.day import Bound, End


@final
@total_ordering
class EDTF:
    """A date of the Extended Date/Time Format, levels 0 to 2.

    The standard is ISO 8601-2:2019 in the profile of the Library of Congress (text of 2019-02-04).
    Nothing else is accepted: no forms of the 2012 draft (see `from_draft`), no centuries of two
    digits, no day that does not exist, no interval that ends before it starts. Exponents above 18
    and numbers of more than 18 digits are refused.

    Values are equal if their text is equal. Spellings are kept as written, so
    ``str(EDTF(text)) == text``. Values can be hashed, pickled and copied. They store only their
    text; everything else is computed when asked for.

    Args:
        text: A string of the standard, such as ``1978-11``, ``195X``, ``1950~/1954`` or
            ``[1667,1760-12]``.

    Raises:
        DateError: The text is not an EDTF date; the message quotes it and says why.

    Example:
        >>> EDTF("1978-11").latest
        Day(year=1978, month=11, day=30)
    """

    __slots__ = ("_text",)

    _text: str

    def __new__(cls, text: str) -> Self:
        """Check the text and make the value."""
        if not isinstance(text, str):
            raise DateError(f"{text!r} is not an EDTF date: expected a string")
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

    def before(self, other: EDTF | str) -> Answer:
        """Whether it is before the first day of another.

        Returns:
            YES if all its possible days are, NO if none is, else MAYBE. First, ``~`` widens each
            of the two by one unit of its precision on both sides (an interval at its qualified
            ends). A ``?`` in either, or an unknown end that matters, turns YES into MAYBE.

        Raises:
            DateError: ``other`` is a string that is not an EDTF date.
        """
        return compare.before(self._text, _text_of(other))

    def after(self, other: EDTF | str) -> Answer:
        """Whether it is after the last day of another; answers as `before`."""
        return compare.after(self._text, _text_of(other))

    def during(self, other: EDTF | str) -> Answer:
        """Whether it is inside another.

        Returns:
            YES if all its possible days are days of the other, NO if none is, else MAYBE;
            ``~``, ``?`` and unknown ends count as in `before`.
        """
        return compare.during(self._text, _text_of(other))

    def contains(self, other: EDTF | str) -> Answer:
        """Whether another is inside it: ``other.during(self)``."""
        return compare.during(_text_of(other), self._text)

    def overlaps(self, other: EDTF | str) -> Answer:
        """Whether the two share time.

        Returns:
            NO if they have no day in common; YES if one is inside the other, or both last
            (intervals, sets of all members) and have days in common, or the known end of an
            interval is in the other; else MAYBE.
        """
        return compare.overlaps(self._text, _text_of(other))

    @property
    def sort_key(self) -> tuple[End, End, str]:
        """First day, last day and text, for sorting.

        A value with an open or unknown start (``/2030``, ``[..2014]``) sorts by its last day;
        without an end too, it comes last. An unknown end sorts like an open one. If `before` says
        maybe, the order is only a convention. ``<``, ``<=``, ``>`` and ``>=`` use it.
        """
        earliest, latest = bounds.bounds(self._text)
        last = latest or Open.FUTURE
        if isinstance(earliest, Day):
            return earliest, last, self._text
        return last, last, self._text

    # Other formats

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

    def __eq__(self, other: object) -> bool:
        if isinstance(other, EDTF):
            return self._text == other._text
        return NotImplemented

    def __lt__(self, other: EDTF) -> bool:
        """Order by `sort_key`."""
        if isinstance(other, EDTF):
            return self.sort_key < other.sort_key
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

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


def _text_of(other: EDTF | str) -> str:
    return str(other if isinstance(other, EDTF) else EDTF(other))
