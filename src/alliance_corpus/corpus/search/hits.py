"""A place where a query is met, with the words around it."""

from __future__ import annotations

from attrs import field, frozen

from alliance_corpus.records.reading import Readable
from alliance_corpus.text.phrases import Say, in_english
from alliance_corpus.text.span import Span


@frozen(kw_only=True, repr=False)
class Hit(Readable):
    """A place where a query is met; the same place is the same hit, whatever was asked.

    Attributes:
        id: derived from document and span.
        document: id of the document.
        block: id of the block.
        span: code points of ``document.text``.
        section: path of the innermost section around it, None in a note or outside all sections.
        note: label of the note around it, None in the body.
        left: the words before it, within the block.
        match: the words of the text, which may differ from the term in width, case and spacing.
        right: the words after it, within the block.
        term: what was asked for and is found here: the word of a list, the pattern, the entity.
    """

    id: str
    document: str
    block: str
    span: Span
    section: str | None
    note: str | None
    left: str
    match: str
    right: str
    term: str | None = field(default=None, eq=False)

    def _label(self) -> str:
        return self.match

    @property
    def place(self) -> str:
        """Document, and section or note."""
        return self.placed()

    def placed(self, say: Say = in_english) -> str:
        """Document, and section or note, in the words of ``say``."""
        if self.note is not None:
            return f"{self.document} {say('note {label}', label=self.note)}"
        return self.document if self.section is None else f"{self.document} {self.section}"

    def __str__(self) -> str:
        """Place, then the match in brackets between its context."""
        return f"{self.place}: {self.left}[{self.match}]{self.right}"
