"""Pages, volumes, issues, editions, chapters and articles in a reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.numbers import (
    KANJI,
    B,
    digits,
    in_figures,
    interval,
)

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft
    from alliance_corpus.readers.references.page import Page

_ROMAN: Final = r"[ivxlcIVXLCⅠ-Ⅻ]{1,8}(?![A-Za-z])"
_P: Final = rf"(?:\d{{1,5}}(?!\d)|[{KANJI}]{{1,7}}|[ivxlc]{{1,8}}(?![A-Za-z]))"
_RANGE: Final = rf"{_P}(?:{B}[-ー]{B}{_P})?"
NO_YEAR: Final = r"(?!(?:1[5-9]|20)\d\d[ ]{0,4}(?:[.。,、)年]|$))"
"""What looks like a year after pages is the year: pp. 9-14, 1988."""
_AND: Final = rf"{B}(?:[、,・]|及び|および|と){B}"
_PAGES: Final = re.compile(
    rf"(?:全|本文|第)?(?P<pages>{_RANGE}(?:{_AND}{_RANGE}){{0,20}}){B}(?:頁|ページ|[pP]p?\.?(?![A-Za-z]|{B}\d)|面)"
    rf"(?:{B}[-ー]{B}(?P<last>{_P}){B}(?:頁|ページ))?(?P<on>以下|以降)?"
)
_PLACES: Final = re.compile(rf"第{B}{_RANGE}{B}画像目?|第?{B}{_RANGE}{B}(?:項|段落)(?!目)")
"""A picture of a digital archive, a paragraph."""
_PAGES_LATIN: Final = re.compile(
    rf"(?<![A-Za-z])(?:[pP]{{1,2}}\.?|pages?|頁){B}(?P<pages>{_RANGE}(?:{B}(?:,|、|and|&){B}{NO_YEAR}{_RANGE}(?!\d)){{0,20}})"
    rf"(?P<on>ff?\.)?(?:{B}(?:頁|ページ))?"
)
_NEWS_PAGE: Final = re.compile(r"(?<![A-Za-z])[pP]\.?[ ]?(?P<p>[A-Z]\d{1,3})(?!\w)")
_ONE_PLACE: Final = re.compile(r"[0-9]{1,5}(?:-[0-9]{1,5})?")
_PART: Final = re.compile(rf"({_P})(?:{B}[-ー]{B}({_P}))?")

_N: Final = rf"(?:\d{{1,5}}(?!\d)|[{KANJI}]{{1,7}}|{_ROMAN})"
_SEVERAL: Final = rf"{_N}(?:{B}[-=/・&]{B}{_N}){{0,3}}"
_VOLUME: Final = re.compile(rf"第?{B}(?P<n>{_SEVERAL}){B}(?:巻|輯|集|編(?={B}第?{B}{_N}{B}号))")
_ISSUE: Final = re.compile(
    rf"(?:通巻|通号)?第?{B}(?P<n>{_SEVERAL}){B}(?:合併)?号(?!機|室|館|線|議案)"
)
_EXTRA: Final = re.compile(rf"(?:号外|本紙|臨時増刊|別冊)(?:{B}第?{B}{_N}{B}号)?")
_COMPACT: Final = re.compile(
    rf"(?P<v>\d{{1,4}}){B}(?:巻)?\({B}第?(?P<i>{_SEVERAL}){B}号?{B}\)(?:号)?(?:{B}:{B}(?P<p>\d{{1,5}}(?:{B}-{B}\d{{1,5}})?)(?!\d))?"
)
_DASHED: Final = re.compile(
    r"(?P<v>\d{1,4})-(?P<i>\d{1,3}(?:=\d{1,3})?)(?:-(?P<p>\d{1,5})(?=[ ]{0,2}(?:[、,(。:]"
    r"|$|頁))|(?=[ ]{0,2}(?:[、,(。:]|$)))"
)
_COLON: Final = re.compile(rf"(?P<v>\d{{1,4}}){B}:{B}(?P<p>\d{{1,5}}{B}-{B}\d{{1,5}})(?![\d])")
_BARE: Final = re.compile(rf"(?P<i>\d{{1,4}})(?={B}(?:[、,(。]|$))")
_BARE_WITH_PAGES: Final = re.compile(
    rf"(?!(?:1[5-9]|20)\d\d)(?P<v>\d{{1,4}})(?={B}[、,]{B}\d{{1,5}}{B}-{B}\d{{1,5}}{B}(?:[.。、,]|$))"
)
"""A volume before pages, as APA prints both: 国際政治, 123, 180-183."""
_VOL_LATIN: Final = re.compile(
    rf"[Vv]ol(?:ume|s)?\b\.?{B}(?P<n>\d{{1,4}}(?:[-/]\d{{1,4}})?|{_ROMAN})"
)
_NO_LATIN: Final = re.compile(
    rf"(?:[Nn]os?\b\.?|№|#|[Ii]ssue\b){B}(?P<n>\d{{1,5}}(?:{B}[-=/&]{B}\d{{1,5}})?)"
)
_WORDED: Final = ((_EXTRA, "issue"), (_VOL_LATIN, "volume"), (_NO_LATIN, "issue"))
_WORD_SIGNS: Final = frozenset("号本臨別VvNn№#Ii")
"""Volumes and issues that begin with a word, and the signs that these begin with."""
_MONTH_ISSUE: Final = re.compile(
    rf"(?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?:[-・](?:1[0-2]|[1-9]))?{B}月(?:臨時)?(?:増刊)?(?:\d{{1,2}}日)?号"
    r"|[春夏秋冬](?:季|期)?号|創刊号|新年号)"
)
_MONTHS_ISSUE: Final = re.compile(
    rf"(?P<year>(?:19|20)\d\d){B}年{B}(?P<first>1[0-2]|[1-9]){B}[・\-/=]{B}(?P<last>1[0-2]|[1-9]){B}月(?:合併)?号"
)
_AFTER_DATE: Final = re.compile(rf"{B}(?:付)?(?:季|期)?(?:臨時増刊|特大|特別|合併|増刊)?号")
_PARTS: Final = re.compile(
    rf"\({B}([上中下](?:・[中下])?|前編|後編){B}\)|([上中下](?:・[中下])?)(?:巻|(?={B}(?:[、,(（]|$)))"
)
_EDITION: Final = re.compile(
    rf"第?{B}{_N}{B}(?:訂)?{B}版|(?:増補改訂|改訂増補|改訂新|改訂|新訂|増補新|増補|補訂|全訂|新装|新|初|完全|決定|普及|縮刷|復刻|再|"
    rf"オンライン|電子|Kindle|デジタル|ウェブ|アジア|国際|英語|日本語)版"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised|\.)|[Ss]econd|[Tt]hird|[Ff]ourth) ed"
    r"(?:ition|n)?\b\.?"
)
_YEAR_EDITION: Final = re.compile(rf"{B}(?:度)?{B}版")
_SECTION: Final = re.compile(
    rf"(?:第{B}{_N}{B}[章部節編話講]{B}・?){{1,5}}(?<!・)|序章|終章|補論|序論|結論|はしがき|まえがき|あとがき|はじめに|おわりに|解説(?=[、。(]|$)|付録|巻末資料"
)
_ARTICLE: Final = re.compile(
    rf"第?{B}{_N}{B}条(?:の{B}{_N})?(?:{B}第?{B}{_N}{B}項)?(?:{B}第{B}{_N}{B}号)?|前文(?=[、。)]|$)"
)


def pages(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """Pages that are cited, or a work's own: which of the two is decided at the end."""
    plain = page.plain
    marked = plain[pos : pos + 1] in "pP頁"
    if marked and (section := _NEWS_PAGE.match(plain, pos, limit)):
        draft.pages.append(section["p"])
        return section.end()
    found = (_PAGES_LATIN if marked else _PAGES).match(plain, pos, limit)
    if found is None:
        place = _PLACES.match(plain, pos, limit)
        draft.pages.extend([place[0].replace(" ", "")] if place else [])
        return place.end() if place else 0
    shown = locator(found["pages"])
    if found.groupdict().get("last"):
        shown += "-" + digits(found["last"])
    draft.pages.append(shown + ("以下" if found["on"] and found["on"] in "以下以降" else ""))
    return found.end()


