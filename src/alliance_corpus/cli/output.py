"""Printing: tables for people, JSON for programs."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING, Any

import click

import alliance_corpus as ac
from alliance_corpus.errors import DatasetError
from alliance_corpus.text.columns import one_line, pad, shorten, width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

    from alliance_corpus.corpus import Corpus

as_json = click.option("--json", "json_", is_flag=True, help="Print JSON, for programs.")


_GAP = 2  # columns between two columns of a table
_LEAST = 8  # the least width of the last one


def corpus_in_use() -> Corpus:
    """The corpus that the command was started with: the shipped one, or that of ``--data``."""
    return ac.load(click.get_current_context().obj)


def text_of(file: TextIO) -> str:
    """The text of a file named on the command line.

    Raises:
        DatasetError: if it is not UTF-8.
    """
    try:
        return file.read()
    except UnicodeDecodeError as error:
        raise DatasetError(f"{file.name} is not UTF-8: byte {error.start}") from None


def print_page(text: str) -> None:
    """Print text unchanged."""
    click.echo(text)


def print_json(value: Any) -> None:
    """Print one JSON document, readable, in UTF-8."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print rows with the keys of the first as headings.

    In a terminal the last column is cut to fit the line; elsewhere nothing is cut.
    """
    if not rows:
        return
    shown = [
        ["" if value is None else one_line(str(value)) for value in row.values()] for row in rows
    ]
    *columns, last = zip(rows[0], *shown, strict=True)
    widths = [max(map(width, column)) for column in columns]
    left = shutil.get_terminal_size().columns - sum(widths) - _GAP * len(widths)
    cut = max(left, _LEAST) if sys.stdout.isatty() else max(map(width, last))
    for number, cells in enumerate((list(rows[0]), *shown)):
        *head, tail = cells
        parts = [
            pad(cell, columns) + " " * _GAP for cell, columns in zip(head, widths, strict=True)
        ]
        line = ("".join(parts) + shorten(tail, cut)).rstrip()
        click.echo(click.style(line, bold=True) if number == 0 else line)
