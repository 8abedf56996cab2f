"""`Corpus`: the tables of a dataset together, and the questions that need several of them."""

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
    """A dataset to be read and asked; `load` gives one. It never changes.

    Tables are read when first touched, by any number of threads.

    Args:
        dataset: where the records come from.
        whole: the corpus of which this one is a part (`as_of`).
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
        """Name, version, and how many records there are of each kind."""
        counts = ", ".join(
            f"{count} {name}" for name, count in self._dataset.counts.items() if count
        )
        return f"<Corpus {self.name} {self.version}: {counts or 'empty'}>"

    def _repr_html_(self) -> str:
        """How many records there are of each kind, as a table, for notebooks."""
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
        """Find words, whatever their width, case, spacing and line breaks.

        Hits do not cross blocks, and no two of them share a character.

        Args:
            term: the words.
            context: how many characters to show on either side, within the block.
            documents: only in this document, or these.

        Returns:
            A table of `Hit`, whose spans are offsets in the text of the document; printed, a
            concordance.

        Raises:
            QueryError: if the term is empty, or the context negative.
            UnknownIdError: if there is no such document.
        """
        from alliance_corpus.corpus.concordance import Concordance, Hit

        hits = tuple(self._index().search(term, context, documents))
        return Concordance("hits", Hit, hits, self)

    @property
    def gazetteer(self) -> Gazetteer:
        """The names of all institutions, people and instruments, with rules, for `read_names`."""
        return self._gazetteer()

    def named(self, name: str, on: EDTF | str | None = None) -> tuple[Entity, ...]:
        """The entities of a name, any of their names counting.

        Names match whatever their width, case and spacing.

        Args:
            name: the name.
            on: only entities that may have had this name at this time; EDTF, or an expression
                such as 昭和50年.

        Returns:
            The entities, institutions first, then people and instruments; none where nothing
            has this name.

        Raises:
            QueryError: if ``on`` is not exactly one date.
        """
        from alliance_corpus.corpus.names import named

        return named(self, name, on)

    def as_of(self, when: EDTF | str, *, possible: bool = False) -> Corpus:
        """A corpus with only what was valid at a time.

        The texts stay, with their annotations but the mentions of what is gone. Of two states of
        things that followed each other, a time known only to the year of the change is certain of
        neither. See `alliance_corpus.corpus.as_of.as_of` for what counts as valid.

        Args:
            when: EDTF, or an expression such as 昭和50年8月.
            possible: also what may have been valid.

        Raises:
            QueryError: if ``when`` is not exactly one date.
        """
        from alliance_corpus.corpus.as_of import as_of

        return Corpus(as_of(self._dataset, when, possible=possible), self)

    def history(self, id_or_name: str) -> tuple[Event | Relation, ...]:
        """The events and relations of an entity, in order of time.

        Args:
            id_or_name: an id, or any name of an entity; of a name that several entities have,
                all are meant.

        Raises:
            UnknownIdError: if nothing has this id or name; the message names the nearest.
        """
        from alliance_corpus.corpus.history import history

        return history(self, id_or_name)

    def compare(self, *instruments: str) -> Comparison:
        """The provisions of instruments, aligned by topic.

        Args:
            instruments: ids or names; none: all that have provisions.

        Raises:
            UnknownIdError: if there is no such instrument.
            QueryError: if one has no provisions, a name is that of several instruments, or one
                is named twice.
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
            record: a record of the corpus, or its id. Of an entity, a work or a note the answer
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
        """The events in order of time; printed, a line for each.

        Args:
            period: only those inside this time; EDTF, or an expression such as 昭和50年代.
            kind: only events of this kind, or these.
            involving: only those that involve an entity, by id or name.
            possible: also those that may lie in the period.
            best_dates: go by the better dates from outside, where events have them.
            ongoing: also the events that began before the period or end after it.

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
        """The bodies that were in being on some day of a time.

        Their ``valid`` decides; without it their foundation, as the documents tell it: certain in
        that time, possible later.

        Args:
            when: EDTF, or an expression such as 昭和51年.
            kinds: kinds of institution; None: consultative bodies, mechanisms and frameworks.
            possible: also bodies that may have been in being, and those of which nothing says
                when they were.

        Raises:
            QueryError: if ``when`` is not exactly one date.
            VocabularyError: for an unknown kind.
        """
        from alliance_corpus.corpus.bodies import bodies_at

        return bodies_at(self, when, kinds, possible=possible)

    def implementing(self, instrument: str) -> Implementations:
        """What carried out an instrument, or an event concerning it, and when.

        Args:
            instrument: its id or name.

        Returns:
            A table in order of time.

        Raises:
            UnknownIdError: if nothing has the id or name.
            QueryError: if it is no instrument.
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
            possible: also those that may lie between them.
            best_dates: go by the better dates from outside, where events have them.

        Raises:
            UnknownIdError: if there is no such event.
            QueryError: if the first certainly lies after the second, or one is no event.
        """
        from alliance_corpus.corpus.timeline import between

        return between(self, first, second, possible=possible, best_dates=best_dates)

    def shared_by(self, first: str, second: str, *more: str) -> Shared:
        """What each of these documents tells, cites and mentions.

        Args:
            first: id of a document.
            second: id of another.
            more: ids of further ones.

        Returns:
            Tables: events, relations and provisions told, works cited, entities mentioned in all
            of them.

        Raises:
            UnknownIdError: if there is no such document.
        """
        from alliance_corpus.corpus.shared import shared_by

        return shared_by(self, first, second, *more)

    def reception(self, work: str, *, by: str | None = None) -> Reception:
        """How documents receive a work: their citations of it, and the facts that rest on them.

        Args:
            work: id of a work, or id or name of its author.
            by: only this document, or those of this author: id of a document, or id or name of an
                author; None: all documents.

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
        """Compare every byte of the dataset with its manifest.

        Returns:
            What was compared.

        Raises:
            DatasetError: naming what is missing or altered.
        """
        from alliance_corpus.dataset.verification import verify

        report = verify(self._dataset)
        report.raise_for_problems()
        return report

    def validate(self) -> Report:
        """Compare every record with the rules of integrity.

        Returns:
            What was compared, and the exceptions that the dataset lists.

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
    """Open a corpus: the one that the package ships, or one that `build` made.

    Nothing is decoded before it is touched, and nothing comes from a network. The shipped corpus
    is opened once: every call gives the same one.

    Args:
        path: folder of a dataset, on disk or in a package or zip (a ``Traversable``); None is
            the shipped one.

    Raises:
        DatasetError: if there is no dataset, it is damaged, or of a newer format.
    """
    if path is not None:
        return Corpus(StoredDataset(path))
    with _keeping:
        if "shipped" not in _kept:
            _kept["shipped"] = Corpus(StoredDataset(shipped_folder()))
        return _kept["shipped"]
