"""The events of the documents against a reading made without looking at our records.

``expected/events.jsonl`` has a line for each happening with a stated time: its date and its place
(document, start, end). Happenings with only a limit as time are left out.

When an event agrees with a line: see `has_event`.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

import alliance_corpus as ac
from tests.documents.helpers.second_reading import has_event, is_closer, lines

DISPUTED: Final = {
    "track-two-mid-1960s": "半ば以降 is as vague as 半ば: 1964~ for us",
    "msdf-joint-training-pre-1978": "実施してきた: it began before the guidelines, and went on",
}
"""What the other reading has, and ours has otherwise or not, with the reason."""


def happenings() -> list[Any]:
    """The lines; those in dispute are expected to fail, and to be taken off the list if not."""
    return [
        pytest.param(
            line,
            id=line["slug"],
            marks=pytest.mark.xfail(strict=True, reason=DISPUTED[line["slug"]])
            if line["slug"] in DISPUTED
            else (),
        )
        for line in lines("events")
    ]


@pytest.mark.parametrize("line", happenings())
def test_each_happening_of_the_other_reading_is_told_with_its_date(line: dict[str, Any]) -> None:
    assert has_event(line)


@pytest.mark.parametrize(
    ("date", "told", "closer"),
    [
        ("[..2007-03]", "../2007-03", True),
        ("/2007-03", "../2007-03", True),
        ("2007-01-12", "../2007-03", True),
        ("[1981-04..1982-03]", "1981-04/1982-03", True),
        ("1951-09-08", "1951-09", True),
        ("2007-04", "../2007-03", False),
        ("2006/2008", "../2007-03", False),
        ("1978~", "1978", False),
        ("1978?", "1978", False),
        ("195X", "1951-09", False),
        ("2016", "2015", False),
    ],
)
def test_a_closer_date_lies_within_the_other_and_a_contradicting_one_does_not(
    date: str, told: str, closer: bool
) -> None:
    assert is_closer(ac.EDTF(date), told) == closer


def test_what_is_disputed_is_in_the_other_reading() -> None:
    assert DISPUTED.keys() <= {line["slug"] for line in lines("events")}
