"""The pages of documents, read back: which words stand where, and what is marked in them."""

from __future__ import annotations

import re
from collections import defaultdict
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from alliance_corpus.site.foreign import allowed
from alliance_corpus.site.pages.documents import documents
from alliance_corpus.site.render import Renderer
from alliance_corpus.site.room import Room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records.labels import Language
    from alliance_corpus.site.page import Page

NOT_OF_THE_TEXT: Final = {"call", "correction", "empty"}
"""Classes of what stands in a line and is no part of the text."""


class Read(NamedTuple):
    """A page: what made it, and its root element."""

    page: Page
    root: Any
    size: int


def read(corpus: Corpus, language: Language = "ja") -> tuple[Room, list[Read]]:
    """All pages of the documents of a corpus."""
    room, renderer = Room(corpus, language), Renderer()
    return room, [_parsed(page, allowed(renderer.html(room, page))) for page in documents(room)]


def _parsed(page: Page, html: str) -> Read:
    parser: Any = import_module("lxml.html").HTMLParser(encoding="utf-8", huge_tree=True)
    data = html.encode()
    root: Any = import_module("lxml.html").document_fromstring(data, parser=parser)
    return Read(page, root, len(data))


def normal(text: str) -> str:
    """A text as a parser of HTML leaves it: with one kind of line end."""
    return re.sub("\r\n?", "\n", text)


def characters(words: Any) -> Iterator[tuple[str, frozenset[str]]]:
    """Each character of the text in an element, with the entries that tell of it."""
    yield from _inside(words, frozenset())


def _inside(element: Any, told: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    classes = set((element.get("class") or "").split())
    if element.tag != "rt" and not classes & NOT_OF_THE_TEXT:
        if "data-told" in element.attrib:
            told |= {element.get("data-told")}
        if element.tag == "a":
            told |= {element.get("href").removeprefix("#")}
        yield from ((one, told) for one in element.text or "")
        for child in element:
            yield from _inside(child, told)
            yield from ((one, told) for one in child.tail or "")


def passages(root: Any) -> Iterator[tuple[str, Any]]:
    """The text of a page: the anchor of each piece, and the element of its words."""
    for words in root.xpath("//*[@class='w']"):
        yield str(words.xpath("string(ancestor::*[@id][1]/@id)")), words


def marked(root: Any) -> dict[str, dict[str, set[int]]]:
    """Which characters each entry tells of: for its id and the anchor of a piece, their places."""
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for anchor, words in passages(root):
        for place, (_, told) in enumerate(characters(words)):
            for one in told:
                found[one][anchor].add(place)
    return {id_: dict(places) for id_, places in found.items()}
