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
