"""Ask the texts of a corpus a query and show its places in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.corpus.search.hits import Hit
from alliance_corpus.corpus.search.queries import as_query
from alliance_corpus.corpus.search.texts import Texts
from alliance_corpus.errors import QueryError
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from alliance_corpus.corpus.search.queries import Asked
    from alliance_corpus.corpus.search.texts import Place
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Block


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

    def index(self, *, kana: bool, numerals: bool) -> None:
        """Index the texts folded in one way; see `Corpus.index_texts`."""
        self._texts[bool(kana), bool(numerals)].index()

    def search(
        self,
        asked: Asked,
        context: int = 20,
        documents: str | Iterable[str] | None = None,
        *,
        kana: bool = False,
        numerals: bool = False,
    ) -> Callable[[], tuple[Hit, ...]]:
        """Find what a query asks for; see `Corpus.search`.

        Returns:
            A function that makes the hits. Most of the time of a search goes into them, and not
            everyone looks at them all.
        """
        query = as_query(asked)
        if isinstance(context, bool) or not isinstance(context, int) or context < 0:
            raise QueryError(f"context {context!r}: expected a number of characters, 0 or more")
        names = self._names(documents)
        texts = self._texts[bool(kana), bool(numerals)]
        places, blocks = query.places(texts), texts.blocks
        if names is not None:
            places = [place for place in places if blocks[place.block].document in names]
        return lambda: tuple(self._hits(places, blocks, context))

    def _names(self, documents: str | Iterable[str] | None) -> frozenset[str] | None:
        if documents is None:
            return None
        names = (documents,) if isinstance(documents, str) else documents
        return frozenset(self._corpus.documents[name].id for name in names)

    def _hits(
        self, places: Iterable[Place], blocks: Sequence[Block], context: int
    ) -> Iterator[Hit]:
        documents = self._corpus.documents
        for number, start, end, term in places:
            block = blocks[number]
            document, text, base = documents[block.document], block.text, block.span.start
            note = block.kind == "note"
            section = None if note else document.section_at(base + start)
            yield Hit(
                id=f"{block.document}:hit:{base + start}-{base + end}",
                document=block.document,
                block=block.id,
                span=Span(base + start, base + end),
                section=None if section is None else section.path,
                note=block.label if note else None,
                left=text[max(start - context, 0) : start],
                match=text[start:end],
                right=text[end : end + context],
                term=term,
            )
