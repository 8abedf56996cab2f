"""A story stays in its year when it mentions an older text; other readings are candidates."""

from __future__ import annotations

import pytest

from alliance_corpus.readers import read_dates


@pytest.mark.parametrize(
    ("text", "later"),
    [
        (
            "1956年11月、総会は1950年の「結集決議」に基づき会期を招いた。12月には撤退を求めた。",
            "1956-12",
        ),
        ("1991年1月、政府は1987年の法律を改め、同年3月に施行した。", "1991-03"),
        ("In 1956 the Assembly acted under the 1950 resolution. In December it met.", "1956-12"),
    ],
)
def test_an_older_text_does_not_take_over(text: str, later: str) -> None:
    last = read_dates(text)[-1]
    assert str(last.value) == later
    assert [str(each)[-3:] for each in last.candidates] == [later[-3:]]


def test_an_older_event_does() -> None:
    last = read_dates("1978年に策定された。1960年の安保改定は重かった。同年1月に署名された。")[-1]
    assert (str(last.value), last.candidates) == ("1960-01", ())


def test_two_years_on_are_not_counted_from_the_day_of_writing() -> None:
    (found,) = read_dates("翌々年に再開した。", "2010")
    assert found.value is None
    assert found.problem == "nothing before it says which year is meant"


def test_short_years_of_texts_without_eras_list_the_other_reading() -> None:
    (found,) = read_dates("両首脳は56年宣言を確認した。", "2001")
    assert (str(found.value), [str(each) for each in found.candidates]) == ("1956", ["1981"])
