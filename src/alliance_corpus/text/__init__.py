"""Text with offsets: spans, alignment with a source, normalisation for search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.text.aligned import AlignedText as AlignedText
    from alliance_corpus.text.edits import Edit as Edit
    from alliance_corpus.text.edits import Run as Run
    from alliance_corpus.text.edits import Step as Step
    from alliance_corpus.text.edits import StepChange as StepChange
    from alliance_corpus.text.span import Span as Span
else:
    __all__, __getattr__, __dir__ = exports(
        __name__,
        {
            "aligned": "AlignedText",
            "edits": "Edit Run Step StepChange",
            "span": "Span",
        },
    )
