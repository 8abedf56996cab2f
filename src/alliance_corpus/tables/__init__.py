"""Tables of records and of results, and what they are asked."""

from __future__ import annotations

from alliance_corpus.tables.rows import Tidy
from alliance_corpus.tables.table import Table

__all__ = ["Table", "Tidy"]
