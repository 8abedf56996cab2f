"""``python -m alliance_corpus`` is the command line."""

from __future__ import annotations

from alliance_corpus.cli import main

main()
