"""A slow model of aligned text: every character carries what stands behind it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from attrs import frozen

from alliance_corpus.text import Edit, Run, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@frozen
class Char:
    """A character, the source offsets behind it, and how it came there."""

    char: str
    source: frozenset[int]
    kind: str
    step: str | None


def of(source: str) -> list[Char]:
    return [Char(c, frozenset([i]), "linear", None) for i, c in enumerate(source)]


def edit(chars: Sequence[Char], edits: Iterable[Edit], step: str) -> list[Char]:
    out = list(chars)
    for one in reversed(list(edits)):
        old = chars[one.span.start : one.span.end]
        source: frozenset[int] = frozenset().union(*(c.source for c in old))
        kind = "atomic" if source else "inserted"
        if "".join(c.char for c in old) == one.new:
            continue
        if one.by_char:
            new = [Char(c, o.source, o.kind, o.step) for c, o in zip(one.new, old, strict=True)]
        else:
            new = [Char(c, source, kind, step) for c in one.new]
        out[one.span.start : one.span.end] = new
    return out


def arrange(
    chars: Sequence[Char], groups: Sequence[Sequence[Span]], step: str, separator: str
) -> list[Char]:
    out: list[Char] = []
    for number, group in enumerate(groups):
        if number:
            out += [Char(c, frozenset(), "inserted", step) for c in separator]
        for span in group:
            out += chars[span.start : span.end]
    return out


def pieces(offsets: Iterable[int]) -> tuple[Span, ...]:
    """Offsets as maximal spans."""
    grouped = groupby(enumerate(sorted(set(offsets))), lambda pair: pair[1] - pair[0])
    found = [[offset for _, offset in group] for _, group in grouped]
    return tuple(Span(offsets[0], offsets[-1] + 1) for offsets in found)


def runs(chars: Sequence[Char]) -> tuple[Run, ...]:
    """The maximal runs: neighbours of which the same is said, linear ones where they follow on."""

    def said(pair: tuple[int, Char]) -> Any:
        at, char = pair
        if char.kind == "linear":
            return char.kind, min(char.source) - at
        return char.kind, char.source, char.step

    out = []
    for _, group in groupby(enumerate(chars), said):
        members = list(group)
        start, first = members[0]
        source = frozenset().union(*(c.source for _, c in members))
        out.append(
            Run(start, members[-1][0] + 1, pieces(source), first.kind, first.step)  # type: ignore[arg-type]
        )
    return tuple(out)


def to_source(chars: Sequence[Char], span: Span) -> tuple[Span, ...]:
    live: frozenset[int] = frozenset().union(*(c.source for c in chars))
    behind: frozenset[int] = frozenset().union(*(c.source for c in chars[span.start : span.end]))
    found: list[Span] = []
    for piece in pieces(behind):
        if found and not any(i in live for i in range(found[-1].end, piece.start)):
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    return tuple(found)


def from_source(chars: Sequence[Char], span: Span) -> tuple[Span, ...]:
    hit = [i for i, c in enumerate(chars) if any(span.start <= s < span.end for s in c.source)]
    found: list[Span] = []
    for piece in pieces(hit):
        if found and not any(c.source for c in chars[found[-1].end : piece.start]):
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    return tuple(found)


def locate(chars: Sequence[Char], offset: int) -> int:
    before = [s for c in chars for s in c.source if s < offset]
    if not before:
        return 0
    return max(i + 1 for i, c in enumerate(chars) if max(before) in c.source)


def text(chars: Sequence[Char]) -> str:
    return "".join(c.char for c in chars)
