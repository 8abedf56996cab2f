"""The Japanese eras: both directions, boundaries, fiscal years, and ICU's opinion."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import (
    EDTF,
    ERAS,
    Day,
    EraDate,
    Open,
    era_year_to_gregorian,
    fiscal_year,
    from_japanese,
    to_japanese,
)
from alliance_corpus.dates.eras import find_era, format_number
from alliance_corpus.errors import DateError
from alliance_corpus.testing import days, era_dates, japanese_renderings
from tests.helpers.node import run_node

if TYPE_CHECKING:
    from alliance_corpus.dates.eras import Digits, Era


# Years, months and days at both sides of every boundary.
ACCEPTED = [
    (("明治", 1), "1868"),
    (("明治", 5), "1872"),
    (("明治", 6, 1, 1), "1873-01-01"),
    (("明治", 45, 7, 29), "1912-07-29"),
    (("明治", 45, 7, 30), "1912-07-30"),
    (("明治", 45, 7), "1912-07"),
    (("大正", 1, 7, 30), "1912-07-30"),
    (("大正", 1, 7), "1912-07"),
    (("大正", 15, 12, 25), "1926-12-25"),
    (("昭和", 1, 12, 25), "1926-12-25"),
    (("昭和", 1, 12), "1926-12"),
    (("昭和", 1), "1926"),
    (("昭和", 53, 11, 27), "1978-11-27"),
    (("昭和", 64), "1989"),
    (("昭和", 64, 1), "1989-01"),
    (("昭和", 64, 1, 7), "1989-01-07"),
    (("平成", 1), "1989"),
    (("平成", 1, 1), "1989-01"),
    (("平成", 1, 1, 8), "1989-01-08"),
    (("平成", 31, 4, 30), "2019-04-30"),
    (("平成", 31, 4), "2019-04"),
    (("令和", 1, 5, 1), "2019-05-01"),
    (("令和", 1), "2019"),
    (("令和", 8), "2026"),
    (("令和", 100), "2118"),
]
REFUSED = [
    (("明治", 45, 7, 31), "ended on 1912-07-30"),
    (("明治", 45, 8), "ended on 1912-07-30"),
    (("明治", 46), "ended on 1912-07-30"),
    (("大正", 1, 7, 29), "began on 1912-07-30"),
    (("大正", 1, 6), "began on 1912-07-30"),
    (("大正", 15, 12, 26), "ended on 1926-12-25"),
    (("昭和", 1, 12, 24), "began on 1926-12-25"),
    (("昭和", 1, 11), "began on 1926-12-25"),
    (("昭和", 64, 1, 8), "ended on 1989-01-07"),
    (("昭和", 64, 2), "ended on 1989-01-07"),
    (("昭和", 65), "ended on 1989-01-07"),
    (("昭和", 99), "ended on 1989-01-07"),
    (("平成", 1, 1, 3), "began on 1989-01-08"),
    (("平成", 31, 5), "ended on 2019-04-30"),
    (("平成", 31, 5, 1), "ended on 2019-04-30"),
    (("令和", 1, 4), "began on 2019-05-01"),
    (("令和", 1, 4, 30), "began on 2019-05-01"),
    (("明治", 5, 12, 2), "lunisolar"),
    (("明治", 5, 12), "lunisolar"),
    (("明治", 1, 9, 8), "lunisolar"),
    (("昭和", 0), "from 1"),
    (("昭和", -1), "from 1"),
    (("昭和", 53, 13), "month from 1 to 12"),
    (("昭和", 53, 2, 29), "a day of that month"),
    (("昭和", 53, None, 27), "without a month"),
]


def spoken(date: tuple[str, int] | tuple[object, ...]) -> str:
    era, year, *rest = date
    parts = "".join(f"{part}{unit}" for part, unit in zip(rest, "月日", strict=False) if part)
    return f"{era}{'元' if year == 1 else year}年{parts}"


@pytest.mark.parametrize(("date", "gregorian"), ACCEPTED)
def test_from_japanese(date: tuple[str, int], gregorian: str) -> None:
    assert from_japanese(*date) == EDTF(gregorian)
    assert era_year_to_gregorian(*date[:2]) == int(gregorian[:4])
    assert spoken(date) in [str(name) for name in to_japanese(EDTF(gregorian))]


@pytest.mark.parametrize(("date", "reason"), REFUSED)
def test_dates_that_no_era_had(date: tuple[str, int], reason: str) -> None:
    with pytest.raises(DateError, match=reason) as caught:
        from_japanese(*date)
    assert spoken(date) in str(caught.value)


@pytest.mark.parametrize(
    ("name", "era"),
    [
        *(
            ("明治", "明治"),
            ("大", "大正"),
            ("Showa", "昭和"),
            ("Shōwa", "昭和"),
            ("TAISHO", "大正"),
        ),
        *(("H", "平成"), ("h", "平成"), ("Ｒ", "令和"), ("㍻", "平成"), ("㋿", "令和")),
    ],
)
def test_names_of_eras(name: str, era: str) -> None:
    assert find_era(name).name == era
    assert find_era(find_era(name)) is find_era(name)


@pytest.mark.parametrize("name", ["大化", "", "X", "昭和時代"])
def test_unknown_eras(name: str) -> None:
    with pytest.raises(DateError, match=re.escape(repr(name))):
        find_era(name)


def test_unknown_eras_get_a_hint() -> None:
    with pytest.raises(DateError, match="heisei"):
        find_era("Heisai")


def test_eras_follow_each_other() -> None:
    assert [era.letter for era in ERAS] == list("MTSHR")
    for era, following in pairwise(ERAS):
        assert isinstance(era.last, Day)
        # 大正 and 昭和 began on the day their predecessor ended, the later two on the day after.
        shared = following.name in ("大正", "昭和")
        assert following.first == (era.last if shared else era.last.plus_days(1))
        assert following.base == following.first.year - 1
        assert era.last_year == era.last.year - era.base
    assert ERAS[-1].last is Open.FUTURE
    assert ERAS[-1].last_year is None


@pytest.mark.parametrize("era", ERAS, ids=str)
def test_an_era_has_its_last_year_and_none_after_it(era: Era) -> None:
    last, end = (9999, "9999 or earlier")
    if isinstance(era.last, Day):
        last, end = era.last.year, f"ended on {era.last}"
    assert era_year_to_gregorian(era, last - era.base) == last
    assert EraDate(era, last - era.base).to_edtf() == EDTF(str(last))
    with pytest.raises(DateError, match=end) as caught:
        EraDate(era, last - era.base + 1)
    assert f"'{era}{last - era.base + 1}年'" in str(caught.value)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("1912-07-30", ["大正元年7月30日", "明治45年7月30日"]),
        ("1926-12-25", ["昭和元年12月25日", "大正15年12月25日"]),
        ("1989-01-07", ["昭和64年1月7日"]),
        ("1989-01-08", ["平成元年1月8日"]),
        ("1989-01", ["平成元年1月", "昭和64年1月"]),
        ("1989", ["平成元年", "昭和64年"]),
        ("2019", ["令和元年", "平成31年"]),
        ("1978", ["昭和53年"]),
        ("1868", ["明治元年"]),
        ("1872", ["明治5年"]),
    ],
)
def test_to_japanese_gives_the_newer_name_first(value: str, names: list[str]) -> None:
    assert [str(name) for name in to_japanese(EDTF(value))] == names


def test_to_japanese_takes_days_of_any_kind() -> None:
    day = Day(1978, 11, 27)
    assert to_japanese(day) == to_japanese(day.to_date()) == to_japanese(EDTF(str(day)))


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("1867", "older than 明治"),
        ("0000", "older than 明治"),
        ("1872-12-31", "lunisolar"),
        ("1872-12", "lunisolar"),
        ("1978~", "plain"),
        ("197X", "plain"),
        ("1978/1979", "plain"),
        ("1978-21", "plain"),
        ("-1978", "plain"),
    ],
)
def test_values_without_a_japanese_name(value: str, reason: str) -> None:
    with pytest.raises(DateError, match=reason) as caught:
        to_japanese(EDTF(value))
    assert value in str(caught.value)


@given(era_dates())
def test_there_and_back(date: EraDate) -> None:
    assert date in to_japanese(date.to_edtf())
    assert from_japanese(date.era, date.year, date.month, date.day) == date.to_edtf()
    assert pickle.loads(pickle.dumps(date)) == copy.deepcopy(date) == date
    assert hash(copy.deepcopy(date)) == hash(date)


@given(days(1873, 2100))
def test_back_and_there(day: Day) -> None:
    names = to_japanese(day)
    assert len(names) == (2 if day in (Day(1912, 7, 30), Day(1926, 12, 25)) else 1)
    assert all(name.to_edtf() == EDTF(str(day)) for name in names)
    assert all(name.era.first <= day <= name.era.last for name in names)


def test_era_dates_are_written_in_three_kinds_of_digits() -> None:
    date = EraDate("昭和", 53, 11, 27)
    assert date.format() == str(date) == "昭和53年11月27日"
    assert date.format("fullwidth") == "昭和５３年１１月２７日"
    assert date.format("kanji") == "昭和五十三年十一月二十七日"
    assert EraDate("平成", 1, 1, 10).format("kanji") == "平成元年一月十日"
    assert EraDate("平成", 1).format(first="") == "平成1年"
    assert EraDate("平成", 1).format("kanji", first="") == "平成一年"
    assert EraDate("平成", 20).format("kanji") == "平成二十年"
    with pytest.raises(DateError, match="'roman'"):
        date.format("roman")  # type: ignore[arg-type]


@given(st.integers(1, 9999), st.sampled_from(["ascii", "fullwidth", "kanji"]))
def test_numbers_read_back(number: int, digits: Digits) -> None:
    written = format_number(number, digits)
    if digits != "kanji":
        assert int(unicodedata.normalize("NFKC", written)) == number
        return
    total = count = 0
    for sign in written:
        value = int(unicodedata.numeric(sign))
        total, count = (total + (count or 1) * value, 0) if value >= 10 else (total, value)
    assert total + count == number


@pytest.mark.parametrize(
    ("era", "year", "months"),
    [
        ("昭和", 56, "1981-04/1982-03"),
        ("昭和", 35, "1960-04/1961-03"),
        ("昭和", 63, "1988-04/1989-03"),
        ("平成", 1, "1989-04/1990-03"),
        ("平成", 31, "2019-04/2020-03"),
        ("令和", 1, "2019-04/2020-03"),
        ("令和", 8, "2026-04/2027-03"),
        ("大正", 15, "1926-04/1927-03"),
        ("昭和", 1, "1926-04/1927-03"),
        ("明治", 19, "1886-04/1887-03"),
        ("令和", 7980, "9998-04/9999-03"),
    ],
)
def test_fiscal_years(era: str, year: int, months: str) -> None:
    assert fiscal_year(era, year) == fiscal_year(int(months[:4])) == EDTF(months)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("昭和", 64), "before April"),
        (("昭和", 65), "ended on"),
        (("平成", 32), "ended on"),
        (("明治", 18), "1886年度 or later"),
        ((1885,), "1886年度 or later"),
        ((9999,), "9999年度"),
        (("令和", 7981), "7981年度"),
        (("令和", 7982), "9999 or earlier"),
        (("昭和",), "the era's year"),
    ],
)
def test_fiscal_years_that_never_were(arguments: tuple[str, int], reason: str) -> None:
    with pytest.raises(DateError, match=reason):
        fiscal_year(*arguments)


def test_icu_agrees_on_every_day() -> None:
    """Node's Intl (ICU) names every day since 1873 as we do, and by the newer of two names."""
    first, last = dt.date(1873, 1, 1), dt.date(2026, 12, 31)
    theirs: list[tuple[str, str]] = json.loads(
        run_node("eras.mjs", first.isoformat(), last.isoformat())
    )
    assert len(theirs) == (last - first).days + 1
    two_names = []
    for number, (era, year) in enumerate(theirs):
        day = first + dt.timedelta(number)
        names = to_japanese(day)
        if len(names) > 1:
            two_names.append(day.isoformat())
        ours = "元" if names[0].year == 1 else str(names[0].year)
        assert (names[0].era.name, ours) == (era, year)
    # On these days the old emperor died and the new era was proclaimed; ICU has only the new one.
    assert two_names == ["1912-07-30", "1926-12-25"]


@given(st.data(), era_dates())
def test_renderings_show_the_value(data: st.DataObject, date: EraDate) -> None:
    """Every number of a rendering is one of the value's, in one of its calendars."""
    value = date.to_edtf()
    text = unicodedata.normalize("NFKC", data.draw(japanese_renderings(value)))
    assert "年" in text
    assert ("月" in text) is (date.month is not None)
    assert ("日" in text) is (date.day is not None)
    names = to_japanese(value)
    years = {str(names[0].era.base + names[0].year)} | {str(name.year) for name in names}
    if digits := re.findall(r"\d+", text):
        assert set(digits) <= years | {str(date.month), str(date.day)}
    if any(era.name in text for era in ERAS):
        assert any(name.era.name in text for name in names)


@given(days(1, 1868).map(str), st.data())
def test_renderings_before_the_eras_are_gregorian(text: str, data: st.DataObject) -> None:
    rendering = data.draw(japanese_renderings(text))
    assert not any(era.name in rendering for era in ERAS)
