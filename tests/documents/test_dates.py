"""The temporal expressions of the documents against answers written by hand.

``expected/dates/<id>.jsonl`` has a line for each expression in the order of the text: the words
before it, its words, value, kind, calendar, whether it is relative, and the frequency of a set.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import alliance_corpus as ac

EXPECTED = Path(__file__).parent / "expected" / "dates"
DOCUMENTS = sorted(path.stem for path in EXPECTED.glob("*.jsonl"))


def expected(document: str) -> list[dict[str, Any]]:
    lines = (EXPECTED / f"{document}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def dense(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_expressions_and_values_are_those_of_the_answers(name: str) -> None:
    text = ac.load().documents[name].text
    found = ac.load().dates.in_documents(name)
    answers = expected(name)
    ours = [
        (dense(text[max(0, d.span.start - 8) : d.span.start]), d.text, str(d.value)) for d in found
    ]
    assert ours == [(a["before"], a["text"], str(a["value"])) for a in answers]
    assert [(d.kind, d.calendar, d.relative) for d in found] == [
        (a["kind"], a["calendar"], a["relative"]) for a in answers
    ]
    assert [d.frequency for d in found if d.kind == "set"] == [
        a.get("frequency") for a in answers if a["kind"] == "set"
    ]


def test_dates_can_be_asked_for_in_either_calendar() -> None:
    dates = ac.load().dates
    seventies = dates.during("1975/1984")
    assert seventies == dates.during("昭和50年代")
    assert seventies
    assert set(dates.during("昭和53年").ids) <= set(dates.during("昭和53年", possible=True).ids)
