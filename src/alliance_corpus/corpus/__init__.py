"""A dataset to be asked: `Corpus`, and one module for each question."""

from __future__ import annotations

from alliance_corpus.corpus.corpus import Corpus, load

__all__ = ["Corpus", "load"]
