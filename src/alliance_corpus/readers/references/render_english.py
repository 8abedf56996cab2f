"""Write works in English, like the notes of the Chicago manual."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.dates.months import MONTHS

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.references.model import Reference
    from alliance_corpus.records.works import Creator, Work

_SEASONS: Final = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}


def english(work: Work | Reference, locator: str | None) -> str:
    """A work as an English note."""
    if work.type in ("article-journal", "article-magazine"):
        return _article(work, locator)
    if work.type == "chapter":
        return _chapter(work, locator)
    if work.type in ("book", "report") and work.publisher and not work.URL:
        return _book(work, locator)
    return _other(work, locator)


def english_date(value: EDTF | None) -> str | None:
    """A year, month, day or season in English; None if the value is none of these."""
    if value is None:
        return None
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", str(value)):
        return f"{_SEASONS[season[2]]} {season[1]}"
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", str(value))
    if found is None:
        return None
    year, month, day = found.groups()
    if month is None:
        return str(year)
    return (
        f"{MONTHS[int(month) - 1]} {int(day)}, {year}"
        if day
        else f"{MONTHS[int(month) - 1]} {year}"
    )


def _names(names: tuple[Creator, ...]) -> str:
    shown = [str(name) for name in names]
    if len(shown) > 2:
        return f"{', '.join(shown[:-1])}, and {shown[-1]}"
    return " and ".join(shown)


def _head(work: Work | Reference) -> str:
    if work.author:
        return f"{_names(work.author)}, "
    return (
        f"{_names(work.editor)}, {'eds.' if len(work.editor) > 1 else 'ed.'}, "
        if work.editor
        else ""
    )


def _imprint(work: Work | Reference) -> str:
    place = f"{work.publisher_place}: " if work.publisher_place and work.publisher else ""
    parts = [f"{place}{work.publisher}" if work.publisher else None, english_date(work.issued)]
    written = ", ".join(part for part in parts if part)
    return f" ({written})" if written else ""


def _pages(words: str | None) -> str:
    if not words:
        return ""
    return f", {'pp.' if '-' in words or ',' in words else 'p.'} {words.replace('-', '–')}"


def _article(work: Work | Reference, locator: str | None) -> str:
    count = f" {work.volume}" if work.volume else ""
    count += f", no. {work.issue}" if work.issue else ""
    words = f"{_head(work)}“{work.title},” {work.container_title}{count}"
    date = english_date(work.issued)
    words += (f" ({date})" if work.volume or work.issue else f", {date}") if date else ""
    return words + _pages(locator or work.page) + _online(work)


def _chapter(work: Work | Reference, locator: str | None) -> str:
    editors = (
        f"{_names(work.editor)}, {'eds.' if len(work.editor) > 1 else 'ed.'}, "
        if work.editor
        else ""
    )
    author = f"{_names(work.author)}, " if work.author else ""
    words = f"{author}“{work.title},” in {editors}{work.container_title}{_imprint(work)}"
    return words + _pages(locator or work.page)


def _book(work: Work | Reference, locator: str | None) -> str:
    edition = f", {work.edition}." if work.edition else ""
    translated = f", trans. {_names(work.translator)}" if work.translator else ""
    volume = f", vol. {work.volume}" if work.volume else ""
    return f"{_head(work)}{work.title}{edition}{translated}{volume}{_imprint(work)}" + _pages(
        locator
    )


def _other(work: Work | Reference, locator: str | None) -> str:
    parts = [f"{_head(work)}“{work.title},”", work.container_title, english_date(work.issued)]
    words = " ".join(part for part in parts[:1] if part)
    tail = ", ".join(part for part in parts[1:] if part)
    return f"{words} {tail}".rstrip() + _pages(locator) + _online(work)


def _online(work: Work | Reference) -> str:
    accessed = english_date(work.accessed)
    return (f", {work.URL}" if work.URL else "") + (f", accessed {accessed}" if accessed else "")
