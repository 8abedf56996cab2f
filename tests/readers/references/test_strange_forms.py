"""Forms of other houses and languages, one example for each rule; all of them are invented."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.readers.references import read_references
from tests.readers.references.helpers.fields import filled

FORMS: dict[str, dict[str, Any]] = {
    # Japanese: brackets, roles, series, volumes
    "北一「海」（『港湾』2号、2000年）、3頁": {"title": "海", "container_title": "港湾", "issue": "2", "locator": "3"},
    "北一「海」（林花子編『港の本』岬社、2000年）": {"editor": ["林花子"], "container_title": "港の本", "publisher": "岬社"},
    "「海」（港湾研究所紀要第10巻第2号、2007年）": {"container_title": "港湾研究所紀要", "volume": "10", "issue": "2"},
    "北一（他）編（1996）『港』（岬社）": {"editor": ["北一"], "issued": "1996", "publisher": "岬社"},
    "ジョン・ドウ（著） 林花子（訳）（2009）．『港』 岬社": {"author": ["ジョン・ドウ"], "translator": ["林花子"]},
    "ドウ、ジョン著、林花子訳（1987）『港』岬社": {"author": ["ジョン・ドウ"], "translator": ["林花子"]},
    "J・ドウ／林花子訳『港』（岬社、2020年）": {"author": ["J・ドウ"], "translator": ["林花子"]},
    "北一監修・林花子編著『港』岬社、2000年": {"editor": ["北一", "林花子"]},
    "北一（2001）『港』（岬叢書2）岬社": {"collection_title": "岬叢書2", "publisher": "岬社"},
    "北一『港』下、岬社、2000年": {"volume": "下", "publisher": "岬社"},
    "北一『港』（東京、岬社、2000年）": {"publisher_place": "東京", "publisher": "岬社"},
    "「港」（北一著 岬社 2000年）": {"author": ["北一"], "publisher": "岬社", "type": "book"},
    "北一「海」（書評）『港湾』3号、2000年": {"genre": "書評", "container_title": "港湾"},
    # Japanese: SIST 02, APA, engineers
    "北一,林花子.港の灯台.海港研究.9(2),1996,2-10.": {
        "author": ["北一", "林花子"], "container_title": "海港研究", "volume": "9", "issue": "2", "page": "2-10",
    },
    "北一. 岬の測量. 東京, 岬社, 1988, 312p.": {"publisher_place": "東京", "publisher": "岬社", "issued": "1988"},
    "北一. 海. 港の本. 林花子編. 岬社, 1997, p. 21-40.": {"editor": ["林花子"], "container_title": "港の本", "page": "21-40"},
    "北一（2004）．港から見た海 海港研究，52, 30-31.": {"title": "港から見た海", "container_title": "海港研究", "volume": "52"},
    "北一（1999）．海　林花子（編）　港の本（pp. 4-8）　岬社": {"editor": ["林花子"], "container_title": "港の本", "page": "4-8"},
    "北一：海，海港研究，Vol.12，No.3，pp.45-67，1999．": {"container_title": "海港研究", "issue": "3", "issued": "1999"},
    "海港省（2007）．港の調査 http://example.jp/a 閲覧日：2010年4月2日": {
        "author": ["海港省"], "title": "港の調査", "URL": "http://example.jp/a", "accessed": "2010-04-02",
    },
    # English lists
    "Doe, J. R., & Roe, A. B. (2001). Harbour lights. Sea Journal, 3(2), 4-5.": {
        "author": ["J. R. Doe", "A. B. Roe"], "title": "Harbour lights", "container_title": "Sea Journal",
        "volume": "3", "issue": "2", "page": "4-5", "issued": "2001",
    },
    "de la Torre, J., & Garcia Lorca, F. (2004). Quays. Sea Press.": {"author": ["J. de la Torre", "F. Garcia Lorca"]},
    "Doe, J., Jr. (1994). Docks. Sea Journal, 20(1), 3-9.": {"author": ["J. Jr. Doe"], "volume": "20"},
    "Doe, J. (2007). Lights. In A. Roe (Ed.), Harbours (2nd ed., pp. 3-31). Sea Press.": {
        "editor": ["A. Roe"], "container_title": "Harbours", "edition": "2nd", "page": "3-31", "publisher": "Sea Press",
    },
    "Doe, Jane. “Quays.” In Harbours, edited by Ann Roe, 3–9. London: Sea Press, 2001.": {
        "editor": ["Ann Roe"], "container_title": "Harbours", "publisher": "Sea Press", "page": "3-9",
    },
    "Doe, Jane, and Ann Roe. Harbours. 3rd ed. London: Sea Press, 2001.": {"author": ["Jane Doe", "Ann Roe"], "edition": "3rd"},
    "DOE, Jane, Harbours, London, Sea Press, 2001": {"publisher_place": "London", "publisher": "Sea Press", "title": "Harbours"},
    "Doe J, Roe A. Quays. Sea Journal. 2001;3(2):4-5.": {"author": ["J Doe", "A Roe"], "volume": "3", "issue": "2", "page": "4-5"},
    "Doe, J. (2011). Quays (Doctoral dissertation). Harbour University.": {"type": "thesis", "publisher": "Harbour University"},
    "Doe, J. (n.d.). Quays. Retrieved May 3, 2010, from http://example.com/a": {"accessed": "2010-05-03", "rest": ["n.d."]},
    "Doe, Jane (1997) Harbours: A History, Oxford: Sea Press.": {"title": "Harbours: A History", "publisher": "Sea Press"},
    "Doe, J. (2004), Harbours, Adelphi Paper 368, Oxford: Sea Press.": {"publisher": "Sea Press", "rest": ["Adelphi Paper 368"]},
    "Department of Harbours. 2010. Harbour Review. Washington, DC: Sea Press.": {"author": ["Department of Harbours"]},
    "OECD (2015), Harbour Outlook, Sea Press, Paris.": {"publisher": "Sea Press", "publisher_place": "Paris"},
    "Doe, J. (2019, May 4). The harbour opens. The Harbour Times. https://example.com/a": {
        "type": "article-newspaper", "container_title": "The Harbour Times", "issued": "2019-05-04",
    },
    "Doe, J. (2001, March). Quays. Paper presented at the meeting of the Sea Society, London.": {
        "type": "paper-conference", "event_title": "meeting of the Sea Society", "publisher_place": "London",
    },
    "Doe, J. (2010). Quays (CRS Report No. RS22570). Washington, DC: Sea Press.": {"genre": "CRS Report", "number": "RS22570"},
    "Doe, J. (2001). Quays? Sea Journal, 3(2), e1234.": {"title": "Quays?", "locator": "e1234"},
    # English notes
    "J. Doe, \"Quays,\" Sea Journal, vol. 18, no. 4, pp. 9-14, 1988.": {"locator": "9-14", "issued": "1988"},
    "Jane Doe, ‘Quays’, Sea Journal 3 (2001), 4.": {"title": "Quays", "container_title": "Sea Journal"},
    "Jane Doe, “Quays,” Sea Journal 3 (July/August 1996): 7.": {"issued": "1996-07/1996-08"},
    "Jane Doe, “Quays,” Sea Journal 3 (Winter 1983/84): 7.": {"issued": "1983-24"},
    "Jane Doe, Quays, trans. Ann Roe (London: Sea Press, 2001), 7.": {"title": "Quays", "translator": ["Ann Roe"]},
    "Jane Doe, “Quays,” Harbour Times, June 3, 1975, A4.": {"locator": "A4", "issued": "1975-06-03"},
    "Jane Doe, Review of Harbours, by Ann Roe, Sea Journal 3 (2001): 4.": {"container_title": "Sea Journal", "volume": "3"},
    # Papers of states and courts
    "FRUS, 1958-1960, Vol. XVIII, Doc. 103.": {"container_title": "FRUS", "volume": "XVIII", "locator": "Doc. 103"},
    "UN Doc. S/PV.2345, 12 April 1982, p. 6.": {"number": "S/PV.2345", "issued": "1982-04-12", "locator": "6"},
    "H.C. Deb., vol. 23, col. 155, 5 May 1982.": {"type": "hearing", "volume": "23", "locator": "col. 155"},
    "Doe v. Roe, 5 U.S. 137 (1803).": {"type": "legal_case", "container_title": "U.S.", "issued": "1803"},
    "第13回国会 参議院 本会議 第34号 昭和27年4月28日": {"number": "34", "issued": "1952-04-28"},
    "最高裁昭和58年10月7日大法廷判決（民集37巻8号1282頁）": {"issued": "1983-10-07", "container_title": "民集", "locator": "1282"},
    "昭和58年10月7日最高裁大法廷判決、民集37巻8号1282頁": {"issued": "1983-10-07", "container_title": "民集", "volume": "37"},
    "海港地方裁判所判決昭和58年10月7日判例時報730号32頁": {"container_title": "判例時報", "issue": "730"},
    "毎朝新聞（朝刊）2001年7月8日付、第2面「港の声」": {"edition": "朝刊", "locator": "2", "title": "港の声"},
}  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_a_strange_form_is_read(text: str) -> None:
    (reference,) = read_references(text)
    found = filled(reference)
    assert {name: found.get(name) for name in FORMS[text]} == FORMS[text]


def test_a_short_form_of_chicago_is_found_by_names_and_title() -> None:
    text = (
        "1. Jane Doe and Ann Roe, Northern Tides (Boston: Gull Press, 1987), 45.\n"
        "2. Doe and Roe, Northern Tides, 50.\n3. Ibid., 52.\n4. Poe, Southern Tides, 3."
    )
    assert [(r.form, r.repeats, r.locator) for r in read_references(text)] == [
        ("full", None, "45"),
        ("short", 0, "50"),
        ("ibid", 1, "52"),
    ]
