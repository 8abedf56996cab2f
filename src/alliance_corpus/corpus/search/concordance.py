"""The hits of a search, each with the words around it (KWIC): in order, counted, and written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Self

from alliance_corpus.corpus.search.hits import Hit
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.tables.table import Table
from alliance_corpus.text.columns import width
from alliance_corpus.text.phrases import Say, in_english

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from alliance_corpus.corpus.search.dispersion import Dispersion

_PRINTED = 50


class Concordance(Table[Hit]):
    """Hits in the order of the texts, or as sorted; printed one below the other."""

    __slots__ = ()

    def __str__(self) -> str:
        """All hits, one a line, the matches aligned in a terminal with East Asian widths."""
        return "\n".join(self.lines())

    def __repr__(self) -> str:
        """How many hits, and the first of them as they are printed."""
        more = [f"… and {len(self) - _PRINTED} more"] if len(self) > _PRINTED else []
        return "\n".join([f"<Concordance: {self._count()}>", *self[:_PRINTED].lines(), *more])

    def _repr_html_(self) -> str:
        """The first hits with their context as a table, for notebooks."""
        from alliance_corpus.records.html import SHOWN, table

        rows = [(hit.place, hit.left, hit.match, hit.right) for hit in self[:SHOWN]]
        columns = ("place", "left", "match", "right")
        return table(self._count(), columns, rows, len(self))

    def sort_by(self, *orders: str, reverse: bool = False) -> Self:
        """The hits in another order; those equal in it keep the order that they have.

        Args:
            orders: one or more, the first counts most. ``left``: by the words before the hit, read
                backwards from it; ``right``: by those after it; ``match``: by the words of the
                hit; ``document``, ``section``, ``date`` (when the document was written, or else
                issued) or ``term``. Words are compared folded, as far as the context of the
                search goes; sections by their numbers, 2.10 after 2.9. What is missing (a
                section, a date) comes last.
            reverse: the other way round, but what is missing is still last.

        Raises:
            QueryError: without an order, or for one that there is not.
            UnknownIdError: if the documents of the hits are not in the corpus.
        """
        from alliance_corpus.corpus.search.orders import ORDERS, in_order

        if not orders:
            raise QueryError(f"sort_by: expected at least one of {', '.join(ORDERS)}")
        hits = list(self)
        for name in reversed(orders):
            hits = in_order(hits, _known(name, ORDERS), self._resolver, reverse=reverse)
        return self._with(hits)

    def counts(self, by: str = "document") -> Mapping[Any, int]:
        """How many hits there are by document or another property, most first; read-only.

        Args:
            by: ``document``; ``section`` (document and section or note, as `Hit.place`); ``year``
                (when the document was written, or else issued; None if that is not one year);
                ``term`` (what was asked for) or ``match`` (the words as printed).

        Raises:
            QueryError: for another property.
        """
        from alliance_corpus.corpus.search.orders import GROUPS
        from alliance_corpus.tables.readonly import ReadOnly

        of = GROUPS[_known(by, GROUPS)]
        return ReadOnly(Counter(of(hit, self._resolver) for hit in self).most_common())

    def dispersion(self, *documents: str) -> Dispersion:
        """How evenly the hits are spread over the documents, by Gries' DP; see `Dispersion`.

        The size of a document is the number of characters in its blocks.

        Args:
            documents: ids of the documents that were searched; none: all with a text.

        Raises:
            QueryError: if there is no hit, or one in another document.
            UnknownIdError: if there is no such document.
        """
        from alliance_corpus.corpus.search.dispersion import dispersion

        corpus: Any = self._resolver()
        searched = map(corpus.documents.__getitem__, documents) if documents else corpus.documents
        sizes = {one.id: sum(len(block.text) for block in one.blocks) for one in searched}
        sizes = {name: size for name, size in sizes.items() if size}
        return dispersion(self.counts("document"), sizes)

    def to_html(self) -> str:
        """All hits as an HTML table, the matches below each other; words are escaped."""
        from alliance_corpus.corpus.search.written import as_html

        return as_html(self, self._count())

    def to_csv(self) -> str:
        r"""All hits as CSV (RFC 4180, lines end with ``\r\n``), a row each, and a row of names.

        Columns: id, document, block, section, note, start, end, term, left, match, right.
        """
        from alliance_corpus.corpus.search.written import as_csv

        return as_csv(self)

    def _count(self) -> str:
        return f"{len(self)} hit{'' if len(self) == 1 else 's'}"

    def lines(self, say: Say = in_english) -> Iterator[str]:
        """A line for each hit, the matches aligned.

        Args:
            say: puts the places into words.
        """
        return map("".join, self.parts(say))

    def parts(self, say: Say = in_english) -> Iterator[tuple[str, str, str]]:
        """The lines of `lines` in three parts: up to the match, the match in brackets, the rest.

        Args:
            say: puts the places into words.
        """
        rows = [(hit.placed(say), _one_line(hit.left), hit) for hit in self]
        places = max((width(place) for place, _, _ in rows), default=0)
        lefts = max((width(left) for _, left, _ in rows), default=0)
        for place, left, hit in rows:
            gap = " " * (places - width(place) + 2 + lefts - width(left))
            right = _one_line(hit.right).rstrip()
            yield f"{place}{gap}{left}", f"[{_one_line(hit.match)}]", right


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _known(name: str, names: Iterable[str]) -> str:
    if name in (known := tuple(names)):
        return name
    raise QueryError(f"{name!r}: expected one of {', '.join(known)}.{nearest(str(name), known)}")
