"""Read a source by its layout: the only way from raw text to blocks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.editing.layouts.classify import apply_rules, begin_blocks, continue_blocks
from alliance_corpus.editing.layouts.clean import SEPARATOR, clean
from alliance_corpus.editing.layouts.front import refuse_markup
from alliance_corpus.editing.layouts.guess import guess
from alliance_corpus.editing.layouts.headings import mark_headings
from alliance_corpus.editing.layouts.html import split_html
from alliance_corpus.editing.layouts.markdown import split_markdown
from alliance_corpus.editing.layouts.notes import called, read_calls
from alliance_corpus.editing.layouts.printed import split_printed
from alliance_corpus.editing.layouts.remarks import Remark, Remarks
from alliance_corpus.editing.layouts.sections import sections_of
from alliance_corpus.editing.layouts.sheet import Sheet
from alliance_corpus.editing.layouts.transcript import (
    join_unfinished,
    split_lines,
    split_transcript,
)
from alliance_corpus.errors import EditingError, nearest
from alliance_corpus.records.documents import Block, Section
from alliance_corpus.text.aligned import AlignedText
from alliance_corpus.text.quotes import Quotable
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.editing.layouts.drafts import Draft
    from alliance_corpus.editing.layouts.options import LayoutOptions, Part

    Splitter = Callable[[Sheet], list[Draft]]

LAYOUTS: Final[dict[str, Splitter]] = {
    "html": split_html,
    "lines": split_lines,
    "markdown": split_markdown,
    "printed": split_printed,
    "transcript": split_transcript,
}

_FREE: Final = ("lines", "markdown", "transcript")
"""Layouts in which a heading may stand that no mark tells of."""

AUTO: Final = "auto"
"""The layout that a source looks like; a remark says which that is."""


@frozen
class Reading:
    """A source as it is read.

    Attributes:
        text: the clean text, aligned with the source.
        blocks: its blocks, in order, notes last.
        sections: its sections.
        remarks: what a person should look at.
    """

    text: AlignedText
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    remarks: tuple[Remark, ...] = ()


def read_layout(source: str, layout: str, options: LayoutOptions, document: str) -> Reading:
    """Read ``source`` by a layout.

    Args:
        source: the raw text, newlines untranslated.
        layout: one of `LAYOUTS`, or `AUTO`.
        options: parts, rules and repairs from the document's file.
        document: id of the document, for the ids of its blocks.

    Raises:
        EditingError: for an unknown layout, a quotation that is not found or found twice, an
            empty source, or one that is HTML or XML.
    """
    remarks = Remarks(source)
    if layout not in (AUTO, *LAYOUTS):
        names = (AUTO, *LAYOUTS)
        raise EditingError(
            f"layout {layout!r}: expected one of {', '.join(names)}.{nearest(layout, names)}"
        )
    if layout == AUTO:
        layout, why = guess(source)
        said = f"the layout is taken for {layout!r}, since {why}"
        remarks.add(Span(0, 0), said, f"layout: {layout}")
    if layout != "html":
        refuse_markup(source, layout)
    quotable = Quotable.of(source)
    stretches = tuple(_stretches(quotable, options.parts))
    drafts = LAYOUTS[layout](Sheet(source, stretches, options.rules, remarks))
    if not drafts:
        raise EditingError(f"the source of {document!r} holds no words")
    begin_blocks(quotable, drafts, options.repairs)
    drafts = apply_rules(source, drafts, options.rules)
    continue_blocks(quotable, drafts, options.repairs)
    read_calls(source, drafts, options.rules, remarks)
    if layout in _FREE:
        mark_headings(source, drafts, remarks)
    if layout == "transcript":
        drafts = join_unfinished(source, drafts)
    drafts.sort(key=lambda draft: draft.kind == "note")
    text = clean(source, drafts)
    blocks = _blocks(text, drafts, document, called(drafts, remarks))
    return Reading(text, tuple(blocks), sections_of(blocks), remarks.all())


def _stretches(source: Quotable, parts: tuple[Part, ...]) -> list[tuple[Span, Part]]:
    """Where each part of the document begins and ends."""
    starts = [0 if part.begins is None else source.find(part.begins).start for part in parts]
    if starts != sorted(set(starts)) or starts[:1] != [0]:
        raise EditingError(
            f"the parts of the document begin at {starts}: expected the first at 0 "
            "(no `begins`), the others in the order of the source"
        )
    ends = [*starts[1:], len(source.text)]
    return [(Span(start, end), part) for start, end, part in zip(starts, ends, parts, strict=True)]


def _blocks(
    text: AlignedText, drafts: list[Draft], document: str, calls: dict[int, list[Span]]
) -> list[Block]:
    blocks, start = [], 0
    ids = _ids(drafts)
    for draft, id_, words in zip(drafts, ids, text.text.split(SEPARATOR), strict=True):
        blocks.append(
            Block(
                id=f"{document}:{id_}",
                document=document,
                span=Span(start, start + len(words)),
                kind=draft.kind,
                level=draft.level,
                label=draft.label,
                text=words,
                calls=tuple(text.locate(mark.start) for mark in calls.get(draft.start, ()))
                if draft.kind == "note"
                else (),
            )
        )
        start += len(words) + len(SEPARATOR)
    return blocks


def _ids(drafts: list[Draft]) -> list[str]:
    """The ids of the blocks: notes by their labels, counted where a label returns."""
    seen: Counter[str] = Counter()
    ids = []
    for number, draft in enumerate(drafts, start=1):
        label = draft.label if draft.kind == "note" else None
        seen[label or ""] += label is not None
        again = f"-{seen[label]}" if label is not None and seen[label] > 1 else ""
        ids.append(f"block-{number}" if label is None else f"note-{label}{again}")
    return ids
