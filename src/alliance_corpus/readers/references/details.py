"""Dates, days of access, URLs and the numbers of laws after a title.

Each function looks at one offset, fills the draft, and gives the offset after what it took, or 0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.numbers import (
    B,
    N,
)
from alliance_corpus.readers.references.words import HAN_RUN, clean

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Page

_LOOKED: Final = "アクセス|閲覧|確認|参照|検索|取得|ダウンロード|[Aa]ccess(?:ed)?"
_LOOKED_BEFORE: Final = re.compile(
    rf"(?:最終)?(?:{_LOOKED})(?:年月日|日時|日)?{B}[:は,、]?{B}"
    r"|(?:[Ll]ast )?(?:[Aa]ccessed|[Rr]etrieved|[Vv]isited|[Vv]iewed)(?: on"
    r"| date)?{B}[:,]?{B}".replace("{B}", B)
)
_LOOKED_SIGNS: Final = frozenset("最ア閲確参検取ダAaLlRrVv")
_LOOKED_AFTER: Final = re.compile(
    rf"{B}(?:に|現在|時点)?{B}(?:最終)?(?:{_LOOKED})(?:日)?(?:済み)?|{B}現在(?=[)）。、]|$)"
)
_DOI: Final = re.compile(
    r"(?:https?://(?:dx\.)?doi\.org/|[Dd][Oo][Ii]:?[ ]{0,2})"
    r"(?P<doi>10\.\d{4,9}/[A-Za-z0-9.()_/:;\-]{1,120}[A-Za-z0-9])"
)
_LAW: Final = re.compile(
    rf"(?P<year>(?:明治|大正|昭和|平成|令和){B}(?:元|\d{{1,2}}|[〇一二三四五六七八九十]{{1,3}}){B}年)"
    rf"(?:\(\d{{4}}年?\))?(?:{B}{N}{B}月{B}{N}{B}日)?{B}(?P<kind>法律|条約|政令|省令|府令|勅令|太政官布告"
    rf"|[^ \d、。()「」]{{0,8}}(?:省令|府令|告示|規則|訓令)){B}第{B}(?P<n>\d{{1,5}}"
    rf"|[〇一二三四五六七八九十百千]{{1,7}}){B}号"
)
_PAPER_NUMBER: Final = re.compile(
    rf"(?!通巻|通号|復刊|別冊|新号)[{HAN_RUN}]{{2,8}}第{B}\d{{1,5}}{B}号(?=[ ]?[、,)])"
)
_SYMBOL: Final = re.compile(
    r"(?:(?:UN[ ]Doc\.|UN文書|国連文書)[ :]{0,2})?"
    r"(?P<n>(?:[ASE]|ST|TD|DP|HRI|CCPR)/[A-Z0-9][A-Z0-9./]*[A-Za-z0-9])"
)
"""The symbol of a paper of the United Nations."""
_PRESS: Final = re.compile(rf"{B}(?:付|付け)?{B}[、,]?{B}(?P<time>朝刊|夕刊)")
_PIECE_END: Final = re.compile(r"[a-z]?[ ]{0,2}(?:[、,.。()〕:;\u3041-\u3096]|$)")
_NO_DATE: Final = re.compile(rf"{B}(?:度|代|間|前|後|以|目|号|版)")
_DONE: Final = re.compile(
    rf"{B}(?:に|の)?{B}(?P<what>[{HAN_RUN}・]{{0,20}}?(?:決定|了解|採択|署名|調印))"
    r"(?=[ ]?(?:[、。)]|$))"
)
_DATED_ON: Final = re.compile(rf"{B}(?:付け|付)(?!属|録|近)")


def web(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """A URL or a DOI; typographic brackets around a URL go with it."""
    if page.plain[pos] in "<〈" and (end := page.url_end(pos + 1)):
        web(page, draft, pos + 1, limit)
        return end + 1 if page.plain[end : end + 1] in (">", "〉") else end
    if found := _DOI.match(page.shadow, pos, limit):
        draft.put("DOI", found["doi"])
        end = page.url_end(pos)
        if end is not None:
            draft.put("URL", re.sub(r"\s", "", page.text[pos:end]))
        return max(end or 0, found.end())
    end = page.url_end(pos)
    if end is None or end > limit:
        return 0
    if not draft.put("URL", re.sub(r"\s", "", page.text[pos:end])):
        draft.rest.append(page.text[pos:end])
    return end


def looked_at(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """The day of access, before or after the word that says so."""
    sign = page.plain[pos : pos + 1]
    if sign in _LOOKED_SIGNS and (mark := _LOOKED_BEFORE.match(page.plain, pos, limit)):
        date = page.any_date(mark.end())
        if date and date.end <= limit:
            draft.put("accessed", date.value)
            return date.end
        return 0
    date = page.any_date(pos)
    if date is None or date.end > limit:
        return 0
    mark = _LOOKED_AFTER.match(page.plain, date.end, limit)
    if mark is None or (mark[0].strip() == "現在" and not draft.has("URL")):
        return 0
    draft.put("accessed", date.value)
    return mark.end()


def law_number(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """平成11年法律第60号: the number of a law, and the year that it is of."""
    found = _LAW.match(page.plain, pos, limit)
    if found is None:
        return 0
    draft.put("number", clean(page.shadow[pos : found.end()]).replace(" ", ""))
    year = page.japanese_date(pos)
    draft.put("issued", year.value if year else None)
    kinds = {"法律": "legislation", "条約": "treaty", "勅令": "legislation"}
    draft.put("type", kinds.get(found["kind"], "regulation"))
    return found.end()


def date(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """The date of the work; 朝刊 or 夕刊 after it is a newspaper's edition."""
    plain = page.plain
    found = page.any_date(pos)
    if found is None or found.end > limit or _NO_DATE.match(plain, found.end):
        return 0
    if page.japanese_date(pos) is None and not _ends_piece(page, pos, found.end, limit):
        return 0
    taken = draft.put("issued", found.value)
    if not taken and (found.value is None or found.value != draft.get("issued")):
        draft.rest.append(clean(page.text[pos : found.end]))
    end = found.end
    if press := _PRESS.match(plain, end, limit):
        draft.put("edition", press["time"])
        return press.end()
    if done := _DONE.match(plain, end, limit):
        if not draft.put("genre", clean(done["what"])):
            draft.rest.append(clean(done["what"]))
        return done.end()
    on = _DATED_ON.match(plain, end, limit)
    return on.end() if on else end


def _ends_piece(page: Page, pos: int, end: int, limit: int) -> bool:
    """Whether a date in figures, 2006.7 or 1999, ends its piece; else it is a number."""
    figures = not any("a" <= sign <= "z" for sign in page.plain[pos:end])
    return not figures or _PIECE_END.match(page.plain[end : min(limit, end + 5)]) is not None


def paper_number(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """The number that a body gives its papers: （衆憲資第92号、2016年）."""
    if found := _SYMBOL.match(page.plain, pos, limit):
        return found.end() if draft.put("number", found["n"]) else 0
    found = _PAPER_NUMBER.match(page.plain, pos, limit)
    if found is None or draft.get("title_sign") != "『" or draft.has("container_title"):
        return 0
    return found.end() if draft.put("number", clean(page.shadow[pos : found.end()])) else 0


def press_edition(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """朝刊 or 夕刊 apart from the date."""
    found = _PRESS.match(page.plain, pos, limit)
    if found and draft.put("edition", found["time"]):
        return found.end()
    return 0
