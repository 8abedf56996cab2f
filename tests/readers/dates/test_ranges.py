"""Ranges and lists: one end or member is completed from another."""

from __future__ import annotations

import pytest

from tests.readers.dates.helpers.reading import read, value

WRITTEN = "2018-10-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月～2017年2月", "2016-11/2017-02"), ("昭和63年～平成2年", "1988/1990"),
        ("H30-R2年度", "2018-04/2021-03"), ("S50.8-S52.3", "1975-08/1977-03"),
        ("2015-04-27～2015-05-03", "2015-04-27/2015-05-03"), ("2015.4～2016.3", "2015-04/2016-03"),
        ("2015/4/27～5/3", "2015-04-27/2015-05-03"), ("2015/12/27～1/3", "2015-12-27/2016-01-03"),
        ("平成10・11両年度", "1998-04/2000-03"), ("1978年5月上旬～下旬", "1978-05-01/1978-05-31"),
        ("1894━95年", "1894/1895"),
        ("27 April – 3 May 2015", "2015-04-27/2015-05-03"),
        ("December 2015 – January 2016", "2015-12/2016-01"),
        ("December–January 2016", "2015-12/2016-01"),
        ("1 May 2014 – 3 June 2015", "2014-05-01/2015-06-03"),
        ("27, 28 and 30 April 2015", "{2015-04-27,2015-04-28,2015-04-30}"),
        ("300–200 BC", "-0299/-0199"),
    ],
)  # fmt: skip
def test_one_interval(text: str, expected: str) -> None:
    assert value(text, WRITTEN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月から2017年2月まで", ["2016-11", "2017-02"]),
        ("28日から3日まで", ["2018-10-28", "2018-11-03"]),
        ("12月28日から1月4日まで", ["2018-12-28", "2019-01-04"]),
        ("1990年から95年の間", ["1990", "1995"]),
        ("3日から90日の間", ["2018-10-03", "P90D"]),
        ("27、28の両日", ["2018-10-27/2018-10-28"]),
        ("from June to August 2015", ["2015-06", "2015-08"]),
        ("between 12 and 15 March 2004", ["2004-03-12/2004-03-15"]),
        ("In 2015, 2016 and 2017", ["2015", "2016", "2017"]),
        ("on May 3 and 20 ships", ["2018-05-03"]),
        ("Room 2015, 1500 men", []),
    ],
)
def test_two_expressions(text: str, expected: list[str]) -> None:
    assert [found for _, found in read(text, WRITTEN)] == expected
