"""Years: Gregorian ones, years of an era, and both side by side in any bracket and order."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from alliance_corpus.dates import ERAS, Era
from alliance_corpus.dates.old_eras import YEAR_NAMES, YearName, named_at
from alliance_corpus.readers.dates.model import AnyEra, Point, Unit
from alliance_corpus.readers.dates.numerals import GAP, Number, number_at, skip_gap

OPEN: Final = r"[(（〔［\[【〈＜]"
CLOSE: Final = r"[)）〕］\]】〉＞]"

_ERA_SIGNS: Final = {
    **{era.name: era for era in ERAS},
    **{era.name[0]: era for era in ERAS},
    **{era.letter: era for era in ERAS},
    **{chr(ord(era.letter) + 0xFEE0): era for era in ERAS},
    **dict(zip("㍾㍽㍼㍻㋿", ERAS, strict=True)),
}
# A short sign needs a number, and no letter or kanji before it (最大5, 説明1, MH8).
_ERA: Final = re.compile(
    r"明\s?治|大\s?正|昭\s?和|平\s?成|令\s?和|[㍾㍽㍼㍻㋿]"
    rf"|(?<![一-鿿ぁ-んァ-ヶA-Za-z])[明大昭平令](?={GAP}[元\d一二三四五六七八九十〇])"
    r"|(?<![一-鿿ァ-ヶA-Za-z‐–_/\d.])(?<!\D-)[MTSHRＭＴＳＨＲ](?=\s?[元\d])"
)
# 前221年 is before our era, 前3年 and 前20年間 are the years before.
WEST: Final = re.compile(
    rf"(?P<bc>(?:紀元前|西暦(?:紀元)?前){GAP}|(?<![一-鿿ァ-ヶー])前(?=\d{{1,2}}世紀"
    r"|(?:3[2-9]|[4-9]\d|\d{3,4}|[一二三四五六七八九]?[百千][一二三四五六七八九十百]{0,6})年(?![間度代])))"
    rf"|西暦{GAP}|紀元後?{GAP}"
)
_FIRST: Final = re.compile(rf"{GAP}元(?={GAP}(?:年|{OPEN}|{CLOSE}|[・/／]))")
_UNIT: Final = re.compile(
    rf"{GAP}(?:(?P<fiscal>(?:会計|財政)?年{GAP}度(?!目))|(?P<decade>年{GAP}代)|年(?!間))"
)
_OPEN: Final = re.compile(rf"{GAP}{OPEN}{GAP}[=＝]?(?P<same>同)?")
_CLOSE: Final = re.compile(rf"{GAP}{CLOSE}")
_OTHER_ERA: Final = re.compile(
    rf"{GAP}{OPEN}{GAP}[一-鿿]{{2}}{GAP}(?:元|\d{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:{GAP}年)?{GAP}{CLOSE}"
)
_BESIDE: Final = re.compile(rf"{GAP}[/／=＝・]{GAP}")
PLAIN_AFTER: Final = frozenset("のにはをがでとかまもよへ、。，．」』")
APOSTROPHES: Final = "'’‘＇"


class Label(NamedTuple):
    """A year as a number, with its era if one is printed.

    Attributes:
        number: its value.
        width: its digits, 0 where it counts (五十三); 元 has one.
        end: offset just after it.
        era: the era before it.
        west: whether 西暦 or 紀元前 comes before it.
        bc: whether it is before our era.
        same: whether 同 comes before it, for the era of the expression before.
        zero: whether it has a leading zero.
        kanji: whether it is written in kanji.
    """

    number: int
    width: int
    end: int
    era: AnyEra | None = None
    west: bool = False
    bc: bool = False
    same: bool = False
    zero: bool = False
    kanji: bool = False

    @property
    def full(self) -> bool:
        """Whether the number alone is a Gregorian year."""
        return self.era is None and (self.west or self.width == 4 or 1000 < self.number < 2200)

    @property
    def gregorian(self) -> int:
        """The Gregorian year of a full or era label; years before 1 are counted from 0."""
        if self.era is not None:
            return self.era.gregorian(self.number)
        return 1 - self.number if self.bc else self.number

    def shown(self) -> str:
        """As a message quotes it."""
        return f"{self.era.name}{self.number}年" if self.era else f"{self.number}年"


def era_at(text: str, pos: int) -> tuple[AnyEra, int] | None:
    """The era sign at ``pos``, with its end."""
    found = _ERA.match(text, pos)
    if found is None:
        return named_at(text, pos)
    return _ERA_SIGNS["".join(found[0].split())], found.end()


_WORDS: Final = frozenset(
    ["文化", "治安", "保安", "天文", "文明", "大同", "永久", "平治", "正中", "主体", "万寿", "永和"]
)
_DATED: Final = re.compile(
    rf"{GAP}[元\d一二三四五六七八九十]{{1,3}}{GAP}"
    rf"(?:年{GAP}[元\d一二三四五六七八九十]{{1,3}}{GAP}月|年?{GAP}{OPEN})"
)


def is_word(text: str, start: int, number: int) -> bool:
    """Whether what could be an old era is a word here (国際文化3年, 契約を延長3年).

    Args:
        text: the text.
        start: where the name starts.
        number: where the number after it starts.
    """
    name = "".join(text[start:number].split())
    if name == "延長":
        return _DATED.match(text, number) is None
    before = text[start - 1 : start] if start else ""
    return name in _WORDS and ("一" <= before <= "鿿" or "ァ" <= before <= "ー")


def label_at(text: str, pos: int, number: Number | None = None) -> Label | None:
    """The year label at ``pos``: an era with its year, or a number."""
    era: AnyEra | None = None
    west = bc = False
    if number is None:
        if found := era_at(text, pos):
            era, pos = found
            if first := _FIRST.match(text, pos):
                return Label(1, 1, first.end(), era)
            pos = skip_gap(text, pos)
        elif before := WEST.match(text, pos):
            west, bc, pos = True, before["bc"] is not None, before.end()
        number = number_at(text, pos)
        if number is None:
            return None
    value = number.value
    if west and not bc and 2400 < value < 2700:  # 紀元二千六百年
        era, west = YEAR_NAMES["皇紀"], False
    if era is not None and value >= (1000 if isinstance(era, Era) else 10_000):
        return None
    return Label(
        value, number.width, number.end, era, west, bc, zero=number.zero, kanji=number.kanji
    )


class Second(NamedTuple):
    """The second calendar beside a year: its labels, its unit and where its bracket ends."""

    labels: tuple[Label, ...]
    unit: Unit | None
    end: int


def _unit(text: str, pos: int) -> tuple[Unit, int] | None:
    found = _UNIT.match(text, pos)
    if found is None:
        return None
    kind = found.lastgroup
    unit: Unit = "fiscal" if kind == "fiscal" else "decade" if kind == "decade" else "year"
    return unit, found.end()


def _bracketed(text: str, pos: int) -> Second | None:
    """Read ``(昭和53年)`` or ``（大正15年/昭和元年）``: nothing but year labels."""
    opened = _OPEN.match(text, pos)
    if opened is None:
        return None
    pos = opened.end()
    labels: list[Label] = []
    unit: Unit | None = None
    while len(labels) < 2:
        label = label_at(text, pos)
        if label is None:
            return None
        if opened["same"]:
            label = label._replace(same=True)
        labels.append(label)
        pos = label.end
        if found := _unit(text, pos):
            unit, pos = found
        if closed := _CLOSE.match(text, pos):
            return Second(tuple(labels), unit, closed.end())
        beside = _BESIDE.match(text, pos)
        if beside is None:
            return None
        pos = beside.end()
    return None


def _beside(text: str, pos: int, first: Label) -> Second | None:
    """Read the other calendar after a slash or with nothing between (1927年/昭和2年)."""
    labels: list[Label] = []
    unit: Unit | None = None
    end = pos
    while len(labels) < 2:  # 1926年大正15年/昭和元年
        mark = _BESIDE.match(text, end)
        label = label_at(text, mark.end() if mark else skip_gap(text, end))
        found = _unit(text, label.end) if label else None
        if label is None or found is None or not (label.era or label.full):
            break
        other = label.era is not None if labels else bool(label.era) != bool(first.era)
        if label.gregorian != first.gregorian or not other:
            break
        labels.append(label)
        unit, end = found
    return Second(tuple(labels), unit, end) if labels else None


def _agrees(first: Label, other: Label) -> bool | None:
    """Whether two labels name one year; None if the second is not a label of that year at all."""
    if first.era is None and other.era is None:
        return None
    if first.era is None and not first.full:
        return True if other.gregorian % 100 == first.number and first.width <= 2 else None
    if other.era is None and not other.full:
        return True if first.gregorian % 100 == other.number and other.width == 2 else None
    return first.gregorian - other.gregorian in _APART[_lunisolar(first) - _lunisolar(other)]


def _named_era(first: Label, label: Label) -> Label:
    """The label of 16(同28)年 with the era that 同 stands for: the one in which it is 2016."""
    for era in ERAS:
        year = era.gregorian(label.number)
        if year == first.gregorian or (first.width == 2 and year % 100 == first.number):
            return label._replace(era=era)
    return label


def _lunisolar(label: Label) -> bool:
    """Whether a year began some weeks after the Gregorian one, and ended in the next."""
    return isinstance(label.era, YearName) and label.era.realm != "count"


# An old year may be the Gregorian year in which it ended, too.
_APART: Final = {0: (0,), 1: (0, -1), -1: (0, 1)}


def _merged(first: Label, second: Second, unit: Unit, end: int) -> Point | None:
    """One point from two calendars; None if the bracket has something else."""
    year, problem = (first.gregorian if first.era or first.full else None), None
    era_label = first if first.era else None
    for each in second.labels:
        label = _named_era(first, each) if each.same else each
        agrees = _agrees(first, label)
        if agrees is None:
            return None
        if label.era and (era_label is None or era_label.era == label.era):
            era_label = label
        if year is None or (label.era is None and label.full and _lunisolar(first)):
            year = label.gregorian
        if not agrees:
            problem = f"{first.shown()} and {label.shown()} are not the same year"
    point = Point(end, unit, year=year, problem=problem)
    labels = (first, *second.labels)
    point.gregorian = any(label.era is None and not label.same for label in labels)
    point.japanese = any(label.era is not None or label.same for label in labels)
    point.era_first = first.era is not None
    if era_label is not None and len(second.labels) == 1 and not (first.era and label.era):
        point.era, point.era_year = era_label.era, era_label.number
    return point


def year_at(text: str, pos: int, number: Number | None = None) -> Point | None:
    """The year, fiscal year or decade at ``pos``, with the other calendar beside it.

    Args:
        text: the text.
        pos: where the label starts.
        number: the number at ``pos``, if the caller has read it.
    """
    label = label_at(text, pos, number)
    if label is None or (label.era is None and label.number == 0 and label.width == 1):
        return None
    found = _unit(text, label.end)
    if found is None:
        second = _bracketed(text, label.end)
        if second is None:
            return _with_other_era(text, label)
        found = _unit(text, second.end)
        if found is None:
            # 昭和53(1978) without 年 is a year only where both calendars are really there
            if not ((label.era and second.labels[0].full) or (label.full and second.labels[0].era)):
                return None
            found = second.unit or "year", second.end
        return _merged(label, second, found[0], found[1])
    unit, end = found
    if label.era is None and not label.full and (label.number >= 1000 or _counts(text, label, end)):
        return None
    if text[end : end + 1] in PLAIN_AFTER:  # nothing can stand beside it
        return _single(text, pos, label, unit, end)
    second = _bracketed(text, end) or (
        _beside(text, end, label) if label.era or label.full else None
    )
    if second is not None and second.unit in (None, unit, "year"):
        point = _merged(label, second, unit, second.end)
        if point is not None:
            if unit == "year" and text.startswith("度", second.end):  # 令和元年（平成31年）度
                point.unit, point.end = "fiscal", second.end + 1
            return point
    point = _single(text, pos, label, unit, end)
    if label.full and (other := _OTHER_ERA.match(text, end)):  # 1866年(慶応2年): no era of ours
        point.end, point.japanese = other.end(), True
    return point


def _with_other_era(text: str, label: Label) -> Point | None:
    """1858（安政5）年: a Gregorian year with an era before ours, which is not converted."""
    other = _OTHER_ERA.match(text, label.end) if label.full else None
    unit = _unit(text, other.end()) if other else None
    if unit is None:
        return None
    return Point(unit[1], unit[0], year=label.gregorian, gregorian=True, japanese=True)


def _counts(text: str, label: Label, end: int) -> bool:
    """Whether a number of hundreds counts years: 三百年, 100年企業, but 794年."""
    if label.number < 100:
        return False
    early = label.width != 3 or label.kanji or label.number < 500
    return early and not text[end : end + 1].isdecimal()


def _single(text: str, pos: int, label: Label, unit: Unit, end: int) -> Point:
    point = Point(end, unit)
    if label.era is not None:
        point.era, point.era_year, point.year = label.era, label.number, label.gregorian
        point.japanese = point.era_first = True
    elif label.full or (label.width == 3 and not label.kanji and label.number >= 100):
        point.year, point.gregorian = label.gregorian, True
    else:
        point.short, point.gregorian = label.number, True
        point.apostrophe = (pos > 0 and text[pos - 1] in APOSTROPHES) or label.zero
        point.spelled = label.kanji and label.width == 2
    return point
