"""Editions, languages and numbers printed inside titles, and what is decided last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.numbers import japanese_date
from alliance_corpus.readers.references.words import named_language

if TYPE_CHECKING:
    from alliance_corpus.readers.references.model import Draft

SERIES_OF_PAPERS: Final = re.compile(
    r"メモランダム|ペーパー|レポート|ブリーフ|コメンタリー|Papers? Series|Working Paper"
    r"|Memorandum|Report|Brief"
)
_EDITION: Final = re.compile(
    r"(?:(?:明治|大正|昭和|平成|令和)(?:元|[0-9０-９]{1,2}|[〇一二三四五六七八九十]{1,3})|(?:19|20)[0-9]{2})年(?:度)?版"
)
_THESIS: Final = re.compile(
    r"(?P<where>[^ 、]*?大学[^ 、]{0,12}?)?(?P<kind>(?:提出)?(?:博士|修士|卒業|学位)"
    r"(?:学位)?(?:請求)?論文)"
)
_BRACKETED_EDITION: Final = re.compile(
    r"(?P<title>.+?)\s*[（(〔［](?P<edition>[^（()）〔〕［］]{0,12}?版(?:[^（()）〔〕［］]{0,6}版)?)[）)〕］]"
)
_LAST_EDITION: Final = re.compile(
    r"(?P<title>.+?)\s+(?P<edition>第?[0-9０-９一二三四五六七八九十]{1,3}版|(?:増補|改訂|新訂|補訂|全訂|増補改訂|改訂新|新)版"
    rf"|{_EDITION.pattern})"
)
_IN_BRACKETS: Final = re.compile(r"[（(]([^（()）]{2,8})[)）]$")
_NUMBERED: Final = re.compile(r"(?P<series>.+?)\s*(?:[#＃]|No\.\s?|第)(?P<n>\d{1,4})号?")
_ISSUE_IN_TITLE: Final = re.compile(
    r"(?P<series>.+?)\s*(?:第?(?P<volume>\d{1,4})巻\s*)?第?(?P<issue>\d{1,4})号"
)
_FIGURE: Final = re.compile(r"\d")
_NARROW: Final = str.maketrans("０１２３４５６７８９", "0123456789")
_YEARLY: Final = re.compile("白書|青書|年鑑|年報|要覧|統計|六法")


def settle_titles(draft: Draft) -> None:
    """Separate titles from what is printed inside them but does not belong to them."""
    _thesis(draft)
    _editions(draft)
    _languages(draft)
    _numbered_papers(draft)


def settle_the_rest(draft: Draft) -> None:
    """Decide last: series of files, and the year of a yearly edition."""
    _files(draft)
    edition = draft.get("edition") or ""
    if not draft.has("issued") and _EDITION.fullmatch(edition):
        date = japanese_date(edition.translate(_NARROW), 0)
        draft.put("issued", date.value if date else None)


def _thesis(draft: Draft) -> None:
    if draft.has("container_title"):
        return
    for word in (*draft.rest, draft.get("publisher") or "", draft.get("genre") or ""):
        found = _THESIS.search(word)
        if found is None:
            continue
        draft.values["type"] = "thesis"
        draft.values["genre"] = found["kind"]
        draft.rest[:] = [kept for kept in draft.rest if kept != word]
        if word == draft.get("publisher"):
            del draft.values["publisher"]
        school = found["where"] or next((kept for kept in draft.rest if "大学" in kept), None)
        if draft.put("publisher", school) and school in draft.rest:
            draft.rest.remove(school)
        return


def _editions(draft: Draft) -> None:
    """An edition in brackets, or after a blank, at the title's end is not part of it."""
    title = draft.get("title") or ""
    if "版" not in title:
        return
    bracketed = _BRACKETED_EDITION.fullmatch(title) or _LAST_EDITION.fullmatch(title)
    yearly = _EDITION.search(title)
    if bracketed:
        draft.values["title"] = bracketed["title"]
        draft.put("edition", re.sub(r"\s", "", bracketed["edition"]).translate(_NARROW))
    elif yearly and (yearly.end() == len(title) or _YEARLY.search(title)):
        draft.put("edition", yearly[0].translate(_NARROW))


def _languages(draft: Draft) -> None:
    """A language in brackets at the end of a title is that of the work, and not part of it."""
    for name in ("title", "container_title"):
        words = draft.get(name) or ""
        if not words.endswith((")", "）")):
            continue
        found = _IN_BRACKETS.search(words)
        if found and (language := named_language(found[1])) and found.start():
            draft.values[name] = words[: found.start()].rstrip()
            draft.put("language", language)


def _numbered_papers(draft: Draft) -> None:
    """『政策メモ#1』, 『紀要第3号』: the number of a paper or an issue, printed with the series."""
    container = draft.get("container_title") or ""
    if not _FIGURE.search(container):
        return
    issue = _ISSUE_IN_TITLE.fullmatch(container)
    if issue and not draft.has("volume", "issue"):
        draft.values["container_title"] = issue["series"]
        draft.put("volume", issue["volume"])
        draft.put("issue", issue["issue"])
    found = _NUMBERED.fullmatch(container)
    if found and SERIES_OF_PAPERS.search(found["series"]):
        draft.values["container_title"] = found["series"]
        draft.put("number", found["n"])


def _files(draft: Draft) -> None:
    """外務省記録『…』: the words before a file of an archive are its series, not an author."""
    author = draft.get("author")
    if (
        draft.get("type") == "manuscript"
        and author
        and re.search("(?:記録|文書|史料)$", str(author[-1]))
    ):
        draft.put("collection_title", str(author[-1]))
        draft.values["author"] = author[:-1]
