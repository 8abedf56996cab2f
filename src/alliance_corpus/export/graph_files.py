"""A network as GraphML and as GEXF, for Gephi, igraph, Cytoscape and others."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from alliance_corpus.export.xml_characters import check_characters
from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

_NOW = re.compile(rb' lastmodifieddate="[^"]*"')


def to_graphml(graph: nx.MultiDiGraph[str]) -> bytes:
    """A network as GraphML (UTF-8); every attribute is a string.

    Raises:
        ExportError: if a text holds a character that XML cannot hold.
        MissingExtraError: if networkx is not installed.
    """
    _check(graph)
    out = io.BytesIO()
    # The readers of igraph and Gephi take edges by their id only if it is told twice.
    require("networkx", "graph").write_graphml(graph, out, edge_id_from_attribute="id")
    return out.getvalue()


def to_gexf(graph: nx.MultiDiGraph[str]) -> bytes:
    """A network as GEXF 1.2 (UTF-8), without the time of writing.

    GEXF keeps ``type`` of an edge for its direction: the attribute is called ``kind`` there.

    Raises:
        ExportError: if a text holds a character that XML cannot hold.
        MissingExtraError: if networkx is not installed.
    """
    _check(graph)
    out = io.BytesIO()
    networkx = require("networkx", "graph")
    renamed = networkx.MultiDiGraph(**graph.graph)
    renamed.add_nodes_from(graph.nodes(data=True))
    for start, end, key, attributes in graph.edges(keys=True, data=True):
        about = {"kind" if name == "type" else name: text for name, text in attributes.items()}
        renamed.add_edge(start, end, key=key, **about)
    networkx.write_gexf(renamed, out, version="1.2draft")
    return _NOW.sub(b"", out.getvalue(), count=1)


def _check(graph: nx.MultiDiGraph[str]) -> None:
    for text in _texts(graph):
        check_characters(text)


def _texts(graph: nx.MultiDiGraph[str]) -> Iterator[str]:
    for name, attributes in graph.nodes(data=True):
        yield from (name, *attributes.values())
    for _, _, key, attributes in graph.edges(keys=True, data=True):
        yield from (key, *attributes.values())
