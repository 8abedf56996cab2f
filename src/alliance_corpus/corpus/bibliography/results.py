"""Results of a bibliography: works and where they are cited, and places of citations."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from alliance_corpus.records import Citation, Work
from alliance_corpus.tables.table import Table


@frozen(eq=False)
class Cited:
    """A work and where it is cited.

    Attributes:
        work: the work.
        kind: primary, secondary, or None if unknown; see `source_kind`.
        citations: its citations, in the order of the texts.
        share: for each document that cites it, its part of the document's citations of known
            works; the shares of all works in a document sum to 1.
    """

    work: Work
    kind: str | None
    citations: Table[Citation]
    share: Mapping[str, Fraction]

    def __len__(self) -> int:
        """How often it is cited."""
        return len(self.citations)

    def __repr__(self) -> str:
        """The work, and how often it is cited by how many documents."""
        return f"<Cited {self.work.id}: {len(self)} times in {len(self.share)} documents>"


@frozen
class CitedBy:
    """How often a document cites a work: an edge of the citation graph.

    Attributes:
        document: id of the citing document.
        work: id of the cited work.
        kind: primary, secondary, or None if unknown.
        citations: how often.
        share: part of the document's citations of known works, from 0 to 1.
    """

    document: str
    work: str
    kind: str | None
    citations: int
    share: float


@frozen
class CitedTogether:
    """Two works that are cited in the same place.

    Attributes:
        one: id of a work.
        other: id of the other.
        count: in how many notes, sections or documents both are cited.
        places: the ids of these, in the order of the texts.
    """

    one: str
    other: str
    count: int
    places: tuple[str, ...]


@frozen
class CreatorCited:
    """How often a document cites someone.

    Attributes:
        document: id of the citing document.
        creator: name as in the first work cited, None for works without a known creator.
        entity: id of the person or institution, None if there is no record.
        works: how many works of theirs are cited.
        citations: how often.
        self_citation: whether they are a creator of the document too.
    """

    document: str
    creator: str | None
    entity: str | None
    works: int
    citations: int
    self_citation: bool
