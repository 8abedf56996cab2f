"""Further kinds of references, several examples for each rule; all of them are invented."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.readers.references import read_references
from tests.readers.references.helpers.fields import filled

FORMS: dict[str, dict[str, Any]] = {
    # A chapter whose book stands in round brackets
    "北一「海」（林花子・南二・東三編『港の本』岬社、2000年）": {"editor": ["林花子", "南二", "東三"], "container_title": "港の本"},
    "北一「海」（林花子・南二（編）『港の本』岬社、2000年）3頁": {
        "author": ["北一"], "editor": ["林花子", "南二"], "container_title": "港の本", "publisher": "岬社",
    },
    "北一「海」（南二監修、林花子編『港の本』岬社、2000年）": {"editor": ["南二", "林花子"], "publisher": "岬社"},
    "北一「海」（同編『港の本』岬社、2000年）": {"author": ["北一"], "editor": ["北一"], "container_title": "港の本"},
    "北一「海」（南二先生退官記念『港の本』岬社、2000年）": {"publisher": "岬社", "rest": ["南二先生退官記念"]},
    "北一「海」（林花子編『港の本』下巻、岬社、2000年）3頁": {"type": "chapter", "volume": "下"},
    # Names with kana and a last Han sign
    "北まり子「海」『港湾』3号、2000年": {"author": ["北まり子"], "container_title": "港湾"},
    "高瀬ゆり江『港の本』岬社、2000年": {"author": ["高瀬ゆり江"]},
    # Labels, publishers, editions
    "*12 北一『港の本』岬社、2000年": {"author": ["北一"]},
    "北一『港の本』青空出版、2000年": {"publisher": "青空出版"},
    "北一『港の本』（青空出版、2000年）第5章": {"publisher": "青空出版", "locator": "第5章"},
    "北一『港の本』（岬社、2000年）序章および第3章": {"locator": "序章, 第3章"},
    "北一『港の本』〔改訂版〕（岬社、2000年）": {"edition": "改訂版"},
    "北一『港の本　第二版』岬社、2000年": {"title": "港の本", "edition": "第二版"},
    # Several volumes, and a span of years
    "北一『港の本』全三巻、岬社、一九七一―七三年": {"issued": "1971/1973", "publisher": "岬社", "rest": ["全三巻"]},
    "北一『港の本』上・下、岬社、1998～99年": {"issued": "1998/1999", "volume": "上・下"},
    "北一『港の本』全2冊（岬社、昭和46-48年）": {"issued": "1971/1973"},
    # A place after the whole range
    "北一「海」『港湾』第4巻（2012年）、5-28頁、特に11頁": {"page": "5-28", "locator": "11"},
    # Editors of APA with family and given name apart
    "北 一 (2018). 海の記憶 林 花子 (編) 港の現在 (pp. 61–84) 岬社": {
        "title": "海の記憶", "editor": ["林花子"], "container_title": "港の現在", "page": "61-84", "publisher": "岬社",
    },
    "北 一 (2018). 海の記憶 林 花子・南 二 (編著) 港の現在 第2版 (pp. 61–84) 岬社": {
        "editor": ["林花子", "南二"], "container_title": "港の現在", "edition": "第2版",
    },
    # Papers of a meeting
    "北一, 林花子:「海」, 第27回港湾シンポジウム講演論文集, pp.101-104, 2019": {
        "type": "paper-conference", "container_title": "第27回港湾シンポジウム講演論文集",
    },
    "北一：「海」，港湾学会第12回全国大会予稿集，pp.33-34，2012": {"container_title": "港湾学会第12回全国大会予稿集"},
    "北一, “海”, 2011年度港湾学会大会論文集, p.12, 2011.": {"container_title": "2011年度港湾学会大会論文集", "author": ["北一"]},
    # Reviews
    "北一、〔書評〕林花子著『港の本』、『港湾』第15号、2014年": {
        "author": ["北一"], "genre": "書評", "title": "林花子著『港の本』", "container_title": "港湾", "issue": "15",
    },
    "北一（書評）林花子『港の本』『港湾』15号（2014年）3頁": {"author": ["北一"], "container_title": "港湾", "locator": "3"},
    "北一〔書評〕「林花子『港の本』」『港湾』15号": {"author": ["北一"], "genre": "書評", "title": "林花子『港の本』"},
    "【書評】北一「林花子『港の本』」『港湾』15号": {"author": ["北一"], "genre": "書評"},
    # Archives, telegrams
    "「港湾雑件」（海洋資料館所蔵、請求記号B'.1.2.3.4-5）": {"archive": "海洋資料館", "archive_location": "請求記号B'.1.2.3.4-5"},
    "北大使発外務大臣宛電報第345号、1934年11月2日、『港湾一件』JACAR Ref. B03030303030、第12画像目": {
        "type": "manuscript", "title": "北大使発外務大臣宛電報第345号", "issued": "1934-11-02",
        "container_title": "港湾一件", "archive": "JACAR", "locator": "第12画像目",
    },
    "林外相発北公使宛公電第9号（昭和33年3月4日）、『港湾一件』第3巻、外交史料館": {
        "title": "林外相発北公使宛公電第9号", "container_title": "港湾一件", "volume": "3", "archive": "外交史料館",
    },
    # Newspapers, minutes, papers of the United Nations
    "海辺新聞「港に庁舎」1988年5月3日（朝刊、14版、3面）": {"type": "article-newspaper", "container_title": "海辺新聞"},
    "「第百二十回国会衆議院予算委員会議録第五号」（1991年2月4日）10頁": {"type": "hearing", "number": "5", "issued": "1991-02-04"},
    "国連総会「港の報告」A/59/9999（2004年10月14日）、23項": {"author": ["国連総会"], "number": "A/59/9999", "locator": "23項"},
    # SIST 02 in English
    "Doe, J.; Roe, A.; Poe, K. Quays. Sea Journal. 2004, 16(2), p. 87-101.": {
        "author": ["J. Doe", "A. Roe", "K. Poe"], "title": "Quays", "container_title": "Sea Journal",
    },
    "Doe, Jane. “Quays”. The Harbours. Roe, Ann, ed. Boston, Gull Press, 1990, p. 12-40.": {
        "editor": ["Ann Roe"], "container_title": "The Harbours", "publisher_place": "Boston", "publisher": "Gull Press",
    },
    "Doe, J. “Quays”. The Harbours. Roe, A.; Poe, K., eds. London, Gull Press, 1990, p. 12-40.": {"editor": ["A. Roe", "K. Poe"]},
    # Notes on a page; editors and translators
    "Jane Doe, Quays and Docks (London: Sea Press, 1998), 45n3.": {"locator": "45n3"},
    "Jane Doe, “Quays,” Sea Journal 4 (1998): 45 n. 3.": {"locator": "45n3"},
    "Jane Doe, Quays and Docks, trans. Ann Roe and ed. Tom Poe (London: Sea Press, 1998), 45, 47nn2–3.": {
        "title": "Quays and Docks", "translator": ["Ann Roe"], "editor": ["Tom Poe"], "locator": "45, 47nn2-3",
    },
    "Jane Doe, Quays and Docks, ed. and trans. Ann Roe (London: Sea Press, 1998), 45.": {
        "title": "Quays and Docks", "translator": ["Ann Roe"], "editor": ["Ann Roe"],
    },
    "Doe, Jane. Quays and Docks. Translated by Ann Roe. Honolulu: Sea Press, 1995.": {
        "translator": ["Ann Roe"], "publisher_place": "Honolulu", "publisher": "Sea Press",
    },
    "Doe, Jane. Quays and Docks. Edited by Ann Roe and Tom Poe. Honolulu: Sea Press, 1995.": {"editor": ["Ann Roe", "Tom Poe"]},
    # APA
    "Doe, J. (2020). Quays. Sea Journal, 45, Article 102233. https://doi.org/10.9999/x.1": {
        "container_title": "Sea Journal", "volume": "45", "number": "102233", "DOI": "10.9999/x.1",
    },
    "Doe, J. (2017). Quays? A study [Doctoral dissertation, Weston University]. ThesisVault.": {
        "type": "thesis", "title": "Quays? A study", "publisher": "Weston University", "genre": "Doctoral dissertation",
    },
    "Doe, J. (2017). Quays [Review of the book Docks, by A. Roe]. Sea Journal, 3(2), 14–16.": {"title": "Quays"},
    "Doe, J. (2017). Minato [The harbour]. Sea Press.": {"title": "Minato [The harbour]"},
    # Author and date without full stops
    "Doe, J (1987) The law of quays, Sea Journal, 4: 22–35.": {
        "title": "The law of quays", "container_title": "Sea Journal", "volume": "4", "page": "22-35",
    },
    "Doe, J., and Roe, A. (1987) Quays, Sea Journal, vol. 4, no. 2, pp. 22–35.": {"author": ["J. Doe", "A. Roe"], "issue": "2"},
    "Doe, J, Roe, A and Poe, K (1992) Quays, Sea Journal, 3(2), 14–18.": {"author": ["J Doe", "A Roe", "K Poe"]},
    # Abbreviations in a container
    "[3] J. Doe and A. Roe, “Quays,” Trans. Harbour Syst., vol. 12, no. 3, pp. 1–9, Mar. 2015.": {
        "container_title": "Trans. Harbour Syst", "volume": "12", "issued": "2015-03",
    },
    "[4] J. Doe, “Quays,” in Proc. 9th Int. Conf. Sea Sensing, Lisbon, Portugal, 2018, pp. 77–82.": {
        "type": "paper-conference", "container_title": "Proc. 9th Int. Conf. Sea Sensing",
        "publisher_place": "Lisbon, Portugal", "locator": "77-82",
    },
    "[5] J. Doe, “Quays,” presented at the 3rd Sea Symp., Lisbon, Portugal, May 2010.": {
        "event_title": "3rd Sea Symp.", "publisher_place": "Lisbon, Portugal", "issued": "2010-05",
    },
    "[6] J. Doe, “Quays,” Ph.D. dissertation, Dept. Elect. Eng., Weston Univ., Boston, MA, USA, 2012.": {
        "type": "thesis", "publisher": "Weston Univ", "issued": "2012",
    },
    "Doe, Jane. “Quays.” Sea Blog. March 5, 2018. https://example.org/b.": {"container_title": "Sea Blog", "issued": "2018-03-05"},
    # Judgments
    "Gull Dock Co. v. Roe, 512 F.3d 998, 1004 (9th Cir. 2008).": {
        "type": "legal_case", "container_title": "F.3d", "page": "998", "locator": "1004", "authority": "9th Cir.",
    },
    "In re Gull Dock, 123 F. Supp. 2d 45 (D. Mass. 2001).": {"title": "In re Gull Dock", "container_title": "F. Supp. 2d"},
    "Doe v. Roe, [1954] A.C. 33 (H.L.).": {"container_title": "A.C.", "issued": "1954", "authority": "H.L."},
    # Papers of the United Nations, treaties, debates
    "UN General Assembly, Report on Quays, UN Doc. A/59/9999, 14 October 2004, para. 23.": {
        "author": ["UN General Assembly"], "title": "Report on Quays", "number": "A/59/9999", "locator": "para. 23",
    },
    "Report of the Secretary-General on Quays, UN Doc. S/2011/999, 12 March 2011.": {
        "title": "Report of the Secretary-General on Quays", "issued": "2011-03-12",
    },
    "UN Human Rights Council, “Report on Quays”, A/HRC/99/99, 1 June 2021.": {"author": ["UN Human Rights Council"]},
    "Agreement concerning Piers, signed at Lisbon, 4 February 1953, 205 UNTS 999.": {
        "type": "treaty", "title": "Agreement concerning Piers", "issued": "1953-02-04",
        "container_title": "UNTS", "volume": "205", "page": "999",
    },
    "Treaty on Buoys (adopted 3 May 1961, entered into force 4 June 1962) 500 UNTS 95, art 3.": {
        "title": "Treaty on Buoys", "issued": "1961-05-03", "locator": "art 3",
    },
    "Treaty of Quays, 3 May 1961, 12 UST 99, TIAS 999.": {"container_title": "UST", "rest": ["TIAS 999"]},
    "Congressional Record, 86th Cong., 2nd sess., 1960, vol. 106, pt. 5, pp. 1234–36.": {
        "type": "hearing", "volume": "106", "issued": "1960", "locator": "1234-36",
    },
    "Congressional Record 106 (May 3, 1960): 1234.": {"volume": "106", "issued": "1960-05-03", "locator": "1234"},
    "99 Cong. Rec. 1234 (1953).": {"volume": "99", "locator": "1234", "issued": "1953"},
    "“Memorandum,” May 3, 1955, FRUS 1955–1957, vol. XXIII, doc. 44.": {"type": "document", "container_title": "FRUS"},
    "Foreign Relations of the United States, 1958–1960, Volume XVIII, Japan; Korea (Washington, D.C.: GPO, 1994), Document 12.": {
        "volume": "XVIII", "publisher": "GPO", "locator": "Document 12",
    },
    # Places, volumes and editors of English books
    "Jane Doe, ed., Quays and Docks (London: Sea Press, 1999), esp. chap. 3.": {"editor": ["Jane Doe"], "locator": "chap. 3"},
    "Jane Doe, Quays and Docks (London: Sea Press, 1999), xii.": {"locator": "xii"},
    "[2] J. Doe, “Quays,” IEEE Trans. Sea Eng., vol. E-12, no. 3, pp. 3–14, Mar. 2001.": {"volume": "E-12", "issue": "3"},
    "[3] J. Doe, “Quays,” in Sea Engineering, A. Roe, Ed. New York, NY, USA: Gull, 2001, ch. 3, pp. 3–14.": {
        "editor": ["A. Roe"], "container_title": "Sea Engineering", "publisher_place": "New York, NY, USA", "section": "ch. 3",
    },
    "[4] J. Doe, “Quays.” Sea.org. Accessed: Mar. 3, 2019. [Online]. Available: https://example.org/s": {
        "URL": "https://example.org/s", "accessed": "2019-03-03",
    },
    "Doe, J. (2019, May). Quays [Paper presentation]. Annual Meeting of the Sea Society, Boston.": {
        "type": "paper-conference", "event_title": "Annual Meeting of the Sea Society",
    },
    # Papers of other archives, more parties and bodies
    "Doe to Roe, 3 May 1955, FO 371/12345, The National Archives, Kew.": {
        "title": "Doe to Roe", "archive": "The National Archives", "archive_location": "FO 371/12345, Kew",
    },
    "TNA, FO 371/12345, Doe to Roe, 3 May 1955.": {"title": "Doe to Roe", "archive": "TNA", "archive_location": "FO 371/12345"},
    "Doe v. Gull Lines, Inc., 12 F. Supp. 3d 45 (S.D.N.Y. 2014).": {"title": "Doe v. Gull Lines, Inc.", "volume": "12"},
    "UN Secretary-General, “Report on quays,” S/2004/999, 3 May 2004, para. 12.": {"number": "S/2004/999"},
    "S.C. Res. 9999, U.N. Doc. S/RES/9999 (May 3, 2004).": {"author": ["S.C."], "number": "9999", "issued": "2004-05-03"},
}  # fmt: skip

REPEATS: dict[str, list[tuple[str, int | None, str | None]]] = {
    "[1] T. Poe, The Glass Quay (Boston: Gull & Sons, 1974), pp. 101-3.\n[2] Ibid.\n[3] Poe, Glass Quay, p. 210.": [
        ("full", None, "101-3"), ("ibid", 0, None), ("short", 0, "210"),
    ],
    "1. Ann Roe, “The Pilot’s Log,” Sea Journal 12 (2007): 88.\n2. Roe, “Pilot’s Log,” 91.": [
        ("full", None, "88"), ("short", 0, "91"),
    ],
    "1. Jane Doe and Ann Roe, Quays: A History (London: Sea Press, 1999), 4.\n2. Doe and Roe, Quays, 12n4.": [
        ("full", None, "4"), ("short", 0, "12n4"),
    ],
    "[1] Jane Doe, Quays and Docks (London: Sea Press, 1999).\n[2] Doe, supra note 1, at 14.": [
        ("full", None, None), ("short", 0, "14"),
    ],
}  # fmt: skip

DASHES = (
    "Doe, Jane. Quays: The Law. Boston: Sea Press, 1995.\n———. “Docks.” Sea Journal 14, no. 3 (2002): 301–29.",
    "Doe, Jane. Quays. Boston: Sea Press, 1995.\n---. Docks. Boston: Sea Press, 1999.",
    "Doe, J. (1995). Quays. Sea Press.\n———. (1999). Docks. Sea Journal, 3(2), 1–9.",
    "Doe, Jane. Quays. Boston: Sea Press, 1995.\n_____. Docks. Boston: Sea Press, 1999.",
)

PROSE = (
    "以上のように、同上の理由から申請は却下された。",
    "同前の規定により、手続きが行われる。なお、前掲の表のとおり、支出は増加している。",
    "一九七一―七三年の通貨危機は、固定相場制の終わりを意味した。輸出企業は打撃を受けた。",
    "大使は本国宛ての電報のなかで、交渉が行き詰まったと報告した。外務大臣は翌日、閣議で説明した。",
    "所蔵する資料の一部は公開されていない。研究者は閲覧を申請し、許可を得る必要がある。",
    "「自由」と「平和」という二つの理念は、戦後の言論空間において対立するものではなかった。",
    "基地をめぐる紛争は、1955年から57年にかけて頂点に達した。住民は測量に抵抗した。",
    "翌年の総会では、決議案が否決された。代表は「遺憾である」と語り、議場を去った。",
    "新聞は連日この問題を取り上げ、「海」「陸」は社説で政府を批判した。一方、地方紙の論調は分かれた。",
    "昭和30年代の経済成長は、農村から都市への人口移動を促した。1968年には生産が世界第二位となった。",
    "In 1951 the two governments signed a treaty in San Francisco. It came into force in April 1952.",
    "The Security Council met on 3 May 1961, and the delegate of the United States spoke for an hour.",
    "Doe argued that the alliance was a bargain. Harper saw an accident; most have followed him since 1990.",
    "The prime minister told the House that “the talks have failed,” and he resigned in June 1960.",
    "By the late 1960s, students, workers, and farmers marched together in Tokyo, Osaka, and Nagoya.",
    "The Treaty of Mutual Aid, signed on 19 January 1960, replaced the earlier pact. Its Article 6 stayed.",
    "In the case of Smith v. Jones, the court held for the plaintiff. The decision of 1954 was final.",
    "The General Assembly, after a long debate, adopted the draft, and sent a letter on 4 June 1962.",
    "The Edinburgh conference, held in 1987, brought together historians and diplomats, 45 in all.",
    "The Convention, which 45 states had signed by 1970, was praised, but the Charter was not amended.",
)


@pytest.mark.parametrize("text", FORMS)
def test_a_further_form_is_read(text: str) -> None:
    (reference,) = read_references(text)
    found = filled(reference)
    assert {name: found.get(name) for name in FORMS[text]} == FORMS[text]


@pytest.mark.parametrize("text", REPEATS)
def test_a_short_form_is_found_without_the_article_of_its_title(text: str) -> None:
    assert [(r.form, r.repeats, r.locator) for r in read_references(text)] == REPEATS[text]


@pytest.mark.parametrize("text", DASHES)
def test_a_dash_stands_for_the_author_before(text: str) -> None:
    first, second = read_references(text)
    assert (first.title or "").startswith("Quays")
    assert second.title == "Docks"
    assert second.author == first.author
    assert second.text == text.split("\n")[1].rstrip(".")


@pytest.mark.parametrize("text", PROSE)
def test_running_prose_has_no_reference(text: str) -> None:
    assert read_references(text) == ()
