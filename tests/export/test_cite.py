"""Finished references, by citeproc-py, and citeproc-js as a second opinion."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings

import alliance_corpus as ac
from alliance_corpus.dates import EDTF
from alliance_corpus.export.cite import LANGUAGES, STYLES, cite, dataset_item, items, record_item
from alliance_corpus.export.japanese import to_japanese
from alliance_corpus.records import Creator, Work
from alliance_corpus.testing.full_works import bibliographies
from tests.export.helpers.citeproc_js import by_citeproc_js

CORPUS = ac.load()
SHIPPED = tuple(CORPUS.works)
PROCESSED = [name for name, file in STYLES.items() if file]
JAPANESE = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff]+")
"""Words without brackets: processors turn inner ones into 『』."""

BOOK = Work(
    id="book",
    type="book",
    title="安全保障の歴史",
    author=(Creator(family="内山", given="太郎"),),
    publisher="東京出版会",
    issued=EDTF("2001-04"),
    language="ja",
)


@pytest.mark.parametrize(
    ("style", "language", "reference"),
    [
        ("japanese", "ja", "内山太郎『安全保障の歴史』（東京出版会、2001年4月）"),
        ("apa", "ja", "内山太郎. (2001年). 安全保障の歴史. 東京出版会."),
        ("apa", "en", "内山太郎. (2001). 安全保障の歴史. 東京出版会."),
        ("chicago", "ja", "内山太郎. 2001年. 安全保障の歴史. 東京出版会."),
        ("chicago", "en", "内山太郎. 2001. 安全保障の歴史. 東京出版会."),
        ("harvard", "en", "内山太郎 (2001) 安全保障の歴史. 東京出版会."),
        ("ieee", "en", "[1] 内山太郎, 安全保障の歴史. 東京出版会, 2001."),
        ("mla", "en", "内山太郎. 安全保障の歴史. 東京出版会, 2001."),
    ],
)
def test_a_book(style: str, language: str, reference: str) -> None:
    assert cite(BOOK, style, language) == reference


def test_english_names_are_inverted_as_the_style_wants() -> None:
    work = Work(
        id="a",
        type="book",
        title="Getting Asia right",
        author=(Creator(family="Nye", given="Joseph"),),
        language="en",
    )
    assert cite(work, "apa", "en") == "Nye, J. (n.d.). Getting Asia right."


@pytest.mark.parametrize(
    ("date", "ja", "en"),
    [
        ("2006-23", "2006年秋", "Autumn 2006"),
        ("2006-30", "2006-30", "2006-30"),
        ("1960/..", "1960年～", "1960–"),
        ("1960/", "1960/", "1960/"),
        ("[1978,1981]", "[1978,1981]", "[1978,1981]"),
        ("1978/1981", "1978年～1981年", "1978–1981"),
        ("1951-01/1951-03", "1951年1月～3月", "January 1951–March 1951"),
        ("2024-07-25/2024-07-28", "2024年7月25日～28日", "July 25, 2024–July 28, 2024"),
        ("195X", "1950年代", "1950s"),
        ("19XX", "19XX", "19XX"),
        ("1950?", "1950年？", "1950?"),
        ("1950~", "1950年頃", "ca. 1950"),
        ("1950%", "1950年頃？", "ca. 1950?"),
        ("?1950-10", "1950年10月？", "October 1950?"),
        ("1950?-10~", "1950年10月頃？", "ca. October 1950?"),
        ("1950-XX", "1950年", "1950"),
        ("1950-10-XX", "1950年10月", "October 1950"),
        ("-0043", "紀元前44年", "44 BC"),
        ("0000", "紀元前1年", "1 BC"),
        ("/1960", "/1960", "/1960"),
        ("../1960", "～1960年", "–1960"),
        ("1978/1981?", "1978年～1981年？", "1978–1981?"),
        ("1950~/1954", "1950年頃～1954年", "ca. 1950–1954"),
    ],
)
def test_dates_that_are_more_than_a_day(date: str, ja: str, en: str) -> None:
    work = Work(id="a", type="book", title="題", issued=EDTF(date))
    assert f"({ja})" in cite(work, "apa", "ja")
    assert f"({en})" in cite(work, "apa", "en")


def test_an_item_of_others_may_have_dates_without_edtf() -> None:
    item = {"id": "a", "type": "book", "title": "Bay", "issued": {"date-parts": [[1999, 5]]}}
    assert cite(item, "apa", "en") == "Bay. (1999)."


@pytest.mark.parametrize(
    ("style", "written"), [("japanese", "2020年1月31日閲覧"), ("mla", "31 Jan.")]
)
def test_a_time_of_day_is_left_out(style: str, written: str) -> None:
    when = EDTF("2020-01-31T10:00:00Z")
    work = Work(id="a", type="webpage", title="湾", issued=when, accessed=when, URL="https://x.org")
    assert written in cite(work, style, "en")
    assert "T10" not in cite(work, style, "en")


@pytest.mark.parametrize("day", range(1, 32))
def test_every_day_of_a_month_has_japanese_words(day: int) -> None:
    """Days 25 to 31 are written like the codes for quarters and halves, which have none."""
    work = Work(id="a", type="book", title="題", issued=EDTF(f"2024-07-{day:02d}"))
    assert cite(work) == f"『題』（2024年7月{day}日）"


def japanese_words(work: Work) -> set[str]:
    """What every style prints of a work."""
    texts = [*(work.title or "").split("『"), *(str(name) for name in work.author)]
    return {word for text in texts for word in JAPANESE.findall(text)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", STYLES)
def test_no_japanese_is_lost_in_the_shipped_works(style: str, language: str) -> None:
    references = cite(SHIPPED, style, language).split("\n")
    assert len(references) == len(SHIPPED)
    for work, reference in zip(SHIPPED, references, strict=True):
        assert all(word in reference for word in japanese_words(work)), reference
        assert not re.search("None|<|{", reference)


@settings(max_examples=20)
@given(works=bibliographies(min_size=1))
def test_every_work_is_set_in_every_style(works: tuple[Work, ...]) -> None:
    for style in STYLES:
        assert isinstance(cite(works, style, "ja"), str)


SAME_BRACKETS = str.maketrans("『』", "「」")


@settings(max_examples=30)
@given(works=bibliographies(min_size=1, max_size=1))
def test_japanese_keeps_every_field_but_note_and_language(works: tuple[Work, ...]) -> None:
    work, written = works[0], to_japanese(works[0]).translate(SAME_BRACKETS)
    kept = (
        "title", "container_title", "collection_title", "event_title", "publisher",
        "publisher_place", "edition", "volume", "issue", "number", "page", "section", "genre",
        "authority", "archive", "archive_location", "URL", "DOI",
    )  # fmt: skip
    for name in kept:
        assert (getattr(work, name) or "").translate(SAME_BRACKETS) in written
    for creator in (*work.author, *work.editor, *work.translator):
        assert str(creator).translate(SAME_BRACKETS) in written


@pytest.mark.parametrize("style", PROCESSED)
def test_citeproc_js_sets_the_same_japanese(style: str) -> None:
    """Words and order; the two differ in punctuation and in what they print beside."""
    theirs = by_citeproc_js(SHIPPED, style, "ja")
    ours = cite(SHIPPED, style, "ja").split("\n")
    for work, other, reference in zip(SHIPPED, theirs, ours, strict=True):
        for word in japanese_words(work):
            assert word in other
            assert word in reference
        if work.author:
            name = str(work.author[0])
            assert (other.find(name) < 9) == (reference.find(name) < 9)


# The dataset and its records


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", STYLES)
def test_the_dataset_is_cited_with_version_and_date(style: str, language: str) -> None:
    item = dataset_item(CORPUS, language=language)
    reference = cite(item, style, language)
    assert "The alliance_corpus contributors" in reference
    assert "alliance_corpus" in reference.replace("The alliance_corpus", "")
    assert CORPUS.version in reference
    assert CORPUS.issued
    assert str(CORPUS.issued)[:4] in reference
    assert item["note"] == "Licence: CC-BY-4.0"
    assert item["issued"] == CORPUS.issued.to_csl()
    assert dataset_item(CORPUS, issued="2030")["issued"] == EDTF("2030").to_csl()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", STYLES)
def test_every_kind_of_record_is_cited_as_part_of_it(style: str, language: str) -> None:
    tables = (
        "institutions", "people", "instruments", "provisions", "events", "relations", "blocks",
        "sections", "sentences", "notes", "dates", "mentions", "citations", "emendations",
    )  # fmt: skip
    seen = 0
    for table in tables:
        for record in getattr(CORPUS, table)[:1]:
            item = record_item(CORPUS, record, language=language, accessed="2026-11-20")
            reference = cite(item, style, language)
            assert record.id in reference
            assert CORPUS.version in reference
            assert "alliance_corpus" in reference
            seen += 1
    assert seen > 5


def test_a_record_has_the_name_of_its_language() -> None:
    event = CORPUS.events[0]
    assert record_item(CORPUS, event.id)["title"] == f"Event {event.id}: {event.label}"
    english = record_item(CORPUS, event, language="en")["title"]
    assert english == f"Event {event.id}: {event.label_en}"


def test_a_work_is_cited_itself_and_a_document_as_its_work() -> None:
    work = CORPUS.works["tanaka-1997"]
    assert items(CORPUS, "tanaka-1997") == [work]
    assert items(CORPUS, "kito-2024") == [CORPUS.works["kito-2024"]]
    assert items(CORPUS, CORPUS.documents["kito-2024"]) == [CORPUS.works["kito-2024"]]
    both = cite(items(CORPUS, "kito-2024", with_dataset=True), "apa").split("\n")
    assert "鬼頭健司" in both[0]
    assert CORPUS.version in both[1]


def test_a_dataset_of_others_has_its_own_name_and_no_author() -> None:
    class Other:
        name, version, licence, issued = "mine", "2.0", "CC0-1.0", None

    other: Any = Other()
    item = dataset_item(other)
    assert item == {
        "id": "mine",
        "type": "dataset",
        "title": "mine",
        "version": "2.0",
        "note": "Licence: CC0-1.0",
    }


# Errors


def test_an_unknown_style_or_language_is_refused() -> None:
    with pytest.raises(ac.QueryError, match=r"style 'appa': expected one of japanese, apa.*'apa'"):
        cite(BOOK, "appa")
    with pytest.raises(ac.QueryError, match="language 'fr': expected one of ja, en"):
        cite(BOOK, "apa", "fr")
    with pytest.raises(ac.QueryError, match="language 'fr': expected one of ja, en"):
        dataset_item(CORPUS, language="fr")


def test_japanese_needs_no_extra_and_the_others_name_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(module: str, extra: str) -> Any:
        raise ac.MissingExtraError(f"{module}: {extra}")

    monkeypatch.setattr("alliance_corpus.export.processor.require", missing)
    assert cite(BOOK, "japanese")
    with pytest.raises(ac.MissingExtraError, match=r"citeproc.*: cite"):
        cite(BOOK, "apa")
