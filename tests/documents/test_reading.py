"""The five documents against a reading that was made by hand, without looking at ours.

``expected/<id>.jsonl`` has a line for each block: kind, level, label, text, and for each note
called in it the note's number and the offset in the block's text.
"""

from __future__ import annotations

import pytest

import alliance_corpus as ac
from tests.documents.helpers.second_reading import lines

DOCUMENTS = [
    "kusunoki-bases", "fujishige-2007", "mod-2018", "kito-2024", "togashi-japan-rok",
]  # fmt: skip


def test_the_corpus_has_these_documents_in_order() -> None:
    assert [document.id for document in ac.load().documents] == DOCUMENTS


@pytest.mark.parametrize("name", DOCUMENTS)
def test_blocks_are_those_of_the_hand_made_reading(name: str) -> None:
    document = ac.load().documents[name]
    ours = [(b.kind, b.level, b.label, b.text) for b in document.blocks]
    theirs = [(b["kind"], b.get("level"), b.get("label"), b["text"]) for b in lines(name)]
    assert ours == theirs


def test_every_note_is_called_where_the_hand_made_reading_has_its_marker() -> None:
    document = ac.load().documents["kito-2024"]
    called = {
        note.label: [(document.block_at(call - 1), call) for call in note.calls]
        for note in document.notes
    }
    ours = {
        (label, block.id, call - block.span.start)
        for label, calls in called.items()
        for block, call in calls
        if block is not None
    }
    theirs = {
        (str(number), block.id, offset)
        for block, row in zip(document.blocks, lines("kito-2024"), strict=True)
        for number, offset in row.get("calls", ())
    }
    assert len(document.notes) == 33
    assert ours == theirs


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_source_character_is_accounted_for(name: str) -> None:
    document = ac.load().documents[name]
    kept = {
        offset
        for run in document.alignment.runs
        for span in run.source
        for offset in range(span.start, span.end)
    }
    removed = {
        offset
        for change in ac.load().cleaning.where(document=name)
        for span in change.source
        for offset in range(span.start, span.end)
    }
    assert document.source.text is not None
    assert kept | removed == set(range(len(document.source.text)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_text_leads_back_to_the_source_and_from_it(name: str) -> None:
    document = ac.load().documents[name]
    source = document.source.text
    assert source is not None
    for block in document.blocks:
        back = "".join(span.of(source) for span in document.to_source(block.span))
        assert set(block.text) - set(back) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ")
        covered = document.from_source(document.to_source(block.span)[0])
        assert any(span.overlaps(block.span) for span in covered)


def test_emendations_are_kept_in_the_text_and_mended_on_request() -> None:
    document = ac.load().documents["fujishige-2007"]
    assert "一同に介する" in document.text
    assert "一堂に会する" not in document.text
    assert "一堂に会する" in document.emended()
    assert "平行して" in document.emended(certain_only=True)
    assert "並行して" in document.emended()


def test_there_are_dozens_of_emendations_and_each_has_its_reason() -> None:
    emendations = ac.load().emendations
    assert len(emendations) >= 48
    assert all(emendation.reason for emendation in emendations)
