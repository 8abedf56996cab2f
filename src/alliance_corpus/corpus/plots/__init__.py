"""Pictures of a corpus, drawn with matplotlib: `Corpus.plot` has a method for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.lazy import exports

if TYPE_CHECKING:
    from alliance_corpus.corpus.plots.plots import Plots as Plots
else:
    __all__, __getattr__, __dir__ = exports(__name__, {"plots": "Plots"})
