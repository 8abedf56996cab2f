"""Works of every kind with the reference that each style should print, written by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from alliance_corpus.dates import EDTF
from alliance_corpus.export.cite import STYLES, cite
from alliance_corpus.export.csl import TYPES
from alliance_corpus.records import Creator, Work
from tests.export.helpers.citeproc_js import by_citeproc_js

ROWS: Final = tuple(
    json.loads(line)
    for line in Path(__file__).with_name("set_references.jsonl").read_text("utf-8").splitlines()
)
LANGUAGE: Final = {"japanese": "ja", "apa": "en", "mla": "en"}


def work_of(row: dict[str, Any], id_: str = "work") -> Work:
    """The work of a row, whose names are lists of one part or two."""
    values = dict(row["work"])
    for role in ("author", "editor", "translator"):
        names = values.get(role, ())
        values[role] = tuple(
            Creator(literal=name[0]) if len(name) == 1 else Creator(*name) for name in names
        )
    for date in ("issued", "accessed"):
        values[date] = EDTF(values[date]) if date in values else None
    return Work(id=id_, **values)


@pytest.mark.parametrize("style", LANGUAGE)
@pytest.mark.parametrize("row", ROWS, ids=[str(number) for number in range(len(ROWS))])
def test_a_reference(row: dict[str, Any], style: str) -> None:
    assert cite(work_of(row), style, LANGUAGE[style]) == row[style]


def test_several_at_once_are_the_same_as_one_by_one() -> None:
    works = [work_of(row, f"work-{number}") for number, row in enumerate(ROWS)]
    for style, language in LANGUAGE.items():
        assert cite(works, style, language).split("\n") == [row[style] for row in ROWS]


LAWS: Final = {"bill", "hearing", "legal_case", "legislation", "regulation", "treaty"}
"""Some styles cite these as lawyers do, by title and number only."""


@pytest.mark.parametrize("style", STYLES)
def test_every_type_has_a_reference_even_if_the_style_lists_it_nowhere(style: str) -> None:
    works = [
        Work(id=kind, type=kind, title="港", author=(Creator(literal="灘社"),))
        for kind in sorted(TYPES)
    ]
    for work, reference in zip(works, cite(works, style).split("\n"), strict=True):
        assert "港" in reference, work.type
        assert reference.count("灘社") == 1 or work.type in LAWS, work.type


@pytest.mark.parametrize("style", STYLES)
def test_nothing_stands_twice_where_the_author_is_missing(style: str) -> None:
    editor = (Creator(family="浦辺", given="一郎"),)
    works = [
        Work(id="a", type=kind, title="岬", container_title="灯台", editor=editor, publisher="灘社")
        for kind in sorted(TYPES)
    ]
    for work, reference in zip(works, cite(works, style).split("\n"), strict=True):
        for words in ("岬", "灯台", "浦辺一郎", "灘社"):
            assert reference.count(words) <= 1, (work.type, reference)


@pytest.mark.parametrize("style", STYLES)
def test_only_one_role_stands_in_for_the_author(style: str) -> None:
    editor, translator = Creator(literal="浦辺一郎"), Creator(literal="岬花子")
    work = Work(id="a", type="book", title="湾", editor=(editor,), translator=(translator,))
    reference = cite(work, style, "en")
    assert reference.count("浦辺一郎") == 1
    assert not reference.partition("湾")[0].count("岬花子")


def test_a_question_mark_ends_a_title() -> None:
    work = Work(id="a", type="article-journal", title="港とは？", container_title="海")
    assert cite(work, "mla", "en") == "“港とは？” 海."
    assert cite(work, "mla", "ja") == "「港とは？」. 海."


DIFFERENT_IN_MLA: Final = {"A9-A14"}
"""citeproc-js shortens pages with letters, too (A9–14); they stay in full here."""


@pytest.mark.parametrize("style", [name for name, file in STYLES.items() if file])
def test_citeproc_js_sets_english_works_the_same(style: str) -> None:
    rows = [
        row
        for row in ROWS
        if row["work"].get("language") == "en"
        and "\n" not in row["work"]["title"]
        and not set("?~%").intersection(row["work"].get("issued", ""))
        and row["work"]["type"] not in ("interview", "software")
        and row["work"].get("page") not in DIFFERENT_IN_MLA
    ]
    works = tuple(work_of(row, f"work-{number}") for number, row in enumerate(rows))
    assert len(works) > 9
    for work, theirs in zip(works, by_citeproc_js(works, style, "en"), strict=True):
        assert cite(work, style, "en") == theirs
