"""Sentences of newspapers, memoirs, treaties, textbooks, minutes and tables, with and without dates.

They were written together with the rules for them, so they keep the rules; how well the reader does
on sentences that it has never seen, ``test_held_back.py`` says. ``without_dates.jsonl`` is full of
numbers and names that only look like dates.
"""

from __future__ import annotations

import pytest

from tests.readers.dates.helpers.reading import read
from tests.readers.dates.test_unseen import answers


@pytest.mark.parametrize(("text", "written", "expected"), answers("ordinary.jsonl"))
def test_ordinary_sentences_give_exactly_their_dates(
    text: str, written: str | None, expected: list[tuple[str, str | None]]
) -> None:
    assert read(text, written) == expected


@pytest.mark.parametrize(("text", "written", "expected"), answers("without_dates.jsonl"))
def test_sentences_without_dates_give_none(
    text: str, written: str | None, expected: list[tuple[str, str | None]]
) -> None:
    assert read(text, written) == expected == []


def test_a_weekday_needs_a_day_of_writing() -> None:
    assert read("The envoy arrived on Tuesday.") == []
    assert read("The envoy arrived on Tuesday.", "2016") == []
    assert read("The envoy arrived on Tuesday.", "2016-05-12") == [("Tuesday", "2016-05-10")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Thursday", "2016-05-12"),  # written on a Thursday
        ("last Thursday", "2016-05-05"),
        ("next Thursday", "2016-05-19"),
        ("this Sunday", "2016-05-15"),
        ("last Friday", "2016-05-06"),
        ("by Friday", "2016-05-13"),
    ],
)
def test_the_word_before_a_weekday_says_which(words: str, expected: str) -> None:
    ((_, value),) = read(f"They met {words} and left.", "2016-05-12")
    assert value == expected
