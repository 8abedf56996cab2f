"""For each rule of facts datasets that keep it, narrowly, and datasets that break only it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import evolve

from alliance_corpus.dataset import Dataset
from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    DateExpression,
    Relation,
    Speaker,
)
from alliance_corpus.text import Span
from tests.dataset.rules.helpers.rule_changes import (
    GOOD,
    HARBOUR,
    added,
    also,
    copied,
    event,
    fact,
    first,
    happenings,
    instrument,
    met,
    named,
    seated,
    tied,
)
from tests.dataset.rules.helpers.statement_samples import said
from tests.helpers.everything import PAGE

Samples: TypeAlias = dict[str, list[Callable[[], Dataset]]]

EVIDENCE = GOOD.tables["events"][0].evidence[0]
LETTER_EVIDENCE = evolve(
    EVIDENCE, document="letter", span=Span(0, 8), text="A letter", citation=None
)
NOT_ALL = evolve(EVIDENCE, span=Span(10, 12), text=HARBOUR.text[10:12])
PRINTED = DateExpression(
    id="printed", document="harbour", span=EVIDENCE.span, text=EVIDENCE.text, value=EDTF("1978")
)

FACT_GOOD: Samples = {
    "fact-supported": [lambda: first("provisions", evidence=(EVIDENCE, EVIDENCE))],
    "relation-kinds": [
        lambda: tied(("a", "part-of", "b"), ("yamada", "member-of", "a"), ("a", "adopts", "e")),
        lambda: tied(("e", "leads-to", "counting"), ("meeting-1978", "follows", "f")),
    ],
    "relation-self": [lambda: tied(("a", "succeeds", "b"))],
    "relation-once": [
        lambda: tied(("a", "part-of", "b"), ("a", "member-of", "b"), ("a", "part-of", "c")),
        lambda: also(
            tied(("a", "part-of", "b"), valid=EDTF("1950/1959")),
            "relations",
            Relation(id="later", subject="a", predicate="part-of", object="b", valid=EDTF("1961/.."), sources=(PAGE,)),
        ),
    ],
    "relation-inverse": [
        lambda: tied(("a", "counterpart-of", "b"), ("b", "counterpart-of", "c")),
        lambda: tied(("a", "part-of", "b"), ("b", "member-of", "a")),
    ],
    "relation-circle": [
        lambda: tied(("a", "part-of", "b"), ("b", "part-of", "c"), ("a", "part-of", "c")),
        lambda: tied(("a", "part-of", "b"), ("b", "succeeds", "c"), ("c", "part-of", "a")),
        lambda: tied(("a", "counterpart-of", "b"), ("b", "counterpart-of", "c"), ("c", "counterpart-of", "a")),
        lambda: happenings(event("x", "1950?"), event("y", "1950?"), ties=(("x", "leads-to", "e"), ("y", "follows", "x"), ("e", "leads-to", "y"))),
    ],
    "validity-within": [
        lambda: named("institutions", "古い会", valid=EDTF("1950/1960")),
        lambda: named("institutions", "古い会", valid=EDTF("1950?")),
        lambda: first("relations", valid=EDTF("1955/1961"), attested=(), predicate="part-of"),
    ],
    "attested-within": [
        lambda: first("relations", attested=(EDTF("1960"), EDTF("2024"))),
        lambda: first("relations", valid=None, attested=(EDTF("1961"),)),
        lambda: first("relations", valid=EDTF("../1970"), attested=(EDTF("1969/1975"),)),
        lambda: named("institutions", "古い会", valid=EDTF("1960/1965"), attested=(EDTF("1962"),)),
    ],
    "relation-outlives": [
        lambda: seated("1950/1990", "1950/1990", ("1950", "1990")),
        lambda: seated("1960/", "1950/..", ()),
        lambda: seated(None, None, ("1989",)),
        lambda: seated("1960/..", "1950/1970", (), predicate="part-of"),
    ],
    "speaker-there": [
        lambda: fact(speaker=Speaker(side="japan", role="floor")),
        lambda: fact(speaker=Speaker(side="japan", occasion="counting")),
        lambda: fact(speaker=Speaker(entity="scc", occasion="meeting-1978")),
    ],
    "event-dated": [
        lambda: fact(date=None),
        lambda: first("events", sources=()),
        lambda: fact(date=EDTF("1978-11/..")),
        lambda: first("events", evidence=(evolve(EVIDENCE, date=EDTF("1977")),)),
    ],
    "evidence-date": [
        lambda: added("dates", PRINTED),
        lambda: also(added("dates", PRINTED), "dates", evolve(PRINTED, id="two", value=EDTF("1950"))),
        lambda: added("dates", evolve(PRINTED, value="P3Y", kind="duration")),
    ],
    "participant-existed": [
        lambda: met("1955", "law"),
        lambda: met("1955", "council", kind="establishment"),
        lambda: met("1955", "council", status="planned"),
        lambda: met("1955", "council", "subject"),
        lambda: met("1955/..", "council"),
        lambda: met("1991?", "council"),
        lambda: met("1990", "council"),
    ],
    "relation-time": [
        lambda: happenings(event("x", "1950"), event("y", "195X"), ties=(("y", "leads-to", "x"),)),
        lambda: happenings(event("x", "1950"), event("y", "1949?"), ties=(("y", "follows", "x"),)),
        lambda: happenings(event("x", "1950-03"), event("y", "1950"), ties=(("x", "part-of", "y"),)),
        lambda: tied(("scc", "part-of", "a")),
    ],
    "event-once": [
        lambda: copied(date=EDTF("1979-11"), evidence=(evolve(EVIDENCE, date=None),)),
        lambda: copied(kind="statement"),
        lambda: copied(instruments=()),
        lambda: copied(participants=()),
        lambda: copied(evidence=(NOT_ALL,)),
        lambda: happenings(event("x", "1950"), event("y", "1950")),
    ],
}  # fmt: skip

FACT_BAD: Samples = {
    "fact-supported": [lambda: first("provisions", evidence=())],
    "relation-kinds": [
        lambda: tied(("a", "member-of", "japan")),
        lambda: tied(("e", "part-of", "a")),
        lambda: tied(("yamada", "holds", "a")),
        lambda: tied(("a", "party-to", "e")),
        lambda: tied(("a", "follows", "b")),
    ],
    "relation-self": [lambda: tied(("a", "succeeds", "a"))],
    "relation-once": [
        lambda: tied(("a", "part-of", "b"), ("a", "part-of", "b")),
        lambda: tied(("a", "part-of", "b"), ("a", "part-of", "b"), valid=EDTF("1950/1960")),
    ],
    "relation-inverse": [
        lambda: tied(("a", "counterpart-of", "b"), ("b", "counterpart-of", "a")),
        lambda: tied(("a", "part-of", "b"), ("b", "part-of", "a")),
        lambda: tied(("e", "leads-to", "f"), ("f", "follows", "e")),
    ],
    "relation-circle": [
        lambda: tied(("a", "part-of", "b"), ("b", "part-of", "c"), ("c", "part-of", "a")),
        lambda: tied(("e", "leads-to", "f"), ("f", "leads-to", "promise"), ("e", "follows", "promise")),
        lambda: tied(("e", "leads-to", "f"), ("e", "follows", "f")),
    ],
    "validity-within": [
        lambda: named("institutions", "古い会", valid=EDTF("1950/1959")),
        lambda: first("relations", valid=EDTF("1950/1959"), attested=(), predicate="part-of"),
    ],
    "attested-within": [
        lambda: first("relations", attested=(EDTF("1959"),), predicate="part-of"),
        lambda: first("relations", valid=EDTF("1960/1970"), attested=(EDTF("1961"), EDTF("1971"))),
        lambda: first("institutions", attested=(EDTF("1950"),)),
        lambda: named("institutions", "古い会", valid=EDTF("1960/1965"), attested=(EDTF("1970"),)),
    ],
    "relation-outlives": [
        lambda: seated("1960/..", "1950/1990", ()),
        lambda: seated("1940/1960", "1950/1990", ()),
        lambda: seated(None, "1950/1990", ("1991",)),
    ],
    "speaker-there": [
        lambda: fact(speaker=Speaker(side="japan", occasion="meeting-1978")),
        lambda: fact(speaker=Speaker(entity="yamada", occasion="meeting-1978")),
        lambda: said(speaker="yamada"),
    ],
    "event-dated": [
        lambda: first("events", sources=(), evidence=(evolve(EVIDENCE, date=None),)),
        lambda: first("events", note=None, evidence=(evolve(EVIDENCE, date=EDTF("1977")),)),
    ],
    "evidence-date": [lambda: added("dates", evolve(PRINTED, value=EDTF("1977")))],
    "participant-existed": [
        lambda: met("1955", "council"),
        lambda: met("1991", "council"),
        lambda: met("1991", "council", kind="establishment"),
        lambda: met("1991", "law"),
    ],
    "relation-time": [
        lambda: happenings(event("x", "1950"), event("y", "1960"), ties=(("y", "leads-to", "x"),)),
        lambda: happenings(event("x", "1950"), event("y", "1949"), ties=(("y", "follows", "x"),)),
        lambda: happenings(event("x", "1951"), event("y", "1950"), ties=(("x", "part-of", "y"),)),
        lambda: also(tied(("late", "revises", "early"), with_=added("instruments", instrument("late", valid=EDTF("1960/1961")))), "instruments", instrument("early", valid=EDTF("1970/.."))),
    ],
    "event-once": [
        lambda: copied(label="再び"),
        lambda: copied(date=EDTF("1978"), evidence=(EVIDENCE, NOT_ALL)),
        lambda: copied(evidence=(LETTER_EVIDENCE,)),
    ],
}  # fmt: skip
