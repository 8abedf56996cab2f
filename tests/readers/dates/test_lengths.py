"""Lengths of time, what repeats, and times of day."""

from __future__ import annotations

import pytest

from alliance_corpus.readers import read_dates
from tests.readers.dates.helpers.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3年間", "P3Y"),
        ("三年間", "P3Y"),
        ("約2年間", "P2Y"),
        ("およそ2週間あまり", "P2W"),
        ("2か月", "P2M"),
        ("２ヶ月", "P2M"),
        ("三カ月", "P3M"),
        ("6箇月", "P6M"),
        ("５日間", "P5D"),
        ("1年6か月", "P1Y6M"),
        ("2年半", "P2Y6M"),
        ("半年", "P6M"),
        ("約半年間", "P6M"),
        ("半世紀", "P50Y"),
        ("四半世紀", "P25Y"),
        ("2時間30分", "PT2H30M"),
        ("1時間半", "PT1H30M"),
        ("約25分間", "PT25M"),
        ("10年ぶり", "P10Y"),
        ("10年以上", "P10Y"),
        ("70余年", "P70Y"),
        ("5か年", "P5Y"),
        ("3500年間", "P3500Y"),
        ("1,200年間", "P1200Y"),
        ("2～3年", "P2Y/P3Y"),
        ("開戦後の10年間", "P10Y"),
    ],
)
def test_durations(text: str, expected: str) -> None:
    (found,) = read_dates(text)
    assert (found.text, found.value, found.kind) == (text, expected, "duration")
    assert (found.calendar, found.relative) == ("none", False)


@pytest.mark.parametrize(
    ("text", "expected", "frequency"),
    [
        ("毎年", "P1Y", None),
        ("毎年8月15日", "P1Y", None),
        ("毎週月曜日", "P1W", None),
        ("隔年", "P2Y", None),
        ("年に1~2回", "P1Y", "1~2"),
        ("年１～２回", "P1Y", "1~2"),
        ("年二回", "P1Y", "2"),
        ("週3回", "P1W", "3"),
        ("1日1回", "P1D", "1"),
        ("4年に一度", "P4Y", "1"),
        ("半年に1回", "P6M", "1"),
        ("3か月ごと", "P3M", None),
        ("1年おき", "P2Y", None),
    ],
)
def test_sets(text: str, expected: str, frequency: str | None) -> None:
    (found,) = read_dates(text)
    assert (found.text, found.value, found.kind) == (text, expected, "set")
    assert found.frequency == frequency


def test_what_is_not_counted_has_no_value() -> None:
    (found,) = read_dates("数年を要した")
    assert (found.text, found.value, found.kind) == ("数年", None, "duration")
    assert found.problem == "the text does not say how many"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("午後3時", "T15:00:00"),
        ("午前十時半", "T10:30:00"),
        ("15時5分", "T15:05:00"),
        ("午後一時二十分", "T13:20:00"),
        ("14:46", "T14:46:00"),
        ("正午", "T12:00:00"),
    ],
)
def test_times_are_of_the_day_before_them(text: str, expected: str) -> None:
    (moment,) = read_dates(f"1983年3月5日{text}に")
    assert moment.text == f"1983年3月5日{text}"
    assert (str(moment.value), moment.kind) == (f"1983-03-05{expected}", "time")
    day, time = read_dates(f"1983年3月5日に着き、{text}に発った")
    assert day.text == "1983年3月5日"
    assert (time.text, str(time.value), time.kind) == (text, f"1983-03-05{expected}", "time")
    assert read(f"{text}に") == [(text, None)]
