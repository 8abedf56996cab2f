"""Ask the texts of a corpus a query and show its places in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.corpus.search.hits import Hit
from alliance_corpus.corpus.search.queries import as_query
from alliance_corpus.corpus.search.texts import Texts
from alliance_corpus.errors import QueryError
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.corpus.search.queries import Asked
    from alliance_corpus.corpus.search.texts import Place
    from alliance_corpus.corpus.tables import CorpusTables


class Searcher:
    """The texts of a corpus, ready to be searched, in each of the ways to fold them."""

    __slots__ = ("_corpus", "_texts")

    def __init__(self, corpus: CorpusTables) -> None:
        self._corpus = corpus
        self._texts = {
            (kana, numerals): Texts(
                corpus.blocks, corpus.mentions, corpus.resolve, kana=kana, numerals=numerals
            )
            for kana in (False, True)
            for numerals in (False, True)
        }

    def search(
        self,
        asked: Asked,
        context: int = 20,
        documents: str | Iterable[str] | None = None,
        *,
        kana: bool = False,
        numerals: bool = False,
    ) -> Iterator[Hit]:
        """Find what a query asks for; see `Corpus.search`."""
        query = as_query(asked)
        if isinstance(context, bool) or not isinstance(context, int) or context < 0:
            raise QueryError(f"context {context!r}: expected a number of characters, 0 or more")
        names = self._names(documents)
        texts = self._texts[bool(kana), bool(numerals)]
        for place in query.places(texts):
            if names is None or texts.blocks[place.block].document in names:
                yield self._hit(place, context)

    def _names(self, documents: str | Iterable[str] | None) -> frozenset[str] | None:
        if documents is None:
            return None
        names = (documents,) if isinstance(documents, str) else documents
        return frozenset(self._corpus.documents[name].id for name in names)

    def _hit(self, place: Place, context: int) -> Hit:
        block = self._corpus.blocks[place.block]
        document, text = self._corpus.documents[block.document], block.text
        span = Span(place.start, place.end).shift(block.span.start)
        section = None if block.kind == "note" else document.section_at(span.start)
        return Hit(
            id=f"{document.id}:hit:{span.start}-{span.end}",
            document=document.id,
            block=block.id,
            span=span,
            section=None if section is None else section.path,
            note=block.label if block.kind == "note" else None,
            left=text[max(place.start - context, 0) : place.start],
            match=text[place.start : place.end],
            right=text[place.end : place.end + context],
            term=place.term,
        )
