"""Forms of references that are seldom met, each with its fields; all of them are invented."""

from __future__ import annotations

from typing import Any

import pytest

from alliance_corpus.readers.references import read_references
from tests.readers.references.helpers.fields import filled

FULL = {"form": "full"}
BOOK = {**FULL, "type": "book", "author": ["山田太郎"], "title": "港の歴史",
        "publisher": "青空書房", "issued": "2001"}  # fmt: skip
ARTICLE = {**FULL, "type": "article-journal", "author": ["山田太郎"], "title": "港の同盟",
           "container_title": "海港研究", "volume": "12", "issued": "2001"}  # fmt: skip
NEWS = {**FULL, "type": "article-newspaper", "container_title": "港新聞", "issued": "2001-04-05"}
DECIDED = {**FULL, "type": "document", "title": "港の同盟", "issued": "1978-11-27"}
HELD = {**FULL, "type": "manuscript", "archive": "外務省外交史料館"}

JAPANESE: dict[str, dict[str, Any]] = {
    # Where it is found in the web
    "山田太郎「港の同盟」『海港研究』第12巻、2001年<https://example.org/a>、2024年5月1日参照。": {
        **ARTICLE, "URL": "https://example.org/a", "accessed": "2024-05-01",
    },
    "山田太郎「港の同盟」『海港研究』第12巻、2001年、https://doi.org/10.1234/abc.5": {
        **ARTICLE, "DOI": "10.1234/abc.5", "URL": "https://doi.org/10.1234/abc.5",
    },
    "山田太郎「港の同盟」『海港研究』第12巻、2001年、doi:10.1234/abc.5": {
        **ARTICLE, "DOI": "10.1234/abc.5",
    },
    "山田太郎「港の同盟」『海港研究』第12巻、2001年、https://a.example.org、https://b.example.org": {
        **ARTICLE, "URL": "https://a.example.org", "rest": ["https://b.example.org"],
    },
    "「港の同盟について」防衛省ウェブサイト、2024年5月1日、https://example.org": {
        **FULL, "type": "webpage", "title": "港の同盟について", "container_title": "防衛省ウェブサイト",
        "issued": "2024-05-01", "URL": "https://example.org",
    },
    # Newspapers
    "『港新聞』「港の同盟」2001年4月5日。": {**NEWS, "title": "港の同盟"},
    "『港新聞』2001年4月5日、3面。": {**NEWS, "locator": "3"},
    "『港新聞』2001年4月5日朝刊。": {**NEWS, "edition": "朝刊"},
    "『海港研究』第12号、2001年。": {
        **FULL, "type": "periodical", "title": "海港研究", "issue": "12", "issued": "2001",
    },
    # Roles, editions, volumes, languages
    "港学会（編）『港の歴史』青空書房、2001年。": {
        **{k: v for k, v in BOOK.items() if k != "author"}, "editor": ["港学会"],
    },
    "山田太郎編訳『港の歴史』青空書房、2001年。": {
        **{k: v for k, v in BOOK.items() if k != "author"},
        "editor": ["山田太郎"], "translator": ["山田太郎"],
    },
    "山田太郎「港の同盟」林花子（編）『海の本』青空書房、2001年、45-67頁。": {
        **FULL, "type": "chapter", "author": ["山田太郎"], "title": "港の同盟", "editor": ["林花子"],
        "container_title": "海の本", "publisher": "青空書房", "page": "45-67", "issued": "2001",
    },
    "ジョン・スミス『港の歴史』山田太郎・林花子訳、青空書房、2001年。": {
        **BOOK, "author": ["ジョン・スミス"], "translator": ["山田太郎", "林花子"],
    },
    "改訂版『港の歴史』青空書房、2001年。": {
        **{k: v for k, v in BOOK.items() if k != "author"}, "edition": "改訂版",
    },
    "山田太郎『港の歴史（英語）』青空書房、2001年。": BOOK,
    "山田太郎「港の同盟」、英語、『海港研究』第12巻、2001年。": ARTICLE,
    "山田太郎『港の歴史』青空書房、2001年、CD-ROM。": {**BOOK, "rest": ["CD-ROM"]},
    "山田太郎『港の歴史』青空書房、2001年（初出1998年）。": {**BOOK, "rest": ["1998年"]},
    # Dates
    "「港の同盟」昭和53・11・27閣議決定": {**DECIDED, "genre": "閣議決定"},
    "「港の同盟」閣議決定、1978年11月27日。": {**DECIDED, "genre": "閣議決定"},
    "「港の同盟」1978年11月27日署名、1979年3月1日発効。": {
        **DECIDED, "genre": "署名", "rest": ["1979年3月1日", "発効"],
    },
    "山田太郎「港の同盟」『海港研究』第12巻、1950-1955年、45頁。": {
        **ARTICLE, "issued": "1950/1955", "locator": "45",
    },
    "山田太郎『港の歴史』青空書房、1978-1980。": {**BOOK, "issued": "1978/1980"},
    "山田太郎『港の歴史』青空書房、昭53.11.27。": {**BOOK, "issued": "1978-11-27"},
    "山田太郎『港の歴史』青空書房、昭和99年。": {
        **{k: v for k, v in BOOK.items() if k != "issued"}, "rest": ["昭和99年"],
    },
    # Archives, courts, papers of state
    "外務省外交史料館所蔵、2010-6226「港の同盟について」1978年11月27日。": {
        **HELD, "title": "港の同盟について", "archive_location": "2010-6226", "issued": "1978-11-27",
    },
    "『港の記録』外務省外交史料館所蔵。": {**HELD, "title": "港の記録"},
    "最判昭和34年12月16日。": {
        **FULL, "type": "legal_case", "title": "最判昭和34年12月16日", "authority": "最",
        "issued": "1959-12-16",
    },
    "第96回国会参議院予算委員会会議録、昭和57年3月10日。": {
        **FULL, "type": "hearing", "title": "第96回国会参議院予算委員会会議録",
        "authority": "参議院予算委員会", "issued": "1982-03-10",
    },
    "防衛省の平成30年版防衛白書、55頁": {
        **FULL, "type": "report", "title": "平成30年版防衛白書", "author": ["防衛省"],
        "edition": "平成30年版", "issued": "2018", "locator": "55",
    },
    "『港の同盟に関する声明』2001年4月5日。": {
        **FULL, "type": "document", "title": "港の同盟に関する声明", "issued": "2001-04-05",
    },
}  # fmt: skip

