"""English references, alone or among Japanese ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references import numbering
from alliance_corpus.readers.references.english_entries import read_entry
from alliance_corpus.readers.references.english_lists import (
    SAME_AUTHOR,
    names_go_on,
    read_list_head,
)
from alliance_corpus.readers.references.english_names import english_names, leading_names
from alliance_corpus.readers.references.english_papers import SERIES, read_paper
from alliance_corpus.readers.references.english_patterns import NOTE, note_of
from alliance_corpus.readers.references.english_tail import read_english_tail
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.words import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.readers.references.names import Names
    from alliance_corpus.readers.references.page import Group, Page

ZONE: Final = re.compile(r"[^\n\u3041-\u30fe々\u3400-\u9fff「」『』。]{12,}")
_SHORT: Final = re.compile(
    r"(?P<names>[A-ZÀ-Þ][^,()“”:;]{1,60}),[ ](?P<title>[A-Z][^()“”:;]{2,80}?|“\ue000+”),?[ ]"
    r"(?:pp?\.[ ]?)?(?P<pages>\d{1,4}(?:-\d{1,4})?(?:,[ ]?\d{1,4}(?:-\d{1,4})?)*)"
    rf"(?P<note>{NOTE})?(?=[ ]*(?:[.;]|$))"
)
_TURN: Final = re.compile(r"[;)\](\[“〔【〈《]")
_GOES_ON: Final = re.compile(r";[ ]?\d")
"""A semicolon inside a reference: Sea Press; 2001. or 2001;3(2)."""
_COUNTRIES: Final = re.compile(r";[ ][A-Z][A-Za-z, ]{2,40}(?=[ ]\(|,[ ](?:[Dd]oc|no|p))")
"""Further subjects of a volume: Japan; Korea (Washington …)."""
_LETTER: Final = re.compile(rf"[A-Za-z“À-ÿ]|{SAME_AUTHOR}")
_LEAD_IN: Final = re.compile(
    r"(?:(?:[Ss]ee also|[Ss]ee(?:,? e\.g\.,?)?|[Cc]f\.|[Ff]or example,|[Ee]\.g\.,?|[Aa]lso"
    r"|[Aa]nd)[ ,:]{1,3})+"
)
_IBID: Final = re.compile(r"(?:[Ii]bid|[Ii]d)\b|.{0,60}\b[Oo]p\.? ?cit")
_YEAR_LAST: Final = re.compile(r"[,.]?[ ]*\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\)?[ ]*[,.:]?[ ]*$")
_YEAR_FIRST: Final = re.compile(
    r"(?P<names>[^()“]{2,160}?)[,.]?[ ]+\(?(?P<year>(?:1[5-9]"
    r"|20)\d\d)[a-z]?\)?[ ]*[,.:]?[ ]+(?=[A-Z“])"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[ ]\d)"
)
_BIBLIOGRAPHY: Final = re.compile(
    r"(?P<names>[A-Z][\w'’\-]{1,20}, [A-Z][\w'’\-]*(?: [A-Z]\.){0,2}"
    r"(?:,? and [A-Z][^,.]{3,40})?)\.? "
    r"(?P<title>[A-Z][^“”()]{3,200}?)\. (?=[A-Z][A-Za-z., ]{1,30}: [^,]{2,60}, (?:1[5-9]|20)\d\d)"
)
_REVIEW: Final = re.compile(
    r"[ ,]*(?P<title>(?:[Bb]ook )?[Rr]eview of [^;“”]{3,150}?),[ ]"
    r"(?=[A-Z][A-Za-z&: ]{2,50}[ ,]+(?:[Vv]ol\.|\d{1,4}[ ,(:]))"
)
_SERIAL: Final = re.compile(
    r"\s*(?P<n>(?:NSC|JCS|JCSM|CIA|SNIE|NIE|NSDM|NSSM|PPS|CINCPAC|SWNCC)[ -]?[\w/\-]{1,12})[ ,.]*"
)
_AFTER_TITLE: Final = re.compile(
    r",?[ ]+(?:[Vv]ol(?:ume|\.)[ ]?(?:\d|[IVXLC])"
    r"|[Tt]rans(?:\.|lated)(?: and ed(?:\.|ited))?(?: by)?[ ][A-Z]"
    r"|[Ee]d(?:s?\.|ited)(?: and trans(?:\.|lated))?(?: by)?[ ][A-Z]"
    r"|(?:\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev\.)[ ]ed\b|\d{1,2}[ ]vols\b)"
)
_LOOKED_AT: Final = re.compile(r"(?:last )?(?:access|visit|retriev|view)", re.IGNORECASE)
_TITLE_END: Final = re.compile(
    r"[ ,.]*(?=[,.、][ ]*(?:[A-Z][A-Za-z ]{1,25}(?:,[ ](?:[A-Z]{2}|[A-Z]\.[A-Z]\."
    r"|[A-Z][a-z]{1,12}\.?))?[ ]?:[ ]?[A-Z]|vol\.|Vol\.|(?:19|20)\d\d\b|(?:Jan|Feb|Mar|Apr|May"
    r"|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[ ](?:\d{1,2},[ ])?(?:19|20)\d\d|pp?\."
    r"|[^,]{2,40},[ ]*(?:1[5-9]"
    r"|20)\d\d\b))"
)


def read(page: Page, start: int, end: int) -> Draft | None:
    """The reference that a segment without Japanese words is, if it is one."""
    letter = _LETTER.search(page.plain, start, end)
    if letter is None:
        return None
    pos = letter.start()
    if lead := _LEAD_IN.match(page.plain, pos, end):
        pos = lead.end()
    if end - pos < 12 or _IBID.match(page.plain, pos, end):
        return None
    return _read(page, pos, end)


def read_short(page: Page, start: int, end: int) -> Draft | None:
    """Harper and Doe, Northern Tides, 50: a work cited before, by names, short title and page."""
    found = _SHORT.match(page.plain, start, end)
    names = english_names(found["names"]) if found else None
    if found is None or names is None or not names.author:
        return None
    draft = Draft(start, found.end())
    draft.put("author", tuple(names.author))
    draft.put("title", clean(page.shadow[slice(*found.span("title"))]).strip(" ,.“”"))
    draft.pages.append(numbering.locator(found["pages"]) + note_of(found))
    return draft


def segments(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split at semicolons outside brackets, and leave a bracket that opened before."""
    letter = _LETTER.search(page.plain, start, end)
    if letter is None:
        return
    pos = first = letter.start()
    while found := _TURN.search(page.plain, pos, end):
        pos = found.start()
        group = page.group_at(pos)
        if group is not None and group.end <= end:
            pos = group.end
        elif found[0] in ")]" or (found[0] == ";" and not _goes_on(page, first, pos, end)):
            yield first, pos
            letter = _LETTER.search(page.plain, pos, end)
            if letter is None:
                return
            pos = first = letter.start()
        else:
            pos += 1
    yield first, end


