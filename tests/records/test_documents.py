"""What a document and its records answer, and what they refuse."""

from __future__ import annotations

import pytest

import alliance_corpus as ac
from tests.helpers.everything import everything, harbour


def test_a_note_that_is_not_there() -> None:
    with pytest.raises(ac.UnknownIdError, match=r"'harbour' has no note '7': it has 1 notes\."):
        harbour().note(7)


def test_the_blocks_of_a_section_are_those_inside_it() -> None:
    document = harbour()
    one, below, two = document.sections
    assert [block.text[:2] for block in document.blocks_under(one)] == [
        "船と",
        "日米",
        "約束",
        "政府",
    ]
    assert [block.label for block in document.blocks_under(below)] == ["1.1", None]
    assert [block.label for block in document.blocks_under(two)] == ["2", None]


def test_an_entity_has_a_label_in_each_language() -> None:
    scc, japan = everything().tables["institutions"]
    assert scc.label() == "日米安全保障協議委員会"
    assert scc.label("en") == "ＳＣＣ"
    assert japan.label("en") == "日本"
    with pytest.raises(ac.QueryError, match="language 'kr': expected one of ja, en"):
        japan.label("kr")
