"""Strategies for small whole corpora, which keep every rule of integrity.

The texts are nonsense of few characters, so that words repeat; among them are what searches and
files stumble over: wide and narrow forms, combining marks, quotes, separators of lines.
"""

from __future__ import annotations

import hashlib
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, frozen
from hypothesis import strategies as st

from alliance_corpus.corpus import Corpus
from alliance_corpus.dataset.memory import Dataset
from alliance_corpus.dataset.rows import Redirect
from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Block,
    Change,
    Document,
    Emendation,
    Rights,
    Section,
    SourceFile,
)
from alliance_corpus.records.vocabularies import (
    ANNOTATORS,
    BLOCK_KINDS,
    CERTAINTIES,
    REDISTRIBUTION,
    BlockKind,
)
from alliance_corpus.testing.facts import fact_tables, provisions
from alliance_corpus.testing.records import (
    annotation_tables,
    context_rules,
    dates,
    entity_tables,
    maybe,
    sources,
    words,
    works,
)
from alliance_corpus.testing.statements import statements
from alliance_corpus.text import AlignedText, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

_BODY_KINDS: Final = tuple(kind for kind in BLOCK_KINDS if kind not in ("heading", "note"))
_LABELS: Final = st.sampled_from([None, "1", "（２）", "・"])
_DIGITS: Final = {ord(wide): ord(narrow) for wide, narrow in zip("０１２", "012", strict=True)}


@frozen
class _Draft:
    """A block before it has a place: what it is, and its lines in the source."""

    kind: BlockKind
    label: str | None
    level: int | None
    lines: tuple[str, ...]


def corpora(max_documents: int = 2) -> SearchStrategy[Corpus]:
    """Small corpora in memory; see `datasets`."""
    return datasets(max_documents).map(Corpus)


@st.composite
def datasets(draw: DrawFn, max_documents: int = 2) -> Dataset:
    """Small datasets with records in every table, in which `validate` finds nothing wrong.

    Args:
        draw: given by Hypothesis.
        max_documents: how many documents there are at most; there may be none.
    """
    names = [f"document-{n}" for n in range(draw(st.integers(0, max_documents)))]
    made = [draw(documents(name)) for name in names]
    tables: dict[str, tuple[Any, ...]] = {
        "documents": tuple(made),
        "blocks": tuple(block for d in made for block in d.blocks),
        "sections": tuple(section for d in made for section in d.sections),
        "emendations": tuple(emendation for d in made for emendation in d.emendations),
        "cleaning": tuple(change for d in made for change in _cleaning(d)),
        "works": (*(d.work for d in made), *draw(works())),
        **draw(entity_tables()),
    }
    annotations: dict[str, tuple[Any, ...]] = {"dates": (), "mentions": (), "citations": ()}
    tables |= annotations | draw(annotation_tables(tables))
    cited = {*names, *(citation.work for citation in tables["citations"])}
    tables["works"] = tuple(work for work in tables["works"] if work.id in cited)
    tables["context_rules"] = draw(context_rules(tables))
    tables["provisions"] = draw(provisions(tables))
    tables |= draw(fact_tables(tables))
    tables["statements"] = draw(statements(tables))
    live = [record.id for name in ("works", "events", "people") for record in tables[name]]
    tables["redirects"] = draw(_redirects(live))
    return Dataset(
        name=draw(words()),
        version=draw(st.sampled_from(["0.1.0", "12.0.3"])),
        issued=draw(st.sampled_from([None, EDTF("2026"), EDTF("2026-11-21")])),
        licence="CC-BY-4.0",
        tables=tables,
    )


@st.composite
def _redirects(draw: DrawFn, live: Sequence[str]) -> tuple[Redirect, ...]:
    if not live:
        return ()
    targets = st.lists(st.sampled_from(live), min_size=1, max_size=2, unique=True).map(tuple)
    found = draw(st.lists(targets, max_size=2))
    return tuple(Redirect(f"old-{n}", to) for n, to in enumerate(found))


