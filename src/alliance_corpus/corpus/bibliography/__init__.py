"""Who cites what, where and how often."""

from __future__ import annotations

from alliance_corpus.corpus.bibliography.graph import Bibliography

__all__ = ["Bibliography"]