def _goes_on(page: Page, first: int, pos: int, end: int) -> bool:
    plain = page.plain
    volume = SERIES.match(plain, first, pos) and _COUNTRIES.match(plain, pos, end)
    return bool(_GOES_ON.match(plain, pos) or volume or names_go_on(plain, first, pos, end))


def _read(page: Page, start: int, end: int) -> Draft | None:
    quote = next((g for g in _groups(page, start, end) if g.sign == "“"), None)
    if quote is not None and not _proper_quote(page, quote, end):
        quote = None
    paper = read_paper(page, start, end, quote)
    if paper is not None:
        return paper
    if quote is not None:
        return _article(page, start, quote, end)
    return read_entry(page, start, end) or _book(page, start, end)


def _groups(page: Page, start: int, end: int) -> Iterator[Group]:
    pos = start
    while (group := page.next_group(pos)) and group.start < end:
        if group.end <= end:
            yield group
        pos = max(group.end, group.start + 1)


def _proper_quote(page: Page, quote: Group, end: int) -> bool:
    """Whether a quotation looks like a title: punctuation, pages or a container after it."""
    inside = page.shadow[quote.start + 1 : quote.end - 1].rstrip()
    after = page.plain[quote.end : min(end, quote.end + 6)].lstrip()
    return inside.endswith((",", ".", "?", "!")) or not after or after[0] in ",.、(:pin"


def _named(draft: Draft, words: str) -> bool:
    names = english_names(words)
    if names is None:
        return False
    _give(draft, names)
    return True


def _give(draft: Draft, names: Names) -> None:
    draft.put("author", tuple(names.author))
    draft.put("editor", tuple(names.editor))
    draft.put("translator", tuple(names.translator))
    draft.rest.extend(names.rest)


def _whole_initial(words: str) -> str:
    """Put back the full stop of an initial at the end."""
    return f"{words}." if re.search(r"\b[A-Z]$", words) else words


