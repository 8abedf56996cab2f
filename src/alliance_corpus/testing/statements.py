"""A strategy for statements, which keeps the rules of statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from hypothesis import strategies as st

from alliance_corpus.dataset.rules.statements import HEDGES
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.records import Evidence, Statement
from alliance_corpus.records import vocabularies as known
from alliance_corpus.testing.records import among, maybe, place_in, some_of, texts_of, words

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from alliance_corpus.testing.records import Tables

_MOST: Final = 4


@st.composite
def statements(draw: DrawFn, tables: Tables) -> tuple[Statement, ...]:
    """Statements of the given documents, about the given records.

    Those of one document may be counted off, and answer one another.

    Args:
        draw: given by Hypothesis.
        tables: documents, entities, events, works, provisions and annotations.
    """
    found: list[Statement] = []
    for number in range(draw(st.integers(0, _MOST))):
        statement = draw(_statement(f"statement-{number}", tables))
        if statement is not None:
            before = [one.id for one in found if one.document == statement.document]
            answered = draw(among((None, *before)))
            found.append(evolve(statement, responds_to=answered))
    return tuple(_counted(found) if draw(st.booleans()) else found)


@st.composite
def _statement(draw: DrawFn, name: str, tables: Tables) -> Statement | None:
    """A statement of one document; None if no document has words."""
    texts = {document: text for document, text in texts_of(tables).items() if text}
    if not texts:
        return None
    document = draw(among(tuple(texts)))
    places = [draw(place_in({document: texts[document]}, "evidence"))]
    evidence = tuple(Evidence(**place) for place in places)
    return Statement(
        id=name,
        document=document,
        evidence=evidence,
        stance=draw(among(known.STANCES)),
        **draw(_voice(tables)),
        about=_named(draw(_subjects(tables)), evidence, tables),
        label=f"{name} {draw(words())}",
        label_en=draw(words()),
        hedged=_hedge(evidence),
        note=draw(maybe(words())),
    )


@st.composite
def _voice(draw: DrawFn, tables: Tables) -> dict[str, Any]:
    """Who says it: the author, or somebody who takes part in an event."""
    events = [event for event in tables["events"] if event.participants]
    states = {one.id for one in tables["institutions"] if one.kind == "state"}
    if not events or draw(st.booleans()):
        return {"role": draw(among(("author", "rapporteur", "summary")))}
    event = draw(st.sampled_from(events))
    who = draw(among(tuple(part.entity for part in event.participants)))
    said = {"side": who} if who in states else {"speaker": who}
    return {"role": draw(among(("keynote", "floor", "official"))), "occasion": event.id, **said}


@st.composite
def _subjects(draw: DrawFn, tables: Tables) -> tuple[str, ...]:
    tables_named = (*ENTITIES, "events", "works", "provisions")
    ids = tuple(record.id for name in tables_named for record in tables[name])
    return tuple(dict.fromkeys(draw(some_of(among((*ids, *known.TOPICS[:3]))))))


def _named(
    subjects: tuple[str, ...], evidence: tuple[Evidence, ...], tables: Tables
) -> tuple[str, ...]:
    """The subjects, with the events that the same words tell."""
    told = (
        event.id
        for event in tables["events"]
        for one in event.evidence
        if (one.document, one.span) in {(e.document, e.span) for e in evidence}
    )
    return tuple(dict.fromkeys((*subjects, *told)))


def _hedge(evidence: tuple[Evidence, ...]) -> str | None:
    found = (HEDGES.search(one.text) for one in evidence)
    return next((match.group() for match in found if match), None)


def _counted(statements: list[Statement]) -> list[Statement]:
    """The statements, those of the first document counted off."""
    if not statements:
        return []
    document, numbers = statements[0].document, iter(range(1, len(statements) + 1))
    return [
        evolve(one, series=f"{document}-points", number=next(numbers))
        if one.document == document
        else one
        for one in statements
    ]
