"""Entities that are mentioned together."""

from __future__ import annotations

from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import alliance_corpus as ac
from alliance_corpus.analysis import comention_graph, comentions
from alliance_corpus.analysis.comentions import UNITS
from alliance_corpus.corpus import Corpus
from alliance_corpus.errors import QueryError
from alliance_corpus.records import Mention
from alliance_corpus.testing import corpora
from tests.helpers.everything import everything


def mentioning(*found: tuple[str, tuple[str, ...]]) -> Corpus:
    """The tiny corpus with these words of `harbour` as mentions."""
    dataset = everything()
    text = dataset.tables["documents"][0].text
    made = []
    for words, meanings in found:
        start = text.index(words)
        made.append(
            Mention(
                id=f"harbour:mention:{start}", document="harbour", text=words,
                span=ac.Span(start, start + len(words)),
                entity=meanings[0] if len(meanings) == 1 else None,
                candidates=meanings if len(meanings) > 1 else (),
            )
        )  # fmt: skip
    return Corpus(evolve(dataset, tables={**dataset.tables, "mentions": tuple(made)}))


def pairs(corpus: Corpus, unit: str) -> list[tuple[str, str, int, int]]:
    return [(r.one, r.other, r.certain, r.possible) for r in comentions(corpus, unit)]


def test_units_are_as_wide_as_they_say() -> None:
    corpus = mentioning(
        ("日米両政府", ("b",)), ("東京", ("a",)), ("SCC", ("c",)), ("政府は3", ("d",))
    )
    assert pairs(corpus, "sentence") == [("a", "b", 1, 1)]
    assert pairs(corpus, "block") == [("a", "b", 1, 1), ("a", "c", 1, 1), ("b", "c", 1, 1)]
    assert len(pairs(corpus, "document")) == 6
    assert pairs(corpus, "section") == pairs(corpus, "block")


def test_a_note_is_read_where_it_is_called() -> None:
    corpus = mentioning(("SCC", ("a",)), ("船の本", ("b",)))
    assert pairs(corpus, "section") == [("a", "b", 1, 1)]
    assert pairs(corpus, "block") == []


def test_an_ambiguous_name_is_one_of_its_candidates() -> None:
    assert pairs(mentioning(("SCC", ("a", "b"))), "block") == []
    assert pairs(mentioning(("SCC", ("a", "b")), ("東京", ("a",))), "block") == [("a", "b", 0, 1)]
    twice = mentioning(("SCC", ("a", "b")), ("東京", ("a", "b")))
    assert pairs(twice, "block") == [("a", "b", 0, 1)]


def test_a_place_counts_once() -> None:
    corpus = mentioning(("日米両政府", ("a",)), ("1978", ("a",)), ("東京", ("b",)))
    assert pairs(corpus, "sentence") == [("a", "b", 1, 1)]


def test_the_network_has_the_pairs_as_edges() -> None:
    rows = comentions(mentioning(("SCC", ("a", "b")), ("東京", ("c",)), ("日米", ("d",))), "block")
    graph = comention_graph(rows)
    assert dict(graph.edges) == {("c", "d"): {"weight": 1}}
    assert len(comention_graph(rows, possible=True).edges) == 5


def test_only_some_mentions_can_be_asked_for() -> None:
    corpus = ac.load()
    states = {one.id for one in corpus.institutions.where(kind="state")}
    rows = comentions(corpus, "block", corpus.mentions.where(lambda m: m.entity in states))
    assert {rows[0].one, rows[0].other} == {"japan", "united-states"}
    assert all({row.one, row.other} <= states for row in rows)
    whole = {(row.one, row.other): row.certain for row in comentions(corpus, "block")}
    assert all(whole[row.one, row.other] == row.certain for row in rows)


def test_the_shipped_corpus_speaks_of_japan_and_the_united_states_together() -> None:
    first = comentions(ac.load())[0]
    assert (first.one, first.other) == ("japan", "united-states")
    assert len(first.documents) == 5
    with pytest.raises(QueryError, match=r"no unit 'sentences'.*Did you mean 'sentence'"):
        comentions(ac.load(), "sentences")


@given(corpora(), st.sampled_from(UNITS))
def test_counts_lie_within_what_the_units_allow(corpus: Corpus, unit: str) -> None:
    rows = comentions(corpus, unit)
    assert len({(row.one, row.other) for row in rows}) == len(rows)
    for row in rows:
        assert row.one < row.other
        assert 0 <= row.certain <= row.possible
        assert 1 <= len(row.documents) <= row.possible


@given(corpora())
def test_in_documents_the_pairs_are_those_of_the_mentions(corpus: Corpus) -> None:
    expected: dict[tuple[str, str], int] = {}
    for document in corpus.documents:
        named = {
            m.entity for m in corpus.mentions.in_documents(document.id) if m.entity is not None
        }
        for pair in combinations(sorted(named), 2):
            expected[pair] = expected.get(pair, 0) + 1
    rows = comentions(corpus, "document")
    assert {(r.one, r.other): r.certain for r in rows if r.certain} == expected
