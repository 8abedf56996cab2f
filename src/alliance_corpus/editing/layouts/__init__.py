"""Layouts: from a raw source to reading text, blocks, sections and notes."""

from __future__ import annotations

from alliance_corpus.editing.layouts.options import LayoutOptions, Part, Repair, Rule
from alliance_corpus.editing.layouts.reading import AUTO, LAYOUTS, Reading, read_layout
from alliance_corpus.editing.layouts.remarks import Remark

__all__ = [
    "AUTO",
    "LAYOUTS",
    "LayoutOptions",
    "Part",
    "Reading",
    "Remark",
    "Repair",
    "Rule",
    "read_layout",
]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
