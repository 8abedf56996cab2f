"""Bibliographies read back: what other tools parsed, as works again.

What each format cannot hold is `LOST`; `as_held` makes of a work what should come back.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import evolve, fields
from rispy.parser import RisParser  # type: ignore[import-untyped]

from alliance_corpus.dates import EDTF
from alliance_corpus.export import biblatex, bibtex, ris
from alliance_corpus.export.leftovers import csl_name, read_leftovers
from alliance_corpus.records import Creator, Work

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LOST = {
    "csl": ("Creator.entity", "Work.instrument"),
    "csl 1.0.1": ("Creator.entity", "Work.instrument"),
    "bibtex": (
        "Creator.entity",
        "Work.instrument",
        "whether the only name of a creator is family, given or literal",
        "braces and backslashes in URL and DOI, which become %7B, %7D and %5C",
        "half of a surrogate pair, which becomes U+FFFD",
        "line breaks, and blanks but single ones between words",
    ),
    "biblatex": (
        "Creator.entity",
        "Work.instrument",
        "whether the only name of a creator is family, given or literal",
        "braces and backslashes in URL and DOI, which become %7B, %7D and %5C",
        "half of a surrogate pair, which becomes U+FFFD",
        "line breaks, and blanks but single ones between words",
        "as biber's tool mode writes it again: decomposed characters (it writes NFC)",
        "as it writes dates: years before 1000, .. and open beginnings, XX, times, the Y of years",
    ),
    "ris": (
        "Creator.entity",
        "Work.instrument",
        "whether the only name of a creator is family, given or literal",
        "which comma of a name parts family and given, where there are several or it is a body's",
        "half of a surrogate pair, which becomes U+FFFD",
        "line breaks, and blanks but single ones between words",
    ),
}
"""What no reader can get back, by format. All else comes back, if need be as text."""

CSL_NAMES = {csl_name(field.name): field.name for field in fields(Work)}
ROLES = ("author", "editor", "translator")
LANGUAGES = {name: tag for tag, name in biblatex.LANGUAGES.items()}
MACROS = {
    r"{\textbackslash}": "\\",
    r"{\textbraceleft}": "{",
    r"{\textbraceright}": "}",
    r"{\textasciitilde}": "~",
    r"{\textasciicircum}": "^",
    r"{\textunderscore}": "_",
    r"{\symbol{44}}": ",",
}


def as_held(work: Work, format_name: str) -> Work:
    """The work without what the format cannot hold."""
    held = _csl_name if format_name.startswith("csl") else _single_name
    roles: dict[str, Any] = {
        role: tuple(held(one) for one in getattr(work, role)) for role in ROLES
    }
    return evolve(work, **roles, instrument=None)


def _csl_name(name: Creator) -> Creator:
    return evolve(name, entity=None)


def _single_name(name: Creator) -> Creator:
    if name.literal is None and name.family and name.given:
        return evolve(name, entity=None)
    return Creator(literal=name.literal or name.family or name.given)


def nfc(work: Work) -> Work:
    """The work with every text in NFC."""

    def composed(value: Any) -> Any:
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value)
        if isinstance(value, tuple):
            return tuple(
                Creator(*(composed(part) for part in (one.family, one.given, one.literal)))
                for one in value
            )
        return value

    return evolve(work, **{f.name: composed(getattr(work, f.name)) for f in fields(Work)})


# CSL-JSON


def from_csl(item: Mapping[str, Any]) -> Work:
    """A work of an item of version 1.0.2."""
    values: dict[str, Any] = {}
    for key, value in item.items():
        name = CSL_NAMES[key]
        if name in ROLES:
            values[name] = tuple(Creator(**one) for one in value)
        elif name in ("issued", "accessed"):
            values[name] = EDTF(value["edtf"])
        else:
            values[name] = value
    return Work(**values)


# TeX


def unescape(text: str) -> str:
    if f"{{{text}}}" in MACROS:  # biber takes braces off what is one group
        return MACROS[f"{{{text}}}"]
    macro = "|".join(re.escape(name) for name in MACROS)
    text = text.replace("{o}thers", "others").replace("{}", "")  # the same for TeX
    return re.sub(rf"{macro}|\\([$&#%])", lambda found: found[1] or MACROS[found[0]], text)


def _split(text: str, mark: str) -> list[str]:
    """Split at the mark outside braces."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0 and text.startswith(mark, at):
            parts.append(text[start:at])
            start = at = at + len(mark)
            continue
        at += 1
    return [*parts, text[start:]]


def _bare(text: str) -> str:
    """The text without braces around the whole of it."""
    while text.startswith("{") and text not in MACROS and _closes_at_the_end(text):
        text = text[1:-1]
    return unescape(text)


def _closes_at_the_end(text: str) -> bool:
    """Whether the brace that opens a text closes with its last character."""
    depths = accumulate({"{": 1, "}": -1}.get(sign, 0) for sign in text)
    return all(depth > 0 for depth in list(depths)[:-1])


def names(text: str) -> tuple[Creator, ...]:
    read = []
    for name in _split(text, " and "):
        parts = [_bare(part) for part in _split(name, ", ")]
        assert len(parts) <= 2, name
        read.append(Creator(*parts) if len(parts) == 2 else Creator(literal=parts[0]))
    return tuple(read)


