"""From drafts to kinds: the rules of the document, then the editors' repairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alliance_corpus.editing.layouts.drafts import Draft, continue_draft, split_draft
from alliance_corpus.editing.layouts.notes import mark_note_by_rule
from alliance_corpus.editing.layouts.shapes import fits, label_shape, next_in_sequence, shape
from alliance_corpus.errors import EditingError
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.editing.layouts.options import Repair, Rule
    from alliance_corpus.text.quotes import Quotable


def begin_blocks(source: Quotable, drafts: list[Draft], repairs: tuple[Repair, ...]) -> None:
    """Cut the drafts where editors say that a block begins."""
    for repair in repairs:
        if repair.do != "begin":
            continue
        place = source.locate(repair).start
        index = _draft_at(drafts, place, repair)
        draft = drafts[index]
        if draft.start < place:
            draft = split_draft(source.text, draft, place)
            drafts.insert(index + 1, draft)
        draft.begins = True


def continue_blocks(source: Quotable, drafts: list[Draft], repairs: tuple[Repair, ...]) -> None:
    """Join what editors mark as continued: to the paragraph before, or to a note."""
    for repair in repairs:
        if repair.do != "continue":
            continue
        place = source.locate(repair).start
        index = _draft_at(drafts, place, repair)
        target = _continued(drafts, index, repair)
        if drafts[index].start != place:
            raise EditingError(
                f"repair {repair.quote!r} is to continue a block, but none begins there"
            )
        continue_draft(source.text, target, drafts.pop(index))


def _draft_at(drafts: list[Draft], place: int, repair: Repair) -> int:
    for index, draft in enumerate(drafts):
        if any(part.start <= place < part.end for part in draft.parts):
            return index
    raise EditingError(f"repair {repair.quote!r} is in no block of the text")


def _continued(drafts: list[Draft], index: int, repair: Repair) -> Draft:
    for draft in reversed(drafts[:index]):
        if repair.note is None and draft.kind not in ("note", "caption"):
            return draft
        if repair.note is not None and draft.kind == "note" and draft.label == repair.note:
            return draft
    wanted = f"note {repair.note}" if repair.note else "paragraph"
    raise EditingError(f"repair {repair.quote!r}: there is no {wanted} before it to continue")


def apply_rules(source: str, drafts: list[Draft], rules: tuple[Rule, ...]) -> list[Draft]:
    """Give every draft its kind, level and label; cut off headings that run in."""
    classified: list[Draft] = []
    styles: list[str] = []
    for draft in drafts:
        if draft.kind in ("note", "table-row"):
            classified.append(draft)
            continue
        rule = next((rule for rule in rules if _fits(source, draft, rule)), None)
        for block in _applied(source, draft, rule):
            if block.kind == "list-item":
                style = (rule and rule.label) or block.style
                block.level = (rule and rule.level) or _depth(styles, style)
            elif block.kind not in ("caption", "note"):
                styles.clear()
            classified.append(block)
    return classified


def _depth(styles: list[str], style: str) -> int:
    """Depth of a list item: a label of a new style opens a list inside the one before."""
    if style in styles:
        del styles[styles.index(style) + 1 :]
    else:
        styles.append(style)
    return len(styles)


def _fits(source: str, draft: Draft, rule: Rule) -> bool:
    words = draft.words(source).strip()
    # a numbered sentence is not a heading, but an article of a law may be one
    numbered = rule.kind == "heading" and rule.text is None and rule.label is not None
    if numbered and words.endswith("。") and not str(rule.label).startswith("第"):
        return False
    return fits(words, rule)


def _applied(source: str, draft: Draft, rule: Rule | None) -> Iterator[Draft]:
    if rule is None:
        yield draft
        return
    if rule.run_in is not None:
        yield from _run_in(source, draft, rule, rule.run_in)
        return
    if rule.kind == "note":
        mark_note_by_rule(source, draft, rule)
        yield draft
        return
    draft.kind, draft.level = rule.kind, rule.level
    if rule.label is None:
        yield draft
    else:
        yield from _labelled(source, draft, rule.label)


def _run_in(source: str, draft: Draft, rule: Rule, example: str) -> Iterator[Draft]:
    """The heading, then the paragraph on the same line, if there is one."""
    match = shape(example).match(source, _content_start(draft))
    rest = split_draft(source, draft, match.end()) if match else draft
    draft.kind, draft.level = rule.kind, rule.level
    yield draft
    if rest is not draft and rest.parts:
        rest.kind, rest.level = "paragraph", None
        yield rest


def _labelled(source: str, draft: Draft, example: str) -> Iterator[Draft]:
    """Take the label out; items that follow on the same line (ア … イ …) become blocks too."""
    match = label_shape(example).match(source, _content_start(draft))
    if match is None or match.end() >= draft.parts[-1].end:
        yield draft
        return
    draft.label = match.group(1)
    draft.labels.append(Span(*match.span()))
    place = _following_item(source, draft, match.end())
    yield draft
    if place is not None:
        rest = split_draft(source, draft, place)
        yield from _labelled(source, rest, example)


def _following_item(source: str, draft: Draft, start: int) -> int | None:
    """Where the next label of the sequence is on the line, with words on both sides."""
    label = next_in_sequence(draft.label or "")
    if label is None:
        return None
    item = re.compile(rf"\S[^\S\r\n]+({label})[^\S\r\n]+\S")
    match = item.search(source, start, draft.parts[0].end)
    return match.start(1) if match else None


def _content_start(draft: Draft) -> int:
    """Where the words begin, after a mark of the transcription."""
    start = draft.start
    return next((mark.end for mark in draft.markup if mark.start == start), start)
