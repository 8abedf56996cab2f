"""The text of a Word document, as Markdown: headings, lists, tables and footnotes stay.

Readings (ruby) are left out and their words kept; so is what was deleted with changes tracked.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import EditingError
from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTES: Final = (("footnotes", "footnote"), ("endnotes", "endnote"))
_MARKS: Final = re.compile(r"([\\`*_\[\]<>#|~])")
_BEGINS: Final = re.compile(r"^([ \t]*[0-9]*)([-+=.)])", re.MULTILINE)


def docx_text(data: bytes) -> str:
    """The text of a Word document (.docx) in Markdown.

    Args:
        data: the file.

    Raises:
        EditingError: it cannot be read.
        MissingExtraError: python-docx is not installed (extra ``add``).
    """
    docx: Any = require("docx", "add")
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as error:  # zipfile, lxml and docx raise their own kinds
        raise EditingError(f"the Word document cannot be read: {error}") from None
    styles = {style.style_id: str(style.name) for style in document.styles}
    body = [_block(one, styles) for one in document.element.body]
    return "\n\n".join(block for block in [*body, *_notes(document)] if block.strip()) + "\n"


def _block(one: Any, styles: Mapping[str, str]) -> str:
    if one.tag == f"{_W}tbl":
        return _table(one)
    if one.tag != f"{_W}p":
        return "\n\n".join(_block(inner, styles) for inner in one.iter(f"{_W}p"))
    words = _words(one)
    named = one.find(f"{_W}pPr/{_W}pStyle")
    style = "" if named is None else styles.get(named.get(f"{_W}val"), "")
    level = re.fullmatch(r"(?:[Hh]eading|見出し) ?([1-6])", style)
    if level or style == "Title":
        return f"{'#' * int(level[1] if level else 1)} {words}"
    depth = one.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
    if depth is not None or style.startswith(("List", "箇条書き")):
        return f"{'  ' * int(depth.get(f'{_W}val') if depth is not None else 0)}- {words}"
    return _BEGINS.sub(r"\1\\\2", words)


def _table(table: Any) -> str:
    rows = [[_cell(cell) for cell in row.iter(f"{_W}tc")] for row in table.iter(f"{_W}tr")]
    if not rows:
        return ""
    lines = [rows[0], ["---"] * len(rows[0]), *rows[1:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Any) -> str:
    return " ".join(_words(one).replace("\n", " ") for one in cell.iter(f"{_W}p"))


def _words(element: Any) -> str:
    """The words of a paragraph, its marks escaped, and the calls of its notes."""
    return "".join(_pieces(element)).strip()


def _pieces(element: Any) -> Iterator[str]:
    for one in element:
        name = str(one.tag).removeprefix(_W)
        if name in ("rt", "del", "moveFrom", "instrText", "pPr", "rPr"):
            continue
        if name == "t":
            yield _MARKS.sub(r"\\\1", one.text or "")
        elif name in ("br", "cr"):
            yield "\n"
        elif name == "tab":
            yield "\t"
        elif name in ("footnoteReference", "endnoteReference"):
            yield f"[^{name[0]}{one.get(f'{_W}id')}]"
        else:
            yield from _pieces(one)


def _notes(document: Any) -> Iterator[str]:
    lxml: Any = require("lxml.etree", "add")
    for part, kind in _NOTES:
        found = [
            r.target_part for r in document.part.rels.values() if r.reltype.endswith(f"/{part}")
        ]
        for one in found:
            root = lxml.fromstring(one.blob)
            for note in root.iter(f"{_W}{kind}"):
                if note.get(f"{_W}type") is None:
                    words = " ".join(_words(p) for p in note.iter(f"{_W}p"))
                    yield f"[^{kind[0]}{note.get(f'{_W}id')}]: {words}"
