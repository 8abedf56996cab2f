"""What every command understands: ``-h``, ``--color``, ``--lang``; errors of usage."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

import click

from alliance_corpus.cli.help_page import help_page
from alliance_corpus.cli.messages import (
    LANGUAGE,
    language,
    language_of_arguments,
    message,
    translated,
)
from alliance_corpus.cli.streams import fitting
from alliance_corpus.records.labels import LANGUAGES
from alliance_corpus.text.columns import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

HELP: Final = {"help_option_names": ["-h", "--help"]}
"""The settings of every command."""

_COLOURS: Final = {"always": True, "never": False}


def _set_colour(context: click.Context, _: click.Parameter, value: str | None) -> None:
    """Decide about colour; ``auto``: in a terminal, unless NO_COLOR is set (no-color.org)."""
    if value in _COLOURS:
        context.color = _COLOURS[value]
    elif value is not None or context.parent is None:
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        context.color = False if plain else None


def _common() -> list[click.Parameter]:
    """The options that may stand before and after the name of a command."""
    return [
        click.Option(
            ["--color"],
            type=click.Choice(["auto", *_COLOURS]),
            expose_value=False,
            callback=_set_colour,
            help="Colour for hits and headings.",
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help="Language of help, headings and messages; default: that of the locale.",
        ),
    ]


class _Context(click.Context):
    """A context whose help can be printed in any encoding."""

    def get_help(self) -> str:
        """The help, with characters that standard output lacks as escapes."""
        page = help_page(self) if language() == "ja" else super().get_help()
        return fitting(page, sys.stdout.encoding or "utf-8")


class Everywhere(click.Group):
    """A group with the common options, which its commands and theirs have, too."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, context_settings=HELP, **named)
        self.params.extend(_common())
        self.context_class = _Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; those of the program also tell the language, wherever it stands."""
        if ctx.parent is None:
            ctx.meta[LANGUAGE] = language_of_arguments(args)
        return super().parse_args(ctx, args)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, with the common options."""
        commands = [cmd, *(cmd.commands.values() if isinstance(cmd, click.Group) else ())]
        for one in commands:
            one.context_class = _Context
            one.context_settings = {**HELP, **one.context_settings}
            if not any(param.name == "lang" for param in one.params):
                one.params.extend(_common())
        super().add_command(cmd, name)


def complaint(error: click.ClickException, group: click.Group, arguments: Sequence[str]) -> str:
    """What is wrong with the words given to the program, and where to find help.

    Args:
        error: what click says.
        group: the program.
        arguments: all words after its name; they tell the language.
    """
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    context = click.Context(group)
    context.meta[LANGUAGE] = language_of_arguments(arguments)
    with context.scope(cleanup=False):
        said = translated(error.format_message())
        hint = isinstance(error, click.UsageError) and message(" (see alliance-corpus --help)")
    return f"alliance-corpus: {visible(said)}{hint or ''}"
