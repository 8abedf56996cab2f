"""What people call a value, in Japanese and English."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Day
from alliance_corpus.errors import DateError
from alliance_corpus.readers import read_dates
from alliance_corpus.testing import days, edtf_values

CASES = """
1978 | 1978年 | 1978
1978-11 | 1978年11月 | November 1978
1978-11-27 | 1978年11月27日 | 27 November 1978
195X | 1950年代 | the 1950s
200X | 2000年代 | the 2000s
20XX | 21世紀 | the 21st century
1XXX | 第2千年紀 | the 2nd millennium
XXXX | 某年 | an unknown year
-XXXX | 紀元前の某年 | an unknown year BC
-0043 | 紀元前44年 | 44 BC
0000 | 紀元前1年 | 1 BC
0079 | 79年 | AD 79
-01XX | 紀元前2世紀 | the 2nd century BC
-1XXX | 紀元前2千年紀 | the 2nd millennium BC
-198X | 紀元前1990年から紀元前1981年までのある年 | a year from 1990 BC to 1981 BC
007X | 70年代 | a year from AD 70 to AD 79
1X60 | 1X60年 | 1X60
-1X60 | 紀元前の1X60年 | 1X60 BC
156X-12-25 | 1560年代の12月25日 | 25 December in the 1560s
XXXX-12-25 | 某年12月25日 | 25 December in an unknown year
2004-XX | 2004年某月 | an unknown month of 2004
2004-XX-XX | 2004年某月某日 | an unknown day in an unknown month of 2004
2004-06-XX | 2004年6月某日 | an unknown day in June 2004
2004-XX-15 | 2004年某月15日 | the 15th of an unknown month of 2004
1984-1X | 1984年10月から12月のどれか | a month from October to December of 1984
1984-X2 | 1984年2月、12月のどれか | February or December of 1984
2004-06-1X | 2004年6月10日から19日のどれか | a day from 10 to 19 in June 2004
2004-06-X0 | 2004年6月10日、20日、30日のどれか | the 10th, 20th or 30th of June 2004
2001-02-2X | 2001年2月20日から28日のどれか | a day from 20 to 28 in February 2001
2004-XX-X1 | 2004年某月1日、11日、21日、31日のどれか | the 1st, 11th, 21st or 31st of an unknown month of 2004
1978~ | 1978年ごろ | about 1978
1978? | 1978年（?） | perhaps 1978
1978-11% | 1978年11月ごろ（?） | perhaps about November 1978
?2004-06-~11 | 2004年6月11日ごろ（?） | perhaps about 11 June 2004
2006-21 | 2006年春 | spring 2006
2006-24 | 2006年冬 | winter 2006
2006-26 | 2006年夏（北半球） | summer 2006 (northern hemisphere)
2006-31 | 2006年秋（南半球） | autumn 2006 (southern hemisphere)
2001-34 | 2001年第2四半期 | the second quarter of 2001
2001-38 | 2001年5月から8月まで | May to August 2001
2001-40 | 2001年上半期 | the first half of 2001
2001-41 | 2001年下半期 | the second half of 2001
Y17E7 | 170000000年 | 170000000
Y-12345 | 紀元前12346年 | 12346 BC
1950S2 | 1950年（1900年から1999年までの推定） | 1950 (estimated, from 1900 to 1999)
1985-04-12T23:20:30Z | 1985年4月12日23時20分30秒（協定世界時） | 12 April 1985, 23:20:30 UTC
1985-04-12T09:05:00+09:00 | 1985年4月12日9時5分0秒（UTC+09:00） | 12 April 1985, 09:05:00 UTC+09:00
1985-04-12T23:20:30 | 1985年4月12日23時20分30秒 | 12 April 1985, 23:20:30
1976/1978 | 1976年から1978年まで | 1976 to 1978
1954~/.. | 1954年ごろから | since about 1954
1978/ | 1978年から（終わりは不明） | since 1978 (end unknown)
../1978 | 1978年まで | until 1978
/1978~ | 1978年ごろまで（始まりは不明） | until about 1978 (start unknown)
../.. | 始まりも終わりもない期間 | time without start or end
/.. | 終わりのない期間（始まりは不明） | time without end (start unknown)
../ | 始まりのない期間（終わりは不明） | time without start (end unknown)
1981-04/1982-03 | 1981年度 | fiscal year 1981
1812-04/1813-03 | 1812年4月から1813年3月まで | April 1812 to March 1813
1978-01/1978-06 | 1978年前半 | early 1978
1978-07/1978-12 | 1978年後半 | late 1978
1950/1954 | 1950年代前半 | the early 1950s
1955/1959 | 1950年代後半 | the late 1950s
1954/1956 | 1954年から1956年まで | 1954 to 1956
1978-05-01/1978-05-10 | 1978年5月上旬 | early May 1978
1978-05-11/1978-05-20 | 1978年5月中旬 | mid-May 1978
2004-02-21/2004-02-29 | 2004年2月下旬 | late February 2004
2004-02-21/2004-02-28 | 2004年2月21日から28日まで | 21 to 28 February 2004
1978-03/1978-05 | 1978年3月から5月まで | March to May 1978
1978-11-25/1978-12-05 | 1978年11月25日から12月5日まで | 25 November to 5 December 1978
1978-11-25/1979-01-02 | 1978年11月25日から1979年1月2日まで | 25 November 1978 to 2 January 1979
1978-03~/1978-05 | 1978年3月ごろから1978年5月まで | about March 1978 to May 1978
-0043/0079 | 紀元前44年から79年まで | 44 BC to AD 79
[..2014] | 2014年までのある時 | some time up to 2014
[1978~..] | 1978年ごろ以後のある時 | some time from about 1978 on
[2006-09..2007-03] | 2006年9月から2007年3月までのある時 | some time from September 2006 to March 2007
[1950..1954] | 1950年代前半のある時 | some time in the early 1950s
[1667,1669] | 1667年、1669年のいずれか | 1667 or 1669
[1667] | 1667年 | 1667
[1667..1669,1760-12] | 1667年から1669年まで、1760年12月のいずれか | 1667 to 1669 or December 1760
{1667,1669} | 1667年と1669年 | 1667 and 1669
{..1667,1669..} | 1667年までと1669年以後 | up to 1667 and from 1669 on
"""


@pytest.mark.parametrize(
    ("text", "japanese", "english"),
    [tuple(line.split(" | ")) for line in CASES.strip().splitlines()],
)
def test_cases(text: str, japanese: str, english: str) -> None:
    assert EDTF(text).label("ja") == japanese
    assert EDTF(text).label("en") == english
    assert EDTF(text).label() == japanese


@given(edtf_values())
def test_every_value_has_a_label_in_either_language(value: EDTF) -> None:
    japanese, english = value.label("ja"), value.label("en")
    assert re.search("[一-龥]", japanese)
    assert not re.search("[A-Za-z]", japanese.replace("UTC", "").replace("X", ""))
    assert english.isascii()
    assert english.strip() == english != ""
    for label in (japanese, english):
        assert "{" not in label
        assert "  " not in label


@given(edtf_values())
def test_what_is_doubtful_or_without_an_end_says_so(value: EDTF) -> None:
    japanese, english = value.label("ja"), value.label("en")
    assert ("ごろ" in japanese) is ("about" in english) is value.approximate
    assert ("（?）" in japanese) is ("perhaps" in english) is value.uncertain
    unknown = None in (value.earliest, value.latest)
    assert ("不明" in japanese) is ("unknown)" in english) is unknown


@given(edtf_values(), edtf_values())
def test_values_of_different_days_have_different_labels(one: EDTF, two: EDTF) -> None:
    if one.label("en") == two.label("en") or one.label("ja") == two.label("ja"):
        # A mask such as 2XX1 is said with its digits, [1978] like 1978.
        assert (one.earliest, one.latest) == (two.earliest, two.latest)


READ = """
{y} {y}-{m} {y}-{m}-{d} {t}X {t}0/{t}4 {t}5/{t}9 {y}-01/{y}-06 {y}-07/{y}-12 {y}~ {y}-{m}~ {y}-21
{y}-24 {y}-{m}-01/{y}-{m}-10 {y}-{m}-11/{y}-{m}-20 {y}-04/{n}-03
"""


@given(days(1873, 2090), st.sampled_from(READ.split()))
def test_the_reader_takes_a_label_for_the_same_value(day: Day, template: str) -> None:
    year = max(day.year, 1886)
    text = template.format(
        y=year, n=year + 1, t=str(year)[:3], m=f"{day.month:02d}", d=f"{min(day.day, 28):02d}"
    )
    for language in ("ja", "en"):
        label = EDTF(text).label(language)
        found = read_dates(label if language == "ja" else f"in {label},")
        assert [str(one.value) for one in found] == [text], label


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("year", ["2006", "-0043", "0079"])
def test_every_month_season_and_part_of_a_year_has_a_label_of_its_own(
    language: Literal["ja", "en"], year: str
) -> None:
    labels = [
        EDTF(f"{year}-{part:02d}").label(language) for part in (*range(1, 13), *range(21, 42))
    ]
    assert len(set(labels)) == len(labels)


SEASONS = [("春", "spring"), ("夏", "summer"), ("秋", "autumn"), ("冬", "winter")]


@pytest.mark.parametrize(("number", "words"), [*enumerate(SEASONS * 3, 21)])
def test_seasons_are_named_and_their_hemisphere_is_said(
    number: int, words: tuple[str, str]
) -> None:
    japanese, english = EDTF(f"2006-{number}").label("ja"), EDTF(f"2006-{number}").label("en")
    assert japanese.startswith(f"2006年{words[0]}")
    assert english.startswith(f"{words[1]} 2006")
    for north, south, label in (
        ("北半球", "南半球", japanese),
        ("northern", "southern", english),
    ):
        assert (north in label) is (25 <= number <= 28)
        assert (south in label) is (number >= 29)


@pytest.mark.parametrize("language", ["fr", "", "JA", None])
def test_a_language_without_labels_is_an_error(language: str) -> None:
    with pytest.raises(DateError, match=f"language {language!r}: expected one of ja, en"):
        EDTF("1978").label(language)  # type: ignore[arg-type]
