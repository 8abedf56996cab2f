"""Whatever a dataset says, it is shown as text: no script runs, and no page breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from alliance_corpus.site import build_site
from alliance_corpus.site.foreign import allowed
from tests.export.helpers.hostile_texts import hostile_corpora
from tests.site.helpers.browser import PHONE, Readers
from tests.site.helpers.built import Built, ids, inline
from tests.site.helpers.characters import forbidden
from tests.site.helpers.hostile_site import PAYLOADS, hostile_ids, hostile_words

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def keeps_the_rules(built: Built) -> None:
    """What holds for every page, whatever is shown."""
    assert built.broken() == []
    for path, root in built.pages():
        assert list(inline(root)) == [], path
        assert len(ids(root)) == len(set(ids(root))), path
        assert not root.xpath("//base|//body//meta|//object|//embed|//svg/@onload"), path
        assert forbidden((built.folder / path).read_text(encoding="utf-8")) == set(), path


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The sites, by the name of what is hostile."""
    found: dict[str, Corpus] = {name: hostile_words(text) for name, text in PAYLOADS.items()}
    found["ids"] = hostile_ids()
    return {
        name: Built(build_site(corpus, tmp_path_factory.mktemp("hostile") / "site"))
        for name, corpus in found.items()
    }


@pytest.mark.parametrize("name", [*PAYLOADS, "ids"])
def test_hostile_datasets_keep_the_rules(spoiled: dict[str, Built], name: str) -> None:
    keeps_the_rules(spoiled[name])


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_words_are_shown_as_they_are(spoiled: dict[str, Built], name: str) -> None:
    """On the page of the document and in the table of documents."""
    words = "".join(allowed(PAYLOADS[name]).split())
    for path in ("ja/documents/hostile.html", "en/documents/hostile.html", "ja/index.html"):
        shown = "".join(spoiled[name].page(path).text_content().split())
        assert words[:500] in shown, path


@pytest.mark.parametrize("name", [*PAYLOADS, "ids"])
def test_in_the_browser_no_script_of_theirs_runs_and_nothing_scrolls_sideways(
    readers: Readers, spoiled: dict[str, Built], name: str
) -> None:
    built = spoiled[name]
    page = readers.open("about:blank", width=PHONE)
    wrong: dict[str, Any] = {}
    for path in built.paths:
        if path.startswith("ja/"):
            page.goto(f"{built.folder.as_uri()}/{path}", wait_until="load")
            state = page.evaluate(
                "[window.owned ?? 0, document.documentElement.scrollWidth, document.styleSheets.length > 0]"
            )
            if state != [0, PHONE, True]:
                wrong[path] = state
    assert wrong == {}


def test_hostile_words_are_found_and_shown_as_text(
    readers: Readers, spoiled: dict[str, Built]
) -> None:
    page = readers.open(
        f"{spoiled['markup'].folder.as_uri()}/ja/search.html?q=onerror", width=PHONE
    )
    page.wait_for_selector("[data-result]")
    assert "onerror" in page.inner_text("[data-found]")
    assert page.locator("[data-found] img, [data-found] script").count() == 0
    assert page.evaluate("window.owned ?? 0") == 0


@settings(max_examples=5)
@given(hostile_corpora())
def test_any_text_with_any_spans_keeps_the_rules(
    tmp_path_factory: pytest.TempPathFactory, corpus: Corpus
) -> None:
    keeps_the_rules(Built(build_site(corpus, tmp_path_factory.mktemp("any") / "site")))
