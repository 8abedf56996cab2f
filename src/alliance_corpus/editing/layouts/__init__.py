"""Layouts: from a raw source to reading text, blocks, sections and notes."""

from __future__ import annotations

from alliance_corpus.editing.layouts.options import LayoutOptions, Part, Repair, Rule
from alliance_corpus.editing.layouts.reading import LAYOUTS, Reading, read_layout

__all__ = ["LAYOUTS", "LayoutOptions", "Part", "Reading", "Repair", "Rule", "read_layout"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
