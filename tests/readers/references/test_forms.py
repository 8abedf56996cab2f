"""Every form of reference, one example after the other; all of them are invented."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.readers.references import read_references
from tests.readers.references.helpers.fields import filled

BOOK = {"form": "full", "type": "book"}
ARTICLE = {"form": "full", "type": "article-journal"}
CHAPTER = {"form": "full", "type": "chapter"}

# What is printed, and the one reference that it is.
FORMS: dict[str, dict[str, Any]] = {
    # Articles
    "山田太郎「港の同盟」『海港研究』第12巻第3号、2001年、45頁": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港研究",
        "volume": "12", "issue": "3", "issued": "2001", "locator": "45",
    },
    "山田太郎「港の同盟」『海港研究』第88号（2001年4月）、45－47、50頁。": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港研究",
        "issue": "88", "issued": "2001-04", "locator": "45-47, 50",
    },
    "山田太郎「港の同盟」海港研究12巻3=4号45頁以下（2001年）": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港研究",
        "volume": "12", "issue": "3=4", "issued": "2001", "locator": "45以下",
    },
    "山田太郎「港の同盟」海港12―3―45（二〇〇一年）": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港",
        "volume": "12", "issue": "3", "issued": "2001", "locator": "45",
    },
    "山田太郎・林花子. 2001.「港の同盟」『海港研究』12(3): 45-67.": {
        **ARTICLE, "author": ["山田太郎", "林花子"], "title": "港の同盟",
        "container_title": "海港研究", "volume": "12", "issue": "3", "issued": "2001", "page": "45-67",
    },
    "山田太郎（2001）「港の同盟」『海港研究』Vol. 12, No. 3, pp. 45–48": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港研究",
        "volume": "12", "issue": "3", "issued": "2001", "page": "45-48",
    },
    "論文「港の同盟」『海港学会報（韓国語）』、16巻、pp.101-120.": {
        **ARTICLE, "title": "港の同盟", "container_title": "海港学会報", "volume": "16", "page": "101-120",
    },
    "山田太郎「港の同盟」『海港研究』第一二巻第三号、一九七八年一一月、四五―四七頁": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港研究",
        "volume": "12", "issue": "3", "issued": "1978-11", "locator": "45-47",
    },
    "山田太郎「港の同盟」『海港研究』188、277頁": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港研究",
        "issue": "188", "locator": "277",
    },
    "山田太郎「港の同盟」『月刊みなと』平成18年7月号、158頁": {
        "form": "full", "type": "article-magazine", "author": ["山田太郎"], "title": "港の同盟",
        "container_title": "月刊みなと", "issue": "平成18年7月号", "issued": "2006-07", "locator": "158",
    },
    "山田太郎「港の同盟」『みなと』2011年1・2月合併号": {
        "form": "full", "type": "article-magazine", "author": ["山田太郎"], "title": "港の同盟",
        "container_title": "みなと", "issue": "2011年1・2月合併号", "issued": "2011-01/2011-02",
    },
    "山田太郎「港の同盟」『みなと』1998年春号": {
        "form": "full", "type": "article-magazine", "author": ["山田太郎"], "title": "港の同盟",
        "container_title": "みなと", "issue": "1998年春号", "issued": "1998-21",
    },
    # Titles in titles
    "林花子「「港」と『海』―「陸」から（上）」『海港研究』第3号": {
        **ARTICLE, "author": ["林花子"], "title": "「港」と『海』―「陸」から（上）",
        "container_title": "海港研究", "issue": "3",
    },
    "林花子『「港」の“発見”』（青空書房、1999年）": {
        **BOOK, "author": ["林花子"], "title": "「港」の“発見”", "publisher": "青空書房", "issued": "1999",
    },
    "（林花子「港 1) と海」『海港研究』第3号）": {
        **ARTICLE, "author": ["林花子"], "title": "港1)と海", "container_title": "海港研究", "issue": "3",
    },
    "林花子「港 湾 の 歴 史」『海港研究』第3号": {
        **ARTICLE, "author": ["林花子"], "title": "港湾の歴史", "container_title": "海港研究", "issue": "3",
    },
    # Books
    "林花子『波止場の歴史』（青空書房、1999年）、12頁": {
        **BOOK, "author": ["林花子"], "title": "波止場の歴史", "publisher": "青空書房",
        "issued": "1999", "locator": "12",
    },
    "林花子『波止場の歴史』(青空書房1999年)": {
        **BOOK, "author": ["林花子"], "title": "波止場の歴史", "publisher": "青空書房", "issued": "1999",
    },
    "林花子『波止場の歴史』青空書房、1999年、pp. 12~14": {
        **BOOK, "author": ["林花子"], "title": "波止場の歴史", "publisher": "青空書房",
        "issued": "1999", "locator": "12-14",
    },
    "林花子『波止場の歴史』三四頁（東京：青空書房・一九九九年）": {
        **BOOK, "author": ["林花子"], "title": "波止場の歴史", "publisher_place": "東京",
        "publisher": "青空書房", "issued": "1999", "locator": "34",
    },
    "林花子『波止場の歴史〔第2版〕』〈岬叢書〉（青空書房、平成11年）第3章": {
        **BOOK, "author": ["林花子"], "title": "波止場の歴史", "edition": "第2版",
        "collection_title": "岬叢書", "publisher": "青空書房", "issued": "1999", "locator": "第3章",
    },
    "林花子編著『波止場の歴史』第2巻（青空書房、1999年）": {
        **BOOK, "editor": ["林花子"], "title": "波止場の歴史", "volume": "2", "publisher": "青空書房",
        "issued": "1999",
    },
    "林花子・山田太郎・北一編『波止場の歴史（上）』（青空書房、1999年）": {
        **BOOK, "editor": ["林花子", "山田太郎", "北一"], "title": "波止場の歴史（上）",
        "publisher": "青空書房", "issued": "1999",
    },
    "港湾学会（編）『波止場の歴史』、青空書房、1999": {
        **BOOK, "editor": ["港湾学会"], "title": "波止場の歴史", "publisher": "青空書房", "issued": "1999",
    },
    "北一監修『波止場の歴史』（青空書房、1999年）": {
        **BOOK, "editor": ["北一"], "title": "波止場の歴史", "publisher": "青空書房", "issued": "1999",
    },
    "ジョン・S・スミス（林花子・山田太郎訳）『海の書』（青空書房、1999年）": {
        **BOOK, "author": ["ジョン・S・スミス"], "translator": ["林花子", "山田太郎"], "title": "海の書",
        "publisher": "青空書房", "issued": "1999",
    },
    "J・S・スミス、林花子訳『海の書』青空書房、1999年": {
        **BOOK, "author": ["J・S・スミス"], "translator": ["林花子"], "title": "海の書",
        "publisher": "青空書房", "issued": "1999",
    },
    "ジョン・スミス、ジェーン・ドウ『海の書』林花子、山田太郎訳（青空書房、1999年）": {
        **BOOK, "author": ["ジョン・スミス", "ジェーン・ドウ"], "translator": ["林花子", "山田太郎"],
        "title": "海の書", "publisher": "青空書房", "issued": "1999",
    },
    "ジョン・スミス著、林花子監訳『海の書』青空書房、1999年": {
        **BOOK, "author": ["ジョン・スミス"], "translator": ["林花子"], "title": "海の書",
        "publisher": "青空書房", "issued": "1999",
    },
    "林花子ほか『海の書』（青空書房、1999年）": {
        **BOOK, "author": ["林花子"], "title": "海の書", "publisher": "青空書房", "issued": "1999",
        "rest": ["ほか"],
    },
    "楠 花子『海の書』青空書房 1999年 88頁": {
        **BOOK, "author": ["楠花子"], "title": "海の書", "publisher": "青空書房", "issued": "1999",
        "locator": "88",
    },
    # Chapters
    "山田太郎「港の同盟」林花子、北一編『波止場の歴史』（青空書房、1999年）、45-47頁": {
        **CHAPTER, "author": ["山田太郎"], "title": "港の同盟", "editor": ["林花子", "北一"],
        "container_title": "波止場の歴史", "publisher": "青空書房", "issued": "1999", "locator": "45-47",
    },
    "山田太郎「港の同盟」林花子編『波止場の歴史』所収（青空書房、1999年）、45-67頁": {
        **CHAPTER, "author": ["山田太郎"], "title": "港の同盟", "editor": ["林花子"],
        "container_title": "波止場の歴史", "publisher": "青空書房", "issued": "1999", "page": "45-67",
    },
    "山田太郎「港の同盟」〔林花子編『波止場の歴史』青空書房、1999年所収〕": {
        **CHAPTER, "author": ["山田太郎"], "title": "港の同盟", "editor": ["林花子"],
        "container_title": "波止場の歴史", "publisher": "青空書房", "issued": "1999",
    },
    "山田太郎「港の同盟」林花子・北一『波止場の歴史』青空書房、1999年、第2章、100頁": {
        **CHAPTER, "author": ["山田太郎"], "title": "港の同盟", "container_title": "波止場の歴史",
        "publisher": "青空書房", "issued": "1999", "section": "第2章", "locator": "100",
        "rest": ["林花子・北一"],
    },
    "山田太郎「港の同盟」林花子先生古稀記念論文集『波止場の歴史』51頁（青空書房、1970年）": {
        **CHAPTER, "author": ["山田太郎"], "title": "港の同盟", "container_title": "波止場の歴史",
        "publisher": "青空書房", "issued": "1970", "locator": "51", "rest": ["林花子先生古稀記念論文集"],
    },
    "山田太郎「港の同盟」海港11巻5号（1939年）1頁〔雑記帳（上）（青空書房、1953年）所収〕": {
        **ARTICLE, "author": ["山田太郎"], "title": "港の同盟", "container_title": "海港", "volume": "11",
        "issue": "5", "issued": "1939", "locator": "1", "rest": ["雑記帳（上）（青空書房、1953年）所収"],
    },
    "林花子編『注釈港湾法』34頁〔北一〕（青空書房、第2版、1999年）": {
        **BOOK, "author": ["北一"], "editor": ["林花子"], "title": "注釈港湾法", "edition": "第2版",
        "publisher": "青空書房", "issued": "1999", "locator": "34",
    },
    "「港の同盟」『海港紀要第34号』2019年5月（71~94頁）": {
        **ARTICLE, "title": "港の同盟", "container_title": "海港紀要", "issue": "34", "issued": "2019-05",
        "page": "71-94",
    },
    # White papers, reports, papers of government
    "防衛省『防衛白書(令和5年版)』、336頁": {
        "form": "full", "type": "report", "author": ["防衛省"], "title": "防衛白書", "edition": "令和5年版",
        "issued": "2023", "locator": "336",
    },
    "平成30年版防衛白書、234頁": {
        "form": "full", "type": "report", "title": "平成30年版防衛白書", "edition": "平成30年版",
        "issued": "2018", "locator": "234",
    },
    "外務省編『外交青書』第1部、平成11年度版（青空印刷局、1999年）9-11、39頁": {
        "form": "full", "type": "report", "editor": ["外務省"], "title": "外交青書", "section": "第1部",
        "edition": "平成11年度版", "publisher": "青空印刷局", "issued": "1999", "locator": "9-11, 39",
    },
    "港の安全に関する懇談会『報告書』（2014年5月15日）、21頁": {
        "form": "full", "type": "report", "author": ["港の安全に関する懇談会"], "title": "報告書",
        "issued": "2014-05-15", "locator": "21",
    },
    "日海首脳共同声明「波の上のパートナー」(2024年4月10日)(https://www.example.jp/a.pdf)": {
        "form": "full", "type": "document", "title": "日海首脳共同声明「波の上のパートナー」",
        "genre": "共同声明", "issued": "2024-04-10", "URL": "https://www.example.jp/a.pdf",
    },
    "閣議決定「港湾計画の大綱について」（2013年12月17日）": {
        "form": "full", "type": "document", "genre": "閣議決定", "title": "港湾計画の大綱について",
        "issued": "2013-12-17",
    },
    "「港湾に関する談話」（2015年8月14日閣議決定）": {
        "form": "full", "type": "document", "title": "港湾に関する談話", "genre": "閣議決定",
        "issued": "2015-08-14",
    },
    # Laws, treaties, resolutions, minutes, gazette, judgments
    "港湾の安全を確保するための措置に関する法律（平成11年法律第60号）第3条": {
        "form": "full", "type": "legislation", "title": "港湾の安全を確保するための措置に関する法律",
        "number": "平成11年法律第60号", "issued": "1999", "locator": "第3条",
    },
    "「日本国と海国との間の航海条約」（昭和35年条約第6号）": {
        "form": "full", "type": "treaty", "title": "日本国と海国との間の航海条約",
        "number": "昭和35年条約第6号", "issued": "1960",
    },
    "安保理決議第1368号（2001年9月12日）": {
        "form": "full", "type": "document", "author": ["安保理"], "title": "安保理決議第1368号",
        "genre": "安保理決議", "number": "1368", "issued": "2001-09-12",
    },
    "第75回国会参議院予算委員会会議録第5号（昭和50年3月8日）12頁": {
        "form": "full", "type": "hearing", "title": "第75回国会参議院予算委員会会議録", "number": "5",
        "authority": "参議院予算委員会", "issued": "1975-03-08", "locator": "12",
    },
    "『第91回国会衆議院外務委員会議録』第3号、1980年2月1日、15頁": {
        "form": "full", "type": "hearing", "title": "第91回国会衆議院外務委員会議録", "number": "3",
        "authority": "衆議院外務委員会", "issued": "1980-02-01", "locator": "15",
    },
    "官報号外第50号（平成11年5月28日）": {
        "form": "full", "type": "periodical", "title": "官報", "issue": "号外第50号", "issued": "1999-05-28",
    },
    "最判昭和34年12月16日刑集13巻13号3225頁": {
        "form": "full", "type": "legal_case", "title": "最判昭和34年12月16日", "container_title": "刑集",
        "volume": "13", "issue": "13", "authority": "最", "issued": "1959-12-16", "locator": "3225",
    },
    # Newspapers and the web
    "『朝日新聞』1978年11月28日朝刊": {
        "form": "full", "type": "article-newspaper", "container_title": "朝日新聞",
        "issued": "1978-11-28", "edition": "朝刊",
    },
    "「港の約束」『読売新聞』1978年11月28日付夕刊、1面": {
        "form": "full", "type": "article-newspaper", "title": "港の約束", "container_title": "読売新聞",
        "issued": "1978-11-28", "edition": "夕刊", "locator": "1",
    },
    "毎日新聞2015年4月28日朝刊2面": {
        "form": "full", "type": "article-newspaper", "container_title": "毎日新聞",
        "issued": "2015-04-28", "edition": "朝刊", "locator": "2",
    },
    "外務省HP「日海協議」(令和5年12月7日)(http://www.example.jp/a/b_00067.htm)": {
        "form": "full", "type": "webpage", "author": ["外務省"], "container_title": "外務省HP",
        "title": "日海協議", "issued": "2023-12-07", "URL": "http://www.example.jp/a/b_00067.htm",
    },
    "港湾研究所「港の今」https://www.example.jp/now.html（最終アクセス：2024年8月1日）": {
        "form": "full", "type": "webpage", "author": ["港湾研究所"], "title": "港の今",
        "URL": "https://www.example.jp/now.html", "accessed": "2024-08-01",
    },
    "港湾研究所「港の今」2023年4月1日、https://www.example.jp/now.html、2024年8月1日閲覧": {
        "form": "full", "type": "webpage", "author": ["港湾研究所"], "title": "港の今", "issued": "2023-04-01",
        "URL": "https://www.example.jp/now.html", "accessed": "2024-08-01",
    },
    "https://www.example.jp/now.html（2024/8/1閲覧）": {
        "form": "full", "type": "webpage", "URL": "https://www.example.jp/now.html", "accessed": "2024-08-01",
    },
    # Archives
    "「港湾協議」1960年1月6日、外務省外交史料館所蔵、2010-6226": {
        "form": "full", "type": "manuscript", "title": "港湾協議", "issued": "1960-01-06",
        "archive": "外務省外交史料館", "archive_location": "2010-6226",
    },
    "「港湾協議」外務省外交史料館所蔵戦後外交記録『港湾関係一件』（0611-2010-0791、H22-021）": {
        "form": "full", "type": "manuscript", "title": "港湾協議", "container_title": "港湾関係一件",
        "collection_title": "戦後外交記録", "archive": "外務省外交史料館",
        "archive_location": "0611-2010-0791, H22-021",
    },
    "Memorandum of Conversation, September 11, 1958, 794.5/9-1158, RG59, National Archives": {
        "form": "full", "type": "manuscript", "title": "Memorandum of Conversation", "issued": "1958-09-11",
        "archive": "National Archives", "archive_location": "794.5/9-1158, RG59",
    },
    "FRUS, 1958-1960, Vol. XVIII, pp. 73-84": {
        "form": "full", "type": "book", "title": "FRUS, 1958-1960",
        "container_title": "FRUS", "volume": "XVIII", "locator": "73-84",
    },
    # Theses, talks
    "林花子「港の戦後史」（海山大学博士論文、2015年）": {
        "form": "full", "type": "thesis", "author": ["林花子"], "title": "港の戦後史", "publisher": "海山大学",
        "genre": "博士論文", "issued": "2015",
    },
    "海港学会第5回学術大会、「港の同盟」": {
        "form": "full", "type": "speech", "event_title": "海港学会第5回学術大会", "title": "港の同盟",
    },
    # English
    "U.S. Department of Harbors “Report on Piers 2023”、p.67": {
        "form": "full", "type": "report", "author": ["U.S. Department of Harbors"],
        "title": "Report on Piers 2023", "locator": "67",
    },
    "Jane Doe, The Harbor: A History (New York: Anchor Press, 1995), pp. 3–5.": {
        **BOOK, "author": ["Jane Doe"], "title": "The Harbor: A History", "publisher_place": "New York",
        "publisher": "Anchor Press", "issued": "1995", "locator": "3-5",
    },
    "Jane Doe and John A. Smith, eds., The Harbor (Washington, D.C.: Anchor Press, 1995)": {
        **BOOK, "editor": ["Jane Doe", "John A. Smith"], "title": "The Harbor",
        "publisher_place": "Washington, D.C.", "publisher": "Anchor Press", "issued": "1995",
    },
    "Jane Doe, The Harbor, Reading, MA: Anchor Press, 1995, p. 3": {
        **BOOK, "author": ["Jane Doe"], "title": "The Harbor", "publisher_place": "Reading, MA",
        "publisher": "Anchor Press", "issued": "1995", "locator": "3",
    },
    "Jane Doe, The “Threat” of Harbors (London: Anchor Press, 1995)": {
        **BOOK, "author": ["Jane Doe"], "title": "The “Threat” of Harbors", "publisher_place": "London",
        "publisher": "Anchor Press", "issued": "1995",
    },
    "Jane Doe, War, Peace, and Tonnage (London: Anchor Press, 1995)": {
        **BOOK, "author": ["Jane Doe"], "title": "War, Peace, and Tonnage", "publisher_place": "London",
        "publisher": "Anchor Press", "issued": "1995",
    },
    "Doe, Jane B. 2004. The Harbor in War: A History. New York: Anchor Press.": {
        **BOOK, "author": ["Jane B. Doe"], "title": "The Harbor in War: A History",
        "publisher_place": "New York", "publisher": "Anchor Press", "issued": "2004",
    },
    "Jane Doe, “Why Piers Stay,” Harbor Studies 12, no. 3 (1999): 1–20.": {
        **ARTICLE, "author": ["Jane Doe"], "title": "Why Piers Stay", "container_title": "Harbor Studies",
        "volume": "12", "issue": "3", "issued": "1999", "page": "1-20",
    },
    "Jane Doe, “Why Piers Stay,” Harbor Studies, Vol. 36, No. 4 (July 1984), p. 461.": {
        **ARTICLE, "author": ["Jane Doe"], "title": "Why Piers Stay", "container_title": "Harbor Studies",
        "volume": "36", "issue": "4", "issued": "1984-07", "locator": "461",
    },
    'Jane Doe, "Why Piers Stay," in John Smith, ed., The Harbor (London: Anchor, 1997), pp. 5-8.': {
        **CHAPTER, "author": ["Jane Doe"], "title": "Why Piers Stay", "editor": ["John Smith"],
        "container_title": "The Harbor", "publisher_place": "London", "publisher": "Anchor",
        "issued": "1997", "locator": "5-8",
    },
    "Jane Doe, “Piers of War,” The Harbor Times, March 3, 2001, p. A1.": {
        "form": "full", "type": "article-newspaper", "author": ["Jane Doe"], "title": "Piers of War",
        "container_title": "The Harbor Times", "issued": "2001-03-03", "locator": "A1",
    },
    "Harbor Agency, “Strategy,” October 2022, https://www.example.gov/x.pdf, accessed August 1, 2024": {
        "form": "full", "type": "webpage", "author": ["Harbor Agency"], "title": "Strategy",
        "issued": "2022-10", "URL": "https://www.example.gov/x.pdf", "accessed": "2024-08-01",
    },
}  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_a_form_is_read(text: str) -> None:
    assert [filled(reference) for reference in read_references(text)] == [FORMS[text]]


@pytest.mark.parametrize("text", FORMS)
def test_a_sentence_around_a_form_stays_outside(text: str) -> None:
    bare = text.rstrip("。.")
    within = read_references(f"この点については、{bare}が詳しい。また、海は広い。")
    assert [reference.text.rstrip(".") for reference in within] == [
        reference.text.rstrip(".") for reference in read_references(text)
    ]
