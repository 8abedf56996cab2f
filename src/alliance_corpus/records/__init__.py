"""The records of a corpus: immutable, referring to each other by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.records.annotations import Annotation as Annotation
    from alliance_corpus.records.annotations import Citation as Citation
    from alliance_corpus.records.annotations import DateExpression as DateExpression
    from alliance_corpus.records.annotations import Emendation as Emendation
    from alliance_corpus.records.annotations import Evidence as Evidence
    from alliance_corpus.records.annotations import Mention as Mention
    from alliance_corpus.records.annotations import Speaker as Speaker
    from alliance_corpus.records.context_rules import ContextRule as ContextRule
    from alliance_corpus.records.documents import Block as Block
    from alliance_corpus.records.documents import Change as Change
    from alliance_corpus.records.documents import Document as Document
    from alliance_corpus.records.documents import Section as Section
    from alliance_corpus.records.documents import Sentence as Sentence
    from alliance_corpus.records.documents import SourceFile as SourceFile
    from alliance_corpus.records.entities import Entity as Entity
    from alliance_corpus.records.entities import Institution as Institution
    from alliance_corpus.records.entities import Instrument as Instrument
    from alliance_corpus.records.entities import Name as Name
    from alliance_corpus.records.entities import Person as Person
    from alliance_corpus.records.entities import Provision as Provision
    from alliance_corpus.records.facts import Event as Event
    from alliance_corpus.records.facts import ExternalDate as ExternalDate
    from alliance_corpus.records.facts import Fact as Fact
    from alliance_corpus.records.facts import Participation as Participation
    from alliance_corpus.records.facts import Quantity as Quantity
    from alliance_corpus.records.facts import Relation as Relation
    from alliance_corpus.records.rights import Rights as Rights
    from alliance_corpus.records.sources import ExternalSource as ExternalSource
    from alliance_corpus.records.statements import Statement as Statement
    from alliance_corpus.records.works import Creator as Creator
    from alliance_corpus.records.works import Work as Work
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "annotations": "Annotation Citation DateExpression Emendation Evidence Mention Speaker",
            "context_rules": "ContextRule",
            "documents": "Block Change Document Section Sentence SourceFile",
            "entities": "Entity Institution Instrument Name Person Provision",
            "facts": "Event ExternalDate Fact Participation Quantity Relation",
            "rights": "Rights",
            "sources": "ExternalSource",
            "statements": "Statement",
            "works": "Creator Work",
        },
    )
