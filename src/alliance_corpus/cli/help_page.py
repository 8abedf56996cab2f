"""The page of help of a command in Japanese: the same parts as click prints in English.

click wraps by characters and at spaces only, and cuts the help of commands at a word; Japanese has
wide characters and no spaces.
"""

from __future__ import annotations

import inspect
import re
import shutil
from typing import TYPE_CHECKING, Final

import click

from alliance_corpus.cli.messages import placeholders, translated
from alliance_corpus.text.columns import one_line, pad, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_INDENT: Final = 2
_MOST: Final = 78  # columns, as click has them
_LEAST: Final = 50
_TERM: Final = 30  # the widest left column; a wider term has a line of its own

_UNIT: Final = re.compile(
    r"\s+|[「『（]*(?:[!-~]+|\S)[、。）」』…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]*"
)
"""What is not parted at the end of a line: words of ASCII, marks and small kana with theirs."""


def help_page(context: click.Context) -> str:
    """The help of the command of a context, in Japanese, without a newline at its end."""
    columns = max(min(shutil.get_terminal_size().columns - _INDENT, _MOST), _LEAST)
    return "\n".join(_lines(context, columns))


def _lines(context: click.Context, columns: int) -> Iterator[str]:
    command = context.command
    pieces = " ".join(map(placeholders, command.collect_usage_pieces(context)))
    yield f"{translated('Usage: ')}{context.command_path} {pieces}"
    for paragraph in paragraphs(command.help):
        yield ""
        yield from _indented(translated(paragraph), columns)
    yield from _part("Options:", _options(context), columns)
    if isinstance(command, click.Group):
        yield from _part("Commands:", _commands(command, context), columns)
    for paragraph in paragraphs(command.epilog):
        yield ""
        yield from _indented(translated(paragraph), columns)


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a docstring, each on one line."""
    return [one_line(part) for part in inspect.cleandoc(text or "").split("\n\n") if part]


def _options(context: click.Context) -> Iterator[tuple[str, str]]:
    for param in context.command.get_params(context):
        record = param.get_help_record(context)
        if isinstance(param, click.Option) and record is not None:
            spec, whole = record
            yield placeholders(spec), option_help(param.help or "", whole)


def option_help(help_: str, whole: str) -> str:
    """The help of an option in Japanese, with what click adds to it.

    Args:
        help_: the help in English.
        whole: the same with default and range, as click prints it.
    """
    added = whole.removeprefix(help_).strip().removeprefix("[").removesuffix("]")
    extra = "、".join(translated(one) for one in added.split("; ") if one)
    return translated(help_) + (f"（{extra}）" if extra else "")


def _commands(group: click.Group, context: click.Context) -> Iterator[tuple[str, str]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            first = translated(next(iter(paragraphs(command.help)), ""))
            yield name, first.split("。")[0]


def _part(heading: str, rows: Iterable[tuple[str, str]], columns: int) -> Iterator[str]:
    """A part of the page with two columns; nothing if it has no rows."""
    known = list(rows)
    if not known:
        return
    terms = min(max(width(term) for term, _ in known), _TERM) + 2
    yield ""
    yield translated(heading)
    for term, text in known:
        lines = list(wrapped(text, max(columns - terms - _INDENT, 10)))
        head = f"{' ' * _INDENT}{term}"
        if width(term) > _TERM:
            yield head
        else:
            yield f"{pad(head, terms + _INDENT)}{lines.pop(0)}"
        yield from (f"{' ' * (terms + _INDENT)}{line}" for line in lines)


def _indented(text: str, columns: int) -> Iterator[str]:
    return (f"{' ' * _INDENT}{line}" for line in wrapped(text, columns - _INDENT))


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Japanese text cut into lines of at most ``columns``.

    A line never begins with a comma, full stop or closing bracket, nor ends with an opening one;
    a unit wider than the columns has a line of its own.
    """
    line = ""
    for unit in _UNIT.findall(text):
        if line.strip() and width(line + unit.rstrip()) > columns:
            yield line.rstrip()
            line = ""
        line += unit if line or not unit.isspace() else ""
    yield line.rstrip()
