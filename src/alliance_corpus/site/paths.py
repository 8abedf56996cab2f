"""Where the page of a record stands, and how one page links to another."""

from __future__ import annotations

import hashlib
import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAFE: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,120}")
_TAKEN: Final = re.compile(r"index(-\d+)?|compare|.+-(source|records|part-\d+)")
"""Names of other pages in the folder of a record: lists, and what `page_of` names."""


def file_name(id_: str) -> str:
    """The name of the page of a record: its id, made safe for every file system.

    Other ids than slugs get a digest, so that two ids never share a name, even where a file system
    does not tell upper from lower case.
    """
    if _SAFE.fullmatch(id_) and not _TAKEN.fullmatch(id_):
        return f"{id_}.html"
    return f"_{hashlib.sha256(id_.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}.html"


def subject_folder(id_: str) -> str:
    """The folder of the pages with the positions on a subject, under that of the language."""
    return f"positions/about/{file_name(id_).removesuffix('.html')}"


def page_of(first: str, beside: str = "", number: int = 0) -> str:
    """The path of another page of a record that has several.

    Args:
        first: the path of its first page: ``documents/kito-2024.html``.
        beside: what the page shows of it instead, ``source`` or ``records``.
        number: which page of several, from 0.

    Returns:
        ``documents/kito-2024-source-part-2.html``.
    """
    stem = first.removesuffix(".html") + (f"-{beside}" if beside else "")
    return f"{stem}-part-{number + 1}.html" if number else f"{stem}.html"


def pages_of(first: str, numbers: Sequence[int]) -> list[str]:
    """The paths of the pages of a record, by the number of the page of each thing on them."""
    return [page_of(first, number=number) for number in range(max(numbers, default=0) + 1)]


def anchor(id_: str) -> str:
    """The anchor of a block: its id without that of the document, ``note-5``."""
    return id_.partition(":")[2] or id_


@lru_cache(maxsize=10_000)
def relative(source: str, target: str) -> str:
    """The link from one page to another, both as paths under the folder of the site.

    Args:
        source: ``ja/documents/kito-2024.html``.
        target: ``ja/events/index.html``, also with ``#fragment`` or ``?query``.

    Returns:
        ``../events/index.html``: it works from a file path and under a sub-path.
    """
    path, mark, rest = re.fullmatch(r"([^#?]*)([#?]?)(.*)", target, re.DOTALL).groups()  # type: ignore[union-attr]
    return quote(posixpath.relpath(path, posixpath.dirname(source) or ".")) + mark + rest
