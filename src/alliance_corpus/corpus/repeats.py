"""Find the work of a citation that does not name it: 同上 (ibid), 福田論文 (a short form)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.records.labels import short_reference
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus.tables import CorpusTables

_FORMS: Final = ("ibid", "short")


@frozen
class Repeat:
    """A citation that does not name its work, with this work.

    Attributes:
        citation: id of the citation.
        span: code points of ``document.text``.
        text: its words, such as ``同上、50頁``.
        work: id of the work.
        reference: authors and year of the work, or its title if one of them is unknown.
    """

    citation: str
    span: Span
    text: str
    work: str
    reference: str

    def __str__(self) -> str:
        """For example ``[= 福田 2006]``."""
        return f"[= {self.reference}]"

    def to_dict(self) -> dict[str, str]:
        """Plain data, ready for JSON."""
        return {
            "citation": self.citation,
            "text": self.text,
            "work": self.work,
            "reference": self.reference,
        }


def repeats_in(corpus: CorpusTables, document: str, span: Span) -> tuple[Repeat, ...]:
    """The citations in a part of a document that do not name their work, if it is known."""
    found = []
    for citation in corpus.citations:
        if citation.document != document or citation.form not in _FORMS:
            continue  # most of them: looked at first, since this is asked for every quotation
        work = None if citation.work is None else corpus.works.get(citation.work)
        if work is not None and span.contains(citation.span):
            reference = short_reference(work)
            found.append(Repeat(citation.id, citation.span, citation.text, work.id, reference))
    return tuple(sorted(found, key=lambda repeat: (repeat.span, repeat.citation)))


def annotated(text: str, repeats: Iterable[tuple[int, Repeat]]) -> str:
    """Words with the works of their repeats: ``同上、50頁 [= 福田 2006]``; for reading only.

    Args:
        text: the words.
        repeats: the repeats in them, in order, each with the place in ``text`` where
            its words end.
    """
    for end, repeat in sorted(repeats, key=lambda placed: placed[0], reverse=True):
        text = f"{text[:end]} {repeat}{text[end:]}"
    return text
