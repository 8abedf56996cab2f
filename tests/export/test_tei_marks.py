"""Annotations as elements: what is inside of what, and where they are cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from alliance_corpus.corpus import Corpus
from alliance_corpus.export.tei import to_tei
from alliance_corpus.records import DateExpression, Document, Emendation, Mention
from alliance_corpus.text import Span
from tests.export.helpers import tei_back
from tests.helpers.everything import everything

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

WORDS = "日米両政府は1978年(昭和53年)11月、東京で会談した。"
"""The first paragraph of the tiny document begins with these."""


def mention(start: int, end: int) -> Mention:
    span = Span(start, end)
    return Mention(
        id=f"harbour:mention:{start}-{end}", document="harbour", span=span, text="", entity="scc"
    )


def date(start: int, end: int) -> DateExpression:
    span = Span(start, end)
    return DateExpression(
        id=f"harbour:date:{start}-{end}", document="harbour", span=span, text="", value=None
    )


def emendation(start: int, end: int) -> Emendation:
    return Emendation(
        id=f"harbour:emendation:{start}-{end}", document="harbour", span=Span(start, end), text="",
        correction="x", certainty="high", reason="a reason",
    )  # fmt: skip


def written(*given: Mention | DateExpression | Emendation) -> str:
    """The paragraph with these annotations alone; offsets are counted from its beginning."""
    dataset = everything()
    document: Document = dataset.tables["documents"][0]
    block = document.blocks[1]
    assert block.text.startswith(WORDS)
    moved = [evolve(one, span=one.span.shift(block.span.start)) for one in given]
    errors = tuple(one for one in moved if isinstance(one, Emendation))
    emptied = dict.fromkeys(("events", "relations", "provisions", "statements", "citations"), ())
    tables = {
        **dataset.tables,
        **emptied,
        "documents": (evolve(document, emendations=errors),),
        "mentions": tuple(one for one in moved if isinstance(one, Mention)),
        "dates": tuple(one for one in moved if isinstance(one, DateExpression)),
    }
    text = to_tei(Corpus(evolve(dataset, tables=tables)), "harbour")
    assert tei_back.faults(text) == []
    (element,) = tei_back.found(tei_back.parsed(text), "text")[block.id]
    return shown(element).removeprefix("<p>")


def shown(element: ET.Element) -> str:
    """An element with its tags only, without notes and anchors, cut after the first words."""
    name = element.tag.removeprefix(tei_back.TEI)
    if name in ("note", "anchor"):
        return element.tail or ""
    inside = (element.text or "") + "".join(map(shown, element))
    return f"<{name}>{inside}</{name}>{element.tail or ''}"


@pytest.mark.parametrize(
    ("given", "beginning"),
    [
        ([mention(0, 2)], "<orgName>日米</orgName>両政府は"),
        ([mention(0, 5), date(0, 2)], "<orgName><date>日米</date>両政府</orgName>は"),
        ([mention(0, 2), date(0, 2)], "<date><orgName>日米</orgName></date>両政府は"),
        ([mention(0, 3), date(2, 5)], "<orgName>日米<date>両</date></orgName><date>政府</date>は"),
        ([mention(0, 3), emendation(2, 5)], "<orgName>日米</orgName><choice><sic><orgName>両</orgName>政府</sic><corr>x</corr></choice>は"),
        ([emendation(0, 3), mention(2, 5)], "<choice><sic>日米<orgName>両</orgName></sic><corr>x</corr></choice><orgName>政府</orgName>は"),
        ([emendation(0, 3), emendation(2, 5)], "<choice><sic>日米<choice><sic>両</sic><corr>x</corr></choice></sic><corr>x</corr></choice><sic>政府</sic>は"),
        ([mention(1, 2), mention(1, 1)], "日<orgName/><orgName>米</orgName>両政府は"),
        ([emendation(2, 2)], "日米<choice><sic/><corr>x</corr></choice>両政府は"),
        ([mention(0, 4), date(1, 5), emendation(3, 6)], "<orgName>日<date>米両</date></orgName><choice><sic><orgName><date>政</date></orgName><date>府</date>は</sic><corr>x</corr></choice>"),
    ],
)  # fmt: skip
def test_annotations_nest_or_are_cut(
    given: list[Mention | DateExpression | Emendation], beginning: str
) -> None:
    said = written(*given)
    for name in ("orgName", "sic"):
        said = said.replace(f"<{name}></{name}>", f"<{name}/>")
    assert said.startswith(beginning)


def test_an_annotation_over_two_blocks_has_a_part_in_each() -> None:
    dataset = everything()
    document = dataset.tables["documents"][0]
    first, second = document.blocks[:2]
    whole = mention(first.span.start, second.span.start + 2)
    tables = {**dataset.tables, "mentions": (whole,)}
    root = tei_back.parsed(to_tei(Corpus(evolve(dataset, tables=tables)), "harbour"))
    parts = tei_back.found(root)[whole.id]
    assert [tei_back.words(part) for part in parts] == ["船と港", "日米"]
    assert [part.get("next") for part in parts] == [f"#{parts[1].get(tei_back.ID)}", None]
