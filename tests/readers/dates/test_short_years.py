"""Years without century or era: by context, else reported with both readings."""

from __future__ import annotations

import pytest

from alliance_corpus.readers import read_dates
from tests.readers.dates.helpers.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1966年に始まり、68年に終わる", ["1966", "1968"]),
        ("1966年5月と69年7月", ["1966-05", "1969-07"]),
        ("昭和41年に始まり、43年に終わる", ["1966", "1968"]),
        ("平成8年度に続き、9年度も", ["1996-04/1997-03", "1997-04/1998-03"]),
        ("1931年生まれ。55年大学卒", ["1931", "1955"]),
        ("1960年代から八九年まで", ["196X", "1989"]),
        ("昭和は64年で終わる", ["1989"]),
        ("2001年から05年まで", ["2001", "2005"]),
        ("'78年の夏", ["1978-22"]),
        ("11（平成23）年度から27年度まで", ["2011-04/2012-03", "2015-04/2016-03"]),
    ],
)
def test_decided(text: str, expected: list[str]) -> None:
    assert [found for _, found in read(text)] == expected


def test_undecided_years_report_all_their_readings() -> None:
    (found,) = read_dates("55年5月に")
    assert found.value is None
    assert [str(each) for each in found.candidates] == ["1955-05", "1980-05"]
    assert found.problem == "nothing decides which of these years is meant"


def test_the_date_of_writing_decides_where_one_reading_is_near() -> None:
    assert read("30年度の予算", "2018-04-02") == [("30年度", "2018-04/2019-03")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1966年に始まり、3年で終わる", "P3Y"),
        ("1966年以後、60年の歴史", "P60Y"),
        ("昭和41年から10年にわたり", "P10Y"),
        ("研究期間3年の計画", "P3Y"),
        ("戦後70年の節目", "P70Y"),
    ],
)
def test_a_length_of_time_after_all(text: str, expected: str) -> None:
    assert read(text)[-1][1] == expected
