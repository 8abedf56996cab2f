r"""Printing: tables for people, JSON for programs, on any terminal and into any file.

All that the commands print goes through `write`. Characters that the encoding of the output lacks
are written as escapes (``\u4e8b``), as are control characters of the text, so that no command
fails on cp932 or ASCII, and no text can steer the terminal.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from typing import TYPE_CHECKING, Any

import click

import alliance_corpus as ac
from alliance_corpus.cli.messages import message
from alliance_corpus.cli.streams import fitting, stop_quietly
from alliance_corpus.text.columns import one_line, pad, shorten, visible, width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alliance_corpus.corpus import Corpus

as_json = click.option("--json", "json_", is_flag=True, help="Print JSON, for programs.")


_GAP = 2  # columns between two columns of a table
_LEAST = 8  # the least width of the last one
_TOLD = "alliance_corpus.told"  # in the meta of a click context: the replacement was reported
_CONTROL = re.compile("[\x7f-\x9f]")  # those that JSON would let through


class Safe(str):
    """Text for the terminal whose control characters are styles of ours: `visible` went before."""

    __slots__ = ()


def corpus_in_use() -> Corpus:
    """The corpus that the command was started with: the shipped one, or that of ``--data``."""
    return ac.load(click.get_current_context().obj)


def is_terminal() -> bool:
    """Whether people see the output at once; a file or pipe gets lines of any length."""
    return sys.stdout.isatty()


def write(text: str) -> None:
    """Print text as it is, characters that the encoding lacks as escapes.

    The first time that this happens, standard error says so. A pipe that is closed ends the
    program: its reader has seen enough.
    """
    encoding = sys.stdout.encoding or "utf-8"
    encodable = fitting(text, encoding)
    if encodable != text:
        _tell_once(encoding)
    try:
        click.echo(encodable, file=sys.stdout, nl=False)
    except OSError as error:
        stop_quietly(error)


def _tell_once(encoding: str) -> None:
    context = click.get_current_context(silent=True)
    if context is not None and not context.meta.get(_TOLD):
        context.meta[_TOLD] = True
        told = message(
            "characters that {encoding} lacks are written as \\u escapes; PYTHONUTF8=1 gives UTF-8",
            encoding=encoding,
        )
        print(f"alliance-corpus: {told}", file=sys.stderr)


def print_page(text: str) -> None:
    """Print text for people and end the line; control characters are shown as escapes."""
    write((text if isinstance(text, Safe) else visible(text)) + "\n")


def print_data(text: str) -> None:
    """Print text for programs: byte for byte as it is, unless it would steer a terminal."""
    write(visible(text) if is_terminal() else text)


def print_json(value: Any) -> None:
    """Print one JSON document, readable; it is valid JSON in any encoding."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    write(_CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")


def print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print rows with the keys of the first as headings.

    In a terminal the last column is cut to fit the line; elsewhere nothing is cut.
    """
    if not rows:
        return
    shown = [[_cell(value) for value in row.values()] for row in rows]
    *columns, last = zip(rows[0], *shown, strict=True)
    widths = [max(map(width, column)) for column in columns]
    left = shutil.get_terminal_size().columns - sum(widths) - _GAP * len(widths)
    cut = max(left, _LEAST) if is_terminal() else max(map(width, last))
    for number, cells in enumerate((list(rows[0]), *shown)):
        *head, tail = cells
        parts = [
            pad(cell, columns) + " " * _GAP for cell, columns in zip(head, widths, strict=True)
        ]
        line = ("".join(parts) + shorten(tail, cut)).rstrip()
        print_page(Safe(click.style(line, bold=True) if number == 0 else line))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(map(_cell, value))
    return visible(one_line(str(value)))
