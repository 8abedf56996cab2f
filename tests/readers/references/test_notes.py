"""Notes and lists as wholes: several works, repetitions, headings, and words that are not a reference."""

from __future__ import annotations

import pytest

from alliance_corpus.readers.references import read_references, resolve
from tests.readers.references.helpers.fields import filled

# Several works in one note, and references to what stands before: what each is, and what it repeats.
NOTES: dict[str, list[tuple[str, str, int | None]]] = {
    "北一『海』(青空書房2024年)が詳しい。また、戦後の港に関して、林花子『港』(岬社1997年)などがある。": [
        ("北一『海』(青空書房2024年)", "full", None),
        ("林花子『港』(岬社1997年)", "full", None),
    ],
    "各種提案として、北一「海」『港を考える』765号、港湾財団「港」『港湾メモランダム#1』2018年などがある。": [
        ("北一「海」『港を考える』765号", "full", None),
        ("港湾財団「港」『港湾メモランダム#1』2018年", "full", None),
    ],
    "抑止するアプローチ(防衛省『防衛白書(令和6年版)』、55頁)": [
        ("防衛省『防衛白書(令和6年版)』、55頁", "full", None)
    ],
    "北一『海』（青空書房、2000年）、3頁；同『港』（青空書房、2001年）、5頁。": [
        ("北一『海』（青空書房、2000年）、3頁", "full", None),
        ("同『港』（青空書房、2001年）、5頁", "full", None),
    ],
    "北一『海』青空書房、2000年、12頁。\n\n同上、14頁。\n\n同上": [
        ("北一『海』青空書房、2000年、12頁", "full", None),
        ("同上、14頁", "ibid", 0),
        ("同上", "ibid", 1),
    ],
    "北一『海』青空書房、2000年、12頁；同書、22-23頁；同、35頁。": [
        ("北一『海』青空書房、2000年、12頁", "full", None),
        ("同書、22-23頁", "ibid", 0),
        ("同、35頁", "ibid", 1),
    ],
    "北一『海の歴史』青空書房、2000年。\n\n林花子『港』岬社、2001年。\n\n北、前掲書、120頁。": [
        ("北一『海の歴史』青空書房、2000年", "full", None),
        ("林花子『港』岬社、2001年", "full", None),
        ("北、前掲書、120頁", "short", 0),
    ],
    "北一『海の歴史―戦後篇』青空書房、2000年。\n\n北『海の歴史』120頁。\n\n前掲『海の歴史』5頁": [
        ("北一『海の歴史―戦後篇』青空書房、2000年", "full", None),
        ("北『海の歴史』120頁", "short", 0),
        ("前掲『海の歴史』5頁", "short", 0),
    ],
    "北一「海」『港湾』3号、4頁。北・前掲注(1)5頁、上掲論文、6頁。特に、北論文から学んだ。": [
        ("北一「海」『港湾』3号、4頁", "full", None),
        ("北・前掲注(1)5頁", "short", 0),
        ("上掲論文、6頁", "short", None),
        ("北論文", "short", 0),
    ],
    "拙著『海』（青空書房、2000年）、拙稿「港」『海港』3号を参照。": [
        ("拙著『海』（青空書房、2000年）", "full", None),
        ("拙稿「港」『海港』3号", "full", None),
    ],
    "Jane Doe, The Harbor (London: Anchor, 1997), p. 5; John Smith, “Piers,” Sea 3 (2001): 4.\n\nDoe, op. cit., p. 9.\n\nIbid., p. 11.": [
        ("Jane Doe, The Harbor (London: Anchor, 1997), p. 5", "full", None),
        ("John Smith, “Piers,” Sea 3 (2001): 4", "full", None),
        ("Doe, op. cit., p. 9", "short", 0),
        ("Ibid., p. 11", "ibid", 2),
    ],
    "北一『海』（青空書房、2000年）、James Doe, The Harbor (London: Anchor, 1997), p. 5.": [
        ("北一『海』（青空書房、2000年）", "full", None),
        ("James Doe, The Harbor (London: Anchor, 1997), p. 5", "full", None),
    ],
    "北一『海』（青空書房、2000年）新装。https://www.example.jp/": [
        ("北一『海』（青空書房、2000年）", "full", None),
        ("https://www.example.jp/", "full", None),
    ],
    "北一『海』（青空書房、1998年） →スミスほか（林訳）『港』（岬社、1999年）": [
        ("北一『海』（青空書房、1998年）", "full", None),
        ("スミスほか（林訳）『港』（岬社、1999年）", "full", None),
    ],
    "港湾条約第5条に基づき対処し、同第6条に基づき施設を使う。": [
        ("港湾条約第5条", "in-text", None),
        ("同第6条", "in-text", 0),
    ],
    "この演説は『新みなと報告』について述べ、港湾戦略では、「港は海に開く」とする。": [
        ("『新みなと報告』", "in-text", None),
        ("港湾戦略", "in-text", None),
    ],
    "国連安保理決議第1368号において、「脅威」とされた。": [
        ("国連安保理決議第1368号", "in-text", None)
    ],
    "北一『海』（青空書房、20\n00年）、\n12\n\f45頁": [
        ("北一『海』（青空書房、20\n00年）、\n12\n\f45頁", "full", None)
    ],
}


