"""Sections: a heading and everything under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.editing.layouts.shapes import number_of
from alliance_corpus.records.documents import Section
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from alliance_corpus.records.documents import Block

_OUTSIDE = ("metadata", "notice", "byline")


def sections_of(blocks: list[Block]) -> tuple[Section, ...]:
    """The sections of a document, in order, those inside others after them.

    The path joins the numbers of the headings above by dots; a heading without a number is its
    own path. A count (``-2``) is added to the id of a path that was used before.
    """
    body = [block for block in blocks if block.kind != "note"]
    sections, numbers, seen = [], dict[int, str | None](), dict[str, int]()
    for index, block in enumerate(body):
        if block.kind != "heading" or block.level is None:
            continue
        level = block.level
        numbers = {rank: number for rank, number in numbers.items() if rank < level}
        numbers[level] = number_of(block.label)
        path = _path(numbers, block.text)
        seen[path] = seen.get(path, 0) + 1
        count = f"-{seen[path]}" if seen[path] > 1 else ""
        sections.append(
            Section(
                id=f"{block.document}:section-{path}{count}",
                document=block.document,
                path=path,
                heading=block.text,
                level=level,
                span=Span(block.span.start, _end(body, index, level)),
            )
        )
    return tuple(sections)


def _end(body: list[Block], index: int, level: int) -> int:
    """Where the last block before the next heading of this rank or a higher one ends.

    Separators, notices and the author's line close a section too: they belong to the document.
    """
    end = body[index].span.end
    for block in body[index + 1 :]:
        if block.kind == "heading" and block.level is not None and block.level <= level:
            break
        if block.kind in _OUTSIDE:
            break
        end = block.span.end
    return end


def _path(numbers: dict[int, str | None], heading: str) -> str:
    """The numbers joined; one that repeats those above it (1.2 under 1) stands for them."""
    parts = [numbers[rank] for rank in sorted(numbers)]
    if not all(parts):
        return parts[-1] if parts[-1] and "." in parts[-1] else heading
    path = ""
    for part in parts:
        whole = "." in str(part) and str(part).startswith(f"{path}." if path else "")
        path = str(part) if whole or not path else f"{path}.{part}"
    return path
