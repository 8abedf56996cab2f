"""What looks like a date and is none is left alone."""

from __future__ import annotations

import pytest

from tests.readers.dates.helpers.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "第6条、第1368号、第2024号、第13回、第3四方、第二次、第1節",
        "78指針と97指針、2+2、トラック2、90式戦車、12式地対艦誘導弾",
        "5・15事件、9・11、3.11、二・二六事件",
        "45歳、満20歳、3年生、3年制、1年目、三十年戦争、百年戦争",
        "在任7年8か月、勤続30年、任期4年",
        "戦後、冷戦期、有事、現在、近年、従来、将来、平素",
        "約40名、5、6人、1500発、2、3点、10億円、3.2%、1.5倍",
        "十分な議論、一時的、3分の1、二分する、5分野、3時点",
        "日本年金機構、日本日程、共同年次、合同年会、以来年々、戦前日本、基本年",
        "四日市、八日市場、三日月、五月雨",
        "https://example.jp/2019/05/01/a2020-01-02.html と www.example.jp/2018/3/4",
        "pp. 101-120、Vol.3、No.1998、ISBN 4-06-1985-7",
        "13月、32日、0年",
    ],
)
def test_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("平成11年5月28日法律第60号", [("平成11年5月28日", "1999-05-28")]),
        ("『年報（昭和51年版）』", [("昭和51年", "1976")]),
        ("令和6年第1号", [("令和6年", "2024")]),
        ("1988年五輪", [("1988年", "1988")]),
        ("4月6日本会議で可決", [("4月6日", None)]),
    ],
)
def test_the_year_in_a_name_counts(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected
