"""Relative expressions: 同年8月, 翌4日, 昨秋, 本年度上半期, 二日目."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.readers.dates.model import Point
from alliance_corpus.readers.dates.numerals import GAP, number_at
from alliance_corpus.readers.dates.points import Run, series_at, series_points, with_tail
from alliance_corpus.readers.dates.years import CLOSE, OPEN, era_at, year_at

if TYPE_CHECKING:
    from alliance_corpus.readers.dates.model import Anchor, Unit


def _word(unit: Unit, anchor: Anchor, **shift: int | str) -> dict[str, Any]:
    return {"unit": unit, "anchor": anchor, **shift}


_STEPS: Final = {"前々": -2, "前": -1, "同": 0, "翌": 1, "翌々": 2}
_SEASON_STEPS: Final[tuple[tuple[str, Anchor, int], ...]] = (
    ("昨", "written", -1), ("一昨", "written", -2), ("今", "written", 0), ("来", "written", 1),
    ("明", "written", 1), ("翌", "text", 1), ("同", "text", 0),
)  # fmt: skip
_NOW: Final = {"今": 0, "本": 0, "来": 1, "再来": 2}

WORDS: Final[dict[str, dict[str, Any]]] = {
    **{f"{step}年度": _word("fiscal", "text", years=n) for step, n in _STEPS.items()},
    **{f"{step}年": _word("year", "text", years=n) for step, n in _STEPS.items()},
    **{f"{step}月": _word("month", "text", months=n) for step, n in _STEPS.items()},
    **{f"{step}週": _word("week", "text", weeks=n) for step, n in _STEPS.items() if n},
    **{f"{step}日": _word("day", "text", days=n) for step, n in _STEPS.items()},
    **{f"{step}年度": _word("fiscal", "written", years=n) for step, n in _NOW.items()},
    **{f"{step}年": _word("year", "written", years=n) for step, n in _NOW.items()},
    **{f"{step}月": _word("month", "written", months=n) for step, n in _NOW.items()},
    **{f"{step}週": _word("week", "written", weeks=n) for step, n in _NOW.items()},
    **{f"{step}世紀": _word("century", "written", years=n * 100) for step, n in _NOW.items()},
    "前世紀": _word("century", "written", years=-100),
    **{
        f"{step}{sign}": _word("season", anchor, years=years, season=season)
        for step, anchor, years in _SEASON_STEPS
        for sign, season in (("春", 21), ("夏", 22), ("秋", 23), ("冬", 24))
    },
    "昨年度": _word("fiscal", "written", years=-1),
    "一昨年度": _word("fiscal", "written", years=-2),
    "次年度": _word("fiscal", "text", years=1),
    "当年度": _word("fiscal", "written", years=0),
    "ことし": _word("year", "written", years=0),
    "昨年": _word("year", "written", years=-1),
    "去年": _word("year", "written", years=-1),
    "一昨年": _word("year", "written", years=-2),
    "一昨々年": _word("year", "written", years=-3),
    "一昨昨年": _word("year", "written", years=-3),
    "おととし": _word("year", "written", years=-2),
    "明年": _word("year", "written", years=1),
    "この年": _word("year", "text", years=0),
    "当年": _word("year", "text", years=0),
    "先月": _word("month", "written", months=-1),
    "昨月": _word("month", "written", months=-1),
    "先々月": _word("month", "written", months=-2),
    "当月": _word("month", "text", months=0),
    "先週": _word("week", "written", weeks=-1),
    "先々週": _word("week", "written", weeks=-2),
    "本日": _word("day", "written", days=0),
    "今日": _word("day", "written", days=0),
    "きょう": _word("day", "written", days=0),
    "昨日": _word("day", "written", days=-1),
    "きのう": _word("day", "written", days=-1),
    "一昨日": _word("day", "written", days=-2),
    **{word: _word("day", "written", days=-3) for word in ("一昨々日", "一昨昨日", "さきおととい")},
    **{word: _word("day", "written", days=3) for word in ("明々後日", "明明後日", "しあさって")},
    "さ来年": _word("year", "written", years=2),
    "さ来月": _word("month", "written", months=2),
    "さ来週": _word("week", "written", weeks=2),
    "次の年": _word("year", "text", years=1),
    "前の年": _word("year", "text", years=-1),
    "次の月": _word("month", "text", months=1),
    "前の月": _word("month", "text", months=-1),
    "次の日": _word("day", "text", days=1),
    "前の日": _word("day", "text", days=-1),
    "年明け": _word("month", "text", month=1, part="turn"),
    "年始": _word("month", "text", month=1, part="turn"),
    "おととい": _word("day", "written", days=-2),
    "明日": _word("day", "written", days=1),
    "あす": _word("day", "written", days=1),
    "明後日": _word("day", "written", days=2),
    "あさって": _word("day", "written", days=2),
    "この日": _word("day", "text", days=0),
    **{word: _word("day", "written", days=0) for word in ("今夜", "今晩", "今朝", "今夕")},
    **{word: _word("day", "written", days=-1) for word in ("昨夜", "昨晩", "昨夕", "昨朝")},
    **{word: _word("day", "written", days=-2) for word in ("一昨夜", "一昨晩")},
    **{word: _word("day", "written", days=1) for word in ("明朝", "明晩", "明夜", "明夕")},
    "同夜": _word("day", "text", days=0),
    "前夜": _word("day", "text", days=-1),
    **{word: _word("day", "text", days=1) for word in ("翌朝", "翌晩", "翌夕")},
    "年末": _word("year", "text", years=0, part="end"),
    "年度末": _word("fiscal", "text", years=0, part="end"),
    "月末": _word("month", "text", months=0, part="end"),
}  # fmt: skip

WEAK: Final = frozenset(
    {
        *(
            "次の日",
            "前の日",
            "前の年",
            "年始",
            "この年",
            "この日",
            "当年",
            "当月",
            "年末",
            "年度末",
            "月末",
            "前日",
            "前月",
        ),
        *("今日", "明日", "あす", "きょう", "きのう", "今世紀", "前世紀"),
    }
)
"""Words that count only if they can be dated, since they have other uses."""

_NOT_BEFORE: Final = {  # characters that make another word of what follows (日本年金, 以来年々)
    "同": "共合協混一異大帯賛不",
    "本": "日基資根原絵台手見標写抄製熊松橋",
    "前": "戦以事午直目従生寸空人",
    "来": "以従本元将未到由伝",
    "今": "古昨当",
    "先": "優祖率",
    "明": "未説証声判表透不解文照究弁発鮮釈賢黎",
    "ことし": "るたなうのいぬんくむすつ",
    "当": "該担相適手本正妥充見",
    "去": "過除死撤",
    "年": "各毎末例近偶奇数翌同前今昨来本去明先元当新通周十百千一二三四五六七八九〇"
    "0123456789０１２３４５６７８９",
    "月": "各毎",
}
_NOT_AFTER: Final = {
    "同年": "代齢輩配輪生金次限",
    "同月": "齢例",
    "今日": "的性に",
    "前日": "本米中韓",
    "本日": "本",
    "明日": "香",
    "年末": "年調賞商",
    "前年": "輪",
    "本年": "報輪",
    "あす": "かなの",
    "ことし": "かてたなまそやら",
    "年始": "めまる",
    "前の日": "本米中韓",
    "次の日": "本米中韓",
    "この日": "本米",
    "同日": "本米",
}
# 明朝 is a dynasty and a typeface, 前夜 an eve, unless a time of day follows.
_ONLY_WITH_HOUR: Final = frozenset({"明朝", "前夜"})
_HOUR: Final = re.compile(
    rf"{GAP}(?:の{GAP})?[\d〇一二三四五六七八九十]{{1,3}}{GAP}(?:時(?!代|期|点)|[:：]\d\d)"
)
_TODAY: Final = re.compile(
    rf"今日{GAP}(?:は(?!もは)|も|の(?:午|朝|夜|昼|夕|会|委)|、?午|、?(?=\d))"
)


def _pattern(words: list[str]) -> str:
    """A regular expression of words, longer ones first; a blank or line break may cut them."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s?".join(word) for word in ordered)


