"""Entries of lists without brackets: 山田太郎. 港の同盟. 海港研究. 2001, 12(3), p. 4-9.

The forms are those of SIST 02 (https://jipsti.jst.go.jp/sist/handbook/sist02_2007/main.htm), of APA
as Japanese societies use it (https://psych.or.jp/manual/: 著者（年）．題　誌，巻，頁), and the one
with colon and commas of engineers. Only a whole block is read, and only if its names and the
numbers or the imprint after the title show that it is an entry.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.readers.references import imprint, unbracketed_parts
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.names import is_name, read_names
from alliance_corpus.readers.references.tail import read_tail
from alliance_corpus.readers.references.unbracketed_parts import POINT, YEAR
from alliance_corpus.readers.references.words import clean, is_japanese, trim

if TYPE_CHECKING:
    from alliance_corpus.readers.references.page import Page

_LONGEST: Final = 600
"""An entry is not longer than this; what is longer is prose."""

_NAME: Final = r"[^.。:「」『』“”()\d\ue000]"
_ROLE: Final = r"[(][^()\d]{1,4}[)]"
_NAMES: Final = rf"(?P<names>(?:{_NAME}|{_ROLE}){{2,120}}?)"
_BEFORE_TITLE: Final = re.compile(
    rf"[^.。:()\[「『」』“\d\ue000\n]{{0,120}}(?:[(\[]?{YEAR}年?[a-z]?[)\]]?)?[ .,:、。]{{0,3}}"
)
_DATED: Final = re.compile(
    rf"(?P<names>(?:{_NAME}|{_ROLE}|(?<=[A-Z])\.){{2,120}}?)\.?[ ]?"
    rf"(?:[(\[](?P<year>{YEAR})年?[a-z]?(?P<day>[,、 ][^()]{{1,12}})?[)\]]"
    rf"|[,、.][ ]?(?P<bare>{YEAR})(?=[.,、])|[ ](?P<spaced>{YEAR})(?=[ ]))"
    r"[ ]?+(?P<point>[.:,、。]?+)[ ]?+(?![「『])"
)
_POINTED: Final = re.compile(rf"{_NAMES}{POINT}")
_COLON: Final = re.compile(rf"{_NAMES}:[ ]?+(?![/「『])")
_QUOTED: Final = re.compile(r"(?P<names>[^.。:「」『』“”()\d]{2,80}?)[,、][ ]?(?=“)")


class _Head(NamedTuple):
    """Where the title begins, and how its end is to be found."""

    title: int
    style: str


def read(page: Page, start: int, end: int) -> Draft | None:
    """The reference in a block that is an entry without brackets, or None."""
    while start < end and page.plain[start] == " ":
        start += 1
    if start >= end or end - start > _LONGEST:
        return None
    if not (is_japanese(page.plain[start]) or page.plain[start] == "“"):
        return None
    draft = Draft(start, start, listed=True)
    head = _Head(start, "points") if page.plain[start] == "“" else _head(page, draft, start, end)
    if head is None:
        return None
    pos = _title(page, draft, head, end)
    title = draft.get("title") or ""
    if not is_japanese(title) or imprint.is_sentence(title):
        return None
    pos = unbracketed_parts.source(page, draft, pos, end)
    read_tail(page, draft, pos, end)
    return draft if _is_entry(draft, head) else None


def _is_entry(draft: Draft, head: _Head) -> bool:
    """Whether what was found makes an entry: a date, and where the work was published."""
    dated = draft.has("issued", "accessed")
    placed = draft.has("publisher", "container_title", "site", "URL", "DOI")
    if head.style == "dated" and draft.has("point"):
        return dated
    if not draft.has("author", "editor"):
        return placed and draft.has("accessed", "URL")
    return dated and placed


def _head(page: Page, draft: Draft, start: int, end: int) -> _Head | None:
    before = _BEFORE_TITLE.match(page.plain, start, end)
    if before and page.plain[before.end() : before.end() + 1] in ("「", "『", ""):
        return None  # the title is in brackets
    for pattern, style in (
        (_DATED, "dated"),
        (_QUOTED, "commas"),
        (_POINTED, "points"),
        (_COLON, "commas"),
    ):
        found = pattern.match(page.plain, start, min(end, start + 200))
        if found is None or not _names(page, draft, found):
            continue
        if style == "dated":
            _year(page, draft, found)
        by_commas = style == "dated" and found["point"] in (":", ",", "、")
        return _Head(found.end(), "commas" if by_commas else style)
    return None


def _names(page: Page, draft: Draft, found: re.Match[str]) -> bool:
    words = page.text[found.start("names") : found.end("names")]
    initialled = re.sub(r"(?<=[A-ZＡ-Ｚ])[.．][ ]?", ".、", words).strip("、")
    pieces = re.split("[,，、・;；]", re.sub(r"[,，][ ]?(?=[A-ZＡ-Ｚ][.．]?)", " ", initialled))
    if not all(is_name(piece) for piece in pieces if piece.strip()):
        return False
    names = read_names(initialled)
    draft.put("author", tuple(names.author))
    draft.put("editor", tuple(names.editor))
    draft.put("translator", tuple(names.translator))
    draft.rest.extend(names.rest)
    return True


def _year(page: Page, draft: Draft, found: re.Match[str]) -> None:
    group = next(name for name in ("year", "bare", "spaced") if found[name])
    date = page.any_date(found.start(group))
    draft.put("issued", date.value if date else None)
    draft.put("point", found["point"].strip(",、"))
    if found["day"]:
        draft.rest.append(trim(found["day"]))


def _title(page: Page, draft: Draft, head: _Head, end: int) -> int:
    """Take the title; return where the rest begins."""
    group = page.group_at(head.title)
    if group is not None and group.sign == "“":
        draft.put("title", clean(page.text[group.start + 1 : group.end - 1]).rstrip(" ,.，．"))
        draft.values["title_sign"] = "“"
        draft.end = group.end
        return group.end
    stop = unbracketed_parts.title_end(page, head.title, end, commas=head.style == "commas")
    if head.style == "points" and not page.plain[stop:end].strip(" ."):
        stop = unbracketed_parts.title_end(page, head.title, end, commas=True)
    if head.style == "dated":
        stop = unbracketed_parts.before_source(page, head.title, stop, end)
    draft.put("title", trim(page.text[head.title : stop]))
    draft.values["title_sign"] = "『"
    draft.end = stop
    return stop
