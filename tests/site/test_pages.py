"""What every page of the site keeps to: its policy, its weight, its language, its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.site.foreign import JAPANESE
from alliance_corpus.site.render import POLICY
from tests.site.helpers.built import inline
from tests.site.helpers.characters import forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site.helpers.built import Built

MOST: Final = 300_000
"""Bytes that a page may have at most; likewise what it loads."""


def policies(root: Any) -> list[str]:
    return [
        str(found.get("content"))
        for found in root.xpath("/html/head/meta[@http-equiv='Content-Security-Policy']")
    ]


def test_every_page_has_the_policy_before_all_that_it_loads(built: Built) -> None:
    for path, root in built.pages():
        assert policies(root) == [POLICY], path
        loads = "preceding::script or preceding::link or preceding::style"
        assert not root.xpath(f"//meta[@http-equiv][{loads}]"), path


def test_nothing_is_inline(built: Built) -> None:
    assert {path: found for path, root in built.pages() if (found := list(inline(root)))} == {}


def test_no_page_is_heavy(built: Built) -> None:
    sizes = {path: (built.folder / path).stat().st_size for path in built.files}
    assert {path: size for path, size in sizes.items() if size > MOST} == {}


def test_every_page_says_its_language_and_title(built: Built) -> None:
    titles: dict[str, str] = {}
    for path, root in built.pages():
        language = "ja" if path == "index.html" else path.partition("/")[0]
        assert root.get("lang") == language, path
        titles[path] = root.findtext("head/title").strip()
    assert [path for path, title in titles.items() if not title.strip("| ")] == []


def test_headings_are_in_order(built: Built) -> None:
    """One first heading, and no level left out on the way down."""
    wrong = []
    for path, root in built.pages():
        levels = [int(found.tag[1]) for found in root.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        steps = zip([0, *levels], levels, strict=False)
        if levels.count(1) != 1 or any(after - before > 1 for before, after in steps):
            wrong.append((path, levels[:10]))
    assert wrong == []


def test_every_page_has_its_landmarks_and_what_fits_all(built: Built) -> None:
    for path, root in built.pages():
        assert len(root.xpath("//main[@id='content' or //body[@class='door']]")) == 1, path
        if path != "index.html":
            assert root.xpath("//header//nav[@aria-label]"), path
            assert root.xpath("//footer//details[@class='cite']"), path
            assert root.xpath("//a[@class='skip'][@href='#content']"), path
            assert root.xpath("//a[@data-language]"), path


def in_another_language(root: Any) -> Iterator[str]:
    """Japanese words of an English page that do not say that they are Japanese."""
    for words in root.xpath(
        "//body//text()[not(ancestor::script or ancestor::code or ancestor::pre)]"
    ):
        if JAPANESE.search(words):
            holder = words.getparent() if not words.is_tail else words.getparent().getparent()
            if holder.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") != "ja":
                yield words.strip()


def test_japanese_words_of_english_pages_say_so(built: Built) -> None:
    found = {
        path: words
        for path, root in built.pages()
        if path.startswith("en/") and (words := list(in_another_language(root))[:3])
    }
    assert found == {}


def test_no_page_holds_characters_that_html_forbids(built: Built) -> None:
    for path in built.paths:
        assert forbidden((built.folder / path).read_text(encoding="utf-8")) == set(), path
