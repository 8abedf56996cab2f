"""The points of the guidelines against a reading made without looking at our records.

``expected/provisions.jsonl`` has a line for each point: path, level, topic, and where
``kito-2024`` lists it.
"""

from __future__ import annotations

import alliance_corpus as ac
from tests.documents.helpers.second_reading import lines


def test_paths_levels_and_instruments_are_those_of_the_other_reading() -> None:
    points = ac.load().provisions.where(lambda p: p.level != "article")
    ours = {(p.path, p.level, p.instrument) for p in points}
    assert ours == {
        (line["path"], line["level"], line["instrument"]) for line in lines("provisions")
    }


def test_each_point_is_supported_where_the_other_reading_found_it() -> None:
    provisions = {p.path: p for p in ac.load().provisions}
    for line in lines("provisions"):
        places = [evidence.span for evidence in provisions[line["path"]].evidence]
        assert any(place.overlaps(ac.Span(line["start"], line["end"])) for place in places), line


def test_topics_are_those_of_the_other_reading() -> None:
    """The other reading gives each point one topic: for us it is one of several, mostly the first."""
    provisions = {p.path: p for p in ac.load().provisions}
    differ = [
        line["path"]
        for line in lines("provisions")
        if line["topic"] not in provisions[line["path"]].topics
    ]
    assert differ == []