def locator(words: str) -> str:
    """Pages as printed, digits in ASCII, ``-`` in ranges and ``, `` between."""
    if _ONE_PLACE.fullmatch(words):
        return words
    return ", ".join(
        "-".join(digits(end) for end in part.groups() if end) for part in _PART.finditer(words)
    )


def volume(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """Volume and issue, in any of the notations."""
    plain = page.plain
    worded = plain[pos : pos + 1] in _WORD_SIGNS
    for pattern, name in _WORDED if worded else ():
        if found := pattern.match(plain, pos, limit):
            value = found[0] if pattern is _EXTRA else found["n"]
            draft.put(name, digits(value))
            return found.end()
    if (found := _COMPACT.match(plain, pos, limit)) and draft.has("container_title", "title"):
        draft.put("volume", found["v"])
        draft.put("issue", digits(found["i"]))
        return _with_pages(draft, found)
    for pattern, name in ((_VOLUME, "volume"), (_ISSUE, "issue")):
        if found := pattern.match(plain, pos, limit):
            draft.put(name, digits(found["n"]))
            return found.end()
    return 0


def _with_pages(draft: Draft, found: re.Match[str]) -> int:
    if found["p"]:
        draft.pages.append(locator(found["p"]))
    return found.end()


def bare_volume(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """Volume and issue as bare figures just after the journal: ``49-2``, ``73-7=8-1``, ``188``."""
    plain = page.plain
    if _COMPACT.match(plain, pos, limit):
        return volume(page, draft, pos, limit)
    found = _DASHED.match(plain, pos, limit)
    if found and (found["p"] or "=" in found["i"] or int(found["i"]) <= min(12, int(found["v"]))):
        draft.put("volume", found["v"])
        draft.put("issue", found["i"])
        return _with_pages(draft, found)
    if found := _COLON.match(plain, pos, limit):
        draft.put("volume", found["v"])
        return _with_pages(draft, found)
    if found := _BARE_WITH_PAGES.match(plain, pos, limit):
        draft.put("volume", found["v"])
        return found.end()
    found = _BARE.match(plain, pos, limit)
    if found and not re.fullmatch(r"(?:1[4-9]|20)\d\d", found["i"]):
        draft.put("issue", found["i"])
        return found.end()
    return 0


def month_issue(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """An issue named by its month or season, which is its date; a number of its own comes first."""
    plain = page.plain
    dated = page.japanese_date(pos)
    if dated and dated.end <= limit and (mark := _AFTER_DATE.match(plain, dated.end, limit)):
        draft.put("issued", dated.value)
    elif mark := _MONTHS_ISSUE.match(plain, pos, limit):
        first, last = (f"{mark['year']}-{int(mark[name]):02d}" for name in ("first", "last"))
        draft.put("issued", interval(first, last))
    else:
        mark = _MONTH_ISSUE.match(plain, pos, limit)
    if mark is None:
        return 0
    draft.put("issue", in_figures(page.shadow[pos : mark.end()]))
    return mark.end()


def part_volume(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """上, 中 or 下 of a work in parts."""
    found = _PARTS.match(page.plain, pos, limit)
    if found and draft.put("volume", found[1] or found[2]):
        return found.end()
    return 0


def edition(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """第2版, 増補版, 令和5年版, 2nd ed."""
    dated = page.japanese_date(pos)
    if dated and dated.end <= limit:
        mark = _YEAR_EDITION.match(page.plain, dated.end, limit)
    else:
        mark = _EDITION.match(page.plain, pos, limit)
    if mark and draft.put(
        "edition", page.shadow[pos : mark.end()].replace(" ", "").removesuffix(".")
    ):
        return mark.end()
    return 0


def chapter(page: Page, draft: Draft, pos: int, limit: int) -> int:
    """A chapter, part or section of the work; an article of a law is a place in it."""
    if found := _ARTICLE.match(page.plain, pos, limit):
        draft.pages.append(found[0].replace(" ", ""))
        return found.end()
    found = _SECTION.match(page.plain, pos, limit)
    if found is None:
        return 0
    known = (draft.values["section"],) if draft.has("section") else ()  # 序章および第3章
    draft.values["section"] = ", ".join((*known, found[0].replace(" ", "")))
    return found.end()
