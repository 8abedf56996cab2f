"""A whole dataset in memory: what the build makes, and what is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, fields, frozen

from alliance_corpus.dataset.gaps import Gapped
from alliance_corpus.dataset.recipes import Recipe
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DatasetError, nearest

if TYPE_CHECKING:
    from alliance_corpus.dataset.editions import Withheld
    from alliance_corpus.dataset.manifest import Edition


def _ids(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _read_only(lacks: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(dict(lacks))


def _complete(tables: Mapping[str, Collection[Any]]) -> Mapping[str, tuple[Any, ...]]:
    """All tables, the missing ones empty.

    Raises:
        DatasetError: for a table that the format does not have.
    """
    for name in tables:
        if name not in TABLES:
            raise DatasetError(
                f"there is no table {name!r}: expected some of {', '.join(TABLES)}."
                f"{nearest(name, TABLES)}"
            )
    return MappingProxyType({name: tuple(tables.get(name, ())) for name in TABLES})


@frozen(kw_only=True)
class Dataset:
    """A whole dataset in memory: what the build makes, and what is written.

    Attributes:
        name: name of the dataset.
        version: its version.
        issued: when this version was issued, None if not given.
        licence: licence of the records, in words or as an SPDX expression.
        without_text: ids of the documents whose text must not be shipped.
        recipes: how to rebuild the texts that the dataset is without.
        gaps: where its records leave out words of these texts.
        tables: records by name of table; the missing tables are empty. The order of the
            documents is that of their table.
        lacks: if the records come from an older version: the fields that it did not have, by table
            (see `alliance_corpus.dataset.formats`). They are empty because nobody could fill them.
    """

    name: str
    version: str
    issued: EDTF | None = None
    licence: str
    without_text: tuple[str, ...] = field(default=(), converter=_ids)
    recipes: tuple[Recipe, ...] = field(default=(), repr=False)
    gaps: tuple[Gapped, ...] = field(default=(), repr=False)
    tables: Mapping[str, tuple[Any, ...]] = field(converter=_complete, repr=False)
    lacks: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_read_only, repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the tables as a plain dict: a read-only view of one cannot be pickled."""
        named = {a.name: getattr(self, a.name) for a in fields(Dataset)}
        return _dataset, ({**named, "tables": dict(self.tables), "lacks": dict(self.lacks)},)

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the documents, in order."""
        return tuple(document.id for document in self.tables["documents"])

    @property
    def edition(self) -> Edition:
        """``records-only`` if a document is without its text, else ``full``."""
        texts = (document.source.text for document in self.tables["documents"])
        return "records-only" if self.without_text or None in texts else "full"

    def records_only(self) -> Dataset:
        """The same dataset without the texts whose rights do not permit their redistribution.

        What the records have of these texts is no more than short quotations: long evidence is
        shortened (see `alliance_corpus.dataset.excerpts`), and labels that copy the text have gaps
        (`alliance_corpus.dataset.gaps`). If all rights permit it, nothing is left out. A
        document that is already without its text stays as it is: attach its source first.
        """
        unpermitted = (
            document.id
            for document in self.tables["documents"]
            if document.rights.redistribution != "permitted"
        )
        left_out = dict.fromkeys((*self.without_text, *unpermitted))
        return evolve(self, without_text=tuple(left_out)).shipped(shorten=True)

    @property
    def counts(self) -> Mapping[str, int]:
        """The number of records of each table."""
        return {name: len(records) for name, records in self.tables.items()}

    def records(self, table: str) -> tuple[Any, ...]:
        """The records of a table."""
        return self.tables[table]

    def shipped(self, *, shorten: bool = False) -> Dataset:
        """The dataset as it is written: without the words of the documents in ``without_text``.

        Their text, source, blocks and cleaning changes are left out. Headings, annotations and
        evidence stay, with their own words. A recipe for each document can rebuild all of it from
        the source.

        Args:
            shorten: whether the records quote no more than `records_only` says.

        Raises:
            DatasetError: if ``without_text`` names a document that is not there, or the text of
                one could not be rebuilt.
        """
        texts = {document.id: document.source.text for document in self.tables["documents"]}
        for name in self.without_text:
            if name not in texts:
                raise DatasetError(
                    f"without_text names {name!r}, which is not a document of the dataset."
                    f"{nearest(name, texts)}"
                )
        if all(texts[name] is None for name in self.without_text):
            return self
        from alliance_corpus.dataset.editions import withhold

        left = withhold(self._withheld(), self.without_text, shorten=shorten)
        return evolve(self, tables=left.tables, recipes=left.recipes, gaps=left.gaps)

    def _withheld(self) -> Withheld:
        from alliance_corpus.dataset.editions import Withheld

        return Withheld(self.tables, self.recipes, self.gaps)

    def with_texts(self, sources: Mapping[str, str]) -> Dataset:
        """The dataset with texts that it was built without, rebuilt from their sources.

        Args:
            sources: by id of document, the text of its source, whose sum was checked (see
                `alliance_corpus.dataset.sources.read_sources`).

        Raises:
            DatasetError: if there is no recipe for a document, or it does not fit.
        """
        from alliance_corpus.dataset.editions import rebuild

        whole = rebuild(self._withheld(), sources)
        return evolve(
            self,
            without_text=tuple(name for name in self.without_text if name not in sources),
            tables=whole.tables,
            recipes=whole.recipes,
            gaps=whole.gaps,
        )


def _dataset(named: dict[str, Any]) -> Dataset:
    return Dataset(**named)
