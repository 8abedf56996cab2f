"""What a corpus is made of: frozen records that refer to each other by id."""

from __future__ import annotations

from alliance_corpus.records.annotations import (
    Annotation,
    Citation,
    DateExpression,
    Emendation,
    Evidence,
    Mention,
)
from alliance_corpus.records.context_rules import ContextRule
from alliance_corpus.records.documents import (
    Block,
    Cleaning,
    Document,
    Rights,
    Section,
    Sentence,
    SourceFile,
)
from alliance_corpus.records.entities import (
    Entity,
    Institution,
    Instrument,
    Name,
    Person,
    Provision,
)
from alliance_corpus.records.facts import Event, Fact, KnownDate, Participation, Relation
from alliance_corpus.records.sources import ExternalSource
from alliance_corpus.records.works import Creator, Work

__all__ = [
    "Annotation",
    "Block",
    "Citation",
    "Cleaning",
    "ContextRule",
    "Creator",
    "DateExpression",
    "Document",
    "Emendation",
    "Entity",
    "Event",
    "Evidence",
    "ExternalSource",
    "Fact",
    "Institution",
    "Instrument",
    "KnownDate",
    "Mention",
    "Name",
    "Participation",
    "Person",
    "Provision",
    "Relation",
    "Rights",
    "Section",
    "Sentence",
    "SourceFile",
    "Work",
]
