"""No text makes the reader fail: numbers of all shapes, unit words and signs in any order."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from alliance_corpus.readers import read_dates

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


@settings(max_examples=1500)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(WRITTEN))
@example("600～700年代", None)
@example("1960/570年代", None)
@example("5/120年代", None)
@example("九〇一年代", "-0100")
@example("5年前年", None)
@example("30日30日日(?)前", "0001")
def test_no_text_fails_and_no_dates_overlap(text: str, written: str | None) -> None:
    done = 0
    for found in read_dates(text, written):
        assert done <= found.span.start < found.span.end <= len(text)
        assert found.text == text[found.span.start : found.span.end]
        assert found.problem is None or found.value is None
        done = found.span.end
