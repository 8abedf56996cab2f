"""Cut the lines between two blank lines where one of them begins a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing.layouts.notes import MARKED_NOTE
from alliance_corpus.editing.layouts.shapes import label_shape, shape
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
ROW: Final = re.compile(r"[^\S\r\n]*\|.*\|[^\S\r\n]*")
"""A row of a table: cells between upright lines."""

_SPEAKER: Final = re.compile(r"[○〇◯●◎◇◆][^\S\r\n]*\S{1,20}[\u3000 ]")  # minutes: ○委員長　…
_BULLET: Final = re.compile(r"[^\S\r\n]*[・●■◆▼※]")
_ALONE: Final = ("title", "subtitle", "byline", "heading", "metadata")
"""Kinds of blocks that are one line, where a rule tells how they begin."""


def cut(source: str, group: Span, rules: tuple[Rule, ...]) -> Iterator[Span]:
    """The stretches of a group that are blocks of their own.

    Args:
        source: the whole source.
        group: lines between two blank lines.
        rules: those of the document.
    """
    lines = [
        Span(line.start(), line.end())
        for line in LINE.finditer(source, group.start, group.end)
        if line.group()
    ]
    bullets = sum(_BULLET.match(source, line.start) is not None for line in lines) > 1
    numbered = _is_numbered(source, lines)
    start, alone = group.start, False
    for line in lines:
        rule = _rule_of(source, line, rules)
        begins = (
            rule is not None
            or any(m.match(source, line.start) for m in (HEADING_MARK, ITEM_MARK, MARKED_NOTE))
            or ROW.fullmatch(line.of(source).rstrip()) is not None
            or (bullets and _BULLET.match(source, line.start) is not None)
            or _SPEAKER.match(source, line.start) is not None
            or numbered
        )
        if (begins or alone) and line.start > start:
            yield Span(start, line.start)
            start = line.start
        alone = (rule is not None and rule.kind in _ALONE) or bool(
            HEADING_MARK.match(source, line.start) or ROW.fullmatch(line.of(source).rstrip())
        )
    yield Span(start, group.end)


def _is_numbered(source: str, lines: list[Span]) -> bool:
    """Whether each of several lines has the number after that of the line before it."""
    marks = [ITEM_LABEL.match(source, line.start) for line in lines]
    numbers = [int(re.sub(r"\D", "", mark[1]) or 0) for mark in marks if mark]
    first = numbers[0] if numbers else 0
    return len(lines) > 1 and numbers == list(range(first, first + len(lines)))


def _rule_of(source: str, line: Span, rules: tuple[Rule, ...]) -> Rule | None:
    """The rule that says that a block begins with this line."""
    words = line.of(source).strip()
    for rule in rules:
        if rule.text is not None:
            fits = shape(rule.text).fullmatch(words) is not None
        elif rule.label is not None:
            label = label_shape(rule.label).match(words)
            fits = label is not None and label.end() < len(words)
        else:
            fits = shape(rule.begins or rule.run_in or "").match(words) is not None
        if fits:
            return rule
    return None
