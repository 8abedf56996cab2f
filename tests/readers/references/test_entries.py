"""Where an entry begins, what numbers it, and that none of its words is lost."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.readers.references import read_references
from tests.readers.references.helpers.fields import filled

NUMBERINGS = [
    ("1. ", "2. "), ("1 ", "2 "), ("1) ", "2) "), ("(1) ", "(2) "), ("（1）", "（2）"), ("[1] ", "[2] "),
    ("【1】", "【2】"), ("注1 ", "注2 "), ("註1　", "註2　"), ("(注1) ", "(注2) "), ("①", "②"), ("⑴ ", "⑵ "),
    ("¹ ", "² "), ("※1 ", "※2 "), ("・", "・"), ("- ", "- "), ("● ", "● "), ("9 ", "10 "), ("[19] ", "[20] "),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), NUMBERINGS)
def test_numbering_takes_no_author_and_merges_no_entries(first: str, second: str) -> None:
    text = (
        f"{first}北一『海』（青空書房、2000年）、3頁。\n{second}林花子『港』（岬社、2001年）、5頁。"
    )
    found = [(str(r.author[0]), r.title, r.locator) for r in read_references(text)]
    assert found == [("北一", "海", "3"), ("林花子", "港", "5")]


@pytest.mark.parametrize(("first", "second"), NUMBERINGS)
def test_numbering_breaks_no_repetition(first: str, second: str) -> None:
    for again in ("同上、14頁。", "北、前掲書、14頁。"):
        text = f"{first}北一『海』（青空書房、2000年）、3頁。\n{second}{again}"
        assert [(r.repeats, r.locator) for r in read_references(text)] == [(None, "3"), (0, "14")]


def test_a_note_is_found_by_its_number() -> None:
    text = (
        "(7) 北一『海』青空書房、2000年。\n(8) 林花子「港」『海港研究』3号、2001年。\n"
        "(9) 前掲注7、12頁。\n(10) 前掲注(8)、13頁。"
    )
    assert [r.repeats for r in read_references(text)] == [None, None, 0, 1]


LINES = {
    "北一（1990）『海』青空書房\n林花子（1991）『港』青空書房": ["海", "港"],
    "Doe, J. (2001). Harbours. Sea Press.\nRoe, A. (2002). Quays. Sea Press.": ["Harbours", "Quays"],
    "Doe, Jane. Harbours. London: Sea\nPress, 2001.\nRoe, Ann. Quays. Boston: Sea Press, 2002.": [
        "Harbours", "Quays",
    ],
    "北一『海』青空書房、2000年。\n林花子『港』岬社、2001年。": ["海", "港"],
    "参考文献\n北一（2000）『海』青空書房": ["海"],
    "北一『海と\n港の歴史』青空書房、20\n00年": ["海と港の歴史"],
    "北一『海\n・港』青空書房、2000年": ["海・港"],
    "北一「海」『海港研究』第10号\n（1）、1-10頁": ["海"],
}  # fmt: skip


@pytest.mark.parametrize("text", LINES)
def test_a_new_line_begins_an_entry_only_if_it_looks_like_one(text: str) -> None:
    assert [reference.title for reference in read_references(text)] == LINES[text]


REST: dict[str, dict[str, Any]] = {
    "北一『海』青空書房、1988年(第2章・第3章)": {"section": None, "locator": "第2章・第3章"},
    "新装第2刷 北一『海』青空書房、1988年": {"rest": ["新装第2刷 北一"]},
    "北一『海』青空書房、1988年、函入り": {"rest": ["函入り"]},
    "北一『海』全3巻、青空書房、1988年": {"rest": ["全3巻"]},
    "北一. 海. 青空書房, 1988, 312p.": {"rest": ["312p."]},
    "Doe, Jane. Harbours. 2 vols. London: Sea Press, 1988.": {"rest": ["2 vols."]},
    "Doe, J. (1988). Harbours. London: Sea Press. Out of print": {"rest": ["Out of print"]},
    "最大判昭和34年12月16日刑集13巻13号3225頁（港湾事件）": {"rest": ["港湾事件"]},
    "『港新聞』（東京本社版）2001年4月5日、3面": {"rest": ["東京本社版"]},
}


@pytest.mark.parametrize("text", REST)
def test_words_that_no_field_takes_are_kept(text: str) -> None:
    (reference,) = read_references(text)
    found = filled(reference)
    assert reference.text.rstrip(".") == text.rstrip(".")
    assert {name: found.get(name) for name in REST[text]} == REST[text]


NOTHING = [
    "「港湾緊急軍」 (PEF)を設立した。",
    "「港湾協議会」（海港省）が発足した。",
    "前記の国は参加しない。",
    "前記の国と既出の島。",
    "計算手法",
    "「測定法」は便利である。",
    "佐藤（1999）は港について述べた。",
    "Open seas were the slogan of 1950.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_reference_gives_none(text: str) -> None:
    assert read_references(text) == ()


TYPES = {
    "北一「計算手法」『海港研究』3号、2000年": "article-journal",
    "北一「航路の測定法」2000年": "document",
    "北一『港湾戦略』（青空書房、2000年）": "book",
    "海港省『港湾戦略』（2000年）": "report",
    "「港湾基本法」（平成12年法律第3号）": "legislation",
}


@pytest.mark.parametrize("text", TYPES)
def test_the_type_is_not_guessed_from_the_last_sign(text: str) -> None:
    (reference,) = read_references(text)
    assert reference.type == TYPES[text]
