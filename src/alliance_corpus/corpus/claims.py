"""Works as a reader names them: short references, and whose claim a passage is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.dates import Answer, Day

if TYPE_CHECKING:
    from alliance_corpus.corpus import Corpus
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import Citation, Name, Work

_PAGE: Final = re.compile(r"[0-9]+")
_PAGES: Final = re.compile(r"[0-9]+(?:[-,][ 0-9]+)+")


@frozen
class Claim:
    """The citation whose claim a passage is.

    Attributes:
        citation: id of the citation.
        work: id of the work, None where it is not decided.
        reference: authors and year, or the title where one of them is not known.
        locator: pages or articles as printed, None where none is.
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


def claim_of(corpus: Corpus, citation_id: str | None) -> Claim | None:
    """The claim that a citation stands for; None for the author's own."""
    if citation_id is None:
        return None
    citation = corpus.citations.get(citation_id)
    if citation is None:  # a dataset in memory need not be whole
        return Claim(citation_id, None, citation_id)
    return Claim(
        citation.id, citation.work, reference(corpus, citation), citation.locator, citation.note
    )


def reference(corpus: Corpus, citation: Citation) -> str:
    """How a citation's work is named in short; its own words where no work is decided."""
    work = None if citation.work is None else corpus.works.get(citation.work)
    return citation.text if work is None else short_reference(work)


def short_reference(work: Work) -> str:
    """Family names and year; the title in place of what is not known of them."""
    names = "・".join(creator.family or str(creator) for creator in work.author)
    first = None if work.issued is None else work.issued.earliest
    year = str(first.year) if isinstance(first, Day) else None
    if names and year:
        return f"{names} {year}"
    return " ".join(part for part in (names, f"「{heading_of(work)}」", year) if part)


def heading_of(work: Work) -> str:
    """The title, or what the work is where no title is verified."""
    return work.title or " ".join(part for part in (work.genre, work.number) if part) or work.id


def label_of(record: Any, on: EDTF | None = None) -> str | None:
    """What a person calls a record: a name, its label or title; None where it has none.

    Args:
        record: any record, or None.
        on: the time that is spoken of: the first name that may have been in use then.
    """
    names: tuple[Name, ...] = getattr(record, "names", ())
    if names:
        return next((name.text for name in names if _in_use(name, on)), names[0].text)
    label: str | None = getattr(record, "label", None) or getattr(record, "title", None)
    return label


def _in_use(name: Name, on: EDTF | None) -> bool:
    return on is None or name.valid is None or name.valid.overlaps(on) is not Answer.NO


def located(locator: str | None) -> str:
    """A locator as it follows a reference: bare numbers are pages."""
    if locator is None:
        return ""
    if _PAGE.fullmatch(locator):
        return f", p. {locator}"
    return f", pp. {locator}" if _PAGES.fullmatch(locator) else f", {locator}"
