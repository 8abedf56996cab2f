"""References as Japanese scholarship writes them: read from a text, and written out again."""

from __future__ import annotations

from alliance_corpus.readers.references.model import Reference, resolve
from alliance_corpus.readers.references.reader import read_references
from alliance_corpus.readers.references.render import STYLES, Style, holds, render

__all__ = ["STYLES", "Reference", "Style", "holds", "read_references", "render", "resolve"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
