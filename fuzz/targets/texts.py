"""What the targets of the readers share: texts, and what an annotation promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import alliance_corpus as ac
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.text.span import Span


class Placed(Protocol):
    """Anything with a place in a text, and the words there."""

    @property
    def span(self) -> Span:
        """The place."""

    @property
    def text(self) -> str:
        """The words."""


def blocks(kinds: Iterable[str]) -> Iterator[bytes]:
    """Every tenth block of these kinds, after the line that says when its document was written."""
    corpus = ac.load()
    chosen = [one for one in corpus.blocks if one.kind in kinds]
    for block in chosen[::10]:
        written = corpus.documents[block.document].written
        yield f"{written or ''}\n{block.text}".encode()


def written_and_text(data: bytes) -> tuple[EDTF | None, str]:
    """The date in the first line, if it is one, and the rest; bytes that are no text are left out.

    Bytes changed at random would else break nearly every character of Japanese.
    """
    head, _, text = data.decode("utf-8", "ignore").partition("\n")
    try:
        return EDTF(head), text
    except DateError:
        return None, text


def in_place(text: str, found: Iterable[Placed]) -> None:
    """Annotations are not empty, in order, none over another, each with the words of its place."""
    end = 0
    for one in found:
        assert end <= one.span.start < one.span.end <= len(text), f"{one!r} after {end}"
        assert one.text == text[one.span.start : one.span.end], repr(one)
        end = one.span.end
