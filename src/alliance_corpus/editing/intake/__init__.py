"""From files as they come to editing files: a new corpus, and documents added to it."""

from __future__ import annotations

from alliance_corpus.editing.intake.adding import Added, Metadata, add_document
from alliance_corpus.editing.intake.scaffold import init_corpus

__all__ = ["Added", "Metadata", "add_document", "init_corpus"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