def _article(page: Page, start: int, quote: Group, end: int) -> Draft | None:
    draft = Draft(start, quote.end)
    before = page.plain[start : quote.start]
    if (head := read_list_head(page, start, quote.start + 1)) and head.title == quote.start:
        head.give(draft)
        before = ""
    elif year := _YEAR_LAST.search(before):
        date = page.any_date(start + year.start("year"))
        draft.put("issued", date.value if date else None)
        draft.listed = True
        before = _whole_initial(before[: year.start()])
    if serial := _SERIAL.fullmatch(before):
        draft.put("number", serial["n"])
        draft.put("type", "report")
    elif before.strip(" ,.、") and not _named(draft, before):
        return None
    title = clean(page.text[quote.start + 1 : quote.end - 1])
    draft.put("title", title.rstrip(" ,.、，．") or None)
    draft.values["title_sign"] = "“"
    read_english_tail(page, draft, quote.end, end)
    if series := SERIES.fullmatch(draft.get("container_title") or ""):
        draft.values["container_title"] = series["series"]
        draft.put("type", "document")
    signs = ("container_title", "issued", "URL", "publisher", "genre")
    if draft.has(*signs) or draft.pages:
        return draft if draft.has("title") else None
    return None


def _book(page: Page, start: int, end: int) -> Draft | None:
    """Author, Title (Place: Publisher, Year), p. 3. Only the imprint shows that it is one."""
    imprint = next(
        (g for g in _groups(page, start, end) if g.sign == "(" and _is_imprint(page, g)), None
    )
    if (dated := _YEAR_FIRST.match(page.plain, start, min(end, start + 200))) and (
        names := english_names(dated["names"])
    ):
        return _dated_book(page, start, end, dated, names, imprint)
    if listed := _BIBLIOGRAPHY.match(page.plain, start, end):
        names = english_names(_whole_initial(listed["names"]))
        if names:
            draft = Draft(start, start, listed=True)
            _give(draft, names)
            return _titled(page, draft, *listed.span("title"), end, need_year=True)
    words = page.plain[start : imprint.start if imprint else end]
    found = leading_names(words)
    if found is None:
        return None
    names, length = found
    draft = Draft(start, start)
    _give(draft, names)
    title_start = start + length
    if review := _REVIEW.match(page.plain, title_start, end):
        draft.put("title", clean(page.text[slice(*review.span("title"))]))
        draft.values["title_sign"] = "“"
        read_english_tail(page, draft, review.end(), end)
        return draft if draft.has("container_title") else None
    if imprint is not None:
        title_end = imprint.start
    else:
        stop = _TITLE_END.search(page.plain, title_start + 3, end)
        if stop is None:
            return None
        title_end = stop.start()
    return _titled(page, draft, title_start, title_end, end, need_year=imprint is None)


def _is_imprint(page: Page, group: Group) -> bool:
    inside = page.plain[group.start + 1 : group.end - 1]
    if _LOOKED_AT.match(inside):
        return False
    return len(inside) < 160 and re.search(r"[A-Za-z].*(?:1[5-9]|20)\d\d[ ]*$", inside) is not None


def _dated_book(
    page: Page, start: int, end: int, dated: re.Match[str], names: Names, imprint: Group | None
) -> Draft | None:
    draft = Draft(start, start)
    if (head := read_list_head(page, start, end)) and head.dated:
        names = head.names
    else:
        names = english_names(_whole_initial(dated["names"])) or names
    _give(draft, names)
    date = page.any_date(dated.start("year"))
    draft.put("issued", date.value if date else None)
    draft.listed = True
    stop = re.compile(r"[.,](?=[ ]|$)").search(page.plain, dated.end() + 3, end)
    title_end = imprint.start if imprint else (stop.start() if stop else end)
    return _titled(page, draft, dated.end(), title_end, end, need_year=False)


def _titled(
    page: Page, draft: Draft, start: int, title_end: int, end: int, *, need_year: bool
) -> Draft | None:
    if more := _AFTER_TITLE.search(page.plain, start, title_end):
        title_end = more.start()
    title = clean(page.text[start:title_end]).strip(" ,.、，．*_")
    if not title or len(title) > 300 or not re.match(r"[A-Z0-9“]", title):
        return None
    draft.put("title", title)
    if series := SERIES.match(title):
        draft.put("container_title", series["series"])
    draft.values["title_sign"] = "book"
    draft.end = title_end
    read_english_tail(page, draft, title_end, end)
    if not draft.has("publisher", "issued") or (need_year and not draft.has("issued")):
        return None
    return draft
