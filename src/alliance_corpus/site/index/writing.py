"""Write the files of the index."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from alliance_corpus.records.labels import LANGUAGES, label
from alliance_corpus.site.index.folds import grams, script, tables
from alliance_corpus.site.index.postings import LIMIT, Postings
from alliance_corpus.site.index.shards import Grams, Texts, span
from alliance_corpus.site.index.units import KINDS, Unit, paragraphs, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.records import Document
    from alliance_corpus.site.index.shards import File
    from alliance_corpus.site.room import Room


def index_files(room: Room, limit: int = LIMIT) -> Iterator[File]:
    """The files of the index, for pages of all languages.

    Args:
        room: any room of the corpus; paths are those under the folder of a language.
        limit: how many entries of the index are held in memory.

    Yields:
        Path in the site, and bytes. ``index/meta.js`` comes last.
    """
    with TemporaryDirectory(prefix="alliance-corpus-") as folder:
        yield from _Writing(room, Postings(Path(folder), limit)).files()


class _Writing:
    """One run over all units."""

    def __init__(self, room: Room, postings: Postings) -> None:
        self._room, self._postings = room, postings
        self._kinds: list[tuple[str, int, int]] = []
        self._spans: dict[str, tuple[int, int]] = {}
        self._alphabet: set[str] = set()
        self._count = 0

    def files(self) -> Iterator[File]:
        texts, grams_ = Texts(), Grams()
        yield from texts.files(self._units())
        yield from grams_.files(chain(self._documents(), self._postings.merged()))
        yield "index/fold.js", script("fold", 0, tables(self._alphabet))
        meta = {"kinds": self._kinds, "count": self._count, "texts": texts.borders}
        yield "index/meta.js", script("meta", 0, meta | {"grams": grams_.borders})

    def _units(self) -> Iterator[tuple[int, Unit, Any]]:
        """All units with their numbers, records first; their grams are noted on the way."""
        for kind in KINDS:
            first = self._count
            for unit in records(self._room, kind):
                yield self._noted(unit), unit, None
            self._kinds.append((kind, first, self._count))
        for document in self._room.corpus.documents:
            first = self._count
            entry = (len(self._spans), *self._document(document), first)
            for unit in paragraphs(self._room, document):
                number = self._noted(unit)
                self._spans[document.id] = (first, number)
                yield number, unit, entry

    def _document(self, document: Document) -> tuple[str | None, ...]:
        labels = [label(document, language) for language in LANGUAGES]
        return (document.id, self._room.path(document), *labels)

    def _noted(self, unit: Unit) -> int:
        number = self._count
        self._postings.add(number, set().union(*map(grams, unit.texts)))
        self._alphabet.update(*unit.texts)
        self._count += 1
        return number

    def _documents(self) -> Iterator[tuple[str, bytes]]:
        r"""The first and last unit of each document, under ``\n`` and its id: no gram has that."""
        for id_ in sorted(self._spans, key=lambda id_: id_.encode("utf-16-be", "surrogatepass")):
            yield f"\n{id_}", span(*self._spans[id_])
