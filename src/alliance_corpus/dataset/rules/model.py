"""What a rule of integrity is, and what it finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from alliance_corpus.dataset.memory import Dataset

if TYPE_CHECKING:
    from alliance_corpus.dataset.rows import RuleException
    from alliance_corpus.records import Document

_SHOWN = 20


class Finding(NamedTuple):
    """One place where a rule is broken.

    Attributes:
        table: the table of the record.
        record: id of the record.
        message: what is wrong with it.
        others: ids of the other records that are concerned.
        words: the words that are concerned, such as a name.
    """

    table: str
    record: str
    message: str
    others: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@frozen
class Problem:
    """One place where a dataset breaks a rule; the fields are those of `Finding`."""

    rule: str
    table: str
    record: str
    message: str
    others: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        """One line: rule, place, what is wrong."""
        return f"[{self.rule}] {self.table}, {self.record}: {self.message}"

    def is_excused_by(self, exception: RuleException) -> bool:
        """Whether an exception names this very finding: rule, all its records, all its words."""
        return (
            self.rule == exception.rule
            and {self.record, *self.others} == set(exception.records)
            and set(self.words) == set(exception.words)
        )


@frozen
class Excused:
    """A finding that the dataset itself lists as an exception.

    Attributes:
        problem: what the rule finds.
        reason: why the records stay as they are.
    """

    problem: Problem
    reason: str

    def __str__(self) -> str:
        """One line: what is found, and why it stays."""
        return f"{self.problem}; listed as an exception: {self.reason}"


@frozen
class Rule:
    """A rule of integrity.

    Attributes:
        id: its name in messages.
        description: what must hold.
        check: yields each place that breaks it.
        excusable: whether a dataset may list exceptions: yes if language or the sources may break
            the rule, no if it means that a record is damaged.
        reads_text: whether it finds less if a dataset leaves out the text of a document.
    """

    id: str
    description: str
    check: Callable[[Dataset], Iterable[Finding]]
    excusable: bool = False
    reads_text: bool = False

    def problems(self, dataset: Dataset) -> Iterator[Problem]:
        """What in the dataset breaks the rule, listed exceptions included."""
        return (Problem(self.id, *finding) for finding in self.check(dataset))


def summary(problems: list[Problem] | tuple[Problem, ...]) -> str:
    """The problems as a message: a single one as it is, else their number and a line for each."""
    if len(problems) == 1:
        return str(problems[0])
    lines = [f"{len(problems)} problems"]
    lines += [f"  {problem}" for problem in problems[:_SHOWN]]
    if len(problems) > _SHOWN:
        lines.append(f"  … and {len(problems) - _SHOWN} more")
    return "\n".join(lines)


def texts_of(dataset: Dataset) -> Iterator[tuple[Document, str]]:
    """The documents whose text is there, with that text."""
    for document in dataset.tables["documents"]:
        if document.source.text is not None:
            yield document, document.text


def overlaps_in(table: str) -> Callable[[Dataset], Iterator[Finding]]:
    """The check that no two annotations of a table share a character."""

    def check(dataset: Dataset) -> Iterator[Finding]:
        found: defaultdict[str | None, list[Any]] = defaultdict(list)
        for annotation in dataset.tables[table]:
            found[annotation.document].append(annotation)
        for placed in found.values():
            placed.sort(key=lambda annotation: annotation.span)
            for one, two in pairwise(placed):
                if two.span.start < one.span.end:
                    yield Finding(table, two.id, f"it overlaps {one.id}")

    return check
