"""Compile the editing files: layouts read the sources, quotations become spans."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from alliance_corpus.dataset import Dataset, validate, write_dataset
from alliance_corpus.dataset.manifest import is_file_name
from alliance_corpus.dataset.rows import RuleException
from alliance_corpus.dataset.tables import ENTITIES, TABLES
from alliance_corpus.editing.citations import Claims, citations_of
from alliance_corpus.editing.complaints import Complaints
from alliance_corpus.editing.dates import dates_of
from alliance_corpus.editing.emendations import emendations_of
from alliance_corpus.editing.entries import CorpusFile, DocumentEntry, file_of
from alliance_corpus.editing.facts import Supports
from alliance_corpus.editing.layouts import read_layout
from alliance_corpus.editing.mentions import mentions_of
from alliance_corpus.editing.text_file import read_text, unseen
from alliance_corpus.editing.yaml_file import read_yaml
from alliance_corpus.errors import EditingError, nearest
from alliance_corpus.readers.names import Gazetteer
from alliance_corpus.records import Change, Citation, Document, SourceFile
from alliance_corpus.text.quotes import Quotable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from alliance_corpus.editing.entries import ExceptionEntry
    from alliance_corpus.editing.layouts import Remark
    from alliance_corpus.records import Work
    from alliance_corpus.text.aligned import AlignedText


def _unheard(_said: str) -> None:
    """Take no notice of a remark."""


def build(
    folder: Path,
    output: Path,
    *,
    records_only: bool = False,
    index: bool = False,
    tell: Callable[[str], None] = _unheard,
) -> Dataset:
    """Compile the editing files and write the dataset; the old output stays if anything is wrong.

    Args:
        folder: the folder with ``corpus.yaml``.
        output: the folder of the dataset, replaced as a whole.
        records_only: leave out the texts whose rights do not permit their redistribution.
        index: whether to add an index for searches in large corpora.
        tell: called with each thing that a person should look at; see `compile_corpus`.

    Returns:
        The dataset as it is written.

    Raises:
        EditingError: if an editing file is wrong.
        DatasetError: if the records break a rule of integrity, or cannot be written.
    """
    dataset = compile_corpus(folder, tell)
    validate(dataset).raise_for_problems()
    dataset = dataset.records_only() if records_only else dataset.shipped()
    write_dataset(dataset, output, index=index)
    return dataset


def compile_corpus(folder: Path, tell: Callable[[str], None] = _unheard) -> Dataset:
    """Compile the editing files into a dataset in memory.

    Args:
        folder: the folder with ``corpus.yaml``.
        tell: called with each thing that a layout is not sure of: file, line, how it was taken,
            and the line that settles it.

    Raises:
        EditingError: if editing files are wrong: one complaint a line, each with the file, and the
            line or quotation. What needs a part that is wrong is not looked at.
    """
    complaints = Complaints()
    corpus = read_yaml(folder / "corpus.yaml", CorpusFile)
    entries = _entries(folder, complaints)
    complaints.raise_for_any()  # what stands below needs them
    works = {work.id: work for work in entries["works"]}
    with complaints.about(folder / "names.yaml"):
        gazetteer = _gazetteer(entries)
    complaints.raise_for_any()
    documents: dict[str, Document] = {}
    texts: dict[str, Quotable] = {}
    tables: dict[str, list[Any]] = {"cleaning": [], "dates": [], "mentions": []}
    for name in corpus.documents:
        path = folder / "documents" / f"{name}.yaml"
        with complaints.about(folder / "corpus.yaml"):
            _check_name(name)
        with complaints.about(path):
            entry = read_yaml(path, DocumentEntry)
            document, remarks = _document(entry, name, folder / "sources", works)
            text = texts[name] = Quotable.of(document.text)
            tables["dates"] += dates_of(entry, document, text)
            tables["mentions"] += mentions_of(entry, document, text, gazetteer)
            tables["cleaning"] += _cleaning(name, document.alignment)
            documents[name] = document
            for remark in remarks:
                tell(f"{folder / 'sources' / entry.source}, {remark}")
    complaints.raise_for_any()
    written = _written(folder, entries, documents, texts, complaints)
    complaints.raise_for_any()
    return Dataset(
        name=corpus.name,
        version=corpus.version,
        issued=corpus.issued,
        licence=corpus.licence,
        without_text=corpus.without_text,
        tables={
            "documents": tuple(documents.values()),
            "blocks": tuple(b for d in documents.values() for b in d.blocks),
            "sections": tuple(s for d in documents.values() for s in d.sections),
            "emendations": tuple(e for d in documents.values() for e in d.emendations),
            **{table: tuple(records) for table, records in tables.items()},
            **written,
        },
    )


def _check_name(name: str) -> None:
    if not is_file_name(name):
        raise EditingError(
            f"document {name!r}: expected small letters, digits and hyphens, because it names a "
            "file"
        )


def _entries(folder: Path, complaints: Complaints) -> dict[str, tuple[Any, ...]]:
    """The entries of each table that has an editing file; works.yaml must exist."""
    found: dict[str, tuple[Any, ...]] = {}
    for name, table in TABLES.items():
        if table.file is not None:
            path = folder / table.file
            written = name == "works" or os.path.lexists(path)
            found[name] = ()
            with complaints.about(path):
                if written:
                    found[name] = getattr(read_yaml(path, file_of(name)), str(table.key))
    return found


def _gazetteer(entries: dict[str, tuple[Any, ...]]) -> Gazetteer:
    """The names of all entities, with the editors' rules."""
    for rule in entries["context_rules"]:
        if not rule.id:
            raise EditingError(f"the rule for {rule.name!r} has no id: expected a slug")
    return Gazetteer.of(
        [entity for table in ENTITIES for entity in entries[table]], entries["context_rules"]
    )


