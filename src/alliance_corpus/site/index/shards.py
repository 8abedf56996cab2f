"""Cut the index into small scripts, each read only when a search needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from alliance_corpus.site.index.folds import script
from alliance_corpus.site.index.numbers import count, pieces, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.site.index.units import Unit

SIZE: Final = 40_000
"""A script is closed when it has about so many bytes; one long paragraph may take more."""

LONG: Final = 12_000
"""A list of units with more bytes stands in scripts of its own."""

File: TypeAlias = tuple[str, bytes]


def path(kind: str, number: int) -> str:
    """Where a script stands in the site."""
    return f"index/{kind}/{number}.js"


class Texts:
    """The texts and labels of units, in scripts of consecutive units.

    Attributes:
        borders: the number of the first unit of each script.
    """

    def __init__(self) -> None:
        self.borders: list[int] = []

    def files(self, units: Iterable[tuple[int, Unit, Any]]) -> Iterator[File]:
        """Write units.

        Args:
            units: number, unit, and of a block the entry of its document: number, path, labels,
                number of its first block.

        Yields:
            Scripts with ``documents`` by number, and ``units``: entry, then the texts; that of a
            block begins with the number of its document.
        """
        documents: dict[int, Any] = {}
        rows: list[Any] = []
        size = 0
        for number, unit, document in units:
            if not rows:
                self.borders.append(number)
            if document is not None:
                documents[document[0]] = document[1:]
            rows.append(
                [*unit.entry, unit.texts]
                if document is None
                else [document[0], *unit.entry, unit.texts[0]]
            )
            size += 40 + len(str(rows[-1]).encode("utf-8", "surrogatepass"))
            if size >= SIZE:
                yield self._file(documents, rows)
                documents, rows, size = {}, [], 0
        if rows:
            yield self._file(documents, rows)

    def _file(self, documents: dict[int, Any], rows: list[Any]) -> File:
        number = len(self.borders) - 1
        data = {"documents": documents, "units": rows}
        return path("texts", number), script("texts", number, data)


class Grams:
    """The units of grams: short lists together in scripts, long ones in some of their own.

    Attributes:
        borders: the first gram of each script.
    """

    def __init__(self) -> None:
        self.borders: list[str] = []
        self._lists = 0

    def files(self, postings: Iterable[tuple[str, bytes]]) -> Iterator[File]:
        """Write grams with their units, in order.

        Yields:
            Scripts with gram and list by turns. A list is what `numbers` writes, or for a long one:
            how many units, the number of its first script, and of how many it consists.
        """
        rows: list[Any] = []
        size = 0
        for gram, data in postings:
            if len(data) > LONG:
                cut = pieces(data, SIZE)
                entry: Any = [count(data), self._lists, len(cut)]
                for piece in cut:
                    yield path("lists", self._lists), script("lists", self._lists, piece.decode())
                    self._lists += 1
            else:
                entry = data.decode()
            more = len(gram.encode("utf-8", "surrogatepass")) + len(str(entry)) + 6
            if rows and size + more > SIZE:
                yield self._file(rows)
                rows, size = [], 0
            if not rows:
                self.borders.append(gram)
            rows += (gram, entry)
            size += more
        if rows:
            yield self._file(rows)

    def _file(self, rows: list[Any]) -> File:
        number = len(self.borders) - 1
        return path("grams", number), script("grams", number, rows)


def span(first: int, last: int) -> bytes:
    """A list of two units, the first and the last of a document."""
    return written(first) + written(last - first)
