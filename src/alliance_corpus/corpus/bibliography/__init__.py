"""Who cites what, where and how often."""

from __future__ import annotations

from alliance_corpus.corpus.bibliography.graph import Bibliography

__all__ = ["Bibliography"]


def __dir__() -> list[str]:
    """The public names, not what is imported to make them."""
    return __all__
