"""The rules of statements hold for every role, not only for those of the samples."""

from __future__ import annotations

import pytest

from alliance_corpus.dataset.rules import problems_of
from alliance_corpus.records.vocabularies import SPEAKER_ROLES
from tests.dataset.rules.helpers.statement_samples import said

MEETING = ("keynote", "reporter", "floor")


@pytest.mark.parametrize("role", MEETING)
def test_who_speaks_at_a_meeting_needs_the_occasion(role: str) -> None:
    assert problems_of(said(role=role)) == []
    assert {one.rule for one in problems_of(said(role=role, occasion=None))} == {"statement-voice"}


@pytest.mark.parametrize("role", sorted(set(SPEAKER_ROLES) - {*MEETING, "official"}))
def test_a_voice_of_its_own_has_no_occasion(role: str) -> None:
    assert "statement-voice" in {one.rule for one in problems_of(said(role=role))}
