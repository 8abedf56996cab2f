"""The rules of integrity: what must hold between the records of any dataset.

A rule is data: an id, a sentence, and a function that yields what breaks it. The build refuses a
dataset that breaks one, and `validate` checks again what was shipped. If language or the sources
themselves break a rule, a dataset may list an exception, with a reason. Such findings are reported
apart, and an exception that matches no finding is a problem too.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.dataset.rules.citations import CITATION_RULES
from alliance_corpus.dataset.rules.events import EVENT_RULES
from alliance_corpus.dataset.rules.facts import FACT_RULES
from alliance_corpus.dataset.rules.ids import ID_RULES
from alliance_corpus.dataset.rules.model import Excused, Finding, Problem, Rule, summary
from alliance_corpus.dataset.rules.names import NAME_RULES
from alliance_corpus.dataset.rules.predicates import TAKES
from alliance_corpus.dataset.rules.statements import STATEMENT_RULES
from alliance_corpus.dataset.rules.text import TEXT_RULES
from alliance_corpus.dataset.rules.validity import VALIDITY_RULES
from alliance_corpus.errors import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.dataset.memory import Dataset

__all__ = [
    "RULES",
    "TAKES",
    "Examination",
    "Excused",
    "Finding",
    "Problem",
    "Rule",
    "examine",
    "problems_of",
    "summary",
]


@frozen
class Examination:
    """The findings of the rules in a dataset.

    Attributes:
        problems: what breaks a rule, in the order of the rules.
        excused: what breaks one and is listed as an exception.
    """

    problems: tuple[Problem, ...]
    excused: tuple[Excused, ...]


def examine(dataset: Dataset) -> Examination:
    """Check a dataset against all rules, and the findings against its list of exceptions."""
    found = _broken(dataset)
    reasons = [
        next((a.reason for a in dataset.tables["exceptions"] if problem.is_excused_by(a)), None)
        if problem.rule in _EXCUSABLE
        else None
        for problem in found
    ]
    pairs = list(zip(found, reasons, strict=True))
    unused = (Problem("exception-used", *finding) for finding in _unused(dataset, found))
    return Examination(
        (*(problem for problem, reason in pairs if reason is None), *unused),
        tuple(Excused(problem, reason) for problem, reason in pairs if reason is not None),
    )


def problems_of(dataset: Dataset) -> list[Problem]:
    """Everything that breaks a rule and is not listed as an exception, in rule order."""
    return list(examine(dataset).problems)


def _broken(dataset: Dataset) -> list[Problem]:
    """Everything that breaks a rule about records, exceptions included."""
    return list(chain.from_iterable(rule.problems(dataset) for rule in _RECORD_RULES))


def _unused(dataset: Dataset, found: Iterable[Problem]) -> Iterator[Finding]:
    """Exceptions that match no finding; those about texts only if all texts are there."""
    found = list(found)
    withheld = any(document.source.text is None for document in dataset.tables["documents"])
    for exception in dataset.tables["exceptions"]:
        rule = exception.rule
        if rule not in _EXCUSABLE:
            message = f"the rule {rule!r} allows no exceptions.{nearest(rule, _EXCUSABLE)}"
            yield Finding("exceptions", exception.id, message)
        elif withheld and rule in _READS_TEXT:
            continue
        elif not any(problem.is_excused_by(exception) for problem in found):
            concerned = ", ".join((*exception.records, *map(repr, exception.words)))
            message = f"nothing breaks {rule!r} with exactly {concerned}"
            yield Finding("exceptions", exception.id, message)


_RECORD_RULES: Final = (
    *ID_RULES, *TEXT_RULES, *NAME_RULES, *FACT_RULES, *CITATION_RULES, *EVENT_RULES,
    *VALIDITY_RULES, *STATEMENT_RULES,
)  # fmt: skip
_EXCUSABLE: Final = tuple(rule.id for rule in _RECORD_RULES if rule.excusable)
_READS_TEXT: Final = tuple(rule.id for rule in _RECORD_RULES if rule.reads_text)

RULES: Final = (
    *_RECORD_RULES,
    Rule(
        "exception-used",
        "a listed exception matches a finding, of a rule that allows exceptions",
        lambda dataset: _unused(dataset, _broken(dataset)),
    ),
)
"""All rules, in the order in which they are checked."""
