"""What was valid when: `as_of` on the shipped data, on one kind of record, and on any corpus."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.corpus.as_of import as_of
from alliance_corpus.dataset import Dataset, Redirect, StoredDataset, write_dataset
from alliance_corpus.dataset.rules import RULES, problems_of
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records import (
    Creator,
    Event,
    ExternalSource,
    Institution,
    Instrument,
    Name,
    Participation,
    Relation,
    Work,
)
from alliance_corpus.records.links import references
from alliance_corpus.testing import corpora, dates
from tests.helpers.everything import everything

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records.vocabularies import Predicate

ENTITIES = ("institutions", "people", "instruments")
TABLES = (*ENTITIES, "provisions", "events", "relations", "mentions")
SOURCES = (ExternalSource("https://example.org"),)


def members(corpus: Corpus, body: str) -> set[str]:
    return {r.subject for r in corpus.relations.where(predicate="member-of", object=body)}


def test_the_scc_then_and_now() -> None:
    then, now = ac.load().as_of("1975-08"), ac.load().as_of("2024")
    assert members(then, "scc") == {
        "foreign-minister-of-japan", "dg-defense-agency",
        "us-ambassador-to-japan", "indopacom-commander",
    }  # fmt: skip
    assert members(now, "scc") == {
        "foreign-minister-of-japan", "defense-minister-of-japan",
        "us-secretary-of-state", "us-secretary-of-defense",
    }  # fmt: skip


def test_names_go_with_their_time() -> None:
    then = ac.load().as_of("昭和50年8月").institutions["indopacom-commander"]
    assert then.names[0].text == "太平洋軍司令官"
    now = ac.load().as_of("2024").institutions["indopacom-commander"]
    assert "太平洋軍司令官" not in {name.text for name in now.names}


def test_what_was_founded_later_was_not_there() -> None:
    then = ac.load().as_of("1990")
    assert "comprehensive-mechanism" not in then.institutions.ids  # an event founds it in 1997
    assert "us-nss-2022" not in then.instruments.ids  # adopted in 2022
    later = ac.load().as_of("1999", possible=True)
    assert "comprehensive-mechanism" in later.institutions.ids  # no document gives its end


def test_a_body_is_not_older_than_the_instrument_that_it_carries_out() -> None:
    body = "coordination-body-1978"
    assert body not in ac.load().as_of("1976", possible=True).institutions.ids
    assert body not in ac.load().as_of("1998").institutions.ids
    assert body in ac.load().as_of("1998", possible=True).institutions.ids


def test_a_body_whose_foundation_was_only_planned_is_never_certain() -> None:
    body = "coordination-mechanism-1997"
    assert body not in ac.load().as_of("2016").institutions.ids
    assert body in ac.load().as_of("2016", possible=True).institutions.ids
    assert body not in ac.load().as_of("1990", possible=True).institutions.ids


def test_the_year_of_a_change_is_certain_of_neither_state() -> None:
    corpus = ac.load()
    both = {"mod", "defense-agency"}
    assert not both & set(corpus.as_of("2007").institutions.ids)
    assert both <= set(corpus.as_of("2007", possible=True).institutions.ids)
    assert both & set(corpus.as_of("2007-01-08").institutions.ids) == {"defense-agency"}


def test_provisions_stand_with_their_instrument() -> None:
    provisions = ac.load().as_of("2000").provisions
    assert "guidelines-1997" in provisions.count("instrument")
    assert not {"guidelines-1978", "guidelines-2015"} & set(provisions.count("instrument"))


@pytest.mark.parametrize("when", ["", "いつか", "1978から1981まで"])
def test_a_time_must_be_one_date(when: str) -> None:
    with pytest.raises(ac.QueryError, match="not one date"):
        ac.load().as_of(when)


@pytest.mark.parametrize("possible", [False, True])
@pytest.mark.parametrize("when", ["1950", "1975-08", "1978-11-27", "2007", "2024"])
def test_the_shipped_corpus_keeps_every_rule(when: str, possible: bool) -> None:
    whole = ac.load()
    known = {(p.rule, p.table, p.record) for p in problems_of(as_dataset(whole))}
    left = problems_of(as_dataset(whole.as_of(when, possible=possible)))
    assert {(p.rule, p.table, p.record) for p in left} <= known


def as_dataset(corpus: Corpus) -> Dataset:
    dataset = corpus._dataset
    return dataset.to_dataset() if isinstance(dataset, StoredDataset) else dataset


def test_a_stored_dataset_and_one_in_memory_give_the_same(tmp_path: object) -> None:
    write_dataset(everything(), f"{tmp_path}/data")
    stored = StoredDataset(f"{tmp_path}/data")
    assert as_of(stored, "1975").tables == as_of(everything(), "1975").tables


def test_it_can_be_pickled_and_asked_on() -> None:
    then = ac.load().as_of("1975-08")
    again = pickle.loads(pickle.dumps(then))
    assert again.relations == then.relations
    assert again.documents == then.documents
    assert again.search("SCC") == then.search("SCC")
    assert again.version == ac.load().version


# One kind of record at a time


def small(**tables: object) -> Dataset:
    return Dataset(name="small", version="1", licence="MIT", tables=tables)  # type: ignore[arg-type]


def body(id_: str, valid: str | None = None) -> Institution:
    when = None if valid is None else EDTF(valid)
    return Institution(id=id_, kind="office", names=(Name(id_),), valid=when)


def event(date: str, **more: object) -> Event:
    return Event(
        id="event", date=EDTF(date), label="会", label_en="", kind="meeting", sources=SOURCES, **more  # type: ignore[arg-type]
    )  # fmt: skip


def tie(predicate: Predicate, valid: str | None) -> Relation:
    return Relation(
        id="tie", subject="one", predicate=predicate, object="two", sources=SOURCES,
        valid=None if valid is None else EDTF(valid),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("date", "certain", "possible"),
    [
        ("1970", True, True),
        ("1978-06", True, True),
        ("1978", True, True),  # the time that is asked for may be its last day
        ("1978/1990", True, True),
        ("1960/..", True, True),
        ("1979", False, False),
        ("1979/..", False, False),
        ("197X", False, True),
        ("../1977", True, True),
        ("../2030", False, True),
        ("/1977", True, True),
        ("/1990", False, True),
        ("1978~", False, True),
    ],
)
def test_events_that_had_begun(date: str, certain: bool, possible: bool) -> None:
    dataset = small(events=(event(date),))
    assert bool(as_of(dataset, "1978").records("events")) == certain
    assert bool(as_of(dataset, "1978", possible=True).records("events")) == possible


@pytest.mark.parametrize(
    ("predicate", "valid", "certain", "possible"),
    [
        ("member-of", "1970/1980", True, True),
        ("member-of", "1978-06/1980", False, True),
        ("member-of", "1970/", False, True),
        ("member-of", "1979/1980", False, False),
        ("member-of", None, False, True),
        ("holds", None, False, True),
        ("counterpart-of", None, False, True),
        ("part-of", None, True, True),
        ("succeeds", None, True, True),
        ("part-of", "1979/1980", False, False),
    ],
)
def test_relations_that_held(
    predicate: Predicate, valid: str | None, certain: bool, possible: bool
) -> None:
    dataset = small(institutions=(body("one"), body("two")), relations=(tie(predicate, valid),))
    assert bool(as_of(dataset, "1978").records("relations")) == certain
    assert bool(as_of(dataset, "1978", possible=True).records("relations")) == possible


def test_nothing_refers_to_what_is_gone() -> None:
    gone, there = body("one", "../1970"), body("two")
    parts = (Participation("one", "actor"), Participation("two", "actor"))
    paper = Instrument(id="paper", kind="law", names=(Name("法"),), valid=EDTF("1979/.."))
    met = event("1960", participants=parts, instruments=("paper",))
    dataset = small(
        institutions=(gone, evolve(there, countries=("one", "two"))),
        instruments=(paper,), events=(met,), relations=(tie("part-of", None),),
    )  # fmt: skip
    left = as_of(dataset, "1978")
    assert left.records("institutions") == (evolve(there, countries=("two",)),)
    assert left.records("events") == (evolve(met, participants=parts[1:], instruments=()),)
    assert left.records("relations") == ()


def test_works_and_redirects_forget_what_is_gone() -> None:
    author = Creator(literal="会", entity="one")
    work = Work(id="work", type="book", author=(author,), editor=(Creator(literal="人"),))
    dataset = small(
        institutions=(body("one", "../1970"), body("two")),
        works=(work,),
        redirects=(Redirect("old", ("one",)), Redirect("split", ("one", "two"))),
    )
    left = as_of(dataset, "1978")
    assert left.records("works") == (evolve(work, author=(evolve(author, entity=None),)),)
    assert left.records("redirects") == (Redirect("split", ("two",)),)


def test_an_exception_stands_once() -> None:
    late = (Name("一", valid=EDTF("1990/..")), Name("一", valid=EDTF("1995/..")))
    left = as_of(small(institutions=(evolve(body("one", "1970/1980"), names=late),)), "1975")
    assert [e.rule for e in left.records("exceptions")] == ["validity-within"]
    assert problems_of(left) == []


def test_an_entity_never_loses_its_last_name() -> None:
    old, new = Name("旧", valid=EDTF("../1978-06")), Name("新", valid=EDTF("1978-06/.."))
    one = evolve(body("one"), names=(old, new, Name("次", valid=EDTF("1990/.."))))
    assert as_of(small(institutions=(one,)), "1978").records("institutions")[0].names == (old, new)
    gap = evolve(
        body("one"), names=(Name("旧", valid=EDTF("../1970")), Name("新", valid=EDTF("1990/..")))
    )
    assert as_of(small(institutions=(gap,)), "1978").records("institutions") == (gap,)


# Any corpus


def ids(corpus: Corpus, table: str) -> set[str]:
    return set(getattr(corpus, table).ids)


@given(corpora(), dates())
def test_what_is_certain_is_possible_and_was_there(corpus: Corpus, when: EDTF) -> None:
    certain, possible = corpus.as_of(when), corpus.as_of(when, possible=True)
    for table in TABLES:
        assert ids(certain, table) <= ids(possible, table) <= ids(corpus, table)
    for table in ENTITIES:
        for entity in getattr(certain, table):
            names = getattr(possible, table)[entity.id].names
            assert entity.names
            assert set(entity.names) <= set(names) <= set(getattr(corpus, table)[entity.id].names)
    for table in ("documents", "blocks", "sections", "works", "dates", "citations", "emendations"):
        assert getattr(possible, table).ids == getattr(corpus, table).ids
    assert [d.text for d in certain.documents] == [d.text for d in corpus.documents]


@given(corpora(), dates(), st.booleans())
def test_to_ask_twice_is_to_ask_once(corpus: Corpus, when: EDTF, possible: bool) -> None:
    once = corpus.as_of(when, possible=possible)
    assert as_dataset(once.as_of(when, possible=possible)) == as_dataset(once)


@given(corpora(), dates(), st.booleans())
def test_no_rule_is_broken_anew(corpus: Corpus, when: EDTF, possible: bool) -> None:
    known = {(p.rule, p.table, p.record) for p in problems_of(as_dataset(corpus))}
    left = as_dataset(corpus.as_of(when, possible=possible))
    assert {(p.rule, p.table, p.record) for p in problems_of(left)} <= known
    rules = {rule.id: rule for rule in RULES}
    assert all(rules[exception.rule].excusable for exception in left.records("exceptions"))


@given(corpora(), dates(), st.booleans())
def test_references_lead_to_what_is_left(corpus: Corpus, when: EDTF, possible: bool) -> None:
    left = corpus.as_of(when, possible=possible)
    gone = {one for table in TABLES for one in ids(corpus, table) - ids(left, table)}
    for table in (*TABLES, "works", "documents"):
        for record in getattr(left, table):
            assert gone.isdisjoint(references(record))
            assert gone.isdisjoint(getattr(record, "candidates", ()))
    for relation in left.relations:
        assert relation.subject in left
        assert relation.object in left


@given(corpora(), dates())
def test_what_stays_was_valid(corpus: Corpus, when: EDTF) -> None:
    certain = corpus.as_of(when)
    for table in (*ENTITIES, "relations"):
        for record in getattr(certain, table):
            assert record.valid is None or record.valid.contains(when) is not Answer.NO
    for one in certain.events:
        assert one.date.after(when) is not Answer.YES
    excluded = corpus.as_of(when, possible=True)
    for table in (*ENTITIES, "relations"):
        for record in getattr(excluded, table):
            assert record.valid is None or record.valid.contains(when) is not Answer.NO
