"""Rules of the texts: blocks, sections, notes, annotations, and the alignment to the source."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.rules.model import Finding, Rule, overlaps_in, texts_of
from alliance_corpus.dataset.tables import ANNOTATIONS, FACTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.dataset.memory import Dataset
    from alliance_corpus.records import Block, Section

SEPARATOR: Final = "\n\n"
"""What separates two blocks, and belongs to neither."""

_QUOTED = 40


def _own_work(dataset: Dataset) -> Iterator[Finding]:
    works = {work.id: work for work in dataset.tables["works"]}
    for document in dataset.tables["documents"]:
        if works.get(document.id) != document.work or document.work.id != document.id:
            yield Finding("documents", document.id, "its work is not the one of its id in works")


def _own_parts(dataset: Dataset) -> Iterator[Finding]:
    for table in ("blocks", "sections", "emendations"):
        found: dict[str, list[Any]] = defaultdict(list)
        for record in dataset.tables[table]:
            found[record.document].append(record)
        for document in dataset.tables["documents"]:
            if tuple(found[document.id]) != getattr(document, table):
                yield Finding("documents", document.id, f"its {table} are not those of the table")


def _aligned(dataset: Dataset) -> Iterator[Finding]:
    for document, text in texts_of(dataset):
        alignment, source = document.alignment, document.source
        if alignment.source != source.text:
            yield Finding(
                "documents", document.id, "the text is aligned to something else than its source"
            )
        digest = hashlib.sha256((source.text or "").encode()).hexdigest()
        if digest != source.sha256:
            yield Finding("documents", document.id, f"the sha256 of its source is {digest}")
        ends = [0, *(run.end for run in alignment.runs)]
        starts = [*(run.start for run in alignment.runs), len(text)]
        if ends != starts:
            yield Finding("documents", document.id, "the runs do not tile the text")


def _tiling_blocks(dataset: Dataset) -> Iterator[Finding]:
    for document, text in texts_of(dataset):
        expected = 0
        for block in document.blocks:
            if block.span.start != expected or len(block.span) == 0:
                yield Finding("blocks", block.id, f"{block.span}: expected to begin at {expected}")
            expected = block.span.end
            if block is not document.blocks[-1]:
                between = text[expected : expected + len(SEPARATOR)]
                if between != SEPARATOR:
                    yield Finding("blocks", block.id, f"{between!r} follows it, not an empty line")
                expected += len(SEPARATOR)
        if expected != len(text):
            yield Finding(
                "documents", document.id, f"its blocks end at {expected}, its text at {len(text)}"
            )


def _block_words(dataset: Dataset) -> Iterator[Finding]:
    for document, text in texts_of(dataset):
        for block in document.blocks:
            yield from _quotes("blocks", block.id, block, text)


def _quotes(table: str, name: str, record: Any, text: str) -> Iterator[Finding]:
    words = text[record.span.start : record.span.end]
    if record.span.end > len(text):
        yield Finding(
            table, name, f"{record.span} reaches outside the text, which ends at {len(text)}"
        )
    elif words != record.text:
        yield Finding(
            table, name, f"{record.span} has {_short(words)}, the record says {_short(record.text)}"
        )


def _short(text: str) -> str:
    return repr(text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…")


def _sections(dataset: Dataset) -> Iterator[Finding]:
    for document, text in texts_of(dataset):
        starts = {block.span.start: block for block in document.blocks}
        ends = {block.span.end for block in document.blocks}
        for section in document.sections:
            yield from _section(section, starts, ends, text)
        for one, two in pairwise(document.sections):
            if two.span.start <= one.span.start:
                yield Finding(
                    "sections", two.id, f"it begins before {one.id}, which comes before it"
                )
        yield from _nesting(document.sections)


def _nesting(sections: Iterable[Section]) -> Iterator[Finding]:
    """A section is inside the last one of a higher rank, and those of its rank end before it."""
    above: list[Section] = []
    for section in sections:
        while above and above[-1].level >= section.level:
            ended = above.pop()
            if ended.span.overlaps(section.span):
                yield Finding(
                    "sections", section.id, f"it begins inside {ended.id}, which is not above it"
                )
        if above and not above[-1].span.contains(section.span):
            yield Finding(
                "sections", section.id, f"it is not inside {above[-1].id}, which is above it"
            )
        above.append(section)


def _section(
    section: Section, starts: dict[int, Block], ends: set[int], text: str
) -> Iterator[Finding]:
    if section.span.end > len(text):
        yield Finding("sections", section.id, f"{section.span} reaches outside the text")
        return
    head = starts.get(section.span.start)
    if head is None or head.kind != "heading" or section.span.end not in ends:
        yield Finding(
            "sections", section.id, f"{section.span} does not run from a heading to a block's end"
        )
    elif (head.text, head.level) != (section.heading, section.level):
        found = f"{_short(head.text)}, level {head.level}"
        given = f"{_short(section.heading)}, level {section.level}"
        yield Finding("sections", section.id, f"its heading is {given}: the block says {found}")


def _called_notes(dataset: Dataset) -> Iterator[Finding]:
    for document, _ in texts_of(dataset):
        end = len(document.body)
        for block in document.blocks:
            if block.kind != "note" and block.calls:
                yield Finding("blocks", block.id, "it has calls, but is not a note")
            elif not all(0 <= call <= end for call in block.calls):
                yield Finding("blocks", block.id, f"calls {block.calls}: the body ends at {end}")


def _annotation_words(dataset: Dataset) -> Iterator[Finding]:
    texts = {document.id: text for document, text in texts_of(dataset)}
    for table in ANNOTATIONS:
        for record in dataset.tables[table]:
            if record.document in texts:
                yield from _quotes(table, record.id, record, texts[record.document])
    for table in FACTS:
        for record in dataset.tables[table]:
            for evidence in record.evidence:
                if evidence.document in texts:
                    yield from _quotes(table, record.id, evidence, texts[evidence.document])


def _cleaned_source(dataset: Dataset) -> Iterator[Finding]:
    sources = {d.id: d.source.text for d, _ in texts_of(dataset)}
    for change in dataset.tables["cleaning"]:
        source = sources.get(change.document)
        if source is not None and any(span.end > len(source) for span in change.source):
            yield Finding("cleaning", change.id, f"{change.source} reaches outside the source")


TEXT_RULES: Final = (
    Rule("document-work", "a document has the work of its id", _own_work),
    Rule("document-parts", "a document has the blocks, sections and so on of its id", _own_parts),
    Rule("text-aligned", "the text is aligned to the source, whose sha256 is right", _aligned),
    Rule("block-tiles", "blocks tile the text, an empty line between two", _tiling_blocks),
    Rule("block-text", "a block has the words under its span", _block_words),
    Rule("section-nested", "sections run from heading to block end, in order, nested", _sections),
    Rule("note-called", "notes, and nothing else, are called, from inside the text", _called_notes),
    Rule("annotation-quotes", "an annotation has the words under its span", _annotation_words),
    Rule("emendation-overlap", "no two emendations share a character", overlaps_in("emendations")),
    Rule("cleaning-source", "a change of the cleaning lies in the source", _cleaned_source),
)
