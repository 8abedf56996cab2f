"""Turn what editors quote into annotations, and let their decisions replace a reader's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from alliance_corpus.records import Annotation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from alliance_corpus.text.quotes import Quotable, Quotation
    from alliance_corpus.text.span import Span

A = TypeVar("A", bound=Annotation)
Q = TypeVar("Q", bound="Quotation")


def annotation(
    record_type: type[A], name: str, document: str, span: Span, text: Quotable, **values: Any
) -> A:
    """An annotation that an editor made.

    Args:
        record_type: its type.
        name: what it is, for its id (``report:date:12-15``).
        document: id of the document.
        span: its place in the text.
        text: the text of the document.
        values: its other fields.
    """
    return record_type(
        id=f"{document}:{name}:{span.start}-{span.end}",
        document=document,
        span=span,
        text=span.of(text.text),
        annotator="editor",
        **values,
    )


def decided(
    entries: Iterable[Q], text: Quotable, make: Callable[[Q, Span], A | None]
) -> dict[Span, A | None]:
    """Editors' decisions about the words that they quote: an annotation, or None for "none here".

    Raises:
        EditingError: if a quotation is not found, or found twice.
    """
    return {span: make(entry, span) for entry in entries for span in (text.locate(entry),)}


def with_decisions(read: Iterable[A], decisions: Mapping[Span, A | None]) -> tuple[A, ...]:
    """The annotations of a document in the order of its text.

    Args:
        read: what the reader found; annotations that overlap a decision are left out.
        decisions: what the editors decided, see `decided`.
    """
    kept = [one for one in read if not any(place.overlaps(one.span) for place in decisions)]
    made = [one for one in decisions.values() if one is not None]
    return tuple(sorted([*kept, *made], key=lambda one: one.span))
