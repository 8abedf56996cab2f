"""Text with offsets: spans, alignment to a source, normalisation for search."""

from __future__ import annotations

from alliance_corpus.text.aligned import AlignedText
from alliance_corpus.text.edits import Change, Edit, Run, Step
from alliance_corpus.text.span import Span

__all__ = ["AlignedText", "Change", "Edit", "Run", "Span", "Step"]
