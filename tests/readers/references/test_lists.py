"""Entries of lists, and what else other houses print; all of them are invented."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.readers.references import read_references
from tests.readers.references.helpers.fields import filled

FULL = {"form": "full"}

FORMS: dict[str, dict[str, Any]] = {
    # Without brackets
    "山田太郎, 林花子. 港の同盟. 海港研究. 2001, vol. 12, no. 3, p. 45-67.": {
        **FULL, "type": "article-journal", "author": ["山田太郎", "林花子"], "title": "港の同盟",
        "container_title": "海港研究", "volume": "12", "issue": "3", "page": "45-67", "issued": "2001",
    },
    "［3］山田太郎．港の同盟．海港研究．2001, 12(3), p. 45-67.": {
        **FULL, "type": "article-journal", "author": ["山田太郎"], "title": "港の同盟",
        "container_title": "海港研究", "volume": "12", "issue": "3", "page": "45-67", "issued": "2001",
    },
    "山田太郎，林花子：港の同盟，海港学会論文誌，Vol.12，No.3，pp.45-67（2001）．": {
        **FULL, "type": "article-journal", "author": ["山田太郎", "林花子"], "title": "港の同盟",
        "container_title": "海港学会論文誌", "volume": "12", "issue": "3", "page": "45-67", "issued": "2001",
    },
    "林花子. 波止場の歴史 : 海と陸. 第2版, 青空書房, 1999, 485p.": {
        **FULL, "type": "book", "author": ["林花子"], "title": "波止場の歴史:海と陸", "edition": "第2版",
        "publisher": "青空書房", "issued": "1999", "rest": ["485p."],
    },
    "港湾学会. “港の手引”. 海山大学. 2019. https://www.example.jp/a.htm, (参照2022-06-30).": {
        **FULL, "type": "webpage", "author": ["港湾学会"], "title": "港の手引", "container_title": "海山大学",
        "issued": "2019", "URL": "https://www.example.jp/a.htm", "accessed": "2022-06-30",
    },
    "山田太郎. 2000.「港」林花子編『海』青空書房": {
        **FULL, "type": "chapter", "author": ["山田太郎"], "title": "港", "editor": ["林花子"],
        "container_title": "海", "publisher": "青空書房", "issued": "2000",
    },
    # Editions
    "港湾省『港湾白書（令和５年版）』、3頁": {
        **FULL, "type": "report", "author": ["港湾省"], "title": "港湾白書", "edition": "令和5年版",
        "issued": "2023", "locator": "3",
    },
    "港湾白書（令和5年版）、3頁": {
        **FULL, "type": "report", "title": "港湾白書", "edition": "令和5年版", "issued": "2023", "locator": "3",
    },
    # Papers, decisions, databases
    "港湾省「港の戦略」2018年12月18日閣議決定": {
        **FULL, "type": "document", "author": ["港湾省"], "title": "港の戦略", "issued": "2018-12-18",
        "genre": "閣議決定",
    },
    "港湾省『港に関する資料』（港資第92号、2016年11月）": {
        **FULL, "type": "report", "author": ["港湾省"], "title": "港に関する資料", "number": "港資第92号",
        "issued": "2016-11",
    },
    "データベース「海と港」（代表：林花子）「港の声明」1978年11月27日": {
        **FULL, "type": "document", "title": "港の声明", "container_title": "海と港", "issued": "1978-11-27",
        "rest": ["代表：林花子"],
    },
    "いわゆる「密輸」問題に関する委員会『報告書』2010年3月9日": {
        **FULL, "type": "report", "author": ["いわゆる「密輸」問題に関する委員会"], "title": "報告書",
        "issued": "2010-03-09",
    },
    "国連総会決議1514(XV)「港の宣言」1960年12月14日": {
        **FULL, "type": "document", "author": ["国連総会"], "title": "国連総会決議1514(XV)「港の宣言」",
        "genre": "国連総会決議", "number": "1514", "issued": "1960-12-14",
    },
    "S/RES/678 (29 November 1990)": {
        **FULL, "type": "document", "title": "S/RES/678", "genre": "resolution", "number": "678",
        "issued": "1990-11-29",
    },
    "衆議院予算委員会（2004年4月1日）": {
        **FULL, "type": "hearing", "title": "衆議院予算委員会", "authority": "衆議院予算委員会",
        "issued": "2004-04-01",
    },
    "『第77回国会衆議院内閣委員会議録第6号』昭和51年5月13日": {
        **FULL, "type": "hearing", "title": "第77回国会衆議院内閣委員会議録", "number": "6",
        "authority": "衆議院内閣委員会", "issued": "1976-05-13",
    },
    "港湾法（平成四年六月十九日法律第七十九号）9条2項": {
        **FULL, "type": "legislation", "title": "港湾法", "number": "平成四年六月十九日法律第七十九号",
        "issued": "1992-06-19", "locator": "9条2項",
    },
    # Numbers, dates, names
    "山田太郎「港」『海港研究』666号, 2006.7, pp. 143-172.": {
        **FULL, "type": "article-journal", "author": ["山田太郎"], "title": "港", "container_title": "海港研究",
        "issue": "666", "issued": "2006-07", "page": "143-172",
    },
    "山田太郎「港」『世界』一九五〇年一二月号、三七頁": {
        **FULL, "type": "article-magazine", "author": ["山田太郎"], "title": "港", "container_title": "世界",
        "issue": "1950年12月号", "issued": "1950-12", "locator": "37",
    },
    "林花子『港』（青空書房，2009）120頁以下": {
        **FULL, "type": "book", "author": ["林花子"], "title": "港", "publisher": "青空書房", "issued": "2009",
        "locator": "120以下",
    },
    "Ｊ・Ｗ・ドウ『港』上巻、ＡＢＣ書房、一九八一年": {
        **FULL, "type": "book", "author": ["Ｊ・Ｗ・ドウ"], "title": "港", "volume": "上",
        "publisher": "ＡＢＣ書房", "issued": "1981",
    },
    "外務省編纂、林花子解題『港』（青空書房、1978）": {
        **FULL, "type": "book", "editor": ["外務省"], "title": "港", "publisher": "青空書房", "issued": "1978",
        "rest": ["林花子解題"],
    },
    "港湾・海運研究所編『港』青空書房、2010年": {
        **FULL, "type": "book", "editor": ["港湾・海運研究所"], "title": "港", "publisher": "青空書房",
        "issued": "2010",
    },
    "ジョン・ドウ＆ジェーン・ロウ「港」『海港研究』第3号": {
        **FULL, "type": "article-journal", "author": ["ジョン・ドウ", "ジェーン・ロウ"], "title": "港",
        "container_title": "海港研究", "issue": "3",
    },
    "山田太郎「港」（博士論文、海山大学、2013年）": {
        **FULL, "type": "thesis", "author": ["山田太郎"], "title": "港", "genre": "博士論文",
        "publisher": "海山大学", "issued": "2013",
    },
    "「港の件」アジア歴史資料センターRef.B04013451800、外務省外交史料館": {
        **FULL, "type": "manuscript", "title": "港の件", "archive": "外務省外交史料館",
        "archive_location": "Ref.B04013451800", "rest": ["アジア歴史資料センター"],
    },
    # English
    "Ministry of Harbors, Ports of Japan 2023, July 2023, p. 100, https://a.jp/x (accessed May 5, 2024).": {
        **FULL, "type": "report", "author": ["Ministry of Harbors"], "title": "Ports of Japan 2023",
        "issued": "2023-07", "URL": "https://a.jp/x", "accessed": "2024-05-05", "locator": "100",
    },
    "Jane Doe, Ports and Power (London: Harbor Press, 1999), chap. 3.": {
        **FULL, "type": "book", "author": ["Jane Doe"], "title": "Ports and Power", "publisher_place": "London",
        "publisher": "Harbor Press", "issued": "1999", "locator": "chap. 3",
    },
}  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_every_form_is_read(text: str) -> None:
    assert [filled(reference) for reference in read_references(text)] == [FORMS[text]]


def test_a_dash_stands_for_the_author_before() -> None:
    text = (
        "北一（2000）『海』青空書房\n―――（2005）「港」『海港研究』55(2)\n林花子（2012）『波』岬書房"
    )
    assert [
        (str(reference.author[0]), reference.publisher) for reference in read_references(text)
    ] == [("北一", "青空書房"), ("北一", None), ("林花子", "岬書房")]


def test_a_dash_without_an_author_before_is_kept() -> None:
    (reference,) = read_references("―――「港」『海港研究』第3号")
    assert (reference.author, reference.rest) == ((), ("---",))


@pytest.mark.parametrize(
    "text",
    [
        "港は開いた. 海は広い. 波は高い. 2001年のことである.",
        "山田太郎. 港の話をした. 海も見た.",
        "衆議院予算委員会（以下、委員会）は開かれた。",
    ],
)
def test_sentences_with_full_stops_are_no_entries(text: str) -> None:
    assert read_references(text) == ()


def test_a_reference_shows_what_it_holds() -> None:
    (reference,) = read_references("『港』（青空書房、1999年）")
    assert repr(reference) == (
        "Reference(type='book', title='港', publisher='青空書房', issued=EDTF('1999'), language='ja',"
        " span=Span(0, 15), text='『港』（青空書房、1999年）', form='full')"
    )
