"""The entities of a name, at any time or at one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus.bodies import presence_in
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.testing import corpora, dates
from alliance_corpus.text.fold import fold

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Entity


def test_named() -> None:
    corpus = ac.load()
    assert [e.id for e in corpus.named("２＋２")] == ["scc"]
    assert [e.id for e in corpus.named("防衛庁", on="1975")] == ["defense-agency"]
    assert corpus.named("防衛庁", on="平成20年") == ()
    assert corpus.named("太平洋軍司令官", on="2020") == ()
    assert [e.id for e in corpus.named("太平洋軍司令官", on="2018")] == ["indopacom-commander"]
    assert {e.id for e in corpus.named("日米防衛協力のための指針", on="2000")} == {
        "guidelines", "guidelines-1997",
    }  # fmt: skip
    assert corpus.named("no such name") == corpus.named("") == ()


@pytest.mark.parametrize("when", ["", "いつか", "1978から1981まで"])
def test_a_time_must_be_one_date(when: str) -> None:
    with pytest.raises(ac.QueryError, match="not one date"):
        ac.load().named("SCC", on=when)


def test_a_name_must_be_a_string() -> None:
    with pytest.raises(ac.QueryError, match="expected a string"):
        ac.load().named(2)  # type: ignore[arg-type]


@given(corpora(), st.none() | dates(), st.data())
def test_named_gives_all_that_have_the_name(
    corpus: Corpus, when: EDTF | None, data: st.DataObject
) -> None:
    entities = [entity for table in ENTITIES for entity in getattr(corpus, table)]
    if not entities:
        assert corpus.named("日") == ()
        return
    name = data.draw(st.sampled_from([name.text for e in entities for name in e.names]))
    presence = presence_in(corpus)

    def was(entity: Entity) -> bool:
        return when is None or presence.there(entity, when) is not Answer.NO

    def bore_it(entity: Entity) -> bool:
        names = [n for n in entity.names if fold(n.text).folded == fold(name).folded]
        times = [n.valid for n in names]
        return any(
            time is None or when is None or time.contains(when) is not Answer.NO for time in times
        )

    assert list(corpus.named(name, on=when)) == [e for e in entities if was(e) and bore_it(e)]
