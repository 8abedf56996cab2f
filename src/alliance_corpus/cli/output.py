"""Printing: tables for people, JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

import alliance_corpus as ac
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

    from alliance_corpus.corpus import Corpus

as_json = click.option("--json", "json_", is_flag=True, help="Print JSON, for programs.")


_GAP = 2  # columns between two columns of a table
_LEAST = 8  # and what the last one has at least


def corpus_in_use() -> Corpus:
    """The corpus that the command was started with: ours, or that of ``--data``."""
    return ac.load(click.get_current_context().obj)


def text_of(file: TextIO) -> str:
    """The text of a file that somebody names.

    Raises:
        DatasetError: if it is not UTF-8.
    """
    try:
        return file.read()
    except UnicodeDecodeError as error:
        raise DatasetError(f"{file.name} is not UTF-8: byte {error.start}") from None


def print_page(text: str) -> None:
    """Print text as it stands."""
    click.echo(text)


def print_json(value: Any) -> None:
    """Print one JSON document, readable, in UTF-8."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print rows with the keys of the first as headings; only the last column may be cut."""
    if not rows:
        return
    console = Console(soft_wrap=False, highlight=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    shown = [["" if value is None else str(value) for value in row.values()] for row in rows]
    *columns, last = zip(rows[0], *shown, strict=True)
    left = console.width
    for name, *cells in columns:
        width = max(map(cell_len, (name, *cells)))
        left -= width + _GAP
        table.add_column(name, no_wrap=True, width=width)
    table.add_column(last[0], no_wrap=True, overflow="ellipsis", max_width=max(left, _LEAST))
    for row in shown:
        table.add_row(*row)
    console.print(table)
