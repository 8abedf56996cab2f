"""Judgments, treaties, debates and papers of the United Nations, as English notes cite them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.english_names import english_names
from alliance_corpus.readers.references.english_tail import read_english_tail
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.names import is_latin_body
from alliance_corpus.readers.references.words import clean
from alliance_corpus.records.works import Creator

if TYPE_CHECKING:
    from alliance_corpus.readers.references.page import Group, Page

_RECORD: Final = r"Congressional[ ]Record|Cong\.[ ]Rec\."
_DEBATES: Final = re.compile(
    r"(?:(?:UK|U\.S\.)[ ]|(?:U\.S\.[ ]Congress,[ ])?(?:House[ ]of[ ](?:Commons|Lords"
    r"|Representatives)|House|Senate)[ ,]+)?"
    rf"(?P<series>Hansard|(?:Parliamentary[ ])?Debates|H\.?[ ]?[CL]\.?[ ]Deb(?:ates|\.)?|{_RECORD})"
    r"(?:,[ ](?:House[ ]of[ ](?:Commons|Lords)|Commons|Lords|Senate|House))?(?=,|[ ]\d|[ ]\()"
)
_VOLUME_BEFORE: Final = re.compile(r"(?<!\d)(?P<volume>\d{1,3})[ ]$")
_PAGE_AFTER: Final = re.compile(r"[ ](?P<page>\d{1,5}(?:-\d{1,5})?)(?=[ ]\()")
_SESSION: Final = re.compile(
    r"(?:,[ ]\d{1,3}(?:st|nd|rd|th|d)[ ]Cong(?:ress|\.))?"
    r"(?:,[ ]\d(?:st|nd|rd|th|d)[ ][Ss]ess(?:ion|\.))?"
)
_PARTY: Final = r"[A-Z][^,;()“]{1,60}(?:,[ ](?:Inc|Ltd|Co|Corp|LLC|L\.P|N\.A)\b\.?)?"
_PARTIES: Final = (
    rf"(?P<parties>{_PARTY}[ ]v\.?[ ]{_PARTY}|(?:In[ ]re|Ex[ ]parte|Matter[ ]of)[ ]{_PARTY})"
)
_CASE: Final = re.compile(
    rf"{_PARTIES},?[ ](?P<volume>\d{{1,4}})[ ](?P<report>[A-Z][A-Za-z0-9. ]{{0,16}}?)[ ]"
    r"(?P<page>\d{1,5})(?:,[ ](?:at[ ])?(?P<pin>\d{1,5}(?:-\d{1,5})?))?[ ]"
    r"\((?P<court>[^()]{0,30}?)(?P<year>\d{4})\)"
)
_CASE_IN_YEAR: Final = re.compile(
    rf"{_PARTIES},?[ ][\[(](?P<year>\d{{4}})[\])][ ](?:(?P<volume>\d{{1,2}})[ ])?"
    r"(?P<report>[A-Z][A-Za-z. ]{0,16}?)[ ](?P<page>\d{1,5})(?:,[ ](?P<pin>\d{1,5}(?:-\d{1,5})?))?"
    r"(?:[ ]\((?P<court>[^()\d]{1,30})\))?"
)
"""Doe v. Harper [1954] A.C. 33 (H.L.): the British form, with the year of the report first."""
_TREATY: Final = re.compile(
    r"(?P<title>(?:[A-Z][A-Za-z-]+[ ]){0,4}(?:Agreement|Convention|Treaty|Protocol|Covenant|Charter"
    r"|Statute|Pact|Exchange[ ]of[ ]Notes)\b[^;()“”]{0,200}?)(?=,[ ](?:signed|opened|done|adopted"
    r"|concluded|entered|\d|[A-Z][a-z]+[ ]\d)|[ ]\()"
)
_SERIES: Final = re.compile(
    r"(?P<volume>\d{1,4})[ ](?P<series>U\.?N\.?T\.?S\.?|L\.?N\.?T\.?S\.?|U\.?S\.?T\.?|I\.?L\.?M\.?"
    r"|E\.?T\.?S\.?|C\.?T\.?S\.?|Stat\.|Bevans)[ ](?P<page>\d{1,5})"
)
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}[ ][A-Z][a-z]+[ ]\d{4}|[A-Z][a-z]+[ ]\d{1,2},[ ]\d{4}")
_SYMBOL: Final = re.compile(
    r"[,”][ ](?=(?P<word>(?:UN|U\.N\.|United[ ]Nations)[ ]Doc(?:ument|\.)?[ ]?)?"
    r"(?P<n>(?:[ASE]|ST|TD|DP|HRI|CCPR)/[A-Z0-9][A-Z0-9./a-z]*\w))"
)
_BODY: Final = re.compile(
    r"(?:[A-Z][\w.'’-]*|of|on|the|for|and|to)(?:[ ](?:[A-Z][\w.'’-]*|of|on|the|for|and|to)){0,10}"
)


def read_law(page: Page, start: int, end: int, quote: Group | None) -> Draft | None:
    """A debate, a judgment, a treaty or a paper of the United Nations, if it is one."""
    if found := _DEBATES.match(page.plain, start, end):
        return _debate(page, found, end)
    for pattern in (_CASE, _CASE_IN_YEAR):
        if found := pattern.match(page.plain, start, end):
            return _case(page, found)
    if found := _TREATY.match(page.plain, start, end):
        return _treaty(page, found, end)
    if found := _SYMBOL.search(page.plain, start + 8, end):
        return _of_united_nations(page, start, found, end, quote)
    return None


def _debate(page: Page, found: re.Match[str], end: int) -> Draft | None:
    """Hansard, the Congressional Record: the house, the volume, the column."""
    session = _SESSION.match(page.plain, found.end(), end)
    pos = session.end() if session else found.end()
    draft = Draft(found.start(), pos)
    draft.put("title", clean(found[0]))
    draft.put("container_title", clean(found["series"]))
    before = _VOLUME_BEFORE.search(page.plain[max(0, found.start() - 6) : found.start()])
    at = _PAGE_AFTER.match(page.plain, pos, end) if before else None
    if before and at:  # 99 Cong. Rec. 1234 (1953)
        draft.start -= len(before[0])
        draft.put("volume", before["volume"])
        draft.pages.append(at["page"])
        pos = draft.end = at.end()
    draft.rest.extend([words] if session and (words := session[0].strip(" ,")) else [])
    draft.values["title_sign"] = "paper"
    draft.put("type", "hearing")
    read_english_tail(page, draft, pos, end)
    return draft if draft.has("volume", "issued") else None


def _case(page: Page, found: re.Match[str]) -> Draft:
    """Marbury v. Madison, 5 U.S. 137 (1803): parties, volume, report, page, year."""
    draft = Draft(found.start(), found.end())
    draft.values |= {"type": "legal_case", "title": clean(found["parties"])}
    draft.put("volume", found["volume"])
    draft.put("container_title", found["report"])
    draft.put("authority", (found["court"] or "").strip(" ,"))
    year = page.any_date(found.start("year"))
    draft.put("issued", year.value if year else None)
    if found["pin"]:
        draft.put("page", found["page"])
    draft.pages.append(found["pin"] or found["page"])
    return draft


def _treaty(page: Page, found: re.Match[str], end: int) -> Draft | None:
    """Title, signed at Lisbon, 4 February 1953, 205 UNTS 99: its day, and where it is printed."""
    series = _SERIES.search(page.plain, found.end(), min(end, found.end() + 200))
    if series is None:
        return None
    draft = Draft(found.start(), series.end())
    draft.values |= {"type": "treaty", "title": clean(found["title"]), "title_sign": "paper"}
    draft.values |= {"container_title": series["series"], "volume": series["volume"]}
    draft.put("page", series["page"])
    day = _DAY.search(page.plain, found.end(), series.start())
    date = page.any_date(day.start()) if day else None
    draft.put("issued", date.value if date else None)
    words = page.text[found.end() : day.start() if day else series.start()]
    draft.rest.extend([kept] if (kept := clean(words).strip(" ,(")) else [])
    read_english_tail(page, draft, series.end(), end)
    return draft


def _of_united_nations(
    page: Page, start: int, found: re.Match[str], end: int, quote: Group | None
) -> Draft | None:
    """Body, Title, UN Doc. A/59/99, 14 October 2004, para. 23: by the symbol after the title."""
    before = page.text[start : quote.start if quote else found.start()]
    body, _, title = before.partition("," if quote else ", ")
    if quote:
        title = page.text[quote.start + 1 : quote.end - 1]
    is_body = _BODY.fullmatch(body.strip()) is not None
    author = clean(body) if title.strip() and is_body and is_latin_body(body) else ""
    names = english_names(body) if quote and not author else None
    title = title if quote or author else before
    named = author or names
    if (quote and body.strip() and not named) or not (named or quote or found["word"]):
        return None
    title = clean(title).strip(" ,.")
    if not re.match(r"[A-Z]", title) or len(title) > 250 or ". " in title:
        return None
    draft = Draft(start, found.end())
    draft.values |= {"type": "document", "title": title, "title_sign": "paper"}
    draft.put("author", (Creator(literal=author),) if author else ())
    draft.put("author", tuple(names.author) if names else ())
    draft.put("number", found["n"])
    draft.end = found.end("n")
    read_english_tail(page, draft, draft.end, end)
    return draft if draft.has("issued") or draft.pages or found["word"] else None
