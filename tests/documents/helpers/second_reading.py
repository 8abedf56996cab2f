"""The second reading of the documents, made without looking at our records, beside ours.

It calls entities by names of its own: an entity of it is the one of ours with which it shares most
places.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any, Final

import alliance_corpus as ac

EXPECTED: Final = Path(__file__).parents[1] / "expected"


def lines(name: str) -> list[dict[str, Any]]:
    """The lines of a file of the second reading, such as ``events`` or ``mentions/kito-2024``."""
    text = (EXPECTED / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def names_in(folder: str) -> list[str]:
    """The documents that a folder of the second reading has a file of."""
    return sorted(path.stem for path in (EXPECTED / folder).glob("*.jsonl"))


def our_mentions(document: str) -> dict[tuple[int, int], str | None]:
    """Our mentions in a document: the entity by start and end."""
    mentions = ac.load().mentions.in_documents(document)
    return {(mention.span.start, mention.span.end): mention.entity for mention in mentions}


def their_mentions(document: str) -> dict[tuple[int, int], str]:
    """The mentions of the second reading, with its own names for the entities."""
    return {(line["start"], line["end"]): line["entity"] for line in lines(f"mentions/{document}")}


@cache
def called() -> dict[str, str]:
    """The entity of ours that one of the second reading shares most places with."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in names_in("mentions"):
        found = our_mentions(document)
        for span, entity in their_mentions(document).items():
            if (one := found.get(span)) is not None:
                votes[entity][one] += 1
    return {entity: counts.most_common(1)[0][0] for entity, counts in votes.items()}


def _shared(event: ac.Event, line: dict[str, Any]) -> int:
    """How many characters of its evidence an event has in common with a line."""
    return sum(
        max(0, min(found.span.end, end) - max(found.span.start, start))
        for found in event.evidence
        for document, start, end in line["evidence"]
        if found.document == document
    )


def is_closer(date: ac.EDTF, told: str) -> bool:
    """Whether every day that a date can mean lies within another."""
    return date.during(told) is ac.Answer.YES


def has_event(line: dict[str, Any]) -> bool:
    """Whether our events have the happening of a line.

    An event that shares words with it has the same date; or the event that shares most words with it
    has a closer one, of which every day lies within the date of the line. So ``[..2007-03]`` (a day
    until then) and ``2007-01`` agree with ``../2007-03``; a date that reaches beyond that limit, or
    lies behind it, does not.
    """
    counts = {event: count for event in ac.load().events if (count := _shared(event, line))}
    nearest = [event for event, count in counts.items() if count == max(counts.values())]
    return line["date"] in {str(event.date) for event in counts} or any(
        is_closer(event.date, line["date"]) for event in nearest
    )


def has_relation(row: dict[str, Any]) -> bool:
    """Whether our relations have the statement of a line, at its place."""
    corpus, ours = ac.load(), called()
    place = ac.Span(row["start"], row["end"]), row["document"]
    subject = ours.get(row["subject"], row["subject"])
    if row["object"] is None:  # founded, reorganised, to be founded: an event
        changes = corpus.events.where(kind=["establishment", "reorganisation", "agreement"])
        return any(
            subject in {*(part.entity for part in event.participants), *event.instruments}
            for event in changes.overlapping(*place)
        )
    pair = (subject, ours.get(row["object"], row["object"]))
    found = corpus.relations.overlapping(*place).where(predicate=row["predicate"])
    pairs = {(relation.subject, relation.object) for relation in found}
    if row["predicate"] == "counterpart-of":
        pairs |= {(two, one) for one, two in pairs}
    return pair in pairs
