"""Rows that only a dataset has: redirects, exceptions to rules, documents as they are stored."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from alliance_corpus.dates import EDTF
from alliance_corpus.records.documents import SourceFile
from alliance_corpus.records.reading import Readable
from alliance_corpus.records.rights import Rights


@frozen
class Redirect:
    """An id that is no longer used, and the id (or ids, after a split) that took its place.

    Attributes:
        id: the id that is no longer used.
        to: the id, or the ids after a split, that took its place.
    """

    id: str
    to: tuple[str, ...]


@frozen(kw_only=True, repr=False)
class RuleException(Readable):
    """An exception to a rule of integrity that the dataset lists, with its reason.

    Attributes:
        id: derived; it may change between versions.
        rule: id of the rule that the records break.
        records: ids of all the records that the rule finds together.
        words: the words that it finds, such as an ambiguous name; empty if there are none.
        reason: why the records are right, or stay as they are.
    """

    _shown = ("rule",)

    id: str
    rule: str
    records: tuple[str, ...]
    words: tuple[str, ...] = ()
    reason: str

    def _label(self) -> str:
        return "、".join(self.words) or self.reason


@frozen(kw_only=True)
class StoredDocument:
    """The row of a document: what is in no other table and no text file.

    ``source`` has no text here; ``runs`` is what ``AlignedText.to_runs`` gives, or None if the
    dataset does not ship the text.
    """

    id: str
    written: EDTF | None = None
    rights: Rights
    source: SourceFile
    runs: Any = None
