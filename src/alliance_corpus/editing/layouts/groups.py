"""Cut the lines between two blank lines where one of them begins a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing.layouts.notes import MARKED_NOTE
from alliance_corpus.editing.layouts.rows import is_row
from alliance_corpus.editing.layouts.shapes import fits
from alliance_corpus.text.lines import LINE
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.editing.layouts.options import Rule

HEADING_MARK: Final = re.compile(r"#{1,6}[^\S\r\n]+")
ITEM_MARK: Final = re.compile(r"[^\S\r\n]*[-*+][^\S\r\n]+")
ITEM_LABEL: Final = re.compile(
    r"[^\S\r\n]*([0-9０-９]{1,3}[.．)）]|[（(][0-9０-９]{1,3}[）)]|・)[^\S\r\n]*(?=\S)"
)
"""The label of a list item, where several lines begin with one."""
_SPEAKER: Final = re.compile(r"[○〇◯●◎◇◆][^\S\r\n]*\S{1,20}[\u3000 ]")  # minutes: ○委員長　…
_BULLET: Final = "・"
_FEWEST: Final = 2
"""So many lines make a list."""
_ALONE: Final = ("title", "subtitle", "byline", "heading", "metadata")
"""Kinds of blocks that are one line, where a rule tells how they begin."""


def cut(
    source: str, group: Span, rules: tuple[Rule, ...], furniture: frozenset[str]
) -> Iterator[tuple[Span, bool]]:
    """The stretches of a group that are blocks of their own; and whether each is an item of a list.

    Lines are items if each begins with a bullet or with the number after that of the line before
    it, and no rule says otherwise.

    Args:
        source: the whole source.
        group: lines between two blank lines.
        rules: those of the document.
        furniture: lines that are page numbers or running heads.
    """
    lines = [
        Span(line.start(), line.end())
        for line in LINE.finditer(source, group.start, group.end)
        if line.group()
    ]
    listed = _is_list(source, lines)
    start, alone, item = group.start, False, False
    for line in lines:
        rule = _rule_of(source, line, rules)
        page = line.of(source).strip() in furniture
        if line.start > start and (alone or listed or page or rule or _begins(source, line)):
            yield Span(start, line.start), item
            start = line.start
        if line.start == start:
            item = listed and rule is None
        alone = page or (rule is not None and rule.kind in _ALONE) or _is_alone(source, line)
    yield Span(start, group.end), item


def _begins(source: str, line: Span) -> bool:
    """Whether a line has the mark of a block at its beginning."""
    marks = (HEADING_MARK, ITEM_MARK, MARKED_NOTE, _SPEAKER)
    return any(mark.match(source, line.start) for mark in marks) or is_row(line.of(source))


def _is_alone(source: str, line: Span) -> bool:
    """Whether nothing on the next line belongs to a line."""
    return HEADING_MARK.match(source, line.start) is not None or is_row(line.of(source))


def _is_list(source: str, lines: list[Span]) -> bool:
    """Whether several lines are the items of a list."""
    marks = [ITEM_LABEL.match(source, line.start) for line in lines]
    labels = [mark[1] for mark in marks if mark]
    if len(lines) < _FEWEST or len(labels) < len(lines):
        return False
    numbers = [int(re.sub(r"\D", "", label) or 0) for label in labels]
    return set(labels) == {_BULLET} or numbers == list(range(numbers[0], numbers[0] + len(lines)))


def _rule_of(source: str, line: Span, rules: tuple[Rule, ...]) -> Rule | None:
    """The rule that says that a block begins with this line."""
    words = line.of(source).strip()
    return next((rule for rule in rules if fits(words, rule)), None)
