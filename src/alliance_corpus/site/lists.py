"""Long lists in pages of a size that any browser opens at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS: Final = 200
"""Rows on one page of a list."""


@frozen
class Part:
    """One page of a list.

    Attributes:
        path: where it stands; the first is the ``index.html`` of its folder.
        rows: what is on it.
        first: the number of its first row, from 1.
        count: the rows of the whole list.
        paths: the paths of all pages of the list, in order.
    """

    path: str
    rows: Sequence[Any]
    first: int
    count: int
    paths: tuple[str, ...]

    @property
    def last(self) -> int:
        """The number of its last row."""
        return self.first + len(self.rows) - 1

    @property
    def number(self) -> int:
        """Which page of the list it is, from 0."""
        return self.paths.index(self.path)


def parts(folder: str, rows: Sequence[Any], size: int = ROWS) -> Iterator[Part]:
    """Cut a list into pages; an empty list has one."""
    begins = every(rows, size)
    paths = tuple(
        f"{folder}/index.html" if not number else f"{folder}/index-{number + 1}.html"
        for number in range(len(begins))
    )
    return parts_at(paths, rows, begins)


def every(rows: Sequence[Any], size: int) -> Sequence[int]:
    """Where each page begins that has so many rows; the first is 0, also for no rows."""
    return range(0, len(rows), size) or range(1)


def parts_at(paths: tuple[str, ...], rows: Sequence[Any], begins: Sequence[int]) -> Iterator[Part]:
    """The pages of a list that begin at some of its rows, each with its path."""
    for path, start, end in zip(paths, begins, (*begins[1:], len(rows)), strict=True):
        yield Part(path, rows[start:end], start + 1, len(rows), paths)
