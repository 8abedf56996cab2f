"""Sections: a heading and everything under it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from alliance_corpus.records.documents import Section
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from alliance_corpus.records.documents import Block

_OUTSIDE = ("metadata", "notice", "byline")
_KANJI_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九十")}


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
        numbers[level] = _number(block.label)
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
    parts = [numbers[rank] for rank in sorted(numbers)]
    return ".".join(part for part in parts if part) if all(parts) else heading


def _number(label: str | None) -> str | None:
    """The number in a label (``第1節`` → 1), in ASCII digits; None if there is none."""
    digits = re.search(r"\d+|[〇一二三四五六七八九十]+", unicodedata.normalize("NFKC", label or ""))
    if digits is None:
        return None
    if digits.group().isascii():
        return digits.group()
    return "".join(_KANJI_DIGITS[char] for char in digits.group())
