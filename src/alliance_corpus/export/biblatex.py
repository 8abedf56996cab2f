"""Works as a BibLaTeX file, for biber.

Dates are EDTF, levels 0 and 1, as biber reads them. Values without a field in their entry type go
into ``addendum``, which is printed: ``container-title: …; issued: …``, named as in CSL. The fields
of a type are those of the data model of biber 2.18.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.export import tex
from alliance_corpus.export.csl import check_type
from alliance_corpus.export.leftovers import csl_name, write_leftovers
from alliance_corpus.export.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.records.works import Work

__all__ = ["ALWAYS", "ENTRY_TYPES", "FIELDS", "LANGUAGES", "NAME_FIELDS", "to_biblatex"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


ENTRY_TYPES: Final[Mapping[str, tuple[str, str | None]]] = {
    "article-journal": ("article", None),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "review": ("article", "review"),
    "review-book": ("article", "review-book"),
    "book": ("book", None),
    "classic": ("book", "classic"),
    "chapter": ("inbook", None),
    "dataset": ("dataset", None),
    "entry-encyclopedia": ("inreference", None),
    "entry-dictionary": ("inreference", "entry-dictionary"),
    "entry": ("inreference", "entry"),
    "pamphlet": ("booklet", None),
    "paper-conference": ("inproceedings", None),
    "patent": ("patent", None),
    "periodical": ("periodical", None),
    "report": ("report", None),
    "software": ("software", None),
    "thesis": ("thesis", None),
    "manuscript": ("unpublished", None),
    "speech": ("unpublished", "speech"),
    "webpage": ("online", None),
    "post": ("online", "post"),
    "post-weblog": ("online", "post-weblog"),
    "document": ("misc", None),
}
"""Entry type and ``entrysubtype`` of a CSL type; for those not listed: ``misc`` and the type.

