"""Words that narrow a year, decade, century or month: 前半, 末, 上旬, 春, 第1四半期."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.dates.numerals import GAP, number_at

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Point

_LINK: Final = rf"{GAP}(?:の{GAP})?"
_BEGINNING: Final = (
    r"初頭|初期(?!化|値|の段階)|初め(?!て)|はじめ(?!て|と|ら)|始め(?!て|と|ら|る|ま|た|よ)"
    r"|冒頭|序盤|早々"
)
_MIDDLE: Final = r"半ば|なかば|中頃|中ごろ|中ころ|中葉|中盤|中期(?!的|防|計画|経営|目標)"
_LATE: Final = r"末期|末葉|末(?!裔|端|尾|路|娘|子|梢|っ子|日)|終わり|終り|おわり|終盤"

_LONG: Final = re.compile(
    rf"{_LINK}(?:(?P<first>前半|前期)|(?P<second>後半|後期)"
    rf"|(?P<mid>{_MIDDLE})|(?P<early>{_BEGINNING})|(?P<end>{_LATE}))"
)
_YEAR: Final = re.compile(
    rf"{_LINK}(?:(?P<first>前半期?|上半期|上期|前期(?!比))|(?P<second>後半期?|下半期|下期|後期)"
    rf"|(?P<mid>{_MIDDLE}|央)|(?P<early>{_BEGINNING}|年初|年頭|明け|初(?=に|から|まで|、|以来|より|頃|ごろ))"
    rf"|(?P<end>年{GAP}末|年の瀬|{_LATE}|暮れ?))"
)
_FISCAL: Final = re.compile(
    rf"{_LINK}(?:(?P<first>前半期?|上半期|上期|前期(?!比))|(?P<second>後半期?|下半期|下期|後期)"
    rf"|(?P<start>当初(?!予算|案|計画|比)|初日)|(?P<mid>{_MIDDLE})|(?P<early>{_BEGINNING})"
    rf"|(?P<end>年{GAP}度{GAP}末|{_LATE}))"
)
_MONTH: Final = re.compile(
    rf"{_LINK}(?:(?P<early>上旬|初旬|初頭|初め(?!て)|はじめ(?!て|と|ら)|始め(?!て|と|ら)|頭|早々)"
    rf"|(?P<mid>中旬|半ば|なかば|中頃|中ごろ)|(?P<late>下旬)|(?P<last>末日|晦日)"
    rf"|(?P<end>月{GAP}末|末(?!裔|端|尾|路|っ子)|終わり|終り)|(?P<first>前半)|(?P<second>後半))"
)
_PLACES: Final = (
    r"(?!場所|日[本部大]|季|期|闘|至|分|節|休|物|服|型|山|川|野|田|原|島|葉|元|吉|芳|本|目|草|菊|名|秋|樹|夫"
    r"|子|彦|美|雄|香|眠|の陣|季)"
)
_SEASON: Final = re.compile(
    rf"{_LINK}(?:(?P<spring>春(?:先)?)|(?P<summer>夏)|(?P<autumn>秋)|(?P<winter>冬)){_PLACES}"
)
_QUARTER: Final = re.compile(rf"{_LINK}第{GAP}(?=[\d一二三四])")
_QUARTER_UNIT: Final = re.compile(rf"{GAP}・?四半期")
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
_WORDS: Final = {
    "decade": _LONG, "century": _LONG, "year": _YEAR, "fiscal": _FISCAL, "month": _MONTH,
}  # fmt: skip


def add_part(text: str, point: Point) -> None:
    """Take the part, season or quarter that follows a point into it."""
    if point.unit in ("year", "fiscal") and (_season(text, point) or _quarter(text, point)):
        return
    words = _WORDS.get(point.unit)
    found = words.match(text, point.end) if words else None
    if found is not None and _says_part(text, point, found):
        point.part, point.end = found.lastgroup, found.end()


def _says_part(text: str, point: Point, found: re.Match[str]) -> bool:
    """Whether the word belongs to the date: の before 末 or 初め needs nothing else after it."""
    if point.unit == "month" and found.lastgroup == "early" and found[0].endswith("頭"):
        return text[found.end() : found.end() + 1] in ("に", "の", "か", "ま", "、", "ご", "頃", "")
    return True


def _season(text: str, point: Point) -> bool:
    found = _SEASON.match(text, point.end)
    if found is None or found.lastgroup is None:
        return False
    if point.unit == "fiscal":
        return False
    point.season, point.unit, point.end = _SEASONS[found.lastgroup], "season", found.end()
    return True


def _quarter(text: str, point: Point) -> bool:
    found = _QUARTER.match(text, point.end)
    number = number_at(text, found.end()) if found else None
    unit = _QUARTER_UNIT.match(text, number.end) if number else None
    if number is None or unit is None or not 1 <= number.value <= 4:
        return False
    point.quarter, point.end = number.value, unit.end()
    point.part = "quarter"
    return True