def _written(
    folder: Path,
    entries: dict[str, tuple[Any, ...]],
    documents: dict[str, Document],
    texts: dict[str, Quotable],
    complaints: Complaints,
) -> dict[str, tuple[Any, ...]]:
    """The records of the tables that editors write, with quotations turned into spans."""
    citations: tuple[Citation, ...] = ()
    with complaints.about(folder / "citations.yaml"):
        citations = citations_of(entries["citations"], texts)
    complaints.raise_for_any()  # records name citations
    supports = Supports(texts, Claims.of(citations, documents.values()))
    tables: dict[str, tuple[Any, ...]] = {}
    for name, listed in entries.items():
        if name == "citations":
            tables[name] = citations
        elif name == "exceptions":
            tables[name] = _exceptions(listed)
        else:
            made: list[Any] = []
            for entry in listed:
                with complaints.about(folder / str(TABLES[name].file)):
                    made.append(supports.record(TABLES[name].record_type, entry))
            tables[name] = tuple(made)
    return tables


def _exceptions(entries: Iterable[ExceptionEntry]) -> tuple[RuleException, ...]:
    return tuple(
        RuleException(
            id=f"exception-{number}",
            rule=entry.rule,
            records=entry.records,
            words=entry.words,
            reason=entry.reason,
        )
        for number, entry in enumerate(entries, start=1)
    )


def _document(
    entry: DocumentEntry, name: str, sources: Path, works: dict[str, Work]
) -> tuple[Document, tuple[Remark, ...]]:
    if entry.id != name:
        raise EditingError(f"id {entry.id!r} is not the name of the file: expected {name!r}")
    if name not in works:
        raise EditingError(f"works.yaml has no work {name!r}.{nearest(name, works)}")
    source = _source(sources, entry.source)
    reading = read_layout(source.text or "", entry.layout, entry.options, name)
    quotable = Quotable.of(reading.text.text)
    document = Document(
        id=name,
        written=entry.written,
        rights=entry.rights,
        source=source,
        work=works[name],
        blocks=reading.blocks,
        sections=reading.sections,
        emendations=emendations_of(entry, quotable),
        alignment=reading.text,
    )
    return document, reading.remarks


def _source(folder: Path, name: str) -> SourceFile:
    if {"..", ""} & set(PurePath(name).parts) or PurePath(name).is_absolute():
        raise EditingError(f"source {name!r}: expected the name of a file in {folder}")
    data, text = read_text(folder / name)
    if found := unseen(text):
        raise EditingError(
            f"the source {folder / name} has characters that no reader sees: {'; '.join(found)}. "
            "Take them out of the source"
        )
    return SourceFile(Path(name).name, hashlib.sha256(data).hexdigest(), text)


def _cleaning(document: str, text: AlignedText) -> list[Change]:
    """Every change of the cleaning, as records."""
    return [
        Change(
            id=f"{document}:cleaning-{number}",
            document=document,
            step=change.step,
            source=change.source,
            old=change.old,
            new=change.new,
        )
        for number, change in enumerate(text.changes, start=1)
    ]
