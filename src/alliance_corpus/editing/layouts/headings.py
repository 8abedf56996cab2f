"""Headings that no mark and no rule tells of: they do not melt into the next paragraph unseen."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from alliance_corpus.editing.layouts.drafts import Draft
    from alliance_corpus.editing.layouts.remarks import Remarks

_LONGEST: Final = 40
"""Characters of a line that may be a heading."""

_USUAL: Final = re.compile(
    r"(?:はじめに|おわりに|まえがき|あとがき|むすび(?:にかえて)?|結びにかえて|序論|序文|序|結論|総論|各論|要旨|概要|目次"
    r"|謝辞|凡例|付記|付録|参考文献|文献|注|註)"
)
_NUMBERED: Final = re.compile(
    r"((?:[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})*)[.．]?|[Ⅰ-Ⅻ]|第(?:[0-9０-９]+|[一二三四五六七八九十]+)[章節款編部])"
    r"[ \t\u3000]+(?=\S)"
)
_FINISHED: Final = re.compile(r"[。！？?!]\s*\Z")
_SENTENCE: Final = re.compile(r"[。、，．.,!?！？…]")
_NOUN: Final = re.compile(r"[\u3400-\u9fff々ァ-ヴーA-Za-z0-9０-９）)」』]\Z")


def mark_headings(source: str, drafts: list[Draft], remarks: Remarks) -> None:
    """Take short lines of their own for headings, each with a remark that gives the rule for it.

    A number before the line makes it a heading; a line that only looks like one ends there.
    """
    free = True  # nothing before the draft is in mid-sentence
    for draft in drafts[:-1]:
        if draft.kind == "paragraph" and not draft.begins:
            _mark(source, draft, free, remarks)
        if draft.kind in ("paragraph", "list-item"):
            free = draft.ends or _FINISHED.search(draft.last_words(source)) is not None
        elif draft.kind == "heading":
            free = True


def _mark(source: str, draft: Draft, free: bool, remarks: Remarks) -> None:
    place = draft.parts[0]
    words = draft.words(source).strip()
    number = _NUMBERED.match(source, draft.start, place.end)
    if not _is_short(draft, words[len(number[0]) :] if number else words):
        return
    if number and number.end() < place.end:
        draft.kind, draft.label = "heading", number[1]
        draft.level = len(re.findall(r"[0-9０-９]+", number[1])) or 1
        draft.labels.append(Span(*number.span()))
        rule = _rule(draft.level, "label", number[1])
        remarks.add(place, f"{words!r} is taken for a heading", rule)
    elif _USUAL.fullmatch(words):
        draft.kind, draft.level = "heading", 1
        remarks.add(place, f"{words!r} is taken for a heading", _rule(1, "text", words))
    elif free and _NOUN.search(words):
        draft.ends = True
        said = f"{words!r} may be a heading: it is a paragraph"
        remarks.add(place, said, _rule(1, "text", words))


def _is_short(draft: Draft, words: str) -> bool:
    one_line = len(draft.parts) == 1 and len(words.splitlines()) == 1
    short = 0 < len(words) <= _LONGEST and not _SENTENCE.search(words)
    return one_line and short and not draft.calls


def _rule(level: int, shape: str, example: str) -> str:
    """The rule for a heading, as it is written in the file of the document."""
    plain = re.fullmatch(r"[^\W\d][\w・]*", example)
    written = example if plain else json.dumps(example, ensure_ascii=False)
    return f"- {{kind: heading, level: {level}, {shape}: {written}}}"
