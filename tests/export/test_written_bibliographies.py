"""How the fields of works are written for BibTeX, BibLaTeX and RIS, to the sign."""

from __future__ import annotations

import json
import logging

import pytest

import alliance_corpus as ac
from alliance_corpus.dates import EDTF
from alliance_corpus.export.biblatex import to_biblatex
from alliance_corpus.export.bibliography import FORMATS
from alliance_corpus.export.bibtex import to_bibtex
from alliance_corpus.export.ris import to_ris
from alliance_corpus.records import Creator, Work
from tests.export.helpers.bib_entries import parsed

SHIPPED = tuple(ac.load().works)


def test_line_breaks_become_blanks_but_the_wide_blank_stays() -> None:
    work = Work(id="a", type="book", title="一行\r\n二行　三\t\u2028四")
    for export in (to_bibtex, to_biblatex, to_ris):
        assert "一行 二行　三 四" in export([work])


def test_braces_in_a_url_are_written_by_their_numbers() -> None:
    work = Work(id="a", type="webpage", URL="https://example.org/{x}_y")
    for export in (to_bibtex, to_biblatex):
        assert "url = {https://example.org/%7Bx%7D_y}" in export([work])


def test_a_backslash_in_a_url_does_not_hide_the_end_of_the_field() -> None:
    work = Work(id="a", type="webpage", URL="https://example.org/x\\", DOI="10.1/a\\b")
    for export in (to_bibtex, to_biblatex):
        fields = parsed(export([work]))[0][2]
        assert fields["url"] == "https://example.org/x%5C"
        assert fields["doi"] == "10.1/a%5Cb"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("A -- B", "A -{}- B"),
        ("A --- B", "A -{}-{}- B"),
        ("``A''", "`{}`A'{}'"),
        ('"A"', '"A"'),
        ("<<A>> ,,B", "<{}<A>{}> ,{},B"),
        ("A?`", "A?{}`"),
        ("A-B 'C'", "A-B 'C'"),
    ],
)
def test_signs_of_which_tex_makes_one_are_kept_apart(title: str, written: str) -> None:
    for export in (to_bibtex, to_biblatex):
        assert f"title = {{{written}}}" in export([Work(id="a", type="book", title=title)])


@pytest.mark.parametrize("name", FORMATS)
def test_half_of_a_surrogate_pair_does_not_prevent_writing_the_file(name: str) -> None:
    half = "港\ud800図"
    work = Work(
        id=half, type="book", title=half, author=(Creator(family=half, given="a"),), URL=half
    )
    text = FORMATS[name]([work])
    text.encode("utf-8")
    if name == "csl":
        assert json.loads(text)[0]["title"] == half
    else:
        assert "港\ufffd図" in text


@pytest.mark.parametrize(
    ("creator", "issued", "key"),
    [
        (Creator(family="Tanaka", given="Akihiko"), "1997", "tanaka-1997"),
        (Creator(family="García", given="José"), "1997-05", "garcia-1997"),
        (Creator(family="de la Torre", given="A."), None, "de-la-torre"),
        (
            Creator(family="田中", given="明彦", entity="tanaka-akihiko"),
            "1997",
            "tanaka-akihiko-1997",
        ),
        (Creator(literal="NATO"), "199X", "nato"),
        (Creator(family="田中", given="明彦"), "1997", "安全保障-1997"),
    ],
)
def test_a_japanese_id_gives_way_to_a_romanised_name(
    creator: Creator, issued: str | None, key: str
) -> None:
    work = Work(
        id="安全保障-1997", type="book", author=(creator,), issued=EDTF(issued) if issued else None
    )
    for export in (to_bibtex, to_biblatex):
        assert [found for _, found, _ in parsed(export([work]))] == [key]
        assert ("安全保障-1997" in export([work])) is True


@pytest.mark.parametrize(
    ("date", "year", "month", "edtf"),
    [
        ("1978", "1978", None, None),
        ("1978-11", "1978", "nov", None),
        ("1978-11-27", "1978", "nov", "1978-11-27"),
        ("1978~", "1978", None, r"1978{\textasciitilde}"),
        ("2006-23", "2006", None, "2006-23"),
        ("195X", "195X", None, "195X"),
        ("1978/1981", "1978/1981", None, "1978/1981"),
        ("1960/..", "1960/..", None, "1960/.."),
        ("[1978,1981]", "[1978,1981]", None, "[1978,1981]"),
    ],
)
def test_dates_of_bibtex(date: str, year: str, month: str | None, edtf: str | None) -> None:
    text = to_bibtex([Work(id="a", type="book", issued=EDTF(date))])
    fields = parsed(text)[0][2]
    expected = {"year": year, "month": month, "edtf": edtf}
    assert fields == {name: value for name, value in expected.items() if value}


@pytest.mark.parametrize("date", ["[1978,1981]", "Y17E7", "2004-01-01T10:00:00-05"])
def test_dates_that_biber_does_not_read_are_in_the_addendum(date: str) -> None:
    text = to_biblatex([Work(id="a", type="book", issued=EDTF(date))])
    assert parsed(text)[0][2] == {"addendum": f"issued: {date}"}


def test_a_name_is_family_and_given_and_a_body_is_in_braces() -> None:
    names = (
        Creator(family="楠", given="綾子"),
        Creator(family="ナイ"),
        Creator(literal="防衛省"),
        Creator(family="Nye", given="Joseph S."),
        Creator(family="de Gaulle", given="Charles"),
        Creator(literal="Simon and Schuster"),
        Creator(literal="others"),
        Creator(),
    )
    work = Work(id="a", type="book", author=names)
    written = (
        "楠, 綾子 and ナイ and {防衛省} and Nye, Joseph S. and {de Gaulle}, Charles"
        " and {Simon and Schuster} and {{o}thers}"
    )
    assert parsed(to_biblatex([work]))[0][2]["author"] == written
    assert parsed(to_bibtex([work]))[0][2]["author"] == written


def test_a_volume_that_is_no_number_is_in_the_addendum() -> None:
    works = [Work(id=f"a{n}", type="book", volume=v) for n, v in enumerate(("49", "上"))]
    assert [fields for *_, fields in parsed(to_biblatex(works))] == [
        {"volume": "49"},
        {"addendum": "volume: 上"},
    ]


def test_keys_are_the_ids_as_far_as_tex_allows() -> None:
    ids = ("mod-2018", "MOD-2018", "a b", "a,b", "防衛")
    works = [Work(id=name, type="book", title=name) for name in ids]
    for export in (to_bibtex, to_biblatex):
        keys = [key for _, key, _ in parsed(export(works))]
        assert keys == ["mod-2018", "MOD-2018-2", "a-b", "a-b-2", "防衛"]
    assert "id = {a,b}" in to_bibtex(works)
    assert "addendum = {id: a,b}" in to_biblatex(works)


def test_a_type_that_csl_does_not_know_is_refused() -> None:
    work = Work(id="a", type="artcle")
    for export in FORMATS.values():
        with pytest.raises(ac.VocabularyError, match=r"'a' has the type 'artcle'.*'article'"):
            export([work])


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        parsed(to_bibtex(SHIPPED))
        parsed(to_biblatex(SHIPPED))
    assert not caplog.records
