"""Which words are found: the longest names, in any width and spacing, within words."""

from __future__ import annotations

import pytest

from alliance_corpus.readers.names import Gazetteer, read_document_names, read_names
from tests.readers.names.helpers.making import entity, found, gazetteer, words


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("海洋協議会事務局は", ["海洋", "海洋協議会", "協議会事務局"], ["海洋協議会"]),
        (
            "海洋協議会議事録",
            ["海洋協議会", "海洋協議会事務局", "議事録"],
            ["海洋協議会", "議事録"],
        ),
        ("海洋協議", ["海洋協議会", "海洋"], ["海洋"]),
        ("港湾局長と局長", ["港湾局", "局長", "港湾局長"], ["港湾局長", "局長"]),
        ("協議会（ＫＫ）", ["協議会", "KK"], ["協議会", "ＫＫ"]),
        ("協議会(本部)は", ["協議会", "協議会（本部）"], ["協議会(本部)"]),
    ],
)
def test_the_longest_name_counts_from_left_to_right(
    text: str, names: list[str], expected: list[str]
) -> None:
    assert words(text, *names) == expected


@pytest.mark.parametrize(
    "written",
    ["ガード21", "ｶﾞｰﾄﾞ21", "ガード２１", "カ\u3099ート\u30992１", "ｶ\u3099ｰﾄﾞ２１", "ガー\nド ２１"],
)
def test_width_and_voicing_marks_do_not_matter(written: str) -> None:
    for name in ("ガード21", "ｶﾞｰﾄﾞ２１"):
        assert words(f"の{written}を", name) == [written]


def test_white_space_beside_a_name_is_not_part_of_it() -> None:
    assert words("海洋 協、洋 協", "海洋", "洋協") == ["海洋", "洋 協"]
    assert words("ｶﾞ 局、ガ\n局", "ガ局") == ["ｶﾞ 局", "ガ\n局"]


def test_a_voicing_mark_is_part_of_its_kana() -> None:
    assert words("ﾊﾞﾊ、ﾊ", "ハ") == ["ﾊ"]
    assert words("か\u3099", "か") == []


@pytest.mark.parametrize("space", [" ", "　", "\n", "\r\n", "\t", " \n　", "\n\u3000 "])
def test_white_space_inside_japanese_names_does_not_matter(space: str) -> None:
    assert words(f"は、海{space}洋協議{space}会の", "海洋協議会") == [f"海{space}洋協議{space}会"]
    assert words(f"は、山田{space}太郎の", "山田 太郎", "山田") == [f"山田{space}太郎"]
    assert words(f"第{space}12{space}局", "第12局") == [f"第{space}12{space}局"]


@pytest.mark.parametrize("empty", ["\n\n", "\r\n\r\n", "\n \n", "\n\t\r\n", "\r\r", "\u2029"])
def test_no_name_crosses_an_empty_line(empty: str) -> None:
    assert words(f"海洋{empty}協議会", "海洋協議会", "協議会") == ["協議会"]
    assert words(f"Harbour{empty}Office", "Harbour Office") == []


def test_words_of_alphabets_are_whole() -> None:
    assert words("NATOs, BNATO, NATO2, (NATO)とNATO軍", "NATO") == ["NATO", "NATO"]
    assert words("12+2、2+2、2+20", "2+2") == ["2+2"]
    assert words("Élan, éAB, ABé, AB", "lan", "AB") == ["AB"]
    assert words("アＮＡＴＯ、ＡＮＡＴＯ", "NATO") == ["ＮＡＴＯ"]


def test_words_of_katakana_are_whole() -> None:
    assert words("タイトル、スタイ、タイー、タイの、タイ・ミャンマー", "タイ") == ["タイ", "タイ"]
    assert words("ﾀｲﾄﾙ", "タイ") == []
    assert words("ス タイ", "タイ", "スタイル") == ["タイ"]
    assert words("らー・タイ", "ータイ", "タイ") == ["タイ"]


def test_spaces_part_words_of_alphabets() -> None:
    assert words("the Harbour\n  Office", "Harbour Office") == ["Harbour\n  Office"]
    assert words("HarbourOffice", "Harbour Office") == []
    assert words("Har bour", "Harbour") == []


def test_case_matters_unless_there_are_several_words() -> None:
    names = ["Joint Office", "Who", "IT"]
    assert words("joint office, JOINT OFFICE; who, it, It, IT", *names) == [
        "joint office",
        "JOINT OFFICE",
        "IT",
    ]
    assert words("防衛 office", "防衛Office") == []


@pytest.mark.parametrize(
    "url",
    ["http://A.jp/KK?KK=KK", "https://KK", "www.KK.jp/KK(KK)", "HTTPS://KK/KK", "ftp://KK"],
)
def test_urls_are_not_searched(url: str) -> None:
    assert words(f"KK（{url}）、KK、<{url}>KK", "KK", "http") == ["KK", "KK", "KK"]


def test_readings_are_not_found() -> None:
    from alliance_corpus.records import Name

    table = Gazetteer.of([entity("e", "山田", Name("やまだ", kind="reading"))])
    assert found("山田（やまだ）", table) == [("山田", "e")]


def test_an_ambiguous_name_has_its_candidates_and_no_entity() -> None:
    table = Gazetteer.of([entity("old", "協約", "旧協約"), entity("new", "協　約", "KY")])
    first, second = read_names("協\n約と旧協約", table)
    assert (first.text, first.entity, first.candidates) == ("協\n約", None, ("old", "new"))
    assert (second.text, second.entity, second.candidates) == ("旧協約", "old", ())


def test_names_of_later_tables_join_those_of_earlier_ones() -> None:
    first = [entity("a", "海洋", "海洋")]
    later = [entity("b", "海洋協議会"), entity("a", "海洋")]
    assert found("海洋協議会と海洋", Gazetteer.of(first)) == [("海洋", "a"), ("海洋", "a")]
    assert found("海洋協議会と海洋", Gazetteer.of([*first, *later])) == [
        ("海洋協議会", "b"),
        ("海洋", "a"),
    ]


def test_mentions_are_ordinary_records() -> None:
    from attrs import evolve

    from alliance_corpus import Mention, Span

    (mention,) = read_names("、海洋", gazetteer("海洋"))
    made = Mention(id="mention:1-3", document=None, span=Span(1, 3), text="海洋", entity="海洋")
    assert mention == made
    assert hash(mention) == hash(made)
    assert repr(mention) == repr(made)
    assert (type(mention), type(mention.span)) == (Mention, Span)
    assert evolve(mention, text="海") != mention
    with pytest.raises(AttributeError):
        mention.text = "協議"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        mention.span.start = 0  # type: ignore[misc]


def test_mentions_of_a_document_have_its_id() -> None:
    (mention,) = read_document_names("、海洋", gazetteer("海洋"), "report")
    assert (mention.id, mention.document) == ("report:mention:1-3", "report")
