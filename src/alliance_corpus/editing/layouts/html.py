"""Layout ``html``: the text of a web page, without what stands around it.

Blocks are what the page says: headings, paragraphs, items, rows. Tags are marks, taken out of the
text; readings (``rt``) go with them. Menus, heads and feet of pages are left out, with a remark.
A link to a numbered block (``<a href="#fn1">1</a>``) calls it as a note.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from attrs import define, field

from alliance_corpus.editing.layouts.drafts import Draft, trimmed
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.editing.layouts.sheet import Sheet

_LEFT_OUT: Final = frozenset(
    {"script", "style", "nav", "header", "footer", "aside", "noscript", "template", "form",
     "button", "svg", "head", "iframe", "select", "object"}
)  # fmt: skip
_READINGS: Final = frozenset({"rt", "rp"})
_BLOCKS: Final = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "caption", "figcaption",
     "blockquote", "pre", "section", "article", "main", "body", "html", "hr", "br", "address",
     "h1", "h2", "h3", "h4", "h5", "h6", "figure", "thead", "tbody", "tfoot", "details", "summary"}
)  # fmt: skip
_KINDS: Final = {
    "li": "list-item",
    "tr": "table-row",
    "caption": "caption",
    "figcaption": "caption",
}
_NUMBER: Final = re.compile(r"\W*(?:注|註)?\W*([0-9０-９]{1,4})\W*")
_BACK: Final = re.compile(r"[↩↑^⏎←\ufe0e\s]*|戻る")
_SPACES: Final = re.compile(r"(?<=[ \t\u00a0])[ \t\u00a0]+")


@define
class _Open:
    """The block that is being read."""

    tag: str
    level: int
    ids: list[str]
    start: int | None = None
    end: int = 0
    markup: list[Span] = field(factory=list)
    replaced: list[tuple[Span, str]] = field(factory=list)


@define
class _Link:
    """A link inside the page, with the words that it is set on."""

    target: str
    start: int
    end: int = 0


def split_html(sheet: Sheet) -> list[Draft]:
    """The blocks of a web page."""
    page = _Page(sheet)
    page.feed(sheet.source)
    page.close()
    page.finish()
    return page.drafts


class _Page(HTMLParser):
    """Goes through a page, and knows for each part of it where it stands in the source."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(convert_charrefs=False)
        self._sheet, self._source = sheet, sheet.source
        self._lines = [0, *accumulate(len(line) + 1 for line in sheet.source.split("\n"))]
        self._skipped: list[tuple[str, int]] = []
        self._lists = 0
        self._ids: list[str] = []
        self._links: list[_Link] = []
        self._open = _Open("p", 0, [])
        self.drafts: list[Draft] = []
        self._named: dict[str, Draft] = {}

    # What the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or note a mark."""
        start, end = self._at(), self._at() + len(self.get_starttag_text() or "")
        if self._skipped or tag in _LEFT_OUT | _READINGS:
            if tag not in ("br", "hr", "img", "input", "link", "meta"):
                self._skipped.append((tag, start))
            return
        given = dict(attrs)
        if tag in ("ul", "ol"):
            self._lists += 1
        if tag in _BLOCKS:
            self._begin(tag)
        else:
            self._open.markup.append(Span(start, end))
        self._open.ids += _ids(attrs)
        if tag == "a" and str(given.get("href") or "").startswith("#"):
            self._links.append(_Link(str(given["href"])[1:], end))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself."""
        if self._skipped:
            return
        if tag in _BLOCKS:
            self._begin(tag)
        else:
            start = self._at()
            self._open.markup.append(Span(start, start + len(self.get_starttag_text() or "")))
        self._open.ids += _ids(attrs)

    def handle_endtag(self, tag: str) -> None:
        """End a block, or note a mark."""
        start = self._at()
        end = self._source.find(">", start) + 1 or len(self._source)
        if self._skipped:
            if tag in [name for name, _ in self._skipped]:
                while self._skipped:
                    name, since = self._skipped.pop()
                    if name == tag:
                        break
                if not self._skipped:
                    self._skip(tag, Span(since, end))
            return
        if tag in ("ul", "ol"):
            self._lists = max(self._lists - 1, 0)
        if tag in ("td", "th"):
            self._open.replaced.append((Span(start, end), " | "))
        elif tag in _BLOCKS:
            self._begin("p")
        else:
            self._open.markup.append(Span(start, end))
        if tag == "a" and self._links and not self._links[-1].end:
            self._links[-1].end = start

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._skipped:
            self._take(self._at(), len(data))

    def handle_entityref(self, name: str) -> None:
        """A character by its name: ``&amp;``."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A character by its number: ``&#x6e2f;``."""
        self._reference(f"&#{name}")

    def handle_comment(self, data: str) -> None:
        """A comment is a mark."""
        start = self._at()
        end = self._source.find(">", start + len(data)) + 1
        if not self._skipped and end:
            self._open.markup.append(Span(start, end))

    # What is made of it

    def finish(self) -> None:
        """End the last block, and find out which blocks are notes."""
        self._begin("p")
        starts = [draft.start for draft in self.drafts]
        for link in self._links:
            words = re.sub(r"<[^>]*>", "", self._source[link.start : link.end])
            number, note = _NUMBER.fullmatch(words), self._named.get(link.target)
            at = bisect_right(starts, link.start) - 1
            if at < 0 or self.drafts[at].parts[0].end <= link.start:
                continue
            home = self.drafts[at]
            if note is not None and note is not home and number and note.start > link.start:
                note.kind, note.label, note.level = "note", str(int(number[1])), None
                home.calls.append((Span(link.start, link.end), note.label))
            elif _BACK.fullmatch(words) and link.end > link.start:
                home.markup.append(Span(link.start, link.end))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _take(self, start: int, length: int) -> None:
        span = trimmed(self._source, start, start + length)
        if span is not None:
            one = self._open
            one.start = span.start if one.start is None else one.start
            one.end = span.end

    def _reference(self, text: str) -> None:
        if self._skipped:
            return
        start = self._at()
        end = start + len(text)
        end += self._source[end : end + 1] == ";"
        meant = unescape(self._source[start:end])
        self._take(start, end - start)
        if meant != self._source[start:end]:
            self._open.replaced.append((Span(start, end), meant.replace("\u00a0", " ")))

    def _skip(self, tag: str, span: Span) -> None:
        self._open.markup.append(span)
        words = re.sub(r"<[^>]*>", "", span.of(self._source)).strip()
        if words and tag not in ("script", "style", "head", "template", *_READINGS):
            self._sheet.remarks.add(span, f"<{tag}> is left out: {len(words)} characters")

    def _begin(self, tag: str) -> None:
        """End the block that is open, and open another."""
        done, lists = self._open, self._lists
        if done.start is not None:
            draft = self._draft(done, Span(done.start, done.end))
            self.drafts.append(draft)
            self._named |= dict.fromkeys(done.ids, draft)
        ids = done.ids if done.start is None else []
        item = done.tag == "li" and done.start is None and tag in ("p", "div")
        self._open = _Open("li" if item else tag, lists, ids)

    def _draft(self, done: _Open, span: Span) -> Draft:
        marks = [mark for mark in done.markup if span.contains(mark)]
        replaced = [one for one in done.replaced if span.contains(one[0])]
        draft = Draft(
            parts=[span],
            wrap=self._sheet.part_at(span.start).wrap,
            replaced=_outside(replaced, marks),
        )
        blanks = [Span(*m.span()) for m in _SPACES.finditer(self._source, span.start, span.end)]
        draft.markup = list(_merged([*marks, *blanks]))
        if re.fullmatch("h[1-6]", done.tag):
            draft.kind, draft.level = "heading", int(done.tag[1])
        elif done.tag in _KINDS:
            draft.kind = _KINDS[done.tag]  # type: ignore[assignment]
            draft.style = str(done.level)
        return draft


def _ids(attrs: list[tuple[str, str | None]]) -> list[str]:
    """The names by which links find an element."""
    return [value for name, value in attrs if name in ("id", "name") and value]


def _merged(marks: list[Span]) -> Iterator[Span]:
    """Marks without those that lie inside another."""
    end = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= end:
            yield mark
            end = mark.end


def _outside(replaced: list[tuple[Span, str]], marks: list[Span]) -> list[tuple[Span, str]]:
    """What is replaced and is not taken out anyway."""
    whole = list(_merged(marks))
    starts = [mark.start for mark in whole]
    kept = []
    for span, new in replaced:
        at = bisect_right(starts, span.start) - 1
        if at < 0 or whole[at].end <= span.start:
            kept.append((span, new))
    return kept