A book with editors and no author is a ``collection``, a chapter with editors ``incollection``.
"""

LANGUAGES: Final[Mapping[str, str]] = {
    "de": "german",
    "en": "english",
    "fr": "french",
    "ja": "japanese",
    "ko": "korean",
    "ru": "russian",
    "zh": "chinese",
}
"""``langid`` of a language tag, as babel and polyglossia call it."""

_BOOKISH: Final[Mapping[str, str]] = {
    "collection_title": "series",
    "publisher": "publisher",
    "publisher_place": "location",
    "edition": "edition",
    "volume": "volume",
    "page": "pages",
    "section": "chapter",
}
_PART: Final = {**_BOOKISH, "container_title": "booktitle"}
_PAPER: Final = {"publisher_place": "location", "genre": "type"}
_SERIAL: Final = {"collection_title": "series", "volume": "volume", "issue": "number"}

FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "article": {
        **_SERIAL,
        "container_title": "journaltitle",
        "number": "eid",
        "page": "pages",
    },
    "periodical": _SERIAL,
    "book": _BOOKISH,
    "collection": _BOOKISH,
    "inbook": _PART,
    "incollection": _PART,
    "inreference": _PART,
    "inproceedings": {
        **{name: field for name, field in _PART.items() if name != "edition"},
        "event_title": "eventtitle",
    },
    "dataset": {
        **_PAPER,
        "collection_title": "series",
        "publisher": "publisher",
        "edition": "edition",
        "number": "number",
    },
    "booklet": {**_PAPER, "publisher": "howpublished", "page": "pages", "section": "chapter"},
    "patent": {**_PAPER, "number": "number"},
    "report": {
        **_PAPER,
        "publisher": "institution",
        "number": "number",
        "page": "pages",
        "section": "chapter",
    },
    "thesis": {**_PAPER, "publisher": "institution", "page": "pages", "section": "chapter"},
    "unpublished": {**_PAPER, "publisher": "howpublished", "event_title": "eventtitle"},
    "online": {"publisher": "organization"},
    "software": {**_PAPER, "publisher": "organization"},
    "misc": {**_PAPER, "publisher": "organization", "container_title": "howpublished"},
}
"""The fields of each entry type, by those of a `Work`; those of ``ALWAYS`` are added."""

ALWAYS: Final[Mapping[str, str]] = {"title": "title", "archive": "library", "note": "note"}

_LISTS: Final = ("publisher", "location", "organization", "institution")
_LITERALS: Final = (
    "title", "container_title", "collection_title", "event_title", "publisher", "publisher_place",
    "edition", "volume", "issue", "number", "page", "section", "genre", "authority", "archive",
    "archive_location", "note",
)  # fmt: skip

_HOURLY_ZONE: Final = re.compile(r"T[0-9:]{8}[+-]\d\d$")
"""A time zone without minutes, which biber rejects."""

NAME_FIELDS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "author": ("namec", ("collection", "periodical")),
    "editor": ("namea", ("patent", "report", "thesis", "unpublished")),
    "translator": (
        "nameb",
        (
            "booklet", "dataset", "inproceedings", "misc", "online", "patent", "periodical",
            "report", "software", "thesis", "unpublished",
        ),
    ),
}  # fmt: skip
"""The free name field for a role in the entry types that have no field for it."""


def to_biblatex(works: Iterable[Work]) -> str:
    """Works as the text of a ``.bib`` file for BibLaTeX and biber, in their order.

    Entry keys are the ids of the works. A day, month, year, season or interval is a ``date``;
    sets, exponents and other dates that biber does not read are in ``addendum`` as EDTF.

    Raises:
        VocabularyError: a type is not one of CSL.
    """
    listed = list(works)
    keys = tex.keys(listed)
    return "\n".join(_entry(work, key) for work, key in zip(listed, keys, strict=True))


def _entry(work: Work, key: str) -> str:
    kind, subtype = ENTRY_TYPES.get(check_type(work), ("misc", work.type))
    if kind == "book" and work.editor and not work.author:
        kind = "collection"
    elif kind == "inbook" and work.editor:
        kind = "incollection"
    fields: dict[str, str] = {"entrysubtype": subtype} if subtype else {}
    left: dict[str, str] = {"id": one_line(work.id)} if key != work.id else {}
    _add_names(work, kind, fields)
    _add_literals(work, kind, fields, left)
    for name, field in (("issued", "date"), ("accessed", "urldate")):
        value = getattr(work, name)
        if value is not None:
            written = value.to_biblatex() and not _HOURLY_ZONE.search(str(value))
            _put(fields if written else left, field if written else name, str(value))
    _put(fields, "url", tex.verbatim(work.URL or ""))
    _put(fields, "doi", tex.verbatim(work.DOI or ""))
    if work.language:
        known = LANGUAGES.get(work.language)
        _put(fields if known else left, "langid" if known else "language", known or work.language)
    if left:
        fields["addendum"] = tex.escape(write_leftovers(left))
    return tex.entry(kind, key, fields)


def _put(where: dict[str, str], name: str, value: str) -> None:
    if value:
        where[name] = value


def _add_names(work: Work, kind: str, fields: dict[str, str]) -> None:
    for role, (free, without) in NAME_FIELDS.items():
        written = tex.names(getattr(work, role))
        if written and kind in without:
            fields |= {free: written, f"{free}type": role}
        else:
            _put(fields, role, written)


def _add_literals(work: Work, kind: str, fields: dict[str, str], left: dict[str, str]) -> None:
    homes = {**ALWAYS, **FIELDS[kind]}
    for name in _LITERALS:
        value = one_line(getattr(work, name) or "")
        field = homes.get(name)
        if name == "volume" and not re.fullmatch("[0-9]*", value):
            field = None  # the data model has only numbers there
        if name == "page" and value and field:
            written = tex.pages(value)
        elif field in _LISTS:
            written = tex.one_of_list(value)
        else:
            written = tex.escape(value)
        if field and written:
            _put(fields, field, written)
        else:
            _put(left, csl_name(name), value)
