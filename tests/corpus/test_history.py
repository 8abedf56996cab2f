"""The history of an entity: its events, relations and statements, in order of time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus.history import in_time
from alliance_corpus.records import Event, Relation, Statement
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.dates import EDTF


def test_the_history_of_the_scc() -> None:
    history = ac.load().history("scc")
    ids = [record.id for record in history]
    assert ids[0] == "scc-established-1960"
    story = ["sdc-established-1976", "scc-approves-guidelines-1978", "scc-approves-guidelines-1997"]
    assert [one for one in ids if one in story] == story
    assert {"scc-member-us-ambassador", "scc-member-secretary-of-state"} <= set(ids)
    assert history == ac.load().history("2+2") == ac.load().history("ＳＣＣ")


def test_an_event_that_only_mentions_it_is_no_part_of_its_history() -> None:
    corpus = ac.load()
    involved = set(corpus.events.involving("indopacom-commander", mentioned=True).ids)
    history = [r.id for r in corpus.history("indopacom-commander") if isinstance(r, Event)]
    assert set(history) < involved


def test_instruments_provisions_and_events() -> None:
    corpus = ac.load()
    history = corpus.history("guidelines-1978")
    assert {"scc-approves-guidelines-1978", "guidelines-1997-revise-1978"} <= {
        r.id for r in history
    }
    assert corpus.history("guidelines-1978:1978.1.3") == history
    ties = corpus.history("scc-approves-guidelines-1978")
    assert ties
    for tie in ties:
        assert isinstance(tie, Relation | Statement)
        ends = tie.about if isinstance(tie, Statement) else (tie.subject, tie.object)
        assert "scc-approves-guidelines-1978" in ends


def test_undated_relations_come_last() -> None:
    history = ac.load().history("guidelines-1978")
    assert history[-1].id in {"guidelines-1978-part-of-series", "coordination-body-1978-implements"}
    undated = [isinstance(r, Relation) and r.valid is None for r in history]
    assert any(undated)
    assert undated == sorted(undated)


def test_an_unknown_name() -> None:
    with pytest.raises(ac.UnknownIdError, match="'scc'"):
        ac.load().history("sccc")


def _when(corpus: Corpus, record: Event | Relation | Statement) -> EDTF | None:
    if isinstance(record, Event):
        return record.date
    if isinstance(record, Relation):
        return record.valid or min(record.attested, default=None)
    if record.occasion is not None:
        return corpus.events[record.occasion].date
    document = corpus.documents[record.document]
    return document.written or document.issued


@given(corpora(), st.data())
def test_all_that_refers_to_it_in_order(corpus: Corpus, data: st.DataObject) -> None:
    tables = (corpus.institutions, corpus.people, corpus.instruments, corpus.events)
    known = [one for table in tables for one in table.ids]
    if not known:
        return
    name = data.draw(st.sampled_from(known))
    history = corpus.history(name)
    assert list(history) == sorted(history, key=partial(in_time, corpus))
    found = {record.id for record in history}
    for event in corpus.events:
        parts = {part.entity for part in event.participants}
        here = event.place is not None and name in corpus.called(event.place)
        assert (event.id in found) == (name in parts or name in event.instruments or here)
    for relation in corpus.relations:
        assert (relation.id in found) == (name in (relation.subject, relation.object))
    assert len(history) == len(found)
    for statement in corpus.statements:
        voices = (statement.speaker, statement.side, statement.occasion, statement.responds_to)
        assert (statement.id in found) == (name in (*voices, *statement.about))
    dates = [_when(corpus, record) for record in history]
    keys = [date.sort_key for date in dates if date is not None]
    assert keys == sorted(keys)
    assert None not in dates[: len(keys)]
