"""Records in the formats of other tools: one module for a format."""

from __future__ import annotations

__all__ = [
    "biblatex", "bibliography", "bibtex", "cite", "csl", "rdf", "ris", "tei", "web_annotation",
]  # fmt: skip


def __dir__() -> list[str]:
    """The modules for users; the others are helpers."""
    return __all__
