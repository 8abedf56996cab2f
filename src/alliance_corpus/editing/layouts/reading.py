"""Read a source by its layout: the only way from raw text to blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.editing.layouts.classify import apply_rules, begin_blocks, continue_blocks
from alliance_corpus.editing.layouts.clean import SEPARATOR, clean
from alliance_corpus.editing.layouts.printed import split_printed
from alliance_corpus.editing.layouts.sections import sections_of
from alliance_corpus.editing.layouts.transcript import join_unfinished, read_calls, split_transcript
from alliance_corpus.errors import EditingError, nearest
from alliance_corpus.records.documents import Block, Section
from alliance_corpus.text.aligned import AlignedText
from alliance_corpus.text.quotes import Quotable
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_corpus.editing.layouts.drafts import Draft
    from alliance_corpus.editing.layouts.options import LayoutOptions, Part

    Splitter = Callable[[str, list[tuple[Span, Part]]], list[Draft]]

LAYOUTS: Final[dict[str, Splitter]] = {"printed": split_printed, "transcript": split_transcript}


@frozen
class Reading:
    """A source as it is read: the aligned text, its blocks, its sections."""

    text: AlignedText
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


def read_layout(source: str, layout: str, options: LayoutOptions, document: str) -> Reading:
    """Read ``source`` by a layout.

    Args:
        source: the raw text, newlines untranslated.
        layout: ``printed`` (hard-wrapped lines) or ``transcript`` (Markdown-like).
        options: parts, rules and repairs from the document's file.
        document: id of the document, for the ids of its blocks.

    Raises:
        EditingError: for an unknown layout, a quotation that is not found or found twice, a note
            that nothing calls, or an empty source.
    """
    if layout not in LAYOUTS:
        raise EditingError(
            f"layout {layout!r}: expected one of {', '.join(LAYOUTS)}.{nearest(layout, LAYOUTS)}"
        )
    quotable = Quotable.of(source)
    drafts = LAYOUTS[layout](source, _stretches(quotable, options.parts))
    if not drafts:
        raise EditingError(f"the source of {document!r} holds nothing but white space")
    begin_blocks(quotable, drafts, options.repairs)
    drafts = apply_rules(source, drafts, options.rules)
    continue_blocks(quotable, drafts, options.repairs)
    if layout == "transcript":
        read_calls(source, drafts)
        drafts = join_unfinished(source, drafts)
    drafts.sort(key=lambda draft: draft.kind == "note")
    text = clean(source, drafts)
    blocks = _blocks(text, drafts, document)
    return Reading(text, tuple(blocks), sections_of(blocks))


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


def _blocks(text: AlignedText, drafts: list[Draft], document: str) -> list[Block]:
    calls = _calls(text, drafts, document)
    blocks, start = [], 0
    for number, (draft, words) in enumerate(
        zip(drafts, text.text.split(SEPARATOR), strict=True), start=1
    ):
        is_note = draft.kind == "note"
        blocks.append(
            Block(
                id=f"{document}:note-{draft.label}" if is_note else f"{document}:block-{number}",
                document=document,
                span=Span(start, start + len(words)),
                kind=draft.kind,
                level=draft.level,
                label=draft.label,
                text=words,
                calls=tuple(calls.pop(draft.label or "")) if is_note else (),
            )
        )
        start += len(words) + len(SEPARATOR)
    return blocks


def _calls(text: AlignedText, drafts: list[Draft], document: str) -> dict[str, list[int]]:
    """Where each note is called; a call without a note and a note without a call are errors."""
    notes = [draft.label or "" for draft in drafts if draft.kind == "note"]
    if repeated := {label for label in notes if notes.count(label) > 1}:
        raise EditingError(f"{document!r} has more than one note {', '.join(sorted(repeated))}")
    calls: dict[str, list[int]] = {label: [] for label in notes}
    for draft in drafts:
        for marker, label in draft.calls:
            if label not in calls:
                raise EditingError(
                    f"{document!r} calls note {label} at {marker}, but has no such note"
                )
            calls[label].append(text.locate(marker.start))
    if missing := [label for label in notes if not calls[label]]:
        raise EditingError(f"{document!r}: nothing calls note {', '.join(missing)}")
    return calls
