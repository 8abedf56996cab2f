"""Every link of the site leads to a file that is there, and to an anchor in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from alliance_corpus.corpus import Corpus
from alliance_corpus.site import build_site
from alliance_corpus.testing import corpora
from tests.helpers.everything import everything
from tests.site.helpers.built import Built, ids

if TYPE_CHECKING:
    from pathlib import Path


def test_links_lead_to_files_and_anchors(built: Built) -> None:
    assert built.broken() == []


def test_no_anchor_stands_twice_on_a_page(built: Built) -> None:
    twice = [path for path, root in built.pages() if len(ids(root)) > len(set(ids(root)))]
    assert twice == []


def test_both_languages_have_the_same_pages(built: Built) -> None:
    japanese = {path.removeprefix("ja/") for path in built.paths if path.startswith("ja/")}
    english = {path.removeprefix("en/") for path in built.paths if path.startswith("en/")}
    assert japanese == english


def test_every_page_can_be_reached(built: Built) -> None:
    """From the first page, by links alone, without scripts."""
    leads: dict[str, set[str]] = {path: set() for path in built.paths}
    for path, link in built.links():
        target = built.target(path, link)
        if target in leads:
            leads[path].add(target)
    reached, to_go = {"index.html"}, ["index.html"]
    while to_go:
        new = leads[to_go.pop()] - reached
        reached |= new
        to_go += new
    assert set(built.paths) - reached == set()


@pytest.mark.parametrize("texts", [True, False], ids=["with texts", "records only"])
def test_links_of_a_site_of_every_kind_of_record(texts: bool, tmp_path: Path) -> None:
    corpus = Corpus(everything())
    found = Built(build_site(corpus if texts else corpus.records_only(), tmp_path / "site"))
    assert found.broken() == []


@settings(max_examples=6)
@given(corpora())
def test_links_of_any_corpus(
    tmp_path_factory: pytest.TempPathFactory,
    corpus: Corpus,
) -> None:
    found = Built(build_site(corpus, tmp_path_factory.mktemp("any") / "site"))
    assert found.broken() == []
    twice = [path for path, root in found.pages() if len(ids(root)) > len(set(ids(root)))]
    assert twice == []


def test_a_link_to_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "日 本.html").write_text('<p id="こ">x</p>', encoding="utf-8")
    lines = [
        '<a href="b/%E6%97%A5%20%E6%9C%AC.html#%E3%81%93">to an anchor</a>',
        '<a href="b/%E6%97%A5%20%E6%9C%AC.html?q=1">with a question</a>',
        '<a href="#here" id="here">here</a>',
        '<a href="#kind=meeting&body=scc">what a script is to show</a>',
        '<a href="https://example.org/">outside</a>',
        '<a href="b/none.html">no file</a>',
        '<a href="b/%E6%97%A5%20%E6%9C%AC.html#none">no anchor</a>',
        '<a href="#none">no anchor here</a>',
        '<a href="b">a folder</a>',
        '<a href="/b/none.html">not relative</a>',
        '<a href="//example.org/">of the same scheme</a>',
        '<a href="javascript:alert(1)">a script</a>',
        '<script src="none.js"></script>',
    ]
    (tmp_path / "a.html").write_text("\n".join(lines), encoding="utf-8")
    broken = [
        "b/none.html",
        "b/%E6%97%A5%20%E6%9C%AC.html#none",
        "#none",
        "b",
        "/b/none.html",
        "//example.org/",
        "javascript:alert(1)",
        "none.js",
    ]
    assert Built(tmp_path).broken() == [f"a.html: {link}" for link in broken]
