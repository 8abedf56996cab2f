"""What a reader finds in a document, and what editors decide instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from alliance_corpus.records import Annotation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from alliance_corpus.text.span import Span

A = TypeVar("A", bound=Annotation)


def with_decisions(
    read: Iterable[A], decided: Collection[Span], made: Iterable[A]
) -> tuple[A, ...]:
    """The annotations of a document in the order of its text.

    Args:
        read: what the reader found.
        decided: the stretches for which an editor decided: what was read there is left out.
        made: what the editors found there.
    """
    kept = [one for one in read if not any(place.overlaps(one.span) for place in decided)]
    return tuple(sorted([*kept, *made], key=lambda one: one.span))
