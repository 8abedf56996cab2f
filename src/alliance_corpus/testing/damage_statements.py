"""Ways to break the rules of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve

from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.testing.damage_tools import added, changed

if TYPE_CHECKING:
    from alliance_corpus.records import Statement

Broken: TypeAlias = Iterator[Dataset]


def _statements(dataset: Dataset) -> tuple[Statement, ...]:
    return dataset.tables["statements"]


def _from_elsewhere(dataset: Dataset) -> Broken:
    for statement in _statements(dataset):
        for other in dataset.order:
            if other != statement.document:
                yield changed(dataset, "statements", statement, document=other)


def _without_occasion(dataset: Dataset) -> Broken:
    for statement in _statements(dataset):
        yield changed(dataset, "statements", statement, role="floor", occasion=None)
        nobody = {"role": "official", "speaker": None, "side": None}
        yield changed(dataset, "statements", statement, **nobody)


def _with_a_gap(dataset: Dataset) -> Broken:
    for statement in _statements(dataset):
        alone = {"series": "alone", "number": 2}
        if statement.series is None:
            yield changed(dataset, "statements", statement, **alone)
        else:
            again = evolve(statement, id="again", label="ほかの点")
            yield added(dataset, "statements", again)


def _in_other_words(dataset: Dataset) -> Broken:
    for statement in _statements(dataset):
        evidence = tuple(evolve(one, text="提案する。") for one in statement.evidence)
        yield changed(dataset, "statements", statement, stance="asks", evidence=evidence)


def _without_its_hedge(dataset: Dataset) -> Broken:
    for statement in _statements(dataset):
        yield changed(dataset, "statements", statement, hedged="この語はない")


def _for_an_event(dataset: Dataset) -> Broken:
    """A statement in the words of an event that does not name it, or only repeats it."""
    for statement in _statements(dataset):
        for event in dataset.tables["events"]:
            words = tuple(e for e in event.evidence if e.document == statement.document)[:1]
            if words and not statement.hedged:
                alone = {"evidence": words, "role": "author", "occasion": None, "side": None}
                yield changed(dataset, "statements", statement, about=(), **alone)
                same = {"about": (event.id,), "label": event.label}
                yield changed(dataset, "statements", statement, **alone, **same)


def _said_again(dataset: Dataset) -> Broken:
    for statement in _statements(dataset):
        again = evolve(statement, id="again", series=None, number=None)
        yield added(dataset, "statements", again)


def _answering_itself(dataset: Dataset) -> Broken:
    for statement in _statements(dataset):
        yield changed(dataset, "statements", statement, responds_to=statement.id)


STATEMENT_DAMAGE: Final[Mapping[str, Callable[[Dataset], Broken]]] = {
    "statement-supported": _from_elsewhere,
    "statement-voice": _without_occasion,
    "statement-series": _with_a_gap,
    "statement-stance": _in_other_words,
    "statement-hedged": _without_its_hedge,
    "statement-event": _for_an_event,
    "statement-once": _said_again,
    "statement-answer": _answering_itself,
}
"""As `damage.DAMAGE`, for the rules of statements."""
