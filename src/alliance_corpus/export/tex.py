"""What BibTeX and BibLaTeX share: entries, keys, names, and escapes for TeX.

Sources: the BibTeX documentation (btxdoc), the BibLaTeX manual, and what biber 2.18 makes of them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from alliance_corpus.export.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.records.works import Creator, Work

# Braces count for BibTeX even behind a backslash: \{ would leave an entry open.
_SPECIAL: Final = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        "_": r"{\textunderscore}",  # biber makes \_{} of \_, which opens names
        **{sign: f"\\{sign}" for sign in "$&#%"},
    }
)
_NOT_IN_URLS: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_LIGATURE: Final = re.compile(r"(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)")
"""Between two signs of which TeX's fonts make one: a longer dash, quotation marks, ¿."""

_AND: Final = re.compile(r"(?i)(?:^|\s)(?:and|others)(?=\s|$)")
_NO_KEY: Final = re.compile(r"[^\w:./+-]+")
_ACCENTS: Final = dict.fromkeys(range(0x300, 0x370))
_PAGES: Final = re.compile("[0-9A-Za-z]+(?:-[0-9A-Za-z]+)?(?:, [0-9A-Za-z]+(?:-[0-9A-Za-z]+)?)*")


def escape(text: str) -> str:
    r"""Text as TeX sets it character by character: ``50%`` is ``50\%``, ``--`` is ``-{}-``."""
    return _LIGATURE.sub("{}", one_line(text).translate(_SPECIAL))


def verbatim(text: str) -> str:
    """A URL or DOI, which readers take literally, but for what would open or close a group.

    Braces and backslashes, which no URL may have, are written ``%7B``, ``%7D`` and ``%5C``.
    """
    return one_line(text).translate(_NOT_IN_URLS)


def pages(text: str) -> str | None:
    """Page numbers with TeX's dash for ranges; None if they are not a list of numbers."""
    text = one_line(text)
    return text.replace("-", "--") if _PAGES.fullmatch(text) else None


def one_of_list(text: str) -> str:
    """Text for a field that is a list separated by ``and``: one element of it."""
    return f"{{{escape(text)}}}" if _AND.search(text) else escape(text)


def names(creators: Iterable[Creator]) -> str:
    """Names as ``family, given``, separated by ``and``; those of bodies are in braces.

    A given name alone, and a family name alone that readers would split, is in braces too, and so
    looks like a body's. A name without any word is left out.
    """
    return " and ".join(written for creator in creators if (written := _name(creator)))


def _name(creator: Creator) -> str:
    family, given = creator.family, creator.given
    if creator.literal is not None:
        return _braced(creator.literal)
    if family and given:
        return f"{_without_commas(_family(family))}, {_without_commas(_given(given))}"
    return _family(family) if family else _braced(given) if given else ""


def _braced(text: str) -> str:
    # biber takes others for "et al.", however many braces are around it
    return "{{o}thers}" if text == "others" else f"{{{escape(text)}}}"


def _without_commas(written: str) -> str:
    """Half of a name without commas at which biber, which sees only some braces, would split it."""
    if written.count("{") < 2 and written.count(",") < 2:
        return written
    return written.replace(",", r"{\symbol{44}}")


def _family(text: str) -> str:
    """A family name: a blank, a comma or a small letter at its head would split it."""
    apart = re.search(r'[\s,="]', text) or text[0].islower() or _AND.search(text)
    return _braced(text) if apart else escape(text)


def _given(text: str) -> str:
    apart = re.search(r'[,="]|[^\S ]', text) or _AND.search(text)
    return _braced(text) if apart else escape(text)


def keys(works: Iterable[Work]) -> list[str]:
    """Entry keys for works, in their order: their ids, if these are easy to type.

    An id in another script than Latin gives way to the name of a creator in Latin letters, with
    the year (``tanaka-1997``), if the work has one. What TeX does not allow becomes ``-``; a key
    that differs from another at most in case gets a number.
    """
    taken: set[str] = set()
    made = []
    for work in works:
        wanted = work.id if work.id.isascii() else _romanised(work) or work.id
        stem = _NO_KEY.sub("-", wanted) or "-"
        key, number = stem, 2
        while key.casefold() in taken:
            key, number = f"{stem}-{number}", number + 1
        taken.add(key.casefold())
        made.append(key)
    return made


def _romanised(work: Work) -> str | None:
    """The first creator in Latin letters, or the id of its record, and the year."""
    for creator in (*work.author, *work.editor, *work.translator):
        for name in (creator.family or creator.literal, creator.entity):
            plain = unicodedata.normalize("NFKD", name or "").translate(_ACCENTS)
            if plain and plain.isascii():
                year = re.match(r"\d{4}", str(work.issued or ""))
                return "-".join(part for part in (plain.lower(), year and year[0]) if part)
    return None


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry, its values in braces; a month has none, because it is a macro."""
    lines = [
        f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},"
        for name, value in fields.items()
    ]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"]) + "\n"
