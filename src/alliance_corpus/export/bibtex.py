"""Works as a BibTeX file, for BibTeX and for the many tools that read its format.

BibTeX knows only year and month; if these do not give the exact date, ``edtf`` does. Styles ignore
unknown fields, so values without a field in their entry type have one named as in CSL:
``container-title``, ``event-title``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.export import tex
from alliance_corpus.export.csl import check_type
from alliance_corpus.export.leftovers import csl_name
from alliance_corpus.export.lines import one_line
from alliance_corpus.records.works import CREATORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.dates import EDTF
    from alliance_corpus.records.works import Work

__all__ = ["ENTRY_TYPES", "FIELDS", "entry_type", "to_bibtex"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


ENTRY_TYPES: Final[Mapping[str, str]] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "review-book": "article",
    "book": "book",
    "classic": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "incollection",
    "entry-dictionary": "incollection",
    "entry": "incollection",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
    "manuscript": "unpublished",
    "speech": "unpublished",
    "document": "misc",
}
"""Entry type of a CSL type; those not listed are ``misc``.

If several CSL types share an entry type, all but the first are named in ``entrysubtype``.
"""

_BOOKISH: Final[Mapping[str, str]] = {
    "collection_title": "series",
    "publisher": "publisher",
    "publisher_place": "address",
    "edition": "edition",
    "volume": "volume",
    "number": "number",
}
_PART: Final = {**_BOOKISH, "container_title": "booktitle", "section": "chapter", "page": "pages"}

FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "article": {
        "container_title": "journal",
        "volume": "volume",
        "issue": "number",
        "number": "eid",
        "page": "pages",
    },
    "book": _BOOKISH,
    "incollection": {**_PART, "genre": "type"},
    "inproceedings": {name: field for name, field in _PART.items() if name != "section"},
    "booklet": {"publisher": "howpublished", "publisher_place": "address"},
    "techreport": {
        "publisher": "institution",
        "publisher_place": "address",
        "number": "number",
        "genre": "type",
    },
    "phdthesis": {"publisher": "school", "publisher_place": "address", "genre": "type"},
    "unpublished": {},
    "misc": {"publisher": "howpublished"},
}
"""The fields that BibTeX's own styles have for each entry type, by those of a `Work`."""

_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_YEAR: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?[^/]*")
_LITERALS: Final = (
    "title", "container_title", "collection_title", "event_title", "publisher", "publisher_place",
    "edition", "volume", "issue", "number", "section", "genre", "authority", "archive",
    "archive_location", "language", "note",
)  # fmt: skip


def to_bibtex(works: Iterable[Work]) -> str:
    """Works as the text of a ``.bib`` file in UTF-8, in their order; keys are their ids.

    Raises:
        VocabularyError: a type is not one of CSL.
    """
    listed = list(works)
    keys = tex.keys(listed)
    return "\n".join(_entry(work, key) for work, key in zip(listed, keys, strict=True))


def entry_type(csl_type: str) -> tuple[str, str | None]:
    """Entry type and ``entrysubtype`` of a CSL type."""
    kind = ENTRY_TYPES.get(csl_type, "misc")
    first = next(name for name, other in ENTRY_TYPES.items() if other == kind)
    return kind, None if csl_type == first else csl_type


def _entry(work: Work, key: str) -> str:
    kind, subtype = entry_type(check_type(work))
    fields: dict[str, str] = {"entrysubtype": subtype} if subtype else {}
    if key != work.id:
        fields["id"] = tex.escape(work.id)
    for role in CREATORS:
        fields[role] = tex.names(getattr(work, role))
    for name in _LITERALS:
        fields[FIELDS[kind].get(name, csl_name(name))] = tex.escape(getattr(work, name) or "")
    if work.page:
        in_pages = tex.pages(work.page) if "page" in FIELDS[kind] else None
        fields["pages" if in_pages else "page"] = in_pages or tex.escape(work.page)
    if work.issued:
        fields |= _date(work.issued)
    if work.accessed:
        fields["urldate"] = tex.escape(str(work.accessed))
    fields |= {"url": tex.verbatim(work.URL or ""), "doi": tex.verbatim(work.DOI or "")}
    return tex.entry(kind, key, {name: value for name, value in fields.items() if one_line(value)})


def _date(value: EDTF) -> dict[str, str]:
    """``year`` and ``month`` of a date that lies in one year; else its EDTF text as the year.

    ``edtf`` is added unless they give the exact date.
    """
    text = str(value)
    found = _YEAR.fullmatch(text)
    if found is None:
        return {"year": tex.escape(text), "edtf": tex.escape(text)}
    year, month = found.groups()
    fields = {"year": year}
    if month:
        fields["month"] = _MONTHS[int(month) - 1]
    return fields if text in (year, f"{year}-{month}") else {**fields, "edtf": tex.escape(text)}
