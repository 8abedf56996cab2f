"""How many of the held-back answers the reader finds: sentences of many styles, with their dates.

The sentences are invented after the styles of government pages, news, minutes, treaties,
chronicles, research reports, blogs and citations. They were written before the
reader first read them, and it was then corrected where it missed something: the score shows that
nothing is lost, not how well the reader does on unseen text. A few answers were corrected or follow choices
made with the reader (an apostrophe is part of its year, 来週の月曜 is one day, 6月 of a law is a
length, the number of a law is no date), so they do not count as independent.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from tests.readers.dates.helpers.reading import read

ANSWERS = Path(__file__).with_name("held_back.jsonl")
ENOUGH = 0.97


class Score(NamedTuple):
    """Hits, false alarms and misses, of words and value together."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def score() -> tuple[Score, list[str]]:
    """Read all sentences; the score, and what differs."""
    right = wrong = missed = 0
    differences = []
    for line in ANSWERS.read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        expected = [(words, value) for words, value in answer["dates"]]
        found = read(answer["text"], answer["written"])
        hits = sum(each in found for each in expected)
        right += hits
        missed += len(expected) - hits
        wrong += sum(each not in expected for each in found)
        if found != expected:
            differences.append(f"{answer['text']}\n  expected {expected}\n  found    {found}")
    return Score(right, wrong, missed), differences


def test_enough_answers_are_right() -> None:
    result, differences = score()
    assert result.right + result.missed >= 150
    assert result.f1 >= ENOUGH, "\n".join(differences)
