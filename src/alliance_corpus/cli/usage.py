"""What every command understands: ``-h``, ``--color``, ``--lang``."""

from __future__ import annotations

import os
import sys
from typing import Any, Final

import click

from alliance_corpus.cli.messages import LANGUAGE
from alliance_corpus.cli.streams import fitting
from alliance_corpus.records.labels import LANGUAGES

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


def _set_language(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[LANGUAGE] = value


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
            callback=_set_language,
            is_eager=True,
            help="Language of headings and messages; default: that of the locale.",
        ),
    ]


class _Context(click.Context):
    """A context whose help can be printed in any encoding."""

    def get_help(self) -> str:
        """The help, with characters that standard output lacks as escapes."""
        return fitting(super().get_help(), sys.stdout.encoding or "utf-8")


class Everywhere(click.Group):
    """A group with the common options, which its commands and theirs have, too."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, context_settings=HELP, **named)
        self.params.extend(_common())
        self.context_class = _Context

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, with the common options."""
        commands = [cmd, *(cmd.commands.values() if isinstance(cmd, click.Group) else ())]
        for one in commands:
            one.context_class = _Context
            one.context_settings = {**HELP, **one.context_settings}
            if not any(param.name == "lang" for param in one.params):
                one.params.extend(_common())
        super().add_command(cmd, name)
