"""Make the reading text from drafts, with every character aligned to the source.

The order of cleaning: remove labels and calls, remove marks of the transcription, put blocks in
reading order, join lines, then correct spaces, then width.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.text.aligned import AlignedText
from alliance_corpus.text.edits import Edit
from alliance_corpus.text.lines import LINE_ENDS, ONE_END
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.editing.layouts.drafts import Draft

SEPARATOR: Final = "\n\n"
_BLANK: Final = rf"[^\S{LINE_ENDS}]"
_BREAK: Final = re.compile(
    rf"(?<!{_BLANK}){_BLANK}*{ONE_END}\s*"
)  # a run of blanks is looked at once
# Japanese letters and punctuation, and the full-width forms that are not letters or digits
_JAPANESE: Final = (
    r"\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_LATIN: Final = r"0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_SPACE: Final = re.compile(f"(?<=[{_JAPANESE}]) +(?=[{_LATIN}])|(?<=[{_LATIN}]) +(?=[{_JAPANESE}])")
_WIDE: Final = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_NARROW: Final = {
    code: code - 0xFEE0
    for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
    for code in range(first, last + 1)
}
_PARTED: Final = re.compile(r"([A-Za-z]+)-\Z")
_LONGEST_WORD: Final = 40
_WORD_ENDS: Final = re.compile(r"[0-9A-Za-z][,.;:!?)\]'\"”’]*\Z")
_WORD_BEGINS: Final = re.compile(r"[(\[“‘'\"]*[0-9A-Za-z]")


def clean(source: str, drafts: list[Draft]) -> AlignedText:
    """The reading text of ``drafts``, in their order, separated by one empty line."""
    text = AlignedText.of(source)
    text = _delete(text, (span for draft in drafts for span in draft.labels), "labels")
    text = _delete(text, (call[0] for draft in drafts for call in draft.calls), "calls")
    text = _delete(text, (span for draft in drafts for span in draft.markup), "markup")
    text = _replace(text, (one for draft in drafts for one in draft.replaced), "markup")
    text = text.arrange(
        [[kept for part in draft.parts for kept in text.from_source(part)] for draft in drafts],
        "blocks",
        SEPARATOR,
    )
    text = text.edit(_line_joins(text, drafts), "lines")
    text = text.edit(
        (Edit(Span(*space.span()), "") for space in _SPACE.finditer(text.text)), "spaces"
    )
    return text.edit(
        (
            Edit(Span(*wide.span()), wide.group().translate(_NARROW), by_char=True)
            for wide in _WIDE.finditer(text.text)
        ),
        "width",
    )


def _delete(text: AlignedText, source_spans: Iterable[Span], step: str) -> AlignedText:
    spans = [kept for span in sorted(source_spans) for kept in text.from_source(span)]
    return text.edit((Edit(span, "") for span in sorted(spans)), step)


def _replace(text: AlignedText, replaced: Iterable[tuple[Span, str]], step: str) -> AlignedText:
    edits = [Edit(kept, new) for span, new in sorted(replaced) for kept in text.from_source(span)]
    return text.edit(edits, step) if edits else text


def _line_joins(text: AlignedText, drafts: list[Draft]) -> Iterator[Edit]:
    """An edit for every line break inside a block.

    Blocks are found by the source of their first character; the separators between them have no
    source.
    """
    start = 0
    for run_end, draft in zip(_block_ends(text), drafts, strict=True):
        for match in _BREAK.finditer(text.text, start, run_end):
            if draft.wrap == "word" and (hyphen := _hyphen(text.text, match)):
                yield Edit(hyphen, "")
            else:
                yield Edit(Span(*match.span()), _between(text.text, match, draft.wrap))
        start = run_end + len(SEPARATOR)


def _hyphen(text: str, match: re.Match[str]) -> Span | None:
    """The line break with the hyphen before it, if the hyphen only parts a word (``Decem-ber``).

    A hyphen stays in a word that has it elsewhere in the text, too.
    """
    before = _PARTED.search(text[max(0, match.start() - _LONGEST_WORD) : match.start()])
    after = re.compile(r"[a-z]+").match(text, match.end())
    if before is None or after is None or f"{before[1]}-{after[0]}" in text:
        return None
    return Span(match.start() - 1, match.end())


def _block_ends(text: AlignedText) -> list[int]:
    """Text offsets at which the blocks end: where an inserted separator begins, and the end."""
    return [run.start for run in text.runs if run.kind == "inserted"] + [len(text.text)]


def _between(text: str, match: re.Match[str], wrap: str) -> str:
    """What replaces a line break.

    Between Latin words it is a space, if there is a blank beside the break or lines are cut between
    words. Everywhere else it is nothing.
    """
    before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() :][:8]
    if not (_WORD_ENDS.search(before) and _WORD_BEGINS.match(after)):
        return ""
    blank = re.search(_BLANK, match.group()) is not None
    return " " if blank or wrap == "word" else ""
