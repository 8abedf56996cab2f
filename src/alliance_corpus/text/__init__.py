"""Text with offsets: spans, alignment to a source, normalisation for search."""

from __future__ import annotations

from alliance_corpus.text.aligned import AlignedText
from alliance_corpus.text.edits import Edit, Run, Step, StepChange
from alliance_corpus.text.span import Span

__all__ = ["AlignedText", "Edit", "Run", "Span", "Step", "StepChange"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
