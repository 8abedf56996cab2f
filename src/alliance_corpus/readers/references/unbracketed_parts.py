"""The parts of an entry without brackets: where its title ends, and in what the work appeared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.readers.references import details, imprint
from alliance_corpus.readers.references.containers import PROCEEDINGS
from alliance_corpus.readers.references.names import ROLES, is_name, read_names
from alliance_corpus.readers.references.numbers import B
from alliance_corpus.readers.references.words import HAN_RUN, KATAKANA, clean, trim

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Page

YEAR: Final = r"(?:1[5-9]|20)\d\d"
POINT: Final = r"(?<!\d)[.。](?:[ ]{1,4}|(?=[^\x00-\x7f]|\d{1,4}[(,.巻年-]|“|$))"
"""A full stop that parts two pieces, not one in a number or an abbreviation."""

_COUNT: Final = (
    rf"(?:[Vv]ol\b|[Nn]o\b|第?\d{{1,4}}{B}[巻号]|\d{{1,4}}{B}[(:;]"
    rf"|\d{{1,4}}[,、.]{B}(?:[Nn]o\b|[Pp]\.|pp?\.|\d{{1,5}}{B}-{B}\d)|{YEAR}[,;]{B}"
    rf"(?:[Vv]ol\b|[Nn]o\b|\d{{1,4}}{B}[(,:]|第?\d{{1,4}}{B}[巻号]))"
)
"""Numbers that only a journal has."""

_TITLE_END: Final = re.compile(rf"{POINT}|(?=\ue000)|(?<=\d)\.(?=[ ]|$)")
_COMMA: Final = re.compile(rf"[,、]|{POINT}")
_BLANK: Final = re.compile(r"[ ]+")
_BEFORE_COUNT: Final = re.compile(rf"[,、]?{B}{_COUNT}")
_WORDS: Final = r"(?:第?\d{1,3}回)?[^.,、。()「」『』“”\d:;\ue000]{2,60}"
_JOURNAL: Final = re.compile(rf"(?P<words>{_WORDS}?)(?=[.,、。 ]{{0,3}}{_COUNT})")
_BOOK: Final = re.compile(rf"(?P<words>{_WORDS}?)(?={POINT}[^.,、。()]{{2,40}}(?:{ROLES})[.,、])")
_EDITED: Final = re.compile(
    r"(?P<names>[^.。()「」『』“”\d:]{2,60}?)(?:[(](?:編|編著|監修|編集)[)]|"
    r"(?:編著?|監修)(?=[.,、 ]))[ .,、]{0,3}"
)
_APART: Final = rf"[{HAN_RUN}{KATAKANA}]{{1,5}}[ ][{HAN_RUN}{KATAKANA}ぁ-ん]{{1,5}}"
_EDITED_APART: Final = re.compile(
    rf"[ ]+(?={_APART}(?:[・、,][ ]?{_APART}){{0,5}}[ ]?[(](?:編|編著|監修|編集)[)])"
)
"""Before editors whose family and given names are printed apart: 題 鈴木 一郎 (編)."""
_EDITION: Final = re.compile(r"[^.,、。()]{1,10}版(?=[.,、。]|[ ]?\()")
_BOOK_TITLE: Final = re.compile(rf"{_WORDS}?(?=[ ]第?\d{{1,2}}版)|{_WORDS}")
_IMPRINT: Final = re.compile(
    rf"(?:(?P<place>[^.,、。()「」『』“”\d:;\ue000]{{1,12}})[:,、]{B})?(?P<publisher>{_WORDS})"
    rf"(?=[,、.]{B}(?:c{B})?{YEAR}|[.。]?$|[.。]{B}\ue000)"
)
_SITE: Final = re.compile(rf"(?P<words>{_WORDS})(?={POINT}(?:\d{{4}}|\ue000|[(]?参照))")
_BARE_YEAR: Final = re.compile(rf"c?(?P<year>{YEAR})[a-z]?(?=[,、.。)]|$|[ ][^\d])")
_TOTAL: Final = re.compile(rf"[,、]?{B}\d{{1,4}}{B}(?:p\b\.?|頁)")
_SEPARATOR: Final = re.compile(r"[ .,、。]{1,4}")


def title_end(page: Page, start: int, end: int, *, commas: bool) -> int:
    """Where the title that begins at ``start`` ends."""
    pattern = _COMMA if commas else _TITLE_END
    pos = start + 1
    while found := pattern.search(page.plain, pos, end):
        around = page.around(found.start())
        if around is None or around.start < start:
            return found.start()
        pos = around.end
    return end


def before_source(page: Page, start: int, stop: int, end: int) -> int:
    """Where a title ends that only a blank parts from its journal or publisher (APA)."""
    plain = page.plain
    if edited := _EDITED_APART.search(plain, start, end):
        return edited.start()
    count = re.compile(rf"[,、]{B}(?:{_COUNT}|\d{{1,4}}[,、])").search(plain, start, end)
    limit = count.start() if count and count.start() <= stop else stop
    if count is None and plain[stop:end].strip(" .。") and plain[stop] != "\ue000":
        return stop  # a full stop, and more after it
    blanks = [found.span() for found in _BLANK.finditer(plain, start, limit) if found.end() < limit]
    wide = [span for span in blanks if "\u3000" in page.text[slice(*span)]]
    japanese = [
        span
        for span in blanks
        if not (page.text[span[0] - 1].isascii() or page.text[span[1]].isascii())
    ]
    if wide:  # 題　編者（編）　書名（頁）　出版社
        return wide[0][0]
    return japanese[-1][0] if japanese else stop


def source(page: Page, draft: Draft, pos: int, end: int) -> int:
    """Journal, book or imprint after a title, until figures and dates follow."""
    for _ in range(5):
        pos = _skip(page, pos, end)
        taken = next(
            (after for part in _PARTS if (after := part(page, draft, pos, end)) > pos), pos
        )
        if taken == pos:
            break
        pos = draft.end = taken
    if (year := _BARE_YEAR.match(page.plain, _skip(page, pos, end), end)) and draft.put(
        "issued", EDTF(year["year"])
    ):
        pos = draft.end = year.end()
    if total := _TOTAL.match(page.plain, pos, end):
        draft.rest.append(trim(total[0]))  # how many pages the book has
        pos = draft.end = total.end()
    return pos


def _skip(page: Page, pos: int, end: int) -> int:
    found = _SEPARATOR.match(page.plain, pos, end)
    return found.end() if found else pos


def _edition(page: Page, draft: Draft, pos: int, end: int) -> int:
    found = _EDITION.match(page.plain, pos, end)
    return found.end() if found and draft.put("edition", found[0].replace(" ", "")) else 0


def _editors(page: Page, draft: Draft, pos: int, end: int) -> int:
    """高瀬真一編: the editors of the book, before or after its title."""
    found = _EDITED.match(page.plain, pos, end)
    if found is None or draft.has("editor") or not is_name(found["names"]):
        return 0
    draft.put("editor", tuple(read_names(page.text[pos : found.end("names")]).author))
    draft.values["title_sign"] = "「"
    if not draft.has("container_title") and (
        book := _BOOK_TITLE.match(page.plain, found.end(), end)
    ):
        draft.put("container_title", trim(page.text[found.end() : book.end()]))
        return book.end()
    return found.end()


def _journal(page: Page, draft: Draft, pos: int, end: int) -> int:
    found = PROCEEDINGS.match(page.plain, pos, end) or _JOURNAL.match(page.plain, pos, end)
    if found is None or draft.has("container_title") or imprint.is_sentence(found["words"]):
        return 0
    draft.put("container_title", trim(page.text[pos : found.end("words")]))
    draft.values["title_sign"] = "「"
    return _volume(page, draft, found.end(), end)


def _volume(page: Page, draft: Draft, pos: int, end: int) -> int:
    """A bare volume before the pages: 海港研究，52, 30-31."""
    found = re.compile(
        rf"[,、 .]{{0,3}}(?P<n>\d{{1,4}})(?=[,、]{B}(?:pp?\.{B})?\d{{1,5}}{B}-{B}\d)"
    ).match(page.plain, pos, end)
    if found and not re.fullmatch(YEAR, found["n"]):
        draft.put("volume", found["n"])
        return found.end()
    return pos


def _book(page: Page, draft: Draft, pos: int, end: int) -> int:
    """The book of a chapter, which its editors follow."""
    found = _BOOK.match(page.plain, pos, end)
    if found is None or draft.has("container_title"):
        return 0
    draft.put("container_title", trim(page.text[pos : found.end("words")]))
    draft.values["title_sign"] = "「"
    return found.end("words")


def _site(page: Page, draft: Draft, pos: int, end: int) -> int:
    found = _SITE.match(page.plain, pos, end)
    if found is None or draft.get("title_sign") != "“" or draft.has("container_title"):
        return 0
    draft.put("site", trim(page.text[pos : found.end("words")]))
    pos = _skip(page, found.end(), end)
    return details.looked_at(page, draft, pos, end) or details.date(page, draft, pos, end) or pos


def _published(page: Page, draft: Draft, pos: int, end: int) -> int:
    found = _IMPRINT.match(page.plain, pos, end)
    if found is None or draft.has("publisher") or imprint.is_sentence(found["publisher"]):
        return 0
    place, publisher = found["place"], found["publisher"]
    if imprint.is_town(publisher) and place:
        place, publisher = publisher, place  # 岩波書店, 東京
    draft.put("publisher_place", trim(place or ""))
    draft.put("publisher", clean(publisher))
    return found.end()


_PARTS: Final = (_edition, _editors, _journal, _book, _site, _published)
"""In the order in which they are tried."""
