"""From the editing files to a dataset: compile, validate, write."""

from __future__ import annotations

from alliance_corpus.editing.compile import build, compile_corpus

__all__ = ["build", "compile_corpus"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
