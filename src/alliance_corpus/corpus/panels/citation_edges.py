"""Citation edges: which document cites which work, how often and where."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.bibliography.graph import Bibliography
from alliance_corpus.corpus.panels.columns import (
    column,
    date_columns,
    date_values,
    key_column,
    key_of,
)
from alliance_corpus.tables.flat import FlatTable
from alliance_corpus.tables.flat_schema import FlatSchema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.tables import CorpusTables

SCHEMA: Final = FlatSchema(
    name="citation_edges",
    doc="One row for each document and work that it cites; citations of unknown works are left "
    "out. Unit of analysis: the edge of the citation network.",
    columns=(
        key_column(),
        column("citing", "text", "id of the document that cites", links=("documents",)),
        column("cited", "text", "id of the work that it cites", links=("works",)),
        column("cited_document", "flag", "whether the work is a document of the corpus"),
        column("cited_type", "text", "its type in CSL"),
        column(
            "cited_kind", "text", "primary or secondary source; empty if unknown", required=False
        ),
        *date_columns("cited_issued", "when the work appeared (EDTF)", required=False),
        column("citations", "integer", "how often it is cited"),
        column("in_notes", "integer", "how many of these citations stand in notes"),
        column("in_text", "integer", "how many stand in the running text"),
        column("repeated", "integer", "how many repeat one before (ibid)"),
        column("notes", "integer", "in how many notes it is cited"),
        column("sections", "integer", "in how many sections, the innermost ones, it is cited"),
        column("share", "number", "part of the document's citations of known works, from 0 to 1"),
    ),
    key="key",
)


def citation_edges(corpus: CorpusTables) -> FlatTable:
    """The table; see `Panels.citation_edges`."""
    return FlatTable(SCHEMA, _rows(corpus))


def _rows(corpus: CorpusTables) -> Iterator[tuple[Any, ...]]:
    bibliography = Bibliography(corpus)
    by_document = groupby(bibliography.edges(), key=lambda edge: edge.document)
    edges_of = {document: tuple(edges) for document, edges in by_document}
    for document in corpus.documents.ids:
        if document not in edges_of:
            continue
        places = [
            {citation.work for citation in found}
            for found in bibliography.by_section(document, nested=False).values()
        ]
        citations_of = corpus.citations.in_documents(document).group_by("work")
        for edge in edges_of[document]:
            work = corpus.works[edge.work]
            citations = citations_of[edge.work]
            notes = [citation.note for citation in citations if citation.note is not None]
            yield (
                key_of(edge.document, edge.work),
                edge.document,
                edge.work,
                corpus.documents.get(edge.work) is not None,
                work.type,
                edge.kind,
                *date_values(work.issued),
                edge.citations,
                len(notes),
                len(citations) - len(notes),
                sum(citation.form == "ibid" for citation in citations),
                len(set(notes)),
                sum(edge.work in place for place in places),
                edge.share,
            )
