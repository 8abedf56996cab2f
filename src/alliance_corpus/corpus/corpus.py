"""`Corpus`: the tables of a dataset, and the queries that use several of them."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.tables import CorpusTables
from alliance_corpus.dataset.read import StoredDataset, shipped_folder
from alliance_corpus.lazy import Once

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    import networkx as nx

    from alliance_corpus.corpus.bibliography.graph import Bibliography
    from alliance_corpus.corpus.comparison import Comparison
    from alliance_corpus.corpus.concordance import Concordance, Index
    from alliance_corpus.corpus.implementing import Implementations
    from alliance_corpus.corpus.reasons import Reasons, Supported
    from alliance_corpus.corpus.reception import Reception
    from alliance_corpus.corpus.shared import Shared
    from alliance_corpus.corpus.timeline import Timeline
    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.dataset.read import Folder
    from alliance_corpus.dataset.report import Report
    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.names import Gazetteer
    from alliance_corpus.records import Entity, Event, Institution, Relation
    from alliance_corpus.records.vocabularies import EventKind, InstitutionKind
    from alliance_corpus.tables.table import Table


class Corpus(CorpusTables):
    """An immutable dataset to read and query; `load` returns one.

    Each table is read when it is first used. Threads can share a corpus.

    Args:
        dataset: where the records come from.
        whole: the corpus that this one is a part of (`as_of`).
    """

    __slots__ = ("_bibliography", "_gazetteer", "_index")

    def __init__(self, dataset: StoredDataset | Dataset, whole: Corpus | None = None) -> None:
        super().__init__(dataset, whole)
        self._bibliography = Once(self._make_bibliography)
        self._gazetteer = Once(self._make_gazetteer)
        self._index = Once(self._make_index)

    def _make_bibliography(self) -> Bibliography:
        from alliance_corpus.corpus.bibliography.graph import Bibliography

        return Bibliography(self)

    def _make_index(self) -> Index:
        from alliance_corpus.corpus.concordance import Index

        return Index(self.documents, self.blocks)

    def __repr__(self) -> str:
        """Name, version and the number of records of each kind."""
        counts = ", ".join(
            f"{count} {name}" for name, count in self._dataset.counts.items() if count
        )
        return f"<Corpus {self.name} {self.version}: {counts or 'empty'}>"

    def _repr_html_(self) -> str:
        """The number of records of each kind, as a table for notebooks."""
        from alliance_corpus.records.html import table

        counts = [(name, count) for name, count in self._dataset.counts.items() if count]
        return table(f"{self.name} {self.version}", ("table", "records"), counts)

    def __reduce__(self) -> tuple[Any, ...]:
        if self is _kept.get("shipped"):
            return load, ()
        if isinstance(self._dataset, StoredDataset):
            return load, (self._dataset.root,)
        return Corpus, (self._dataset, self._whole)

    def _make_gazetteer(self) -> Gazetteer:
        from alliance_corpus.readers.names import Gazetteer

        return Gazetteer.of(self.entities(), self.context_rules)

    def search(
        self, term: str, context: int = 20, documents: str | Iterable[str] | None = None
    ) -> Concordance:
        """Find words, ignoring width, case, spacing and line breaks.

        Hits do not cross blocks and do not overlap.

        Args:
            term: the words.
            context: how many characters to show on either side, within the block.
            documents: search only this document, or these.

        Returns:
            A table of `Hit` with offsets in the document's text; it prints as a concordance.

        Raises:
            QueryError: if the term is empty or the context is negative.
            UnknownIdError: if there is no such document.
        """
        from alliance_corpus.corpus.concordance import Concordance, Hit

        hits = tuple(self._index().search(term, context, documents))
        return Concordance("hits", Hit, hits, self)

    @property
    def gazetteer(self) -> Gazetteer:
        """The names of all institutions, people and instruments, and rules, for `read_names`."""
        return self._gazetteer()

    def named(self, name: str, on: EDTF | str | None = None) -> tuple[Entity, ...]:
        """Find entities by any of their names, ignoring width, case and spacing.

        Args:
            name: the name.
            on: only entities that may have had this name at this time; EDTF, or an expression
                such as 昭和50年.

        Returns:
            The entities: institutions, then people, then instruments. Empty if there is no match.

        Raises:
            QueryError: if ``on`` is not exactly one date.
        """
        from alliance_corpus.corpus.names import named

        return named(self, name, on)

    def as_of(self, when: EDTF | str, *, possible: bool = False) -> Corpus:
        """A corpus with only what was valid at a time.

        The texts and their annotations stay, except mentions of removed entities. If one state
        replaced another within the time, neither is certain. See
        `alliance_corpus.corpus.as_of.as_of` for what counts as valid.

        Args:
            when: EDTF, or an expression such as 昭和50年8月.
            possible: include what may have been valid.

        Raises:
            QueryError: if ``when`` is not exactly one date.
        """
        from alliance_corpus.corpus.as_of import as_of

        return Corpus(as_of(self._dataset, when, possible=possible), self)

    def history(self, id_or_name: str) -> tuple[Event | Relation, ...]:
        """The events and relations of an entity, in order of time.

        Args:
            id_or_name: an id, or any name; a name means all entities that have it.

        Raises:
            UnknownIdError: if nothing has this id or name; the message suggests similar ones.
        """
        from alliance_corpus.corpus.history import history

        return history(self, id_or_name)

    def compare(self, *instruments: str) -> Comparison:
        """The provisions of instruments, aligned by topic.

        Args:
            instruments: ids or names; without any, all that have provisions.

        Raises:
            UnknownIdError: if there is no such instrument.
            QueryError: if one has no provisions or is given twice, or several share a name.
        """
        from alliance_corpus.corpus.comparison import compare

        return compare(self, instruments)

    def graph(self) -> nx.MultiDiGraph[str]:
        """Entities, events and works as nodes, relations, participations and citations as edges.

        Raises:
            MissingExtraError: if networkx is not installed (extra ``graph``).
        """
        from alliance_corpus.corpus.network import graph

        return graph(self)

    def why(self, record: Supported | str) -> Reasons:
        """The sentences that support a record, with document, section and note, ready to quote.

        Args:
            record: a record of the corpus, or its id. For an entity, work or note, the result
                is where it is mentioned, cited or called.

        Raises:
            UnknownIdError: if nothing has this id.
        """
        from alliance_corpus.corpus.reasons import why

        return why(self, record)

    def timeline(
        self,
        period: EDTF | str | None = None,
        *,
        kind: EventKind | str | Iterable[EventKind | str] | None = None,
        involving: str | None = None,
        possible: bool = False,
        best_dates: bool = False,
        ongoing: bool = False,
    ) -> Timeline:
        """The events in order of time; prints one line per event.

        Args:
            period: only events inside this time; EDTF, or an expression such as 昭和50年代.
            kind: only events of this kind, or these.
            involving: only events that involve an entity, by id or name.
            possible: include events that may lie in the period.
            best_dates: use better dates from outside sources where there are any.
            ongoing: include events that began before the period or end after it.

        Raises:
            QueryError: if ``period`` is not exactly one date.
            VocabularyError: if there is no such kind of event.
            UnknownIdError: if nothing has the id or name.
        """
        from alliance_corpus.corpus.timeline import timeline

        return timeline(
            self,
            period,
            kind,
            involving,
            possible=possible,
            best_dates=best_dates,
            ongoing=ongoing,
        )

    def bodies_at(
        self,
        when: EDTF | str,
        kinds: InstitutionKind | str | Iterable[InstitutionKind | str] | None = None,
        *,
        possible: bool = False,
    ) -> Table[Institution]:
        """The bodies that existed during all of a time; see `alliance_corpus.records.beginnings`.

        Args:
            when: EDTF, or an expression such as 昭和51年.
            kinds: kinds of institution; None: consultative bodies, mechanisms and frameworks.
            possible: include bodies that may have existed, and those without any known time.

        Raises:
            QueryError: if ``when`` is not exactly one date.
            VocabularyError: for an unknown kind.
        """
        from alliance_corpus.corpus.bodies import bodies_at

        return bodies_at(self, when, kinds, possible=possible)

    def implementing(self, instrument: str) -> Implementations:
        """Find what carried out an instrument, or an event concerning it, and when.

        Args:
            instrument: its id or name.

        Returns:
            A table in order of time.

        Raises:
            UnknownIdError: if nothing has the id or name.
            QueryError: if it is not an instrument.
        """
        from alliance_corpus.corpus.implementing import implementing

        return implementing(self, instrument)

    def between(
        self,
        first: Event | str,
        second: Event | str,
        *,
        possible: bool = False,
        best_dates: bool = False,
    ) -> Timeline:
        """The events after one event and before another, both excluded.

        Args:
            first: an event, or its id.
            second: another.
            possible: include events that may lie between them.
            best_dates: use better dates from outside sources where there are any.

        Raises:
            UnknownIdError: if there is no such event.
            QueryError: if the first is certainly after the second, or one is not an event.
        """
        from alliance_corpus.corpus.timeline import between

        return between(self, first, second, possible=possible, best_dates=best_dates)

    def shared_by(self, first: str, second: str, *more: str) -> Shared:
        """Find what these documents have in common: facts, cited works, mentioned entities.

        Args:
            first: id of a document.
            second: id of another.
            more: ids of further ones.

        Returns:
            Tables of the events, relations, provisions, works and entities that all of them have.

        Raises:
            UnknownIdError: if there is no such document.
        """
        from alliance_corpus.corpus.shared import shared_by

        return shared_by(self, first, second, *more)

    def reception(self, work: str, *, by: str | None = None) -> Reception:
        """How documents use a work: their citations of it, and the facts based on them.

        Args:
            work: id of a work, or id or name of its author.
            by: only this document or author: id of a document, or id or name of an author.

        Raises:
            UnknownIdError: if there is no such document, work or author.
        """
        from alliance_corpus.corpus.reception import reception

        return reception(self, work, by=by)

    @property
    def bibliography(self) -> Bibliography:
        """Who cites what, where and how often."""
        return self._bibliography()

    def verify(self) -> Report:
        """Check every byte of the dataset against its manifest.

        Returns:
            What was checked.

        Raises:
            DatasetError: naming what is missing or changed.
        """
        from alliance_corpus.dataset.verification import verify

        report = verify(self._dataset)
        report.raise_for_problems()
        return report

    def validate(self) -> Report:
        """Check every record against the rules of integrity.

        Returns:
            What was checked, and the exceptions that the dataset lists.

        Raises:
            DatasetError: naming each record that breaks a rule.
        """
        from alliance_corpus.dataset.validation import validate

        report = validate(self._dataset)
        report.raise_for_problems()
        return report


_kept: Final[dict[str, Corpus]] = {}
_keeping: Final = Lock()


def load(path: str | PathLike[str] | Folder | None = None) -> Corpus:
    """Open a corpus: the one shipped with the package, or one made by `build`.

    Data is decoded when first used; nothing comes from a network. The shipped corpus is opened
    once: every call returns the same one.

    Args:
        path: folder of a dataset, on disk or in a package or zip (a ``Traversable``); None:
            the shipped one.

    Raises:
        DatasetError: if there is no dataset, or it is damaged or of a newer format.
    """
    if path is not None:
        return Corpus(StoredDataset(path))
    with _keeping:
        if "shipped" not in _kept:
            _kept["shipped"] = Corpus(StoredDataset(shipped_folder()))
        return _kept["shipped"]
