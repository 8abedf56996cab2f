"""The blocks of a corpus as tokens with spans: for CoNLL-U, BIO and spaCy.

`tagged.tagged_blocks` makes the tokens and places the spans; `conllu`, `bio` and `docbin` write
them. Every span that does not fit the tokens stands in a report (`report.Misfit`).
"""

from __future__ import annotations

__all__ = ["bio", "conllu", "docbin", "report", "tagged"]


def __dir__() -> list[str]:
    """The modules for users; the others are helpers."""
    return __all__
