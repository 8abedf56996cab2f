"""What stands before an entry: its number or mark, and where a new entry begins on a new line.

All that knows how notes and lists are numbered is here. A label is never part of a reference.
"""

from __future__ import annotations

import re
from typing import Final

from alliance_corpus.readers.references.headings import is_heading
from alliance_corpus.readers.references.names import is_name
from alliance_corpus.readers.references.page import plain_signs

_NOTE: Final = r"(?:注釈|脚注|注|註|[Nn]otes?[ ])"
_MARKS: Final = "・●○◆■□◇▪→※*>"
_SURE: Final = (
    rf"(?:[(\[【〔]?{_NOTE}[ ]?[(\[]?(?P<note>\d{{1,3}})[a-z]?[)\]】〕]{{0,2}}[.:]?"
    r"|[(\[【〔][ ]?(?P<bracketed>\d{1,3})[a-z]?[ ]?[)\]】〕]|\[[0-9a-z]{1,4}\]"
    r"|(?P<pointed>\d{1,3})[a-z]?[.)\]](?!\d)"
    r"|(?P<circled>[①-⑳㉑-㉟⑴-⒇])|(?P<raised>[⁰¹²³⁴-⁹]{1,3})"
    rf"|[※*](?P<starred>\d{{1,3}})|[{_MARKS}]|-(?=[ ]))"
)
_BARE: Final = r"(?P<bare>\d{1,3})[ ]{1,4}(?![\d年月日頁号巻条回世人名%,.、。)\-])"
LABEL: Final = re.compile(rf"[ ]*(?:{_SURE}[ ]*){{1,3}}|[ ]*{_BARE}")
"""What numbers a note or marks an item, on the plain shadow of a text."""

INSIDE: Final = re.compile(
    r"(?:[ ]*(?:[(\[]?(?:注|註)?[ ]?\d{1,3}[a-z]?[.)\]](?!\d)"
    r"|[\[【〔][0-9a-z]{1,4}[\]】〕]|[①-⑳㉑-㉟]"
    rf"|[{_MARKS}])[ ]*){{1,3}}"
)
"""The same inside a block, where several notes stand one after the other."""

_NUMBERS: Final = ("note", "bracketed", "pointed", "circled", "raised", "starred", "bare")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CIRCLES: Final = ((0x2460, 20, 1), (0x3251, 15, 21), (0x2474, 20, 1))
"""First sign, how many, and the number of the first: ①, ㉑, ⑴."""


def number_of(label: re.Match[str]) -> int | None:
    """The number that a label gives its entry; None for a mark."""
    words = next((label[name] for name in _NUMBERS if label[name]), None)
    if words is None:
        return None
    for first, count, value in _CIRCLES:
        if first <= ord(words[0]) < first + count:
            return ord(words[0]) - first + value
    return int(words.translate(_RAISED))


_OPEN: Final = re.compile(
    r"(?:[-、,・&:=/(「『“〔\[〈;]|\b(?:and|in|of|the|eds?\.|[Vv]ol\.|[Nn]os?\."
    r"|pp?\.|[A-Z]\.)|第|注|註"
    r"|[とやのをはがに])[ ]*$"
)
"""The end of a line on which nothing new can follow."""

_CLOSED: Final = re.compile(r"(?:[。.?!)年頁号]|https?://\S+)[ ]*$")
_DATED: Final = re.compile(
    r"(?P<names>[^()「『“。.\[\n]{1,80}?|-{2,8}|[A-Z][^()「『“。\[\n]{1,160}?)[.,、]?[ ]{0,2}"
    r"[(\[]?(?:1[5-9]|20)\d\d[a-z]?(?:[)\],.、]|[ ]{0,2}[「『“])"
)
_SAME: Final = re.compile(r"(?:-{2,8}|_{2,8})[.,]")
_TITLED: Final = re.compile(r"(?P<names>[^()「『“”」』。.,:;\d\n]{2,40})[「『“]")
_INVERTED: Final = re.compile(
    r"(?:(?:van|von|de|la|der|den|du|di|da)[ ])*[A-ZÀ-Þ][\w'’-]+(?:[ ][A-ZÀ-Þ][\w'’-]+)?,[ ]"
    r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]{1,3}\b)"
)
_YEAR: Final = re.compile(
    "(?:1[5-9]|20)[0-9]{2}|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3}"
)
_ROLE: Final = re.compile(r"[編訳著]者?$|監修$")
_NOTES: Final = re.compile(r"(?:注|註|脚注|文献|Notes|References|Bibliography)[)〕】\]:]?[ ]*$")
_SKIPPED: Final = 20
"""How many numbers may be left out between two entries."""
_PAIRS: Final = ("「」", "『』", "（）", "()", "“”")
_WIDTH: Final = 200
_BEFORE: Final = 60
"""How much of a line, and of the one before, is looked at."""


