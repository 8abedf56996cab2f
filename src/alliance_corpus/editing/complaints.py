"""All that is wrong with the editing files, told at once."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from alliance_corpus.errors import AllianceCorpusError, EditingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST: Final = 50
"""Complaints that are told; of more, only their number."""


class Complaints:
    """Gathers errors as they are found, so that the rest is looked at, too."""

    def __init__(self) -> None:
        self._said: list[str] = []

    @contextmanager
    def about(self, path: Path) -> Iterator[None]:
        """Take up the errors of a part of the work, which ends with the first one.

        Args:
            path: the file that it is about; errors that name it already are taken as they are.
        """
        try:
            yield
        except AllianceCorpusError as error:
            named = isinstance(error, EditingError) and str(error).startswith(str(path))
            self._said.append(str(error) if named else f"{path}: {error}")

    def raise_for_any(self) -> None:
        """Raise what was taken up.

        Raises:
            EditingError: if there is anything: one complaint a line.
        """
        if not self._said:
            return
        more = len(self._said) - MOST
        lines = self._said[:MOST] + ([f"and {more} more"] if more > 0 else [])
        raise EditingError("\n".join(lines))
