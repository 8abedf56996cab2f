"""The hits of a search, each with the words around it (KWIC)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.corpus.search.hits import Hit
from alliance_corpus.tables.table import Table
from alliance_corpus.text.columns import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PRINTED = 50


class Concordance(Table[Hit]):
    """Hits in the order of the texts; printed one below the other."""

    __slots__ = ()

    def __str__(self) -> str:
        """All hits, one a line, the matches aligned in a terminal with East Asian widths."""
        return "\n".join(self._lines(self))

    def __repr__(self) -> str:
        """How many hits, and the first of them as they are printed."""
        more = [f"… and {len(self) - _PRINTED} more"] if len(self) > _PRINTED else []
        return "\n".join([f"<Concordance: {self._count()}>", *self._lines(self[:_PRINTED]), *more])

    def _repr_html_(self) -> str:
        """The first hits with their context as a table, for notebooks."""
        from alliance_corpus.records.html import SHOWN, table

        rows = [(hit.place, hit.left, hit.match, hit.right) for hit in self[:SHOWN]]
        columns = ("place", "left", "match", "right")
        return table(self._count(), columns, rows, len(self))

    def _count(self) -> str:
        return f"{len(self)} hit{'' if len(self) == 1 else 's'}"

    @staticmethod
    def _lines(hits: Iterable[Hit]) -> Iterator[str]:
        rows = [(hit.place, _one_line(hit.left), hit) for hit in hits]
        places = max((width(place) for place, _, _ in rows), default=0)
        lefts = max((width(left) for _, left, _ in rows), default=0)
        for place, left, hit in rows:
            gap = " " * (places - width(place) + 2 + lefts - width(left))
            yield f"{place}{gap}{left}[{_one_line(hit.match)}]{_one_line(hit.right)}".rstrip()


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
