"""Each rule of integrity with a good sample, and with bad ones that break it and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given

from alliance_corpus.dataset import RULES, Dataset, Redirect, check
from alliance_corpus.dataset.rules import problems_of
from alliance_corpus.errors import DatasetError
from alliance_corpus.records import Document, Emendation, Mention, Person, Work
from alliance_corpus.testing.corpora import datasets
from alliance_corpus.text import AlignedText, Span
from tests.dataset.everything import everything

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD = everything()
HARBOUR, LETTER = GOOD.tables["documents"]


def replaced(table: str, *records: Any) -> Dataset:
    return evolve(GOOD, tables={**GOOD.tables, table: records})


def first(table: str, **changes: Any) -> Dataset:
    """The good dataset with the first record of a table changed."""
    one, *more = GOOD.tables[table]
    return replaced(table, evolve(one, **changes), *more)


def added(table: str, record: Any) -> Dataset:
    return replaced(table, *GOOD.tables[table], record)


def harbour(**changes: Any) -> Dataset:
    """The good dataset with its first document changed, and the tables of its parts with it."""
    document: Document = evolve(HARBOUR, **changes)
    tables = {**GOOD.tables, "documents": (document, LETTER)}
    tables["works"] = tuple(document.work if w.id == "harbour" else w for w in tables["works"])
    for part in ("blocks", "sections", "emendations"):
        tables[part] = (*getattr(document, part), *getattr(LETTER, part))
    return evolve(GOOD, tables=tables)


def block(number: int, **changes: Any) -> Dataset:
    blocks = list(HARBOUR.blocks)
    blocks[number] = evolve(blocks[number], **changes)
    return harbour(blocks=tuple(blocks))


def section(number: int, **changes: Any) -> Dataset:
    sections = list(HARBOUR.sections)
    sections[number] = evolve(sections[number], **changes)
    return harbour(sections=tuple(sections))


def fact(**changes: Any) -> Dataset:
    """A fact whose evidence is changed."""
    event = GOOD.tables["events"][0]
    return first("events", evidence=(evolve(event.evidence[0], **changes),))


def emendation(start: int, end: int) -> Emendation:
    span = Span(start, end)
    mended: Emendation = HARBOUR.emendations[0]
    return evolve(mended, id="new", span=span, text=span.of(HARBOUR.text))


PERSON = Person(id="scc", kind="author", names=())
LOST = Mention(id="lost", document="harbor", span=Span(0, 1), text="船", entity=None)
OTHER = AlignedText.of(HARBOUR.text)
SPAN = HARBOUR.blocks[1].span

BAD: dict[str, list[Callable[[], Dataset]]] = {
    "id-unique": [lambda: added("people", GOOD.tables["people"][0])],
    "id-permanent": [lambda: added("people", PERSON), lambda: added("people", evolve(PERSON, id="book"))],
    "document-known": [lambda: added("mentions", LOST), lambda: fact(document="harbor")],
    "document-work": [
        lambda: first("works", title="boats"),
        lambda: replaced("works", GOOD.tables["works"][1], Work(id="book", type="book")),
    ],
    "document-parts": [
        lambda: replaced("blocks", *GOOD.tables["blocks"][1:]),
        lambda: replaced("sections", *GOOD.tables["sections"][::-1]),
        lambda: replaced("emendations"),
    ],
    "text-aligned": [
        lambda: harbour(alignment=OTHER),
        lambda: harbour(source=evolve(HARBOUR.source, sha256="0" * 64)),
    ],
    "block-tiles": [
        lambda: block(1, span=Span(SPAN.start, SPAN.end - 1), text=HARBOUR.blocks[1].text[:-1]),
        lambda: block(1, span=Span(SPAN.start + 1, SPAN.end), text=HARBOUR.blocks[1].text[1:]),
        lambda: harbour(blocks=HARBOUR.blocks[:-1]),
        lambda: harbour(blocks=HARBOUR.blocks[1:], sections=HARBOUR.sections[1:]),
        lambda: harbour(blocks=(), sections=()),
    ],
    "block-text": [lambda: block(1, text="船")],
    "section-nested": [
        lambda: section(0, heading="船"),
        lambda: section(0, level=2),
        lambda: section(0, span=Span(1, HARBOUR.sections[0].span.end)),
        lambda: section(0, span=Span(0, HARBOUR.sections[0].span.end - 1)),
        lambda: section(0, span=Span(0, 10_000)),
        lambda: section(0, span=HARBOUR.blocks[0].span),
        lambda: section(0, span=Span(0, HARBOUR.blocks[-1].span.end)),
        lambda: harbour(sections=HARBOUR.sections[::-1]),
    ],
    "note-called": [
        lambda: block(6, calls=()),
        lambda: block(6, calls=(len(HARBOUR.body) + 1,)),
        lambda: block(1, calls=(3,)),
    ],
    "annotation-quotes": [
        lambda: first("mentions", text="scc"),
        lambda: first("mentions", span=Span(10_000, 10_003)),
        lambda: fact(text="船"),
    ],
    "emendation-overlap": [
        lambda: harbour(
            emendations=(HARBOUR.emendations[0], emendation(HARBOUR.emendations[0].span.end - 1, HARBOUR.emendations[0].span.end))
        ),
    ],
    "cleaning-source": [lambda: first("cleaning", source=(Span(0, 10_000),))],
    "redirect-live": [
        lambda: added("redirects", Redirect("old", ("nobody",))),
        lambda: added("redirects", Redirect("old", ())),
        lambda: added("redirects", Redirect("scc", ("book",))),
    ],
}  # fmt: skip


def test_a_good_dataset_breaks_no_rule() -> None:
    assert problems_of(GOOD) == []
    check(GOOD)


@given(datasets())
def test_whatever_the_strategy_makes_breaks_no_rule(dataset: Dataset) -> None:
    assert problems_of(dataset) == []


def test_every_rule_has_a_bad_sample_and_says_what_must_hold() -> None:
    assert [rule.id for rule in RULES] == list(BAD)
    assert all(rule.description for rule in RULES)


@pytest.mark.parametrize(
    ("rule", "number"), [(rule, number) for rule, bad in BAD.items() for number in range(len(bad))]
)
def test_a_bad_sample_breaks_its_rule(rule: str, number: int) -> None:
    bad = BAD[rule][number]()
    found = {problem.rule for problem in problems_of(bad)}
    assert found == {rule}
    with pytest.raises(DatasetError, match=rf"\[{rule}\]"):
        check(bad)


def test_documents_without_their_words_break_no_rule() -> None:
    assert problems_of(evolve(GOOD, without_text=("harbour", "letter")).shipped()) == []
