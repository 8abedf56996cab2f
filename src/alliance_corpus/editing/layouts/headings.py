"""Headings that no mark and no rule tells of: they do not melt into the next paragraph unseen."""

from __future__ import annotations

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
_SENTENCE: Final = re.compile(r"[。、，．.,!?！？…]")
_NOUN: Final = re.compile(r"[\u3400-\u9fff々ァ-ヴーA-Za-z0-9０-９）)」』]\Z")


def mark_headings(source: str, drafts: list[Draft], remarks: Remarks) -> None:
    """Take short lines of their own for headings, each with a remark that gives the rule for it.

    A number before the line makes it a heading; a line that only looks like one ends there.
    """
    for at, draft in enumerate(drafts):
        words = draft.words(source).strip()
        mark = _NUMBERED.match(source, draft.start, draft.parts[0].end)
        if not _is_candidate(draft, words[len(mark[0]) :] if mark else words) or at + 1 == len(
            drafts
        ):
            continue
        if mark and mark.end() < draft.parts[0].end:
            draft.kind, draft.label = "heading", mark[1]
            draft.level = len(re.findall(r"[0-9０-９]+", mark[1])) or 1
            draft.labels.append(Span(*mark.span()))
            rule = f"{{kind: heading, level: {draft.level}, label: '{mark[1]}'}}"
            remarks.add(draft.parts[0], f"{words!r} is taken for a heading", f"- {rule}")
        elif _USUAL.fullmatch(words):
            draft.kind, draft.level = "heading", 1
            rule = f"{{kind: heading, level: 1, text: {words}}}"
            remarks.add(draft.parts[0], f"{words!r} is taken for a heading", f"- {rule}")
        elif _NOUN.search(words) and _stands_free(source, drafts, at):
            draft.ends = True
            rule = f"{{kind: heading, level: 1, text: {words}}}"
            remarks.add(
                draft.parts[0], f"{words!r} may be a heading: it is a paragraph", f"- {rule}"
            )


def _is_candidate(draft: Draft, words: str) -> bool:
    one_line = len(draft.parts) == 1 and len(words.splitlines()) == 1
    short = 0 < len(words) <= _LONGEST and not _SENTENCE.search(words)
    return draft.kind == "paragraph" and not draft.begins and one_line and short and not draft.calls


def _stands_free(source: str, drafts: list[Draft], at: int) -> bool:
    """Whether no sentence runs over the line: what stands before it is finished."""
    before = [draft for draft in drafts[:at] if draft.kind in ("paragraph", "list-item")]
    if not before or at == 0 or drafts[at - 1].kind == "heading":
        return True
    return re.search(r"[。！？?!]\s*\Z", before[-1].last_words(source)) is not None
