"""`Corpus`: the tables of a dataset together, and the questions that need several of them."""

from __future__ import annotations

from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus_tables import CorpusTables
from alliance_corpus.dataset.read import StoredDataset
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import UnknownIdError, nearest
from alliance_corpus.lazy import Once
from alliance_corpus.records import Sentence
from alliance_corpus.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from os import PathLike

    import networkx as nx

    from alliance_corpus.bibliography import Bibliography
    from alliance_corpus.comparison import Comparison
    from alliance_corpus.concordance import Concordance, Index
    from alliance_corpus.dataset.read import Folder
    from alliance_corpus.dataset.tables import Dataset
    from alliance_corpus.dataset.verification import Report
    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.names import Gazetteer
    from alliance_corpus.reasons import Reasons
    from alliance_corpus.records import (
        Block,
        Entity,
        Event,
        Fact,
        Institution,
        Instrument,
        Person,
        Provision,
        Relation,
    )
    from alliance_corpus.timeline import Timeline

_ENTITIES: Final = ("institutions", "people", "instruments")
_BY_ID: Final = ("documents", "works", *_ENTITIES, "provisions", "events", "relations")
"""Where a permanent id is looked up, in this order."""

_DERIVED: Final = (
    "blocks", "sections", "sentences", "dates", "mentions", "citations", "emendations", "cleaning",
)  # fmt: skip


