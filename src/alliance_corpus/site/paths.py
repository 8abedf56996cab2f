"""Where the page of a record stands, and how one page links to another."""

from __future__ import annotations

import hashlib
import posixpath
import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

_SAFE: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,120}")


def file_name(id_: str) -> str:
    """The name of the page of a record: its id, made safe for every file system.

    Other ids than slugs get a digest, so that two ids never share a name, even where a file system
    does not tell upper from lower case.
    """
    if _SAFE.fullmatch(id_) and id_ != "index":
        return f"{id_}.html"
    return f"_{hashlib.sha256(id_.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}.html"


def subject_folder(id_: str) -> str:
    """The folder of the pages with the positions on a subject, under that of the language."""
    return f"positions/about/{file_name(id_).removesuffix('.html')}"


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
