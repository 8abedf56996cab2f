"""Statements against a second reading, and what held-apart questions ask of them."""

from __future__ import annotations

import pytest

import alliance_corpus as ac
from tests.documents.helpers.second_reading import lines
from tests.documents.helpers.statement_pairs import pairs

DOCUMENTS = ac.load().documents.ids


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_second_reading_found_the_same_positions(document: str) -> None:
    theirs = [row for row in lines("statements") if row["document"] == document]
    both = [pair for pair in pairs() if pair.ours.document == document]
    assert len(both) >= 0.88 * len(theirs)
    assert len(both) >= 0.88 * len(ac.load().statements.where(document=document))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_second_reading_gives_them_to_the_same_speaker_and_side(document: str) -> None:
    both = [pair for pair in pairs() if pair.ours.document == document]
    """What both governments hold is recorded for each of them; the second reading named neither."""
    assert sum(pair.same_voice for pair in both) >= 0.9 * len(both)


def test_the_second_reading_counts_the_same_lists() -> None:
    counted = [pair for pair in pairs() if pair.theirs["number"] is not None]
    assert len(counted) == sum(row["number"] is not None for row in lines("statements"))
    assert all(pair.theirs["number"] == pair.ours.number for pair in counted)


def series(name: str) -> list[str]:
    return [one.label_en for one in ac.load().statements.by_series()[name]]


def test_the_four_positions_that_the_american_reporter_tells_apart() -> None:
    positions = ac.load().statements.by_series()["fujishige-us-asia-diplomacy-positions"]
    assert [p.number for p in positions] == [1, 2, 3, 4]
    assert {(p.side, p.role, p.occasion) for p in positions} == {
        ("united-states", "reporter", "seminar-2007-session-2")
    }
    words = ("中国を「正しく」導く", "二国間同盟ネットワーク", "次なる米国最大の敵", "健康や環境")
    assert all(word in p.label for word, p in zip(words, positions, strict=True))


def test_what_each_government_saw_in_prior_consultation() -> None:
    found = ac.load().positions("prior-consultation-system", document="kusunoki-bases")
    official = found.where(role="official")
    assert {statement.speaker for statement in official} == {"japan", "united-states"}
    assert any("拒否権" in s.label for s in official.where(speaker="united-states"))
    assert any("主権" in s.label for s in official.where(speaker="japan"))


def test_what_the_author_proposes_for_the_extended_deterrent() -> None:
    found = ac.load().positions(
        "extended-deterrence", speaker="鬼頭健司", stance="recommends", document="kito-2024"
    )
    labels = " ".join(statement.label for statement in found)
    for words in ("格上げ", "ACM・BPM", "中距離ミサイルを日本へ配備"):
        assert words in labels, words


def test_the_two_sides_of_the_seminar_are_never_mixed() -> None:
    for statement in ac.load().positions(document="fujishige-2007"):
        if statement.role in ("keynote", "reporter"):
            assert statement.side in ("japan", "united-states"), statement.id
        if statement.by_author:
            assert (statement.side, statement.occasion) == (None, None), statement.id
