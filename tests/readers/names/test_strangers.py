"""Names in texts of other people, by the shipped list: newspapers, memoirs, laws, memoranda.

The sentences were written before the reader knew that names need support (set "first", when 62 of
its names were wrong), and before it was tried on them (set "second").
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import alliance_corpus as ac

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("strangers.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:20] for row in ROWS])
def test_no_name_is_wrong_and_what_may_be_meant_is_a_candidate(row: dict[str, Any]) -> None:
    mentions = ac.read_names(row["text"], ac.load().gazetteer, row.get("written"))
    sure = [[one.text, one.entity] for one in mentions if one.entity is not None]
    expected = [name for name in row["names"] if name[1] is not None]
    if "open" in row:
        assert sure != expected, "it is right now: the row is not open any more"
        return
    assert sure == expected
    undecided = [one.text for one in mentions if one.entity is None]
    assert all(name in undecided for name, entity in row["names"] if entity is None)
