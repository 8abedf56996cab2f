"""The eras before 明治, compared with the tables of others."""

from __future__ import annotations

import pytest
from japanera import era_data  # type: ignore[import-untyped]

from alliance_corpus.dates.eras import ERAS
from alliance_corpus.dates.old_eras import LAST_SIGNS, OLD_ERAS, YEAR_NAMES, named_at, named_before

OURS = {era.name for era in ERAS}
PEER = [
    (court, name, first, last)
    for court in ("GENERAL", "DAIKAKUJI", "JIMYOUIN")
    for name, _, first, last, _ in getattr(era_data, f"_ERA_DATA_{court}")
    if name is not None and name not in OURS
]
# The peer ends the eras that only one side of a war or one court went on using when the other
# side stopped: the Minamoto and Taira, and the southern court for 元徳 and 建武.
LONGER = {("GENERAL", "治承"), ("GENERAL", "寿永"), ("DAIKAKUJI", "元徳"), ("DAIKAKUJI", "建武")}


def test_every_era_of_the_peer_is_there_and_no_other() -> None:
    assert set(OLD_ERAS) == {name for _, name, _, _ in PEER}


def test_years_agree_with_the_peer_but_for_eras_of_the_twelfth_month() -> None:
    """Japanera's days are Julian or Gregorian: the twelfth lunisolar month may be in January."""
    for court, name, first, last in PEER:
        era = OLD_ERAS[name]
        began = first.year - (first.month < 3 and first.year > era.base + 1)
        ended = last.year - (last.month < 3 and last.year > era.base + (era.last_year or 0))
        assert era.base + 1 == began, name
        if (court, name) not in LONGER:
            assert era.base + (era.last_year or 0) == ended, name


@pytest.mark.parametrize(
    ("name", "number", "year"),
    [
        ("天保", 8, 1837), ("大化", 2, 646), ("皇紀", 2600, 1940), ("民国", 113, 2024),
        ("檀紀", 4281, 1948), ("仏暦", 2567, 2024), ("康熙", 23, 1684), ("ヒジュラ暦", 1445, 2023),
        ("神武紀元", 2600, 1940), ("中華民国", 38, 1949), ("主体", 113, 2024), ("檀君紀元", 4281, 1948),
        ("仏滅紀元", 2567, 2024), ("ユダヤ暦", 5784, 2023), ("コプト暦", 1740, 2023),
        ("エチオピア暦", 2016, 2023), ("イラン暦", 1402, 2023),
    ],
)  # fmt: skip
def test_counting_gives_the_gregorian_year(name: str, number: int, year: int) -> None:
    assert YEAR_NAMES[name].gregorian(number) == year


def test_names_are_found_forwards_and_backwards_in_old_forms() -> None:
    found = named_at("慶應三年", 0)
    assert found is not None
    assert (found[0].name, found[1]) == ("慶応", 2)
    before = named_before("昔の寶龜元年", 4)
    assert before is not None
    assert (before[0].name, before[1]) == ("宝亀", 2)
    assert named_before("そば", 2) is None


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("港", "三年"), ("港の", "元年の船"), ("", "1年")]
)
def test_every_name_is_found_where_it_stands(before: str, after: str) -> None:
    for name in YEAR_NAMES:
        text, start, end = before + name + after, len(before), len(before + name)
        found, stop = named_at(text, start) or (None, 0)
        assert (str(found), stop) == (name, end)
        found, begin = named_before(text, end) or (None, 0)
        assert (str(found), begin) == (name, start)
        assert named_at(text, end) is None
        assert name[-1] in LAST_SIGNS
