"""`Record`: what a corpus gives for an id."""

from __future__ import annotations

from typing import TypeAlias

from alliance_corpus.dataset.rows import RuleException
from alliance_corpus.records import (
    Block,
    Change,
    Citation,
    ContextRule,
    DateExpression,
    Document,
    Emendation,
    Event,
    Institution,
    Instrument,
    Mention,
    Person,
    Provision,
    Relation,
    Section,
    Sentence,
    Statement,
    Work,
)

Record: TypeAlias = (
    Document
    | Work
    | Institution
    | Person
    | Instrument
    | ContextRule
    | Provision
    | Event
    | Relation
    | Statement
    | Block
    | Section
    | Sentence
    | DateExpression
    | Mention
    | Citation
    | Emendation
    | Change
    | RuleException
)
"""A record of any table of a corpus: ``isinstance(corpus["scc"], Institution)`` says which."""
