"""Questions across tables: bodies, implementations, what lies between, who says what."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus import Corpus
from alliance_corpus.corpus.bodies import BODIES, bodies_at
from alliance_corpus.corpus.implementing import implementing
from alliance_corpus.corpus.reception import reception
from alliance_corpus.corpus.shared import shared_by
from alliance_corpus.corpus.timeline import Timeline, between
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records import Event, Institution, Name, Participation, Relation
from alliance_corpus.records.places import documents_of
from alliance_corpus.testing.corpora import corpora
from alliance_corpus.testing.records import dates
from tests.helpers.everything import everything


def changed(**tables: Any) -> Corpus:
    """The tiny corpus with more records."""
    base = everything()
    more = {name: (*base.tables[name], *records) for name, records in tables.items()}
    return Corpus(evolve(base, tables={**base.tables, **more}))


def body(name: str, **more: Any) -> Institution:
    return Institution(id=name, kind="mechanism", names=(Name(name),), **more)


def happening(name: str, date: str, **more: Any) -> Event:
    page = everything().tables["events"][1].sources
    return Event(
        **{
            "id": name, "date": EDTF(date), "label": name, "label_en": name,
            "kind": "establishment", "sources": page, **more,
        }
    )  # fmt: skip


def founding(name: str, date: str, **more: Any) -> Event:
    return happening(f"{name}-set-up", date, participants=(Participation(name, "subject"),), **more)


# Bodies


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        ("1959", Answer.NO),
        ("1960", Answer.MAYBE),  # it began in July
        ("昭和35年", Answer.MAYBE),
        ("1960?", Answer.MAYBE),
        ("1970-21", Answer.YES),
        ("1958/1961", Answer.MAYBE),
        ("[1959,1961]", Answer.MAYBE),
        ("1990-05", Answer.YES),
    ],
)
def test_bodies_by_the_time_that_they_are_valid(when: str, answer: Answer) -> None:
    corpus = changed(institutions=[body("mechanism", valid=EDTF("1960-07/.."))])
    assert ("mechanism" in bodies_at(corpus, when).ids) == (answer is Answer.YES)
    assert ("mechanism" in bodies_at(corpus, when, possible=True).ids) == (answer is not Answer.NO)


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        ("1996", Answer.NO),
        ("1997", Answer.MAYBE),
        ("1997-09", Answer.MAYBE),
        ("1998", Answer.MAYBE),
    ],
)
def test_bodies_by_their_foundation(when: str, answer: Answer) -> None:
    corpus = changed(institutions=[body("one")], events=[founding("one", "1997")])
    assert ("one" in bodies_at(corpus, when).ids) == (answer is Answer.YES)
    assert ("one" in bodies_at(corpus, when, possible=True).ids) == (answer is not Answer.NO)


def test_bodies_without_a_time_and_planned_ones_are_possible() -> None:
    planned = founding("one", "1997", status="planned")
    corpus = changed(institutions=[body("one"), body("two")], events=[planned])
    assert bodies_at(corpus, "1997").ids == ("scc",)
    assert bodies_at(corpus, "1997", possible=True).ids == ("scc", "one", "two")


def test_a_foundation_is_dated_by_the_better_date_from_outside() -> None:
    known = everything().tables["events"][0].external_date
    later = founding("one", "1997", external_date=evolve(known, value=EDTF("1998-01-20")))
    corpus = changed(institutions=[body("one")], events=[later])
    assert "one" not in bodies_at(corpus, "1997", possible=True).ids
    assert "one" in bodies_at(corpus, "1998", possible=True).ids
    assert "one" not in bodies_at(corpus, "1998").ids


def test_kinds_of_bodies(corpus: Corpus) -> None:
    assert bodies_at(corpus, "1980").ids == ("scc",)
    assert bodies_at(corpus, "1980", "state").ids == ("japan",)
    assert bodies_at(corpus, "1980", ("state", "mechanism"), possible=True).ids == ("scc", "japan")
    with pytest.raises(ac.VocabularyError, match=r"'states' is not one.*Did you mean 'state'"):
        bodies_at(corpus, "1980", "states")
    with pytest.raises(ac.QueryError, match="is not one date"):
        bodies_at(corpus, "once")


@given(corpora(), dates())
def test_certain_bodies_are_possible_ones(corpus: Corpus, when: EDTF) -> None:
    certain, possible = bodies_at(corpus, when), bodies_at(corpus, when, possible=True)
    assert set(certain.ids) <= set(possible.ids)
    assert all(one.kind in BODIES for one in possible)


def test_our_bodies_in_1976() -> None:
    assert "scc" in bodies_at(ac.load(), "1976").ids
    assert "sdc" in bodies_at(ac.load(), "1977").ids  # set up in July 1976
    assert "sdc" in bodies_at(ac.load(), "1976", possible=True).ids
    assert "acm" not in bodies_at(ac.load(), "1976", possible=True).ids


# Implementations


def tie(name: str, subject: str, object_: str, **more: Any) -> Relation:
    evidence = everything().tables["events"][0].evidence
    return Relation(
        id=name, subject=subject, predicate="implements", object=object_,
        **{"evidence": tuple(evolve(one, date=None) for one in evidence), **more},
    )  # fmt: skip


def test_what_implements_an_instrument_and_when() -> None:
    dated = everything().tables["events"][0].evidence
    corpus = changed(
        institutions=[body("founded"), body("undated"), body("valid"), body("told")],
        events=[founding("founded", "1979"), happening("deed", "1980-05", kind="other")],
        relations=[
            tie("r1", "undated", "promise"),
            tie("r2", "deed", "meeting-1978"),  # an event that concerns the promise
            tie("r3", "founded", "promise"),
            tie("r4", "valid", "promise", valid=EDTF("1978-12/..")),
            tie("r5", "told", "promise", evidence=dated),
            tie("r6", "deed", "counting"),
        ],
    )
    found = implementing(corpus, "約束")
    assert [(one.subject, str(one.date)) for one in found] == [
        ("told", "1978-11"),
        ("valid", "1978-12/.."[:7]),
        ("founded", "1979"),
        ("deed", "1980-05"),
        ("undated", "None"),
    ]
    assert found["r2"].object == "meeting-1978"
    assert found["r3"].events == ("founded-set-up",)
    assert found.during("1979").ids == ("r3",)
    assert found.before("1979").ids == ("r5", "r4")
    assert found.where(subject="deed").ids == ("r2",)
    assert found.sort("label")[0].label == "deed"
    assert str(found).splitlines()[-1] == "undated  undated (undated)"
    assert found.in_documents("harbour").ids == tuple(one.id for one in found)


def test_of_several_events_only_the_one_that_made_a_paper_dates_it() -> None:
    events = [happening("passed", "1999-05", kind="legislation", instruments=("act",)),
              happening("debated", "1998", kind="other", instruments=("act",))]  # fmt: skip
    act = evolve(everything().tables["instruments"][0], id="act", kind="law")
    corpus = changed(instruments=[act], events=events, relations=[tie("r", "act", "promise")])
    assert str(implementing(corpus, "promise").only().date) == "1999-05"
    again = happening("passed-too", "2000", kind="legislation", instruments=("act",))
    corpus = changed(instruments=[act], events=[*events, again],
                     relations=[tie("r", "act", "promise")])  # fmt: skip
    assert implementing(corpus, "promise").only().date is None
    assert implementing(corpus, "promise").only().events == ("passed", "passed-too")


def test_what_is_no_instrument(corpus: Corpus) -> None:
    with pytest.raises(ac.QueryError, match="'scc' is no instrument"):
        implementing(corpus, "scc")
    with pytest.raises(ac.UnknownIdError):
        implementing(corpus, "promises")


@given(corpora())
def test_implementations_are_relations_in_order_of_time(corpus: Corpus) -> None:
    for instrument in corpus.instruments:
        found = implementing(corpus, instrument.id)
        assert set(found.ids) <= set(corpus.relations.where(predicate="implements").ids)
        direct = corpus.relations.where(predicate="implements", object=instrument.id)
        assert set(direct.ids) <= set(found.ids)
        keys = [one.date.sort_key for one in found if one.date is not None]
        assert keys == sorted(keys)


# Between


def test_between_two_events() -> None:
    corpus = changed(events=[happening("a", "1978-12"), happening("b", "1983"),
                             happening("c", "1982~")])  # fmt: skip
    found = between(corpus, "meeting-1978", "b")
    assert isinstance(found, Timeline)
    assert found.ids == ("a", "counting")
    assert between(corpus, "meeting-1978", corpus.events["b"], possible=True).ids == (
        "a", "counting", "c",
    )  # fmt: skip
    assert between(corpus, "talks", "b") == found  # the id that it had
    with pytest.raises(ac.QueryError, match=r"'b' \(1983\) lies after 'a' \(1978-12\)"):
        between(corpus, "b", "a")
    with pytest.raises(ac.QueryError, match="'scc' is no event but a Institution"):
        between(corpus, "scc", "a")


@given(corpora(), st.data(), st.booleans(), st.booleans())
def test_between_is_a_naive_filter(
    corpus: Corpus, choice: st.DataObject, possible: bool, known: bool
) -> None:
    if not corpus.events:
        return
    one, two = (choice.draw(st.sampled_from(corpus.events)) for _ in range(2))

    def date(event: Event) -> EDTF:
        return event.external_date.value if known and event.external_date else event.date

    if date(one).after(date(two)) is Answer.YES:
        with pytest.raises(ac.QueryError):
            between(corpus, one, two, best_dates=known)
        return
    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)
    found = between(corpus, one, two, possible=possible, best_dates=known)
    assert set(found.ids) == {
        event.id
        for event in corpus.events
        if event not in (one, two)
        and date(event).after(date(one)) in accepted
        and date(event).before(date(two)) in accepted
    }


# Two documents


def test_told_in_both(corpus: Corpus) -> None:
    told = shared_by(corpus, "harbour", "letter")
    assert told.documents == ("harbour", "letter")
    assert not any((told.events, told.institutions, told.works))
    event, mention = corpus.events[0], corpus.mentions[0]
    there: Any = {"document": "letter", "id": "letter:x:0-1"}
    both = evolve(event, id="both", evidence=(*event.evidence, evolve(event.evidence[0], **there)))
    cited = evolve(corpus.citations[0], **there)
    more = changed(events=[both], mentions=[evolve(mention, **there)], citations=[cited])
    told = shared_by(more, "harbour", "letter")
    assert told.events.ids == ("both",)
    assert told.events.during("1978").ids == ("both",)
    assert told.institutions.ids == ("scc",)
    assert told.works.ids == ("book",)
    assert repr(told).startswith("<Shared in harbour and letter: 1 events, 0 relations")
    frozen: Any = told
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        frozen.events = ()
    with pytest.raises(ac.UnknownIdError, match="'harbour'"):
        shared_by(corpus, "harbor", "letter")


@given(corpora())
def test_what_is_told_in_both_is_told_in_each(corpus: Corpus) -> None:
    if len(corpus.documents) < 2:
        return
    one, two = corpus.documents[0].id, corpus.documents[1].id
    told, back = shared_by(corpus, one, two), shared_by(corpus, two, one)
    assert told.events == back.events
    assert list(told.events) == [
        event for event in corpus.events if {one, two} <= set(documents_of(event))
    ]
    assert shared_by(corpus, one, one).relations == corpus.relations.in_documents(one)
    for entity in (*told.institutions, *told.people, *told.instruments):
        found = {mention.document for mention in corpus.mentions.where(entity=entity.id)}
        assert {one, two} <= found


# Who says what


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
    with pytest.raises(ac.UnknownIdError, match="'scc' is no document"):
        reception(corpus, "book", by="scc")
    with pytest.raises(ac.UnknownIdError, match="'scc' is no work"):
        reception(corpus, "scc", by="harbour")
    with pytest.raises(ac.UnknownIdError, match="nothing has the id or name 'boook'"):
        reception(corpus, "boook", by="harbour")


def test_what_ours_say_of_each_other() -> None:
    said = reception(ac.load(), "福田毅", by="kito-2024")
    assert [citation.note for citation in said.citations] == ["10", "11", "12"]
    assert said.events
    for event in said.events:
        assert {one.citation for one in event.evidence} & set(said.citations.ids)


def test_a_body_was_there_while_a_tie_of_it_held() -> None:
    corpus = ac.load()
    assert "jc" in corpus.bodies_at("2016").ids
    assert "jc" not in corpus.bodies_at("1976").ids
    assert "jc" in corpus.bodies_at("1976", possible=True).ids
    assert "coordination-body-1978" not in corpus.bodies_at("1976", possible=True).ids