PORTS = {**FULL, "author": ["John Harbor"], "title": "Ports and Allies", "issued": "2001"}
STUDY = {**PORTS, "type": "article-journal", "container_title": "Harbor Studies", "volume": "12"}
VOLUME = {**PORTS, "type": "book", "publisher": "Blue Press", "publisher_place": "Boston"}
FRUS = {**FULL, "type": "document", "volume": "XVIII", "issued": "1958-07-31"}

ENGLISH: dict[str, dict[str, Any]] = {
    "See also John Harbor, “Ports and Allies,” Harbor Studies 12, no. 3 (2001): 45-67.": {
        **STUDY, "issue": "3", "page": "45-67",
    },
    "John Harbor, “Ports and Allies,” Harbor Studies 12(3), 2001, pp. 45-67.": {
        **STUDY, "issue": "3", "page": "45-67",
    },
    "Harbor, John. 2001. “Ports and Allies.” Harbor Studies 12 (3): 45-67.": {
        **STUDY, "issue": "3", "page": "45-67",
    },
    "John Harbor, “Ports and Allies,” Harbor Studies, vol. 12, vol. 13 (2001), p. 45.": {
        **STUDY, "locator": "45", "rest": ["vol. 13"],
    },
    "John Harbor, “Ports and Allies,” (in Korean) Harbor Studies 12, no. 3 (2001): 45-67.": {
        **STUDY, "issue": "3", "page": "45-67", "rest": ["in Korean"],
    },
    "John Harbor, “Ports and Allies,” Harbor Studies, Spring 2001, p. 45.": {
        **{k: v for k, v in STUDY.items() if k != "volume"}, "issued": "2001-21", "locator": "45",
    },
    "John Harbor, “Ports and Allies,” Ph.D. dissertation, Harbor University, 2001, p. 45.": {
        **PORTS, "type": "thesis", "genre": "Ph.D. dissertation", "publisher": "Harbor University",
        "locator": "45",
    },
    "Harbor, John. Ports and Allies. Boston: Blue Press, 2001.": VOLUME,
    "John Harbor, Ports and Allies, vol. 2 (Boston: Blue Press, 2001), p. 45.": {
        **VOLUME, "volume": "2", "locator": "45",
    },
    "John Harbor, Ports and Allies, 3rd ed. (Boston: Blue Press, 2001), p. 45.": {
        **VOLUME, "edition": "3rd", "locator": "45",
    },
    "John Harbor et al., Ports and Allies (Boston: Blue Press, 2001), 45.": {
        **VOLUME, "locator": "45", "rest": ["et al."],
    },
    "Telegram from the Embassy in Japan to the Department of State, July 31, 1958, in FRUS, "
    "1958-60, vol. XVIII, p. 45.": {
        **FRUS, "title": "Telegram from the Embassy in Japan to the Department of State",
        "container_title": "FRUS", "locator": "45", "rest": ["1958-60"],
    },
    "“Ports and Allies,” Harbor Times, May 5, 2001.": {
        **FULL, "type": "article-newspaper", "title": "Ports and Allies",
        "container_title": "Harbor Times", "issued": "2001-05-05",
    },
}  # fmt: skip

NO_REFERENCES = [
    "同戦略では、「港を守る」とされた。",
    "自衛隊の方法第3条",
    "「 」は港の本である。",
    "John Harbor, “Ports and Allies,” unpublished manuscript, July 2001.",
]


@pytest.mark.parametrize("text", [*JAPANESE, *ENGLISH])
def test_a_rare_form_is_one_reference_with_all_its_fields(text: str) -> None:
    (found,) = read_references(text)
    assert filled(found) == {**JAPANESE, **ENGLISH}[text]


@pytest.mark.parametrize("text", NO_REFERENCES)
def test_no_reference(text: str) -> None:
    assert read_references(text) == ()