def from_bibtex(kind: str, key: str, fields_: Mapping[str, str]) -> Work:
    """A work of an entry of `to_bibtex`: its fields as text of TeX."""
    left = dict(fields_)
    subtype = left.pop("entrysubtype", None)
    csl_type = next(
        name
        for name in (unescape(subtype) if subtype else None, *bibtex.ENTRY_TYPES)
        if name and bibtex.entry_type(name) == (kind, subtype)
    )
    values: dict[str, Any] = {"id": key, "type": csl_type}
    homes = {field: name for name, field in bibtex.FIELDS[kind].items()} | {"pages": "page"}
    year, month = left.pop("year", None), left.pop("month", None)
    if "edtf" in left:
        values["issued"] = EDTF(unescape(left.pop("edtf")))
    elif year:
        values["issued"] = EDTF("-".join(part for part in (year, month) if part))
    if "urldate" in left:
        values["accessed"] = EDTF(unescape(left.pop("urldate")))
    for role in ROLES:
        if role in left:
            values[role] = names(left.pop(role))
    for field, name in (("url", "URL"), ("doi", "DOI")):
        if field in left:
            values[name] = left.pop(field)
    for field, text in left.items():
        name = homes.get(field) or CSL_NAMES[field]
        values[name] = unescape(text.replace("--", "-") if field == "pages" else text)
    return Work(**values)


def from_biblatex(kind: str, key: str, fields_: Mapping[str, str]) -> Work:
    """A work of an entry of `to_biblatex`: its fields as text of TeX."""
    left = dict(fields_)
    kind = {"collection": "book", "incollection": "inbook"}.get(kind, kind)
    subtype = left.pop("entrysubtype", None)
    csl_type = next(
        (name for name, made in biblatex.ENTRY_TYPES.items() if made == (kind, subtype)), subtype
    )
    assert csl_type
    values: dict[str, Any] = {"id": key, "type": csl_type}
    values |= {
        CSL_NAMES[name]: EDTF(value) if CSL_NAMES[name] in ("issued", "accessed") else value
        for name, value in read_leftovers(unescape(left.pop("addendum", "")), CSL_NAMES).items()
    }
    for field, name in (("date", "issued"), ("urldate", "accessed")):
        if field in left:
            values[name] = EDTF(left.pop(field))
    for role, (free, _) in biblatex.NAME_FIELDS.items():
        assert left.pop(f"{free}type", role) == role
        for field in (role, free):
            if field in left:
                values[role] = names(left.pop(field))
    for field, name in (("url", "URL"), ("doi", "DOI")):
        if field in left:
            values[name] = left.pop(field)
    if "langid" in left:
        values["language"] = LANGUAGES[left.pop("langid")]
    homes = {made: name for name, made in {**biblatex.ALWAYS, **biblatex.FIELDS[kind]}.items()}
    for field, text in left.items():
        if field == "pages":  # biber writes 1--3,5
            text = re.sub(r",(?=\S)", ", ", text.replace("--", "-"))
        lists = ("publisher", "location", "organization", "institution")
        values[homes[field]] = _bare(text) if field in lists else unescape(text)
    return Work(**values)


_BIBER_DATE = r"(?:[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?[?~%]?|[1-9]\d(?:\dX|XX))"
_DATE_PARTS = re.compile(
    "(?:url)?(?:end)?(?:year|month|day|hour|minute|second|timezone|yeardivision)"
)


def biber_rewrote(made: Mapping[str, str], given_: Mapping[str, str]) -> dict[str, str]:
    """The fields that biber wrote, with the dates that it reads but cannot write as they were."""
    fields_ = {name: text for name, text in made.items() if not _DATE_PARTS.fullmatch(name)}
    for name in ("date", "urldate"):
        if name in given_ and not re.fullmatch(f"{_BIBER_DATE}(?:/{_BIBER_DATE}?)?", given_[name]):
            fields_[name] = given_[name]
    return fields_


# RIS


def from_ris(record: Mapping[str, Any]) -> Work:
    """A work of what rispy read."""
    left = {ris_tag(key): value for key, value in record.items()}
    known = {tag: name for name, tag in ris.TYPES.items()}
    values: dict[str, Any] = {"id": left.pop("ID"), "type": known[left.pop("TY")]}
    for role, tag in ris.ROLES.items():
        if tag in left:
            values[role] = tuple(_ris_name(name) for name in left.pop(tag))
    first, last = left.pop("SP", None), left.pop("EP", None)
    values["page"] = f"{first}-{last}" if last else first
    year = left.pop("PY", None)
    for tag, name in (("DA", "issued"), ("Y2", "accessed")):
        if tag in left:
            values[name] = ris_date(left.pop(tag))
    assert year in (None, str(values.get("issued"))[:4])
    for line in left.pop("N1", []):
        name, colon, rest = line.partition(": ")
        named = bool(colon) and name in ris.LEFT
        values[CSL_NAMES[name] if named else "note"] = rest if named else line
    if "UR" in left:
        left["UR"] = ";".join(left["UR"])  # rispy takes a semicolon for the end of a URL
    fields_ = {tag: name for name, tag in ris.TAGS.items()}
    return Work(**values, **{fields_[tag]: value for tag, value in left.items()})


def ris_tag(key: str) -> str:
    tags: dict[str, str] = {name: tag for tag, name in RisParser.DEFAULT_MAPPING.items()}
    return tags[key]


def ris_date(text: str) -> EDTF:
    year, month, day, rest = text.split("/", 3)
    return EDTF(rest or "-".join(part for part in (year, month, day) if part))


def _ris_name(text: str) -> Creator:
    parts = text.split(", ")
    return Creator(*parts) if len(parts) == 2 else Creator(literal=text)


def commas_told(works: Iterable[Work]) -> tuple[Work, ...]:
    """The works with RIS names as a reader takes them: by their commas."""

    def read(name: Creator) -> Creator:
        whole = name.literal or ", ".join(part for part in (name.family, name.given) if part)
        return _ris_name(whole)

    def reread(work: Work) -> Work:
        roles: dict[str, Any] = {
            role: tuple(read(one) for one in getattr(work, role)) for role in ROLES
        }
        return evolve(work, **roles)

    return tuple(reread(work) for work in works)
