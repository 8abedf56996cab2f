"""Write works as plain Japanese references, without a citation processor.

The styles of `readers.references.render` hold only what their reader can read again; this one has a
place for every field but ``note`` and ``language``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.export.brackets import in_brackets
from alliance_corpus.export.date_words import date_in_words
from alliance_corpus.export.lines import in_one_line
from alliance_corpus.records.counters import counted

if TYPE_CHECKING:
    from alliance_corpus.records.works import Creator, Work

_WHOLE: Final = (
    "book", "classic", "collection", "dataset", "pamphlet", "periodical", "report", "software",
    "standard", "thesis",
)  # fmt: skip
"""The types whose titles are in double brackets, unless they are part of something."""

_PAGE_NUMBERS: Final = re.compile("(?:[A-Z]?[0-9]|[ivxlc]|[,–、 -])+")


def to_japanese(work: Work) -> str:
    """A work as ``山田太郎『書名』（出版社、2001年）、3頁``, in full.

    Brackets inside brackets alternate, and line breaks become blanks. A date without plain words
    is its EDTF text.
    """
    work = in_one_line(work)
    part = bool(work.container_title)
    editors = _names(work.editor, "編")
    count = counted(work.volume, "巻") + counted(work.issue, "号")
    if part:
        body = [
            _names(work.author), _title(work), editors, _names(work.translator, "訳"),
            in_brackets(work.container_title or "", "『"), count,
        ]  # fmt: skip
    else:
        body = [
            _names(work.author) or editors, _title(work), count, editors if work.author else "",
            _names(work.translator, "訳"),
        ]  # fmt: skip
    written = "".join(body) + (work.section or "") + _imprint(work)
    if work.page:
        sign = "頁" if _PAGE_NUMBERS.fullmatch(work.page) else ""
        written += f"、{work.page}{sign}"
    if work.archive or work.archive_location:
        held = f"{work.archive}所蔵" if work.archive else ""
        written += "、" + "、".join(part for part in (held, work.archive_location) if part)
    return written + _online(work)


def _names(names: tuple[Creator, ...], role: str = "") -> str:
    shown = "、".join(str(name) for name in names if str(name))
    return shown + role if shown else ""


def _title(work: Work) -> str:
    if not work.title:
        return ""
    whole = work.type in _WHOLE and not work.container_title
    return in_brackets(work.title, "『" if whole else "「")


def _imprint(work: Work) -> str:
    parts = (
        work.collection_title, work.genre, work.number, work.event_title, work.authority,
        work.publisher_place, work.publisher, work.edition,
        date_in_words(work.issued) if work.issued else None,
    )  # fmt: skip
    written = "、".join(part for part in parts if part)
    return f"（{written}）" if written else ""


def _online(work: Work) -> str:
    doi = f"https://doi.org/{work.DOI}" if work.DOI else None
    accessed = f"{date_in_words(work.accessed)}閲覧" if work.accessed else None
    parts = (work.URL, doi, accessed)
    written = "、".join(part for part in parts if part)
    return f"、{written}" if written else ""
