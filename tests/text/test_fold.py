"""Folding for search: variants match, and hits lead back to the text."""

from __future__ import annotations

import unicodedata
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.errors import SpanError
from alliance_corpus.testing.text import spans, texts
from alliance_corpus.text.fold import fold
from alliance_corpus.text.span import Span
from alliance_corpus.text.variants import ALIKE, OLD_KANJI

ANY = st.one_of(texts(), st.text(max_size=20))


@given(ANY, st.data())
def test_a_hit_leads_back_to_words_that_fold_to_it(text: str, data: st.DataObject) -> None:
    text = text.replace("々", "")  # it is folded by what stands before it
    found = fold(text)
    hit = data.draw(spans(found.folded))
    back = found.to_text(hit)
    start, end = hit.start, hit.end
    if len(hit):  # clusters count whole
        start = found.starts.index(found.starts[start])
        end = len(found.starts) - found.starts[::-1].index(found.starts[end - 1])
    assert fold(back.of(text)).folded == found.folded[start:end]


@given(ANY, st.data())
def test_a_hit_begins_and_ends_with_what_was_found(text: str, data: st.DataObject) -> None:
    found = fold(text)
    hit = data.draw(spans(found.folded))
    words = found.to_text(hit).of(text)
    assert bool(words) == bool(len(hit))
    assert words == words.strip()


@given(ANY)
def test_each_folded_character_has_a_place(text: str) -> None:
    found = fold(text)
    assert found.text == text
    assert len(found.starts) == len(found.folded)
    assert list(found.starts) == sorted(found.starts)
    assert not any(char.isspace() for char in found.folded)


@given(
    st.text(
        st.characters(
            exclude_categories=["Z", "Cc", "Cf", "Cs", "Cn", "M"],
            exclude_characters=["々", *map(chr, ALIKE)],
        ),
        max_size=20,
    )
)
def test_without_spaces_and_marks_it_is_nfkc_with_case_folded(text: str) -> None:
    expected = normalize("NFKC", normalize("NFKC", text).casefold())
    assert fold(text).folded == "".join(expected.split())


@given(ANY, st.data())
def test_spaces_and_line_breaks_between_words_do_not_matter(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    space = data.draw(st.text(" \n\r\t　\u00a0", min_size=1, max_size=3))
    apart = fold(text[:cut]).folded + fold(text[cut:]).folded
    assert fold(text[:cut] + space + text[cut:]).folded == apart


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E)))
def test_width_and_case_do_not_matter(text: str) -> None:
    wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    assert fold(wide).folded == fold(text).folded == fold(text.upper()).folded == text.lower()


@pytest.mark.parametrize(
    ("text", "folded", "starts"),
    [
        ("", "", []),
        ("ＳＣＣ\n2＋2", "scc2+2", [0, 1, 2, 4, 5, 6]),
        ("ｶﾞｰﾄﾞ　lines", "ガードlines", [0, 2, 3, 6, 7, 8, 9, 10]),
        ("㍿𠮷", "株式会社𠮷", [0, 0, 0, 0, 1]),
        ("か\u3099 \u3099", "が\u3099", [0, 3]),
        ("葛\U000e0100城", "葛城", [0, 2]),
        ("한", "한", [0]),
        ("Straße", "strasse", [0, 1, 2, 3, 4, 4, 5]),
    ],
)
def test_examples(text: str, folded: str, starts: list[int]) -> None:
    found = fold(text)
    assert (found.folded, list(found.starts)) == (folded, starts)


def test_a_part_of_a_character_gives_the_whole() -> None:
    found = fold("a㍿ ｶﾞ")
    assert found.folded == "a株式会社ガ"
    assert found.to_text(Span(2, 3)) == Span(1, 2)
    assert found.to_text(Span(5, 6)) == Span(3, 5)
    assert found.to_text(Span(6, 6)) == Span(5, 5)


def test_a_span_outside_the_folded_text_is_refused() -> None:
    with pytest.raises(SpanError, match="outside the folded text of 1"):
        fold("a b c"[:1]).to_text(Span(0, 2))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("條約と國防", "条約と国防"),
        ("沖繩縣の防衞廳", "沖縄県の防衛庁"),
        ("高坂正堯の說", "高坂正尭の説"),
        ("日米‐日‑韓–中—台―露−英─仏－独", "日米-日-韓-中-台-露-英-仏-独"),
        ("5〜6、7～8", "5~6、7~8"),
        ("国々、人々、様々", "國國、人人、樣樣"),
        ("Jun’ichirō", "jun'ichirō"),
    ],
)
def test_forms_of_the_same_word_fold_alike(one: str, other: str) -> None:
    assert fold(one).folded == fold(other).folded
    assert list(fold(one).starts) == list(range(len(one)))


def test_old_kanji_have_one_new_form_that_is_not_old_itself() -> None:
    assert not OLD_KANJI.keys() & set(OLD_KANJI.values())
    assert not OLD_KANJI.keys() & set("辨瓣辯")
    for old, new in OLD_KANJI.items():
        assert fold(old).folded == fold(new).folded == new


@given(st.integers(0x3041, 0x3096).map(chr) | st.sampled_from("ゝゞ"))
def test_every_hiragana_is_the_fold_of_its_katakana(hiragana: str) -> None:
    katakana = chr(ord(hiragana) + 0x60)
    assert unicodedata.name(katakana) == unicodedata.name(hiragana).replace("HIRAGANA", "KATAKANA")
    assert fold(katakana, kana=True).folded == fold(hiragana).folded


def test_kana_and_numerals_are_folded_on_request() -> None:
    assert fold("メカニズムとヴ").folded != fold("めかにずむとゔ").folded
    assert fold("メカニズムとヴ", kana=True).folded == "めかにずむとゔ"
    assert fold("二〇一五年十五日").folded == "二〇一五年十五日"
    assert fold("二〇一五年十五日", numerals=True).folded == "2015年15日"


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("十", "10"),
        ("五十三", "53"),
        ("千九百七十八", "1978"),
        ("一万二千三百四", "12304"),
        ("1万2千", "12000"),
        ("三億", "300000000"),
        ("〇", "0"),
        ("百十百万", "2100000"),
    ],
)
def test_kanji_numerals_have_their_value(number: str, digits: str) -> None:
    assert fold(f"第{number}号", numerals=True).folded == f"第{digits}号"


def test_part_of_a_number_leads_back_to_all_of_it() -> None:
    found = fold("昭和 五十 三年", numerals=True)
    assert found.folded == "昭和53年"
    assert found.to_text(Span(2, 3)) == found.to_text(Span(2, 4)) == Span(3, 7)
    assert found.to_text(Span(4, 5)) == Span(7, 8)
    assert fold("十" * 5000 + "九" * 5000, numerals=True).folded


@given(ANY, st.booleans(), st.booleans())
def test_places_hold_however_a_text_is_folded(text: str, kana: bool, numerals: bool) -> None:
    found = fold(text + "二〇一五年、十二カ国", kana=kana, numerals=numerals)
    assert len(found.starts) == len(found.folded)
    assert list(found.starts) == sorted(found.starts)
    assert found.to_text(Span(0, len(found.folded))).end <= len(found.text)
