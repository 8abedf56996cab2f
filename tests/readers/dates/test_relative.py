"""Relative expressions and the antecedents that they lean on."""

from __future__ import annotations

import pytest

from alliance_corpus.errors import DateError
from alliance_corpus.readers import read_dates
from tests.readers.dates.helpers.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1961年5月に着工、同年8月に停止", ["1961-05", "1961-08"]),
        ("1961年5月、翌年に再開、前年の倍", ["1961-05", "1962", "1961"]),
        ("1961年5月、翌々年春", ["1961-05", "1963-21"]),
        ("1961年5月3日、同月8日、同日", ["1961-05-03", "1961-05-08", "1961-05-08"]),
        ("1961年5月3日、翌4日、翌日", ["1961-05-03", "1961-05-04", "1961-05-05"]),
        ("1961年12月31日、翌1日、翌日", ["1961-12-31", "1962-01-01", "1962-01-02"]),
        ("1961年11月、翌2月に", ["1961-11", "1962-02"]),
        ("1961年5月に着工、10月29日に完成、12月に検査", ["1961-05", "1961-10-29", "1961-12"]),
        ("1961年5月3日に始まり、10日に終わる", ["1961-05-03", "1961-05-10"]),
        ("1961年5月3日、同10日、同6月に", ["1961-05-03", "1961-05-10", "1961-06"]),
        ("昭和36年、同37年、翌三十八年", ["1961", "1962", "1963"]),
        ("1961年、翌昭和37年、翌1963年", ["1961", "1962", "1963"]),
        ("1961年度に着手、同年度末、翌年度", ["1961-04/1962-03", "1962-03", "1962-04/1963-03"]),
        ("昭和36年度は8月に着手し、2月に終えた", ["1961-04/1962-03", "1961-08", "1962-02"]),
        ("1961年6月2、3日の会議の二日目に", ["1961-06-02/1961-06-03", "1961-06-03"]),
        ("1961年9月まで続き、その3年後に", ["1961-09", "1964"]),
        ("1961年9月まで続き、半年後に", ["1961-09", "1962-03"]),
    ],
)
def test_resolved_from_the_text(text: str, expected: list[str]) -> None:
    assert [found for _, found in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年", "2011"),
        ("本年4月", "2011-04"),
        ("昨年末", "2010-12"),
        ("一昨年", "2009"),
        ("来年の3月", "2012-03"),
        ("去年の夏", "2010-22"),
        ("昨秋", "2010-23"),
        ("今春", "2011-21"),
        ("今年度", "2010-04/2011-03"),
        ("来年度上半期", "2011-04/2011-09"),
        ("今月", "2011-02"),
        ("先月末", "2011-01"),
        ("来月上旬", "2011-03-01/2011-03-10"),
        ("本日", "2011-02-16"),
        ("昨日", "2011-02-15"),
        ("昨15日", "2011-02-15"),
        ("本16日", "2011-02-16"),
        ("先週", "2011-02-07/2011-02-13"),
        ("3年前", "2008"),
        ("2か月前", "2010-12"),
        ("10日", "2011-02-10"),
        ("3月1日", "2011-03-01"),
        ("来年2012年", "2012"),
        ("昨年（2010年）3月", "2010-03"),
    ],
)
def test_resolved_from_the_date_of_writing(text: str, expected: str) -> None:
    (found,) = read_dates(text, "2011-02-16")
    assert (found.text, str(found.value), found.relative) == (text, expected, True)
    assert found.antecedent == "written"


def test_the_antecedent_is_the_words_it_was_resolved_from() -> None:
    found = read_dates("1961年5月に着工、同年8月、翌年。")
    assert [each.antecedent for each in found] == [None, "1961年5月", "同年8月"]
    assert [each.relative for each in found] == [False, True, True]
    assert [each.calendar for each in found] == ["gregorian", "none", "none"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("来年1月の施行を前に、12月9日に", ["2012-01", "2011-12-09"]),
        ("昨年12月に続き、今年3月と6月に", ["2010-12", "2011-03", "2011-06"]),
        ("昨年12月に続き、3月と6月に", ["2010-12", "2011-03", "2011-06"]),
        ("昨年3月に続き、8月に", ["2010-03", "2010-08"]),
    ],
)
def test_months_come_back_to_the_year_of_writing(text: str, expected: list[str]) -> None:
    assert [found for _, found in read(text, "2011-11-02")] == expected


def test_without_an_antecedent_there_is_no_value() -> None:
    (found,) = read_dates("同年8月に着工した")
    assert (found.text, found.value) == ("同年8月", None)
    assert found.problem == "nothing before it says which year is meant"


def test_a_comparison_is_no_antecedent() -> None:
    found = read("2003年の輸出は前年同期を上回り、5月も伸びた。")
    assert found == [("2003年", "2003"), ("前年同期", "2002"), ("5月", "2003-05")]


def test_antecedents_cross_empty_lines() -> None:
    assert read("1961年の記録\n\n8月に完成") == [("1961年", "1961"), ("8月", "1961-08")]


@pytest.mark.parametrize("written", ["2011年", "2011-13", "", "11-02-16"])
def test_a_date_of_writing_must_be_edtf(written: str) -> None:
    with pytest.raises(DateError):
        read_dates("今年", written)
