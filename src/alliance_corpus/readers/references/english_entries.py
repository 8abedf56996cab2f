"""English entries of lists without quotation marks: what the title is, and what follows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.english_lists import read_list_head
from alliance_corpus.readers.references.english_patterns import THESIS
from alliance_corpus.readers.references.english_tail import read_english_tail
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.words import clean

if TYPE_CHECKING:
    from alliance_corpus.readers.references.page import Page

_STOP: Final = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:vs|St|Dr|Mr|Mt|No|no))(?:\.(?=[ ][A-Z0-9(“\[]"
    r"|[ ]?\ue000|[ ]*$)|(?<=[?!])(?=[ ][A-Z(]))|(?<=[A-Z]\.[A-Z])\."
    r"(?=[ ][A-Z][a-z]+:)"
)
"""The end of a title: a full stop that is not of an initial or an abbreviation."""

_COUNT: Final = re.compile(
    r"[,.]?[ ]{0,2}(?:[Vv]ol(?:ume|\.)?[ ]?\d|[Nn]o\.[ ]?\d|\d{1,4}[ ]?[(:]"
    r"|\d{1,4},[ ](?:no\.|Article[ ]|pp?\.|[Nn]os\.|\d{1,5}[ ]?-)|\d{1,4};|"
    r"(?:1[5-9]|20)\d\d(?:[ ][A-Z][a-z]{2}(?:[ ]\d{1,2})?)?[;,][ ]?(?:[Vv]ol"
    r"|\d{1,4}[(:,])|\d{1,4},[ ](?:[A-Z]?\d{1,5}[.,]?[ ]*$))"
)
_JOURNAL: Final = re.compile(
    r"[A-Z][^.,;:“”\"()\ue000\d]{2,90}?(?:\([A-Z][a-z]+\))?"
    r"(?:: [A-Z][^.,;:()\d]{2,60})?(?=[,.]?[ ]{0,2}\d|,?[ ](?:[Vv]ol|[Nn]o)\b)"
)
_PLACED: Final = re.compile(
    r"[ ](?:[A-Z][A-Za-z., ]{1,30}:[ ][A-Z]|[A-Z][^,.?!]{2,50},[ ](?:1[5-9]|20)\d\d)"
)
_COMMA: Final = re.compile(r",[ ](?=[A-Z])")
_IN: Final = re.compile(r"[ ]?[Ii]n:?[ ](?=[A-Z])")
_COMMAS: Final = re.compile(
    r",[ ](?P<place>[A-Z][A-Za-z .]{2,25}),[ ]"
    r"(?P<publisher>[A-Z][^,.()]{2,50}),[ ](?=(?:1[5-9]|20)\d\d\b)"
)
_DETAIL: Final = re.compile(
    r"[,.]?[ ]?(?:\((?=(?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev|[Vv]ols?\.|[Pp]p?\."
    r"|[A-Z][a-z]+[ ]ed\b|(?:[Uu]npublished[ ])?(?:[Dd]octoral|[Mm]aster|Ph\.?D)"
    r"|[A-Z][A-Za-z ]{1,30}[ ]No\.|[Nn]o\.|[Rr]eport))|,[ ](?=(?:\d{1,2}(?:st|nd|rd|th|d)"
    r"|[Rr]ev\.)[ ]ed|\d[ ]vols|[Vv]ol\.))"
)
"""What may follow a title before its full stop: (2nd ed.), (Vol. 2), (pp. 3-9)."""


_IN_BRACKETS: Final = re.compile(r"(?P<title>.+?)\.?[ ]\[(?P<kind>[^\[\]]+)\]")
_MEDIUM: Final = re.compile(
    r"(?:Review of|Data ?sets?|Videos?|Films?|Audio|Podcasts?|(?:Computer|Mobile) |Software|Maps?"
    r"|Photographs?|Conference|Paper|Poster|Lecture|Speech|Interview|Letter|Editorial|Blog|Post|Tweet"
    r"|Web(?:site|page)|Working paper|Report|White paper|Press release|Unpublished|Manuscript"
    r"|Preprint|Infographic|Slides?|TV|Song|Album|Painting|Special issue)",
    re.IGNORECASE,
)
_MEETING: Final = re.compile(r"(?:Conference |Poster |Paper )(?:session|presentation)")


def read_entry(page: Page, start: int, end: int) -> Draft | None:
    """The work of an entry that begins with names as lists give them, or None."""
    head = read_list_head(page, start, end)
    if head is None or page.plain[head.title : head.title + 1] in ("“", ""):
        return None
    draft = Draft(start, start, listed=True)
    head.give(draft)
    if not _title(page, draft, head.title, end, dated=head.dated):
        return None
    if draft.has("publisher") and _MEETING.match(draft.get("genre") or ""):
        draft.put("event_title", draft.values.pop("publisher"))
        draft.put("type", "paper-conference")
    if draft.has("publisher", "URL") and not draft.has("publisher_place"):
        _by_the_day(draft)
    return draft if _is_entry(draft) else None


def _by_the_day(draft: Draft) -> None:
    """What is dated by the day is in a newspaper or on a site, and not published by it."""
    if draft.has("publisher") and len(str(draft.get("issued") or "")) == 10:
        draft.put("container_title", draft.values.pop("publisher"))
        draft.values["title_sign"] = "“"


def _is_entry(draft: Draft) -> bool:
    placed = draft.has("publisher", "container_title", "URL", "DOI", "event_title", "genre")
    dated = draft.has("issued", "accessed") or "n.d." in draft.rest
    return dated and (placed or bool(draft.pages))


def _title(page: Page, draft: Draft, start: int, end: int, *, dated: bool) -> bool:
    if not re.match(r"[A-Z0-9À-ÖØ-Þ“'‘\[]", page.plain[start : start + 1]):
        return False
    stop, after = _title_end(page, start, end)
    commas = _COMMAS.search(page.plain, start, stop)
    if not commas and page.plain[start - 2 : start] == ", ":
        return False
    if commas and not dated:  # HARPER, Tom, Title, Boston, Gull Press, 1987
        draft.put("publisher_place", commas["place"])
        draft.put("publisher", clean(commas["publisher"]))
        stop, after = commas.start(), commas.end()
    if dated and (comma := _part_after_comma(page, start, stop, end)):
        stop = after = comma
    if detail := _DETAIL.search(page.plain, start, stop):
        stop = after = detail.start()
    title = clean(page.text[start:stop]).strip(" ,.*_")
    title = _described(draft, title)
    title = title[1:-1] if title.startswith("[") and title.endswith("]") else title
    if not title or len(title) > 300:
        return False
    draft.put("title", title)
    draft.end = stop
    draft.values["title_sign"] = "book"
    if _is_part(page, after, end):
        draft.values["title_sign"] = "“"
    read_english_tail(page, draft, after, end)
    return True


def _described(draft: Draft, title: str) -> str:
    """The title without the kind of work that APA adds: [Doctoral dissertation, Weston University].

    What else is in brackets, such as a translation of the title, stays in it.
    """
    found = _IN_BRACKETS.fullmatch(title)
    if found is None:
        return title
    kind, _, school = found["kind"].partition(", ")
    if THESIS.fullmatch(kind):
        draft.values.update(type="thesis", genre=kind)
        draft.put("publisher", school)
    elif _MEDIUM.match(kind):
        draft.put("genre", found["kind"])
    else:
        return title
    return found["title"]


def _title_end(page: Page, start: int, end: int) -> tuple[int, int]:
    pos = start
    while found := _STOP.search(page.plain, pos + 1, end):
        around = page.around(found.start())
        inside = around is not None and around.start >= start
        asked = page.plain[found.start() - 1] in "?!"  # may be in the midst of a title
        if not inside and not (asked and not _source_follows(page, found.end(), end)):
            return found.start(), found.end()
        pos = around.end if around is not None and inside else found.end()
    return end, end


def _source_follows(page: Page, pos: int, end: int) -> bool:
    return _is_part(page, pos, end) or _PLACED.match(page.plain, pos, end) is not None


def _part_after_comma(page: Page, start: int, stop: int, end: int) -> int:
    """Where a title ends that only a comma parts from its journal and the numbers of that; or 0."""
    commas = (found.start() for found in _COMMA.finditer(page.plain, start, stop))
    return next((pos for pos in commas if _is_part(page, pos, end)), 0)


def _is_part(page: Page, pos: int, end: int) -> bool:
    """Whether a journal with its numbers, or a book after ``In``, follows a title."""
    plain = page.plain
    while pos < end and plain[pos] in " .,":
        pos += 1
    if _IN.match(plain, pos, end):
        return True
    journal = _JOURNAL.match(plain, pos, end)
    return journal is not None and _COUNT.match(plain, journal.end(), end) is not None
