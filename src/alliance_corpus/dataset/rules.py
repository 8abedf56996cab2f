"""The rules of integrity: what must hold between the records of any dataset.

A rule is data: an id, a sentence, and a function that yields what breaks it. The build refuses a
dataset that breaks one, and `verify` looks again at what was shipped.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from alliance_corpus.dataset.tables import Dataset
from alliance_corpus.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.records import Block, Document, Section

Finding: TypeAlias = tuple[str, str, str]
"""Table, record, and what is wrong with it."""

SEPARATOR: Final = "\n\n"
"""What stands between two blocks, and belongs to neither."""

PERMANENT: Final = (
    "works", "institutions", "people", "instruments", "provisions", "events", "relations",
)  # fmt: skip
"""The tables whose ids are never used again; a document has the id of its work."""

ANNOTATIONS: Final = ("dates", "mentions", "citations", "emendations")
FACTS: Final = ("provisions", "events", "relations")

_SHOWN = 20
_QUOTED = 40


@frozen
class Problem:
    """One place where a dataset breaks a rule."""

    rule: str
    table: str
    record: str
    message: str

    def __str__(self) -> str:
        """One line: rule, place, what is wrong."""
        return f"[{self.rule}] {self.table}, {self.record}: {self.message}"


@frozen
class Rule:
    """A rule of integrity.

    Attributes:
        id: its name in messages.
        description: what must hold.
        check: yields table, record and message of each place that breaks it.
    """

    id: str
    description: str
    check: Callable[[Dataset], Iterable[Finding]]

    def problems(self, dataset: Dataset) -> Iterator[Problem]:
        """What in the dataset breaks the rule."""
        return (Problem(self.id, *finding) for finding in self.check(dataset))


def problems_of(dataset: Dataset) -> list[Problem]:
    """All that breaks a rule, in the order of the rules."""
    return [problem for rule in RULES for problem in rule.problems(dataset)]


def check(dataset: Dataset) -> None:
    """Refuse a dataset that breaks a rule.

    Raises:
        DatasetError: with every problem, one a line.
    """
    problems = problems_of(dataset)
    if problems:
        raise DatasetError(f"{dataset.name} {dataset.version}: {summary(problems)}")


def summary(problems: list[Problem] | tuple[Problem, ...]) -> str:
    """The problems for a message: a single one as it is, else their number and one a line."""
    if len(problems) == 1:
        return str(problems[0])
    lines = [f"{len(problems)} problems"]
    lines += [f"  {problem}" for problem in problems[:_SHOWN]]
    if len(problems) > _SHOWN:
        lines.append(f"  … and {len(problems) - _SHOWN} more")
    return "\n".join(lines)


def _documents(dataset: Dataset) -> Iterator[tuple[Document, str]]:
    """The documents whose text is there, with that text."""
    for document in dataset.tables["documents"]:
        if document.source.text is not None:
            yield document, document.text


def _unique_ids(dataset: Dataset) -> Iterator[Finding]:
    for table, records in dataset.tables.items():
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                yield table, record.id, "the id stands twice in the table"
            seen.add(record.id)


def _permanent_ids(dataset: Dataset) -> Iterator[Finding]:
    owner: dict[str, str] = {}
    for table in PERMANENT:
        for record in dataset.tables[table]:
            first = owner.setdefault(record.id, table)
            if first != table:
                yield table, record.id, f"the id is also used in {first}"


def _known_documents(dataset: Dataset) -> Iterator[Finding]:
    known = set(dataset.order)
    for table, records in dataset.tables.items():
        for record in records:
            for place in (record, *getattr(record, "evidence", ())):
                document = getattr(place, "document", None)
                if document is not None and document not in known:
                    yield table, record.id, f"there is no document {document!r}"


def _own_work(dataset: Dataset) -> Iterator[Finding]:
    works = {work.id: work for work in dataset.tables["works"]}
    for document in dataset.tables["documents"]:
        if works.get(document.id) != document.work or document.work.id != document.id:
            yield "documents", document.id, "its work is not the one of its id in works"


def _own_parts(dataset: Dataset) -> Iterator[Finding]:
    for table in ("blocks", "sections", "emendations"):
        found: dict[str, list[Any]] = defaultdict(list)
        for record in dataset.tables[table]:
            found[record.document].append(record)
        for document in dataset.tables["documents"]:
            if tuple(found[document.id]) != getattr(document, table):
                yield "documents", document.id, f"its {table} are not those of the table"


def _aligned(dataset: Dataset) -> Iterator[Finding]:
    for document, text in _documents(dataset):
        alignment, source = document.alignment, document.source
        if alignment.source != source.text:
            yield "documents", document.id, "the text is aligned to something else than its source"
        digest = hashlib.sha256((source.text or "").encode()).hexdigest()
        if digest != source.sha256:
            yield "documents", document.id, f"the sha256 of its source is {digest}"
        ends = [0, *(run.end for run in alignment.runs)]
        starts = [*(run.start for run in alignment.runs), len(text)]
        if ends != starts:
            yield "documents", document.id, "the runs do not tile the text"


def _tiling_blocks(dataset: Dataset) -> Iterator[Finding]:
    for document, text in _documents(dataset):
        expected = 0
        for block in document.blocks:
            if block.span.start != expected or len(block.span) == 0:
                yield "blocks", block.id, f"{block.span}: expected to begin at {expected}"
            expected = block.span.end
            if block is not document.blocks[-1]:
                between = text[expected : expected + len(SEPARATOR)]
                if between != SEPARATOR:
                    yield "blocks", block.id, f"{between!r} stands after it, not an empty line"
                expected += len(SEPARATOR)
        if expected != len(text):
            yield "documents", document.id, f"its blocks end at {expected}, its text at {len(text)}"


def _block_words(dataset: Dataset) -> Iterator[Finding]:
    for document, text in _documents(dataset):
        for block in document.blocks:
            yield from _quotes("blocks", block.id, block, text)


def _quotes(table: str, name: str, record: Any, text: str) -> Iterator[Finding]:
    words = text[record.span.start : record.span.end]
    if record.span.end > len(text):
        yield table, name, f"{record.span} reaches outside the text, which ends at {len(text)}"
    elif words != record.text:
        yield table, name, f"{record.span} says {_short(words)}, the record {_short(record.text)}"


def _short(text: str) -> str:
    return repr(text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…")


def _sections(dataset: Dataset) -> Iterator[Finding]:
    for document, text in _documents(dataset):
        starts = {block.span.start: block for block in document.blocks}
        ends = {block.span.end for block in document.blocks}
        for section in document.sections:
            yield from _section(section, starts, ends, text)
        for one, two in pairwise(document.sections):
            if two.span.start <= one.span.start:
                yield "sections", two.id, f"it begins before {one.id}, which stands before it"
        yield from _nesting(document.sections)


def _nesting(sections: Iterable[Section]) -> Iterator[Finding]:
    """A section lies in the last one of a higher rank, and those of its rank end before it."""
    above: list[Section] = []
    for section in sections:
        while above and above[-1].level >= section.level:
            ended = above.pop()
            if ended.span.overlaps(section.span):
                yield "sections", section.id, f"it begins inside {ended.id}, which is not above it"
        if above and not above[-1].span.contains(section.span):
            yield "sections", section.id, f"it does not lie in {above[-1].id}, which is above it"
        above.append(section)


def _section(
    section: Section, starts: dict[int, Block], ends: set[int], text: str
) -> Iterator[Finding]:
    if section.span.end > len(text):
        yield "sections", section.id, f"{section.span} reaches outside the text"
        return
    head = starts.get(section.span.start)
    if head is None or head.kind != "heading" or section.span.end not in ends:
        yield "sections", section.id, f"{section.span} does not run from a heading to a block's end"
    elif (head.text, head.level) != (section.heading, section.level):
        found = f"{_short(head.text)}, level {head.level}"
        said = f"{_short(section.heading)}, level {section.level}"
        yield "sections", section.id, f"its heading is {said}: the block says {found}"


def _called_notes(dataset: Dataset) -> Iterator[Finding]:
    for document, _ in _documents(dataset):
        end = len(document.body)
        for block in document.blocks:
            if block.kind != "note" and block.calls:
                yield "blocks", block.id, "it has calls, but is no note"
            elif block.kind == "note" and not block.calls:
                yield "blocks", block.id, "no place calls the note"
            elif not all(0 <= call <= end for call in block.calls):
                yield "blocks", block.id, f"calls {block.calls}: the body ends at {end}"


def _annotation_words(dataset: Dataset) -> Iterator[Finding]:
    texts = {document.id: text for document, text in _documents(dataset)}
    for table in ANNOTATIONS:
        for record in dataset.tables[table]:
            if record.document in texts:
                yield from _quotes(table, record.id, record, texts[record.document])
    for table in FACTS:
        for record in dataset.tables[table]:
            for evidence in record.evidence:
                if evidence.document in texts:
                    yield from _quotes(table, record.id, evidence, texts[evidence.document])


def _parted_emendations(dataset: Dataset) -> Iterator[Finding]:
    found: dict[str | None, list[Any]] = defaultdict(list)
    for emendation in dataset.tables["emendations"]:
        found[emendation.document].append(emendation)
    for emendations in found.values():
        emendations.sort(key=lambda emendation: emendation.span)
        for one, two in pairwise(emendations):
            if two.span.start < one.span.end:
                yield "emendations", two.id, f"it overlaps {one.id}"


def _cleaned_source(dataset: Dataset) -> Iterator[Finding]:
    sources = {d.id: d.source.text for d, _ in _documents(dataset)}
    for change in dataset.tables["cleaning"]:
        source = sources.get(change.document)
        if source is not None and any(span.end > len(source) for span in change.source):
            yield "cleaning", change.id, f"{change.source} reaches outside the source"


def _live_redirects(dataset: Dataset) -> Iterator[Finding]:
    permanent = ("documents", *PERMANENT)
    live = set(chain.from_iterable((r.id for r in dataset.tables[t]) for t in permanent))
    for redirect in dataset.tables["redirects"]:
        if redirect.id in live:
            yield "redirects", redirect.id, "the old id is still in use"
        if not redirect.to:
            yield "redirects", redirect.id, "it leads nowhere"
        for target in redirect.to:
            if target not in live:
                yield "redirects", redirect.id, f"it leads to {target!r}, which is no record"


RULES: Final = (
    Rule("id-unique", "an id stands once in its table", _unique_ids),
    Rule("id-permanent", "a permanent id stands in one table only", _permanent_ids),
    Rule("document-known", "what stands in a document names one that is there", _known_documents),
    Rule("document-work", "a document has the work of its id", _own_work),
    Rule("document-parts", "a document has the blocks, sections and so on of its id", _own_parts),
    Rule("text-aligned", "the text is aligned to the source, whose sha256 is right", _aligned),
    Rule("block-tiles", "blocks tile the text, an empty line between two", _tiling_blocks),
    Rule("block-text", "a block has the words under its span", _block_words),
    Rule("section-nested", "sections run from heading to block end, in order, nested", _sections),
    Rule("note-called", "a note, and nothing else, is called from the body", _called_notes),
    Rule("annotation-quotes", "an annotation has the words under its span", _annotation_words),
    Rule("emendation-overlap", "no two emendations share a character", _parted_emendations),
    Rule("cleaning-source", "a change of the cleaning lies in the source", _cleaned_source),
    Rule("redirect-live", "a redirect leads from a dead id to live ones", _live_redirects),
)
"""All rules, in the order in which they are checked."""
