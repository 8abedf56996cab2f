"""Years that head a line, a sentence or a table's cell: ``1949: office opened``, ``| 1938 |``."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 1500
"""How far back the head of a table is looked for."""
_LINE_START: Final = re.compile(r"(?:\A|\n)[^\S\n]*(?:[-*•・●○■][^\S\n]*)?\Z")
_SENTENCE_START: Final = re.compile(r"(?:(?:[.!?;][\"'”’)]?|[)）])\s{1,2}|[。！？；]\s?)\Z")
# What a colon announces is a text: 1950: 12 is a page or a ratio.
_COLON: Final = re.compile(
    r"(?:[^\S\n]\([^()\n]{1,16}\))?[^\S\n]?(?::[^\S\n]|：[^\S\n]?)(?![^\S\n]*\d{1,4}[^\S\n]*(?:[-–.,;:\n]|\Z))"
)
_RULE: Final = re.compile(r"(?:[^\S\n][-–—―][^\S\n]|[—―\u3000])(?=[^\W\d]|[\"'“‘「『])")
_CELL_END: Final = re.compile(r"[^\S\n\t]*(?:[|｜\t\n]|\Z)")
_SEPARATOR: Final = re.compile(r"[|｜\t]")
_YEAR_LABEL: Final = re.compile(
    r"\b(?:years?|dates?|born|died|found(?:ed|ing)|established|open(?:ed|ing)|clos(?:ed|ing|ure)"
    r"|start|end|since|until)\b|年|期間|[開創設]設|創[業立]|設立|閉[鎖校]|廃止|[生没]\Z",
    re.IGNORECASE,
)
_OTHER_LABEL: Final = re.compile(
    r"\b(?:no|id|nr|code|number|page)s?\b|番号|コード|頁|ページ|#", re.IGNORECASE
)
_YEAR_CELL: Final = re.compile(r"(?:1[5-9]|20)\d\d")


def is_head(text: str, start: int, end: int) -> bool:
    """Whether the year from ``start`` to ``end`` heads an entry of a chronology or table.

    Args:
        text: the text.
        start: where the year starts.
        end: offset just after it.
    """
    near = max(0, start - 8)
    at_line = _LINE_START.search(text, near, start) is not None
    if at_line or _SENTENCE_START.search(text, near, start):
        if _COLON.match(text, end):
            return True
        if at_line and _RULE.match(text, end):
            return True
    return _CELL_END.match(text, end) is not None and _in_table(text, start, end)


def _in_table(text: str, start: int, end: int) -> bool:
    """Whether the year fills a cell, and the table's head or the cell before says what it is."""
    begin = text.rfind("\n", max(0, start - _REACH), start) + 1
    if not begin and start > _REACH:
        return False
    before = _cells(text[begin:start])
    if before[-1] or (len(before) == 1 and not _SEPARATOR.match(text, skip_blanks(text, end))):
        return False
    head = _head_of_table(text, begin)
    column = len(before) - 1
    if head is None:  # this is the first row: Country | 1990 | 2000, born | 1955
        row = _cells(text[begin : end + _REACH].split("\n", 1)[0])[1:]
        years = [cell for cell in row if _YEAR_CELL.fullmatch(cell)]
        ascend = len(row) > 1 and len(years) == len(row) and years == sorted(set(years))
        return column == 0 or ascend or _YEAR_LABEL.search(before[-2]) is not None
    label = head[column] if column < len(head) else ""
    if column == 0:
        return _OTHER_LABEL.search(label) is None
    return bool(_YEAR_LABEL.search(label) or _YEAR_LABEL.search(before[-2]))


def skip_blanks(text: str, pos: int) -> int:
    """Offset after blanks other than tabs."""
    while text[pos : pos + 1] in (" ", "\u3000"):
        pos += 1
    return pos


def _cells(line: str) -> list[str]:
    """The cells of a row; a mark that opens or closes the row makes no cell."""
    return [cell.strip() for cell in _SEPARATOR.split(line.strip(" ").removeprefix("|"))]


def _head_of_table(text: str, begin: int) -> list[str] | None:
    """The cells of the first row of the table whose row starts at ``begin``; None in that row.

    A table that starts too far back has no head.
    """
    head = None
    for line in reversed(text[max(0, begin - _REACH) : begin].split("\n")[:-1]):
        if not _SEPARATOR.search(line):
            return None if head is None else _cells(head)
        head = line
    if begin > _REACH:
        return []
    return None if head is None else _cells(head)
