"""What several documents have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.corpus.shared import shared_by
from alliance_corpus.records.places import documents_of
from alliance_corpus.testing.corpora import corpora
from tests.corpus.helpers.tiny import changed

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def test_reported_in_both(corpus: Corpus) -> None:
    found = shared_by(corpus, "harbour", "letter")
    assert found.documents == ("harbour", "letter")
    assert not any((found.events, found.institutions, found.works))
    event, mention = corpus.events[0], corpus.mentions[0]
    there: Any = {"document": "letter", "id": "letter:x:0-1"}
    both = evolve(event, id="both", evidence=(*event.evidence, evolve(event.evidence[0], **there)))
    cited = evolve(corpus.citations[0], **there)
    more = changed(events=[both], mentions=[evolve(mention, **there)], citations=[cited])
    found = shared_by(more, "harbour", "letter")
    assert found.events.ids == ("both",)
    assert found.events.during("1978").ids == ("both",)
    assert found.institutions.ids == ("scc",)
    assert found.works.ids == ("book",)
    assert repr(found).startswith("<Shared in harbour and letter: 1 events, 0 relations")
    frozen: Any = found
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        frozen.events = ()
    with pytest.raises(ac.UnknownIdError, match="'harbour'"):
        shared_by(corpus, "harbor", "letter")


@given(corpora())
def test_what_both_report_each_reports(corpus: Corpus) -> None:
    if len(corpus.documents) < 2:
        return
    one, two = corpus.documents[0].id, corpus.documents[1].id
    found, back = shared_by(corpus, one, two), shared_by(corpus, two, one)
    assert found.events == back.events
    assert list(found.events) == [
        event for event in corpus.events if {one, two} <= set(documents_of(event))
    ]
    assert shared_by(corpus, one, one).relations == corpus.relations.in_documents(one)
    for entity in (*found.institutions, *found.people, *found.instruments):
        naming = {mention.document for mention in corpus.mentions.where(entity=entity.id)}
        assert {one, two} <= naming