WORD: Final = re.compile(_pattern(list(WORDS)))
_SEASON_TAIL: Final = re.compile(r"[季期至分闘田]|場所|学期")
_SAME_NUMBER: Final = re.compile(
    rf"(?P<word>同|翌|昨|本){GAP}(?=[\d元一二三四五六七八九十〇明大昭平令])"
)
_SAME_NTH: Final = re.compile(rf"{GAP}(?:前年{GAP})?同{GAP}(?:(?P<month>月)|(?P<period>期))")
_THIS_MONTH: Final = re.compile(rf"{GAP}(?:の{GAP})?今月")
_BRACKET: Final = re.compile(rf"{GAP}{OPEN}{GAP}[=＝]?")
_SURE_SHORT: Final = 31
"""A higher number before 年 is a year; a lower one may count what follows."""
_OF: Final = re.compile(rf"{GAP}の{GAP}")
_CLOSED: Final = re.compile(rf"{GAP}{CLOSE}")
_WEEKDAY: Final = re.compile(rf"{GAP}(?:の{GAP})?([月火水木金土日]){GAP}曜{GAP}日?")
_MONTHS: Final = re.compile(rf"{GAP}月(?!間)")
_DAYS: Final = re.compile(rf"{GAP}日(?![間目])")
_NTH_DAY: Final = re.compile(rf"{GAP}日{GAP}目")


