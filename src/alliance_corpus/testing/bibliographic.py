"""Strategies for the parts of a reference: names, titles, dates, pages. All words are invented."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from alliance_corpus.dates import EDTF
from alliance_corpus.records.works import Creator

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

FAMILIES: Final = ("山田", "佐々木", "林", "高橋", "大河内", "斎藤", "五百蔵", "北")
GIVENS: Final = ("太郎", "花子", "一", "健二郎", "あゆみ", "さくら", "真", "ユキ")
_FOREIGN: Final = ("ジョン・スミス", "メアリー・S・ブラウン", "ジャン＝ポール・デュラン")
BODIES: Final = ("防衛省", "外務省", "海洋政策研究所", "東亜新聞社", "港湾問題研究会", "内閣官房")
_WORDS: Final = (
    "同盟", "安全保障", "戦後日本", "防衛協力", "外交", "沖縄返還", "基地", "核抑止",
    "国際秩序", "危機", "講和", "アジア", "デタント", "1970年代", "第2次大戦", "NATO",
)  # fmt: skip
_LINKS: Final = ("の", "と", "をめぐる", "における", "・", "：", "から見た")
_SUBTITLES: Final = ("—{}—", "―{}", "－{}－", "　{}", "〔{}〕", "（{}）")
_INNER: Final = ("「{}」", "『{}』", "“{}”", "({})", "〈{}〉")

_FIRST: Final = dt.date(1900, 1, 1)
_LAST: Final = dt.date(2030, 1, 1)


@st.composite
def creators(draw: DrawFn) -> Creator:
    """Japanese persons with or without separated names, foreign persons in katakana, bodies."""
    kind = draw(st.sampled_from(("separated", "whole", "whole", "foreign", "body")))
    if kind == "foreign":
        return Creator(literal=draw(st.sampled_from(_FOREIGN)))
    if kind == "body":
        return Creator(literal=draw(st.sampled_from(BODIES)))
    family, given = draw(st.sampled_from(FAMILIES)), draw(st.sampled_from(GIVENS))
    if kind == "separated":
        return Creator(family=family, given=given)
    return Creator(literal=family + given)


def creator_lists(min_size: int = 1) -> SearchStrategy[tuple[Creator, ...]]:
    """Up to three different creators."""
    return st.lists(creators(), min_size=min_size, max_size=3, unique_by=str).map(tuple)


@st.composite
def titles(draw: DrawFn) -> str:
    """Japanese titles, with subtitles, and brackets inside brackets."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3))
    title = words[0]
    for word in words[1:]:
        title += draw(st.sampled_from(_LINKS)) + word
    for _ in range(draw(st.integers(0, 2))):
        inner = draw(st.sampled_from(_INNER)).format(title)
        title = inner + draw(st.sampled_from(_LINKS)) + draw(st.sampled_from(_WORDS))
    if draw(st.booleans()):
        title += draw(st.sampled_from(_SUBTITLES)).format(draw(st.sampled_from(_WORDS)))
    return title


@st.composite
def dates_of_issue(draw: DrawFn, *, precision: str | None = None) -> EDTF:
    """A year, a month or a day between 1900 and 2030, of one precision where it is given."""
    date = draw(st.dates(min_value=_FIRST, max_value=_LAST)).isoformat()
    length = {"year": 4, "month": 7, "day": 10}[
        precision or draw(st.sampled_from(("year", "month", "day")))
    ]
    return EDTF(date[:length])


@st.composite
def page_ranges(draw: DrawFn) -> str:
    """The pages of a whole article: ten or more."""
    first = draw(st.integers(1, 400))
    return f"{first}-{first + draw(st.integers(9, 60))}"


@st.composite
def locators(draw: DrawFn) -> str:
    """Pages cited: one, a short range, or several in rising order."""
    pages = sorted(draw(st.sets(st.integers(1, 999), min_size=1, max_size=3)))
    if len(pages) == 2 and pages[1] - pages[0] < 9:
        return f"{pages[0]}-{pages[1]}"
    return ", ".join(map(str, pages))
