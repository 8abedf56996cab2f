"""What is known of the right to pass a document on."""

from __future__ import annotations

from attrs import field, frozen

from alliance_corpus.records.reading import Brief
from alliance_corpus.records.vocabularies import REDISTRIBUTION, Redistribution, one_of


@frozen(repr=False)
class Rights(Brief):
    """What is known of the right to redistribute a document.

    Attributes:
        redistribution: ``permitted``, ``unknown`` or ``forbidden``.
        statement: what web pages say about it, in plain words.
        holder: the owner of the rights, if known.
        attribution: the credit line that users must give, if any.
        url: the page that says so, if any.
    """

    redistribution: Redistribution = field(
        validator=one_of("kinds of redistribution", REDISTRIBUTION)
    )
    statement: str
    holder: str | None = None
    attribution: str | None = None
    url: str | None = None

    def __str__(self) -> str:
        """For example ``unknown: Open on KAKEN; no licence was found``."""
        return f"{self.redistribution}: {self.statement}"
