"""Sentences of many kinds with their dates: those reported as wrong, and those written unseen.

``reported.jsonl`` has sentences on which the reader once failed. ``unseen.jsonl`` was written for the
same kinds, with other shapes and subjects, before anything was mended for them: the reader then read
15 of its 84 sentences wholly right. Three of its answers were corrected since, in the words only
(180日以内 has its qualifier). A sentence is right if it gives exactly the expected words and values.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.readers.dates.helpers.reading import read

HERE = Path(__file__).parent
ENOUGH = 0.95

Answer: TypeAlias = tuple[str, str | None, list[tuple[str, str | None]]]


def answers(name: str) -> list[Answer]:
    """The sentences of a file: text, date of writing, and dates as (words, value)."""
    rows = map(json.loads, (HERE / name).read_text(encoding="utf-8").splitlines())
    return [(row["text"], row["written"], [(w, v) for w, v in row["dates"]]) for row in rows]


@pytest.mark.parametrize(("text", "written", "expected"), answers("reported.jsonl"))
def test_reported_sentences_are_right(
    text: str, written: str | None, expected: list[tuple[str, str | None]]
) -> None:
    assert read(text, written) == expected


def test_nearly_all_unseen_sentences_are_wholly_right() -> None:
    rows = answers("unseen.jsonl")
    wrong = [(text, read(text, at)) for text, at, expected in rows if read(text, at) != expected]
    assert len(rows) >= 80
    assert len(wrong) <= (1 - ENOUGH) * len(rows), wrong
