"""Topics gained and lost."""

from __future__ import annotations

import pytest

import alliance_corpus as ac
from alliance_corpus.analysis import topic_changes

NAMES = ("guidelines-1978", "guidelines-1997", "guidelines-2015")


def test_the_guidelines_gain_and_lose_topics() -> None:
    corpus = ac.load()
    rows = topic_changes(corpus)
    assert rows == topic_changes(corpus, *NAMES)
    assert {(row.before, row.after) for row in rows} == {NAMES[:2], NAMES[1:]}
    gained = {row.topic for row in rows.where(after="guidelines-2015", change="gained")}
    assert gained == {"extended-deterrence", "imminent-threat", "third-party-attack", "global",
                      "space-cyber", "equipment-technology", "training-education"}  # fmt: skip
    lost = {row.topic for row in rows.where(after="guidelines-1997", change="lost")}
    assert lost == {"posture", "training-education", "imminent-threat"}


def test_changes_and_counts_agree() -> None:
    corpus = ac.load()
    for row in topic_changes(corpus):
        counts = [
            len(corpus.provisions.where(instrument=one, topics=row.topic))
            for one in (row.before, row.after)
        ]
        assert counts == [row.provisions_before, row.provisions_after]
        assert (
            row.change
            == {(True, True): "kept", (True, False): "lost", (False, True): "gained"}[
                counts[0] > 0, counts[1] > 0
            ]
        )


def test_turned_round_what_was_gained_is_lost() -> None:
    corpus = ac.load()
    there, back = topic_changes(corpus, *NAMES[:2]), topic_changes(corpus, *NAMES[1::-1])
    turned = {"gained": "lost", "lost": "gained", "kept": "kept"}
    assert [(r.topic, turned[r.change]) for r in there] == [(r.topic, r.change) for r in back]
    with pytest.raises(ac.UnknownIdError):
        topic_changes(corpus, "guidelines-1979")
