"""For each rule of statements datasets that keep it, narrowly, and datasets that break only it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import evolve

from alliance_corpus.dataset import Dataset
from alliance_corpus.text import Span
from tests.dataset.rules.helpers.rule_changes import GOOD, also, replaced

Samples: TypeAlias = dict[str, list[Callable[[], Dataset]]]

FLOOR, OFFICIAL = GOOD.tables["statements"]
EVIDENCE = FLOOR.evidence[0]
TOLD = GOOD.tables["events"][0].evidence
"""The words of an event."""


def said(**changes: Any) -> Dataset:
    """The good dataset with its first statement changed."""
    return replaced("statements", evolve(FLOOR, **changes), OFFICIAL)


def worded(text: str, **changes: Any) -> Dataset:
    """The first statement with other words, in a dataset without the texts."""
    span = Span(EVIDENCE.span.start, EVIDENCE.span.start + 40)  # longer than shortened words
    evidence = evolve(EVIDENCE, text=text, span=span if "…" in text else EVIDENCE.span)
    words = {"evidence": (evidence,), "hedged": None}
    statements = (evolve(FLOOR, **{**words, **changes}), OFFICIAL)
    withheld = evolve(GOOD, without_text=GOOD.order).shipped()
    return evolve(withheld, tables={**withheld.tables, "statements": statements})


def more(**changes: Any) -> Dataset:
    """A further statement, like the second one."""
    other = {"id": "third", "label": "船は青い", "responds_to": None, **changes}
    return also(GOOD, "statements", evolve(OFFICIAL, **other))


STATEMENT_GOOD: Samples = {
    "statement-supported": [lambda: said(evidence=(EVIDENCE, EVIDENCE))],
    "statement-voice": [
        lambda: said(role="author", speaker="yamada", occasion=None, series=None, number=None),
        lambda: more(role="official", speaker=None),
    ],
    "statement-series": [
        lambda: more(series="points", number=2),
        lambda: more(series="others", number=1),
    ],
    "statement-stance": [
        lambda: worded("提案する", stance="recommends"),
        lambda: worded("懸念を示した", stance="fears"),
        lambda: worded("提案する…", stance="fears"),
    ],
    "statement-hedged": [
        lambda: worded("そう思われる", hedged="思われる"),
        lambda: worded("そう思われる", hedged="そう"),
        lambda: worded("思われる…"),
        lambda: worded("船…", hedged="思われる"),
    ],
    "statement-event": [
        lambda: more(about=()),
        lambda: more(about=("meeting-1978",), evidence=TOLD),
        lambda: more(about=(), evidence=TOLD, occasion="meeting-1978", speaker="scc", side=None),
    ],
    "statement-once": [lambda: more(label=OFFICIAL.label, speaker=None)],
    "statement-answer": [lambda: more(responds_to="ships-few")],
}  # fmt: skip

STATEMENT_BAD: Samples = {
    "statement-supported": [
        lambda: said(evidence=(), hedged=None),
        lambda: more(document="letter"),
    ],
    "statement-voice": [
        lambda: said(occasion=None),
        lambda: more(speaker=None, side=None),
        lambda: more(role="author"),
        lambda: more(role="summary", speaker="scc", side=None, occasion="meeting-1978"),
    ],
    "statement-series": [
        lambda: said(number=2),
        lambda: more(series="points", number=1),
        lambda: more(series="points", number=3),
    ],
    "statement-stance": [
        lambda: worded("ことを提案する。"),
        lambda: worded("懸念を示した"),
        lambda: worded("広く賛同が得られた", stance="finds"),
    ],
    "statement-hedged": [
        lambda: said(hedged="だろう"),
        lambda: worded("そう思われる"),
    ],
    "statement-event": [
        lambda: more(about=(), evidence=TOLD),
        lambda: more(evidence=TOLD, label=GOOD.tables["events"][0].label),
    ],
    "statement-once": [lambda: more(label=OFFICIAL.label)],
    "statement-answer": [
        lambda: more(responds_to="third"),
    ],
}