@st.composite
def documents(draw: DrawFn, name: str = "document") -> Document:
    """Documents with headings, paragraphs and notes, aligned to a source with labels and wraps.

    Args:
        draw: given by Hypothesis.
        name: id of the document.
    """
    drafts = draw(_drafts())
    source, alignment, spans = _laid_out(drafts)
    body_end = max(
        (span.end for draft, span in zip(drafts, spans, strict=True) if draft.kind != "note"),
        default=0,
    )
    blocks = []
    for number, (draft, span) in enumerate(zip(drafts, spans, strict=True), start=1):
        calls = st.lists(st.integers(0, body_end), min_size=1, max_size=2, unique=True)
        blocks.append(
            Block(
                id=f"{name}:block-{number}",
                document=name,
                span=span,
                kind=draft.kind,
                level=draft.level,
                label=draft.label,
                text=span.of(alignment.text),
                calls=tuple(sorted(draw(calls))) if draft.kind == "note" else (),
            )
        )
    work = draw(works(min_size=1, max_size=1))[0]
    return Document(
        id=name,
        written=draw(maybe(dates())),
        rights=draw(_rights()),
        source=SourceFile(f"{name}.txt", hashlib.sha256(source.encode()).hexdigest(), source),
        work=evolve(work, id=name),
        blocks=tuple(blocks),
        sections=tuple(_sections(name, blocks)),
        emendations=draw(_emendations(name, alignment.text)),
        alignment=alignment,
    )


@st.composite
def _drafts(draw: DrawFn) -> list[_Draft]:
    """A heading or any other block first, then more, then the notes."""
    drafts, level = [], 0
    lines = st.lists(words(), min_size=1, max_size=3).map(tuple)
    for kind in draw(st.lists(st.sampled_from(("heading", *_BODY_KINDS)), min_size=1, max_size=6)):
        label = draw(_LABELS)
        if kind == "heading":
            level = draw(st.integers(1, level + 1))
        drafts.append(_Draft(kind, label, level if kind == "heading" else None, draw(lines)))
    notes = draw(st.lists(lines, max_size=3))
    return drafts + [_Draft("note", str(n), None, note) for n, note in enumerate(notes, start=1)]


def _laid_out(drafts: Sequence[_Draft]) -> tuple[str, AlignedText, list[Span]]:
    """A source in which the drafts are printed, the text made from it, and its blocks' places."""
    source, groups = "", []
    for draft in drafts:
        source += f"\r\n{draft.label or ''}\t"
        group = []
        for line in draft.lines:
            group.append(Span(len(source), len(source) + len(line)))
            source += f"{line}\n"
        groups.append(group)
    text = AlignedText.of(source).arrange(groups, "blocks")
    narrow = text.text.translate(_DIGITS)
    folded = [
        Edit(Span(at, at + 1), new, by_char=True)
        for at, (old, new) in enumerate(zip(text.text, narrow, strict=True))
        if old != new
    ]
    text, spans, at = text.edit(folded, "width"), [], 0
    for group in groups:
        size = sum(map(len, group))
        spans.append(Span(at, at + size))
        at += size + 2
    return source, text, spans


def _sections(name: str, blocks: Sequence[Block]) -> list[Section]:
    body = [block for block in blocks if block.kind != "note"]
    heads = [block for block in body if block.kind == "heading"]
    sections = []
    for number, head in enumerate(heads, start=1):
        after = [b for b in heads[number:] if (b.level or 0) <= (head.level or 0)]
        end = max(b.span.end for b in body if not after or b.span.end <= after[0].span.start)
        sections.append(
            Section(
                id=f"{name}:section-{number}",
                document=name,
                path=str(number),
                heading=head.text,
                level=head.level or 1,
                span=Span(head.span.start, end),
            )
        )
    return sections


@cache
def _rights() -> SearchStrategy[Rights]:
    some = maybe(words())
    return st.builds(Rights, st.sampled_from(REDISTRIBUTION), words(), some, some, some)


@st.composite
def _emendations(draw: DrawFn, name: str, text: str) -> tuple[Emendation, ...]:
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=5)))
    return tuple(
        Emendation(
            id=f"{name}:emendation:{start}-{end}",
            document=name,
            span=Span(start, end),
            text=text[start:end],
            annotator=draw(st.sampled_from(ANNOTATORS)),
            correction=draw(maybe(words())),
            certainty=draw(st.sampled_from(CERTAINTIES)),
            reason=draw(words()),
            sources=draw(sources()),
        )
        for start, end in list(pairwise(cuts))[::2]
    )


def _cleaning(document: Document) -> list[Change]:
    return [
        Change(
            id=f"{document.id}:cleaning-{number}",
            document=document.id,
            step=change.step,
            source=change.source,
            old=change.old,
            new=change.new,
        )
        for number, change in enumerate(document.alignment.changes, start=1)
    ]
