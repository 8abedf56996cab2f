"""How Japanese says dates: 1954年ごろから, 1950年代後半, 2004年6月某日, 紀元前44年."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.dates.bounds import year_bounds
from alliance_corpus.dates.label_parts import Words, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_corpus.dates.label_parts import Named, Parts

_SEASONS: Final = "春夏秋冬"
_HEMISPHERES: Final = ("", "（北半球）", "（南半球）")
_HALVES: Final = {"early": "前半", "late": "後半"}
_THIRDS: Final = {"early": "上旬", "middle": "中旬", "late": "下旬"}


def _date(date: Parts) -> str:
    label = _year(date.year) + _rest(date)
    if date.between is not None:
        first, last = date.between
        label += f"（{_number(first)}から{_number(last)}までの推定）"
    label += "ごろ" if date.approximate else ""
    return label + ("（?）" if date.uncertain else "")


def _rest(date: Parts) -> str:
    """Month, day and time."""
    month, of_year = _month(date.month), "X" in date.year and _year(date.year)[-1] != "年"
    label = f"の{month}" if month and of_year else month
    if date.day:
        day = _masked(date.day, date.longest_month, "日")
        label += f"の{day}" if label.endswith("か") else day
    if date.clock:
        hours, minutes, seconds = (int(part) for part in date.clock.split(":"))
        label += f"{hours}時{minutes}分{seconds}秒"
    if date.zone:
        label += "（協定世界時）" if date.zone == "Z" else f"（UTC{date.zone}）"
    return label


def _number(year: int) -> str:
    return f"紀元前{1 - year}年" if year <= 0 else f"{year}年"


def _year(year: str) -> str:
    if "X" not in year:
        return _number(int(year))
    known, sign = year.strip("-").rstrip("X"), year[0] == "-"
    if "X" in known:
        return f"紀元前の{year[1:]}年" if sign else f"{year}年"
    era = "紀元前" if sign else ""
    match len(known):
        case 0:
            return "紀元前の某年" if sign else "某年"
        case 1:
            return f"{era}{'' if sign else '第'}{int(known) + 1}千年紀"
        case 2:
            return f"{era}{int(known) + 1}世紀"
        case _ if sign:
            first, last = year_bounds(year)
            return f"{_number(first)}から{_number(last)}までのある年"
        case _:
            return f"{int(known)}0年代" if int(known) else "0年代"


def _month(month: str) -> str:
    if not month:
        return ""
    if "X" in month or month <= "12":
        return _masked(month, 12, "月")
    number = int(month)
    if number < 33:
        return _SEASONS[(number - 21) % 4] + _HEMISPHERES[(number - 21) // 4]
    if number < 37:
        return f"第{number - 32}四半期"
    if number < 40:
        first = 4 * (number - 37) + 1
        return f"{first}月から{first + 3}月まで"
    return "上半期" if number == 40 else "下半期"


def _masked(digits: str, greatest: int, unit: str) -> str:
    """A month or day, whose digits may be unknown."""
    if digits == "XX":
        return f"某{unit}"
    numbers, is_run = runs(digits, greatest)
    if is_run:
        return f"{numbers[0]}{unit}から{numbers[-1]}{unit}のどれか"
    if len(numbers) > 1:
        return "、".join(f"{number}{unit}" for number in numbers) + "のどれか"
    return f"{numbers[0]}{unit}"


def _span(named: Named) -> str:
    year = _year(named.year)
    if named.kind == "fiscal-year":
        return f"{year}度"
    if named.month:
        return f"{year}{int(named.month)}月{_THIRDS[named.kind]}"
    return year + _HALVES[named.kind]


def _from_to(lower: Parts, upper: Parts) -> str:
    """Both ends; the second without the year and month that it shares with the first."""
    second = _date(upper)
    if lower.is_exact and upper.is_exact and lower.year == upper.year and lower.month:
        if lower.month == upper.month and lower.day and upper.day:
            second = f"{int(upper.day)}日"
        elif upper.month:
            second = _rest(upper)
    return f"{_date(lower)}から{second}まで"


def _one_of(labels: Sequence[str]) -> str:
    return labels[0] if len(labels) == 1 else "、".join(labels) + "のいずれか"


WORDS: Final = Words(
    date=_date,
    span=_span,
    from_to=_from_to,
    since="{}から",
    until="{}まで",
    end_unknown="（終わりは不明）",
    start_unknown="（始まりは不明）",
    endless={
        ("..", ".."): "始まりも終わりもない期間",
        ("", ".."): "終わりのない期間（始まりは不明）",
        ("..", ""): "始まりのない期間（終わりは不明）",
    },
    some_time="{}のある時",
    some_time_from="{}のある時",
    some_time_in="{}のある時",
    up_to="{}まで",
    or_later="{}以後",
    one_of=_one_of,
    all_of="と".join,
)