@pytest.mark.parametrize("text", NOTES)
def test_a_note_is_parted(text: str) -> None:
    found = read_references(text)
    assert [(reference.text, reference.form, reference.repeats) for reference in found] == NOTES[
        text
    ]


@pytest.mark.parametrize("label", ["1.", "(2) ", "[03]", "12) ", "・", "→", "① ", "注3) "])
def test_numbering_is_no_part_of_a_reference(label: str) -> None:
    bare = "北一ほか『海 第2版』（青空書房、2000年）"
    (reference,) = read_references(label + bare)
    assert reference.text == bare
    assert filled(reference) == {
        "form": "full", "type": "book", "author": ["北一"], "title": "海", "edition": "第2版", "publisher": "青空書房",
        "issued": "2000", "rest": ["ほか"],
    }  # fmt: skip


def test_page_breaks_do_not_cut_numbers() -> None:
    (reference,) = read_references("北一『海』（青空書房、20\n00年）、\n12\n\f45頁")
    assert filled(reference)["issued"] == "2000"
    assert reference.locator == "45"


def test_an_ibid_is_resolved_through_a_chain() -> None:
    references = resolve(
        read_references("北一『海』青空書房、2000年、12頁。\n\n同上、14頁。\n\n同上、16頁。")
    )
    assert [(r.form, r.title, r.publisher, r.locator) for r in references] == [
        ("full", "海", "青空書房", "12"),
        ("ibid", "海", "青空書房", "14"),
        ("ibid", "海", "青空書房", "16"),
    ]


def test_the_author_of_the_text_is_not_guessed() -> None:
    (reference,) = read_references("拙著『海』（青空書房、2000年）")
    assert (reference.author, reference.rest) == ((), ("拙著",))


def test_the_same_author_is_the_one_before() -> None:
    references = read_references("北一『海』（青空書房、2000年）；同『港』（青空書房、2001年）")
    assert [str(reference.author[0]) for reference in references] == ["北一", "北一"]


def test_headings_give_year_and_kind_to_the_entries_below() -> None:
    text = "2019年\n\n学会報告\n\n海港学会年次大会、「港の同盟」\n\n2021年\n\n論文「海」『港湾』3巻、5-7頁"
    talk, article = (filled(reference) for reference in read_references(text))
    assert (talk["issued"], talk["type"], talk["genre"]) == ("2019", "speech", "学会報告")
    assert (article["issued"], article["page"]) == ("2021", "5-7")


def test_a_list_of_literature_gives_the_works_own_pages() -> None:
    entry = "北一「海」『港湾』3巻、2000年、5-7頁"
    (listed,) = read_references(f"参考文献\n\n{entry}")
    (cited,) = read_references(f"注\n\n{entry}")
    assert (listed.page, listed.locator) == ("5-7", None)
    assert (cited.page, cited.locator) == (None, "5-7")


NOTHING = [
    "",
    "港は海に開く。",
    "政府は「港を守る」と述べた。",
    "政府は「『港』を守る」と述べた。",
    "いわゆる「密約」と「核の傘」が問題になった。",
    "1975年(昭和50年)に改定された「港湾指針」を見直す。",
    'sharing the "threat" which has differently defined depending on the period.',
    "This study clarifies that the harbor has grown since 1952 (see above).",
    "同時に、同盟を強める。同じく、同書店で買う。",
    "12頁、13頁。第3巻。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_reference_gives_none(text: str) -> None:
    assert read_references(text) == ()


def test_a_day_that_does_not_exist_is_no_date() -> None:
    (reference,) = read_references("「港」『朝日新聞』1978年2月30日朝刊")
    assert reference.issued is None
    assert reference.rest == ("1978年2月30日",)


def test_two_calendars_must_agree() -> None:
    wrong, right = read_references(
        "「港」『朝日新聞』1978年（昭和52年）11月28日；「海」『朝日新聞』1978年（昭和53年）11月28日"
    )
    assert (wrong.issued, wrong.rest) == (None, ("1978年（昭和52年）11月28日",))
    assert str(right.issued) == "1978-11-28"


def test_csl_is_that_of_a_work() -> None:
    (reference,) = read_references("林花子『港』（青空書房、1999年）、12頁。")
    assert reference.to_csl() == {
        "id": "reference-0-22",
        "type": "book",
        "title": "港",
        "author": [{"literal": "林花子"}],
        "publisher": "青空書房",
        "issued": {"date-parts": [[1999]], "edtf": "1999"},
        "language": "ja",
    }
    assert reference.to_work("hayashi-1999").id == "hayashi-1999"
