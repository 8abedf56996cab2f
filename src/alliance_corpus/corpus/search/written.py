"""Hits as HTML and as CSV."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING, Final

from alliance_corpus.text.columns import one_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus.search.hits import Hit

_COLUMNS: Final = (
    "id", "document", "block", "section", "note", "start", "end", "term", "left", "match", "right",
)  # fmt: skip


def as_html(hits: Iterable[Hit], caption: str) -> str:
    """A ``<table>`` with a row for each hit: place, left context, match, right context."""
    rows = "\n".join(
        f"<tr><td>{_text(hit.place)}</td>"
        f'<td lang="ja" style="text-align: right">{_text(hit.left)}</td>'
        f'<td lang="ja" style="text-align: center"><mark>{_text(hit.match)}</mark></td>'
        f'<td lang="ja" style="text-align: left">{_text(hit.right)}</td></tr>'
        for hit in hits
    )
    head = "".join(f"<th>{name}</th>" for name in ("place", "left", "match", "right"))
    return (
        f"<table>\n<caption>{_text(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def as_csv(hits: Iterable[Hit]) -> str:
    r"""A row of names and a row for each hit, ended by ``\r\n``; what is None is empty."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for hit in hits:
        about = (hit.id, hit.document, hit.block, hit.section, hit.note)
        words = (hit.term, hit.left, hit.match, hit.right)
        writer.writerow((*about, hit.span.start, hit.span.end, *words))
    return file.getvalue()


def _text(words: str) -> str:
    return escape(printable(one_line(words)))
