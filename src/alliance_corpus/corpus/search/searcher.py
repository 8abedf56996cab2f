"""Ask the texts of a corpus a query and show its places in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.corpus.search.hits import Hit
from alliance_corpus.corpus.search.queries import as_query
from alliance_corpus.corpus.search.texts import Texts
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.errors import QueryError
from alliance_corpus.lazy import Once
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from alliance_corpus.corpus.search.queries import Asked
    from alliance_corpus.corpus.search.texts import Place
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dataset.search_index import SearchIndex


class Searcher:
    """The texts of a corpus, ready to be searched, in each of the ways to fold them.

    Args:
        corpus: the corpus.
        stored: gives the index that its dataset has, if any; it is for plainly folded texts.
    """

    __slots__ = ("_bases", "_corpus", "_texts")

    def __init__(
        self, corpus: CorpusTables, stored: Callable[[], SearchIndex | None] = lambda: None
    ) -> None:
        self._corpus = corpus
        # The document of each block, and where the block begins in it.
        self._bases = Once(
            lambda: tuple((block.document, block.span.start) for block in corpus.blocks)
        )
        self._texts = {
            (kana, numerals): Texts(
                corpus.blocks,
                corpus.mentions,
                self._entities,
                kana=kana,
                numerals=numerals,
                stored=stored if not (kana or numerals) else lambda: None,
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
        if isinstance(context, bool) or not isinstance(context, int) or context < 0:
            raise QueryError(f"context {context!r}: expected a number of characters, 0 or more")
        places = self._places(asked, documents, kana=kana, numerals=numerals)
        return lambda: tuple(self._hits(places, context))

    def offsets(
        self,
        asked: Asked,
        documents: str | Iterable[str] | None = None,
        *,
        kana: bool = False,
        numerals: bool = False,
    ) -> list[tuple[str, int, int]]:
        """Document, start and end of each hit; see `Corpus.offsets`."""
        bases, found = self._bases(), []
        query, names = as_query(asked), self._names(documents)
        for number, start, end in query.stretches(self._texts[bool(kana), bool(numerals)]):
            document, base = bases[number]
            if names is None or document in names:
                found.append((document, base + start, base + end))
        return found

    def _places(
        self, asked: Asked, documents: str | Iterable[str] | None, *, kana: bool, numerals: bool
    ) -> list[Place]:
        query, names = as_query(asked), self._names(documents)
        places = query.places(self._texts[bool(kana), bool(numerals)])
        if names is None:
            return places
        return [place for place in places if self._bases()[place.block][0] in names]

    def _entities(self, id_or_name: str) -> frozenset[str]:
        """The ids of the entities that an id or name stands for.

        Raises:
            UnknownIdError: if nothing has it.
            QueryError: if a record has it that no text can mention.
        """
        ids = self._corpus.resolve(id_or_name)
        others = [id_ for id_ in ids if id_ in self._corpus and not self._is_entity(id_)]
        if others:
            kind = type(self._corpus[others[0]]).__name__
            raise QueryError(
                f"mentions_of {id_or_name!r}: it is of the type {kind}; expected the id or "
                "a name of an institution, person or instrument"
            )
        return ids

    def _is_entity(self, id_: str) -> bool:
        return any(self._corpus.tables[table].get(id_) is not None for table in ENTITIES)

    def _names(self, documents: str | Iterable[str] | None) -> frozenset[str] | None:
        if documents is None:
            self._corpus.need_texts()
            return None
        names = (documents,) if isinstance(documents, str) else documents
        found = frozenset(self._corpus.documents[name].id for name in names)
        if found:
            self._corpus.need_texts(*found)
        return found

    def _hits(self, places: Iterable[Place], context: int) -> Iterator[Hit]:
        documents, blocks = self._corpus.documents, tuple(self._corpus.blocks)
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
