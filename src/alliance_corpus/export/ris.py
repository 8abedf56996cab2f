"""Works as a RIS file, which reference managers read.

Fields without a RIS tag go into ``N1``, one a line, named as in CSL: ``event-title: …``. Tags are
used as in reference managers: ``DB`` and ``AN`` for the archive and the place in it, ``M1`` for the
number, ``M3`` for the genre.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from alliance_corpus.export.csl import check_type
from alliance_corpus.export.leftovers import csl_name
from alliance_corpus.export.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.dates import EDTF
    from alliance_corpus.records.works import Creator, Work

__all__ = ["LEFT", "ROLES", "TAGS", "TYPES", "ris_date", "to_ris"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


TYPES: Final[Mapping[str, str]] = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "dataset": "DATA",
    "document": "GEN",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""The reference type of a CSL type; for those not listed ``GEN``, and the type in ``N1``."""

TAGS: Final[Mapping[str, str]] = {
    "title": "TI",
    "container_title": "T2",
    "collection_title": "T3",
    "publisher": "PB",
    "publisher_place": "CY",
    "edition": "ET",
    "volume": "VL",
    "issue": "IS",
    "number": "M1",
    "section": "SE",
    "genre": "M3",
    "archive": "DB",
    "archive_location": "AN",
    "DOI": "DO",
    "URL": "UR",
    "language": "LA",
}
"""The tags of the fields of a `Work` that are one text."""

ROLES: Final[Mapping[str, str]] = {"author": "AU", "editor": "A2", "translator": "A4"}

LEFT: Final = ("type", "event-title", "authority", "note")
"""What ``N1`` holds with its name; a note has its name only if it begins like one of these."""

_PAGES: Final = re.compile(r"([^\s,-]+)-([^\s,-]+)")
_DATE: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_YEAR: Final = re.compile(r"\d{4}[^/]*")
_NAMED: Final = re.compile(rf"(?:{'|'.join(LEFT)}): ")


def to_ris(works: Iterable[Work]) -> str:
    """Works as the text of a RIS file in UTF-8, in their order.

    A date is ``YYYY/MM/DD/`` with its EDTF text behind the last slash, unless it is a plain day,
    month or year. A text is one line: line breaks in it become blanks.

    Raises:
        VocabularyError: a type is not one of CSL.
    """
    return "\n".join(_record(work) for work in works)


def _record(work: Work) -> str:
    known = TYPES.get(check_type(work))
    lines = [("TY", known or "GEN"), ("ID", work.id)]
    for role, tag in ROLES.items():
        lines += [(tag, _name(creator)) for creator in getattr(work, role)]
    lines += [(tag, getattr(work, name) or "") for name, tag in TAGS.items()]
    lines += _pages(work.page or "")
    if work.issued:
        year = str(work.issued)[:4] if _YEAR.fullmatch(str(work.issued)) else ""
        lines += [("PY", year), ("DA", ris_date(work.issued))]
    if work.accessed:
        lines.append(("Y2", ris_date(work.accessed)))
    note = work.note or ""
    lines.append(("N1", f"note: {note}" if _NAMED.match(note) else note))
    if not known:
        lines.append(("N1", f"type: {work.type}"))
    for name in ("event_title", "authority"):
        if value := getattr(work, name):
            lines.append(("N1", f"{csl_name(name)}: {value}"))
    written = [(tag, one_line(text)) for tag, text in lines]
    return "".join(f"{tag}  - {text}\n" for tag, text in written if text) + "ER  - \n"


def _name(creator: Creator) -> str:
    """A name as ``family, given``; readers split at any comma."""
    if creator.literal is not None:
        return creator.literal
    return ", ".join(part for part in (creator.family, creator.given) if part)


def _pages(page: str) -> list[tuple[str, str]]:
    """First and last page; anything else goes into ``SP`` as a whole."""
    found = _PAGES.fullmatch(page)
    return [("SP", found[1]), ("EP", found[2])] if found else [("SP", page)]


def ris_date(value: EDTF) -> str:
    """A date as RIS has it: ``1978/11/27/``, ``1978/11//``, ``1978///1978~``, ``///[..1984]``."""
    text = str(value)
    plain = _DATE.fullmatch(text)
    if plain:
        return f"{plain[1]}/{plain[2] or ''}/{plain[3] or ''}/"
    return f"{text[:4] if _YEAR.fullmatch(text) else ''}///{text}"
