"""Compiling the desk: sources are read by their layouts, quotations become spans."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from alliance_corpus.dataset import Dataset, check, write_dataset
from alliance_corpus.dataset.tables import ENTITIES, Allowance
from alliance_corpus.editing.citations import Claims, citations_of
from alliance_corpus.editing.dates import dates_of
from alliance_corpus.editing.desk import (
    DeskCitations,
    DeskCorpus,
    DeskDocument,
    DeskEvents,
    DeskExceptions,
    DeskInstitutions,
    DeskInstruments,
    DeskNames,
    DeskPeople,
    DeskProvisions,
    DeskRelations,
    DeskWorks,
)
from alliance_corpus.editing.emendations import emendations_of
from alliance_corpus.editing.facts import Supports, events_of, provisions_of, relations_of
from alliance_corpus.editing.layouts import read_layout
from alliance_corpus.editing.mentions import mentions_of
from alliance_corpus.editing.yaml_file import read_yaml
from alliance_corpus.errors import AllianceCorpusError, DeskError, nearest
from alliance_corpus.readers.names import Gazetteer
from alliance_corpus.records import Cleaning, Document, SourceFile
from alliance_corpus.text.quotes import Quotable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from alliance_corpus.records import Work
    from alliance_corpus.text.aligned import AlignedText

T = TypeVar("T")


def build(desk: Path, output: Path) -> Dataset:
    """Compile the desk and write the dataset; the old output stays if anything is wrong.

    Args:
        desk: the folder with ``corpus.yaml``.
        output: the folder of the dataset, replaced as a whole.

    Raises:
        DeskError: if a file of the desk is wrong.
        DatasetError: if the records break a rule of integrity, or cannot be written.
    """
    dataset = compile_corpus(desk)
    check(dataset)
    write_dataset(dataset, output)
    return dataset


def compile_corpus(desk: Path) -> Dataset:
    """Compile the desk into a dataset in memory.

    Raises:
        DeskError: naming the file, and line or quotation, of what is wrong.
    """
    corpus = read_yaml(desk / "corpus.yaml", DeskCorpus)
    works = {work.id: work for work in read_yaml(desk / "works.yaml", DeskWorks).works}
    entities = _entities(desk)
    gazetteer = _gazetteer(desk, entities)
    documents: dict[str, Document] = {}
    texts: dict[str, Quotable] = {}
    tables: dict[str, list[Any]] = {"cleaning": [], "dates": [], "mentions": []}
    for name in corpus.documents:
        path = desk / "documents" / f"{name}.yaml"
        entry = read_yaml(path, DeskDocument)
        with _naming(path):
            document = _document(entry, name, desk / "sources", works)
            text = texts[name] = Quotable.of(document.text)
            tables["dates"] += dates_of(entry, document, text)
            tables["mentions"] += mentions_of(entry, document, text, gazetteer)
        tables["cleaning"] += _cleaning(name, document.alignment)
        documents[name] = document
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
            "works": tuple(works.values()),
            **entities,
            **_facts(desk, documents, texts),
            "exceptions": _exceptions(desk),
        },
    )


def _entities(desk: Path) -> dict[str, tuple[Any, ...]]:
    """Institutions, people and instruments, and the rules of their names.

    A desk without such a file has none.
    """
    return {
        "institutions": _optional(desk / "institutions.yaml", DeskInstitutions).institutions,
        "people": _optional(desk / "people.yaml", DeskPeople).people,
        "instruments": _optional(desk / "instruments.yaml", DeskInstruments).instruments,
        "context_rules": _optional(desk / "names.yaml", DeskNames).rules,
    }


def _gazetteer(desk: Path, entities: dict[str, tuple[Any, ...]]) -> Gazetteer:
    """The names of all entities, with the rules of the desk."""
    with _naming(desk / "names.yaml"):
        for rule in entities["context_rules"]:
            if not rule.id:
                raise DeskError(f"the rule for {rule.name!r} has no id: expected a slug")
        return Gazetteer.of(
            [entity for table in ENTITIES for entity in entities[table]],
            entities["context_rules"],
        )


def _facts(
    desk: Path, documents: dict[str, Document], texts: dict[str, Quotable]
) -> dict[str, tuple[Any, ...]]:
    """Citations, and what is told of entities; a desk without such a file has no such records."""
    with _naming(desk / "citations.yaml") as path:
        citations = citations_of(_optional(path, DeskCitations).citations, texts)
    supports = Supports(texts, Claims.of(citations, documents.values()))
    tables: dict[str, tuple[Any, ...]] = {"citations": citations}
    with _naming(desk / "provisions.yaml") as path:
        tables["provisions"] = provisions_of(_optional(path, DeskProvisions).provisions, supports)
    with _naming(desk / "events.yaml") as path:
        tables["events"] = events_of(_optional(path, DeskEvents).events, supports)
    with _naming(desk / "relations.yaml") as path:
        tables["relations"] = relations_of(_optional(path, DeskRelations).relations, supports)
    return tables


def _exceptions(desk: Path) -> tuple[Allowance, ...]:
    entries = _optional(desk / "exceptions.yaml", DeskExceptions).exceptions
    return tuple(
        Allowance(
            id=f"exception-{number}",
            rule=entry.rule,
            records=entry.records,
            words=entry.words,
            reason=entry.reason,
        )
        for number, entry in enumerate(entries, start=1)
    )


def _optional(path: Path, shape: type[T]) -> T:
    return read_yaml(path, shape) if path.exists() else shape()


@contextmanager
def _naming(path: Path) -> Iterator[Path]:
    """Errors about what a file of the desk says name the file; those of reading it do already."""
    try:
        yield path
    except AllianceCorpusError as error:
        if isinstance(error, DeskError) and str(error).startswith(str(path)):
            raise
        raise DeskError(f"{path}: {error}") from None


def _document(entry: DeskDocument, name: str, sources: Path, works: dict[str, Work]) -> Document:
    if entry.id != name:
        raise DeskError(f"id {entry.id!r} is not the name of the file: expected {name!r}")
    if name not in works:
        raise DeskError(f"works.yaml has no work {name!r}.{nearest(name, works)}")
    source = _source(sources / entry.source)
    reading = read_layout(source.text or "", entry.layout, entry.options, name)
    quotable = Quotable.of(reading.text.text)
    return Document(
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


def _source(path: Path) -> SourceFile:
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except FileNotFoundError:
        raise DeskError(f"the source {path} is missing") from None
    except UnicodeDecodeError as error:
        raise DeskError(f"the source {path} is not UTF-8: byte {error.start}") from None
    return SourceFile(path.name, hashlib.sha256(data).hexdigest(), text)


def _cleaning(document: str, text: AlignedText) -> list[Cleaning]:
    """Every change of the cleaning, as records."""
    return [
        Cleaning(
            id=f"{document}:cleaning-{number}",
            document=document,
            step=change.step,
            source=change.source,
            old=change.old,
            new=change.new,
        )
        for number, change in enumerate(text.changes, start=1)
    ]
