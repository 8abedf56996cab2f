"""Mentions in their context: a line each, with the words around the name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from alliance_corpus.corpus import Corpus

AROUND: Final = 24
"""Characters of context on either side."""

_EACH: Final = 8
_ALL: Final = 40


@frozen
class Line:
    """A mention with the words around it; without its text only the words themselves."""

    mention: Mention
    left: str
    words: str
    right: str


@frozen
class Document:
    """The mentions in a document: how many, and the first of them."""

    id: str
    count: int
    lines: tuple[Line, ...]


def in_context(corpus: Corpus, mentions: Iterable[Mention]) -> list[Document]:
    """Mentions by document, in the order of the corpus: the first of each, until there are many.

    Args:
        corpus: where the texts are.
        mentions: those of one entity; what is in no document of the corpus is left out.
    """
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.document is not None:
            groups[mention.document].append(mention)
    found, left = [], _ALL
    for id_ in (one for one in corpus.documents.ids if one in groups):
        shown = sorted(groups[id_], key=lambda mention: mention.span)[: min(_EACH, left)]
        if not shown:
            break
        left -= len(shown)
        found.append(Document(id_, len(groups[id_]), _lines(corpus, id_, shown)))
    return found


def _lines(corpus: Corpus, id_: str, mentions: Sequence[Mention]) -> tuple[Line, ...]:
    blocks = corpus.documents[id_].blocks
    lines = []
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        block = next((b for b in blocks if b.span.start <= start < b.span.end), None)
        if block is None:
            lines.append(Line(mention, "", mention.text, ""))
            continue
        before = block.text[: start - block.span.start][-AROUND:]
        after = block.text[end - block.span.start :][:AROUND]
        lines.append(Line(mention, before, mention.text, after))
    return tuple(lines)