class Corpus(CorpusTables):
    """A dataset to be read and asked; `load` gives one. It never changes.

    Tables are read when first touched, by any number of threads.

    Args:
        dataset: where the records come from.
    """

    __slots__ = ("_dataset", "_gazetteer", "_index", "_names", "_redirects")

    def __init__(self, dataset: StoredDataset | Dataset) -> None:
        self._dataset = dataset
        tables: dict[str, Table[Any]] = {
            name: Table(name, record_type, self._records(name), self)
            for name, record_type in TABLES.items()
            if name != "redirects"
        }
        blocks: Table[Block] = tables["blocks"]
        tables["notes"] = Table(
            "notes", TABLES["blocks"], lambda: tuple(b for b in blocks if b.kind == "note"), self
        )
        tables["sentences"] = Table("sentences", Sentence, lambda: tuple(_sentences(blocks)), self)
        self._tables = MappingProxyType(tables)
        self._gazetteer = Once(self._make_gazetteer)
        self._index = Once(self._make_index)
        self._names = Once(self._read_names)
        self._redirects = Once(
            lambda: {redirect.id: redirect.to for redirect in dataset.records("redirects")}
        )

    def _make_index(self) -> Index:
        from alliance_corpus.concordance import Index

        return Index(self.documents, self.blocks)

    def _records(self, table: str) -> Callable[[], tuple[Any, ...]]:
        return lambda: self._dataset.records(table)

    def __repr__(self) -> str:
        """Name, version, and how many records there are of each kind."""
        counts = ", ".join(
            f"{count} {name}" for name, count in self._dataset.counts.items() if count
        )
        return f"<Corpus {self.name} {self.version}: {counts or 'empty'}>"

    def __reduce__(self) -> tuple[Any, ...]:
        if self is _kept.get("shipped"):
            return load, ()
        if isinstance(self._dataset, StoredDataset):
            return load, (self._dataset.root,)
        return Corpus, (self._dataset,)

    @property
    def name(self) -> str:
        """Name of the dataset."""
        return self._dataset.name

    @property
    def version(self) -> str:
        """Version of the dataset."""
        return self._dataset.version

    @property
    def licence(self) -> str:
        """Licence of its records."""
        return self._dataset.licence

    def __getitem__(self, id: str) -> Any:  # noqa: A002
        """The record with an id: of a document, work, entity, provision or fact, or any other.

        The id of a document is also that of its work: here it gives the document. An id that is
        no longer used gives the record that took its place.

        Raises:
            UnknownIdError: if no record has the id; the message names the nearest. Also for an
                id that was split: the message names the parts.
        """
        id = self._current(id)  # noqa: A001
        for name in (*_BY_ID, *_DERIVED):
            record = self._tables[name].get(id)
            if record is not None:
                return record
        known = [known for name in _BY_ID for known in self._tables[name].ids]
        raise UnknownIdError(f"no record has the id {id!r}.{nearest(str(id), known)}")

    def __contains__(self, id: object) -> bool:  # noqa: A002
        """Whether a record has this id, or had it."""
        try:
            self[id]  # type: ignore[index]  # what is no string is no id either
        except UnknownIdError:
            return False
        return True

    __iter__ = None  # or Python would ask for record 0, 1, 2 …: iterate over a table

    def _current(self, id: str) -> str:  # noqa: A002
        seen = {id}
        while id in self._redirects():
            targets = self._redirects()[id]
            if len(targets) != 1 or targets[0] in seen:
                raise UnknownIdError(f"the record {id!r} became {', '.join(map(repr, targets))}")
            id = targets[0]  # noqa: A001
            seen.add(id)
        return id

    def resolve(self, id_or_name: str) -> frozenset[str]:
        """The ids that an id, or a name of entities, stands for.

        Names match whatever their width, case and spacing.

        Raises:
            UnknownIdError: if nothing has this id or name; the message names the nearest.
        """
        from alliance_corpus.text.fold import fold

        if id_or_name in self:
            return frozenset({self[id_or_name].id})
        folded = fold(id_or_name).folded
        if folded in self._names():
            return self._names()[folded]
        known = {name.text for entity in self._entities() for name in entity.names}
        known.update(known for name in _BY_ID for known in self._tables[name].ids)
        raise UnknownIdError(
            f"nothing has the id or name {id_or_name!r}.{nearest(id_or_name, sorted(known))}"
        )

    def _make_gazetteer(self) -> Gazetteer:
        from alliance_corpus.readers.names import Gazetteer

        return Gazetteer.of(self._entities())

    def _entities(self) -> Iterator[Institution | Person | Instrument]:
        for table in _ENTITIES:
            yield from self._tables[table]

    def _read_names(self) -> Mapping[str, frozenset[str]]:
        from alliance_corpus.text.fold import fold

        names: dict[str, set[str]] = {}
        for entity in self._entities():
            for name in entity.names:
                names.setdefault(fold(name.text).folded, set()).add(entity.id)
        return {name: frozenset(ids) for name, ids in names.items()}

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
        from alliance_corpus.concordance import Concordance, Hit

        hits = tuple(self._index().search(term, context, documents))
        return Concordance("hits", Hit, hits, self)

    @property
    def gazetteer(self) -> Gazetteer:
        """The names of all institutions, people and instruments, for `read_names`."""
        return self._gazetteer()

    # Questions across the tables

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
        from alliance_corpus.validity import named

        return named(self, name, on)

    def as_of(self, when: EDTF | str, *, possible: bool = False) -> Corpus:
        """A corpus with only what was valid at a time; the texts and their annotations stay.

        See `alliance_corpus.validity.as_of` for what counts as valid.

        Args:
            when: EDTF, or an expression such as 昭和50年8月.
            possible: also what may have been valid.

        Raises:
            QueryError: if ``when`` is not exactly one date.
        """
        from alliance_corpus.validity import as_of

        return Corpus(as_of(self._dataset, when, possible=possible))

    def history(self, id_or_name: str) -> tuple[Event | Relation, ...]:
        """The events and relations of an entity, in order of time.

        Args:
            id_or_name: an id, or any name of an entity; of a name that several entities have,
                all are meant.

        Raises:
            UnknownIdError: if nothing has this id or name; the message names the nearest.
        """
        from alliance_corpus.history import history

        return history(self, id_or_name)

    def compare(self, *instruments: str) -> Comparison:
        """The provisions of instruments, aligned by topic.

        Args:
            instruments: ids or names; none: all that have provisions.

        Raises:
            UnknownIdError: if there is no such instrument.
            QueryError: if one has no provisions, or a name is that of several instruments.
        """
        from alliance_corpus.comparison import compare

        return compare(self, instruments)

    def graph(self) -> nx.MultiDiGraph[str]:
        """Entities, events and works as nodes, relations, participations and citations as edges.

        Raises:
            MissingExtraError: if networkx is not installed (extra ``graph``).
        """
        from alliance_corpus.export.network import graph

        return graph(self)

    def why(self, record: Fact | Provision | str) -> Reasons:
        """The sentences that support a record, with document, section and note, ready to quote.

        Args:
            record: a record of the corpus, or its id.

        Raises:
            UnknownIdError: if nothing has this id.
        """
        from alliance_corpus.reasons import why

        return why(self, record)

    def timeline(
        self,
        period: EDTF | str | None = None,
        *,
        kind: str | Iterable[str] | None = None,
        involving: str | None = None,
        possible: bool = False,
        known: bool = False,
    ) -> Timeline:
        """The events in order of time; printed, a line for each.

        Args:
            period: only those inside this time; EDTF, or an expression such as 昭和50年代.
            kind: only events of this kind, or these.
            involving: only those that involve an entity, by id or name.
            possible: also those that may lie in the period.
            known: go by the better dates from outside, where events have them.

        Raises:
            QueryError: if ``period`` is not exactly one date.
            UnknownIdError: if nothing has the id or name.
        """
        from alliance_corpus.timeline import timeline

        return timeline(self, period, kind, involving, possible=possible, known=known)

    @property
    def bibliography(self) -> Bibliography:
        """Who cites what, where and how often."""
        from alliance_corpus.bibliography import Bibliography

        return Bibliography(self)

    def verify(self) -> Report:
        """Check every byte of the dataset against its manifest, and every record.

        Returns:
            What was checked.

        Raises:
            DatasetError: naming what is missing, altered, or breaks a rule.
        """
        from alliance_corpus.dataset.verification import verify

        report = verify(self._dataset)
        report.raise_if_damaged()
        return report


def _sentences(blocks: Iterable[Block]) -> Iterator[Sentence]:
    from alliance_corpus.text.sentences import sentence_spans

    for block in blocks:
        for number, span in enumerate(sentence_spans(block.text), start=1):
            yield Sentence(
                id=f"{block.id}:sentence-{number}",
                document=block.document,
                block=block.id,
                span=span.shift(block.span.start),
                text=block.text[span.start : span.end],
            )


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
            from importlib_resources import files

            _kept["shipped"] = Corpus(StoredDataset(files("alliance_corpus") / "data"))
        return _kept["shipped"]
