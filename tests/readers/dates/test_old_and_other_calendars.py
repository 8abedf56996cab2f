"""Eras before 明治, other calendars, years outside an era, and spans that a name gives."""

from __future__ import annotations

import pytest

from alliance_corpus.readers import read_dates
from tests.readers.dates.helpers.reading import read, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("弘安4年", "1281"), ("和銅3年", "0710"), ("慶應四年", "1868"), ("天平勝宝4年", "0752"),
        ("1600（慶長5）年", "1600"), ("慶長五年（一六〇〇）", "1600"), ("西暦794年（延暦13年）", "0794"),
        ("元禄15年12月14日（1703年1月30日）", "1703-01-30"), ("安政元年（1855年）", "1855"),
        ("建武3年（延元元年）", "1336"), ("文久元年8月8日（1861年）", "1861"),
        ("文久3～元治元年", "1863/1864"), ("応永元年～正長元年", "1394/1428"),
        ("民国38年（1949年）10月", "1949-10"), ("檀君紀元4340年", "2007"), ("仏暦2475年6月24日", "1932-06-24"),
        ("紀元二千六百年", "1940"), ("康熙61年（1722年）", "1722"), ("洪武3年（1370年）", "1370"),
        ("前206年", "-0205"), ("前3世紀", "-02XX"), ("西暦前221年", "-0220"), ("BC3世紀", "-02XX"),
        ("天保年間", "1830/1844"), ("元禄時代", "1688/1704"), ("南北朝時代", "1336/1392"),
        ("大正末", "1925/1926"), ("昭和初期", "1926/1927"), ("昭和20年正月", "1945-01"),
        ("600～700年代", "0600/0709"), ("平成32(2020)年度", "2020-04/2021-03"),
        ("明命3年（1822年）", "1822"),
    ],
)  # fmt: skip
def test_values(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "candidate"),
    [
        ("昭和111年", "2036"), ("令和00年度", "2018-04/2019-03"), ("令和0年", "2018"),
        ("令和100年", "2118"), ("平成32年度", "2020-04/2021-03"), ("昭和70年代", "1995/2004"),
        ("天保20年", "1849"), ("天保00年", "1829"), ("康熙23年", "1684"), ("ヒジュラ暦1445年", "2023"),
        ("イラン暦1399年", "2020"), ("平成31年5月", "2019-05"),
    ],
)  # fmt: skip
def test_years_that_no_era_had_have_a_problem_and_the_arithmetic_year(
    text: str, candidate: str
) -> None:
    (found,) = read_dates(text)
    assert (found.text, found.value) == (text, None)
    assert found.problem
    assert [str(each) for each in found.candidates] == [candidate]


@pytest.mark.parametrize(
    "text",
    [
        "慶応3年10月14日", "弘安四年閏七月一日", "慶長五（1600）年九月十五日", "1600年（慶長五年）九月",
        "明治5年11月", "皇紀2500年2月11日", "享保元年正月",
    ],
)  # fmt: skip
def test_lunisolar_days_have_no_value_and_say_why(text: str) -> None:
    (found,) = read_dates(text)
    assert (found.text, found.value, found.candidates) == (text, None, ())
    assert "lunisolar" in (found.problem or "")


def test_a_gregorian_date_far_from_the_lunisolar_one_is_a_contradiction() -> None:
    (found,) = read_dates("慶応3年10月14日（1870年11月9日）")
    assert found.value is None
    assert "not the same year" in (found.problem or "")


def test_same_goes_on_counting_in_the_old_era() -> None:
    assert read("天保8年の乱と同9年の改革") == [("天保8年", "1837"), ("同9年", "1838")]


@pytest.mark.parametrize(
    "text",
    [
        "大宝律令", "元禄赤穂事件", "慶応義塾", "国際文化祭", "天明の飢饉", "江戸時代後期", "元禄時代後期", "康熙年間", "直径H1.2m",
        "S1からS3まで", "R2-D2", "1960/570年代", "5/120年代", "AD変換", "BC 12",
    ],
)  # fmt: skip
def test_names_and_nonsense_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_words_that_look_like_eras_count_years() -> None:
    assert read("契約を延長3年とした")[0][0] == "3年"
    assert read("異文化3年の計画")[0][0] == "3年"
    assert value("延長3年4月") is None
