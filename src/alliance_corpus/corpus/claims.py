"""Find whose claim a passage is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.records.labels import located, short_reference

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Citation


@frozen
class Claim:
    """The citation that makes a claim.

    Attributes:
        citation: id of the citation.
        work: id of the work, None if it is undecided.
        reference: authors and year, or the title if one of them is unknown.
        locator: pages or articles as printed, None if there are none.
        note: label of the note that cites it, None in running text.
    """

    citation: str
    work: str | None
    reference: str
    locator: str | None = None
    note: str | None = None

    def __str__(self) -> str:
        """For example ``福田 2006, p. 158``."""
        return f"{self.reference}{located(self.locator)}"

    def to_dict(self) -> dict[str, str | None]:
        """Plain data, ready for JSON."""
        return {
            "citation": self.citation,
            "work": self.work,
            "reference": self.reference,
            "locator": self.locator,
            "note": self.note,
        }


def claim_of(corpus: CorpusTables, citation_id: str | None) -> Claim | None:
    """The claim that a citation makes; None for the author's own."""
    if citation_id is None:
        return None
    citation = corpus.citations.get(citation_id)
    if citation is None:  # a dataset in memory need not be whole
        return Claim(citation_id, None, citation_id)
    return Claim(
        citation.id, citation.work, reference(corpus, citation), citation.locator, citation.note
    )


def reference(corpus: CorpusTables, citation: Citation) -> str:
    """The short name of a citation's work; the citation's own words if its work is undecided."""
    work = None if citation.work is None else corpus.works.get(citation.work)
    return citation.text if work is None else short_reference(work)
