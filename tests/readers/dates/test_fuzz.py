"""No text makes the reader fail: numbers of all shapes, unit words and signs in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from alliance_corpus.readers import read_dates
from tests.readers.helpers.fuzzing import fuzz, misplaced

if TYPE_CHECKING:
    import random

NUMBERS = (
    "0 00 1 2 3 5 10 12 13 29 30 31 45 53 64 78 93 99 100 111 300 570 600 700 999 1000 1600 1867 1872"
    " 1950 1960 1978 2015 2600 4281 9999 10000 99999 元 一 二 十 二十 三十一 五十三 九〇 一九七八 二千 百"
    " 〇〇 １９７８ １２ 1,000 1.5"
)
UNITS = (
    "年 月 日 時 分 秒 年代 年度 世紀 週 間 時間 年間 か月 日間 前 後 半 末 頃 ごろ 以降 以前 以内 前半 後半"
    " 上旬 中旬 下旬 季 四半期 春 秋 回 度 目 両日 時点 ごと おき 時代 明け 閏 (?) （推定） 's st 3rd century"
)
WORDS = (
    "明治 大正 昭和 平成 令和 S H R T M 慶応 天保 皇紀 民国 仏暦 康熙 ヒジュラ暦 西暦 紀元前 前 翌 同 昨 今 本"
    " 来 翌々 翌年 前年 同年 今年 去年 先月 毎年 年末 年始 午前 午後 夜 昼 夕方 正午 今夜 昨夜 約 推定 あと 丸 数"
    " 第 毎 隔年 江戸 日本時間 JST January May Nov. September last next this Last early mid- c. ca. BC AD FY"
    " Q3 a.m. PM noon midnight at on in and spring Heisei ' ’ 10:30 15:30 years ago later twice every"
)
SIGNS = [
    *"～〜-–—―─/／.・、,： \n()（）T+Z",
    "から",
    "まで",
    "と",
    "ないし",
    "の",
    " and ",
    " to ",
    ", ",
    "。\n\n",
]
PIECES = [*NUMBERS.split(), *NUMBERS.split(), *UNITS.split(), *WORDS.split(), *SIGNS, *SIGNS]
WRITTEN = [
    None,
    "2020",
    "2015-04-28",
    "0001",
    "9999-12-31",
    "2007-06",
    "-0100",
    "1872-12-31",
    "1980~",
]


FOUND = (
    ("600～700年代", None),
    ("1960/570年代", None),
    ("5/120年代", None),
    ("九〇一年代", "-0100"),
    ("5年前年", None),
    ("30日30日日(?)前", "0001"),
)
"""Texts on which the reader failed once."""


def _complaint(text: str, choose: random.Random) -> str | None:
    return _wrong(text, choose.choice(WRITTEN))


def _wrong(text: str, written: str | None) -> str | None:
    found = read_dates(text, written)
    both = [one for one in found if one.problem is not None and one.value is not None]
    return f"a value and a problem: {both[0]!r}" if both else misplaced(text, found)


@pytest.mark.parametrize(("text", "written"), FOUND)
def test_what_made_it_fail_once_is_read(text: str, written: str | None) -> None:
    assert _wrong(text, written) is None


def test_no_text_fails_and_no_dates_overlap() -> None:
    fuzz(PIECES, _complaint)
