"""Search in context: every hit of a term with the words around it (KWIC)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from alliance_corpus.errors import QueryError
from alliance_corpus.lazy import Once
from alliance_corpus.records.reading import Readable
from alliance_corpus.tables.table import Table
from alliance_corpus.text.columns import width
from alliance_corpus.text.fold import Folded, fold
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.records import Block, Document

_PRINTED = 50


@frozen(kw_only=True, repr=False)
class Hit(Readable):
    """A place where a search term occurs.

    Attributes:
        id: derived from document and span.
        document: id of the document.
        block: id of the block.
        span: code points of ``document.text``.
        section: path of the innermost section around it, None in a note or outside all sections.
        note: label of the note around it, None in the body.
        left: the words before it, within the block.
        match: the words of the text, which may differ from the term in width, case and spacing.
        right: the words after it, within the block.
    """

    id: str
    document: str
    block: str
    span: Span
    section: str | None
    note: str | None
    left: str
    match: str
    right: str

    def _label(self) -> str:
        return self.match

    @property
    def place(self) -> str:
        """Document, and section or note."""
        if self.note is not None:
            return f"{self.document} note {self.note}"
        return self.document if self.section is None else f"{self.document} {self.section}"

    def __str__(self) -> str:
        """Place, then the match in brackets between its context."""
        return f"{self.place}: {self.left}[{self.match}]{self.right}"


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


class Index:
    """The blocks of a corpus, folded when first searched, in each of the ways to fold."""

    __slots__ = ("_documents", "_folded")

    def __init__(self, documents: Table[Document], blocks: Table[Block]) -> None:
        self._documents = documents
        self._folded = {
            (kana, numerals): _once_folded(blocks, kana=kana, numerals=numerals)
            for kana in (False, True)
            for numerals in (False, True)
        }

    def search(
        self,
        term: str,
        context: int = 20,
        documents: str | Iterable[str] | None = None,
        *,
        kana: bool = False,
        numerals: bool = False,
    ) -> Iterator[Hit]:
        """Find a term; see `Corpus.search`."""
        wanted = _wanted(term, kana=kana, numerals=numerals)
        if isinstance(context, bool) or not isinstance(context, int) or context < 0:
            raise QueryError(f"context {context!r}: expected a number of characters, 0 or more")
        names = self._names(documents)
        for block, folded in self._folded[bool(kana), bool(numerals)]():
            if names is None or block.document in names:
                for span in _occurrences(folded, wanted):
                    yield self._hit(block, span, context)

    def _names(self, documents: str | Iterable[str] | None) -> frozenset[str] | None:
        if documents is None:
            return None
        names = (documents,) if isinstance(documents, str) else documents
        return frozenset(self._documents[name].id for name in names)

    def _hit(self, block: Block, span: Span, context: int) -> Hit:
        document, text = self._documents[block.document], block.text
        place = span.shift(block.span.start)
        section = None if block.kind == "note" else document.section_at(place.start)
        return Hit(
            id=f"{document.id}:hit:{place.start}-{place.end}",
            document=document.id,
            block=block.id,
            span=place,
            section=None if section is None else section.path,
            note=block.label if block.kind == "note" else None,
            left=text[max(span.start - context, 0) : span.start],
            match=text[span.start : span.end],
            right=text[span.end : span.end + context],
        )


def _once_folded(
    blocks: Table[Block], *, kana: bool, numerals: bool
) -> Once[tuple[tuple[Block, Folded], ...]]:
    return Once(
        lambda: tuple((block, fold(block.text, kana=kana, numerals=numerals)) for block in blocks)
    )


def _wanted(term: str, *, kana: bool, numerals: bool) -> str:
    if not isinstance(term, str):
        raise QueryError(f"search term {term!r}: expected a string")
    wanted = fold(term, kana=kana, numerals=numerals).folded
    if not wanted:
        raise QueryError(f"search term {term!r} is empty: expected some words")
    return wanted


def _occurrences(folded: Folded, wanted: str) -> Iterator[Span]:
    """Where the words occur, from left to right; no two hits share a character."""
    at, end = folded.folded.find(wanted), 0
    while at >= 0:
        span = folded.to_text(Span(at, at + len(wanted)))
        if span.start >= end:
            yield span
            end = span.end
        at = folded.folded.find(wanted, at + len(wanted))


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
