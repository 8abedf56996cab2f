"""The citation graph: who cites what, where, how often, and which works are cited together.

A citation counts wherever it occurs, ibids and short forms as citations of the work that they
repeat. A citation in a note belongs to the section where the note is called. A citation with an
undecided work counts in its note and section, but for no work.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.bibliography.results import (
    Cited,
    CitedBy,
    CitedTogether,
    CreatorCited,
)
from alliance_corpus.corpus.bibliography.source_kinds import PRIMARY, SECONDARY, source_kind
from alliance_corpus.errors import QueryError, UnknownIdError, nearest
from alliance_corpus.lazy import Once
from alliance_corpus.records import Citation, Document, Work
from alliance_corpus.records.places import DocumentPlaces
from alliance_corpus.tables.readonly import ReadOnly
from alliance_corpus.tables.rows import Rows
from alliance_corpus.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Block, Creator, Section

UNITS: Final = ("note", "section", "document")
"""Within what works can be cited together."""

_KINDS: Final = (PRIMARY, SECONDARY)


class Bibliography:
    """Who cites what in a corpus; `Corpus.bibliography` gives it.

    Args:
        corpus: where the citations are.
    """

    __slots__ = ("_by_document", "_by_work", "_corpus", "_places")

    def __init__(self, corpus: CorpusTables) -> None:
        self._corpus = corpus
        self._by_work = Once(lambda: _grouped(self._known(), "work"))
        self._by_document = Once(lambda: _grouped(self._known(), "document"))
        self._places = Once(
            lambda: {document.id: DocumentPlaces(document) for document in corpus.documents}
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle it by its corpus; the citations are then counted again."""
        return Bibliography, (self._corpus,)

    def _known(self) -> Iterator[Citation]:
        return (c for c in self._corpus.citations if c.work is not None and c.document is not None)

    def _table(self, citations: Iterable[Citation]) -> Table[Citation]:
        return Table("citations", Citation, citations, self._corpus)

    def __repr__(self) -> str:
        """How many works are cited, and how often."""
        works, documents = self._by_work(), self._by_document()
        count = sum(map(len, works.values()))
        return (
            f"<Bibliography of {self._corpus.name}: {count} citations of {len(works)} works "
            f"in {len(documents)} documents>"
        )

    # Works

    @property
    def cited(self) -> Table[Work]:
        """The works that are cited, in the order of `Corpus.works`."""
        return self._corpus.works.where(lambda work: work.id in self._by_work())

    @property
    def primary(self) -> Table[Work]:
        """The works cited that are primary sources; see `source_kind`."""
        return self._of_kind(PRIMARY)

    @property
    def secondary(self) -> Table[Work]:
        """The works cited that are secondary sources."""
        return self._of_kind(SECONDARY)

    @property
    def undecided(self) -> Table[Work]:
        """The works cited whose kind follows from neither genre, instrument, issuer nor type."""
        return self._of_kind(None)

    def _of_kind(self, kind: str | None) -> Table[Work]:
        return self.cited.where(lambda work: self.kind(work) == kind)

    def kind(self, work: Work | str) -> str | None:
        """``primary``, ``secondary``, or None if unknown.

        Raises:
            UnknownIdError: if there is no such work.
        """
        return source_kind(self._work(work), self._corpus.institutions)

    def of(self, work: Work | str) -> Cited:
        """A work with its citations, and its share of the documents that cite it.

        Args:
            work: the work, or its id; it need not be cited.

        Raises:
            UnknownIdError: if there is no such work; the message names the nearest, or the work
                that is the text of the instrument asked for.
        """
        found = self._work(work)
        citations = self._by_work().get(found.id, [])
        counts = Counter(str(citation.document) for citation in citations)
        return Cited(
            work=found,
            kind=self.kind(found),
            citations=self._table(citations),
            share=ReadOnly(
                {name: Fraction(n, len(self._by_document()[name])) for name, n in counts.items()}
            ),
        )

    def most_cited(self, n: int | None = None, *, kind: str | None = None) -> tuple[Cited, ...]:
        """The works by how often they are cited; those cited equally often in order of the texts.

        Args:
            n: at most so many; None: all that are cited.
            kind: only ``primary`` or ``secondary`` sources.

        Raises:
            QueryError: if ``n`` is negative, or there is no such kind.
        """
        if n is not None and (isinstance(n, bool) or not isinstance(n, int) or n < 0):
            raise QueryError(f"most cited {n!r}: expected a number of works, 0 or more, or None")
        if kind is not None and kind not in _KINDS:
            raise QueryError(
                f"there is no kind of source {kind!r}: expected one of {', '.join(_KINDS)}."
                f"{nearest(str(kind), _KINDS)}"
            )
        ids = sorted(self._by_work(), key=lambda name: -len(self._by_work()[name]))
        wanted = [name for name in ids if kind is None or self.kind(name) == kind]
        return tuple(self.of(name) for name in wanted[:n])

    def _work(self, work: Work | str) -> Work:
        if isinstance(work, Work):
            return work
        record = self._corpus[work]
        if isinstance(record, Document):
            return record.work
        if isinstance(record, Work):
            return record
        texts = self._corpus.works.where(instrument=record.id).ids
        hint = f": its text is {' or '.join(map(repr, texts))}" if texts else ""
        raise UnknownIdError(
            f"{work!r} is not a work but a record of type {type(record).__name__}{hint}"
        )

    # The graph

    def edges(self) -> Rows[CitedBy]:
        """The citation graph: for each document and work that it cites, how often.

        Documents are in order, the works of each in the order of first citation.
        """
        rows = []
        for name, citations in self._by_document().items():
            for work, n in Counter(str(citation.work) for citation in citations).items():
                rows.append(CitedBy(name, work, self.kind(work), n, n / len(citations)))
        return Rows(CitedBy, rows)

    def who_cites_whom(self) -> Rows[CreatorCited]:
        """For each document the creators whom it cites, in the order of first citation.

        A work counts in full for each of its creators: its authors, or its editors if it has no
        author. Creators are the same if they have the same record or, without one, the same name.
        Works without a known creator are counted together under None, so that nothing is lost.
        """
        rows: list[CreatorCited] = []
        for name, citations in self._by_document().items():
            own = {_key(creator) for creator in _creators(self._work(name))}
            cited: dict[tuple[str, str] | None, tuple[Creator | None, list[str]]] = {}
            for citation in citations:
                creators = _creators(self._work(str(citation.work))) or (None,)
                for key in dict.fromkeys(map(_key, creators)):
                    creator = next(one for one in creators if _key(one) == key)
                    cited.setdefault(key, (creator, []))[1].append(str(citation.work))
            rows += (
                CreatorCited(
                    document=name,
                    creator=None if creator is None else str(creator),
                    entity=None if creator is None else creator.entity,
                    works=len(set(works)),
                    citations=len(works),
                    self_citation=key is not None and key in own,
                )
                for key, (creator, works) in cited.items()
            )
        return Rows(CreatorCited, rows)

    def cited_together(
        self, work: Work | str | None = None, *, unit: str = "note"
    ) -> Rows[CitedTogether]:
        """Pairs of works that are cited in the same note, section or document (co-citation).

        A pair counts once for each unit in which both are cited, as documents count in Small, 1973
        (https://doi.org/10.1002/asi.4630240406). By section, a citation counts in the innermost
        section around it; one outside all notes or sections counts nowhere.

        Args:
            work: only pairs with this work, which is then ``one``; None: all pairs, each once,
                ``one`` before ``other`` by id.
            unit: ``note``, ``section`` or ``document``.

        Returns:
            The pairs, the most frequent first, then by id.

        Raises:
            QueryError: if there is no such unit.
            UnknownIdError: if there is no such work.
        """
        if unit not in UNITS:
            raise QueryError(
                f"there is no unit {unit!r}: expected one of {', '.join(UNITS)}."
                f"{nearest(str(unit), UNITS)}"
            )
        places: dict[tuple[str, str], list[str]] = defaultdict(list)
        for place, works in self._works_by(unit):
            for pair in combinations(sorted(works), 2):
                places[pair].append(place)
        pairs = places.items()
        if work is not None:
            wanted = self._work(work).id
            pairs = {
                (wanted, two if one == wanted else one): found
                for (one, two), found in places.items()
                if wanted in (one, two)
            }.items()
        rows = [CitedTogether(*pair, len(found), tuple(found)) for pair, found in pairs]
        rows.sort(key=lambda row: (-row.count, row.one, row.other))
        return Rows(CitedTogether, rows)

    def _works_by(self, unit: str) -> Iterator[tuple[str, set[str]]]:
        """Id of each unit, and the works cited in it."""
        for document in self._corpus.documents:
            if unit == "document":
                citations = self._by_document().get(document.id, [])
                yield document.id, {str(citation.work) for citation in citations}
                continue
            parts: Mapping[Block, Table[Citation]] | Mapping[Section, Table[Citation]] = (
                self.by_note(document.id)
                if unit == "note"
                else self.by_section(document.id, nested=False)
            )
            for part, found in parts.items():
                yield part.id, {citation.work for citation in found if citation.work is not None}

    # Places

    def by_note(self, document: str) -> Mapping[Block, Table[Citation]]:
        """The citations of each note of a document, undecided ones too.

        Returns:
            Every note in order, also those that cite nothing.

        Raises:
            UnknownIdError: if there is no such document.
        """
        places, found = self._in(document)
        notes: dict[Block, list[Citation]] = {note: [] for note in places.document.notes}
        for citation in found:
            note = places.note_at(citation.span.start)
            if note is not None:
                notes[note].append(citation)
        return ReadOnly({note: self._table(citations) for note, citations in notes.items()})

    def by_section(
        self, document: str, *, nested: bool = True
    ) -> Mapping[Section, Table[Citation]]:
        """The citations of each section of a document, undecided ones too.

        A citation in a note belongs to the section where the note is called; where it is called
        in several, to each of them, once.

        Args:
            document: id of the document.
            nested: a section has the citations of its sub-sections too; else a citation counts
                only in the innermost section.

        Returns:
            Every section in order, also those that cite nothing.

        Raises:
            UnknownIdError: if there is no such document.
        """
        places, found = self._in(document)
        sections: dict[Section, list[Citation]] = {s: [] for s in places.document.sections}
        for citation in found:
            for section in places.sections_at(citation.span.start, nested=nested):
                sections[section].append(citation)
        return ReadOnly({section: self._table(inside) for section, inside in sections.items()})

    def _in(self, document: str) -> tuple[DocumentPlaces, Table[Citation]]:
        found = self._corpus.documents[document]
        return self._places()[found.id], self._corpus.citations.in_documents(found.id)


def _grouped(citations: Iterable[Citation], field: str) -> dict[str, list[Citation]]:
    groups: dict[str, list[Citation]] = {}
    for citation in citations:
        groups.setdefault(getattr(citation, field), []).append(citation)
    return groups


def _creators(work: Work) -> tuple[Creator, ...]:
    return work.author or work.editor


def _key(creator: Creator | None) -> tuple[str, str] | None:
    """What identifies a creator: the record, or the name."""
    if creator is None:
        return None
    if creator.entity is not None:
        return ("entity", creator.entity)
    return ("name", str(creator))
