"""Small corpora for measures: only the tables that a test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Block,
    Event,
    ExternalSource,
    Institution,
    Name,
    Participation,
    Relation,
)
from alliance_corpus.tables.table import Table
from alliance_corpus.text import Span

if TYPE_CHECKING:
    from alliance_corpus.records.vocabularies import (
        EventKind,
        EventStatus,
        InstitutionKind,
        Predicate,
        Role,
    )

PAGE = (ExternalSource("https://example.org"),)


def corpus_of(**tables: tuple[Any, ...]) -> Corpus:
    return Corpus(Dataset(name="small", version="1", licence="MIT", tables=tables))


def body(
    id: str,  # noqa: A002
    name: str = "協議会",
    valid: str | None = None,
    kind: InstitutionKind = "consultative-body",
    countries: tuple[str, ...] = ("japan", "united-states"),
) -> Institution:
    return Institution(
        id=id, kind=kind, names=(Name(name),), countries=countries,
        valid=None if valid is None else EDTF(valid),
    )  # fmt: skip


def tie(subject: str, predicate: Predicate, of: str, valid: str | None = None) -> Relation:
    return Relation(
        id=f"{subject}-{predicate}-{of}", subject=subject, predicate=predicate, object=of,
        valid=None if valid is None else EDTF(valid), sources=PAGE,
    )  # fmt: skip


def event(
    id: str,  # noqa: A002
    date: str,
    kind: EventKind = "meeting",
    subject: str | None = None,
    status: EventStatus = "reported",
) -> Event:
    role: Role = "subject" if kind == "establishment" else "host"
    parts = () if subject is None else (Participation(subject, role),)
    return Event(
        id=id, date=EDTF(date), label=id, label_en=id, kind=kind, status=status,
        participants=parts, sources=PAGE,
    )  # fmt: skip


def events(*made: Event) -> Table[Event]:
    return Table("events", Event, made)


def blocks(document: str, *texts: str) -> Table[Block]:
    made = [
        Block(id=f"{document}:{n}", document=document, span=Span(0, len(text)), kind="paragraph", text=text)
        for n, text in enumerate(texts)
    ]  # fmt: skip
    return Table("blocks", Block, made)
