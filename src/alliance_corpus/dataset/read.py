"""Read a dataset: it opens at once, and each table is decoded and checked when first used.

Opening one reads the manifest alone, so the record types are imported only where they are used.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.manifest import FORMAT, LARGEST, MANIFEST, Manifest, parse_manifest
from alliance_corpus.dataset.place import Place
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import DatasetError, DateError
from alliance_corpus.lazy import MAKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from alliance_corpus.dataset.manifest import Edition
    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.dataset.place import Folder
    from alliance_corpus.dataset.rows import StoredDocument
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import Document, SourceFile
    from alliance_corpus.text import AlignedText


class StoredDataset:
    """A dataset on disk or in a package, read only. Rows of an older format are upgraded.

    Any number of threads may ask for tables: each is decoded once.

    Attributes:
        place: where its files are.
        manifest: what the dataset says about itself.
        where: the place it was opened from, for messages.

    Raises:
        DatasetError: if there is no dataset, its manifest is altered, or its format is newer.
    """

    __slots__ = ("_tables", "manifest", "place", "where")

    def __init__(self, root: str | PathLike[str] | Folder | Place) -> None:
        self.place = root if isinstance(root, Place) else Place(root)
        self._tables: dict[str, tuple[Any, ...]] = {}
        self.where = self.place.where
        data = self.place.read(MANIFEST, LARGEST)
        self.manifest: Manifest = parse_manifest(data, self.where)
        self._check_tables()

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle it by its place; one without a name, such as a zip in memory, by its records."""
        if self.place.has_name:
            return StoredDataset, (self.place,)
        return _itself, (self.to_dataset(),)

    def __repr__(self) -> str:
        """Name, version and place."""
        return f"<StoredDataset {self.name} {self.version} at {self.where}>"

    @property
    def name(self) -> str:
        """Name of the dataset."""
        return self.manifest.name

    @property
    def version(self) -> str:
        """Version of the dataset."""
        return self.manifest.version

    @property
    def issued(self) -> EDTF | None:
        """When this version was issued, None if not given.

        Raises:
            DatasetError: if the manifest's value is not a date.
        """
        from alliance_corpus.dates import EDTF

        try:
            return None if self.manifest.issued is None else EDTF(self.manifest.issued)
        except DateError as error:
            raise DatasetError(f"{self.where}: {MANIFEST}: issued: {error}") from None

    @property
    def licence(self) -> str:
        """Licence of its records."""
        return self.manifest.licence

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the documents, in order."""
        return self.manifest.documents

    @property
    def edition(self) -> Edition:
        """``records-only`` if a document is without its text, else ``full``."""
        return "records-only" if self._without_text() else "full"

    def _without_text(self) -> tuple[str, ...]:
        return tuple(d for d in self.order if text_file(d) not in self.manifest.files)

    @property
    def is_current(self) -> bool:
        """Whether its format is the one that is written today; else its rows are upgraded."""
        return self.manifest.format == FORMAT

    @property
    def counts(self) -> Mapping[str, int]:
        """The number of records of each table, from the manifest, without decoding."""
        files = self.manifest.files
        return {
            name: files[table_file(name)].count if table_file(name) in files else 0
            for name in TABLES
        }

    @property
    def lacks(self) -> Mapping[str, tuple[str, ...]]:
        """The fields that its version did not have yet, by table: paths, ``*`` for all of one.

        They are empty because nobody could fill them; see `alliance_corpus.dataset.formats`.
        """
        from alliance_corpus.dataset.formats import lacking

        tables = [name for name in TABLES if table_file(name) in self.manifest.files]
        return lacking(self.manifest.format, tables, self.manifest.lacks)

    def records(self, table: str) -> tuple[Any, ...]:
        """The records of a table, decoded at the first call.

        Raises:
            DatasetError: if a file that it needs is missing, truncated or altered.
        """
        if table not in self._tables:
            with MAKING:
                if table not in self._tables:
                    self._tables[table] = (
                        self._documents() if table == "documents" else self.rows(table)
                    )
        return self._tables[table]

    def to_dataset(self) -> Dataset:
        """All of it in memory, ready to be changed and written again.

        Raises:
            DatasetError: if a file is missing, truncated or altered.
        """
        from alliance_corpus.dataset.memory import Dataset
        from alliance_corpus.dataset.rebuilding import read_gaps, read_recipes

        return Dataset(
            name=self.name,
            version=self.version,
            issued=self.issued,
            licence=self.licence,
            without_text=self._without_text(),
            recipes=read_recipes(self),
            gaps=read_gaps(self),
            tables={table: self.records(table) for table in TABLES},
            lacks=self.lacks,
        )

    def read(self, path: str) -> bytes:
        """The bytes of a file that the manifest lists, checked against it.

        Raises:
            DatasetError: if the file is missing, truncated or altered.
        """
        entry = self.manifest.files.get(path)
        if entry is None:
            raise DatasetError(f"{self.where}: the manifest does not list {path}")
        data = self.place.read(path, entry.size)
        difference = entry.difference(data)
        if difference is not None:
            raise DatasetError(f"{self.where}: {path} is {difference}")
        return data

    def _check_tables(self) -> None:
        for path in self.manifest.files:
            if path.endswith(".jsonl") and path.removesuffix(".jsonl") not in TABLES:
                raise DatasetError(
                    f"{self.where}: the manifest lists {path}, but format "
                    f"{self.manifest.format} has no such table"
                )

    def rows(self, table: str) -> tuple[Any, ...]:
        """A table as it is stored, decoded anew.

        A table that an older version of the package did not know is empty.

        Raises:
            DatasetError: if its file is missing, truncated or altered, or has an impossible record.
        """
        from alliance_corpus.dataset.codec import decode_lines
        from alliance_corpus.dataset.formats import upgrader

        path = table_file(table)
        if path not in self.manifest.files:
            return ()
        rows = decode_lines(
            self.read(path),
            TABLES[table].row_type,
            f"{self.where}: {path}",
            None if self.is_current else upgrader(table, self.manifest.format),
        )
        if len(rows) != self.manifest.files[path].count:
            raise DatasetError(
                f"{self.where}: {path} has {len(rows)} records, "
                f"the manifest says {self.manifest.files[path].count}"
            )
        return rows

    def _documents(self) -> tuple[Document, ...]:
        from alliance_corpus.dataset.rebuilding import read_recipes
        from alliance_corpus.records import Document

        parts = {name: self._by_document(name) for name in ("blocks", "sections", "emendations")}
        layouts = {recipe.document: recipe.layout() for recipe in read_recipes(self)}
        works = {work.id: work for work in self.records("works")}
        rows: tuple[StoredDocument, ...] = self.rows("documents")
        if tuple(row.id for row in rows) != self.order:
            raise DatasetError(
                f"{self.where}: documents.jsonl has other documents, or in another order, "
                "than the manifest"
            )
        documents = []
        for row in rows:
            source = self._source(row)
            if row.id not in works:
                raise DatasetError(
                    f"{self.where}: document {row.id!r} has no work of its id in works.jsonl"
                )
            documents.append(
                Document(
                    id=row.id,
                    written=row.written,
                    rights=row.rights,
                    source=source,
                    work=works[row.id],
                    **{name: tuple(found[row.id]) for name, found in parts.items()},
                    alignment=self._alignment(row, source.text),
                    layout=layouts.get(row.id, ()),
                )
            )
        return tuple(documents)

    def _text(self, path: str) -> str:
        try:
            return self.read(path).decode("utf-8")
        except UnicodeDecodeError as error:
            raise DatasetError(f"{self.where}: {path}: not UTF-8: byte {error.start}") from None

    def _by_document(self, table: str) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = defaultdict(list)
        for record in self.records(table):
            found[record.document].append(record)
        return found

    def _source(self, row: StoredDocument) -> SourceFile:
        from alliance_corpus.records import SourceFile

        if row.runs is None:
            return row.source
        text = self._text(source_file(row.id))
        return SourceFile(row.source.file, row.source.sha256, text)

    def _alignment(self, row: StoredDocument, source: str | None) -> AlignedText | None:
        from alliance_corpus.text import AlignedText

        if row.runs is None or source is None:
            return None
        text = self._text(text_file(row.id))
        try:
            return AlignedText.from_runs(source, text, row.runs)
        except (ValueError, TypeError) as error:
            raise DatasetError(
                f"{self.where}: documents.jsonl: the runs of {row.id!r} do not fit: {error}"
            ) from error


def _itself(dataset: Dataset) -> Dataset:
    return dataset


def shipped_folder() -> Folder:
    """The folder of the dataset that the package ships."""
    folder = Path(__file__).parents[1] / "data"
    if folder.is_dir():
        return folder
    # The package is in a zip. This import is slow, so it is done only then.
    from importlib_resources import files

    return files("alliance_corpus") / "data"


FOLDERS: Final = ("texts", "sources", "search", "recipes")
"""The folders in a dataset; there are files in them, and no more folders."""


def table_file(table: str) -> str:
    """Path of the file of a table in the dataset."""
    return f"{table}.jsonl"


def text_file(document: str) -> str:
    """Path of the clean text of a document in the dataset."""
    return f"texts/{document}.txt"


def source_file(document: str) -> str:
    """Path of the source of a document in the dataset."""
    return f"sources/{document}.txt"
