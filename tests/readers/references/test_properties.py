"""What holds for every text: spans, quiet, linear work, and the way from a work and back."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.errors import AllianceCorpusError, VocabularyError
from alliance_corpus.readers.references import (
    STYLES,
    Reference,
    Style,
    holds,
    read_references,
    render,
    resolve,
)
from alliance_corpus.readers.references.breaks import join
from alliance_corpus.records.works import Work
from alliance_corpus.testing.bibliographic import titles
from alliance_corpus.testing.references import cited_works, printed, typeset

if TYPE_CHECKING:
    from collections.abc import Callable

FRAGMENTS = st.sampled_from(
    [
        *'「」『』（）()〔〕“”"、。,.;:・ 　\n\f\t-―～＝=/[]〈〉\ue000',
        *(
            "同上",
            "前掲",
            "前掲書",
            "第",
            "巻",
            "号",
            "頁",
            "12",
            "2000年",
            "(青空書房、2000年)",
            "昭和53年",
        ),
        *(
            "平成",
            "法律",
            "条約",
            "第5条",
            "山田太郎",
            "山田太郎編",
            "訳",
            "Ibid.",
            "op. cit.",
            "pp. 3-5",
        ),
        *(
            "p.",
            "Vol. 3",
            "no. 2",
            "Jane Doe, ",
            "in ",
            "(London: Harbor, 2000)",
            "FRUS, ",
            "RG 59, Box 3",
        ),
        *(
            "https://a.jp/",
            "閲覧",
            "閣議決定",
            "国会",
            "官報",
            "号外",
            "朝日新聞",
            "\n\n",
            "参考文献",
            "2019年",
        ),
        *("講演", "同", "拙稿", "白書", "令和5年版", "決議第1号", "安保理", "最判", "論文"),
    ]
)
ANY = st.one_of(
    st.lists(FRAGMENTS | titles() | st.text(max_size=3), max_size=25).map("".join),
    printed().map(lambda made: made[2]).flatmap(typeset),
    st.text(),
)


@given(ANY)
def test_spans_quote_the_text_in_order(text: str) -> None:
    end = 0
    for reference in read_references(text):
        assert reference.span.of(text) == reference.text
        assert reference.text == reference.text.strip() != ""
        assert reference.span.start >= end
        end = reference.span.end


@given(ANY)
def test_what_repeats_points_backwards_and_can_be_resolved(text: str) -> None:
    references = read_references(text)
    for number, reference in enumerate(references):
        assert reference.repeats is None or 0 <= reference.repeats < number
    resolved = resolve(references)
    assert [(r.span, r.form, r.locator) for r in resolved] == [
        (r.span, r.form, r.locator) for r in references
    ]


@given(ANY)
def test_values_are_words_of_the_reference(text: str) -> None:
    """Nothing is invented: the words of a field are in the text."""
    words = "".join(normalize("NFKC", join(text).text).split())  # without the numbers of pages
    for reference in read_references(text):
        for value in (reference.title, reference.container_title, reference.publisher):
            for part in (value or "").split("「"):  # 共同声明「…」 is put together again
                assert "".join(normalize("NFKC", part.rstrip("」")).split()) in words
        assert all(rest.strip() for rest in reference.rest)


@given(ANY)
def test_csl_has_type_id_and_only_its_own_keys(text: str) -> None:
    known = {field.name.replace("_", "-") for field in fields(Work)} | {"archive_location"}
    for reference in read_references(text):
        item = reference.to_csl()
        assert item["id"]
        assert item["type"]
        assert set(item) <= known


@given(printed())
def test_a_rendered_work_comes_back(made: tuple[Work, Style, str, str | None]) -> None:
    work, style, text, locator = made
    found = read_references(text)
    assert [reference.text for reference in found] == [text]
    assert found[0].form == "full"
    assert found[0].rest == ()
    assert found[0].locator == locator
    assert _held(found[0], work, style) == _held(work, work, style)


def _held(record: Work | Reference, work: Work, style: Style) -> dict[str, object]:
    held: dict[str, object] = {}
    for name in sorted(holds(work, style)):
        value = getattr(record, name)
        if isinstance(value, tuple):
            value = [str(creator) for creator in value]
        if name == "issued" and style == "list" and "article-" in work.type and value:
            value = str(value)[:4]
        held[name] = value
    return held


@given(printed(), st.data())
def test_typesetting_does_not_matter(
    made: tuple[Work, Style, str, str | None], data: st.DataObject
) -> None:
    text = made[2]
    (plain,) = read_references(text)
    again = read_references(data.draw(typeset(text)))
    assert [_unset(reference) for reference in again] == [_unset(plain)]


def _unset(reference: Reference) -> list[str]:
    """All the words of a reference, in one width and without blanks."""
    bare = evolve(
        reference, span=reference.span.shift(-reference.span.start), text="", language=None
    )
    words = normalize("NFKC", repr(evolve(bare, span=type(bare.span)(0, 0))))
    return "".join(words.split()).replace("－", "-").split(",")


@given(cited_works(), st.sampled_from(STYLES[:4]))
def test_two_works_are_two_references(work: Work, style: Style) -> None:
    text = render(work, style)
    other = "大林一郎『波止場の歴史』（青空書房、1988年）、7頁"
    assert [reference.text for reference in read_references(f"{text}；{other}。")][-1] == other
    assert [reference.text for reference in read_references(f"{other}；{text}。")] == [other, text]


def test_a_reference_renders_with_its_locator() -> None:
    (reference,) = read_references("山田太郎『港湾史』（青空書房、2001年）、12-13頁。")
    assert render(reference) == "山田太郎『港湾史』（青空書房、2001年）、12-13頁"
    assert render(reference, "law") == "山田太郎『港湾史』12-13頁（青空書房、2001年）"
    assert render(reference, "plain", locator="5") == "山田太郎『港湾史』青空書房、2001年、5頁"


def test_an_unknown_style_is_refused() -> None:
    work = Work(id="w", type="book", title="港湾史")
    with pytest.raises(VocabularyError, match=r"'notes' is not one of the styles: note, .*'note'"):
        render(work, "notes")  # type: ignore[arg-type]


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(AllianceCorpusError, match="12 is not a text: expected a string"):
        read_references(12)  # type: ignore[arg-type]


# Work that grows with the text, not faster

HOSTILE: dict[str, Callable[[int], str]] = {
    "opened titles": lambda n: "「" * n,
    "opened books": lambda n: "『" * n,
    "opened brackets": lambda n: "山田『港』" + "(" * n,
    "nested titles": lambda n: "「" * n + "」" * n,
    "nested brackets": lambda n: "山田『港』" + "(" * n + "青空書房、2000年" + ")" * n,
    "nested references": lambda n: "(山田『港』、" * n + ")" * n,
    "crossed brackets": lambda n: "「(『" * n + "」)』" * n,
    "books": lambda n: "『港』、" * n,
    "references": lambda n: "山田太郎『港』（青空書房、2000年）12頁、" * n,
    "quotations": lambda n: "「港」" * n,
    "digits": lambda n: "『港』" + "1" * n,
    "pages": lambda n: "『港』" + "1-2、" * n,
    "kanji digits": lambda n: "『港』" + "一" * n,
    "names": lambda n: "山田太郎、" * n + "『港』",
    "dotted names": lambda n: "ア・" * n + "『港』",
    "blanks": lambda n: "『港』" + " " * n + "12頁",
    "lines": lambda n: "港\n" * n,
    "empty lines": lambda n: "港\n \n" * n,
    "page breaks": lambda n: "港\n12\n\f" * n,
    "URL": lambda n: "http://" + "a/\n" * n,
    "ibid": lambda n: "同上、" * n,
    "short forms": lambda n: "前掲書、" * n,
    "one title again": lambda n: "山田『港の同盟』（青空書房、2000年）、" + "山田『港』3頁、" * n,
    "one author again": lambda n: "".join(
        f"山田『{chr(0x4E00 + i)}港』（青空書房、2000年）、山田前掲書、3頁、" for i in range(n)
    ),
    "articles": lambda n: "港湾条約第1条" * n,
    "long law": lambda n: "に関する" * n + "法律（昭和29年法律第1号）",
    "laws": lambda n: "港の法律（昭和" * n,
    "Diet": lambda n: "第1回国会" + "参議院" * n,
    "Latin": lambda n: "Ab " * n,
    "Latin names": lambda n: "Jane Doe and " * n + "X, Title (London: X, 2000)",
    "Latin quotes": lambda n: "Jane “" * n + "”" * n,
    "Latin books": lambda n: "Jane Doe, A Title (London: X, 2000), p. 3; " * n,
    "straight quotes": lambda n: '"' * n,
    "dense points": lambda n: "山田." * n,
    "colons and commas": lambda n: "山田:" * n + "港," * n,
    "entries": lambda n: "山田太郎. 港. 海港. 2001, 12(3), p. 4-9.\n\n" * n,
    "dashes": lambda n: "―" * n + "「港」",
    "databases": lambda n: "データベース「港」" * n,
    "quoting bodies": lambda n: "「密約」に関する委員会" * n + "『港』",
    "sittings": lambda n: "衆議院予算委員会（" * n,
    "dates in figures": lambda n: "『港』" + "2001.7," * n,
    "chapters": lambda n: "Jane Doe, Title (London: X, 2000), " + "chap. 3, " * n,
    "resolutions": lambda n: "安保理決議1「" * n,
    "numbered lines": lambda n: "(1) 北一『海』3頁。\n" * n,
    "lines of names": lambda n: "北一（2000）『海』岬社\n" * n,
    "notes by number": lambda n: "".join(
        f"[{i % 999}] 北一『海』岬社、2000年；林花子、前掲注{i % 99}、3頁。\n" for i in range(n)
    ),
    "inverted names": lambda n: "Doe, J., " * n + "& Roe, A. (2001). Quays.",
    "compact names": lambda n: "Doe J, " * n,
    "short forms of Chicago": lambda n: "Jane Doe, Quays (London: X, 2000), 3; Doe, Quays, 5; " * n,
    "single quotes": lambda n: ", ‘Quays" * n + "’",
    "points": lambda n: "Doe, J. (2001). " + "U. S. " * n,
    "brackets in a list": lambda n: "北一. 海" + "(" * n + ")" * n + ". 岬社, 2000.",
    "judgments": lambda n: "最高裁昭和58年10月7日大法廷判決（民集" * n,
    "symbols": lambda n: "S/PV." * n,
    "roles": lambda n: "北一（編）・" * n + "『港』",
}


def _steps(text: str) -> int:
    """How many calls of Python functions a reading makes: the same every time."""
    count = 0

    def step(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        read_references(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_no_faster_than_the_text(name: str) -> None:
    small, large = (_steps(HOSTILE[name](size)) for size in (400, 1600))
    assert large <= 4.4 * small + 200


def _processor_time(text: str) -> float:
    start = time.process_time()
    read_references(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_no_pattern_goes_back_and_forth(name: str) -> None:
    """What the count of calls cannot see: four times the text takes four times the time, not 16."""
    small, large = (HOSTILE[name](size) for size in (1000, 4000))
    ratios = []
    for _ in range(4):  # the least disturbed of several goes
        ratios.append(_processor_time(large) / (_processor_time(small) + 1e-4))
        if ratios[-1] < 8:
            break
    assert min(ratios) < 8


@pytest.mark.parametrize("name", HOSTILE)
def test_ten_thousand_of_anything_are_read(name: str) -> None:
    text = HOSTILE[name](10_000)
    references = read_references(text)
    assert all(reference.span.of(text) == reference.text for reference in references)
