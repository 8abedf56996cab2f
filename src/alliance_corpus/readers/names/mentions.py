"""Make thousands of mentions, faster than with their constructors.

The constructors of frozen records set and check each value in Python; for a few thousand mentions
that takes longer than finding them. Here the values are right by construction, so they are set
while the records still belong to writable subclasses, which add nothing else. The records are the
same in every respect.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any

from alliance_corpus.records.annotations import Mention
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class _SpanDraft(Span):
    """A span while it is being made."""

    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__  # Python writes slots directly only where both are its own


class _MentionDraft(Mention):
    """A mention while it is being made."""

    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


def mentions(
    document: str | None,
    starts: Sequence[int],
    ends: Sequence[int],
    texts: Iterable[str],
    entities: Iterable[str | None],
    candidates: Iterable[tuple[str, ...]],
) -> tuple[Mention, ...]:
    """Make the mentions of a document from columns of equal length."""
    head = "mention:" if document is None else f"{document}:mention:"
    spans: list[Any] = list(map(object.__new__, repeat(_SpanDraft, len(starts))))
    made: list[Any] = list(map(object.__new__, repeat(_MentionDraft, len(starts))))
    columns = (made, spans, starts, ends, texts, entities, candidates)
    for mention, span, start, end, text, entity, several in zip(*columns, strict=True):
        span.start = start
        span.end = end
        span.__class__ = Span
        mention.id = f"{head}{start}-{end}"
        mention.document = document
        mention.span = span
        mention.text = text
        mention.annotator = "rule"
        mention.entity = entity
        mention.candidates = several
        mention.__class__ = Mention
    return tuple(made)
