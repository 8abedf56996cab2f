"""Small corpora for measures: only the tables that a test needs."""

from __future__ import annotations

from typing import Any

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

PAGE = (ExternalSource("https://example.org"),)


def corpus_of(**tables: tuple[Any, ...]) -> Corpus:
    return Corpus(Dataset(name="small", version="1", licence="MIT", tables=tables))


def body(
    id: str,  # noqa: A002
    name: str = "協議会",
    valid: str | None = None,
    kind: str = "consultative-body",
    countries: tuple[str, ...] = ("japan", "united-states"),
) -> Institution:
    return Institution(
        id=id, kind=kind, names=(Name(name),), countries=countries,
        valid=None if valid is None else EDTF(valid),
    )  # fmt: skip


def tie(subject: str, predicate: str, of: str, valid: str | None = None) -> Relation:
    return Relation(
        id=f"{subject}-{predicate}-{of}", subject=subject, predicate=predicate, object=of,
        valid=None if valid is None else EDTF(valid), sources=PAGE,
    )  # fmt: skip


def event(
    id: str,  # noqa: A002
    date: str,
    kind: str = "meeting",
    subject: str | None = None,
    status: str = "reported",
) -> Event:
    parts = () if subject is None else (Participation(subject, "subject"),)
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
