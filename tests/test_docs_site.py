"""The site of the documentation: built without a warning, whole, and searched in Japanese, too."""

from __future__ import annotations

import json
import re
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.helpers.needed import judge
from tests.helpers.built_site import ROOT, build, from_outside, missing
from tests.helpers.node import run_node

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXTENSIONS = ROOT / "docs" / "_extensions"


@pytest.fixture(scope="module")
def pieces() -> Iterator[Any]:
    sys.path.insert(0, str(EXTENSIONS))
    yield import_module("pieces")
    sys.path.remove(str(EXTENSIONS))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for module in ("sphinx", "furo", "myst_parser"):
        judge(module)
    return build(tmp_path_factory.mktemp("docs"))


# The pieces into which the search cuts

JAPANESE = st.lists(
    st.sampled_from([*"日本改造法案大綱事前協議のメカニズムー々〇ｷ\U00020bb7", "ｶﾞ"]), min_size=1
).map("".join)
MIXED = st.lists(
    st.one_of(JAPANESE, st.sampled_from(["SCC", "ＳＣＣ", "1978", "air-force", "é", " ", "、"]))
)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("改造法案", "日本改造法案大綱"),
        ("大綱", "日本改造法案大綱"),
        ("法", "日本改造法案大綱"),
        ("事前協議", "岸・ハーター交換公文の事前協議制度"),
        ("調整メカニズム", "同盟調整メカニズム（ACM）"),
        ("ＳＣＣ", "日米安全保障協議委員会(SCC)の設置"),
        ("ﾒｶﾆｽﾞﾑ", "調整メカニズム"),
    ],
)
def test_a_part_of_a_word_is_found(pieces: Any, part: str, text: str) -> None:
    assert set(pieces.asked(part)) <= set(pieces.indexed(text))


@given(before=JAPANESE, part=JAPANESE, after=JAPANESE)
def test_no_place_is_missed(pieces: Any, before: str, part: str, after: str) -> None:
    assert set(pieces.asked(part)) <= set(pieces.indexed(before + part + after))


@given(MIXED.map("".join))
def test_what_a_text_has_it_is_found_by(pieces: Any, text: str) -> None:
    assert set(pieces.asked(text)) <= set(pieces.indexed(text))


def test_other_words_are_not_cut(pieces: Any) -> None:
    assert pieces.asked("guidelines of 1978年") == ["guidelines", "of", "1978", "年"]
    assert pieces.indexed("SCC設置") == ["SCC", "設", "置", "設置"]
    assert not set(pieces.asked("法改")) <= set(pieces.indexed("日本改造法案大綱"))


# What is looked for in a site


def test_a_link_needs_its_file_and_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a href="b.html#here"></a><a href="#top"></a><a href="b.html#gone"></a><a href="c.html"></a>'
        '<a href="../away.html"></a><a href="https://example.org"></a><img src="no.png">'
        '<h1 id="top"></h1>'
    )
    (tmp_path / "b.html").write_text('<h2 id="here"></h2>')
    (tmp_path.parent / "away.html").write_text("")
    assert missing(tmp_path, tmp_path / "a.html") == [
        "b.html#gone", "c.html", "../away.html", "no.png",
    ]  # fmt: skip


def test_what_a_browser_would_fetch_from_elsewhere_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<script src="//example.org/a.js"></script><script src="own.js"></script>'
        '<link rel="stylesheet" href="https://example.org/a.css"><a href="https://example.org"></a>'
    )
    (tmp_path / "a.css").write_text(
        '@import "https://example.org/b.css"; a { background: url(data:image/png;base64,AA) }'
        "b { src: url('https://example.org/font.woff2') }"
    )
    assert from_outside(tmp_path) == [
        "a.html: //example.org/a.js",
        "a.html: https://example.org/a.css",
        "a.css: https://example.org/b.css",
        "a.css: https://example.org/font.woff2",
    ]


# The site


def test_no_link_leads_nowhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    found = {str(page.relative_to(site)): missing(site, page) for page in pages}
    assert {name: links for name, links in found.items() if links} == {}


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    assert from_outside(site) == []


def test_every_page_is_on_the_site(site: Path) -> None:
    docs = ROOT / "docs"
    pages = {page.relative_to(docs).with_suffix(".html") for page in docs.rglob("*.md")}
    assert {page for page in pages if not (site / page).is_file()} == set()


def asked(site: Path, *questions: str, find: bool = True) -> list[dict[str, list[str]]]:
    """For each question its pieces and the pages found, by the code of the search page."""
    given = json.dumps({"folder": str(site), "questions": questions, "find": find})
    found: list[dict[str, list[str]]] = json.loads(run_node("site_search.mjs", given=given))
    return found


@pytest.mark.parametrize(
    "question",
    ["事前協議", "調整メカニズム", "ＳＣＣ", "拡大「核」抑止", "integrity", "SudachiPy", "同上"],
)
def test_the_search_page_finds_every_page_with_the_words(site: Path, question: str) -> None:
    (found,) = asked(site, question)
    wanted = set(_pages_with(question))
    assert wanted
    assert wanted <= set(found["pages"])


def test_the_search_page_finds_the_middle_of_a_word(site: Path) -> None:
    assert "how-to/guide" in asked(site, "衛白")[0]["pages"]
    assert asked(site, "白衛")[0]["pages"] == []


def test_the_browser_cuts_as_the_build_does(pieces: Any, site: Path) -> None:
    samples: list[str] = []

    @given(st.one_of(MIXED.map("".join), st.text()))
    def collect(sample: str) -> None:
        samples.append(sample)

    collect()
    found = asked(site, *samples, find=False)
    assert [one["pieces"] for one in found] == [pieces.asked(sample) for sample in samples]


def _pages_with(words: str) -> list[str]:
    """The pages of ``docs`` that have some words outside of links and comments, without their suffix."""
    docs = ROOT / "docs"
    return [
        str(page.relative_to(docs).with_suffix(""))
        for page in sorted(docs.rglob("*.md"))
        if words.casefold()
        in re.sub(r"\]\([^)]*\)|<!--.*?-->", "", page.read_text(encoding="utf-8")).casefold()
    ]
