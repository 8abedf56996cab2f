"""The mentions and relations of the documents against a reading made without our records.

``expected/mentions/<id>.jsonl`` has a line for each mention, ``expected/facts.jsonl`` one for each
statement on members, chairs, counterparts, foundation and successors. Both call entities by
names of their own: see `second_reading`.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import pytest

import alliance_corpus as ac
from tests.documents.helpers.second_reading import (
    called,
    has_relation,
    lines,
    names_in,
    our_mentions,
    their_mentions,
)

DISPUTED: Final = {
    ("fujishige-2007", 132): "日米安全保障セミナー: a framework of talks, or an event",
    ("kito-2024", 89): "研究班: a body, or a common noun",
    ("kito-2024", 5671): "周辺事態安全確保法|案: the bill is called by the name of the act",
    ("kito-2024", 7311): "改正自衛隊法: the act that amends is called so",
    ("kito-2024", 7313): "the same",
    ("kito-2024", 14907): "拡大抑止に関する日米閣僚会合: a body, or an event",
    ("kito-2024", 17163): "きとうけんじ: an alias in brackets is a mention of its own",
    ("kito-2024", 17189): "経済学部: a unit, or a part of the name of the university",
    ("kito-2024", 17260): "brackets inside a name do not split it",
    ("kito-2024", 17269): "the same",
    ("kito-2024", 18905): "a series of papers, or the group behind it",
    ("togashi-japan-rok", 2782): "インド太平洋戦略: called so, or another name of the FOIP",
}
"""Where the two readings differ and ours was kept."""


@pytest.mark.parametrize("document", names_in("mentions"))
def test_mentions_are_those_of_the_other_reading(document: str) -> None:
    found, theirs = our_mentions(document), their_mentions(document)
    expected = {span: called().get(entity) for span, entity in theirs.items()}
    differ = {
        span for span in {*found, *expected} if found.get(span) != expected.get(span, object())
    }
    assert sorted({(document, start) for start, _ in differ} - DISPUTED.keys()) == []
    same = len(found.keys() & expected.keys() - differ)
    assert 2 * same / (len(found) + len(expected)) >= 0.97


def test_every_mention_is_decided() -> None:
    assert not ac.load().mentions.where(entity=None)


def test_entities_of_the_other_reading_are_told_apart() -> None:
    """Two of theirs are one of ours only for the agreement of 1996 and the one amending it."""
    shared = Counter(called().values())
    assert {entity for entity, count in shared.items() if count > 1} <= {"acsa-amendment-1998"}


@pytest.mark.parametrize("line", lines("facts"), ids=lambda line: line["subject"])
def test_relations_of_the_other_reading_are_recorded(line: dict[str, Any]) -> None:
    assert has_relation(line)
