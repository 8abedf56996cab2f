"""Write works as plain Japanese references, without a citation processor.

The styles of `readers.references.render` hold only what their reader can read again; this one has a
place for every field but ``note`` and ``language``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.readers.references.render import japanese_date

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.records.works import Creator, Work

_WHOLE: Final = (
    "book", "classic", "collection", "dataset", "pamphlet", "periodical", "report", "software",
    "standard", "thesis",
)  # fmt: skip
"""The types whose titles are in double brackets, unless they are part of something."""

_NO_WORDS: Final = re.compile(r"-?\d+-(?:2[5-9]|[34]\d)")
"""The codes of ISO 8601-2 for quarters, halves and the like, in place of a month."""

_PAGE_NUMBERS: Final = re.compile("[0-9,–、 -]+")


def to_japanese(work: Work) -> str:
    """A work as ``山田太郎『書名』（出版社、2001年）、3頁``, in full; an open date is its EDTF."""
    head = _names(work.author) or _names(work.editor, "編")
    parts = [
        head,
        _title(work),
        _names(work.editor, "編") if work.author else "",
        _names(work.translator, "訳"),
        f"『{work.container_title}』" if work.container_title else "",
        _count(work.volume, "巻") + _count(work.issue, "号"),
        work.section or "",
        _imprint(work),
    ]
    written = "".join(parts)
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
    return f"『{work.title}』" if whole else f"「{work.title}」"


def _count(number: str | None, sign: str) -> str:
    """``第3号``; unchanged if it is more than a number."""
    if not number:
        return ""
    return f"第{number}{sign}" if number.isdigit() else number


def _imprint(work: Work) -> str:
    parts = (
        work.collection_title, work.genre, work.number, work.event_title, work.authority,
        work.publisher_place, work.publisher, work.edition, date_in_words(work.issued),
    )  # fmt: skip
    written = "、".join(part for part in parts if part)
    return f"（{written}）" if written else ""


def date_in_words(value: EDTF | None) -> str | None:
    """A date in Japanese; its EDTF text if there are no plain words for it."""
    if value is None or _NO_WORDS.fullmatch(str(value)):
        return str(value) if value else None
    return japanese_date(value) or str(value)


def _online(work: Work) -> str:
    accessed = date_in_words(work.accessed)
    doi = f"https://doi.org/{work.DOI}" if work.DOI else None
    parts = (work.URL, doi, f"{accessed}閲覧" if accessed else None)
    written = "、".join(part for part in parts if part)
    return f"、{written}" if written else ""
