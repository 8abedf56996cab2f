"""Entries of lists without brackets: 山田太郎. 港の同盟. 海港研究. 2001, 12(3), p. 4-9.

The form is that of SIST 02 (https://jipsti.jst.go.jp/sist/handbook/sist02_2007/main.htm), and the
one with colon and commas that engineers use. Only a whole entry is read, and only if the names
and the numbers or the imprint after the title show that it is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.readers.references.details import date
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.names import is_name, read_names
from alliance_corpus.readers.references.numbers import B
from alliance_corpus.readers.references.tail import read_tail
from alliance_corpus.readers.references.words import clean, is_japanese, trim

if TYPE_CHECKING:
    from alliance_corpus.readers.references.page import Page

_NUMBERING: Final = re.compile(r"[ ]?(?:[(\[]?\d{1,3}[.)\]][ ]?|・)?")
_POINT: Final = r"\.(?:[ ]{1,4}|(?=[^\x00-\x7f]|\d{4}))"
_NAMES: Final = r"(?P<names>[^.。:「」『』“”()\d]{2,80})"
_TITLE: Final = r"(?P<title>[^.。「」『』“”]{1,160}?)"
_YEAR: Final = r"(?:1[89]|20)\d\d"
_COUNT: Final = rf"(?:[Vv]ol\b|[Nn]o\b|第?\d{{1,4}}{B}[巻号]|\d{{1,4}}{B}\(|\d{{1,4}},|pp?\.)"

_ARTICLE: Final = re.compile(
    rf"{_NAMES}{_POINT}{_TITLE}{_POINT}(?P<journal>[^.,。「」『』“”\d]{{2,60}}){_POINT}"
    rf"(?P<tail>{_YEAR},{B}{_COUNT})"
)
_BOOK: Final = re.compile(
    rf"{_NAMES}{_POINT}{_TITLE}{_POINT}(?:(?P<edition>[^.,。]{{1,10}}版),{B})?"
    rf"(?P<publisher>[^.,。「」『』“”\d]{{2,40}}),{B}(?P<tail>{_YEAR}(?=[.,]|$))"
)
_WEB: Final = re.compile(rf"{_NAMES}{_POINT}(?=“)")
_SITE: Final = re.compile(
    rf"{B}{_POINT}(?P<site>[^.,。「」『』“”\d]{{2,60}}){_POINT}(?=\d{{4}}|\ue000|\(参照)"
)
_COLON: Final = re.compile(
    rf"{_NAMES}:{B}(?P<title>[^.,。「」『』“”]{{2,160}}?),{B}"
    rf"(?P<journal>[^.,。「」『』“”\d]{{2,60}}),{B}(?P<tail>{_COUNT})"
)
_TOTAL: Final = re.compile(rf"[,、]?{B}\d{{1,4}}{B}(?:p\b\.?|頁)")


def read(page: Page, start: int, end: int) -> Draft | None:
    """The reference in a block that is an entry without brackets, or None."""
    label = _NUMBERING.match(page.plain, start, end)
    start = label.end() if label else start
    if start >= end or not is_japanese(page.plain[start : start + 1]):
        return None
    for pattern in (_ARTICLE, _BOOK, _COLON):
        if found := pattern.match(page.plain, start, end):
            return _entry(page, found, end)
    found = _WEB.match(page.plain, start, end)
    return _page(page, found, end) if found else None


def _head(page: Page, found: re.Match[str]) -> Draft | None:
    words = page.text[found.start("names") : found.end("names")]
    if not all(is_name(name) for name in re.split("[,，、・;；]", words)):
        return None
    names = read_names(words)
    draft = Draft(found.start(), found.end(), listed=True)
    draft.put("author", tuple(names.author))
    draft.put("editor", tuple(names.editor))
    draft.put("translator", tuple(names.translator))
    draft.rest.extend(names.rest)
    return draft


def _entry(page: Page, found: re.Match[str], end: int) -> Draft | None:
    draft = _head(page, found)
    if draft is None:
        return None
    parts = found.groupdict()
    draft.put("title", clean(page.text[found.start("title") : found.end("title")]))
    draft.values["title_sign"] = "「" if parts.get("journal") else "『"
    for name, field in (("journal", "container_title"), ("publisher", "publisher")):
        if parts.get(name):
            draft.put(field, trim(page.text[found.start(name) : found.end(name)]))
    draft.put("edition", parts.get("edition"))
    draft.end = found.start("tail")
    pos = draft.end
    if year := re.compile(_YEAR).match(page.plain, pos):
        draft.put("issued", EDTF(year[0]))
        pos = draft.end = year.end()
    if total := _TOTAL.match(page.plain, pos, end):
        pos = draft.end = total.end()  # how many pages the book has
    read_tail(page, draft, pos, end)
    return draft


def _page(page: Page, found: re.Match[str], end: int) -> Draft | None:
    """A page of the web: 著者. “題”. サイト. 2019. URL, (参照 2022-06-30)."""
    draft, group = _head(page, found), page.group_at(found.end())
    if draft is None or group is None or group.sign != "“":
        return None
    draft.put("title", clean(page.text[group.start + 1 : group.end - 1]))
    draft.values["title_sign"] = "“"
    pos = draft.end = group.end
    if site := _SITE.match(page.plain, pos, end):
        draft.put("site", trim(page.text[site.start("site") : site.end("site")]))
        pos = site.end()
        pos = date(page, draft, pos, end) or pos
    read_tail(page, draft, pos, end)
    return draft if draft.has("URL", "DOI") else None
