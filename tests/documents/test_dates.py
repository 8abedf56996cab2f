"""The temporal expressions of the documents against answers written by hand.

``expected/dates/<id>.jsonl`` has a line for each expression in the order of the text: the words
before it, its words, value, kind, calendar, whether it is relative, and the frequency of a set.
"""

from __future__ import annotations

import pytest

import alliance_corpus as ac
from tests.documents.helpers.second_reading import lines, names_in


def dense(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", names_in("dates"))
def test_expressions_and_values_are_those_of_the_answers(name: str) -> None:
    text = ac.load().documents[name].text
    found = ac.load().dates.in_documents(name)
    answers = lines(f"dates/{name}")
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
