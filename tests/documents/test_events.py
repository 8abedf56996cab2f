"""The events of the documents against a reading made without looking at our records.

``expected/events.jsonl`` has a line for each happening with a stated time: its date, and where it
is told (document, start, end). The happenings of which only a limit is told are left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

import alliance_corpus as ac

EXPECTED: Final = Path(__file__).parent / "expected" / "events.jsonl"

DISPUTED: Final = {
    "cooperation-weight-grows-after-2015": "a judgement on the time since, no happening",
    "new-start-extended": "extended until 2026: ours is dated between the conclusion and 2023",
}
"""What the other reading has, and ours has otherwise or not."""


def expected() -> list[dict[str, Any]]:
    return [json.loads(line) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]


def is_told(event: ac.Event, line: dict[str, Any]) -> bool:
    return any(
        found.document == document and found.span.overlaps(ac.Span(start, end))
        for found in event.evidence
        for document, start, end in line["evidence"]
    )


@pytest.mark.parametrize("line", expected(), ids=lambda line: line["slug"])
def test_each_happening_of_the_other_reading_is_told_with_its_date(line: dict[str, Any]) -> None:
    if line["slug"] in DISPUTED:
        return
    told = [event for event in ac.load().events if is_told(event, line)]
    assert line["date"] in [str(event.date) for event in told]


def test_what_is_disputed_is_still_disputed() -> None:
    lines = {line["slug"]: line for line in expected()}
    for slug in DISPUTED:
        line = lines[slug]
        told = [event for event in ac.load().events if is_told(event, line)]
        assert line["date"] not in [str(event.date) for event in told]
