"""Tables in HTML, for notebooks: plain markup without colours, scripts or anything from elsewhere.

Cells are text, and all text is escaped here: markup never comes from a record.
"""

from __future__ import annotations

import re
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.records.labels import label, label_in
from alliance_corpus.text.columns import one_line, printable, shorten
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHOWN: Final = 20
"""How many rows of a table are shown, and how many lines of a cell."""

_COLUMNS: Final = 120
"""Columns of the label of a record in a table; longer ones are cut."""

_JAPANESE: Final = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
_ALIGNED: Final = ' style="text-align: left"'  # notebooks set numbers, and all else, to the right


def table(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], total: int | None = None
) -> str:
    """A table of at most `SHOWN` rows, the rest counted below it.

    Args:
        caption: stands above it.
        columns: the headings; none: the first cell of each row is a heading.
        rows: the rows, a cell for each column; a list or tuple in a cell has a line for each.
        total: how many rows there are, where not all are given.

    Returns:
        One element ``<div>``, ready for ``_repr_html_``.
    """
    listed = list(rows)
    head = "".join(_cell(column, "th") for column in columns)
    body = "".join(_row(row, headed=not columns) for row in listed[:SHOWN])
    more = (len(listed) if total is None else total) - min(len(listed), SHOWN)
    return (
        f"<div><table><caption>{_text(caption)}</caption>"
        + (f"<thead><tr>{head}</tr></thead>" if head else "")
        + f"<tbody>{body}</tbody></table>"
        + (f"<p>… and {more} more</p>" if more else "")
        + "</div>"
    )


def record_html(record: Any) -> str:
    """A record: a row for each field that holds something."""
    caption = f"{type(record).__name__} {record.id}"
    return table(caption, (), record._details())  # noqa: SLF001 (made for it)


def records_html(caption: str, records: Sequence[Any]) -> str:
    """Records of one type: id, what stands beside it, and the label; see `Readable`."""
    first = list(islice(records, SHOWN))
    about: tuple[str, ...] = getattr(type(first[0]), "_shown", ()) if first else ()
    english = any(_english(record) for record in first)
    rows = [
        (
            record.id,
            *(getattr(record, name) for name in about),
            shorten(_label(record), _COLUMNS),
            *((_english(record),) if english else ()),
        )
        for record in first
    ]
    columns = ("id", *about, "label", *(("in English",) if english else ()))
    return table(caption, columns, rows, len(records))


def _label(record: Any) -> str:
    own = getattr(record, "_label", None)
    return str(label(record) if own is None else own())


def _english(record: Any) -> str | None:
    found = label_in(record, "en")
    return found if found != _label(record) else None


def _row(cells: Sequence[Any], *, headed: bool) -> str:
    kinds = ("th" if headed and at == 0 else "td" for at in range(len(cells)))
    return f"<tr>{''.join(map(_cell, cells, kinds))}</tr>"


def _cell(value: Any, kind: str) -> str:
    lines = value if isinstance(value, (tuple, list)) else (value,)
    shown = [_plain(line) for line in lines[:SHOWN]]
    if len(lines) > SHOWN:
        shown.append(f"… and {len(lines) - SHOWN} more")
    return f"<{kind}{_ALIGNED}>{'<br>'.join(map(_line, shown))}</{kind}>"


def _line(words: str) -> str:
    """A line of a cell; of a mixed one, a Japanese character counts as much as four letters."""
    letters = sum(char.isascii() and char.isalpha() for char in words)
    if 4 * len(_JAPANESE.findall(words)) > letters:
        return f'<span lang="ja">{_text(words)}</span>'
    return _text(words)


def _plain(value: Any) -> str:
    """A value as words."""
    if isinstance(value, Span):
        return f"{value.start}–{value.end}"
    if isinstance(value, tuple):  # a pair, such as an identifier with its scheme
        return " ".join(map(_plain, value))
    if isinstance(value, float):
        return f"{value:.6g}"
    return "" if value is None else str(value)


def _text(words: str) -> str:
    """Text on one line; what would act as markup, or on the direction of the text, is escaped."""
    return escape(printable(one_line(words)))
