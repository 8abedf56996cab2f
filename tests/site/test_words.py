"""Every text of the interface has its Japanese, and nothing in the catalogue is unused."""

from __future__ import annotations

import ast
import string
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from alliance_corpus import site as room_site
from alliance_corpus.corpus import Corpus
from alliance_corpus.records.headings import WORDS
from alliance_corpus.records.labels import TOPIC_LABELS, Language
from alliance_corpus.site import build_site, render, room, words
from alliance_corpus.site.words import CATALOGUE
from alliance_corpus.site.words.values import VALUES
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE: Final = Path(room_site.__file__).parent
ASKS: Final = ("say", "told", "word")
OF_VOCABULARIES: Final = {*WORDS, *TOPIC_LABELS, *VALUES}
"""They stand there whether a page names them or not."""


def templates() -> Iterator[tuple[str, Any]]:
    """Every template, as Jinja reads it."""
    jinja2: Any = import_module("jinja2")
    environment = jinja2.Environment(autoescape=True)
    for path in sorted(PLACE.joinpath("templates").glob("*.html")):
        yield path.name, environment.parse(path.read_text(encoding="utf-8"))


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the room but the catalogue."""
    for path in sorted(PLACE.rglob("*.py")):
        if path.parent.name != "words":
            yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def asked_by_templates() -> Iterator[tuple[str, str]]:
    nodes: Any = import_module("jinja2.nodes")
    for name, tree in templates():
        for call in tree.find_all(nodes.Call):
            called = getattr(call.node, "name", None) or getattr(call.node, "attr", None)
            if called in ASKS and call.args and isinstance(call.args[0], nodes.Const):
                yield name, call.args[0].value


def asked_by_modules() -> Iterator[tuple[str, str]]:
    for name, tree in modules():
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            called = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
            first = call.args[0]
            if called in ASKS and isinstance(first, ast.Constant):
                yield name, str(first.value)


def constants() -> set[str]:
    """Every string that stands in a template or a module."""
    nodes: Any = import_module("jinja2.nodes")
    found = {
        const.value
        for _, tree in templates()
        for const in tree.find_all(nodes.Const)
        if isinstance(const.value, str)
    }
    for _, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def fields(text: str) -> Counter[str]:
    """The names in braces."""
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_what_templates_and_code_say_has_its_japanese() -> None:
    asked = [*asked_by_templates(), *asked_by_modules()]
    assert len(asked) > 20
    assert [(name, text) for name, text in asked if text not in CATALOGUE] == []


def test_nothing_in_the_catalogue_is_unused() -> None:
    found = constants()
    series = tuple(text for text in found if text.endswith(": "))  # "cleaning step: " and a value
    unused = set(CATALOGUE) - OF_VOCABULARIES - found
    assert {text for text in unused if not text.startswith(series)} == set()


def test_both_languages_name_the_same_values() -> None:
    named = {english: fields(english) for english in CATALOGUE}
    assert [e for e, found in named.items() if found != fields(CATALOGUE[e])] == []


def test_no_text_of_the_room_is_empty_or_stands_twice() -> None:
    assert [english for english, text in CATALOGUE.items() if not text.strip()] == []
    whole = {"CATALOGUE", "WORDS", "TOPIC_LABELS"}
    parts = [
        value
        for name, value in vars(words).items()
        if name.isupper() and name not in whole and isinstance(value, dict)
    ]
    assert len(parts) == 6
    counts = Counter(english for part in parts for english in part)
    assert [english for english, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("which", ["shipped", "everything"])
def test_no_page_asks_for_words_that_are_not_there(
    which: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Also those that no constant names: headings, values of vocabularies."""
    missed: set[str] = set()

    def said(english: str, language: Language) -> str:
        if english not in CATALOGUE:
            missed.add(english)
        return words.said(english, language)

    for module in (room, render):
        monkeypatch.setattr(module, "said", said)
    corpus = request.getfixturevalue("shipped") if which == "shipped" else Corpus(everything())
    build_site(corpus, tmp_path / "site")
    assert missed == set()
