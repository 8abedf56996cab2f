"""Years, months and days in either calendar, side by side, in every kind of digits."""

from __future__ import annotations

import pytest

from alliance_corpus.readers import read_dates
from tests.readers.dates.helpers.reading import read, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1954年7月1日", "1954-07-01"),
        ("１９５４年７月１日", "1954-07-01"),
        ("一九五四年七月一日", "1954-07-01"),
        ("一九五四年一〇月二三日", "1954-10-23"),
        ("千九百五十四年七月", "1954-07"),
        ("昭和29年7月1日", "1954-07-01"),
        ("昭和二十九年七月一日", "1954-07-01"),
        ("昭和元年", "1926"),
        ("平成元年", "1989"),
        ("令和元年5月", "2019-05"),
        ("1954年(昭和29年)7月1日", "1954-07-01"),
        ("1954（昭和29）年7月", "1954-07"),
        ("昭和29（1954）年", "1954"),
        ("昭和29年（1954年）", "1954"),
        ("大正8年（1919）", "1919"),
        ("1989（平成元）年", "1989"),
        ("一九五四（昭和二九）年七月一日", "1954-07-01"),
        ("17(平成29)年12月", "2017-12"),
        ("79年(昭和54年)", "1979"),
        ("1972年〔昭和47年〕", "1972"),
        ("1972［昭和47］年", "1972"),
        ("1972年＝昭和47年", "1972"),
        ("1926年（大正15年／昭和元年）12月25日", "1926-12-25"),
        ("2019年（平成31年・令和元年）", "2019"),
        ("1972年5月15日（昭和47年5月15日）", "1972-05-15"),
        ("昭和47年5月15日（1972年）", "1972-05-15"),
        ("1866年（慶応2年）", "1866"),
        ("一八五八（安政五）年", "1858"),
        ("昭51・6・4", "1976-06-04"),
        ("平成8.4.1", "1996-04-01"),
        ("S60.4.1", "1985-04-01"),
        ("H8年度", "1996-04/1997-03"),
        ("㍼53年", "1978"),
        ("西暦604年", "0604"),
        ("紀元前202年", "-0201"),
        ("2024/4/10", "2024-04-10"),
        ("2024.4.10", "2024-04-10"),
        ("2024-04-10", "2024-04-10"),
        ("2007.3", "2007-03"),
        ("平成18年7月21日（金曜日）", "2006-07-21"),
        ("2024年5月3日(金・祝)", "2024-05-03"),
        ("明治時代", "1868/1912"),
        ("21世紀", "20XX"),
        ("昭和 2\n9 年 7\n月", "1954-07"),
        ("平 成 ７ 年 １ 月", "1995-01"),
    ],
)
def test_one_expression(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("1978年", "gregorian"),
        ("昭和53年", "japanese"),
        ("1978年(昭和53年)", "both"),
        ("2030年代", "gregorian"),
        ("3年間", "none"),
    ],
)
def test_the_printed_calendar_is_kept(text: str, calendar: str) -> None:
    assert read_dates(text)[0].calendar == calendar


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1978年(昭和54年)3月", "1978年 and 昭和54年 are not the same year"),
        ("1972年5月15日（昭和47年5月14日）", "the two dates differ in their day: 15 and 14"),
        ("平成元年1月3日", "'平成元年1月3日' does not exist: 平成 began on 1989-01-08"),
        ("昭和99年", "'昭和99年' does not exist: 昭和 ended on 1989-01-07, in its 昭和64年"),
        ("昭和64年度", "'昭和64年度' does not exist: 昭和 ended on 1989-01-07, before April"),
        ("1978年2月30日", "1978-02 has no day 30"),
    ],
)
def test_what_contradicts_itself_has_no_value_and_says_why(text: str, problem: str) -> None:
    (found,) = read_dates(text)
    assert (found.value, found.problem) == (None, problem)
    assert found.text == text


def test_lunisolar_days_are_refused_and_their_years_are_not() -> None:
    assert value("明治5年") == "1872"
    (found,) = read_dates("明治5年10月3日")
    assert found.value is None
    assert "lunisolar" in (found.problem or "")


def test_a_second_calendar_that_is_none_stays_outside() -> None:
    assert read("1978年(昭和通りの起点)") == [("1978年", "1978")]
    assert read("1990年(同盟の年)") == [("1990年", "1990")]


def test_a_line_break_may_cut_a_number() -> None:
    assert read("協定は19\n54年7月に") == [("19\n54年7月", "1954-07")]
    assert read("協定は19\n\n54年7月に")[0][0] == "54年7月"


def test_an_expression_never_crosses_an_empty_line() -> None:
    assert [words for words, _ in read("1978年\n\n11月")] == ["1978年", "11月"]
    assert read("1978年\n11月") == [("1978年\n11月", "1978-11")]
