"""Layout ``auto``: which layout a source looks like, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.editing.layouts.front import front_matter, is_markup
from alliance_corpus.text.columns import print_width
from alliance_corpus.text.lines import LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKDOWN: Final = (
    ("headings with #", re.compile(r"#{1,6}[ \t]+\S")),
    ("notes with [^1]:", re.compile(r"\[\^[^\]\s]+\]:")),
    ("rows of tables", re.compile(r"\|.*\|")),
    ("fences", re.compile(r"`{3,}|~{3,}")),
    ("links", re.compile(r".*\[[^\]]+\]\([^)\s]+\)")),
)
_SUPERSCRIPT: Final = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]")
_FINISHED: Final = re.compile(r"[。．.！？?!」』）)】:：]\s*\Z")
_FEWEST: Final = 5
_SAME: Final = 0.5
_SLACK: Final = 4
"""Columns by which lines of print differ that are cut at one width."""


def guess(source: str) -> tuple[str, str]:
    """The layout that a source looks like.

    Args:
        source: the raw text.

    Returns:
        The name of the layout, and the reason in words.
    """
    if is_markup(source):
        return "html", "it begins as a page of HTML"
    lines = [line.strip() for line in LINE.findall(source) if line.strip()]
    if len(front_matter(source)):
        return "markdown", "it has front matter"
    seen = [name for name, mark in _MARKDOWN if any(mark.match(line) for line in lines)]
    if seen and not _SUPERSCRIPT.search(source):
        return "markdown", f"it has {', '.join(seen)}"
    if seen:
        return "transcript", f"it has {', '.join(seen)}, and superscript numbers"
    if _is_wrapped(lines):
        return "printed", "most lines are cut at one width, in mid-sentence"
    if any(_SUPERSCRIPT.match(line) for line in lines):
        return "transcript", "lines begin with superscript numbers, as notes do"
    return "lines", "each line is a paragraph"


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are cut at the width of a page: most are as long, and do not end a sentence."""
    if len(lines) < _FEWEST:
        return False
    widths = sorted(map(print_width, lines))
    full = widths[len(widths) * 9 // 10]
    cut = [line for line in lines if full - print_width(line) <= _SLACK]
    running = sum(_FINISHED.search(line) is None for line in cut)
    return len(cut) >= _SAME * len(lines) and running >= _SAME * len(cut)
