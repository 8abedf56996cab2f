"""The corpus as a network, ready for other tools."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.records.vocabularies import TOPICS
from alliance_corpus.records.works import CREATORS
from alliance_corpus.testing import corpora

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus


def test_who_sat_with_whom() -> None:
    graph = ac.load().graph()
    edge = graph["us-ambassador-to-japan"]["scc"]["scc-member-us-ambassador"]
    assert edge["predicate"] == "member-of"
    assert edge["valid"] == "1960-01-19/1990-12-26"
    assert graph.nodes["scc"]["label"] == "日米安全保障協議委員会"
    assert graph.nodes["scc"]["countries"] == "japan united-states"
    assert graph.nodes["kito-2024"]["table"] == "documents"
    assert graph.has_edge("kito-kenji", "kito-2024")
    roles = {d["role"] for *_, d in graph.in_edges("sdc-established-1976", data=True)}
    assert roles == {"actor", "subject"}


def test_citations_lead_from_document_to_work() -> None:
    corpus = ac.load()
    edges = [e for e in corpus.graph().edges(data=True) if e[2]["type"] == "citation"]
    assert {start for start, *_ in edges} <= set(corpus.documents.ids)
    assert len(edges) == sum(citation.work is not None for citation in corpus.citations)
    assert any("note" in about and "locator" in about for *_, about in edges)


def test_it_needs_networkx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(ac.MissingExtraError, match=r"alliance-corpus\[graph\]"):
        ac.load().graph()


@pytest.mark.parametrize("form", ["graphml", "json"])
def test_it_survives_other_formats(form: str) -> None:
    graph = ac.load().graph()
    again: Any
    if form == "json":
        plain = json.loads(json.dumps(nx.node_link_data(graph, edges="edges")))
        again = nx.node_link_graph(plain, edges="edges")
    else:
        file = io.BytesIO()
        nx.write_graphml(graph, file)
        again = nx.read_graphml(io.BytesIO(file.getvalue()), force_multigraph=True)
    assert again.is_multigraph()
    assert again.nodes == graph.nodes
    assert again.adj == graph.adj


def test_what_no_table_has_is_a_node_of_its_own(corpus: Corpus) -> None:
    graph = corpus.graph()
    assert all("table" in about for _, about in graph.nodes(data=True))


@given(corpora())
def test_nodes_and_edges_are_those_of_the_tables(corpus: Corpus) -> None:
    graph = corpus.graph()
    tables = (corpus.institutions, corpus.people, corpus.instruments, corpus.events,
              corpus.statements, corpus.works)  # fmt: skip
    assert set(graph) == {one for table in tables for one in table.ids}
    creators = [c for work in corpus.works for role in CREATORS for c in getattr(work, role)]
    expected = {
        "relation": len(corpus.relations),
        "participation": sum(len(event.participants) for event in corpus.events),
        "instrument": sum(len(event.instruments) for event in corpus.events),
        "citation": sum(citation.work is not None for citation in corpus.citations),
        "speaker": sum(statement.speaker is not None for statement in corpus.statements),
        "side": sum(statement.side is not None for statement in corpus.statements),
        "occasion": sum(statement.occasion is not None for statement in corpus.statements),
        "response": sum(statement.responds_to is not None for statement in corpus.statements),
        "about": sum(len({*s.about} - {*TOPICS}) for s in corpus.statements),
        "creator": sum(creator.entity is not None for creator in creators),
    }
    types = [about["type"] for *_, about in graph.edges(data=True)]
    assert {kind: types.count(kind) for kind in expected} == expected
    assert len(types) == sum(expected.values())
    for *_, about in (*graph.nodes(data=True), *graph.edges(data=True)):
        assert all(isinstance(value, str) for value in about.values())
        assert all(about.values())
    for relation in corpus.relations:
        edge = graph[relation.subject][relation.object][relation.id]
        assert edge["predicate"] == relation.predicate
        assert edge.get("valid") == (None if relation.valid is None else str(relation.valid))
