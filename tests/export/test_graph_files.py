"""Networks come back from GraphML and GEXF with every node, edge and attribute."""

from __future__ import annotations

import io

import networkx as nx
import pytest
from hypothesis import given

import alliance_corpus as ac
from alliance_corpus.export.graph_files import to_gexf, to_graphml
from alliance_corpus.testing import corpora


def told(graph: nx.Graph[str], *without: str) -> tuple[object, object]:
    nodes = {name: dict(attributes) for name, attributes in graph.nodes(data=True)}
    edges = sorted(
        (start, end, sorted((k, v) for k, v in about.items() if k not in without))
        for start, end, about in graph.edges(data=True)
    )
    return nodes, edges


def check(corpus: ac.Corpus) -> None:
    graph = corpus.graph()
    try:
        written = to_graphml(graph)
    except ac.ExportError:
        with pytest.raises(ac.ExportError):
            to_gexf(graph)
        return
    read = nx.read_graphml(io.BytesIO(written), force_multigraph=True)
    assert told(read) == told(graph)
    labelled = nx.read_gexf(io.BytesIO(to_gexf(graph)))
    for _, _, about in labelled.edges(data=True):
        about["type"] = about.pop("kind")
    assert told(labelled, "id", "label") == told(graph, "id", "label")


@given(corpora())
def test_networks_come_back_equal(corpus: ac.Corpus) -> None:
    check(corpus)


def test_the_shipped_network_comes_back_equal() -> None:
    check(ac.load())


def test_a_character_that_xml_lacks_is_refused() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", label="bell\x07")
    for write in (to_graphml, to_gexf):
        with pytest.raises(ac.ExportError, match=r"bell.*x07"):
            write(graph)
