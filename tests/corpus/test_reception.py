"""What a document says of a work that it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import alliance_corpus as ac
from alliance_corpus.corpus.reception import reception

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def test_what_a_document_says_of_a_work(corpus: Corpus) -> None:
    said = reception(corpus, "book", by="harbour")
    assert said.citations == corpus.citations
    assert said.reasons[0].called_from == ("SCCは「了承した。」と述べた。",)
    assert said.events.ids == ("meeting-1978",)
    assert said.relations.ids == ("scc-japan",)
    assert said.provisions.ids == ("promise-1",)
    assert "called from: 「SCCは" in str(said)
    assert "claimed: 1978-11  会談 (meeting-1978)" in str(said)
    assert "claimed: japan member-of scc (scc-japan)" in str(said)
    assert reception(corpus, "book", by="山田太郎") == said  # who wrote it
    nothing = reception(corpus, "yamada", by="letter")
    assert nothing.works == ("harbour",)
    assert str(nothing) == "letter cites nothing of harbour"
    with pytest.raises(ac.UnknownIdError, match="'scc' is neither a document"):
        reception(corpus, "book", by="scc")
    with pytest.raises(ac.UnknownIdError, match="'scc' is neither a work"):
        reception(corpus, "scc", by="harbour")
    with pytest.raises(ac.UnknownIdError, match="nothing has the id or name 'boook'"):
        reception(corpus, "boook", by="harbour")


def test_what_ours_say_of_each_other() -> None:
    said = reception(ac.load(), "福田毅", by="kito-2024")
    assert [citation.note for citation in said.citations] == ["10", "11", "12"]
    assert said.events
    for event in said.events:
        assert {one.citation for one in event.evidence} & set(said.citations.ids)
