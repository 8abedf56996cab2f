"""What every command understands: ``-h``, ``--color``, ``--lang``; hints for common slips."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

import click

from alliance_corpus.cli.messages import LANGUAGE, message
from alliance_corpus.cli.streams import fitting
from alliance_corpus.records.labels import LANGUAGES

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


class OneTerm(click.Command):
    """A command with one search term: a second one was meant to be part of it."""

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments.

        Raises:
            UsageError: there is more than one term; the message shows how to quote them.
        """
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise click.UsageError(message("quote-words", quoted=_quoted(ctx, rest)), ctx)
        return rest


def _quoted(context: click.Context, rest: Sequence[str]) -> str:
    return '"' + " ".join([str(context.params.get("term", "")), *rest]).replace('"', "") + '"'
