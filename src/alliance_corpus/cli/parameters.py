"""Types of parameters: files and folders by names in any script, whatever the locale."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from alliance_corpus.cli.messages import message
from alliance_corpus.cli.streams import as_path

if TYPE_CHECKING:
    import os


def exclusive(*options: str) -> click.UsageError:
    """The error that options exclude each other."""
    together = message(" and ").join(options)
    return click.UsageError(message("{options} exclude each other", options=together))


def one_of(**given: bool) -> None:
    """Refuse options that exclude each other, by whether each is given.

    Raises:
        UsageError: if more than one is.
    """
    names = [f"--{name}" for name, is_given in given.items() if is_given]
    if len(names) > 1:
        raise exclusive(*names)


class SystemPath(click.Path):
    """A path, given as text (see `streams.arguments`), as the system writes it.

    Args:
        dir_okay: whether it may be a folder.
    """

    def __init__(self, *, dir_okay: bool = True) -> None:
        super().__init__(path_type=Path, dir_okay=dir_okay)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        """Return the path; see `click.Path`."""
        return super().convert(as_path(str(value)), param, ctx)


class InputFile(click.File):
    """A file to read; ``-`` is standard input."""

    def convert(
        self,
        value: str | os.PathLike[str] | IO[Any],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> IO[Any]:
        """Open the file; see `click.File`."""
        given = as_path(value) if isinstance(value, str) else value
        return super().convert(given, param, ctx)
