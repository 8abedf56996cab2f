"""What a type checker, and so an editor, knows of the public face; never run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, assert_type

import alliance_corpus as ac
from alliance_corpus.corpus.reasons import Reason, Reasons
from alliance_corpus.corpus.timeline import Timeline

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records.vocabularies import EventKind, Predicate


def tables(corpus: Corpus) -> None:
    assert_type(corpus.events, ac.Table[ac.Event])
    assert_type(corpus.events["scc"], ac.Event)
    assert_type(corpus.events[0], ac.Event)
    assert_type(corpus.events[1:], ac.Table[ac.Event])
    assert_type(corpus.events.get("x"), ac.Event | None)
    assert_type(corpus.events.get("x", 0), ac.Event | int)
    assert_type([event.date for event in corpus.events], list[ac.EDTF])
    assert_type(corpus.documents.only(), ac.Document)
    assert_type([work.title.upper() for work in corpus.works], list[str])
    assert_type(corpus.documents[0].title, str)


def wider_tables(corpus: Corpus) -> None:
    """A table of institutions is one of entities, a timeline one of events, and so on."""
    entities: list[ac.Table[ac.Entity]] = [corpus.institutions, corpus.people, corpus.instruments]
    facts: list[ac.Table[ac.Fact]] = [corpus.events, corpus.relations, corpus.timeline()]
    assert_type(entities[0].where(kind="state")[0].names[0].text, str)
    assert_type(facts[0].where(lambda fact: len(fact.evidence) > 1), ac.Table[ac.Fact])


def by_id(corpus: Corpus) -> None:
    assert_type(corpus["scc"], ac.Record)
    assert_type(corpus["scc"].id, str)
    record = corpus["scc"]
    if isinstance(record, ac.Institution):
        assert_type(record.countries, tuple[str, ...])
    if isinstance(record, ac.Entity):
        assert_type(record.names[0], ac.Name)


def vocabularies(corpus: Corpus, spoken: str) -> None:
    assert_type(ac.vocabularies["predicates"]["holds"], str)
    assert_type(list(ac.vocabularies), list[str])
    kinds: list[EventKind] = ["agreement", "legislation"]
    assert_type(corpus.timeline(kind=kinds), Timeline)
    assert_type(corpus.timeline(kind="agreement"), Timeline)
    assert_type(corpus.timeline(kind=spoken), Timeline)
    assert_type(corpus.bodies_at("1978", kinds=("mechanism", spoken)), ac.Table[ac.Institution])
    predicate: Predicate = corpus.relations[0].predicate
    assert_type(corpus.relations.where(predicate=predicate), ac.Table[ac.Relation])


def questions(corpus: Corpus) -> None:
    planned = corpus.events.where(lambda e: e.status == "planned" and bool(e.label_en))
    assert_type(planned, ac.Table[ac.Event])
    assert_type(planned.where(lambda e: len(assert_type(e.participants,
                tuple[ac.Participation, ...])) > 1), ac.Table[ac.Event])  # fmt: skip
    assert_type(corpus.relations.where(lambda r: r.valid is not None).during("1978"),
                ac.Table[ac.Relation])  # fmt: skip
    assert_type(corpus.mentions.involving("scc").in_documents("x"), ac.Table[ac.Mention])
    assert_type(corpus.events.sort("date"), ac.Table[ac.Event])
    assert_type(corpus.events.group_by("kind"), Mapping[Any, ac.Table[ac.Event]])
    assert_type(corpus.events.count("kind"), Mapping[Any, int])


def across(corpus: Corpus) -> None:
    assert_type(corpus.timeline("1978"), Timeline)
    assert_type(corpus.timeline().where(lambda e: e.kind == "meeting"), Timeline)
    assert_type(corpus.timeline()[0], ac.Event)
    assert_type(corpus.why("scc"), Reasons)
    assert_type(corpus.why("scc")[0], Reason)
    assert_type(corpus.why("scc")[0].date, ac.EDTF | None)
    assert_type(corpus.search("x")[0], ac.Hit)
