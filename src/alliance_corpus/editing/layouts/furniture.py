"""What stands on a page but is no text: page numbers and running heads."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from alliance_corpus.text.lines import LINE

_OFTEN: Final = 3
"""A line that returns so often beside page numbers is a running head."""

_DASHED: Final = re.compile(
    r"[-‐-―－ー−][\s]*[0-9０-９]{1,4}[\s]*[-‐-―－ー−]|[pP]\.?[\s]*[0-9]{1,4}|[0-9]{1,4}[\s]*[/／][\s]*[0-9]{1,4}"
)
_NUMBER: Final = re.compile(r"[0-9０-９]{1,4}")


def is_page_number(line: str) -> bool:
    """Whether a line is surely a page number: ``- 12 -``, ``p. 12``, ``12/30``."""
    return _DASHED.fullmatch(line.strip()) is not None


def page_furniture(source: str) -> frozenset[str]:
    """The lines of a source that are page numbers or running heads.

    Bare numbers are page numbers if several of them stand alone on a line, each higher than the
    one before; a line is a running head if it returns beside them.

    Returns:
        The lines, without the white space around them.
    """
    listed = [line for line in map(str.strip, LINE.findall(source)) if line]
    numbers = [line for line in listed if _NUMBER.fullmatch(line)]
    values = [int(number) for number in numbers]
    counted = len(values) >= _OFTEN and all(a < b for a, b in pairwise(values))
    pages = {line for line in listed if is_page_number(line)} | (set(numbers) if counted else set())
    if not pages:
        return frozenset()
    beside = Counter(
        line
        for at, line in enumerate(listed)
        if line not in pages and pages.intersection(listed[max(at - 1, 0) : at + 2])
    )
    counts = Counter(listed)
    heads = {one for one, count in beside.items() if counts[one] == count >= _OFTEN}
    return frozenset(pages | heads)