def relative_run(text: str, start: int) -> Run | None:
    """The relative expression at ``start``: a word, or 同, 翌, 昨 before a number."""
    found = WORD.match(text, start)
    if found is None:
        return _before_number(text, start)
    word = "".join(found[0].split())
    if start and text[start - 1] in (_NOT_BEFORE.get(word) or _NOT_BEFORE.get(word[0], "")):
        return None
    after = text[found.end() : found.end() + 1]
    if after and after in _NOT_AFTER.get(word, ""):
        return None
    if word in _ONLY_WITH_HOUR and not _HOUR.match(text, found.end()):
        return None
    if word == "今日" and not _TODAY.match(text, start):
        return None
    if WORDS[word]["unit"] == "season" and _SEASON_TAIL.match(text, found.end()):
        return None
    point = Point(found.end(), **WORDS[word])
    if point.unit in ("year", "fiscal"):
        _name_year(text, point)
        if same := _SAME_NTH.match(text, point.end):
            point.end = same.end()
            if same["month"]:
                point.months, point.unit = 0, "month"
            return Run((point,))
        if point.anchor == "written" and (this := _THIS_MONTH.match(text, point.end)):
            point.months, point.unit, point.end = 0, "month", this.end()  # 去年の今月
    if point.unit == "week" and (day := _WEEKDAY.match(text, point.end)):
        point.weekday, point.unit, point.end = "月火水木金土日".index(day[1]), "day", day.end()
    if point.part is not None or point.weeks is not None or point.unit in ("season", "century"):
        return Run((point,))
    return with_tail(text, point)


def _name_year(text: str, point: Point) -> None:
    """Take the year printed beside the word (翌昭和54年, 来年2023年, 昨年(2006年))."""
    opened = _BRACKET.match(text, point.end)
    of = _OF.match(text, point.end) if point.anchor == "text" else None  # 翌年の昭和54年
    beside = opened or of
    named = year_at(text, beside.end() if beside else point.end)
    if named is None or named.unit != point.unit:
        return
    if of and (named.short or 0) > _SURE_SHORT:  # 翌々年の41年: the word says which
        point.end = named.end
    if named.year is None:
        return
    end = named.end
    if opened is not None:
        closed = _CLOSED.match(text, end)
        if closed is None:
            return
        end = closed.end()
    _take_year(point, named, end)


def _take_year(point: Point, named: Point, end: int) -> None:
    point.year, point.era, point.era_year = named.year, named.era, named.era_year
    point.gregorian, point.japanese = named.gregorian, named.japanese
    point.problem, point.end = named.problem, end


def _before_number(text: str, start: int) -> Run | None:
    """同9年, 同5月, 同10日, 翌4日, 翌2月, 翌80年, 翌昭和54年, 昨10日, 本31日."""
    found = _SAME_NUMBER.match(text, start)
    if found is None or (start and text[start - 1] in _NOT_BEFORE.get(found["word"], "")):
        return None
    step = {"同": 0, "翌": 1, "昨": -1, "本": 0}[found["word"]]
    anchor: Anchor = "written" if found["word"] in "昨本" else "text"
    pos = found.end()
    if found["word"] == "本":  # 本31日 of press releases
        run = _plain_number(text, pos, step, anchor)
        return run if run is not None and run.points[0].unit == "day" else None
    if era_at(text, pos) is None:
        run = _plain_number(text, pos, step, anchor)
        if run is not None:
            return run
    named = year_at(text, pos)
    if named is None:
        return _same_series(text, pos, step)
    named.anchor, named.same = anchor, step == 0
    named.years = step if named.year is None else named.years
    if step == 0 and named.japanese is False:
        named.gregorian = named.year is not None
    return with_tail(text, named)


def _same_series(text: str, pos: int, step: int) -> Run | None:
    number = number_at(text, pos)
    series = series_at(text, number) if number else None
    if series is None or series[1] in ("century", "decade") or step:
        return None
    run = series_points(series, None)
    for point in run.points:
        point.anchor, point.same = "text", True
        point.gregorian = point.year is not None
    return run


def _plain_number(text: str, pos: int, step: int, anchor: Anchor) -> Run | None:
    number = number_at(text, pos)
    if number is None:
        return None
    if unit := _MONTHS.match(text, number.end):
        if not 1 <= number.value <= 12:
            return None
        point = Point(unit.end(), "month", month=number.value, anchor=anchor)
        point.months = step or None
        point.same = step == 0
        return with_tail(text, point)
    if unit := _DAYS.match(text, number.end):
        if not 1 <= number.value <= 31:
            return None
        point = Point(unit.end(), "day", day=number.value, anchor=anchor)
        point.days = step or None
        point.same = step == 0
        return with_tail(text, point)
    return None


_COMPARED: Final = re.compile(
    rf"前{GAP}(?:年|月|期)(?:{GAP}度)?{GAP}(?:同{GAP}[月期]|比|より|並|割|超|に比べ|と比)"
)


def is_compared(text: str, start: int) -> bool:
    """Whether a figure is only compared with that time (前年同期, 前年比): no new antecedent."""
    return _COMPARED.match(text, start) is not None


def nth_day_run(text: str, start: int) -> Run | None:
    """二日目, of an event whose first day comes before it."""
    number = number_at(text, start)
    unit = _NTH_DAY.match(text, number.end) if number else None
    if number is None or unit is None or not 1 <= number.value <= 60:
        return None
    return Run((Point(unit.end(), "day", anchor="text", nth_day=number.value),))
