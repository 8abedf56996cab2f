"""What the reading room looks up once is what the questions of the corpus answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_corpus.corpus.profile import facts
from alliance_corpus.records import Statement
from alliance_corpus.records.beginnings import Presence
from alliance_corpus.records.labels import label
from alliance_corpus.site.lookup import Lookup
from alliance_corpus.site.room import Room
from alliance_corpus.testing import corpora, edtf_values

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.dates import EDTF


@settings(max_examples=20)
@given(corpora())
def test_relations_stand_under_the_headings_of_the_profile(corpus: Corpus) -> None:
    lookup = Lookup(corpus)
    for entity in corpus.entities():
        told = {
            (group["heading"], tie["id"], tie["entity"])
            for group in facts(corpus, entity)["relations"]
            for tie in group["ties"]
        }
        found = {
            (
                f"{tie.heading}, {tie.state}" if tie.state else tie.heading,
                tie.relation.id,
                tie.other,
            )
            for tie in lookup.ties(entity.id)
        }
        assert found == told


@settings(max_examples=20)
@given(corpora())
def test_history_is_that_of_the_corpus_without_the_statements(corpus: Corpus) -> None:
    lookup = Lookup(corpus)
    for entity in corpus.entities():
        told = [one for one in corpus.history(entity.id) if not isinstance(one, Statement)]
        assert lookup.history(entity.id) == told


@settings(max_examples=20)
@given(corpora())
def test_roles_are_those_of_the_profile(corpus: Corpus) -> None:
    lookup = Lookup(corpus)
    for entity in corpus.entities():
        for told in facts(corpus, entity)["events"]:
            assert set(lookup.roles(entity.id, corpus.events[told["id"]])) <= set(told["roles"])


@settings(max_examples=20)
@given(corpora())
def test_statements_are_those_by_for_or_about_an_entity(corpus: Corpus) -> None:
    lookup = Lookup(corpus)
    for entity in corpus.entities():
        points = {one.id for one in corpus.provisions if one.instrument == entity.id}
        told = {
            one.id
            for one in corpus.statements
            if entity.id in (one.speaker, one.side) or {entity.id, *points} & {*one.about}
        }
        found = [one.id for one in lookup.statements(entity.id)]
        assert (set(found), len(found)) == (told, len(told))


@settings(max_examples=20)
@given(corpora())
def test_mentions_provisions_and_citations_are_those_of_the_tables(corpus: Corpus) -> None:
    lookup = Lookup(corpus)
    for entity in corpus.entities():
        assert lookup.mentions(entity.id) == list(corpus.mentions.where(entity=entity.id))
        assert lookup.provisions(entity.id) == list(corpus.provisions.where(instrument=entity.id))
    for work in corpus.works:
        assert lookup.citations(work.id) == list(corpus.citations.where(work=work.id))
    for document in corpus.documents:
        counts = lookup.cited_by(document.id)
        cited = [one for one in corpus.citations.where(document=document.id) if one.work]
        assert sum(counts.values()) == len(cited)


@settings(max_examples=20)
@given(corpora())
def test_what_rests_on_a_citation_has_evidence_that_names_it(corpus: Corpus) -> None:
    lookup = Lookup(corpus)
    for citation in corpus.citations:
        facts_ = (*corpus.events, *corpus.relations, *corpus.statements, *corpus.provisions)
        told = [f for f in facts_ if any(one.citation == citation.id for one in f.evidence)]
        assert lookup.claims(citation.id) == told


@settings(max_examples=20)
@given(corpora(), st.lists(edtf_values(), max_size=3))
def test_remembered_answers_are_the_same(corpus: Corpus, times: list[EDTF]) -> None:
    presence = Presence.of(corpus.entities(), corpus.events, corpus.relations)
    lookup = Lookup(corpus)
    for when in (*times, *times):
        for relation in corpus.relations:
            assert lookup.presence.tied(relation, when) is presence.tied(relation, when)


@settings(max_examples=20)
@given(corpora())
def test_instruments_side_by_side_share_topics_and_can_be_compared(corpus: Corpus) -> None:
    ids = Lookup(corpus).comparable
    assert len(ids) != 1
    topics = [
        {topic for one in corpus.provisions.where(instrument=id_) for topic in one.topics}
        for id_ in ids
    ]
    for at, own in enumerate(topics):
        assert own & set().union(*topics[:at], *topics[at + 1 :])
    if ids:
        assert [one.id for one in corpus.compare(*ids).instruments] == list(ids)


@settings(max_examples=20)
@given(corpora(), st.sampled_from(["ja", "en"]))
def test_no_two_entities_are_called_the_same(corpus: Corpus, language: str) -> None:
    room = Room(corpus, language)  # type: ignore[arg-type]
    called = [room.label(entity) for entity in corpus.entities()]
    plain = [label(entity, room.language) for entity in corpus.entities()]
    assert all(new.startswith(old) for new, old in zip(called, plain, strict=True))
    shared = {text for text in plain if plain.count(text) > 1}
    told_apart = [new for new, old in zip(called, plain, strict=True) if old in shared]
    assert len(set(told_apart)) == len(told_apart)


def test_the_three_guidelines_are_told_apart(shipped: Corpus) -> None:
    room = Room(shipped, "ja")
    found = [room.label(f"guidelines-{year}") for year in (1978, 1997, 2015)]
    assert found == [f"日米防衛協力のための指針 ({year}指針)" for year in (78, 97, 15)]
    assert room.label("scc") == "日米安全保障協議委員会"
