"""What holds for every text: no errors, honest spans, both calendars, linear work."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF
from alliance_corpus.readers import read_dates
from alliance_corpus.testing import edtf_values, era_dates, japanese_renderings
from tests.readers.dates.helpers.reading import read

if TYPE_CHECKING:
    from alliance_corpus.dates import EraDate
    from alliance_corpus.records import DateExpression

# The pieces that dates are made of: arbitrary strings of them are near to dates and mostly wrong.
PIECES = (
    *"0123456789０９元一二三五十百千〇廿年月日時分秒週間同翌前本今昨来毎隔半数末春秋頃約第（）()[]「」、，,・･./／-―～〜~",
    *("昭和", "平成", "令和", "大正", "明治", "H", "S", "昭", "平", "西暦", "紀元前", "年度", "年代", "世紀"),
    *("前半", "後半", "半ば", "初頭", "上旬", "下旬", "以降", "以来", "以前", "前後", "ごろ", "に入るころ"),
    *("か月", "ヶ月", "カ年", "週間", "時間", "分間", "年間", "ぶり", "以上", "目", "に", "の", "から", "まで"),
    *("四半期", "上半期", "末日", "元旦", "午前", "午後", "正午", "この年", "年末", "一昨年", "翌々年", "きょう"),
    *("1978", "2024", "53", "11", "27", "99", "'", "’", "\n", "\n\n", " ", "\u3000", "(水)", "日曜日"),
    *("April", "May", "the late ", "1990s", "mid-", "fiscal year ", "FY", " of ", "years", "twice a year"),
    *("century", "last year", "https://", "第6条", "2+2", "45歳", "日本"),
)  # fmt: skip
pieces = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
texts = st.one_of(st.text(max_size=60), pieces)
writings = st.one_of(st.none(), edtf_values(0).map(str), edtf_values(2).map(str))


def honest(text: str, found: tuple[DateExpression, ...]) -> None:
    """Spans quote the text, are in order without overlaps, and cross no empty line."""
    last = 0
    for each in found:
        assert each.span.of(text) == each.text
        assert each.text
        assert each.span.start >= last
        assert "\n\n" not in each.text
        last = each.span.end


@given(texts, writings)
def test_any_text_is_read_and_the_spans_quote_it(text: str, written: str | None) -> None:
    found = read_dates(text, written)
    honest(text, found)
    for each in found:
        assert (each.value is None) <= (each.problem is not None)
        assert each.relative == (each.antecedent is not None)
        if each.kind == "date" and each.value is not None:
            assert isinstance(each.value, EDTF)


@given(texts)
def test_reading_again_finds_the_same(text: str) -> None:
    assert read_dates(text, "2007") == read_dates(text, "2007")


@given(pieces, pieces)
def test_no_expression_goes_on_behind_an_empty_line(text: str, more: str) -> None:
    cut = len(text)
    for each in read_dates(f"{text}\n\n{more}"):
        assert each.span.end <= cut or each.span.start >= cut + 2


@given(st.data(), era_dates())
def test_the_japanese_rendering_of_a_date_is_read_as_that_date(
    data: st.DataObject, date: EraDate
) -> None:
    expected = date.to_edtf()
    text = data.draw(japanese_renderings(expected))
    before = data.draw(st.sampled_from(("", "条約は", "（", "「", "協定、")))
    after = data.draw(st.sampled_from(("", "に署名", "、", "から", "）", "の記録")))
    assert read(f"{before}{text}{after}") == [(text, str(expected))]


@given(st.data(), era_dates())
def test_breaks_inside_an_expression_change_its_words_only(
    data: st.DataObject, date: EraDate
) -> None:
    """A line break or a blank may be between the number and its unit."""
    text = date.format(data.draw(st.sampled_from(("ascii", "fullwidth", "kanji"))))
    gap = data.draw(st.sampled_from((" ", "\n", "\u3000", " \n")))
    broken = text.replace("年", f"{gap}年{gap}").replace("月", f"{gap}月").rstrip()
    ((words, value),) = read(f"これは{broken}に")
    assert (words, value) == (broken, str(date.to_edtf()))


def calls(text: str) -> int:
    """How many function calls reading takes, patterns included."""
    count = 0

    def watch(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(watch)
    try:
        read_dates(text, "2007")
    finally:
        sys.setprofile(None)
    return count


@given(pieces.filter(bool))
def test_work_grows_no_faster_than_the_text(text: str) -> None:
    text = f"{text}。"
    read_dates(text * 40, "2007")  # patterns and values are kept once they were needed
    once, twice = calls(text * 20), calls(text * 40)
    assert twice <= 2 * once + 200


HOSTILE = (
    "1", "１", "一", "十", "1、", "1・", "1～", "1-", "(", "昭和", "昭和5", "昭和5(", "1978(", "1978年(",
    "1978年(昭和", "同", "翌", "前", "第", "第1", "1\n", "1 ", "1 \n", "年", "月", "1年", "1日", "1月1",
    "平成8、", "平成8年(1996", "約", "数", "毎", "半", "the ", "early ", "April ", "April 1-", "one ",
    "http://", "https://a", "www.", "1/", "1.", "1:", "19", "1990", "1990s", "5日から", "毎月1、", "午前",
    "1978年11月27日", "二〇〇", "H8.", "西暦", "S", "1,111,", "3か", "3年3", "年に1~",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_costs_no_more_for_each_character(piece: str) -> None:
    """Patterns that could backtrack would take minutes for these; the limit is generous."""
    text = (piece * (12_000 // len(piece) + 1))[:12_000]
    times = []
    for part in (text[:6_000], text):
        started = time.perf_counter()
        honest(part, read_dates(part, "2007"))
        times.append(time.perf_counter() - started)
    assert times[1] < 4 * times[0] + 0.5
    assert times[1] < 20