class Entries:
    """Where entries begin in a text, asked line by line from its start."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: int | None
        self.block(0)

    def block(self, start: int) -> None:
        """Take note that a block begins at an offset."""
        self._first: int | None = start
        self._seen = self._entry = start
        self._unclosed = dict.fromkeys(_PAIRS, 0)

    def begin(self, end: int, start: int) -> bool:
        """Whether an entry begins on the line at ``start``; the line before ends at ``end``."""
        ended = plain_signs(self._text[max(0, end - _BEFORE) : end])
        before = self._text[max(self._entry, end - _BEFORE) : end]
        if is_heading(before):
            self._entry = start
            return True
        if self._inside(end) or _OPEN.search(ended):
            return False
        if self._first is not None:
            label = LABEL.match(self._line(self._first))
            self._last = number_of(label) if label else None
            self._marked = label is not None and self._last is None
            self._first = None
        line = self._line(start)
        label = LABEL.match(line)
        if label is None:
            heads = _heads_entry(line, ended, whole=self._whole(end))
            self._entry = start if heads else self._entry
            return heads
        number = number_of(label)
        # A figure at the head of a line may belong to the line before
        figure = label["bare"] or label["pointed"] or label["bracketed"]
        if label.end() == len(line) or (figure and not self._follows(number, ended)):
            return False
        if number is None and not (self._marked or _CLOSED.search(ended)):
            return False
        self._last, self._entry = number, start
        return True

    def _whole(self, end: int) -> bool:
        """Whether the entry before has a year, so that it may be complete."""
        return _YEAR.search(self._text, max(self._entry, end - _WIDTH), end) is not None

    def _inside(self, end: int) -> bool:
        """Whether a bracket is open at an offset."""
        passed = self._text[self._seen : end]
        self._seen = end
        for pair in self._unclosed:
            now = self._unclosed[pair] + passed.count(pair[0]) - passed.count(pair[1])
            self._unclosed[pair] = max(0, now)  # a list mark as 1) closes nothing
        return any(self._unclosed.values())

    def _follows(self, number: int | None, ended: str) -> bool:
        if number is None or (self._last is not None and number == self._last + 1):
            return True
        closed = _CLOSED.search(ended) is not None or _NOTES.search(ended) is not None
        return closed and (self._last or 0) < number <= (self._last or number) + _SKIPPED

    def _line(self, start: int) -> str:
        return plain_signs(self._text[start : start + _WIDTH].split("\n", 1)[0])


def _heads_entry(line: str, ended: str, *, whole: bool) -> bool:
    closed = _CLOSED.search(ended) is not None
    if _SAME.match(line) and (closed or whole):
        return True
    if dated := _DATED.match(line):
        names = dated["names"].strip(" .,、")
        return (closed or whole) and (
            names.strip("-") == "" or _are_names(names) or bool(_INVERTED.match(names))
        )
    if not closed:
        return False
    if titled := _TITLED.match(line):
        names = titled["names"]
        return _are_names(names) and not (
            _ROLE.search(names) and not ended.rstrip().endswith(("。", "."))
        )
    return ended.rstrip().endswith(".") and _INVERTED.match(line) is not None


def _are_names(words: str) -> bool:
    return all(is_name(name) for name in re.split(r"[、,・;/]", words) if name.strip())
