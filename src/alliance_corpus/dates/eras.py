"""Convert dates from and to the Japanese eras 明治 to 令和; the Japanese fiscal year 年度.

Era year *n* is the Gregorian year *base + n*. Year 1, 元年, runs from the era's first day to 31
December; an era's last year runs from 1 January to its last day. Dates that no era had are refused.
Japan has used the Gregorian calendar since 明治6年1月1日 (1873-01-01): an earlier month or day is
lunisolar and refused; a year alone is taken as its Gregorian year.

The days are those of the imperial edicts. 大正 and 昭和 began on the day when the era before ended,
so 1912-07-30 and 1926-12-25 have two names; 平成 and 令和 began on the day after.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Final, Literal, TypeAlias, overload

import attrs

from alliance_corpus.dates.bounds import FIRST_FISCAL_YEAR, last_of_month
from alliance_corpus.dates.day import Day, End, Open, month_length
from alliance_corpus.dates.edtf import EDTF
from alliance_corpus.errors import DateError, nearest

Digits: TypeAlias = Literal["ascii", "fullwidth", "kanji"]
"""How numbers are written: 53, ５３ or 五十三."""

GREGORIAN_SINCE: Final = Day(1873, 1, 1)
"""The first day of the Gregorian calendar in Japan: 明治6年1月1日."""

_LAST_YEAR: Final = 9999
"""The last year of four digits; later years of the current era are refused."""


@attrs.frozen
class Era:
    """One Japanese era.

    Attributes:
        name: Its name, 昭和.
        romaji: Its name in Latin letters without macrons, Showa.
        letter: Its initial, S.
        first: Its first day. 明治 was proclaimed on 1868-10-23 but counts from the lunisolar
            new year, 1868-01-25, which is used here.
        last: Its last day, or `Open.FUTURE`.
        base: The Gregorian year before its year 1.
    """

    name: str
    romaji: str
    letter: str
    first: Day
    last: End
    base: int

    @property
    def last_year(self) -> int | None:
        """The number of its last year; None if it has not ended."""
        return self.last.year - self.base if isinstance(self.last, Day) else None

    def gregorian(self, year: int) -> int:
        """The Gregorian year that counting gives, even where the era had no such year."""
        return self.base + year

    def __str__(self) -> str:
        """The name."""
        return self.name


MEIJI: Final = Era("明治", "Meiji", "M", Day(1868, 1, 25), Day(1912, 7, 30), 1867)
TAISHO: Final = Era("大正", "Taisho", "T", Day(1912, 7, 30), Day(1926, 12, 25), 1911)
SHOWA: Final = Era("昭和", "Showa", "S", Day(1926, 12, 25), Day(1989, 1, 7), 1925)
HEISEI: Final = Era("平成", "Heisei", "H", Day(1989, 1, 8), Day(2019, 4, 30), 1988)
REIWA: Final = Era("令和", "Reiwa", "R", Day(2019, 5, 1), Open.FUTURE, 2018)

ERAS: Final = (MEIJI, TAISHO, SHOWA, HEISEI, REIWA)
"""All eras, in order of time."""

_BY_NAME: Final = {
    key: era
    for era in ERAS
    for key in (era.name, era.name[0], era.romaji.lower(), era.letter.lower())
}


def find_era(name: Era | str) -> Era:
    """Find an era.

    Args:
        name: An era itself; its name (昭和), first character (昭), romanised name (Showa, Shōwa)
            or letter (S). Width, case and macrons do not matter, and ㍼ is 昭和.

    Raises:
        DateError: There is no such era among 明治 to 令和.
    """
    if isinstance(name, Era):
        return name
    folded = unicodedata.normalize("NFKD", name).lower().replace("\u0304", "")
    if folded not in _BY_NAME:
        names = "明治, 大正, 昭和, 平成 or 令和"
        hint = nearest(name.lower(), [era.romaji.lower() for era in ERAS])
        raise DateError(f"{name!r} is not an era: expected {names}.{hint}")
    return _BY_NAME[folded]


@attrs.frozen
class EraDate:
    """A year, month or day in the Japanese calendar.

    Attributes:
        era: The era; anything that `find_era` accepts.
        year: The year of the era, from 1.
        month: 1–12, or None.
        day: 1–31, or None.

    Raises:
        DateError: The era had no such date, or it is lunisolar (a month before 1873).
    """

    era: Era = attrs.field(converter=find_era)
    year: int
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse dates that never existed."""
        _check(self)

    def to_edtf(self) -> EDTF:
        """The Gregorian date with the same precision."""
        gregorian = f"{self.era.base + self.year:04d}"
        parts = [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return EDTF("-".join([gregorian, *parts]))

    def format(self, digits: Digits = "ascii", *, first: str = "元") -> str:
        """Write it in Japanese.

        Args:
            digits: ``ascii`` 昭和53年11月27日, ``fullwidth`` 昭和５３年１１月２７日,
                ``kanji`` 昭和五十三年十一月二十七日.
            first: How to write year 1: 元, or an empty string for a plain number.
        """
        year = first if first and self.year == 1 else format_number(self.year, digits)
        month = f"{format_number(self.month, digits)}月" if self.month is not None else ""
        day = f"{format_number(self.day, digits)}日" if self.day is not None else ""
        return f"{self.era.name}{year}年{month}{day}"

    def __str__(self) -> str:
        """``昭和53年11月27日``; year 1 is 元年."""
        return self.format()


_FULLWIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_KANJI: Final = "〇一二三四五六七八九"


def format_number(number: int, digits: Digits) -> str:
    """Write a number from 1 to 9999 in one of three kinds of digits; kanji with 十 (五十三)."""
    if digits == "ascii":
        return str(number)
    if digits == "fullwidth":
        return str(number).translate(_FULLWIDTH)
    if digits != "kanji":
        raise DateError(f"digits {digits!r}: expected ascii, fullwidth or kanji")
    written = ""
    for value, sign in ((1000, "千"), (100, "百"), (10, "十")):
        count, number = divmod(number, value)
        if count:
            written += (_KANJI[count] if count > 1 else "") + sign
    return written + (_KANJI[number] if number else "")


def _check(date: EraDate) -> None:
    """Refuse an era date that never existed."""
    era, year, month, day = date.era, date.year, date.month, date.day
    shown = repr(_plain(date))
    if year < 1:
        raise DateError(f"{shown} does not exist: expected a year of {era} from 1 (元年)")
    if era.last_year is not None and year > era.last_year:
        end = EraDate(era, era.last_year)
        raise DateError(f"{shown} does not exist: {era} ended on {era.last}, in its {end}")
    gregorian = era.base + year
    if gregorian > _LAST_YEAR:
        raise DateError(f"{shown} is the year {gregorian}: expected {_LAST_YEAR} or earlier")
    if month is None:
        if day is not None:
            raise DateError(f"{shown} has a day without a month: expected both")
        return
    if not 1 <= month <= 12:
        raise DateError(f"{shown} does not exist: expected a month from 1 to 12")
    if day is not None and not 1 <= day <= month_length(gregorian, month):
        raise DateError(f"{shown} does not exist: expected a day of that month")
    if gregorian < GREGORIAN_SINCE.year:
        raise DateError(
            f"{shown} is a date of the lunisolar calendar, which is not converted:"
            f" expected a year alone, or a date from 明治6年1月1日 ({GREGORIAN_SINCE})"
        )
    first = Day(gregorian, month, day or 1)
    last = first if day else last_of_month(gregorian, month)
    if last < era.first:
        raise DateError(f"{shown} does not exist: {era} began on {era.first}")
    if first > era.last:
        raise DateError(f"{shown} does not exist: {era} ended on {era.last}")


def _plain(date: EraDate) -> str:
    """Write an era date without checking it."""
    month = "" if date.month is None else f"{date.month}月"
    day = "" if date.day is None else f"{date.day}日"
    return f"{date.era}{'元' if date.year == 1 else date.year}年{month}{day}"


def era_year_to_gregorian(era: Era | str, year: int) -> int:
    """Convert a year of an era to a Gregorian year (昭和53 → 1978).

    Raises:
        DateError: There is no such era, or it had no such year.
    """
    date = EraDate(era, year)
    return date.era.base + date.year


def from_japanese(
    era: Era | str, year: int, month: int | None = None, day: int | None = None
) -> EDTF:
    """Convert a Japanese date to a Gregorian date with the same precision.

    Args:
        era: Anything that `find_era` accepts.
        year: The era's year, 1 for 元年. Alone it is the whole Gregorian year: 平成元年 is 1989.
        month: 1–12; part of it must be in the era (昭和64年1月 is, 昭和64年2月 is not).
        day: 1–31; it must be in the era.

    Raises:
        DateError: The era had no such date, or it is lunisolar.
    """
    return EraDate(era, year, month, day).to_edtf()


def to_japanese(value: EDTF | Day | dt.date) -> tuple[EraDate, ...]:
    """Convert a Gregorian date to the Japanese calendar.

    Args:
        value: A day, or an EDTF year, month or day without qualifier and X.

    Returns:
        All its names, the newer era first: two for 1912-07-30 and 1926-12-25, and for months
        and years in which the era changed (1989 is 平成元年 and 昭和64年).

    Raises:
        DateError: The value is of another kind, is older than 明治, or is a month or day before
            1873, which had a lunisolar name.
    """
    year, month, day = _components(value)
    start = Day(year, month or 1, day or 1)
    end = start if day else last_of_month(year, month or 12)
    if month and start < GREGORIAN_SINCE:
        raise DateError(f"'{value}' had a lunisolar name: expected a date from {GREGORIAN_SINCE}")
    names = [
        EraDate(era, year - era.base, month, day)
        for era in reversed(ERAS)
        if start <= era.last and era.first <= end
    ]
    if not names:
        raise DateError(f"'{value}' is older than 明治: expected 1868 or later")
    return tuple(names)


_PLAIN_DATE: Final = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?")


def _components(value: EDTF | Day | dt.date) -> tuple[int, int | None, int | None]:
    if isinstance(value, dt.date):
        return value.year, value.month, value.day
    if isinstance(value, Day):
        return value.year, value.month, value.day
    found = _PLAIN_DATE.fullmatch(str(value))
    if found is None:
        raise DateError(f"'{value}' has no Japanese name: expected a plain year, month or day")
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None


@overload
def fiscal_year(era: int, year: None = None, /) -> EDTF: ...
@overload
def fiscal_year(era: Era | str, year: int, /) -> EDTF: ...
def fiscal_year(era: Era | str | int, year: int | None = None, /) -> EDTF:
    """The months of a Japanese fiscal year, 年度: 1 April to 31 March.

    Call it with a Gregorian year, ``fiscal_year(1981)``, or with an era and its year,
    ``fiscal_year("昭和", 56)``: both are 1981-04/1982-03. A fiscal year can be named by every era
    year of the same Gregorian year that it shares days with: FY2019 is 平成31年度 and 令和元年度.
    There was no 昭和64年度, because 昭和64年 ended before April.

    Sources: 財政法 article 11, 地方自治法 article 208; April to March since 明治19年度.

    Raises:
        DateError: There was no such fiscal year, or it is older than 1886.
    """
    if isinstance(era, int):
        gregorian, shown = era, f"{era}年度"
    else:
        if year is None:
            raise DateError(f"'{era}' is not a fiscal year: expected the era's year too")
        gregorian = era_year_to_gregorian(era, year)
        era = find_era(era)
        shown = f"{era}{'元' if year == 1 else year}年度"
        if not (era.first <= Day(gregorian + 1, 3, 31) and Day(gregorian, 4, 1) <= era.last):
            raise DateError(f"'{shown}' does not exist: {era} ended on {era.last}, before April")
    if not FIRST_FISCAL_YEAR <= gregorian < _LAST_YEAR:
        raise DateError(f"'{shown}' does not exist: expected {FIRST_FISCAL_YEAR}年度 or later")
    return EDTF(f"{gregorian}-04/{gregorian + 1}-03")
