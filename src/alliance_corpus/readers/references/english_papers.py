"""State papers in English: in an archive, in FRUS, or the volume of FRUS itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from alliance_corpus.readers.references.english_law import read_law
from alliance_corpus.readers.references.english_tail import read_english_tail
from alliance_corpus.readers.references.model import Draft
from alliance_corpus.readers.references.words import clean

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.references.page import Group, Page

SERIES: Final = re.compile(
    r"(?P<title>(?P<series>FRUS|Foreign Relations of the United States|DBPO|DBFP)"
    r"(?:[, ]{1,2}(?:18|19"
    r"|20)\d\d(?:[-–]\d{2,4})?)?)"
)
_PAPERS: Final = re.compile(
    r"\b(?:TNA\b|FO[ ]\d{1,4}/\d|RG[ ]?\d{1,4}|Record Group|Box[ ]\d"
    r"|National Archives|NARA|Presidential Library"
    r"|Papers\b.{0,40}\bLibrary)"
)
_SHELF: Final = re.compile(r"\b(?:RG[ ]?\d|Record Group|Box[ ]\d|Folder[ ]\d|Reel[ ]\d)")
_IN_SERIES: Final = re.compile(
    r"(?:in )?(?P<title>(?P<series>FRUS|Foreign Relations of the United States)"
    r"(?:,? (?P<years>(?:18|19"
    r"|20)\d\d(?:-\d{2,4})?))?)(?=[,:])"
)
_FILE: Final = re.compile(
    r"\b\d{3}[A-Z]?\.\d{0,5}/\d{1,2}-\d{2,6}|^\s*(?:Box|Folder|Reel|Entry)\b|Central "
    r"(?:Decimal )?Files|Lot File"
    r"|^(?:FO|CAB|PREM|WO|CO|ADM|AIR|DEFE|FCO|DO|BT)[ ]\d{1,4}/\d"
)
_HOLDER: Final = re.compile(r"Archives|Library|^(?:NARA?|TNA|UKNA)$")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


def read_paper(page: Page, start: int, end: int, quote: Group | None) -> Draft | None:
    """A paper in an archive or a series of papers, or one of law, if it is one."""
    if law := read_law(page, start, end, quote):
        return law
    if found := SERIES.match(page.plain, start, end):
        return _volume(page, found, end)
    if quote is not None:
        return (
            _in_archive(page, start, end, quote)
            if _SHELF.search(page.plain, quote.end, end)
            else None
        )
    if found := _IN_SERIES.search(page.plain, start + 10, end):
        return _in_series(page, start, found, end)
    return _in_archive(page, start, end, None) if _PAPERS.search(page.plain, start, end) else None


def _volume(page: Page, found: re.Match[str], end: int) -> Draft:
    """FRUS and similar series: the series and its years, the volume, the place."""
    draft = Draft(found.start(), found.end())
    draft.put("title", clean(found["title"]))
    draft.put("container_title", found["series"])
    draft.values["title_sign"] = "book"
    draft.put("type", "book")
    read_english_tail(page, draft, found.end(), end)
    return draft


class _Pieces(NamedTuple):
    words: list[str]
    issued: EDTF | None


def _pieces(page: Page, start: int, end: int) -> _Pieces:
    """The pieces between commas, without the date, which may hold a comma itself."""
    words: list[str] = []
    issued: EDTF | None = None
    pos = start
    for piece in page.plain[start:end].split(","):
        bare = piece.strip(" .、”“")
        at = pos + piece.find(bare) if bare else pos
        pos += len(piece) + 1
        date = page.any_date(at) if bare else None
        if issued is None and date and date.value and date.end >= at + min(4, len(bare)):
            issued = date.value
        elif bare and not _YEAR.fullmatch(bare):
            words.append(page.text[at : at + len(bare)])
    return _Pieces(words, issued)


def _in_series(page: Page, start: int, found: re.Match[str], end: int) -> Draft | None:
    """Telegram from …, July 31, 1958, in FRUS, 1958-60, vol. XVIII."""
    words, issued = _pieces(page, start, found.start())
    if not words or issued is None:
        return None
    draft = Draft(start, found.end())
    draft.put("title", clean(", ".join(words)))
    draft.put("issued", issued)
    draft.put("container_title", found["series"])
    draft.rest.extend([found["years"]] if found["years"] else [])
    draft.values["title_sign"] = "paper"
    draft.put("type", "document")
    read_english_tail(page, draft, found.end(), end)
    return draft


def _in_archive(page: Page, start: int, end: int, quote: Group | None) -> Draft | None:
    """A paper in an archive: what it is, its date, and where it is kept."""
    words, issued = _pieces(page, quote.end if quote else start, end)
    title = [clean(page.text[quote.start + 1 : quote.end - 1]).rstrip(" ,.")] if quote else []
    holder: list[str] = []
    place: list[str] = []
    for piece in words:
        if _HOLDER.search(piece):
            holder.append(piece)
        elif (title and (place or holder)) or quote or _PAPERS.search(piece) or _FILE.search(piece):
            place.append(piece)
        else:
            title.append(piece)
    if not (holder or place) or not title:
        return None
    draft = Draft(start, start + len(page.plain[start:end].rstrip(" ,.、，．")))
    draft.put("title", clean(", ".join(title)))
    draft.put("type", "manuscript")
    draft.put("issued", issued)
    draft.put("archive", ", ".join(holder))
    draft.put("archive_location", ", ".join(place))
    return draft
