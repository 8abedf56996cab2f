"""How far the shipped records agree with the second reading of the documents, layer by layer.

The second reading is in ``expected/``; it was made without looking at the records. The data card
prints what is measured here (`tests.helpers.figures`).
"""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

import alliance_corpus as ac
from tests.documents.helpers.second_reading import called, has_event, has_relation, lines
from tests.documents.helpers.statement_pairs import pairs


class Agreement(NamedTuple):
    """What two readings of a layer have, and how much of it is the same.

    Attributes:
        layer: the table, or what it is of it.
        same_if: when two readings agree.
        theirs: how much the second reading has.
        ours: how much the records have; None where the second reading looked for a part only.
        same: how much of the second reading the records have, too.
    """

    layer: str
    same_if: str
    theirs: int
    ours: int | None
    same: int

    @property
    def measure(self) -> str:
        """F1 where both readings looked for the same, else the share of the second one."""
        if self.ours is None:
            return f"{100 * self.same / self.theirs:.1f} % found"
        return f"F1 {2 * self.same / (self.theirs + self.ours):.3f}"


def agreements() -> tuple[Agreement, ...]:
    """The agreement of every layer of which there is a second reading."""
    return (blocks(), dates(), mentions(), provisions(), relations(), events(), statements())


def blocks() -> Agreement:
    """Paragraphs, headings, notes and so on."""
    ours = [(b.document, b.kind, b.level, b.label, b.text) for b in ac.load().blocks]
    theirs = [
        (name, row["kind"], row.get("level"), row.get("label"), row["text"])
        for name in _documents()
        for row in lines(f"{name}")
    ]
    return _compared("blocks", "kind, level, label and text", theirs, ours)


def dates() -> Agreement:
    """Temporal expressions."""
    texts = {document.id: document.text for document in ac.load().documents}

    def before(date: ac.DateExpression) -> str:
        start = date.span.start
        return "".join(texts[str(date.document)][max(0, start - 8) : start].split())

    ours = [
        (d.document, before(d), d.text, str(d.value), d.kind, d.calendar) for d in ac.load().dates
    ]
    theirs = [
        (name, row["before"], row["text"], str(row["value"]), row["kind"], row["calendar"])
        for name in _documents()
        for row in lines(f"dates/{name}")
    ]
    return _compared("dates", "place, value, kind and calendar", theirs, ours)


def mentions() -> Agreement:
    """Names of entities, each with the entity that it means."""
    ours_of = called()
    theirs = [(*place, ours_of.get(entity)) for place, entity in _their_mentions()]
    ours = [(*_place(m), m.entity) for m in ac.load().mentions]
    return _compared("mentions", "place and entity", theirs, ours)


def provisions() -> Agreement:
    """The points of the guidelines."""
    points = ac.load().provisions.where(lambda point: point.level != "article")
    ours = [(p.instrument, p.path, p.level, p.topics[0]) for p in points]
    theirs = [
        (row["instrument"], row["path"], row["level"], row["topic"]) for row in lines("provisions")
    ]
    return _compared("provisions", "instrument, path, level and main topic", theirs, ours)


def relations() -> Agreement:
    """Statements on members, chairs, counterparts, foundation and successors."""
    rows = lines("facts")
    same = sum(has_relation(row) for row in rows)
    return Agreement("relations", "passage, subject, predicate and object", len(rows), None, same)


def events() -> Agreement:
    """Happenings with a stated time."""
    rows = lines("events")
    same = sum(has_event(row) for row in rows)
    return Agreement("events", "passage and date", len(rows), None, same)


def statements() -> Agreement:
    """Positions, each with who takes it."""
    same = sum(pair.same_voice for pair in pairs())
    theirs, ours = len(lines("statements")), len(ac.load().statements)
    return Agreement("statements", "passage, speaker and side", theirs, ours, same)


def _documents() -> tuple[str, ...]:
    return ac.load().documents.ids


def _compared(layer: str, same_if: str, theirs: list[Any], ours: list[Any]) -> Agreement:
    same = (Counter(theirs) & Counter(ours)).total()
    return Agreement(layer, same_if, len(theirs), len(ours), same)


def _place(mention: ac.Mention) -> tuple[str | None, int, int]:
    return mention.document, mention.span.start, mention.span.end


def _their_mentions() -> list[tuple[tuple[str, int, int], str]]:
    return [
        ((name, row["start"], row["end"]), row["entity"])
        for name in _documents()
        for row in lines(f"mentions/{name}")
    ]
