"""The voice of a position: who says it, in which role, on which occasion."""

from __future__ import annotations

import alliance_corpus as ac


def test_a_voice_names_its_speaker_or_side_or_the_authors() -> None:
    corpus = ac.load()
    positions = corpus.positions()
    entities = {entity.id: entity for entity in corpus.entities()}
    assert positions
    for one in positions:
        voice = positions.voice(one, "ja")
        assert one.role in voice
        known = one.speaker or one.side
        if known is not None:
            names = {name.text for name in entities[known].names}
            assert voice.partition(", ")[0] in names
        elif one.by_author:
            creators = corpus.documents[one.document].creators
            assert creators
            assert all(creator in voice for creator in creators)
        if one.occasion is not None:
            assert corpus.events[one.occasion].label in voice


def test_the_printed_positions_stand_below_their_voices() -> None:
    positions = ac.load().positions()
    lines = list(positions.lines("en"))
    voices = [line for line in lines if not line.startswith(" ")]
    assert {line.rpartition(" [")[0] for line in voices} == {
        positions.voice(one, "en") for one in positions
    }
    assert sum(line.startswith("  ") and not line.startswith("    ") for line in lines) == len(
        positions
    )
    printed = "\n".join(lines)
    assert all(f"— {one.id}" in printed for one in positions)


def test_the_words_of_a_cited_work_are_printed_as_its_own() -> None:
    positions = ac.load().positions()
    printed = "\n".join(positions.lines("en"))
    cited = [e for one in positions for e in one.evidence if e.citation is not None]
    assert cited
    assert printed.count("(according to") == len(cited)
    for evidence in cited:
        assert f"」 (according to {evidence.citation})" in printed
