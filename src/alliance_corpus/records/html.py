"""HTML tables for notebooks: plain markup without colours, scripts or external resources.

All text of records is escaped here, so that markup never comes from a record.
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
"""Width of the label of a record in a table; longer labels are cut."""

_JAPANESE: Final = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
_ALIGNED: Final = ' style="text-align: left"'  # notebooks align everything to the right


def table(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], total: int | None = None
) -> str:
    """Make a table of at most `SHOWN` rows; a line below it says how many more there are.

    Args:
        caption: the text above the table.
        columns: the headings; if empty, the first cell of each row is a heading.
        rows: the rows, one cell per column; a list or tuple in a cell has one line per item.
        total: the number of all rows, if not all are given.

    Returns:
        One ``<div>`` element, ready for ``_repr_html_``.
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
    """Make a table of a record, with a row for each filled field."""
    caption = f"{type(record).__name__} {record.id}"
    return table(caption, (), record._details())  # noqa: SLF001 (made for it)


def records_html(caption: str, records: Sequence[Any]) -> str:
    """Make a table of records of one type: id, the fields that `Readable` shows, and label."""
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
    """A line of a cell; in a mixed line, one Japanese character counts as four letters."""
    letters = sum(char.isascii() and char.isalpha() for char in words)
    if 4 * len(_JAPANESE.findall(words)) > letters:
        return f'<span lang="ja">{_text(words)}</span>'
    return _text(words)


def _plain(value: Any) -> str:
    """A value as text."""
    if isinstance(value, Span):
        return f"{value.start}–{value.end}"
    if isinstance(value, tuple):  # a pair, such as an identifier with its scheme
        return " ".join(map(_plain, value))
    if isinstance(value, float):
        return f"{value:.6g}"
    return "" if value is None else str(value)


def _text(words: str) -> str:
    """Text on one line, with markup and characters that change text direction escaped."""
    return escape(printable(one_line(words)))
