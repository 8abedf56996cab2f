"""Rules of citations: works, pages, notes, and what an ibid repeats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dataset.rules.model import Finding, Rule, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.dataset.memory import Dataset

_PAGES = re.compile(r"([0-9]+)(?:-([0-9]+))?")


def _has_work(dataset: Dataset) -> Iterator[Finding]:
    for citation in dataset.tables["citations"]:
        if citation.work is None:
            yield Finding("citations", citation.id, f"{citation.text!r} names no work")


def _works_cited(dataset: Dataset) -> Iterator[Finding]:
    known = {*dataset.order, *(citation.work for citation in dataset.tables["citations"])}
    for work in dataset.tables["works"]:
        if work.id not in known:
            yield Finding("works", work.id, "nothing cites it, and it is not one of the documents")


def pages(words: str | None) -> tuple[int, int] | None:
    """First and last page of ``77``, ``230-231`` or ``230-31``; None for anything else."""
    match = _PAGES.fullmatch(words or "")
    if match is None:
        return None
    first, last = match[1], match[2] or match[1]
    last = first[: max(0, len(first) - len(last))] + last
    return int(first), int(last)


def _in_pages(dataset: Dataset) -> Iterator[Finding]:
    works = {work.id: work for work in dataset.tables["works"]}
    for citation in dataset.tables["citations"]:
        locator = pages(citation.locator)
        if locator and locator[1] < locator[0]:
            message = f"the pages {citation.locator!r} run backwards"
            yield Finding("citations", citation.id, message)
        whole = pages(works[citation.work].page) if citation.work in works else None
        if locator and whole and not whole[0] <= locator[0] <= locator[1] <= whole[1]:
            message = f"page {citation.locator}, but {citation.work!r} has {whole[0]}-{whole[1]}"
            yield Finding("citations", citation.id, message)


def _in_notes(dataset: Dataset) -> Iterator[Finding]:
    notes = {d.id: d.notes for d, _ in texts_of(dataset)}
    for citation in dataset.tables["citations"]:
        if citation.document not in notes:
            continue
        around = (n for n in notes[citation.document] if n.span.contains(citation.span))
        found = next((note.label for note in around), None)
        if found != citation.note:
            where = "in the running text" if found is None else f"in note {found}"
            given = "running text" if citation.note is None else f"note {citation.note}"
            yield Finding("citations", citation.id, f"it is {where}, not in {given}")


def _repeats(dataset: Dataset) -> Iterator[Finding]:
    """References that only point backwards cannot form a circle."""
    citations = {citation.id: citation for citation in dataset.tables["citations"]}
    for citation in citations.values():
        repeated = citations.get(citation.repeats)
        if (citation.form == "ibid") != (citation.repeats is not None):
            has = "repeats nothing" if citation.repeats is None else f"repeats {citation.repeats}"
            yield Finding("citations", citation.id, f"its form is {citation.form}, but it {has}")
        elif repeated is None:
            continue
        elif repeated.document != citation.document or repeated.span >= citation.span:
            message = f"it repeats {repeated.id}, which does not come before it"
            yield Finding("citations", citation.id, message)
        elif repeated.work != citation.work:
            message = f"it is of {citation.work!r}, but repeats one of {repeated.work!r}"
            yield Finding("citations", citation.id, message)


CITATION_RULES: Final = (
    Rule("citation-work", "a citation names its work", _has_work),
    Rule("work-cited", "a work is cited, or is one of the documents", _works_cited),
    Rule("locator-pages", "the pages cited are among those of the work", _in_pages, True),
    Rule("citation-note", "a citation names the note that it is in", _in_notes),
    Rule("citation-repeats", "an ibid, and nothing else, repeats an earlier one", _repeats),
)
