"""Turn quoted citations into annotations, and find the citation that a passage rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.editing.decisions import annotation
from alliance_corpus.errors import EditingError, nearest
from alliance_corpus.records import Citation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.editing.entries import CitationEntry
    from alliance_corpus.records import Document
    from alliance_corpus.text.quotes import Quotable
    from alliance_corpus.text.span import Span


def citations_of(
    entries: Iterable[CitationEntry], texts: Mapping[str, Quotable]
) -> tuple[Citation, ...]:
    """The citations, by document, in the order of the texts.

    Raises:
        EditingError: if there is no such document, a quotation is not found or found twice, or an
            ibid has another work than the citation before it, or none before it.
    """
    found: dict[str, dict[Span, CitationEntry]] = {name: {} for name in texts}
    for entry in entries:
        if entry.document not in texts:
            raise EditingError(
                f"line {entry.line}: there is no document {entry.document!r}."
                f"{nearest(entry.document, texts)}"
            )
        found[entry.document][texts[entry.document].locate(entry)] = entry
    citations: list[Citation] = []
    for name, placed in found.items():
        before: Citation | None = None
        for span in sorted(placed):
            before = _citation(placed[span], span, texts[name], before)
            citations.append(before)
    return tuple(citations)


def _citation(
    entry: CitationEntry, span: Span, text: Quotable, before: Citation | None
) -> Citation:
    repeats = None
    if entry.form == "ibid":
        if before is None or before.work != entry.work:
            raise EditingError(
                f"line {entry.line}: {entry.quote!r} repeats "
                + (f"{before.work!r}, the citation before it" if before else "nothing before it")
                + f": expected {entry.work!r}"
            )
        repeats = before.id
    return annotation(
        Citation,
        "citation",
        entry.document,
        span,
        text,
        work=entry.work,
        note=entry.note,
        locator=entry.locator,
        form=entry.form,
        repeats=repeats,
    )


@frozen
class Claims:
    """The places where works are cited, to find the citation that a passage rests on."""

    places: Mapping[tuple[str, str], tuple[tuple[int, Citation], ...]]
    """By document and work: offset in the running text, and the citation there."""

    @classmethod
    def of(cls, citations: Iterable[Citation], documents: Iterable[Document]) -> Claims:
        """A citation in a note counts where the note is called."""
        calls = {(d.id, note.label): note.calls for d in documents for note in d.notes}
        places: defaultdict[tuple[str, str], list[tuple[int, Citation]]] = defaultdict(list)
        for citation in citations:
            if citation.document is not None and citation.work is not None:
                in_note = calls.get((citation.document, citation.note))
                for offset in (citation.span.start,) if in_note is None else in_note:
                    places[citation.document, citation.work].append((offset, citation))
        return cls({key: tuple(sorted(found, key=_place)) for key, found in places.items()})

    def citation(self, document: str, span: Span, work: str, note: str | None = None) -> str:
        """The id of the citation of a work that a passage rests on.

        This is the first citation at or after the beginning of the passage, since a note follows
        what it supports; if there is none, the last one before. With a ``note``, it is the first
        one in that note.

        Raises:
            EditingError: if the document does not cite the work, or not in that note.
        """
        places = self.places.get((document, work))
        if places is None:
            raise EditingError(
                f"claimed-by {work!r}: {document!r} does not cite this work."
                f"{nearest(work, [known for name, known in self.places if name == document])}"
            )
        if note is not None:
            places = tuple(place for place in places if place[1].note == note)
            if not places:
                raise EditingError(
                    f"claimed-in {note!r}: this note of {document!r} does not cite {work!r}"
                )
            return places[0][1].id
        following = [citation.id for offset, citation in places if offset >= span.start]
        return following[0] if following else places[-1][1].id


def _place(place: tuple[int, Citation]) -> tuple[int, Span]:
    return place[0], place[1].span
