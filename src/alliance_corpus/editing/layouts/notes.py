"""Notes: their bodies, the marks that call them, and which mark calls which note.

A note is known by its mark: a superscript number, ``[^1]``, or what a rule of the document says
(``{kind: note, label: (1)}``). A mark calls the next note of its label in the source, else the last
one before it; so the numbers may begin anew in each chapter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from alliance_corpus.editing.layouts.shapes import call_shape, label_shape
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.editing.layouts.drafts import Draft
    from alliance_corpus.editing.layouts.options import Rule
    from alliance_corpus.editing.layouts.remarks import Remarks

SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MARKED_NOTE: Final = re.compile(
    rf"([{SUPERSCRIPTS}]+)[^\S\r\n]*|\[\^([^\[\]\s]{{1,40}})\]:[^\S\r\n]*"
)
"""How a note begins that has a mark of its own."""

_TO_DIGITS: Final = str.maketrans(SUPERSCRIPTS, "0123456789")
_CALL: Final = re.compile(rf"([{SUPERSCRIPTS}]+)|\[\^([^\[\]\s]{{1,40}})\]")
# 10km², 3 m³: a power, not a note
_POWER: Final = re.compile(
    r"(?:[0-9０-９][^\S\r\n]*(?:[kcmμ]?m|ft|in|yd|mi)|[㎞㎝㎜])[²³](?![⁰-⁹¹²³])"
)


def digits_of(label: str) -> str:
    """The number of a note in ASCII digits (``注１`` → ``1``), else its letters."""
    plain = normalize("NFKC", label.translate(_TO_DIGITS))
    number = re.search(r"[0-9]+", plain)
    return number[0] if number else re.sub(r"\W+", "", plain) or plain


def mark_note(source: str, draft: Draft) -> bool:
    """Make a draft a note if it begins with a mark of its own; say whether it does."""
    mark = MARKED_NOTE.match(source, draft.start, draft.parts[0].end)
    if mark is None:
        return False
    draft.kind, draft.label = "note", digits_of(mark[1] or mark[2])
    draft.labels.append(Span(*mark.span()))
    return True


def mark_note_by_rule(source: str, draft: Draft, rule: Rule) -> None:
    """Make a draft a note by the rule that it fits."""
    mark = label_shape(rule.label or "").match(source, draft.start)
    if mark is not None:
        draft.kind, draft.label = "note", digits_of(mark[1])
        draft.labels.append(Span(*mark.span()))


def read_calls(source: str, drafts: list[Draft], rules: tuple[Rule, ...], remarks: Remarks) -> None:
    """Find the marks that call a note; what calls none stays in the text, with a remark.

    A note is called from the body: a mark inside another note (前掲注³) refers to it, and stays.
    """
    labels = {draft.label for draft in drafts if draft.kind == "note"}
    shapes = [
        _CALL,
        *(call_shape(rule.label) for rule in rules if rule.kind == "note" and rule.label),
    ]
    for draft in (draft for draft in drafts if draft.kind != "note"):
        marks = (*draft.labels, *draft.markup)
        taken = {at for mark in marks for at in range(mark.start, mark.end)}
        for part in draft.parts:
            found = {span: label for shape in shapes for span, label in _calls(source, part, shape)}
            for span, label in sorted(found.items()):
                if span.start in taken:
                    continue
                if label in labels:
                    draft.calls.append((span, label))
                elif source[span.start] in SUPERSCRIPTS or source[span.start] == "[":
                    remarks.add(span, f"{span.of(source)} calls no note: it stays in the text")


def _calls(source: str, part: Span, shape: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    powers = {match.end() for match in _POWER.finditer(source, part.start, part.end)}
    for match in shape.finditer(source, part.start, part.end):
        if match.end() not in powers:
            yield Span(*match.span()), digits_of(next(filter(None, match.groups())))


def called(drafts: Iterable[Draft], remarks: Remarks) -> dict[int, list[Span]]:
    """Which marks call which note.

    Args:
        drafts: all blocks of the document.
        remarks: takes up the notes that nothing calls.

    Returns:
        For each note, by where it begins in the source, the marks that call it.
    """
    drafts = list(drafts)
    notes: dict[str, list[int]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda draft: draft.start):
        if draft.kind == "note":
            notes[draft.label or ""].append(draft.start)
    calls: dict[int, list[Span]] = {start: [] for starts in notes.values() for start in starts}
    for draft in drafts:
        for mark, label in draft.calls:
            starts = notes[label]
            calls[starts[min(bisect_right(starts, mark.start), len(starts) - 1)]].append(mark)
    for draft in drafts:
        if draft.kind == "note" and not calls[draft.start]:
            remarks.add(draft.parts[0], f"nothing calls note {draft.label}")
    return calls
