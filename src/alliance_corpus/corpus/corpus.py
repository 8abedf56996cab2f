"""`Corpus`: the tables of a dataset, and the queries that use several of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.questions import Questions
from alliance_corpus.dataset.read import StoredDataset, shipped_folder
from alliance_corpus.errors import QueryError
from alliance_corpus.lazy import Once

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from alliance_corpus.corpus.bibliography.graph import Bibliography
    from alliance_corpus.corpus.plots.plots import Plots
    from alliance_corpus.corpus.record import Record
    from alliance_corpus.corpus.search import Concordance
    from alliance_corpus.corpus.search.queries import Asked
    from alliance_corpus.corpus.search.searcher import Searcher
    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.dataset.place import Folder
    from alliance_corpus.dataset.report import Report
    from alliance_corpus.dataset.search_index import SearchIndex
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.readers.names import Gazetteer


class Corpus(Questions):
    """An immutable dataset to read and query; `load` returns one.

    Each table is read when it is first used. Threads can share a corpus.

    Args:
        dataset: where the records come from.
        whole: the corpus that this one is a part of (`as_of`).
    """

    __slots__ = ("_bibliography", "_gazetteer", "_searcher")

    def __init__(self, dataset: StoredDataset | Dataset, whole: Corpus | None = None) -> None:
        super().__init__(dataset, whole)
        self._bibliography = Once(self._make_bibliography)
        self._gazetteer = Once(self._make_gazetteer)
        self._searcher = Once(self._make_searcher)

    def _make_bibliography(self) -> Bibliography:
        from alliance_corpus.corpus.bibliography.graph import Bibliography

        return Bibliography(self)

    def _make_searcher(self) -> Searcher:
        from alliance_corpus.corpus.search.searcher import Searcher

        return Searcher(self, self._stored_index)

    def _stored_index(self) -> SearchIndex | None:
        from alliance_corpus.dataset.search_index import read_index

        return read_index(self._dataset) if isinstance(self._dataset, StoredDataset) else None

    def __repr__(self) -> str:
        """Name, version and the number of records of each kind."""
        counts = ", ".join(
            f"{count} {name}" for name, count in self._dataset.counts.items() if count
        )
        return f"<Corpus {self._title}: {counts or 'empty'}>"

    @property
    def _title(self) -> str:
        edition = "" if self.edition == "full" else f", {self.edition} edition"
        return f"{self.name} {self.version}{edition}"

    def _repr_html_(self) -> str:
        """The number of records of each kind, as a table for notebooks."""
        from alliance_corpus.records.html import table

        counts = [(name, count) for name, count in self._dataset.counts.items() if count]
        return table(self._title, ("table", "records"), counts)

    def __reduce__(self) -> tuple[Any, ...]:
        if _shipped.made and self is _shipped():
            return load, ()
        return Corpus, (self._dataset, self._whole)

    def _make_gazetteer(self) -> Gazetteer:
        from alliance_corpus.readers.names import Gazetteer

        return Gazetteer.of(self.entities(), self.context_rules, self.relations)

    def search(
        self,
        query: Asked,
        context: int = 20,
        documents: str | Iterable[str] | None = None,
        *,
        kana: bool = False,
        numerals: bool = False,
    ) -> Concordance:
        """Find words, however written, and what queries ask for (see ``docs/how-to/search.md``).

        No hit crosses the end of a block. Hits of the same words share no character.

        Args:
            query: the words; a list of them, any of which will do; or a query made by
                `any_of`, `all_of`, `near`, `regex` or `mentions_of`.
            context: how many characters to show on either side, within the block.
            documents: search only this document, or these.
            kana: whether katakana and hiragana are the same.
            numerals: whether kanji numerals and digits are the same: 十五 and 15.

        Returns:
            A table of `Hit` with offsets in the document's text; it prints as a concordance.

        Raises:
            QueryError: if words are empty or the context is negative.
            UnknownIdError: if there is no such document, or nothing has the name of `mentions_of`.
            TextNotShippedError: if the text of a document is not in this edition.
        """
        from alliance_corpus.corpus.search import Concordance, Hit

        hits = self._searcher().search(query, context, documents, kana=kana, numerals=numerals)
        return Concordance("hits", Hit, hits, self)

    def offsets(
        self,
        query: Asked,
        documents: str | Iterable[str] | None = None,
        *,
        kana: bool = False,
        numerals: bool = False,
    ) -> list[tuple[str, int, int]]:
        """Where the hits of a `search` are, without their context: faster if there are many.

        Returns:
            For each hit, in the same order: id of the document, and start and end in its text.

        Raises:
            QueryError: if words are empty.
            UnknownIdError: if there is no such document, or nothing has the name of `mentions_of`.
            TextNotShippedError: if the text of a document is not in this edition.
        """
        return self._searcher().offsets(query, documents, kana=kana, numerals=numerals)

    def index_texts(self, *, kana: bool = False, numerals: bool = False) -> None:
        """Index the texts in memory, so that later searches for words in them are faster.

        The hits stay the same, and their order. It pays for many searches: it takes as long as the
        first one, and 4 bytes a character. Texts of up to a million characters are
        indexed by themselves when they are searched a second time. A dataset that was built with
        an index (``alliance-corpus build --index``) has it from the start, for searches without
        options.

        Args:
            kana: for searches with this option.
            numerals: for searches with this option.
        """
        self._searcher().index(kana=kana, numerals=numerals)

    @property
    def gazetteer(self) -> Gazetteer:
        """The names of all institutions, people and instruments, and rules, for `read_names`."""
        return self._gazetteer()

    def as_of(self, when: DateLike, *, possible: bool = False) -> Corpus:
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

    def attach(
        self, folder: str | PathLike[str], documents: str | Iterable[str] | None = None
    ) -> Corpus:
        """The corpus with the texts that it is without, rebuilt from your copies of the sources.

        Texts, spans and records are those of the full edition (see ``docs/how-to/editions.md``).

        Args:
            folder: a folder with the source of each document, unaltered, under the name in
                ``document.source.file`` or any other.
            documents: only this document, or these; None: all that are without their text.

        Returns:
            A corpus in memory; `save` writes it.

        Raises:
            DatasetError: if a source is missing or is not the very file, saying what differs if
                that can be told; or if the dataset is damaged.
            UnknownIdError: if there is no such document.
            QueryError: if a document has its text, or all have; or of a corpus as of a time.
        """
        from alliance_corpus.corpus.attaching import attach

        if self._whole is not None:
            raise QueryError(
                "this corpus is a part of another, as of a time: attach the texts to the whole "
                "first, then take the part: attach(…).as_of(…)"
            )
        return Corpus(attach(self, self._in_memory, folder, documents))

    def records_only(self) -> Corpus:
        """The corpus without the texts whose rights do not permit their redistribution.

        See ``docs/how-to/editions.md`` for what stays. If all rights do, nothing is left out.

        Returns:
            A corpus in memory; `save` writes it.

        Raises:
            DatasetError: if the dataset is damaged.
        """
        whole = self._whole if isinstance(self._whole, Corpus) else None
        return Corpus(self._in_memory().records_only(), whole)

    def _in_memory(self) -> Dataset:
        dataset = self._dataset
        return dataset.to_dataset() if isinstance(dataset, StoredDataset) else dataset

    def save(self, directory: str | PathLike[str]) -> None:
        """Write the dataset, as `build` does: `load` and ``--data`` take it.

        Args:
            directory: the folder to make, or the one of a dataset to replace.

        Raises:
            DatasetError: if it cannot be written, or the folder holds something else.
        """
        from alliance_corpus.dataset.write import write_dataset

        write_dataset(self._in_memory(), directory)

    @property
    def bibliography(self) -> Bibliography:
        """Who cites what, where and how often."""
        return self._bibliography()

    @property
    def plot(self) -> Plots:
        """Pictures: timeline, bodies, coordination, topics, citations, words."""
        from alliance_corpus.corpus.plots.plots import Plots

        return Plots(self, self.search)

    def report(self, record: Record | str) -> str:
        """A report of an error in a record, to be completed and sent to the editors.

        Args:
            record: a record of the corpus, its id, or any name of one entity.

        Returns:
            Plain text with the id, the version and the evidence, and with two empty parts: what is
            wrong, and the source for it.

        Raises:
            UnknownIdError: if nothing has this id or name.
            QueryError: if the name is that of several entities.
        """
        from alliance_corpus.corpus.correction import report

        return report(self, record)

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


_shipped: Final = Once(lambda: Corpus(StoredDataset(shipped_folder())))


def load(path: str | PathLike[str] | Folder | None = None) -> Corpus:
    """Open a corpus: the one shipped with the package, or one made by `build`.

    Data is decoded when first used; nothing comes from a network. The shipped corpus is opened
    once: every call returns the same one.

    Args:
        path: folder of a dataset, or a zip file with one (also a wheel); one in a package or zip
            (a ``Traversable``); None: the shipped one.

    Raises:
        DatasetError: if there is no dataset, or it is damaged or of a newer format.
    """
    return _shipped() if path is None else Corpus(StoredDataset(path))
