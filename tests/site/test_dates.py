"""Dates and lengths of time in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF
from alliance_corpus.records.labels import LANGUAGES, Language
from alliance_corpus.site.dates import in_words
from alliance_corpus.testing import edtf_values

IN_ANY = st.sampled_from(LANGUAGES)


@given(edtf_values(), IN_ANY)
def test_every_date_has_words_and_keeps_its_text(value: EDTF, language: Language) -> None:
    said = in_words(value, language)
    assert said.edtf == str(value)
    assert str(said) == said.words == value.label(language)
    assert said.era is None or any(sign.isdigit() or sign == "元" for sign in said.era)


@pytest.mark.parametrize(
    ("value", "japanese", "english", "era"),
    [
        ("1978-11-27", "1978年11月27日", "27 November 1978", "昭和53年11月27日"),
        ("1989", "1989年", "1989", "昭和64年・平成元年"),
        ("1975/1980", "1975年から1980年まで", "1975 to 1980", "昭和50年～昭和55年"),
        ("1978~", "1978年ごろ", "about 1978", None),
        ("197X", "1970年代", "the 1970s", None),
        ("../..", "始まりも終わりもない期間", "time without start or end", None),
    ],
)
def test_dates(value: str, japanese: str, english: str, era: str | None) -> None:
    assert in_words(EDTF(value), "ja").words == japanese
    assert in_words(EDTF(value), "en").words == english
    assert in_words(EDTF(value), "ja").era == in_words(EDTF(value), "en").era == era


@pytest.mark.parametrize(
    ("value", "japanese", "english"),
    [
        ("P10Y", "10年", "10 years"),
        ("P1Y", "1年", "1 year"),
        ("P2W", "2週間", "2 weeks"),
        ("P1Y6M", "1年6か月", "1 year 6 months"),
        ("PT1H30M", "1時間30分", "1 hour 30 minutes"),
        ("P0.5Y", "0.5年", "0.5 years"),
        ("P2D", "2日", "2 days"),
    ],
)
def test_lengths_of_time(value: str, japanese: str, english: str) -> None:
    assert str(in_words(value, "ja")) == japanese
    assert str(in_words(value, "en")) == english
    assert in_words(value, "ja").era is None


@given(st.text(max_size=8) | st.sampled_from(("P", "PT", "P1", "PXY", "P1Y\n", "P１Y")), IN_ANY)
def test_what_has_no_words_stays_as_it_is(value: str, language: Language) -> None:
    said = in_words(value, language)
    assert said.edtf == value
    assert said.words or not value


@pytest.mark.parametrize("value", ["P", "PT", "P1YT", "", "P1Y\n", "P１Y", "<b>"])
def test_no_duration(value: str) -> None:
    assert in_words(value, "ja").words == value
